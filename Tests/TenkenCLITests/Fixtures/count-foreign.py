"""Counts the sections and items of an XCCDF benchmark or an XLSForm, independently of the importers.

Prints "SECTIONS ITEMS". XCCDF: elements that hold a Rule themselves, and Rules. XLSForm: groups (and the form) that
hold a question themselves, and questions.
"""
import csv
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

# Neither questions nor groups.
SILENT = {"note", "calculate", "hidden", "start", "end", "today", "deviceid", "username", "audit"}


def benchmark(path):
    root = tree.parse(path).getroot()
    space = root.tag[: root.tag.index("}") + 1]
    rules = list(root.iter(space + "Rule"))
    holders = [element for element in root.iter() if element.find(space + "Rule") is not None]
    return len(holders), len(rules)


def workbook(path):
    with zipfile.ZipFile(path) as archive:
        main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        shared = [
            "".join(text.text or "" for text in entry.iter(main + "t"))
            for entry in tree.fromstring(archive.read("xl/sharedStrings.xml"))
        ]
        # The survey is the first sheet of these files.
        sheet = tree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
        for row in sheet.iter(main + "row"):
            cell = row.find(main + "c")
            value = cell.find(main + "v") if cell is not None and cell.get("r", "").startswith("A") else None
            yield shared[int(value.text)] if value is not None and cell.get("t") == "s" else ""


def table(path):
    inside = False
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.reader(file):
            if row and row[0].strip():
                inside = row[0].strip() == "survey"
            elif inside and len(row) > 1:
                yield row[1]


def form(types):
    sections, items, path = set(), 0, [0]
    for number, written in enumerate(types, 1):
        kind = re.sub(r"[ _]+", " ", written.strip().lower())
        if kind in ("", "type") or kind in SILENT:
            continue
        if kind.startswith("begin "):
            path.append(number)
        elif kind.startswith("end "):
            path.pop()
        else:
            items += 1
            sections.add(path[-1])
    return len(sections), items


for name in sys.argv[1:]:
    if name.endswith(".xml"):
        print(*benchmark(name))
    else:
        print(*form(workbook(name) if name.endswith(".xlsx") else table(name)))
