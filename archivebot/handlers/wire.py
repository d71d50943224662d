"""HTTP/1.1 responses out of bytes (RFC 9112), without any input or output of its own."""

from __future__ import annotations

import re

MAX_HEAD = 64 * 1024
"""Bytes of status line and headers that are put up with."""

MAX_HEADERS = 256

MAX_INTERIM = 8
"""1xx responses before the final one."""

MAX_CHUNK_LINE = 4096

_STATUS = re.compile(rb"HTTP/(\d)\.(\d) (\d{3})(?: (.*))?\Z", re.DOTALL)
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;.*)?\Z", re.DOTALL)
_BAD_VALUE = re.compile(rb"[\x00\r]")


class WireError(ValueError):
    """What came is no HTTP response, or breaks its own framing."""


class ResponseParser:
    """Takes bytes as they come until one response is whole; a new parser for each response."""

    def __init__(self, *, limit: int, head_only: bool = False) -> None:
        self.limit = limit
        """Bytes of body that are kept; more and the response is cut there."""
        self.head_only = head_only
        self.status = 0
        self.reason = ""
        self.headers: list[tuple[bytes, bytes]] = []
        self.size = 0
        """Bytes of body so far."""
        self.truncated: str | None = None
        """``length`` when the limit was reached."""
        self.done = False
        self.begun = False
        """Whether anything came at all."""
        self.keep_alive = False
        self._head: bytearray | None = bytearray()
        self._interim = 0
        self._body: list[bytes] = []
        self._left: int | None = None
        """Bytes of body that are still to come; None where the connection's end ends it."""
        self._chunked = False
        self._line = bytearray()
        self._trailer = False

    @property
    def body(self) -> bytes:
        """The body so far, without chunk framing."""
        if len(self._body) != 1:
            self._body = [b"".join(self._body)]
        return self._body[0]

    def feed(self, data: bytes) -> None:
        """Take bytes; raises :class:`WireError`."""
        self.begun = True
        if self._head is not None:
            rest = self._feed_head(data)
            if rest is None or self.done:
                return
            data = rest
        if data and not self.done:
            self._feed_body(data)

    def feed_eof(self) -> None:
        """The connection ended; raises :class:`WireError` where the response is not whole."""
        if self.done:
            return
        if self._head is not None:
            raise WireError("the connection ended before the headers did" if self.begun else "no answer")
        self.keep_alive = False
        if self._left is not None or self._chunked:
            raise WireError("the connection ended before the body did")
        self.done = True

    def _feed_head(self, data: bytes) -> bytes | None:
        """Collect the head; returns what follows it once it is whole."""
        head = self._head
        if head is None:
            return data
        start = max(len(head) - 3, 0)
        head += data
        while True:
            end, width = head.find(b"\r\n\r\n", start), 4
            if end < 0:
                end, width = head.find(b"\n\n", start), 2
            if end < 0:
                if len(head) > MAX_HEAD:
                    raise WireError(f"headers of more than {MAX_HEAD} bytes")
                return None
            if end > MAX_HEAD:
                raise WireError(f"headers of more than {MAX_HEAD} bytes")
            self._read_head(bytes(head[:end]))
            rest = bytes(head[end + width :])
            if 100 <= self.status < 200 and self.status != 101:
                self._interim += 1
                if self._interim > MAX_INTERIM:
                    raise WireError("too many interim responses")
                head[:] = rest
                start = 0
                continue
            self._head = None
            self._read_framing()
            if self.done and rest:
                self.keep_alive = False
            return rest

    def _read_head(self, head: bytes) -> None:
        head = head.replace(b"\r\n", b"\n")
        lines = head.split(b"\n")
        while lines and not lines[0]:
            del lines[0]
        found = _STATUS.match(lines[0]) if lines else None
        if found is None:
            raise WireError(f"no HTTP response: {head[:60]!r}")
        self.status = int(found[3])
        self.reason = (found[4] or b"").decode("latin-1").strip()
        self.keep_alive = (found[1], found[2]) == (b"1", b"1")
        if len(lines) > MAX_HEADERS:
            raise WireError(f"more than {MAX_HEADERS} headers")
        headers: list[tuple[bytes, bytes]] = []
        dirty = _BAD_VALUE.search(head) is not None
        for line in lines[1:]:
            if line[:1] in (b" ", b"\t") and headers:
                # Folded lines are obsolete, but servers still send them (RFC 9112, 5.2).
                headers[-1] = (headers[-1][0], headers[-1][1] + b" " + line.strip())
                continue
            name, colon, value = line.partition(b":")
            if colon and name and name == name.strip():
                headers.append((name, _BAD_VALUE.sub(b"", value.strip()) if dirty else value.strip()))
        self.headers = headers

    def _read_framing(self) -> None:
        length: int | None = None
        for name, value in self.headers:
            key = name.lower()
            if key == b"transfer-encoding":
                codings = [part.strip() for part in value.lower().split(b",")]
                if codings[-1] != b"chunked" or len(codings) > 1:
                    raise WireError(f"transfer coding {value[:40]!r}")
                self._chunked = True
            elif key == b"content-length":
                length = self._read_length(value, length)
            elif key == b"connection":
                options = value.lower()
                if b"close" in options:
                    self.keep_alive = False
                elif b"keep-alive" in options:
                    self.keep_alive = True
        if self.head_only or self.status in (204, 304):
            self._chunked = False
            self.done = True
        elif self._chunked:
            # With both, chunks win and the connection is not trusted any longer (RFC 9112, 6.3).
            self.keep_alive = self.keep_alive and length is None
        else:
            self._left = length
            self.done = length == 0
            self.keep_alive = self.keep_alive and length is not None

    @staticmethod
    def _read_length(value: bytes, former: int | None) -> int:
        parts = {part.strip() for part in value.split(b",")}
        if len(parts) != 1 or not (only := parts.pop()).isdigit() or len(only) > 15:
            raise WireError(f"Content-Length {value[:40]!r}")
        if former is not None and former != int(only):
            raise WireError("two different Content-Lengths")
        return int(only)

    def _feed_body(self, data: bytes) -> None:
        if self._chunked:
            self._feed_chunks(data)
            return
        if self._left is not None:
            if len(data) > self._left:
                data, self.keep_alive = data[: self._left], False
            self._left -= len(data)
        self._keep(data)
        if self._left == 0:
            self.done = True

    def _keep(self, data: bytes) -> None:
        room = self.limit - self.size
        if len(data) > room:
            data = data[: max(room, 0)]
            self.truncated = "length"
            self.done = True
            self.keep_alive = False
        self.size += len(data)
        if data:
            self._body.append(data)

    def _feed_chunks(self, data: bytes) -> None:
        position = 0
        while position < len(data) and not self.done:
            if self._left:
                piece = data[position : position + self._left]
                self._left -= len(piece)
                position += len(piece)
                self._keep(piece)
                continue
            end = data.find(b"\n", position)
            self._line += data[position : end + 1 if end >= 0 else len(data)]
            if len(self._line) > MAX_CHUNK_LINE:
                raise WireError("a chunk's size line without end")
            if end < 0:
                return
            position = end + 1
            line = bytes(self._line).rstrip(b"\r\n")
            self._line.clear()
            self._read_chunk_line(line)
        if self.done and position < len(data):
            self.keep_alive = False

    def _read_chunk_line(self, line: bytes) -> None:
        if self._trailer:
            # Trailer fields are passed over; the empty line after them ends the response.
            self.done = not line
            return
        if self._left == 0:
            # The line end that closes a chunk.
            if line:
                raise WireError(f"a chunk is longer than it says: {line[:20]!r}")
            self._left = None
            return
        found = _CHUNK_SIZE.match(line)
        if found is None:
            raise WireError(f"a chunk's size is no number: {line[:20]!r}")
        self._left = int(found[1], 16)
        if self._left == 0:
            self._left, self._trailer = None, True
