"""Makes the workbooks beside this file: forms that Tenken wrote, filled in with openpyxl and LibreOffice (`soffice`).

    python3 make.py TENKEN        # the built program; needs openpyxl

`filled/` has a form of each department, E's saved by LibreOffice, and the same answers as `filled.yaml`. The others
are A's form, changed; `matrix.xlsx` is no form.
"""

import datetime
import os
import shutil
import subprocess
import sys
import tempfile

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = os.path.dirname(os.path.abspath(__file__))
TENKEN = os.path.abspath(sys.argv[1])
FOLDER = tempfile.mkdtemp()
ENVIRONMENT = dict(
    os.environ, TENKEN_TODAY="2008-07-20", TENKEN_USER="sato", TENKEN_LANG="ja",
    TENKEN_SHARE=os.path.join(HERE, *[os.pardir] * 4))
DEPARTMENTS = "A B C D E F G H I J K LMN".split()


def tenken(*arguments):
    subprocess.run([TENKEN, *arguments], check=True, cwd=FOLDER, env=ENVIRONMENT, stdout=subprocess.DEVNULL)


def libreoffice(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, path], check=True,
            stdout=subprocess.DEVNULL)
        shutil.move(os.path.join(folder, os.path.basename(path)), path)


class Form:
    """A's form, or another one, with its cells by the title of the column and the id of the row."""

    def __init__(self, department="A"):
        self.book = openpyxl.load_workbook(f"{FOLDER}/forms/r1-walk-{department}.xlsx")
        self.sheet = self.book.worksheets[0]
        header = next(row for row in self.sheet.iter_rows() if row[0].value == "ID")
        self.header = header[0].row
        self.columns = {cell.value: cell.column for cell in header}
        self.rows = {row[0].value: row[0].row for row in self.sheet.iter_rows() if row[0].value}

    def cell(self, item, title="回答"):
        return self.sheet.cell(self.rows[item], self.columns[title])

    def fill(self, answers):
        for item, value in answers.items():
            for title, text in value.items():
                self.cell(item, title).value = text

    def save(self, name):
        self.book.save(os.path.join(HERE, name))


def answers(number):
    """What a department says: for the form, and the same as lines of YAML."""
    points, level = (10, 5, 7.5)[number % 3], number % 6
    form = {
        "desks": {"回答": points if number % 2 else str(points)},
        "order": {"回答": level},
        "trained": {"回答": 20 + number},
        "trained/*": {"回答": 30},
        "drills": {"回答": "４" if number == 1 else 4},
        "warmth": {"回答": 24.5},
        "locks": {"回答": "○△×"[number % 3]},
        "servers": {"回答": "はい" if number % 2 else "いいえ"},
        "backups": {"回答": "はい"},
        "progress": {"回答": ("まだ", "途中", "終わった")[number % 3]},
        "posted": {"回答": datetime.date(2008, 7, 1) if number % 2 else "済"},
        "handover/list": {"回答": "済"},
        "handover/keys": {"回答": "対象外"},
        "handover/cards": {"回答": "未" if number % 2 else "済"},
        "note": {"回答": "1-5"},
    }
    yaml = {
        "desks": str(points), "order": str(level), "trained": f'"{20 + number}/30"',
        "drills": '"４"' if number == 1 else "4", "warmth": "24.5", "locks": "○△×"[number % 3],
        "servers": form["servers"]["回答"], "backups": "はい", "progress": form["progress"]["回答"],
        "posted": "2008-07-01" if number % 2 else "済",
        "handover": "{answer: {list: 済, keys: 対象外, cards: %s}}" % form["handover/cards"]["回答"],
        "note": '"1-5"',
    }
    if points < 10:
        form["desks"]["コメント"] = "1件あった\n窓側"
        form["desks"]["その場で直した日"] = datetime.date(2008, 7, 22)
        yaml["desks"] = '{answer: %s, comment: "1件あった\\n窓側", fixed: 2008-07-22}' % points
    if number == 0:
        form["only-a"] = {"回答": "○"}
        yaml["only-a"] = "○"
    if number == 2:
        del form["drills"]["回答"]
        form["drills"]["対象外の理由"] = "訓練がない"
        yaml["drills"] = "{answer: n/a, comment: 訓練がない}"
    return form, yaml


def filled():
    lines = []
    for number, department in enumerate(DEPARTMENTS):
        form, (said, yaml) = Form(department), answers(number)
        form.fill(said)
        fields = form.sheet[form.rows["#fields"]]
        for cell in fields:
            if cell.value == "記入者":
                form.sheet.cell(cell.row, cell.column + 1).value = f"記入者{department}"
            if cell.value == "記入日":
                form.sheet.cell(cell.row, cell.column + 1).value = "令和8年7月22日" if number == 3 else datetime.date(2008, 7, 22)
            if str(cell.value).startswith("確認者"):
                form.sheet.cell(cell.row, cell.column + 1).value = "責任者"
        name = f"filled/r1-walk-{department}.xlsx"
        form.save(name)
        if department == "E":
            libreoffice(os.path.join(HERE, name))
        day = "2026-07-22" if number == 3 else "2008-07-22"
        lines.append(
            f"- sheet: walk\n  round: r1\n  department: {department}\n  role: self\n  by: 記入者{department}\n"
            f"  date: {day}\n  confirmed-by: 責任者\n  answers:\n"
            + "".join(f"    {item}: {answer}\n" for item, answer in yaml.items()))
    with open(os.path.join(HERE, "filled.yaml"), "w", encoding="utf-8") as file:
        file.write("".join(lines))


def moved():
    """Rows turned round, a column moved, rows put in and taken out, the sheet renamed."""
    form = Form()
    form.fill(answers(0)[0])
    old = form.sheet
    new = form.book.create_sheet("控え2008", 0)
    order = list(form.columns.values())
    order = [order[5]] + order[:5] + order[6:]
    lines = [[old.cell(row, column).value for column in order] for row in range(1, form.header + 1)]
    body = [
        [old.cell(row, column).value for column in order] for row in range(old.max_row, form.header, -1)
        if old.cell(row, 1).value != "drills"]
    lines += body[:4] + [[None] * 3 + ["覚え: 明日きく"], [None] * 5] + body[4:]
    for line in lines:
        new.append(line)
    form.book.remove(old)
    form.save("moved.xlsx")


def spoilt():
    """Everything that a cell can be and an answer cannot."""
    form = Form()
    form.fill(answers(0)[0])
    form.cell("desks").value = "=5+5"
    form.cell("order").value = 9
    form.cell("drills").value = "#N/A"
    form.cell("locks").value = 0.5
    form.cell("locks").number_format = "0%"
    form.cell("servers").value = None
    form.sheet.merge_cells(
        start_row=form.rows["servers"], end_row=form.rows["backups"], start_column=form.columns["回答"],
        end_column=form.columns["回答"])
    form.cell("progress", "対象外の理由").value = "ない"
    form.cell("posted", "その場で直した日").value = "2008-02-30"
    form.cell("note", "コメント").value = "=A1"
    form.save("spoilt.xlsx")


def rows():
    """A row that nobody knows, one without an id, and one that stands twice."""
    form = Form()
    form.fill(answers(0)[0])
    last = form.sheet.max_row
    for line, item in ((last + 1, "desk"), (last + 2, None), (last + 3, "order")):
        form.sheet.cell(line, 1).value = item
        form.sheet.cell(line, form.columns["回答"]).value = 3
    form.save("rows.xlsx")


def days():
    """Days of the epoch of 1904."""
    form = Form()
    form.book.epoch = CALENDAR_MAC_1904
    form.fill({"posted": {"回答": datetime.date(2008, 7, 1), "その場で直した日": datetime.date(2008, 7, 22)}})
    form.save("days-1904.xlsx")


def hidden(name, key, value):
    """The hidden sheet says something else."""
    form = Form()
    form.fill(answers(0)[0])
    line = form.book["tenken"][1]
    position = [cell.value for cell in line].index(key)
    line[position + 1].value = value
    form.save(name)


def without_hidden():
    form = Form()
    form.book.remove(form.book["tenken"])
    form.save("without-hidden.xlsx")


def matrix():
    """A matrix whose departments and items go by id, name or number, with totals."""
    book = openpyxl.Workbook()
    for line in (
        ["点検項目", "A", "Ｂ部", 3], [1, 10, 5, 10], ["整頓されているか。", 5, 0, 5], ["locks", "○", "×", "△"],
        ["合計", 12, 5, 11.5],
    ):
        book.active.append(line)
    book.save(os.path.join(HERE, "matrix.xlsx"))


if __name__ == "__main__":
    shutil.copytree(os.path.join(HERE, "workspace"), FOLDER, dirs_exist_ok=True)
    tenken("round", "open", "r1", "--checklist", "walk", "--from", "2008-07-22", "--to", "2008-07-24", "--expect", "self")
    tenken("form", "r1", "--self", "-o", "forms")
    filled()
    moved()
    spoilt()
    rows()
    days()
    hidden("other-digest.xlsx", "digest", "0" * 64)
    hidden("other-round.xlsx", "round", "r0")
    hidden("other-department.xlsx", "department", "Z")
    hidden("newer.xlsx", "version", "2")
    without_hidden()
    matrix()
    shutil.rmtree(FOLDER)
