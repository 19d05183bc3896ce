#!/usr/bin/env python3
"""Measures typing in the fields of the desk against the floor, a C program that shows the same frames. README.md says how."""

import argparse
import gc
import os
import subprocess
import sys
import tempfile
import time

import drive
import frames
import report
import same
from terminal import Session

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SESSION = "bg-2022-02-23"
BEGIN = ["Ctrl-A", "6"]  # the form of a task
# A sentence as an input method sends it, words stepped over and taken back, an owner who is offered, a deadline that is read.
VISIT = ([*"Nang"] + ["Backspace"] * 3 + [*"âng ty"] + ["Backspace", *"ỷ lệ hồ sơ trực tuyến của người dân"] + ["Home"]
         + ["Right"] * 6 + [*"x"] + ["Backspace", "End", "Ctrl-W", *"doanh nghiệp", "Enter"] + [*"so thong tin"]
         + ["Down", "Up"] + ["Backspace"] * 4 + ["Ctrl-U", "Down", "Down", "Down", *"cuối tháng", "Ctrl-U", *"trước 30/6", "Ctrl-U"]
         + ["Up"] * 4 + ["Ctrl-U"])
VISIT = ["Space" if key == " " else key for key in VISIT]
LINES = [
    report.Line("key to settled, p50", "ms", lambda r: report.quantile(r.moves, 0.50) * 1e3, ratio=1.2, digits=3),
    report.Line("key to settled, p99", "ms", lambda r: report.quantile(r.moves, 0.99) * 1e3, ratio=1.2, digits=3),
    report.Line("bytes a key", "bytes", lambda r: r.bytes_per_key, digits=0),
    report.Line("keys left unanswered", "", lambda r: r.mute, most=0, digits=0),
]


def round_of(command, ready, home, keys, changes):
    session = Session(command, drive.WIDTH, drive.HEIGHT, home)
    seconds, data = session.answer(session.started, until=ready, patience=10)
    if seconds is None:
        sys.exit(f"{command[0]} never showed {ready[0].decode()!r}; it said: {data[-600:]!r}")
    session.answer(time.monotonic(), patience=0.3)
    for key in BEGIN:
        session.press(key)
    moves, size, mute = [], 0, 0
    for key, change in zip(keys, changes):
        seconds, data = session.press(key, patience=0.5 if change else 0.06)
        size += len(data)
        if seconds is not None:
            moves.append(seconds)
        mute += change and seconds is None
    session.close()
    return report.Round([0], moves, [0], size / len(keys), 0, 0, mute)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("batru", help="the built program")
    arguments.add_argument("floor", help="floor.c, built")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--keys", type=int, default=500, help="keys a round")
    arguments.add_argument("--write", metavar="FILE", help="put the table into this file, too")
    options = arguments.parse_args()
    batru = os.path.realpath(options.batru)
    drive.warn_of_company()
    keys = (VISIT * (options.keys // len(VISIT) + 1))[:options.keys]
    with tempfile.TemporaryDirectory() as home:
        ledger = os.path.join(home, "so.ledger")
        subprocess.run([batru, "import", os.path.join(ROOT, "fixtures/bac-giang"), os.path.join(ROOT, "fixtures/toan-quoc"),
                        "--ledger", ledger], check=True, capture_output=True)
        steps = drive.rendered(batru, "desk", BEGIN + keys, ledger, "--session", SESSION)
        script = os.path.join(home, "frames")
        frames.write(script, steps, drive.WIDTH, drive.HEIGHT)
        typed = steps[len(BEGIN):]
        changes = [before != after for before, after in zip(typed, typed[1:])]
        ready = [word.encode() for word in frames.words(steps[0])[:8]]
        desk = [batru, "desk", "--ledger", ledger, "--session", SESSION, *drive.LOOK]
        commands = {"floor": [options.floor, script], "batru": desk}
        for name, command in commands.items():
            same.prove(name, command, BEGIN + VISIT, steps[:len(BEGIN + VISIT) + 1], drive.WIDTH, drive.HEIGHT, home)
        gc.disable()
        rounds = {name: [] for name in commands}
        for number in range(options.rounds + 1):
            for name in list(commands) if number % 2 == 0 else list(commands)[::-1]:
                measured = round_of(commands[name], ready, os.path.join(home, name), keys, changes)
                # The first round warms up.
                rounds[name] += [measured] if number else []
            gc.collect()
    table = report.Table(LINES, ["floor (C)", "batru"], rounds["floor"], rounds["batru"])
    print(table.text())
    if options.write:
        report.put(options.write, "## Typing at the desk", report.listed([
            f"rounds: {options.rounds}, floor and program in turn; {options.keys} keys each at {drive.WIDTH}x{drive.HEIGHT}"])
            + "\n" + report.markdown([table.head, *table.rows]))
    sys.exit(0 if table.passed else 1)


if __name__ == "__main__":
    main()
