"""An HTTP proxy between the crawl and the sites: absolute addresses for http, a tunnel (CONNECT) for https."""

from __future__ import annotations

import base64
import logging
import os
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

logger = logging.getLogger(__name__)

ENVIRONMENT = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
"""Variables that name a proxy for other programs."""


@dataclass(frozen=True, slots=True)
class Proxy:
    """Where the proxy listens."""

    host: str
    port: int
    authorization: bytes | None = None
    """Value of ``Proxy-Authorization``, where the setting held a user."""

    def lines(self) -> list[bytes]:
        """The headers that are for the proxy alone."""
        return [b"Proxy-Authorization: " + self.authorization] if self.authorization else []

    def tunnel(self, host: str, port: int) -> bytes:
        """The request for a connection to a host behind it (RFC 9110, 9.3.6)."""
        authority = f"[{host}]:{port}".encode() if ":" in host else f"{host}:{port}".encode("idna")
        lines = [b"CONNECT " + authority + b" HTTP/1.1", b"Host: " + authority, *self.lines()]
        return b"\r\n".join(lines) + b"\r\n\r\n"


def proxy_of(address: str | None) -> Proxy | None:
    """The proxy of the setting ``ARCHIVEBOT_PROXY``, which is checked already; None where there is none."""
    if address is None:
        tell_of_environment()
        return None
    parts = urlsplit(address)
    authorization = None
    if parts.username is not None:
        user = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        authorization = b"Basic " + base64.b64encode(user.encode())
    return Proxy(parts.hostname or "", parts.port or 80, authorization)


@cache
def tell_of_environment() -> None:
    """Say once a process that a proxy of the environment is not used."""
    names = [name for name in ENVIRONMENT if os.environ.get(name)]
    if names:
        logger.warning("%s is set, but sites are contacted directly: only ARCHIVEBOT_PROXY names a proxy", names[0])
