#!/usr/bin/env python3
"""Measures batru on an edition of ten million figures beside one of ten thousand. README.md says how."""

import argparse
import gc
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

import frames
import grow
import making
import report
from drive import HEIGHT, LOOK, WIDTH, Program, rendered, warn_of_company
from terminal import Session

SMALL, LARGE = (200, 10, 5), (200, 250, 200)  # indicators, units, periods
WARM_UP = 8  # starts that count for nothing, before the first round
STEPS = 39   # keys from the first indicator of a section to its last
UNITS = 40   # units that are gone to, as far as there are so many
TYPED = "chitieu1"  # letters that each begin the search of a start of its own


def visits(units):
    """By what is measured: where a visit begins, and groups of keys; the answer to the last one of each group counts."""
    chosen = range(1, min(UNITS + 1, units))
    return {
        "indicator": [(f"indicator/{grow.indicator(first)}", [["Right"]] * STEPS) for first in grow.FIRST],
        "comparison": [(f"compare/{grow.indicator(first)}", [["Right"]] * STEPS) for first in grow.FIRST],
        "unit": [("section/cqs", [["v", *f"{number + 1:03d}", "Enter"] for number in chosen])],
        "search": [("overview", [["/"]]) for _ in TYPED],
        "letter": [("overview", [["/", letter]]) for letter in TYPED],
    }


@dataclass
class Round:
    """What the program did with one edition in one round; seconds and bytes."""

    first: list
    answers: dict
    memory: int

    def milliseconds(self, visit, part):
        return report.quantile(self.answers[visit], part) * 1e3


def key(words, visit):
    return [
        report.Line(f"key to {words}, p50", "ms", lambda r: r.milliseconds(visit, 0.50)),
        report.Line(f"key to {words}, p99", "ms", lambda r: r.milliseconds(visit, 0.99), most=16),
    ]


LINES = [
    report.Line("first frame, opening included", "ms", lambda r: statistics.median(r.first) * 1e3, ratio=1.3),
    *key("the next indicator", "indicator"),
    *key("the next comparison of all units", "comparison"),
    *key("another unit", "unit"),
    *key("the search", "search"),
    *key("its first letter", "letter"),
    report.Line("peak memory", "MiB", lambda r: r.memory / 2**20, digits=1),
]


@dataclass
class Edition:
    """An edition, and what making it and looking through it took."""

    name: str
    shape: tuple
    path: str
    facts: str

    @property
    def title(self):
        indicators, units, periods = self.shape
        return f"{indicators * units * periods:,} figures"

    @staticmethod
    def made(batru, folder, name, shape):
        """The edition in the folder, made when it is not there."""
        path, notes = (os.path.join(folder, name + end) for end in (".batru", ".txt"))
        if not os.path.exists(notes):
            print(f"making the {name} edition", file=sys.stderr)
            facts = "; ".join(steps(batru, os.path.join(folder, name + ".ledger"), path, shape))
            with open(notes, "w", encoding="utf-8") as file:
                file.write(facts)
        with open(notes, encoding="utf-8") as file:
            return Edition(name, shape, path, file.read())


def steps(batru, ledger, path, shape):
    """Makes an edition and looks through it; what each step took, and the sizes of the files."""
    # In a process of its own: a child is charged with the memory of the one it was forked from.
    subprocess.run([sys.executable, grow.__file__, batru, ledger, *map(str, shape)], check=True)
    yield f"ledger {os.path.getsize(ledger) / 2**20:,.0f} MiB"
    yield "publish " + cost([batru, "publish", "--ledger", ledger, "--session", grow.SESSION, "--out", path])
    yield "publish the next " + cost(
        [batru, "publish", "--ledger", ledger, "--session", grow.SESSION, "--out", path + ".2"])
    os.remove(path + ".2")
    os.remove(ledger)
    yield f"edition {os.path.getsize(path) / 2**20:,.0f} MiB"
    yield "verify " + cost([batru, "verify", path])


def cost(command):
    """Seconds and peak memory of a command."""
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    return (f"{time.monotonic() - started:.1f} s ({usage.ru_utime + usage.ru_stime:.1f} s of processor), "
            f"{usage.ru_maxrss / 2**10:.0f} MiB")


def visit(batru, edition, address, groups, home):
    """The answers to the last keys of the groups, and the peak memory."""
    session = Session([batru, "open", edition.path, "--at", address, *LOOK], WIDTH, HEIGHT, home)
    session.answer(session.started, patience=5)
    seconds = []
    for *before, last in groups:
        for pressed in before:
            session.press(pressed)
        answer, _ = session.press(last)
        if answer is None:
            sys.exit(f"{edition.title}: {last} drew nothing at {address}")
        seconds.append(answer)
    memory = session.peak_memory()
    session.close()
    return seconds, memory


def starts(programs, count):
    """The times to the first frame, the editions opened in turn."""
    first = [[] for _ in programs]
    for number in range(count):
        pairs = list(zip(programs, first))
        for program, seconds in pairs if number % 2 == 0 else pairs[::-1]:
            session, answer = program.start()
            session.close()
            seconds.append(answer)
    return first


def take(batru, edition, first, home):
    """One round with one edition: its starts, and every visit."""
    answers, memory = {}, 0
    for name, places in visits(edition.shape[1]).items():
        answers[name] = []
        for address, groups in places:
            seconds, peak = visit(batru, edition, address, groups, home)
            answers[name] += seconds
            memory = max(memory, peak)
    return Round(first, answers, memory)


def ahead():
    """That other work had to wait, where it had."""
    is_ordinary = os.sched_getscheduler(0) == os.SCHED_OTHER
    return [] if is_ordinary else ["the programs ran ahead of all other work (chrt), for the machine was not quiet"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("batru", help="the built program")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--starts", type=int, default=40, help="starts a round")
    arguments.add_argument("--folder", help="keep the editions there, and take those that are there")
    arguments.add_argument("--write", metavar="FILE", help="write the figures there as Markdown")
    options = arguments.parse_args()

    batru = os.path.realpath(options.batru)
    with tempfile.TemporaryDirectory() as home:
        folder = options.folder or home
        editions = [Edition.made(batru, folder, name, shape) for name, shape in (("small", SMALL), ("large", LARGE))]
        warn_of_company()
        programs = []
        for edition in editions:
            ready = [word.encode() for word in frames.words(rendered(batru, "overview", ["j"], edition.path)[0])[:8]]
            programs.append(Program(edition.name, [batru, "open", edition.path, *LOOK], ready, home))
        gc.disable()
        for program in programs * WARM_UP:
            program.start()[0].close()
        rounds = {edition.name: [] for edition in editions}
        for number in range(options.rounds):
            print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
            pairs = list(zip(editions, starts(programs, options.starts)))
            for edition, first in pairs if number % 2 == 0 else pairs[::-1]:
                rounds[edition.name].append(take(batru, edition, first, home))
            gc.collect()

        screens = making.frames(os.path.join(os.path.dirname(batru), "FrameBench"), [editions[1].path], p99=5)
    table = report.Table(LINES, [edition.title for edition in editions], rounds["small"], rounds["large"])
    made = [f"{edition.title}: {edition.facts}" for edition in editions]
    made_frames = making.section(screens, f"frames: 160x45, every screen of the edition of {editions[1].title}")
    print("\n".join(made), table.text(), f"{making.TITLE}\n\n{made_frames}", sep="\n")
    if options.write:
        table.write(options.write, "Benchmarks of size", "make bench SCALE=1 WRITE=1", [
            f"terminal: pseudo-terminal of {WIDTH}x{HEIGHT}, TERM=xterm-256color",
            f"rounds: {options.rounds}, both editions in turn; {options.starts} starts and "
            f"{sum(len(groups) for places in visits(LARGE[1]).values() for _, groups in places)} measured keys each",
            *made, *ahead(),
            "figures: median over the rounds [least–most]; the ratio is taken round by round"])
        report.put(options.write, making.TITLE, made_frames)
    sys.exit(not table.passed or any(row[-1] == "MISSED" for row in screens))


if __name__ == "__main__":
    main()
