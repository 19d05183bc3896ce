"""The figures of a run as a table, held against the bars."""

import os
import platform
import re
import statistics
import time
from dataclasses import dataclass


@dataclass
class Round:
    """What one program did in one round; seconds and bytes."""

    first: list
    moves: list
    escapes: list
    bytes_per_key: float
    memory: int
    wakeups: int
    mute: int


@dataclass
class Line:
    """One measure: how to take it from a round, and the bar for the second of two, in its own unit or as a ratio to the
    first; without either it is told and not judged."""

    name: str
    unit: str
    take: callable
    most: float = None
    ratio: float = None
    digits: int = 2


def quantile(values, part):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


LINES = [
    Line("first frame, opening included", "ms", lambda r: statistics.median(r.first) * 1e3, ratio=2.5),
    Line("key to settled, p50", "ms", lambda r: quantile(r.moves, 0.50) * 1e3, ratio=1.2, digits=3),
    Line("key to settled, p99", "ms", lambda r: quantile(r.moves, 0.99) * 1e3, ratio=1.2, digits=3),
    Line("Esc to settled, p50", "ms", lambda r: quantile(r.escapes, 0.50) * 1e3, ratio=1.2),
    Line("bytes a key", "bytes", lambda r: r.bytes_per_key, ratio=1.05, digits=0),
    Line("peak memory", "MiB", lambda r: r.memory / 2**20, most=40, digits=1),
    Line("wake-ups while idle", "", lambda r: r.wakeups, most=1, digits=0),
    Line("keys left unanswered", "", lambda r: r.mute, most=0, digits=0),
]


class Table:
    """Medians over the rounds of two, their spread, and the median of the ratios taken round by round."""

    def __init__(self, lines, names, first, second):
        self.head = ["measure", *names, "ratio", "bar", ""]
        self.rows, self.passed = [], True
        for line in lines:
            ours, theirs = [line.take(r) for r in second], [line.take(r) for r in first]
            ratios = [a / b for a, b in zip(ours, theirs)] if all(theirs) else []
            if line.ratio is None and line.most is None:
                good, bar = True, "–"
            elif line.ratio is not None:
                good, bar = bool(ratios) and statistics.median(ratios) <= line.ratio, f"≤ {line.ratio}×"
            else:
                good, bar = statistics.median(ours) <= line.most, f"≤ {line.most} {line.unit}".rstrip()
            self.passed &= good
            ratio = self._spread(ratios, 2) + "×" if ratios else "–"
            self.rows.append([f"{line.name} ({line.unit})" if line.unit else line.name,
                              self._spread(theirs, line.digits), self._spread(ours, line.digits), ratio, bar,
                              "" if bar == "–" else "met" if good else "MISSED"])

    @staticmethod
    def _spread(values, digits):
        middle, least, most = (f"{x:.{digits}f}" for x in (statistics.median(values), min(values), max(values)))
        return middle if least == most else f"{middle} [{least}–{most}]"

    def text(self):
        widths = [max(len(row[i]) for row in [self.head, *self.rows]) for i in range(len(self.head))]
        return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
                         for row in [self.head, *self.rows])

    def write(self, path, title, command, facts):
        """Writes the table as Markdown, below what has to be known to read it."""
        put(path, f"# {title}", f"Written by `{command}`; `bench/README.md` says how it measures and how to read it.\n\n"
            + listed([f"machine: {machine()}", *facts]) + "\n" + markdown([self.head, *self.rows]))


def listed(facts):
    """What has to be known to read a table, and its day."""
    return "".join(f"- {fact}\n" for fact in [*facts, f"date: {time.strftime('%Y-%m-%d', time.gmtime())}"])


def markdown(rows):
    """A table as Markdown; the first row is its head."""
    head, *rest = rows
    return "".join("| " + " | ".join(row) + " |\n" for row in [head, ["---"] * len(head), *rest])


def put(path, heading, text):
    """Puts a section into the file, in place of the one with its heading; all other sections stand."""
    sections = []
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            sections = re.split(r"\n(?=##? )", file.read().rstrip("\n"))
    section = f"{heading}\n\n{text.rstrip()}\n"
    places = [place for place, old in enumerate(sections) if old.split("\n", 1)[0] == heading]
    if places:
        sections[places[0]] = section
    else:
        sections.insert(0 if heading.startswith("# ") else len(sections), section)
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(old.rstrip("\n") + "\n" for old in sections))


def machine():
    model = platform.machine()
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), model)
    with open("/etc/os-release", encoding="utf-8") as file:
        system = next((line.split("=")[1].strip().strip('"') for line in file if line.startswith("PRETTY_NAME")), "")
    return f"{model}, {os.cpu_count()} processors, {system}, Linux {platform.release().split('-')[0]}"
