"""Writes the first files of fuzz/corpus: `seeds.py FOLDER`, a folder for each reader below it.

What they hold is the shape of departments' files, not their figures: headers, numbers of rows, every kind of cell.
"""

import datetime
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font

HEADER = ["TT", "Chỉ tiêu", "Đơn vị", "Kỳ", "Giá trị (%)", "Ghi chú"]


def book():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Số liệu"
    sheet["A1"] = "BIỂU TỔNG HỢP"
    sheet.merge_cells("A1:F1")
    rows = [
        HEADER,
        ["I", "Nhóm"],
        [1, "a.1", "a", "năm 2021", 0.5, "(*)"],
        [2, "a.2", "a", "Quý I/2022", "1.380", "nt"],
        [3, "a.3", "a", datetime.date(2022, 1, 17), True, "#N/A"],
        [4, "a.4", "a", "6 tháng", "=1+1", "cuối"],
        ["Tổng cộng", None, None, None, "=E5+1"],
    ]
    for number, row in enumerate(rows, 3):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column, value)
    sheet["E5"].number_format = "0.00%"
    for struck in ["B6", "E7", "F8"]:
        sheet[struck].font = Font(strike=True)
    sheet["F6"].number_format = ";;;"
    sheet["D7"].number_format = '[$-42A]"ngày "dd/mm/yyyy;@'
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["F"].hidden = True
    sheet.merge_cells("C5:C6")
    hidden = book.create_sheet("Ẩn")
    hidden["B2"] = 1.5
    hidden["B2"].number_format = "[h]:mm"
    hidden.sheet_state = "hidden"
    return book


def workbooks(folder):
    """The workbook by openpyxl and by LibreOffice, whole and with its parts written out."""
    with tempfile.TemporaryDirectory() as made:
        made = pathlib.Path(made)
        book().save(made / "openpyxl.xlsx")
        strike_runs(made / "openpyxl.xlsx")
        for ending, by in {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8", "xls": "MS Excel 97"}.items():
            subprocess.run(
                ["soffice", f"-env:UserInstallation={(made / 'profile').as_uri()}", "--headless", "--convert-to"]
                + [f"{ending}:{by}", "--outdir", made / "office", made / "openpyxl.xlsx"],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # What LibreOffice writes of a comment is longer than all else.
        commented = book()
        commented["Số liệu"]["B7"].comment = Comment("x", "y")
        commented.save(made / "openpyxl.xlsx")
        strike_runs(made / "openpyxl.xlsx")
        for file, name in [(made / "openpyxl.xlsx", "openpyxl"), *((f, "office") for f in (made / "office").iterdir())]:
            into = folder / file.suffix[1:]
            if file.suffix == ".xls":
                (into / name).write_bytes(file.read_bytes())
                continue
            (into / f"{name}-parts").write_bytes(parts(file))
            (into / f"{name}-whole").write_bytes(repacked(file, made / "small.zip"))


def strike_runs(file):
    """Makes the text “cuối” one of two runs, the first of which is struck through."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            runs = "<r><rPr><strike/></rPr><t>cu</t></r><r><t>ối</t></r>"
            package.writestr(name, re.sub(r"<t(?: [^>]*)?>cuối</t>", runs, content.decode()).encode())


def wanted(name):
    return name.endswith((".xml", ".rels")) and not any(
        word in name for word in ["theme", "docProps", "meta.xml", "settings.xml", "manifest.rdf"])


def parts(file):
    with zipfile.ZipFile(file) as package:
        return b"".join(b"=== " + name.encode() + b"\n" + short(package, name) + b"\n"
                        for name in package.namelist() if wanted(name))


def short(package, name):
    """Styles of LibreOffice are long and of no consequence but for what numbers look like."""
    content = package.read(name)
    if name == "styles.xml":
        return b"<document-styles/>"
    return content


def repacked(file, to):
    with zipfile.ZipFile(file) as package, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as small:
        for name in package.namelist():
            if wanted(name):
                small.writestr(zipfile.ZipInfo(name), short(package, name), zipfile.ZIP_DEFLATED)
    return to.read_bytes()


def texts(folder, fixtures):
    line = "1;B¾c Giang;Baéc Giang;Bắc Giang;71,78;1.380;gần 15.000\r\n"
    table = ";".join(HEADER) + "\r\n" + line * 3
    separated = {
        "comma": 'a,b\n"x,1","y ""z"""\n\n3,4\n',
        "semicolon": "a;b;c\r\n1,5;2,5;3\r\n;;\r\n",
        "tab": "a\tb\r1\t2\r",
        "utf-16le": "\ufeff".encode("utf-16le") + table.encode("utf-16le"),
        "utf-16be": table.encode("utf-16be"),
        "windows-1258": "Mã;Tên\r\n1;".encode("latin1") + "Phương Hương tỉnh giao lưu".encode("cp1258", "replace"),
        "tcvn3": "STT;Tªn\n1;B¾c Giang\n2;NghÖ An\n3;§¬n vÞ\n".encode("latin1"),
        "vni": "STT;Teân\n1;Baéc Giang\n2;Ngheä An\n3;Ñôn vò\n".encode("latin1"),
        "broken": b'a,b\n1,"2\n3,4"x\n\xff\xfe,\xed\xa0\x80\n"',
    }
    records = {
        "form": "BIỂU TỔNG HỢP\n\n" + ",".join(HEADER) + "\n1,2,3,4,5,6\nI,Nhóm,,,,\n"
        "1,a.1,a,năm 2021,≥ 85,(*)\n2,a.2,a,6 tháng đầu năm 2022,17/20,nt\nTổng cộng,,,,12,\nGhi chú: x\n",
        "nested": "TT;Nhiệm vụ;Kết quả;;Thời hạn;Tiến độ\n;;Số lượng;Tỷ lệ;;\n"
        "1;Mục;;;;\n1.1;Việc;1,5 triệu;60-70%;trước ngày 30/6/2022;đang làm\n1.2;Việc;khoảng 3,5 tỷ;..;Quý II/2022;—\n",
        "ranks": "Tỉnh,Năm 2020,Năm 2021\nBắc Giang,10/63,32-33\nBắc Kạn,—,chưa có\n",
        "period": "Từ Quý II năm 2021 đến tháng 6/2022",
        "deadline": "hằng quý, trước ngày 15/12/2022",
        "range": "từ 1.234,5 đến dưới 2 nghìn tỷ đồng",
        "decomposed": "Ba\u0306\u0301c Giang\u00a0\u200b\u202e",
    }
    for province in ["bac-giang", "nghe-an"]:
        for file in sorted((fixtures / province).glob("*.csv")):
            lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
            records[f"{province}-{file.stem}"] = "".join(lines[:3])[:1500]
    for reader, files in {"separated": separated, "records": records}.items():
        for name, content in files.items():
            content = content if isinstance(content, bytes) else content.encode()
            (folder / reader / name).write_bytes(content)


def main():
    folder = pathlib.Path(sys.argv[1])
    for reader in ["xlsx", "ods", "xls", "separated", "records"]:
        (folder / reader).mkdir(parents=True, exist_ok=True)
    texts(folder, pathlib.Path(__file__).resolve().parent.parent / "fixtures")
    workbooks(folder)


main()
