"""Scrapy's download handler for http and https: checked addresses, limits of size and time, raw bytes kept."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import ClassVar
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadFailedError, DownloadTimeoutError, NotConfigured, UnsupportedURLSchemeError
from scrapy.http import Headers, HtmlResponse, Response, TextResponse, XmlResponse

from archivebot.errors import AddressError
from archivebot.handlers.addresses import DEFAULT_PORTS, Resolver
from archivebot.handlers.connection import Key, Pool, StaleConnectionError
from archivebot.handlers.proxy import proxy_of
from archivebot.handlers.wire import ResponseParser
from archivebot.inflate import ACCEPT_ENCODING, InflateError, inflate
from archivebot.run.received import META_KEY, Received
from archivebot.run.session import run_of

ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"

# Headers that this handler writes itself, or that make no sense between it and the server.
OWN_HEADERS = frozenset({b"Host", b"Connection", b"Content-Length", b"Transfer-Encoding", b"Proxy-Authorization"})


class ArchivebotDownloadHandler:
    """Downloads over HTTP/1.1; built by Scrapy for the schemes http and https."""

    lazy: ClassVar[bool] = False

    def __init__(self, crawler: Crawler) -> None:
        run = run_of(crawler)
        if run is None:
            raise NotConfigured("archivebot's download handler serves archivebot's crawls")
        settings = crawler.settings
        configuration = run.configuration
        self.timeout = settings.getfloat("DOWNLOAD_TIMEOUT")
        self.maxsize = settings.getint("DOWNLOAD_MAXSIZE")
        self.tls_exceptions = frozenset(name.lower() for name in configuration.tls_exceptions)
        ports = {port for url in run.arguments.urls if (port := urlsplit(url).port)} | run.ports
        self.proxy = proxy_of(configuration.proxy)
        resolver = Resolver(configuration.allow_hosts, ports or DEFAULT_PORTS)
        self.pool = Pool(resolver, self.proxy)
        self.user_agent = settings["USER_AGENT"] or "archivebot"
        self._default_headers = {
            b"User-Agent": self.user_agent.encode("latin-1", "replace"),
            b"Accept": ACCEPT.encode(),
            b"Accept-Language": b"*",
            b"Accept-Encoding": ACCEPT_ENCODING.encode(),
        }
        self._under_way = run.downloads

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArchivebotDownloadHandler:
        """Build it for a crawler."""
        return cls(crawler)

    async def download_request(self, request: Request) -> Response:
        """The response to a request, decoded; its raw form is left in ``request.meta``.

        Raises Scrapy's download errors, or :class:`AddressError`.
        """
        timeout = float(request.meta.get("download_timeout") or self.timeout)
        task = asyncio.current_task()
        if task is not None:
            self._under_way.add(task)
        began = time.monotonic()
        try:
            async with asyncio.timeout(timeout):
                parser, ip_address, verified = await self._exchange(request)
        except TimeoutError as error:
            raise DownloadTimeoutError(f"no whole answer from {request.url} within {timeout:g} seconds") from error
        except asyncio.CancelledError as error:
            raise DownloadFailedError("the crawl is closing") from error
        finally:
            if task is not None:
                self._under_way.discard(task)
        request.meta["download_latency"] = time.monotonic() - began
        received = Received(
            status=parser.status,
            reason=parser.reason,
            headers=parser.headers,
            body=parser.body,
            at=datetime.now(UTC),
            ip_address=ip_address,
            truncated=parser.truncated,
            unverified_tls=not verified,
        )
        request.meta[META_KEY] = received
        return build_response(request, received, self._limit(request))

    def _limit(self, request: Request) -> int:
        return int(request.meta.get("download_maxsize") or self.maxsize)

    async def _exchange(self, request: Request) -> tuple[ResponseParser, str | None, bool]:
        parts = urlsplit(request.url)
        host = parts.hostname
        if parts.scheme not in ("http", "https") or not host:
            raise UnsupportedURLSchemeError(f"no web address: {request.url[:200]}")
        key: Key = (parts.scheme, host, parts.port or (443 if parts.scheme == "https" else 80))
        verify = host not in self.tls_exceptions
        message = self._message(request, parts.scheme, parts.netloc.rpartition("@")[2], parts.path, parts.query)
        for fresh in (False, True):
            parser = ResponseParser(limit=self._limit(request), head_only=request.method == "HEAD")
            connection = await self.pool.take(key, verify=verify, fresh=fresh)
            try:
                await connection.exchange(message, parser)
            except StaleConnectionError:
                continue
            if parser.keep_alive and not parser.truncated:
                self.pool.give(connection)
            else:
                connection.close()
            return parser, connection.ip_address, verify or parts.scheme == "http"
        raise DownloadFailedError(f"{host} closes every connection")

    def _message(self, request: Request, scheme: str, netloc: str, path: str, query: str) -> bytes:
        target = (path or "/") + (f"?{query}" if query else "")
        for_proxy = self.proxy if scheme == "http" else None
        if for_proxy is not None:
            target = f"http://{netloc.encode('idna').decode()}{target}"
        headers = dict(self._default_headers)
        # Scrapy's own items() looks each name up again.
        for name, values in dict.items(request.headers):
            if name not in OWN_HEADERS and values:
                headers[name] = b", ".join(values)
        lines = [f"{request.method} {target} HTTP/1.1".encode("ascii"), b"Host: " + netloc.encode("idna")]
        lines += [name + b": " + value.replace(b"\r", b"").replace(b"\n", b"") for name, value in headers.items()]
        if for_proxy is not None:
            lines += for_proxy.lines()
        if request.body:
            lines.append(b"Content-Length: %d" % len(request.body))
        return b"\r\n".join(lines) + b"\r\n\r\n" + request.body

    async def close(self) -> None:
        """End all connections."""
        self.pool.close()


def build_response(request: Request, received: Received, limit: int) -> Response:
    """Scrapy's response out of what the wire brought, its content coding undone within ``limit`` bytes."""
    headers = Headers()
    codings = []
    for name, value in received.headers:
        if name.lower() == b"content-encoding":
            codings.append(value.decode("latin-1"))
        else:
            # As appendlist does, which looks for other types than bytes in every name and value.
            dict.setdefault(headers, name.title(), []).append(value)
    body = received.body
    flags = []
    if codings and body:
        try:
            body, received.decoded_cut = inflate(body, ", ".join(codings), limit)
        except InflateError:
            # Servers name a coding and send plain text, or the other way round: the bytes are taken as they are.
            flags.append("coding:wrong")
    if received.truncated or received.decoded_cut:
        flags.append("truncated")
    response = response_class(received.headers)(
        url=request.url,
        status=received.status,
        body=body,
        flags=flags,
        request=request,
        ip_address=None,
        protocol="HTTP/1.1",
    )
    # Given at once, each name and value would be looked at for other types than bytes, too.
    response.headers = headers
    return response


def response_class(headers: list[tuple[bytes, bytes]]) -> type[Response]:
    """The kind of Scrapy response for a content type."""
    for name, value in headers:
        if name.lower() == b"content-type":
            kind = value.lower()
            if b"html" in kind:
                return HtmlResponse
            if b"xml" in kind:
                return XmlResponse
            return TextResponse if kind.startswith(b"text/") or b"json" in kind else Response
    return HtmlResponse


__all__ = ["AddressError", "ArchivebotDownloadHandler"]
