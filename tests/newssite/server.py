"""The generated site over loopback HTTP/1.1: keep-alive, gzip, conditional GET; quick enough for benchmarks.

A page's pieces are compressed one by one and joined (deflate blocks may be), so
the heavy parts that all pages share are compressed once in the server's life.
"""

from __future__ import annotations

import asyncio
import json
import struct
import zlib
from collections import Counter
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qsl

from tests.newssite.answers import Answer
from tests.newssite.frame import Static
from tests.newssite.site import NewsSite, http_date

MAX_REQUEST = 64 * 1024
_GZIP_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_REASONS = {200: "OK", 302: "Found", 304: "Not Modified", 404: "Not Found", 405: "Method Not Allowed"}


class Cache:
    """Answers ready to send, by path; emptied when the site changes."""

    def __init__(self, site: NewsSite, limit: int = 64 * 1024 * 1024) -> None:
        self.site = site
        self.limit = limit
        self.size = 0
        self._ready: dict[str, tuple[Answer, bytes, bytes]] = {}
        self._static: dict[int, bytes] = {}
        self._kept: list[bytes] = []

    def get(self, target: str) -> tuple[Answer, bytes, bytes]:
        """The answer, its head lines that do not depend on the request, and its gzipped body."""
        found = self._ready.get(target)
        if found is None:
            answer = self.site.respond(target)
            packed = self._gzip(answer.body)
            found = (answer, _head(answer), packed)
            self.size += len(packed)
            if self.size > self.limit:
                self.clear()
            self._ready[target] = found
        return found

    def clear(self) -> None:
        """Forget what was rendered."""
        self._ready.clear()
        self.size = 0

    def _gzip(self, pieces: list[bytes]) -> bytes:
        checksum, length = 0, 0
        out = [_GZIP_HEAD]
        for piece in pieces:
            checksum = zlib.crc32(piece, checksum)
            length += len(piece)
            packed = self._static.get(id(piece)) if isinstance(piece, Static) else None
            if packed is None:
                machine = zlib.compressobj(6 if isinstance(piece, Static) else 1, zlib.DEFLATED, -15)
                packed = machine.compress(piece) + machine.flush(zlib.Z_FULL_FLUSH)
                if isinstance(piece, Static):
                    self._static[id(piece)] = packed
                    self._kept.append(piece)
            out.append(packed)
        out.append(b"\x03\x00" + struct.pack("<II", checksum, length & 0xFFFFFFFF))
        return b"".join(out)


def _head(answer: Answer) -> bytes:
    lines = [f"Content-Type: {answer.content_type}", "Vary: Accept-Encoding"]
    if answer.etag and answer.status == 200:
        lines.append(f"ETag: {answer.etag}")
    if answer.modified:
        lines.append(f"Last-Modified: {http_date(answer.modified)}")
    if answer.location:
        lines.append(f"Location: {answer.location}")
    return ("\r\n".join(lines) + "\r\n").encode()


class Handler(asyncio.Protocol):
    """One connection."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every whole request in what came."""
        self.buffer += data
        while (end := self.buffer.find(b"\r\n\r\n")) >= 0:
            head, self.buffer = self.buffer[:end], self.buffer[end + 4 :]
            self._answer(head.decode("latin-1"))
        if len(self.buffer) > MAX_REQUEST:
            self.transport.close()

    def _answer(self, head: str) -> None:
        lines = head.split("\r\n")
        method, _, rest = lines[0].partition(" ")
        target = rest.rpartition(" ")[0]
        headers = {
            name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:])
        }
        if target.startswith("/__"):
            self._send(200, b"Content-Type: application/json\r\n", self.server.control(target), method)
            return
        if method not in ("GET", "HEAD"):
            self._send(405, b"", b"", method)
            return
        answer, fixed, packed = self.server.cache.get(target)
        self.server.counts[answer.kind] += 1
        if self.server.log is not None:
            self.server.log.append(target)
        if answer.status == 200 and _unchanged(answer, headers):
            self.server.counts["304"] += 1
            self._send(304, fixed, b"", method)
        elif "gzip" in headers.get("accept-encoding", "") and not answer.content_type.startswith("image"):
            self._send(answer.status, fixed + b"Content-Encoding: gzip\r\n", packed, method)
        else:
            self._send(answer.status, fixed, answer.data, method)

    def _send(self, status: int, head: bytes, body: bytes, method: str) -> None:
        line = f"HTTP/1.1 {status} {_REASONS[status]}\r\nContent-Length: {len(body)}\r\n".encode()
        if status == 304:
            line = b"HTTP/1.1 304 Not Modified\r\n"
        self.transport.write(line + head + b"\r\n" + (b"" if method == "HEAD" else body))  # type: ignore[attr-defined]  # a Transport


def _unchanged(answer: Answer, headers: dict[str, str]) -> bool:
    """Whether the request's validators still hold (RFC 9110, 13.1)."""
    if "if-none-match" in headers:
        tags = [tag.strip().removeprefix("W/") for tag in headers["if-none-match"].split(",")]
        return answer.etag in tags or "*" in tags
    if "if-modified-since" in headers and answer.modified:
        try:
            return parsedate_to_datetime(headers["if-modified-since"]) >= answer.modified.replace(microsecond=0)
        except (ValueError, TypeError):
            return False
    return False


class Server:
    """The site on a port of 127.0.0.1."""

    def __init__(self, site: NewsSite, *, log: bool = False) -> None:
        self.site = site
        self.cache = Cache(site)
        self.counts: Counter[str] = Counter()
        self.log: list[str] | None = [] if log else None

    async def start(self, port: int = 0) -> asyncio.Server:
        """Listen; sets the site's base address."""
        server = await asyncio.get_running_loop().create_server(lambda: Handler(self), "127.0.0.1", port, backlog=512)
        self.site.base = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        return server

    def control(self, target: str) -> bytes:
        """``/__counts`` (requests by kind), ``/__log`` (paths), ``/__evolve?new=50&edited=20``, ``/__reset``."""
        path, _, query = target.partition("?")
        numbers = {name: int(value) for name, value in parse_qsl(query)}
        result: object = None
        if path == "/__counts":
            result = self.counts
        elif path == "/__log":
            result = self.log
        elif path == "/__evolve":
            result = self.site.evolve(**numbers)
            self.cache.clear()
        elif path == "/__reset":
            self.counts.clear()
            if self.log is not None:
                self.log.clear()
        return json.dumps(result).encode()
