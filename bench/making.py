#!/usr/bin/env python3
"""Measures what frames and searching cost without a terminal, by FrameBench. README.md says how."""

import argparse
import os
import subprocess
import sys
import tempfile

import report

TITLE = "## Making frames"
EDITIONS = [("bac-giang", "bg-2022-01-17"), ("bac-giang", "bg-2022-02-23"), ("bac-giang", "bg-2022-giam-sat"),
            ("bac-kan", "bk-2021-06-02"), ("nghe-an", "na-2023-09-21")]
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
HEAD = ["measure", "samples", "p50 (ms)", "p99 (ms)", "worst (ms)", "bars", ""]


def measured(program, *arguments):
    """Name, samples, p50, p99 and the worst in milliseconds, and what that was; a tuple for each measure."""
    answer = subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout
    for line in answer.splitlines():
        name, samples, *times, what = line.split("\t")
        yield name, int(samples), *(float(time) / 1e3 for time in times), what


def row(measure, p50=None, p99=None):
    """A row of the table, held against bars in milliseconds."""
    name, samples, *times, what = measure
    bars = [(word, time, bar) for word, time, bar in zip(["p50", "p99"], times, [p50, p99]) if bar is not None]
    good = all(time <= bar for _, time, bar in bars)
    print(f"  worst: {what}", file=sys.stderr)
    return [name, f"{samples}", *(f"{time:.3f}" for time in times),
            ", ".join(f"{word} ≤ {bar}" for word, _, bar in bars), "met" if good else "MISSED"]


def frames(program, editions, p99, p50=None):
    """The rows of all frames of some editions."""
    return [row(measure, p50, p99) for measure in measured(program, "frames", *editions)]


def published(batru, folder):
    """The editions of the fixtures."""
    for province, session in EDITIONS:
        path = os.path.join(folder, session + ".batru")
        subprocess.run([os.path.join(ROOT, "scripts", "edition"), batru, province, session, path], check=True)
        yield path


def section(rows, *facts):
    return report.listed([*facts, "times: on the processor, of one thread; what is read for a screen does not count"]) \
        + "\n" + report.markdown([HEAD, *rows])


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("batru", help="the built program; FrameBench lies beside it")
    arguments.add_argument("--write", metavar="FILE", help="put the table into this file, too")
    options = arguments.parse_args()
    batru = os.path.realpath(options.batru)
    program = os.path.join(os.path.dirname(batru), "FrameBench")
    with tempfile.TemporaryDirectory() as folder:
        rows = frames(program, published(batru, folder), p50=1, p99=2)
    rows += [row(measure, p99=10) for measure in measured(program, "search")]
    rows += [row(measure, p99=5) for measure in measured(program, "completion")]
    text = section(rows, f"frames: 160x45, every screen of the {len(EDITIONS)} editions of the fixtures")
    print(f"{TITLE}\n\n{text}")
    if options.write:
        report.put(options.write, TITLE, text)
    sys.exit(any(row[-1] == "MISSED" for row in rows))


if __name__ == "__main__":
    main()
