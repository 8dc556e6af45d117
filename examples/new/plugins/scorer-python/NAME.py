"""NAME, a scorer for Tenken: one request as JSON on standard input, one reply on standard output."""

import json
import sys


class Refused(Exception):
    """A mistake of the user: kind (unsupported, bad-config, bad-data, other), message, place in the request."""


def rate(request):
    """The rate from 0 to 1; None where there is nothing to score. Change this."""
    # An item that joins no maximum has null there; one of max 0 has no share.
    items = [item for item in request["items"] if (item["max"] or 0) > 0]
    if not items:
        return None
    return sum(item["earned"] / item["max"] for item in items) / len(items)


def reply(request):
    if request.get("protocol") != 1 or request.get("kind") != "scorer":
        raise Refused("unsupported", "a scorer of protocol 1", "/kind")
    return {"rate": rate(request)}


try:
    answer = {"ok": reply(json.load(sys.stdin))}
except Refused as refused:
    kind, message, path = refused.args
    answer = {"error": {"kind": kind, "message": message, "path": path}}
json.dump(answer, sys.stdout, ensure_ascii=False)
