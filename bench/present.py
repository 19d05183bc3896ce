#!/usr/bin/env python3
"""Measures a presentation: its keys against the floor, how soon console and room follow, and a start after kill -9."""

import argparse
import gc
import os
import select
import signal
import statistics
import sys
import tempfile
import time

import drive
import frames
from report import quantile
from terminal import QUIET, Session, encode

WIDTH, HEIGHT = 160, 45
# A remote's key counts once within 120 ms: no two neighbours are the same.
VISIT = ("PgDn Right Space PgDn Right Space PgUp Left PgUp Left PgUp Left . b PgDn Right PgUp Left "
         "Space PgDn Right Space Down PgUp Left Up PgUp Left").split()
ROOMS = [(120, 33), (80, 24), (160, 45)]


def last_byte(sessions, key, to, patience=0.3):
    """Presses a key at one session; for each, the seconds until its last byte, `None` where none came."""
    while not 0.1 < time.time() % 1 < 0.7:  # the beat and the console's clock come with the second
        time.sleep(0.02)
    poll = select.poll()
    for session in sessions:
        poll.register(session.master, select.POLLIN)
    last, since = {}, time.monotonic()
    os.write(to.master, encode(key))
    while True:
        left = since + patience - time.monotonic() if len(last) < len(sessions) else QUIET
        ready = poll.poll(max(0, left) * 1000) if left > 0 else []
        if not ready:
            return [last.get(session.master, None) and last[session.master] - since for session in sessions]
        for descriptor, _ in ready:
            os.read(descriptor, 1 << 16)
            last[descriptor] = time.monotonic()


def start(command, home, words, size=(WIDTH, HEIGHT)):
    session = Session(command, *size, home)
    seconds, data = session.answer(session.started, until=words, patience=5)
    if seconds is None:
        sys.exit(f"{command[1]} never showed {words}; it said {data[-400:]!r}")
    session.answer(time.monotonic(), patience=0.3)
    return session, seconds


def told(name, values, unit=1000):
    print(f"{name:<58} p50 {quantile(values, 0.5) * unit:7.2f}  p99 {quantile(values, 0.99) * unit:7.2f} ms "
          f"({len(values)} keys)")


def keys_of(session, keys):
    """How long each key takes until it is settled; those that drew nothing left out."""
    return [seconds for key in keys if (seconds := session.press(key, patience=0.1)[0]) is not None]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("batru")
    arguments.add_argument("edition")
    arguments.add_argument("floor")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--keys", type=int, default=140, help="keys a round")
    arguments.add_argument("--kills", type=int, default=10)
    options = arguments.parse_args()
    drive.warn_of_company()
    keys = (VISIT * (options.keys // len(VISIT) + 1))[:options.keys]
    steps = drive.rendered(options.batru, "overview", ["F5", *keys], options.edition)[1:]
    first = [word.encode() for word in frames.words(steps[0])[:8]]
    present = [options.batru, "present", options.edition, *drive.LOOK]
    with tempfile.TemporaryDirectory() as home:
        script = os.path.join(home, "frames")
        frames.write(script, steps, WIDTH, HEIGHT)
        gc.disable()
        commands = [[options.floor, script], [*present, "--no-link"]]
        rounds = []
        for number in range(options.rounds):
            alone = {}
            for place in (0, 1) if number % 2 == 0 else (1, 0):
                session, _ = start(commands[place], home, first)
                alone[place] = keys_of(session, keys)
                session.close()
            rounds.append(alone)
        every = [[seconds for alone in rounds for seconds in alone[place]] for place in (0, 1)]
        for part in (0.5, 0.99):
            ratios = [quantile(alone[1], part) / quantile(alone[0], part) for alone in rounds]
            floor, own = (quantile(values, part) for values in every)
            print(f"key to settled against the floor, p{part * 100:g} of {len(every[1])} keys: x{own / floor:.2f} "
                  f"({own * 1000:.2f} against {floor * 1000:.2f} ms), bar x1.2; "
                  f"by rounds x{statistics.median(ratios):.2f} [{min(ratios):.2f}-{max(ratios):.2f}]")
        presenter, _ = start(present, home, first)
        console, _ = start([options.batru, "console", options.edition], home, ["THỜI GIAN".encode()])
        rooms = [start([options.batru, "follow", options.edition, *drive.LOOK], home, first, size)[0] for size in ROOMS]
        everyone = [presenter, console, *rooms]
        rows = [row for key in keys for row in [last_byte(everyone, key, presenter)] if row[0] is not None]
        told("key to settled at the presenter, a console and three rooms", [row[0] for row in rows])
        told("key at the presenter to settled at the console", [row[1] for row in rows if row[1] is not None])
        told("settled at the console after the presenter (bar 20)",
             [max(0, row[1] - row[0]) for row in rows if row[1] is not None])
        for place, size in enumerate(ROOMS):
            told(f"settled at a room of {size[0]}x{size[1]} after the presenter",
                 [max(0, row[2 + place] - row[0]) for row in rows if row[2 + place] is not None])
        rows = [last_byte(everyone, key, console) for key in keys]
        told("key at the console to settled at the presenter", [row[0] for row in rows if row[0] is not None])
        again = []
        for _ in range(options.kills):
            os.kill(presenter.pid, signal.SIGKILL)
            os.waitpid(presenter.pid, 0)
            presenter, seconds = start(present, home, first)
            again.append(seconds)
        told("killed with kill -9 and started to the same scene (bar 1000)", again)


if __name__ == "__main__":
    main()
