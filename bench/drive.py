#!/usr/bin/env python3
"""Measures batru against the floor, a plain C program on ncurses that shows the same frames. README.md says how."""

import argparse
import gc
import os
import subprocess
import sys
import tempfile
import time

import frames
import report
import same
from terminal import Session

WIDTH, HEIGHT = 160, 45
LOOK = ["--tier", "full", "--theme", "light"]
# Moving the selection in the overview, going into a section and an indicator and out again, changing panes.
VISIT = ("j j j k j j Enter j j k Enter Right Right Left Esc j Esc k k Tab j j k j Enter Enter Esc Esc k Tab j j k k Tab "
         "Down Down Up Up Tab j k Tab").split()
WARM_UP = 8  # starts that count for nothing, before the first round


class Program:
    """One of the two: its command, and what to wait for on its first screen."""

    def __init__(self, name, command, ready, home):
        self.name, self.command, self.ready, self.home = name, command, ready, home

    def start(self):
        session = Session(self.command, WIDTH, HEIGHT, self.home)
        seconds, data = session.answer(session.started, until=self.ready, patience=5)
        if seconds is None:
            session.close()
            sys.exit(f"{self.name} never showed {self.ready[0].decode()!r}; it said: {data[-600:]!r}")
        return session, seconds

    def round(self, keys, changes, starts, idle):
        """One round: many starts, then one visit; the figures of `report`."""
        first = []
        for _ in range(starts):
            session, seconds = self.start()
            session.close()
            first.append(seconds)
        session, _ = self.start()
        session.answer(time.monotonic(), patience=0.3)  # whatever it still does after its first frame
        moves, escapes, size, mute = [], [], 0, 0
        for key, change in zip(keys, changes):
            seconds, data = session.press(key, patience=0.5 if change else 0.06)
            size += len(data)
            if seconds is not None:
                (escapes if key == "Esc" else moves).append(seconds)
            mute += change and seconds is None
        time.sleep(0.2)  # let what follows the last key end before counting wake-ups
        before = session.wakeups()
        time.sleep(idle)
        wakeups = session.wakeups() - before
        memory = session.peak_memory()
        session.close()
        if mute:
            print(f"  {self.name}: {mute} keys changed the frame but drew nothing", file=sys.stderr)
        return report.Round(first, moves, escapes, size / len(keys), memory, wakeups, mute)


def rendered(batru, screen, keys, *place):
    """The first frame of a screen and the frame after each key, as batru writes them."""
    command = [batru, "render", screen, *place, "--size", f"{WIDTH}x{HEIGHT}", *LOOK, "--format", "ansi"]
    first = frames.split(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    after = frames.split(subprocess.run([*command, "--keys", " ".join(keys)], check=True, capture_output=True,
                                        text=True).stdout)
    if len(after) == len(keys):
        after = first[:1] + after
    if len(after) != len(keys) + 1:
        sys.exit(f"{len(keys)} keys gave {len(after)} frames")
    return [frames.parse(text, WIDTH, HEIGHT) for text in after]


def warn_of_company():
    load = os.getloadavg()[0]
    if load > 0.5:
        print(f"the machine is not quiet (load {load:.1f}): ratios may hold, milliseconds do not", file=sys.stderr)


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("batru", help="the built program")
    arguments.add_argument("edition", help="the edition it opens")
    arguments.add_argument("floor", help="floor.c, built")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--keys", type=int, default=500, help="keys a round")
    arguments.add_argument("--starts", type=int, default=20, help="starts a round")
    arguments.add_argument("--idle", type=float, default=10, help="seconds of doing nothing a round")
    arguments.add_argument("--write", metavar="FILE", help="write the figures there as Markdown")
    options = arguments.parse_args()

    warn_of_company()
    keys = (VISIT * (options.keys // len(VISIT) + 1))[:options.keys]
    steps = rendered(options.batru, "overview", keys, options.edition)
    changes = [before != after for before, after in zip(steps, steps[1:])]
    ready = [word.encode() for word in frames.words(steps[0])[:8]]
    with tempfile.TemporaryDirectory() as home:
        script = os.path.join(home, "frames")
        frames.write(script, steps, WIDTH, HEIGHT)
        programs = [
            Program("floor", [options.floor, script], ready, home),
            Program("batru", [options.batru, "open", options.edition, *LOOK], ready, home),
        ]
        for program in programs:
            same.prove(program.name, program.command, VISIT, steps[:len(VISIT) + 1], WIDTH, HEIGHT, home)
        gc.disable()
        for program in programs * WARM_UP:
            program.start()[0].close()
        rounds = {program.name: [] for program in programs}
        for number in range(options.rounds):
            print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
            for program in programs if number % 2 == 0 else programs[::-1]:
                rounds[program.name].append(program.round(keys, changes, options.starts, options.idle))
            gc.collect()

    table = report.Table(report.LINES, ["floor (C)", "batru"], rounds["floor"], rounds["batru"])
    print(table.text())
    if options.write:
        table.write(options.write, "Benchmarks", "make bench WRITE=1", [
            f"terminal: pseudo-terminal of {WIDTH}x{HEIGHT}, TERM=xterm-256color",
            f"rounds: {options.rounds}, floor and program in turn; {options.starts} starts and {options.keys} keys each, "
            f"{options.idle:g} s of idleness",
            f"keys, over and over: `{' '.join(VISIT)}`",
            "figures: median over the rounds [least–most]; the ratio is taken round by round"])
    sys.exit(0 if table.passed else 1)


if __name__ == "__main__":
    main()
