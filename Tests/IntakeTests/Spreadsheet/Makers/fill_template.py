"""Fills a template as a department would, and says what the template tells and offers.

`fill_template.py TEMPLATE ROWS FOLDER` puts the rows of ROWS, a JSON object of lists of rows by sheet, under what each
sheet holds already. It saves filled.xlsx (openpyxl) and, by LibreOffice out of it, filled-office.xlsx, filled-office.ods
and filled-office.xls. In rules.json stands for each sheet and header what is offered in its column, whether other words
are refused, what is told, how the cells are formatted, and how the header is shown.
"""

import json
import pathlib
import sys

import openpyxl

sys.dont_write_bytecode = True  # the makers lie among the sources
from make_workbooks import convert  # noqa: E402


def offered(book, formula):
    """The words of a list, or the formula that names the codes of a sheet."""
    if formula is None or formula.startswith("OFFSET"):
        return formula
    sheet, cells = formula.rsplit("!", 1)
    return [row[0].value for row in book[sheet.strip("'")][cells.replace("$", "")]]


def rules(book):
    said = {}
    for sheet in book:
        if sheet.sheet_state != "visible":
            continue
        by_cell = {str(rule.sqref).split(":")[0]: rule for rule in sheet.data_validations.dataValidation}
        for header in sheet[1]:
            rule = by_cell[f"{header.column_letter}2"]
            said[f"{sheet.title}/{header.value}"] = {
                "offered": offered(book, rule.formula1),
                "refuses": bool(rule.showErrorMessage) and rule.errorStyle in (None, "stop"),
                "told": [by_cell[f"{header.column_letter}1"].prompt, rule.prompt or ""],
                "format": sheet.column_dimensions[header.column_letter].number_format,
                "shown": header.number_format.replace("@", header.value).replace('"', ""),
            }
    return said


def main():
    template, rows, folder = map(pathlib.Path, sys.argv[1:])
    book = openpyxl.load_workbook(template)
    (folder / "rules.json").write_text(json.dumps(rules(book)), encoding="utf-8")
    for sheet, added in json.loads(rows.read_text(encoding="utf-8")).items():
        for row in added:
            number = book[sheet].max_row + 1
            for column, text in enumerate(row, 1):
                if text:
                    book[sheet].cell(number, column, text)
    book.save(folder / "filled.xlsx")
    convert(folder, ["filled"])


main()
