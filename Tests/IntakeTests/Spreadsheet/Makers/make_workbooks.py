"""Makes workbooks by openpyxl and LibreOffice in FOLDER, and beside them what each cell must be read as.

`make_workbooks.py FOLDER` writes for each of the workbooks below NAME.xlsx (openpyxl) and, by LibreOffice out of it,
NAME-office.xlsx, NAME-office.ods and NAME-office.xls; each with a file of the same name and the ending .txt.
"""

import datetime
import pathlib
import re
import subprocess
import sys
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904

FORMS = ["xlsx", "office.xlsx", "office.ods", "office.xls"]
LONG = "Chuyển đổi số là nhiệm vụ của cả hệ thống chính trị. " * 600

# Address, value, number format, what it is read as; where forms differ, what it is read as in each of them.
CELLS = [
    ("A1", "Kết quả chuyển đổi số", None, "text Kết quả chuyển đổi số"),
    ("A3", "Bắc Giang", None, "text Bắc Giang"),
    ("B3", "Bắc Kạn\nNghệ An", None, "text Bắc Kạn⏎Nghệ An"),
    ("C3", "  hai  đầu ", None, "text   hai  đầu "),
    ("D3", "4.10", None, "text 4.10"),
    ("E3", "chữ 𝔘nicode ✓", None, "text chữ 𝔘nicode ✓"),
    ("F3", "<a & \"b\">", None, "text <a & \"b\">"),
    ("K3", 7, '"hồ sơ" 0', "number 7 in hồ sơ #"),
    ("L3", 1380, '_-* #,##0\\ "₫"_-;\\-* #,##0\\ "₫"_-;_-* "-"\\ "₫"_-;_-@_-', "number 1380 in # ₫"),
    ("A4", 1380, None, "number 1380"),
    ("B4", 0.1 + 0.2, None, "number 0.3"),
    ("C4", -68.457, None, "number -68.457"),
    ("D4", 1e21, None, "number 1000000000000000000000"),
    ("E4", 1.5e-7, None, "number 0.00000015"),
    ("F4", 0, None, "number 0"),
    ("G4", 14068, "#,##0", "number 14068"),
    ("H4", 86.45, '#,##0.00 "đ/người/năm"', "number 86.45 in # đ/người/năm"),
    ("I4", 123456789012345, None, "number 123456789012345"),
    ("J4", 1 / 3, None, "number 0.333333333333333"),
    ("K4", 1380000, "#,##0,", "number 1380000 thousandths"),
    ("L4", 4200000000, '#,##0.0,,"tr"', "number 4200000000 thousandths thousandths in #tr"),
    ("A5", 0.7178, "0.00%", "number 0.7178 %"),
    ("B5", 1, "0%", "number 1 %"),
    ("C5", 0.865, '[Red]0.0%;"giảm "0.0%', "number 0.865 %"),
    ("A6", True, None, {"office.ods": "number 1", "*": "truth true"}),
    ("B6", False, None, {"office.ods": "number 0", "*": "truth false"}),
    ("C6", "#N/A", None, "error #N/A"),
    ("A7", datetime.date(2022, 1, 17), "dd/mm/yyyy", "day 2022-01-17"),
    ("B7", datetime.datetime(2022, 1, 17, 14, 30), "dd/mm/yyyy hh:mm", "day 2022-01-17"),
    ("C7", datetime.date(2025, 7, 1), "[$-42A]dd/mm/yyyy;@", "day 2025-07-01"),
    ("D7", datetime.date(2025, 7, 1), '"Ngày "dd" tháng "mm" năm "yyyy', "day 2025-07-01"),
    ("E7", datetime.date(2021, 6, 2), "mm/yyyy",
     "month of 2021-06-02"),
    ("F7", datetime.date(9999, 12, 31), "yyyy-mm-dd", "day 9999-12-31"),
    ("G7", datetime.time(7, 30), "hh:mm", "text 07:30"),
    ("H7", 1.5, "[h]:mm", "text 36:00"),
    ("I7", datetime.date(2021, 6, 2), "yyyy", "year of 2021-06-02"),
    ("J7", 0, "General;General;", "nothing in the stead of 0"),
    ("A8", "=A4+1", None, {"xlsx": "withoutResult", "*": "number 1381"}),
    ("B8", '=A3&" 2025"', None, {"xlsx": "withoutResult", "*": "text Bắc Giang 2025"}),
    ("C8", "=1/0", None, {"xlsx": "withoutResult", "*": "error #DIV/0!"}),
    ("D8", "=A4>1000", None, {"xlsx": "withoutResult", "office.ods": "number 1", "*": "truth true"}),
    ("E8", "=A7+1", "dd/mm/yyyy", {"xlsx": "withoutResult", "*": "day 2022-01-18"}),
    ("F8", '=""', None, {"xlsx": "withoutResult", "*": None}),
    ("G8", "=A5/2", "0.00%", {"xlsx": "withoutResult", "*": "number 0.3589 %"}),
    ("H8", "=A4-1380", None, {"xlsx": "withoutResult", "*": "number 0"}),
    ("A10", LONG, None, "text " + LONG),
    ("B10", LONG[::-1], None, "text " + LONG[::-1]),
    ("IV20", "cột xa", None, "text cột xa"),
    ("C1000", "dòng xa", None, "text dòng xa"),
    ("A60000", 1, None, "number 1"),
]
HIDDEN_ROWS = [4, 1000]

# Figures of an indicator in đồng as they are stored and shown, and what is taken in of them with what is told.
FIGURES = [
    (1234, "#,##0\\ [$₫-42A]", "1.234"),
    (1234, "[$$-409]#,##0", "1.234 otherUnit"),
    (1234, '"$"#,##0_);\\("$"#,##0\\)', "1.234 otherUnit"),
    (1234, '"USD" #,##0', "1.234 otherUnit"),
    (1234, "[$€-407] #,##0", "1.234 otherUnit"),
    (1234, '_-* #,##0\\ "₫"_-;\\-* #,##0\\ "₫"_-;_-* "-"\\ "₫"_-;_-@_-', "1.234"),
    (0, '_-* #,##0\\ "₫"_-;\\-* #,##0\\ "₫"_-;_-* "-"\\ "₫"_-;_-@_-', "0 shownDash"),
    (0, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "0 shownDash"),
    (0, '0;-0;"chưa có số liệu"', "chưa có absence shownWords"),
    (5, '0;-0;"chưa có số liệu"', "5"),
    (7, '"Đạt"', "Đạt shownWords wordsForNumber"),
    (0, "#,##0", "0"),
    (0, "#,###", " shownOtherwise"),
    (0.3, "#,###", " shownOtherwise"),
    (0, "0;;", " shownOtherwise"),
    (7, ";;;", " shownOtherwise"),
    (1500, '[>=1000]#,##0" đồng";#,##0" nghìn đồng"', "1.500"),
    (700, '[>=1000]#,##0" đồng";#,##0" nghìn đồng"', "700 multipleOfUnit"),
    (-5, "#,##0;[Red]#,##0", " shownOtherwise"),
    (5, '0"000"', "5 shownOtherwise"),
    (1234.5, '[Red]#,##0_);[Blue]\\(#,##0\\)', "1.234,5"),
    (1200000, '0.0,,"M"', "1.200.000 scaledNumber otherUnit"),
    (12, "0\\đ", "12"),
    (0.5, "# ?/?", "0,5"),
    (1234, "0.00E+00", "1.234"),
    (12, "@", "12"),
    (46000, "yyyy", " shownOtherwise"),
]

STRUCK = Font(strike=True)

# Address, value, whether the cell is struck through, number format, what it is read as. Of a text what stands in [[ ]] is a run
# that is struck through, what stands in (( )) one that is not, whatever the cell says.
MARKED = [
    ("A1", "Bắc Giang", True, None, "text Bắc Giang, struck"),
    ("B1", 1380, True, "#,##0", "number 1380, struck"),
    ("C1", 1380, False, "#,##0", "number 1380"),
    ("D1", datetime.date(2022, 1, 17), True, "dd/mm/yyyy", "day 2022-01-17, struck"),
    ("A2", "[[1.234]] 1.250", False, None, "text 1.234 1.250, partlyStruck"),
    ("B2", "[[12]][[ ]][[34]]", False, None, "text 12 34, struck"),
    ("C2", "((mới)) cũ", True, None, "text mới cũ, partlyStruck"),
    ("D2", "Bắc ((Giang))", False, None, "text Bắc Giang"),
    ("E2", "1.250[[ ]]", False, None, "text 1.250 "),
    ("A3", "ẩn", False, ";;;", "text ẩn, unseen"),
    ("B3", "khác", False, '0;-0;0;"chưa có"', "text khác, unseen"),
    ("C3", "hiện", False, "0;-0;0;@", "text hiện"),
    ("D3", "hiện", False, "0;-0;0", "text hiện"),
    ("E3", 7, False, ";;;", "nothing in the stead of 7"),
    ("H4", "cả cột", True, None, "text cả cột, struck"),
    # LibreOffice gives a cell without a style that of its column.
    ("H5", 2, False, None, {"xlsx": "number 2", "*": "number 2, struck"}),
    ("A6", "243^^1^^", False, None, "text 243¹"),
    ("B6", "((Trường)) khác^^10^^", False, None, "text Trường khác¹⁰"),
    ("D6", "khí CO__2__", False, None, "text khí CO2"),
    ("E6", "243__12__", False, None, "text 243₁₂"),
]

# A sheet of figures whose cells are struck through or not shown, row by row; what is told of it.
DOUBTED = [
    ([("BÁO CÁO TÌNH HÌNH", True)], ""),
    ([], ""),
    (["Chỉ tiêu", "Đơn vị", "Kỳ", "Giá trị", "Nguồn", "Ghi chú"], ""),
    (["a", "bac-giang", "2024", 10, "bt", "rõ"], ""),
    (["b", "bac-giang", "2024", (11, True), "bt", "rõ"], "struck D5 11"),
    ([("c", True), ("bac-giang", True), ("2024", True), (12, True), ("bt", True)], "struckRow A6 c bac-giang 2024 12 bt"),
    (["d", "bac-giang", "2024", "[[1.234]] 1.250", "bt", "rõ"], "partlyStruck D7 1.234 1.250"),
    (["e", ("bac-giang", True), "2024", 14, "bt", "rõ"], "struck B8 bac-giang"),
    (["f", "bac-giang", "2024", 15, "bt", "không hiện"], "unseen F9 không hiện"),
    ([("Ghi chú: số liệu ước", True)], ""),
]
ELSEWHERE = ["markedOutside(2) A1 BÁO CÁO TÌNH HÌNH", "comments(2) D4 "]

# Serial numbers shown as days: the two ways of counting days, and the days that never were.
SERIALS = {
    "days-1900": [
        (0, {"office.ods": "1899-12-30", "*": "text 00/01/1900"}),
        (1, {"office.ods": "1899-12-31", "*": "1900-01-01"}),
        (59, {"office.ods": "1900-02-27", "*": "1900-02-28"}),
        (60, {"office.ods": "1900-02-28", "*": "text 29/02/1900"}),
        (61, "1900-03-01"),
        (44578, "2022-01-17"),
        (44578.999, "2022-01-17"),
    ],
    "days-1904": [(0, "1904-01-01"), (1, "1904-01-02"), (60, "1904-03-01"), (43116, "2022-01-17")],
}


def of_form(wanted, form):
    return wanted.get(form, wanted["*"]) if isinstance(wanted, dict) else wanted


def write_expectation(folder, name, lines):
    """`lines` makes the lines for each form, in the order of sheets, rows and columns."""
    for form in FORMS:
        file = folder / (f"{name}.xlsx" if form == "xlsx" else f"{name}-{form}")
        text = "".join(line.replace("\n", "⏎") + "\n" for line in lines(form))
        pathlib.Path(f"{file}.txt").write_text(text, encoding="utf-8")


def every_kind(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Số liệu"
    for address, value, number_format, _ in CELLS:
        cell = sheet[address]
        cell.value = value
        if number_format:
            cell.number_format = number_format
    sheet["A3"].comment = Comment("Ghi chú không phải nội dung ô", "người soạn")
    sheet.merge_cells("A1:F1")
    sheet.merge_cells("B12:C14")
    for row in HIDDEN_ROWS:
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.column_dimensions["E"].hidden = True
    hidden = book.create_sheet("Trang ẩn")
    hidden["A1"] = "ẩn"
    hidden.sheet_state = "hidden"
    book.create_sheet("Trang trống")
    very = book.create_sheet("Ẩn 'hẳn' & xa")
    very["B2"] = "ẩn hẳn"
    very.sheet_state = "veryHidden"
    book.save(folder / "every-kind.xlsx")

    def lines(form):
        yield "sheet Số liệu"
        yield "merged A1:F1"
        yield "merged B12:C14"
        yield "hidden columns D:E"
        for address, _, _, wanted in CELLS:
            wanted = of_form(wanted, form)
            row = int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            if wanted:
                yield address + (" (hidden) " if row in HIDDEN_ROWS else " ") + wanted
        yield "sheet Trang ẩn (hidden)"
        yield "A1 text ẩn"
        yield "sheet Trang trống"
        yield "sheet Ẩn 'hẳn' & xa (hidden)"
        yield "B2 text ẩn hẳn"

    write_expectation(folder, "every-kind", lines)


def days(folder, name):
    book = openpyxl.Workbook()
    if name == "days-1904":
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "Ngày"
    for row, (serial, _) in enumerate(SERIALS[name], 1):
        sheet.cell(row, 1, serial).number_format = "dd/mm/yyyy"
    book.save(folder / f"{name}.xlsx")

    def lines(form):
        yield "sheet Ngày"
        for row, (_, wanted) in enumerate(SERIALS[name], 1):
            wanted = of_form(wanted, form)
            yield f"A{row} " + (wanted if wanted.startswith("text") else "day " + wanted)

    write_expectation(folder, name, lines)


def shown_figures(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Số liệu"
    sheet.append(["Chỉ tiêu", "Đơn vị", "Kỳ", "Giá trị", "Nguồn"])
    for row, (value, number_format, _) in enumerate(FIGURES, 2):
        sheet.append(["chi-tieu", "bac-giang", datetime.date(2025, 12, 31), value, "bt"])
        sheet.cell(row, 3).number_format = "yyyy"
        sheet.cell(row, 4).number_format = number_format
    book.save(folder / "shown-figures.xlsx")
    write_expectation(folder, "shown-figures", lambda form: (wanted for _, _, wanted in FIGURES))


def marked(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Gạch"
    sheet.column_dimensions["H"].font = STRUCK
    for address, value, is_struck, number_format, _ in MARKED:
        sheet[address] = value
        if is_struck:
            sheet[address].font = STRUCK
        sheet[address].number_format = number_format or "General"
    save_with_runs(book, folder / "marked.xlsx")

    def lines(form):
        yield "sheet Gạch"
        for address, _, _, _, wanted in MARKED:
            yield f"{address} {of_form(wanted, form)}"

    write_expectation(folder, "marked", lines)


def doubted(folder):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Số liệu"
    for row, (values, _) in enumerate(DOUBTED, 1):
        for column, value in enumerate(values, 1):
            value, is_struck = value if isinstance(value, tuple) else (value, False)
            sheet.cell(row, column, value)
            if is_struck:
                sheet.cell(row, column).font = STRUCK
    sheet["F9"].number_format = ";;;"
    for address in ["D9", "D4"]:
        sheet[address].comment = Comment("số chưa chốt", "người soạn")
    save_with_runs(book, folder / "doubted.xlsx")
    write_expectation(folder, "doubted", lambda form: [told for _, told in DOUBTED if told] + ELSEWHERE)


def save_with_runs(book, file):
    """Saves the workbook with the runs of its texts, which openpyxl does not write in each of its versions."""
    book.save(file)
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            if name.endswith(("sheet1.xml", "sharedStrings.xml")):
                content = re.sub(r"<t(?: [^>]*)?>([^<]*)</t>", runs, content.decode()).encode()
            package.writestr(name, content)


def runs(text):
    looks = {"[[": "<rPr><strike/><sz val='11'/></rPr>", "((": "<rPr><b/><sz val='11'/></rPr>",
             "^^": "<rPr><vertAlign val='superscript'/><sz val='11'/></rPr>",
             "__": "<rPr><vertAlign val='subscript'/><sz val='11'/></rPr>"}
    pieces = [piece for piece in re.split(r"(\[\[.*?\]\]|\(\(.*?\)\)|\^\^.*?\^\^|__.*?__)", text[1]) if piece]
    if not any(piece[:2] in looks for piece in pieces):
        return text[0]
    return "".join(
        f"<r>{looks[piece[:2]]}<t xml:space='preserve'>{piece[2:-2]}</t></r>" if piece[:2] in looks
        else f"<r><t xml:space='preserve'>{piece}</t></r>" for piece in pieces)


def convert(folder, names):
    """Saves each of the workbooks by LibreOffice in its three forms."""
    profile = (folder / "profile").absolute().as_uri()
    filters = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8", "xls": "MS Excel 97"}
    for ending, by in filters.items():
        out = folder / ending
        subprocess.run(
            ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", f"{ending}:{by}"]
            + ["--outdir", out] + [folder / f"{name}.xlsx" for name in names],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for name in names:
            (out / f"{name}.{ending}").rename(folder / f"{name}-office.{ending}")


def main():
    folder = pathlib.Path(sys.argv[1])
    every_kind(folder)
    for name in SERIALS:
        days(folder, name)
    shown_figures(folder)
    marked(folder)
    doubted(folder)
    convert(folder, ["every-kind", "shown-figures", "marked", "doubted", *SERIALS])


if __name__ == "__main__":
    main()
