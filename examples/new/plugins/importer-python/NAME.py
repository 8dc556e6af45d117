"""NAME, an importer for Tenken: one request as JSON on standard input, one reply on standard output."""

import base64
import json
import re
import sys


class Refused(Exception):
    """A mistake of the user: kind (unsupported, bad-config, bad-data, other), message, place in the request."""


def checklist(name, text, dropped):
    """A definition in the shape of checklist.yaml. Change this. What cannot be carried goes to `dropped`."""
    stem = re.sub("[^A-Za-z0-9._-]+", "-", name.rsplit(".", 1)[0]).strip("-._") or "imported"
    items = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            items.append({"id": f"item-{number}", "ask": line.strip()})
        else:
            dropped.append(f"{name}, line {number}: blank")
    return {"checklist": stem, "version": "1", "title": stem, "sections": [{"id": "all", "title": stem, "items": items}]}


def reply(request):
    if request.get("protocol") != 1 or request.get("kind") != "importer":
        raise Refused("unsupported", "an importer of protocol 1", "/kind")
    checklists, dropped = [], []
    for index, file in enumerate(request["files"]):
        try:
            text = base64.b64decode(file["base64"]).decode()
        except UnicodeDecodeError:
            raise Refused("bad-data", file["name"] + ": no UTF-8", f"/files/{index}")
        checklists.append(checklist(file["name"], text, dropped))
    return {"checklists": checklists, "dropped": dropped}


try:
    answer = {"ok": reply(json.load(sys.stdin))}
except Refused as refused:
    kind, message, path = refused.args
    answer = {"error": {"kind": kind, "message": message, "path": path}}
json.dump(answer, sys.stdout, ensure_ascii=False)
