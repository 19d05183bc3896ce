#!/usr/bin/python3
"""Measures how batru takes in long files, against sqlite3 and openpyxl on the same rows in the same run.

README.md says how. The figures are made up of counters, for only their number and their form matter here.
"""

import argparse
import csv
import os
import statistics
import subprocess
import sys
import tempfile
import time

import report

INDICATORS, UNITS, PERIODS = 20, 250, 200
KEY = ["Chỉ tiêu", "Đơn vị", "Kỳ", "Loại số", "So với", "Nguồn", "Vị trí"]
FIXTURES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "fixtures", "bac-giang")


def columns_of(name):
    with open(f"{FIXTURES}/{name}.csv", newline="", encoding="utf-8-sig") as file:
        return next(csv.reader(file))


COLUMNS = columns_of("so-lieu")


def table(folder, name, rows):
    with open(f"{folder}/{name}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns_of(name), restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def figures(periods, by_period):
    """The rows of so-lieu.csv: a unit's periods behind one another, or what all units report for one period."""
    places = [(i, u, p) for i in range(INDICATORS) for u in range(UNITS) for p in range(periods)]
    if by_period:
        places.sort(key=lambda place: (place[2], place[0], place[1]))
    for i, u, p in places:
        value = (i * 7919 + u * 104729 + p * 1299709) % 10001
        yield {"Chỉ tiêu": f"chi-tieu-{i:02}", "Đơn vị": f"don-vi-{u:03}", "Kỳ": f"{p % 12 + 1:02}/{2008 + p // 12}",
               "Loại số": "thực hiện", "Giá trị": f"{value // 100},{value % 100:02}", "Tính chất": "thời điểm",
               "Trạng thái": "chính thức", "Nguồn": "bang"}


def bad(periods, kind):
    """The same rows, every one of them bad but the first: of one key with the row before, or with a figure that cannot be read."""
    before = None
    for row in figures(periods, False):
        if kind == "twice":
            if before and int(row["Giá trị"].split(",")[1]) % 2:
                row = before | {"Giá trị": row["Giá trị"]}
            before = row
        elif kind == "unreadable":
            row["Giá trị"] = row["Giá trị"].replace(",", ",,")
        yield row


def dossier(folder, periods, by_period=False, kind=None):
    os.mkdir(folder)
    table(folder, "nguon", [{"Mã": "bang", "Tên": "Bảng", "Tên ngắn": "Bảng", "Loại": "bảng số liệu"}])
    table(folder, "don-vi",
          [{"Mã": f"don-vi-{u:03}", "Tên": f"Đơn vị {u}", "Loại": "tỉnh"} for u in range(UNITS)])
    table(folder, "chi-tieu",
          [{"Mã": f"chi-tieu-{i:02}", "Tên": f"Chỉ tiêu {i}", "Tên ngắn": f"Chỉ tiêu {i}", "Trụ cột": "chính quyền số",
            "Loại giá trị": "tỷ lệ", "Đơn vị tính": "%", "Chiều tốt": "cao"} for i in range(INDICATORS)])
    table(folder, "so-lieu", bad(periods, kind) if kind else figures(periods, by_period))
    if kind == "quoted":
        with open(f"{folder}/so-lieu.csv", encoding="utf-8") as file:
            lines = file.readlines()
        with open(f"{folder}/so-lieu.csv", "w", encoding="utf-8") as file:
            file.writelines(lines[:2] + [line.replace("%", "").replace(",", ',"x"y,', 1) for line in lines[2:]])


def workbook(path, rows):
    from openpyxl import Workbook
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Số liệu")
    columns = ["Chỉ tiêu", "Đơn vị", "Kỳ", "Loại số", "Giá trị", "Tính chất", "Trạng thái", "Nguồn"]
    sheet.append(columns)
    for row, _ in zip(figures(PERIODS, False), range(rows)):
        sheet.append([row[column] for column in columns])
    book.save(path)


# Files in which nearly every row is bad, taken in as a whole or without the bad rows.
BAD = [("twice", []), ("twice", ["--only-good-rows"]), ("unreadable", []), ("unreadable", ["--only-good-rows"]),
       ("quoted", [])]


def make(work):
    for kind in {kind for kind, _ in BAD}:
        dossier(f"{work}/{kind}-short", PERIODS // 10, kind=kind)
        dossier(f"{work}/{kind}-long", PERIODS, kind=kind)
    dossier(f"{work}/long", PERIODS)
    dossier(f"{work}/turned", PERIODS, by_period=True)
    dossier(f"{work}/short", PERIODS // 10)
    workbook(f"{work}/sheet.xlsx", 100_000)


def run(command, ends=(0,)):
    """Seconds, and the peak of memory in bytes; `ends` are the statuses with which the command may end."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in ends:
        sys.exit(f"{' '.join(command)[:200]} failed: {said.decode(errors='replace')[-600:]}")
    return time.monotonic() - start, usage.ru_maxrss * 1024


def ledger_of(work):
    path = f"{work}/so.ledger"
    for ending in ["", "-wal", "-shm"]:
        if os.path.exists(path + ending):
            os.remove(path + ending)
    return path


def floor(work, folder):
    """The same rows by sqlite3's own import into a table with the same columns and an index over the same key."""
    path = f"{work}/floor.db"
    if os.path.exists(path):
        os.remove(path)
    columns = ", ".join(f"c{place} TEXT NOT NULL" for place in range(len(COLUMNS)))
    key = ", ".join(f"c{COLUMNS.index(column)}" for column in KEY)
    return run(["sqlite3", path, f"CREATE TABLE t ({columns})", f"CREATE UNIQUE INDEX k ON t ({key})", ".mode csv",
                f".import --skip 1 {folder}/so-lieu.csv t"])


def batru_import(batru, work, *paths):
    return run([batru, "import", *paths, "--ledger", ledger_of(work), "--who", "bench"])


def bad_import(batru, work, kind, length, options):
    """Refused, or taken in without the bad rows."""
    return run([batru, "import", f"{work}/{kind}-{length}", "--ledger", ledger_of(work), "--who", "bench", *options],
               ends=(1, 3))


def bad_rows(batru, work):
    """How memory grows where nearly every row of a file is bad, and how long that takes."""
    for kind, options in BAD:
        (_, short), (spent, long) = (bad_import(batru, work, kind, length, options) for length in ["short", "long"])
        growth = (long - short) / 2**20
        yield [f"memory from 100.000 to 1.000.000 bad rows, {' '.join([kind, *options])} (MiB; {spent:.0f} s)", "–",
               f"{short / 2**20:.1f} → {long / 2**20:.1f}", f"+{growth:.1f}", "≤ +64", "met" if growth < 64 else "MISSED"]


def openpyxl_read(path):
    return run([sys.executable, "-c", "import sys, openpyxl\n"
                "book = openpyxl.load_workbook(sys.argv[1], read_only=True)\n"
                "print(sum(len(row) for row in book.active.iter_rows(values_only=True)))", path])


def seconds(values):
    return f"{statistics.median(values):.2f} [{min(values):.2f}–{max(values):.2f}]"


TITLE = "## Taking in long files"


def section(rows, rounds):
    return report.listed([f"rounds: {rounds}, floor and program in turn",
                          "figures: median over the rounds [least–most]; the ratio is taken round by round"]) + "\n" \
        + report.markdown([["measure", "floor", "batru", "ratio", "bar", ""], *rows])


def ratio_row(name, theirs, ours, bar):
    ratios = [a / b for a, b in zip(ours, theirs)]
    middle = statistics.median(ratios)
    return [f"{name} (s)", seconds(theirs), seconds(ours), f"{middle:.2f} [{min(ratios):.2f}–{max(ratios):.2f}]×",
            f"≤ {bar}×", "met" if middle <= bar else "MISSED"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("batru", nargs="?")
    arguments.add_argument("--make", metavar="FOLDER", help="only make the files there")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--write", metavar="FILE", help="put the table into this file, too")
    options = arguments.parse_args()
    if options.make:
        return make(options.make)
    batru = os.path.abspath(options.batru)
    with tempfile.TemporaryDirectory(prefix="batru-intake-") as work:
        # In a process of its own: a child is charged with the memory of the one it was forked from.
        subprocess.run([sys.executable, os.path.abspath(__file__), "--make", work], check=True)
        long, turned, short, book = (f"{work}/{name}" for name in ["long", "turned", "short", "sheet.xlsx"])
        small = [f"{short}/{name}.csv" for name in ["nguon", "don-vi", "chi-tieu"]]
        measured = {name: [] for name in ["floor", "batru", "floor turned", "batru turned", "short", "sheet", "openpyxl"]}
        memory = {"short": [], "long": []}
        for place in range(options.rounds):
            steps = [
                ("floor", lambda: floor(work, long)), ("batru", lambda: batru_import(batru, work, long)),
                ("floor turned", lambda: floor(work, turned)),
                ("batru turned", lambda: batru_import(batru, work, turned)),
                ("short", lambda: batru_import(batru, work, short)),
                ("sheet", lambda: batru_import(batru, work, *small, book)), ("openpyxl", lambda: openpyxl_read(book)),
            ]
            # Every other round goes the other way, so drift of the machine meets both.
            for name, step in steps if place % 2 == 0 else steps[::-1]:
                spent, peak = step()
                measured[name].append(spent)
                if name in ["batru", "short"]:
                    memory["long" if name == "batru" else "short"].append(peak / 2**20)
        growth = statistics.median(memory["long"]) - statistics.median(memory["short"])
        rows = [
            ratio_row("1.000.000 rows of CSV, by unit", measured["floor"], measured["batru"], 1.5),
            ratio_row("1.000.000 rows of CSV, by period", measured["floor turned"], measured["batru turned"], 1.5),
            ratio_row("100.000 rows of XLSX", measured["openpyxl"], measured["sheet"], 0.2),
            ["memory from 100.000 to 1.000.000 rows of CSV (MiB)", "–",
             f"{statistics.median(memory['short']):.1f} → {statistics.median(memory['long']):.1f}", f"+{growth:.1f}",
             "≤ +64", "met" if growth < 64 else "MISSED"],
            *bad_rows(batru, work),
        ]
    text = section(rows, options.rounds)
    print(f"{TITLE}\n\n{text}")
    if options.write:
        report.put(options.write, TITLE, text)
    sys.exit(any(row[-1] == "MISSED" for row in rows))


if __name__ == "__main__":
    main()
