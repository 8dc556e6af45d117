"""An exporter for Tenken: a report as JUnit XML. A table is a test suite, a row a test case, a finding a failure."""

import base64
import json
import re
import sys
from xml.sax.saxutils import escape, quoteattr

# What XML 1.0 cannot hold.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


class Refused(Exception):
    """A mistake of the user: kind, message and the place in the request."""


def text(value):
    return FORBIDDEN.sub("", value)


def words(config, key):
    value = config.get(key)
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise Refused("bad-config", "a list of words is expected", f"/config/{key}")
    return value


def case(row, columns, tones):
    """Name and failures of a row."""
    titles = [column["title"] for column in columns] + [""] * len(row)
    failed = [(title, cell["text"]) for title, cell in zip(titles, row) if cell["tone"] in tones]
    plain = [cell["text"] for cell in row if cell["text"] and cell["value"] is None and cell["tone"] not in tones]
    name = " / ".join(plain[:3]) or " / ".join(cell["text"] for cell in row if cell["text"])
    return name, [f"{title}: {said}" if title else said for title, said in failed]


def suite(table, kind, tones):
    cases = [case(row, table["columns"], tones) for row in table["rows"]]
    name = table["caption"] or table["id"]
    failures = sum(1 for _, failed in cases if failed)
    lines = [f"  <testsuite name={quoteattr(text(name))} tests=\"{len(cases)}\" failures=\"{failures}\">"]
    for name, failed in cases:
        head = f"    <testcase classname={quoteattr(text(kind + '.' + table['id']))} name={quoteattr(text(name))}"
        if not failed:
            lines.append(head + "/>")
            continue
        lines += [head + ">", f"      <failure message={quoteattr(text(failed[0]))}>{escape(text(chr(10).join(failed)))}</failure>"]
        lines.append("    </testcase>")
    return lines + ["  </testsuite>"], len(cases), failures


def export(request):
    report, config = request["report"], request["config"]
    skip, tones = words(config, "skip"), words(config, "failures")
    tables = [block for block in report["blocks"] if block["type"] == "table"]
    suites = [
        suite(table, report["kind"], tones)
        for table in tables
        if not any(table["id"] == word or table["id"].startswith(word + "-") for word in skip)
    ]
    head = f"<testsuites name={quoteattr(text(report['title']))} tests=\"{sum(s[1] for s in suites)}\" failures=\"{sum(s[2] for s in suites)}\">"
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', head]
    return "\n".join(lines + [line for s in suites for line in s[0]] + ["</testsuites>", ""])


def reply(request):
    if request.get("protocol") != 1 or request.get("kind") != "exporter":
        raise Refused("unsupported", "an exporter of protocol 1", "/kind")
    xml = export(request).encode()
    part = {"name": request["name"] + ".xml", "mediaType": "application/xml", "base64": base64.b64encode(xml).decode()}
    return {"parts": [part]}


try:
    answer = {"ok": reply(json.load(sys.stdin))}
except Refused as refused:
    kind, message, path = refused.args
    answer = {"error": {"kind": kind, "message": message, "path": path}}
json.dump(answer, sys.stdout)
