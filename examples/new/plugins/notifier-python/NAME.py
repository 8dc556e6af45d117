"""NAME, a notifier for Tenken: one request as JSON on standard input, one reply on standard output."""

import base64
import json
import sys


class Refused(Exception):
    """A mistake of the user: kind (unsupported, bad-config, bad-data, other), message, place in the request."""


def notify(request):
    """How many messages went out, and drafts for the user. Change this; send nothing where there are no items."""
    if not request["items"]:
        return 0, []
    lines = [request["event"]] + [json.dumps(item, ensure_ascii=False) for item in request["items"]]
    data = base64.b64encode(("\n".join(lines) + "\n").encode()).decode()
    return 0, [{"name": request["event"] + ".txt", "mediaType": "text/plain; charset=utf-8", "base64": data}]


def reply(request):
    if request.get("protocol") != 1 or request.get("kind") != "notifier":
        raise Refused("unsupported", "a notifier of protocol 1", "/kind")
    sent, parts = notify(request)
    return {"sent": sent, "parts": parts}


try:
    answer = {"ok": reply(json.load(sys.stdin))}
except Refused as refused:
    kind, message, path = refused.args
    answer = {"error": {"kind": kind, "message": message, "path": path}}
json.dump(answer, sys.stdout, ensure_ascii=False)
