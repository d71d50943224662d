"""An HTTP proxy on loopback that fails on purpose: what stands between the tests and a real S3 server."""

from __future__ import annotations

import contextlib
import http.client
import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any

PASS = "pass"
"""What a plan answers for a request that is let through."""

ERROR_BODY = "<?xml version='1.0'?><Error><Code>{code}</Code><Message>on purpose</Message></Error>"


@dataclass(frozen=True, slots=True)
class Seen:
    """One request as a plan sees it."""

    method: str
    path: str
    """Path and query."""
    number: int
    """1 for the first request with this method and path, then 2, 3 ..."""
    total: int
    """1 for the first request of all."""
    headers: dict[str, str] = field(default_factory=dict)
    """In lower case."""


Plan = Callable[[Seen], str]
"""Decides what befalls a request: ``pass`` or the name of a fault (see :meth:`Handler.fail`)."""


class FaultProxy:
    """Forwards requests to a server as the plan allows; a context manager."""

    def __init__(self, port: int) -> None:
        self.target = port
        self.plan: Plan = lambda seen: PASS
        self.requests: list[Seen] = []
        self.hold = threading.Event()
        """Set by a test that lets a held request go on."""
        self.held = threading.Event()
        """Set when a request is held."""
        self._counts: Counter[tuple[str, str]] = Counter()
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (Handler,), {"proxy": self}))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        """The endpoint for clients."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def decide(self, method: str, path: str, headers: dict[str, str]) -> str:
        """Count a request and ask the plan."""
        with self._lock:
            self._counts[method, path] += 1
            seen = Seen(method, path, self._counts[method, path], len(self.requests) + 1, headers)
            self.requests.append(seen)
        return self.plan(seen)

    def forget(self) -> None:
        """Count from 1 again."""
        self.requests.clear()
        self._counts.clear()

    def __enter__(self) -> FaultProxy:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.hold.set()
        self._server.shutdown()
        self._server.server_close()


class Handler(BaseHTTPRequestHandler):
    """One connection of a client."""

    protocol_version = "HTTP/1.1"
    proxy: FaultProxy

    def forward_or_fail(self) -> None:
        """Forward one request, or let it fail."""
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        fault = self.proxy.decide(self.command, self.path, headers)
        if fault == PASS:
            self.answer(*self.forward(body))
        else:
            self.fail(fault, body)

    # The names that http.server asks for.
    do_GET = do_PUT = do_POST = do_HEAD = do_DELETE = forward_or_fail  # noqa: N815

    def fail(self, fault: str, body: bytes) -> None:
        """Do what the fault's name says."""
        if fault in ("500 InternalError", "503 SlowDown", "503 ServiceUnavailable", "403 AccessDenied"):
            status, code = fault.split()
            text = ERROR_BODY.format(code=code).encode()
            self.answer(int(status), [("Content-Type", "application/xml")], b"" if self.command == "HEAD" else text)
        elif fault == "reset":
            self.reset()
        elif fault == "answer lost":
            self.forward(body)
            self.reset()
        elif fault == "answer cut":
            status, headers, data = self.forward(body)
            self.answer(status, headers, data, cut=True)
        elif fault == "garbage":
            self.wfile.write(b"\x00\x01 this is not HTTP\r\n\r\n")
            self.close_connection = True
        elif fault == "body cut":
            self.forward(body, sent=len(body) // 2)
            self.reset()
        elif fault == "body damaged":
            damaged = bytes([body[0] ^ 1]) + body[1:] if body else body
            self.answer(*self.forward(damaged))
        elif fault == "drip":
            self.answer(*self.forward(body), drip=True)
        elif fault == "hold":
            self.proxy.held.set()
            self.proxy.hold.wait(60)
            self.reset()
        else:
            raise ValueError(fault)

    def forward(self, body: bytes, sent: int | None = None) -> tuple[int, list[tuple[str, str]], bytes]:
        """The server's answer; when less than the body is sent, no answer is waited for."""
        upstream = http.client.HTTPConnection("127.0.0.1", self.proxy.target, timeout=60)
        try:
            upstream.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
            for name, value in self.headers.items():
                if name.lower() not in ("connection", "expect"):
                    upstream.putheader(name, value)
            upstream.endheaders()
            upstream.send(body if sent is None else body[:sent])
            if sent is not None:
                return 0, [], b""
            answer = upstream.getresponse()
            return answer.status, answer.getheaders(), answer.read()
        finally:
            upstream.close()

    def answer(
        self, status: int, headers: list[tuple[str, str]], data: bytes, *, cut: bool = False, drip: bool = False
    ) -> None:
        """Send an answer; ``cut`` after half of it, or ``drip`` it byte by byte."""
        self.send_response_only(status)
        length = next((value for name, value in headers if name.lower() == "content-length"), str(len(data)))
        for name, value in headers:
            if name.lower() not in ("connection", "transfer-encoding", "content-length"):
                self.send_header(name, value)
        self.send_header("Content-Length", length if self.command == "HEAD" else str(len(data)))
        self.end_headers()
        if cut:
            self.wfile.write(data[: len(data) // 2])
            self.wfile.flush()
            self.reset()
        elif drip:
            for byte in range(min(len(data), 50)):
                self.wfile.write(data[byte : byte + 1])
                self.proxy.hold.wait(0.01)
            self.wfile.write(data[50:])
        else:
            self.wfile.write(data)

    def reset(self) -> None:
        """Close the connection with a TCP reset."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def handle(self) -> None:
        """Serve the connection; a client that goes away is nothing to tell of."""
        try:
            super().handle()
        except (OSError, ValueError):
            self.close_connection = True

    def finish(self) -> None:
        """Close what is left."""
        with contextlib.suppress(OSError, ValueError):
            super().finish()

    def log_message(self, format: str, *args: Any) -> None:
        """Tell nothing."""
