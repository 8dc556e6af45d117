"""A notifier for Tenken: what waits for people, posted to a URL as JSON."""

import json
import sys
import urllib.error
import urllib.request

SECONDS = 20


class Refused(Exception):
    """A mistake of the user: kind, message and the place in the request."""


def post(url, headers, body):
    data = json.dumps(body, ensure_ascii=False).encode()
    headers = {"Content-Type": "application/json; charset=utf-8", "User-Agent": "tenken", **headers}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, headers), timeout=SECONDS) as answer:
            print(f"{url}: {answer.status}", file=sys.stderr)
    except urllib.error.HTTPError as error:
        raise Refused("other", f"{url}: HTTP {error.code}", None)
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise Refused("other", f"{url}: {getattr(error, 'reason', error)}", None)


def notify(request):
    """How many messages were sent: one, or none where there is nothing to say."""
    if not request["items"]:
        return 0
    config = request["config"]
    url, headers = config.get("url"), config.get("headers") or {}
    if not isinstance(url, str) or not url.startswith(("https://", "http://")):
        raise Refused("bad-config", "url: https://…", "/config/url")
    if not isinstance(headers, dict) or not all(isinstance(value, str) for value in headers.values()):
        raise Refused("bad-config", "headers: {Name: value}", "/config/headers")
    post(url, headers, {key: request[key] for key in ("event", "today", "language", "items", "people")})
    return 1


def reply(request):
    if request.get("protocol") != 1 or request.get("kind") != "notifier":
        raise Refused("unsupported", "a notifier of protocol 1", "/kind")
    return {"sent": notify(request), "parts": []}


try:
    answer = {"ok": reply(json.load(sys.stdin))}
except Refused as refused:
    kind, message, path = refused.args
    answer = {"error": {"kind": kind, "message": message, "path": path}}
json.dump(answer, sys.stdout, ensure_ascii=False)
