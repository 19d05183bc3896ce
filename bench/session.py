#!/usr/bin/env python3
"""A session of three hours, made up and replayed at full speed: memory, and every frame once more. README.md says how."""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import urllib.parse

import report

TITLE = "## A session of three hours"
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HEAD = ["measure", "figure", "bar", ""]
# Neither ends the session; everything else a secretary presses to answer questions.
KEYS = ["PgDn"] * 8 + ["PgUp"] * 3 + ["F5"] * 4 + ["Esc"] * 4 + [".", "b", "w", "t", "Tab", "Enter", "Enter", "Down", "Down",
        "Up", "Right", "Left", "Home", "End", "F1", "F2", "F2", "F3", "F6", "F7", "F8", "F9", "/", "m", "u", "c", "Space"]
TYPED = ["dich vu cong", "y te", "xep hang", "cong bao", "ngan hang", "ha tang", "2021", "nhiem vu", "thu cong vu"]


def actions(seed):
    """The lines of a log: a key, a typed word or a change of size every two seconds, each drawn."""
    chance = random.Random(seed)
    moment = 1000

    def line(event):
        return f"{moment} {8 + moment // 3_600_000:02}:{moment // 60_000 % 60:02} {event}\n=\n"

    while moment < 3 * 3_600_000:
        moment += chance.randrange(200, 3800)
        kind = chance.random()
        if kind < 0.1:
            yield line("key /")
            for letter in chance.choice(TYPED):
                moment += chance.randrange(80, 200)
                yield line("key Space" if letter == " " else f"key {letter}")
            moment += 500
            yield line("key Enter")
        elif kind < 0.12:
            yield line(f"size {chance.choice(['120x33', '80x24', '160x45'])}")
        else:
            yield line(f"key {chance.choice(KEYS)}")


def replayed(batru, log, *more):
    """What a replay says, which must find every frame as it was."""
    answer = subprocess.run([batru, "replay", log, *more], capture_output=True, text=True)
    if answer.returncode != 0:
        sys.exit(f"{answer.stdout}{answer.stderr}")
    return answer.stdout


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("batru", help="the built program")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--write", metavar="FILE", help="put the table into this file, too")
    options = arguments.parse_args()
    batru = os.path.realpath(options.batru)
    with tempfile.TemporaryDirectory() as folder:
        edition = os.path.join(folder, "phien.batru")
        subprocess.run([os.path.join(ROOT, "scripts", "edition"), batru, "bac-giang", "bg-2022-02-23", edition], check=True)
        verified = subprocess.run([batru, "verify", edition], check=True, capture_output=True, text=True).stdout
        digest = re.search(r"[0-9a-f]{64}", verified).group()
        draft, full = os.path.join(folder, "draft.log"), os.path.join(folder, "full.log")
        with open(draft, "w", encoding="utf-8") as file:
            path = urllib.parse.quote(edition)
            file.write(f"batru-actions/1 {digest} 120x33 full light present clock 1000 08:00 - {path}\n=\n")
            file.writelines(actions(options.seed))
        first = replayed(batru, draft, "--out", full)
        again = replayed(batru, full)
    frames, compared = map(int, re.search(r"(\d+) khung hình, (\d+) khung", again).groups())
    warm, last = map(int, re.search(r"(\d+) KiB sau .*?, (\d+) KiB", again).groups())
    same = frames == compared and "giống hệt" in again and f"{frames} khung hình" in first
    grown = (last - warm) / 1024
    rows = [["frames, and of them alike in the second replay", f"{frames:,} / {compared:,}", "all", "met" if same else "MISSED"],
            ["memory grown after the first tenth (MiB)", f"{grown:.2f}", "< 2", "met" if grown < 2 else "MISSED"],
            ["memory at the end (MiB)", f"{last / 1024:.1f}", "–", ""]]
    text = report.listed([f"random questions of three hours, seed {options.seed}, at three sizes"]) + "\n" \
        + report.markdown([HEAD, *rows])
    print(text)
    if options.write:
        report.put(options.write, TITLE, text)
    sys.exit(0 if same and grown < 2 else 1)


if __name__ == "__main__":
    main()
