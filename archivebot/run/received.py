"""A response as it came over the wire, on its way from the download handler to the WARC file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

META_KEY = "archivebot_received"
"""Key of ``request.meta`` under which it travels."""


@dataclass(slots=True, kw_only=True)
class Received:
    """What the wire brought."""

    status: int
    reason: str
    headers: list[tuple[bytes, bytes]]
    """Names and values as received, in order."""
    body: bytes
    """Without chunk framing, still in its content coding."""
    at: datetime
    """When the response was whole."""
    ip_address: str | None = None
    truncated: str | None = None
    """Why it was cut: ``length`` or ``disconnect`` (WARC-Truncated)."""
    decoded_cut: bool = False
    """Whether the decoded body was cut at the limit."""
    unverified_tls: bool = False
    """Whether the certificate was not checked, by an exception of the operator's."""
