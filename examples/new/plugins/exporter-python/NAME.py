"""NAME, an exporter for Tenken: one request as JSON on standard input, one reply on standard output."""

import base64
import json
import sys


class Refused(Exception):
    """A mistake of the user: kind (unsupported, bad-config, bad-data, other), message, place in the request."""


def document(report):
    """The report as bytes. Change this. Blocks are headings, paragraphs, lists and tables."""
    lines = [report["title"]]
    lines += [block["text"] for block in report["blocks"] if block["type"] in ("heading", "paragraph")]
    return ("\n".join(lines) + "\n").encode()


def reply(request):
    if request.get("protocol") != 1 or request.get("kind") != "exporter":
        raise Refused("unsupported", "an exporter of protocol 1", "/kind")
    data = base64.b64encode(document(request["report"])).decode()
    return {"parts": [{"name": request["name"] + ".txt", "mediaType": "text/plain; charset=utf-8", "base64": data}]}


try:
    answer = {"ok": reply(json.load(sys.stdin))}
except Refused as refused:
    kind, message, path = refused.args
    answer = {"error": {"kind": kind, "message": message, "path": path}}
json.dump(answer, sys.stdout, ensure_ascii=False)
