#!/usr/bin/env python3
"""Makes a ledger of any size out of structural codes: `grow.py BATRU OUT.ledger INDICATORS UNITS PERIODS`.

Lists come in by `batru import`; figures are put into the table of figures directly, which is much faster, the way an
import leaves them there: month by month. README.md says what they look like.
"""

import csv
import os
import sqlite3
import subprocess
import sys
import tempfile

SESSION = "phien"
PROVINCE = "dv-001"
PILLARS = [("cqs", "chính quyền số"), ("kts", "kinh tế số"), ("xhs", "xã hội số"), ("nt", "nền tảng chung"),
           ("lv", "lĩnh vực")]
# Ten indicators make a block: a total of four parts, two counts and their rate, a rate of its own, an amount of money.
TOTAL, PARTS, ABOVE, BELOW, RATE, SHARE, MONEY = 0, range(1, 5), 5, 6, 7, 8, 9
KINDS = {RATE: ("tỷ lệ", "%"), SHARE: ("tỷ lệ", "%"), MONEY: ("tiền", "tỷ đồng")}
FIRST = range(0, 10 * len(PILLARS), 10)  # the first indicator of each pillar
FIRST_YEAR, SOURCES = 2009, 40
ODD = 997  # every so many rates are stated with a slip, for the checks to find
FORMAT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "fixtures", "bac-giang")


def indicator(number):
    return f"{PILLARS[number // 10 % len(PILLARS)][0]}.ct-{number:03d}"


def unit(number):
    return f"dv-{number + 1:03d}"


def write(folder, table, rows):
    """A list, with all columns that the format has: a finding for each one missing would be said otherwise."""
    with open(os.path.join(FORMAT, table + ".csv"), encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    with open(os.path.join(folder, table + ".csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="")
        writer.writeheader()
        writer.writerows(rows)


def lists(folder, indicators, units, periods):
    """The small tables; the session is held in the middle of the month behind the last period."""
    held, end = f"15/{periods % 12 + 1:02d}/{FIRST_YEAR + periods // 12}", FIRST_YEAR + periods // 12
    write(folder, "nguon", ({
        "Mã": f"bc-{number:02d}", "Tên": f"Báo cáo {number:02d}", "Tên ngắn": f"Báo cáo {number:02d}",
        "Loại": "báo cáo", "Phiên": SESSION} for number in range(SOURCES)))
    write(folder, "don-vi", ({
        "Mã": unit(number), "Tên": f"Đơn vị {number + 1:03d}", "Tên ngắn": f"Đơn vị {number + 1:03d}",
        "Loại": "sở" if number else "tỉnh", "Cấp trên": PROVINCE if number else ""} for number in range(units)))
    write(folder, "phien-hop", [{
        "Mã": SESSION, "Loại phiên": "giao ban", "Tên phiên": "Phiên họp", "Tên ngắn": "Phiên họp",
        "Ngày": held, "Tỉnh": PROVINCE, "Cơ quan": "UBND tỉnh"}])
    write(folder, "chi-tieu", (catalogued(number) for number in range(indicators)))
    write(folder, "muc-tieu", ({
        "Mã": f"mt-{number:03d}", "Chỉ tiêu": indicator(number), "Đơn vị": PROVINCE, "Phép so": "ít nhất",
        "Giá trị": "80" if number % 10 in (RATE, SHARE) else "5.000", "Thời hạn": f"năm {end}", "Nguồn": "bc-00"}
        for number in range(0, indicators, 4)))


def catalogued(number):
    """An indicator with its part in its block."""
    place, block = number % 10, number - number % 10
    kind, measure = KINDS.get(place, ("số lượng", "đơn vị"))
    row = {
        "Mã": indicator(number), "Tên": f"Chỉ tiêu số {number:03d}", "Tên ngắn": f"Chỉ tiêu {number:03d}",
        "Trụ cột": PILLARS[number // 10 % len(PILLARS)][1], "Nhóm": f"nhóm {block // 10:02d}", "Loại giá trị": kind,
        "Đơn vị tính": measure, "Chiều tốt": "cao", "Tính chất": "trong kỳ", "Nhịp báo cáo": "tháng",
        "Thứ tự": number + 1, "Nguồn": "bc-00"}
    if place in PARTS:
        row |= {"Thuộc": indicator(block + TOTAL), "Nhãn phần": f"phần {place}"}
    if place == RATE:
        row |= {"Tử số": indicator(block + ABOVE), "Mẫu số": indicator(block + BELOW)}
    return row


def spelled(number, places=0):
    """A number of 10^-places in Vietnamese: `12.345`, `71,78`."""
    whole, rest = divmod(number, 10 ** places)
    text = f"{whole:,}".replace(",", ".")
    return f"{text},{rest:0{places}d}" if places else text


def number(i, u, p):
    """A figure that nobody would know by heart, the same in every run."""
    return 1000 + (i * 7919 + u * 10473 + p * 1297 + i * u * p) % 9000


def cells(i, u, p):
    """Value, numerator and denominator of one figure."""
    place, block = i % 10, i - i % 10
    if place == TOTAL:
        return spelled(sum(number(block + part, u, p) for part in PARTS)), "", ""
    if place in (RATE, SHARE):
        below = number(block + BELOW, u, p)
        above = below * (20 + number(i, u, p) % 80) // 100
        slip = 300 if number(i, u, p) % ODD == 0 else 0
        rate = spelled(above * 10000 // below + slip, 2)
        return (rate, "", "") if place == SHARE else (rate, spelled(above), spelled(below))
    if place == ABOVE:
        below = number(block + BELOW, u, p)
        return spelled(below * (20 + number(block + RATE, u, p) % 80) // 100), "", ""
    if place == MONEY:
        return spelled(number(i, u, p), 1), "", ""
    return spelled(number(i, u, p)), "", ""


def figures(indicators, units, periods):
    """All figures, month by month, as departments deliver them."""
    for p in range(periods):
        month, year = p % 12 + 1, FIRST_YEAR + p // 12
        period, cutoff = f"tháng {month}/{year}", f"28/{month:02d}/{year}"
        line = 1
        for u in range(units):
            for i in range(indicators):
                line += 1
                value, above, below = cells(i, u, p)
                source = f"bc-{(p + u) % SOURCES:02d}"
                key = "\x1f".join([indicator(i), unit(u), period, "thực hiện", "", source, ""])
                yield (key, f"bao-cao/{year}-{month:02d}.csv", line, indicator(i), unit(u), period, value, above,
                       below, cutoff, source)


def fill(ledger, indicators, units, periods):
    """Puts the figures into the ledger, whose guards against changes are taken away meanwhile."""
    book = sqlite3.connect(ledger, isolation_level=None)
    for setting in ["journal_mode = OFF", "synchronous = OFF", "cache_size = -2000000"]:
        book.execute(f"PRAGMA {setting}")
    book.execute("BEGIN")
    guards = book.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'so_lieu'")
    guards = guards.fetchall()
    for name, _ in guards:
        book.execute(f"DROP TRIGGER {name}")
    book.executemany(
        """INSERT INTO so_lieu (row_key, revision, import, file, line, chi_tieu, don_vi, ky, loai_so, gia_tri, tu_so,
             mau_so, so_voi, tinh_chat, trang_thai, ngay_chot, nguon, vi_tri, ghi_chu)
           VALUES (?, 1, 1, ?, ?, ?, ?, ?, 'thực hiện', ?, ?, ?, '', '', '', ?, ?, '', '')""",
        figures(indicators, units, periods))
    for _, definition in guards:
        book.execute(definition)
    book.execute("COMMIT")
    book.execute("PRAGMA journal_mode = WAL")
    book.close()


def make(batru, ledger, indicators, units, periods):
    """A ledger with the lists and figures of that many."""
    with tempfile.TemporaryDirectory() as home:
        folder = os.path.join(home, "danh-muc")
        os.mkdir(folder)
        lists(folder, indicators, units, periods)
        subprocess.run([batru, "import", folder, "--ledger", ledger], check=True, stdout=subprocess.DEVNULL)
    fill(ledger, indicators, units, periods)


if __name__ == "__main__":
    make(os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2]), *map(int, sys.argv[3:6]))
