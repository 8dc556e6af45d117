"""Makes the workbooks beside this file with openpyxl and LibreOffice (`soffice`).

    python3 make.py        # needs openpyxl; its files are put through LibreOffice for the others
"""

import datetime
import os
import subprocess
import tempfile
import zipfile

import openpyxl
from openpyxl.styles import Font

HERE = os.path.dirname(os.path.abspath(__file__))
ROUNDS = os.path.join(HERE, *[os.pardir] * 4, "examples", "ku", "rounds")


def path(name):
    return os.path.join(HERE, name)


def kinds():
    """One cell of each kind, and a hidden sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "いろいろ"
    rows = [
        ("text", "点検 <&> \"x\"", None),
        ("two lines", "一\n二", None),
        ("number", 10, None),
        ("fraction", 0.5, None),
        ("sum of tenths", 0.1 + 0.2, None),
        ("negative", -3, None),
        ("number as text", "10", "@"),
        ("share", 0.07, "0%"),
        ("day", datetime.date(2008, 7, 22), "yyyy/m/d"),
        ("japanese day", datetime.date(2008, 7, 22), 'yyyy"年"m"月"d"日"'),
        ("era", datetime.date(2008, 7, 22), "[$-411]ggge\"年\"m\"月\"d\"日\""),
        ("moment", datetime.datetime(2008, 7, 22, 10, 30), "yyyy-mm-dd hh:mm"),
        ("time", datetime.time(9, 5), "h:mm"),
        ("coloured number", 5, '[Red]0.0"点"'),
        ("true", True, None),
        ("formula", "=C3+1", None),
        ("error", "#N/A", None),
        ("equals as text", "=1+1", "text"),
    ]
    for line, (name, value, style) in enumerate(rows, 1):
        sheet.cell(line, 1, name)
        cell = sheet.cell(line, 3, value)
        if style == "text":
            cell.data_type = "s"
        elif style:
            cell.number_format = style
    sheet["A1"].font = Font(bold=True)
    sheet["E20"] = "after a blank row"
    sheet.merge_cells("A21:B22")
    sheet["A21"] = "merged"
    hidden = book.create_sheet("控え")
    hidden.sheet_state = "veryHidden"
    hidden["A1"] = "hidden"
    book.save(path("openpyxl.xlsx"))
    convert("openpyxl.xlsx", "libreoffice.xlsx")


def matrix():
    """The matrix of 2008, with a row of totals that are formulas."""
    with open(os.path.join(ROUNDS, "2008-campaign-1-clean-office.csv"), encoding="utf-8-sig") as file:
        rows = [line.rstrip("\n").split(",") for line in file if line.strip()]
    rows = [row for row in rows if row[0] not in ("計", "total")]
    book = openpyxl.Workbook()
    notes = book.active
    notes.title = "メモ"
    notes.sheet_state = "hidden"
    notes["A1"] = "hidden, and no matrix"
    sheet = book.create_sheet("クリーンオフィス")
    for line, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            sheet.cell(line, column, int(value) if value.isdigit() else value)
    total = len(rows) + 1
    sheet.cell(total, 1, "計")
    for column in range(2, len(rows[0]) + 1):
        letter = openpyxl.utils.get_column_letter(column)
        sheet.cell(total, column, f"=SUM({letter}2:{letter}{total - 1})")
    book.active = 1
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "matrix.xlsx")
        book.save(name)
        convert(name, "matrix-libreoffice.xlsx")
    # openpyxl saves no results of formulas: a typed row of totals.
    for column in range(2, len(rows[0]) + 1):
        sheet.cell(total, column, sum(int(row[column - 1]) for row in rows[1:]))
    book.save(path("matrix-openpyxl.xlsx"))


def spoilt():
    """Answers that are a formula, an error, and merged cells; and a share and a day for points."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "第1回 点検"
    sheet.append(["item", "A", "B", "C"])
    sheet.append(["nothing-stuck-on-pc", "=5+5", 10, 10])
    sheet.append(["pc-off-when-leaving", 10, "#N/A", 10])
    sheet.append(["no-documents-left-out", 10, 10, None])
    sheet.merge_cells("C4:D4")
    sheet.append(["nothing-under-desk", 10, 10, "#REF!"])
    book.save(path("spoilt.xlsx"))
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["item", "A", "B"])
    sheet.append(["nothing-stuck-on-pc", 0.5, datetime.date(2008, 1, 5)])
    sheet["B2"].number_format = "0%"
    book.save(path("kinds.xlsx"))


def bomb():
    """A sheet of 4 MiB of blanks."""
    with zipfile.ZipFile(path("openpyxl.xlsx")) as source, zipfile.ZipFile(path("bomb.xlsx"), "w") as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "xl/worksheets/sheet1.xml":
                data = b"<worksheet>" + b" " * (4 << 20) + b"</worksheet>"
            target.writestr(entry.filename, data, zipfile.ZIP_DEFLATED, 9)


def convert(source, target):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, path(source)],
            check=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.replace(os.path.join(folder, os.path.basename(source)), path(target))


kinds()
matrix()
spoilt()
bomb()
