#!/usr/bin/env python3
"""A wall on a real terminal while its edition is replaced: memory, open files, turns, wake-ups. README.md says how."""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import report
import terminal

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TITLE = "## A wall"
HEAD = ["measure", "figure", "bar", ""]
EXCHANGE = 10   # seconds between two editions
SCENE = 20      # seconds that a scene stays
REST = 120      # seconds of a wall that nobody touches, for its wake-ups


def resident(pid):
    """Resident KiB."""
    with open(f"/proc/{pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def processor(pid):
    """Seconds of processor so far."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Wall(terminal.Session):
    """A wall, and the numbers of the scenes that it has shown."""

    def __init__(self, batru, folder, home, scene):
        super().__init__([batru, "kiosk", "--every", str(scene), folder], 80, 24, home)

    def watch(self, seconds):
        """Looks on for so long; how many bytes came."""
        end, count = time.monotonic() + seconds, 0
        while (rest := end - time.monotonic()) > 0:
            if self.poll.poll(rest * 1000):
                count += len(os.read(self.master, 1 << 16))
        return count


def give(edition, folder):
    """Puts an edition into the folder as an office does: written under a hidden name, then named."""
    shutil.copyfile(edition, f"{folder}/.moi")
    os.rename(f"{folder}/.moi", f"{folder}/phien.batru")


def soak(batru, editions, home, minutes):
    folder = f"{home}/ban"
    os.mkdir(folder)
    give(editions[0], folder)
    book = f"{home}/.local/state/batru/tuong.log"
    before = os.path.getsize(book)
    wall = Wall(batru, folder, home, SCENE)
    wall.watch(EXCHANGE)
    rounds = int(minutes * 60 / EXCHANGE)
    warm = files = None
    for count in range(rounds):
        give(editions[(count + 1) % len(editions)], folder)
        wall.watch(EXCHANGE)
        if count == max(1, rounds // 10):
            warm, files = resident(wall.pid), len(os.listdir(f"/proc/{wall.pid}/fd"))
    growth, left = resident(wall.pid) - warm, len(os.listdir(f"/proc/{wall.pid}/fd")) - files
    with open(book, encoding="utf-8") as file:
        file.seek(before)
        log = file.read()
    wall.close()
    return growth, left, rounds + 1 - len(re.findall("nhận bản số", log)), log.count("không nhận"), warm


def turns(batru, edition, home):
    """How many turns are missing among those of a minute with a scene a second."""
    folder = f"{home}/mot"
    os.mkdir(folder)
    give(edition, folder)
    wall = Wall(batru, folder, home, 1)
    wall.answer(time.monotonic(), until=[b"1/"], patience=10)
    moments = []
    end = time.monotonic() + 60
    while (rest := end - time.monotonic()) > 0:
        if wall.poll.poll(rest * 1000):
            os.read(wall.master, 1 << 16)
            now = time.monotonic()
            if not moments or now - moments[-1] > 0.3:
                moments.append(now)
    wall.close()
    return 60 - len(moments)


def idle(batru, edition, home):
    """Wake-ups a minute, and the share of a processor in percent, between scenes."""
    folder = f"{home}/yen"
    os.mkdir(folder)
    give(edition, folder)
    wall = Wall(batru, folder, home, 3600)
    wall.watch(5)
    before, used = wall.wakeups(), processor(wall.pid)
    wall.watch(REST)
    found = (wall.wakeups() - before) * 60 / REST, (processor(wall.pid) - used) * 100 / REST
    wall.close()
    return found


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("batru", help="the built program")
    arguments.add_argument("--minutes", type=float, default=30)
    arguments.add_argument("--write", metavar="FILE", help="put the table into this file, too")
    options = arguments.parse_args()
    batru = os.path.realpath(options.batru)
    with tempfile.TemporaryDirectory() as home:
        editions = [f"{home}/{session}.batru" for session in ("bg-2022-01-17", "bg-2022-02-23")]
        for edition in editions:
            session = os.path.basename(edition).removesuffix(".batru")
            subprocess.run([f"{ROOT}/scripts/edition", batru, "bac-giang", session, edition, "--for", "wall"], check=True)
        wakeups, share = idle(batru, editions[0], home)
        missed = turns(batru, editions[0], home)
        growth, left, lost, refused, warm = soak(batru, editions, home, options.minutes)
    measures = [
        ("wake-ups a minute between scenes", f"{wakeups:.1f}", "≤ 2", wakeups <= 2),
        ("processor between scenes (%)", f"{share:.3f}", "≤ 0.1", share <= 0.1),
        ("turns missed of sixty, one a second", f"{missed}", "≤ 1", abs(missed) <= 1),
        ("editions not taken", f"{lost}", "0", lost == 0),
        ("editions refused", f"{refused}", "0", refused == 0),
        ("memory after the first tenth (MiB)", f"{warm / 1024:.1f}", "–", True),
        ("memory grown since (KiB)", f"{growth}", "< 1024", growth < 1024),
        ("files opened and not closed since", f"{left}", "0", left == 0),
    ]
    rows = [[name, figure, bar, "" if bar == "–" else "met" if good else "MISSED"] for name, figure, bar, good in measures]
    text = report.listed([f"{options.minutes:g} minutes at 80x24, an edition replaced every {EXCHANGE} s, {SCENE} s a scene"]) \
        + "\n" + report.markdown([HEAD, *rows])
    print(text)
    if options.write:
        report.put(options.write, TITLE, text)
    sys.exit(0 if all(good for *_, good in measures) else 1)


if __name__ == "__main__":
    main()
