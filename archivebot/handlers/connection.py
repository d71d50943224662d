"""One HTTP/1.1 connection, and the pool of those that wait for their next request."""

from __future__ import annotations

import asyncio
import ssl
from collections import defaultdict, deque
from contextlib import suppress
from functools import cached_property
from typing import cast

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    ResponseDataLossError,
)

from archivebot.handlers.addresses import Resolver
from archivebot.handlers.proxy import Proxy
from archivebot.handlers.wire import ResponseParser, WireError

CONNECT_TIMEOUT = 10.0
"""Seconds for one address to take the connection, TLS included."""

MAX_ADDRESSES = 3
"""Addresses of a name that are tried."""

IDLE_LIFETIME = 15.0
"""Seconds for which an unused connection is kept."""

Key = tuple[str, str, int]
"""Scheme, host, port."""


class StaleConnectionError(Exception):
    """A kept connection turned out closed before anything of an answer came: ask again on a new one."""


class Connection(asyncio.Protocol):
    """A connection that carries one request at a time."""

    def __init__(self, key: Key) -> None:
        self.key = key
        self.ip_address: str | None = None
        self.used = 0
        """Requests that it has carried."""
        self.idle_since = 0.0
        self.lost = False
        self._transport: asyncio.Transport | None = None
        self._parser: ResponseParser | None = None
        self._waiter: asyncio.Future[None] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the transport."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Give bytes to the parser; bytes that nobody asked for end the connection."""
        parser = self._parser
        if parser is None:
            self.close()
            return
        try:
            parser.feed(data)
        except WireError as error:
            self._finish(ResponseDataLossError(str(error)) if parser.size else DownloadFailedError(str(error)))
            return
        if parser.done:
            self._finish(None)

    def connection_lost(self, exc: Exception | None) -> None:
        """The other side is gone: the response ends here, or is not whole."""
        self.lost = True
        parser = self._parser
        if parser is None:
            return
        if not parser.begun and self.used > 1:
            self._finish(StaleConnectionError())
            return
        try:
            parser.feed_eof()
        except WireError as error:
            kind = ResponseDataLossError if parser.status else DownloadFailedError
            self._finish(kind(str(error)))
        else:
            self._finish(None)

    def _finish(self, error: Exception | None) -> None:
        waiter, self._parser = self._waiter, None
        if error is not None:
            self.close()
        if waiter is not None and not waiter.done():
            if error is None:
                waiter.set_result(None)
            else:
                waiter.set_exception(error)

    async def exchange(self, request: bytes, parser: ResponseParser) -> None:
        """Send a request and wait until the parser has its response."""
        if self._transport is None or self.lost:
            raise StaleConnectionError
        self.used += 1
        self._parser = parser
        self._waiter = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        try:
            await self._waiter
        except asyncio.CancelledError:
            self._parser = None
            self.close()
            raise

    async def secure(self, context: ssl.SSLContext, host: str) -> None:
        """Begin TLS with the server at the other end of a tunnel."""
        loop = asyncio.get_running_loop()
        if self._transport is None or self.lost:
            raise StaleConnectionError
        transport = await loop.start_tls(self._transport, self, context, server_hostname=host)
        self._transport = cast("asyncio.Transport", transport)
        self.used = 0

    def close(self) -> None:
        """End the connection at once."""
        self.lost = True
        if self._transport is not None:
            self._transport.abort()

    @property
    def usable(self) -> bool:
        """Whether it can carry another request."""
        return not self.lost and self._transport is not None and not self._transport.is_closing()


def said(error: Exception | None) -> str:
    """What an error says; one of patience that ended says nothing."""
    return str(error or "") or "no answer"


class Pool:
    """Connections by scheme, host and port."""

    def __init__(self, resolver: Resolver, proxy: Proxy | None = None) -> None:
        self.resolver = resolver
        self.proxy = proxy
        self._idle: defaultdict[Key, deque[Connection]] = defaultdict(deque)

    @cached_property
    def tls(self) -> ssl.SSLContext:
        """The system's certificates, read when a host is first asked over TLS: they take memory and time."""
        return ssl.create_default_context()

    @cached_property
    def tls_unverified(self) -> ssl.SSLContext:
        """For hosts that the operator named as exceptions."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context

    async def take(self, key: Key, *, verify: bool = True, fresh: bool = False) -> Connection:
        """A connection that waits for work, or a new one to a checked address.

        Raises :class:`AddressError` or one of Scrapy's download errors.
        """
        waiting = self._idle.get(key)
        now = asyncio.get_running_loop().time()
        while waiting and not fresh:
            connection = waiting.pop()
            if connection.usable and now - connection.idle_since < IDLE_LIFETIME:
                return connection
            connection.close()
        return await self._connect(key, verify)

    def give(self, connection: Connection) -> None:
        """Keep a connection for its next request."""
        if connection.usable:
            connection.idle_since = asyncio.get_running_loop().time()
            self._idle[connection.key].append(connection)

    async def _connect(self, key: Key, verify: bool) -> Connection:
        scheme, host, port = key
        if self.proxy is not None:
            return await self._connect_through(self.proxy, key, verify)
        try:
            addresses = await self.resolver.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise CannotResolveHostError(f"cannot resolve {host}: {error}") from error
        context = self._context(scheme, verify)
        problem: Exception | None = None
        for address in addresses[:MAX_ADDRESSES]:
            connection = Connection(key)
            try:
                async with asyncio.timeout(CONNECT_TIMEOUT):
                    await asyncio.get_running_loop().create_connection(
                        lambda connection=connection: connection,
                        address,
                        port,
                        ssl=context,
                        server_hostname=host.strip("[]") if context else None,
                    )
            except (OSError, ssl.SSLError) as error:
                problem = error
                continue
            connection.ip_address = address
            return connection
        raise DownloadConnectionRefusedError(f"cannot connect to {host}:{port}: {said(problem)}") from problem

    def _context(self, scheme: str, verify: bool) -> ssl.SSLContext | None:
        return (self.tls if verify else self.tls_unverified) if scheme == "https" else None

    async def _connect_through(self, proxy: Proxy, key: Key, verify: bool) -> Connection:
        """A connection to the proxy, for https a tunnel to the host behind it."""
        scheme, host, port = key
        await self.resolver.check(host, port)
        connection = Connection(key)
        try:
            async with asyncio.timeout(CONNECT_TIMEOUT):
                loop = asyncio.get_running_loop()
                await loop.create_connection(lambda: connection, proxy.host, proxy.port)
                context = self._context(scheme, verify)
                if context is not None:
                    answer = ResponseParser(limit=0, head_only=True)
                    await connection.exchange(proxy.tunnel(host, port), answer)
                    if not 200 <= answer.status < 300:
                        raise DownloadFailedError(f"the proxy gives no way to {host}: {answer.status} {answer.reason}")
                    await connection.secure(context, host.strip("[]"))
        except (OSError, ssl.SSLError) as error:
            connection.close()
            what = f"the proxy at {proxy.host}:{proxy.port}, or {host}:{port} through it"
            raise DownloadConnectionRefusedError(f"cannot connect to {what}: {said(error)}") from error
        except BaseException:
            connection.close()
            raise
        return connection

    def close(self) -> None:
        """End all connections that wait."""
        for waiting in self._idle.values():
            for connection in waiting:
                with suppress(Exception):
                    connection.close()
        self._idle.clear()
