"""Telling somebody: a JSON file, and a webhook."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from archivebot.durable import place
from archivebot.errors import DeliveryError, SettingError

TIMEOUT = 15.0
"""Seconds that a webhook may take."""


def write_alert(path: Path, alert: Mapping[str, Any]) -> None:
    """Write the alert as JSON, in one step, readable to whom the umask lets; raises :class:`StorageError`."""
    place(path, orjson.dumps(dict(alert), option=orjson.OPT_INDENT_2) + b"\n")


def post_alert(url: str, alert: Mapping[str, Any]) -> None:
    """POST the alert as JSON to a webhook.

    Raises :class:`SettingError` for an address that is not http or https, :class:`DeliveryError` when the webhook
    cannot be reached or does not answer with success.
    """
    if not url.lower().startswith(("http://", "https://")):
        raise SettingError(f"the webhook {url!r} is no http or https address")
    request = urllib.request.Request(  # noqa: S310  the scheme is checked above
        url, data=orjson.dumps(dict(alert)), headers={"Content-Type": "application/json"}, method="POST"
    )
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as response:  # noqa: S310  the scheme is checked above
            response.read(1024)
    except (urllib.error.URLError, OSError) as error:
        if isinstance(error, urllib.error.HTTPError):
            error.close()  # it holds the connection and the answer's body
        host = url.split("/", 3)[2].rpartition("@")[2]
        raise DeliveryError(f"the webhook at {host} did not take the alert: {error}") from error
