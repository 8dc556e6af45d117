"""A scorer for Tenken: a rating from the total loss and from the largest single loss, whichever is worse."""

import json
import sys


class Refused(Exception):
    """A mistake of the user: kind, message and the place in the request."""


def ratings(config):
    """The rows of the table, each as rate, limit of the total loss, limit of the largest loss."""
    table = config.get("ratings")
    if not isinstance(table, list) or not table:
        raise Refused("bad-config", "a list of ratings is expected", "/config/ratings")
    rows = []
    for index, row in enumerate(table):
        path = f"/config/ratings/{index}"
        if not isinstance(row, dict):
            raise Refused("bad-config", "rate, total-loss and largest-loss are expected", path)
        values = [row.get(key) for key in ("rate", "total-loss", "largest-loss")]
        if any(isinstance(v, bool) or not isinstance(v, (int, float)) or not 0 <= v <= 1 for v in values):
            raise Refused("bad-config", "rate, total-loss and largest-loss are numbers from 0 to 1", path)
        rows.append(values)
    return rows


def rate(request):
    """The rate from 0 to 1; None where no item joins the maximum."""
    rows = ratings(request["config"])
    counted = [item for item in request["items"] if (item["max"] or 0) > 0]
    if not counted:
        return None
    most = sum(item["max"] for item in counted)
    total = sum(item["max"] - item["earned"] for item in counted) / most
    largest = max(1 - item["earned"] / item["max"] for item in counted)

    def rating(loss, column):
        return next((row[0] for row in rows if loss <= row[column] + 1e-12), 0)

    return min(rating(total, 1), rating(largest, 2))


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
