"""A scorer for Tenken: the mean of the items' shares, weighted by how great a risk each item is."""

import json
import sys

RISKS = ("critical", "high", "medium", "low")


class Refused(Exception):
    """A mistake of the user: kind, message and the place in the request."""


def number(value, path):
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0:
        raise Refused("bad-config", "a number of 0 or more is expected", path)
    return value


def rate(request):
    """The rate from 0 to 1; None where no item was answered."""
    config = request["config"]
    known = config.get("risks")
    if not isinstance(known, dict):
        raise Refused("bad-config", "risks are expected", "/config/risks")
    risks = {name: number(known.get(name), f"/config/risks/{name}") for name in RISKS}
    high = number(config.get("high-from"), "/config/high-from")
    medium = number(config.get("medium-from"), "/config/medium-from")

    def risk(item):
        if item["critical"]:
            return risks["critical"]
        weight = item["weight"]
        return risks["high" if weight >= high else "medium" if weight >= medium else "low"]

    # What was not answered says nothing of the risk, and is left out.
    counted = [item for item in request["items"] if item["outcome"] == "answered" and (item["max"] or 0) > 0]
    total = sum(risk(item) for item in counted)
    if total == 0:
        return None
    return sum(risk(item) * item["earned"] / item["max"] for item in counted) / total


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
