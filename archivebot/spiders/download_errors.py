"""Errors of downloads, in one word each."""

from __future__ import annotations

import ssl

from scrapy.exceptions import CannotResolveHostError, DownloadConnectionRefusedError, ResponseDataLossError


def reason_of(error: BaseException) -> str:
    """A download error in one word."""
    if isinstance(error, CannotResolveHostError):
        return "dns"
    if isinstance(error, DownloadConnectionRefusedError):
        return "tls" if isinstance(error.__cause__, ssl.SSLError) else "connection"
    if isinstance(error, ResponseDataLossError):
        return "broken"
    return "download"
