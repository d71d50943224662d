"""A web server that answers exactly as it is told, down to broken bytes."""

from __future__ import annotations

import socket
import socketserver
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType

Answer = bytes | Callable[["Exchange"], None]
"""Raw bytes of a response, or what writes it itself."""


class Exchange:
    """One request, and the socket to answer on."""

    def __init__(self, path: str, headers: dict[str, str], connection: socket.socket, stopped: threading.Event) -> None:
        self.path = path
        self.headers = headers
        self.connection = connection
        self.stopped = stopped
        """Set when the server closes: whatever drips must end."""

    def send(self, data: bytes) -> None:
        """Write raw bytes."""
        self.connection.sendall(data)

    def drip(self, piece: bytes, every: float) -> None:
        """Write a piece again and again until the other side or the server has had enough."""
        while not self.stopped.wait(every):
            self.connection.sendall(piece)


def response(
    body: bytes | str = b"", status: str = "200 OK", content_type: str = "text/html; charset=utf-8", **headers: str
) -> bytes:
    """A well-formed response; underscores of header names become hyphens."""
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}", f"Content-Length: {len(data)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + data


class _Handler(socketserver.StreamRequestHandler):
    server: Server

    def handle(self) -> None:
        try:
            while self._one():
                pass
        except OSError:
            pass

    def _one(self) -> bool:
        line = self.rfile.readline(65537)
        parts = line.split()
        if len(parts) < 2:
            return False
        headers: dict[str, str] = {}
        while (header := self.rfile.readline(65537)) not in (b"\r\n", b"\n", b""):
            name, _, value = header.decode("latin-1").partition(":")
            headers[name.strip().lower()] = value.strip()
        path = parts[1].decode("latin-1")
        self.server.hits[path] += 1
        answer = self.server.answer(path, headers)
        if callable(answer):
            answer(Exchange(path, headers, self.connection, self.server.stopped))
            return False
        self.connection.sendall(answer)
        return True


class Server(socketserver.ThreadingTCPServer):
    """Serves ``answer(path, headers)`` on a loopback port of its own; as a context manager."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, answer: Callable[[str, dict[str, str]], Answer], port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.answer = answer
        self.hits: Counter[str] = Counter()
        """Requests by path."""
        self.stopped = threading.Event()

    @property
    def url(self) -> str:
        """The address of the home page."""
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def __enter__(self) -> Server:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stopped.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients that hang up are what is tested."""
