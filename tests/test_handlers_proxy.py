"""Crawls through an HTTP proxy, and what is still refused then."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from archivebot.errors import AddressError, SettingError
from archivebot.handlers.addresses import Resolver
from archivebot.handlers.proxy import Proxy, proxy_of
from archivebot.run.configuration import read_configuration
from tests.crawling import crawl
from tests.faults.hostile import HostileSite

TICKET = b"Proxy-Authorization: Basic " + base64.b64encode(b"user:pass word")


class LoopbackProxy:
    """Forwards absolute addresses and tunnels, each over a connection of its own, for who has the ticket."""

    def __init__(self) -> None:
        self.asked: list[bytes] = []
        """Request lines."""
        self.inside: list[bytes] = []
        """First bytes of what went through tunnels."""
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client, contextlib.ExitStack() as open_ones:
            server: socket.socket | None = None
            for head in self._heads(client):
                line, *fields = head.split(b"\r\n")
                method, target, _version = line.split()
                self.asked.append(line)
                if TICKET not in fields:
                    client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                    return
                authority, _, path = target.removeprefix(b"http://").partition(b"/")
                if server is None:
                    server = open_ones.enter_context(socket.create_connection(self._address(authority)))
                    back = threading.Thread(target=self._pump, args=(server, client), daemon=True)
                    open_ones.callback(back.join)
                    if method == b"CONNECT":
                        client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                    back.start()
                if method == b"CONNECT":
                    self._pump(client, server, self.inside)
                    return
                own = [b"%s /%s HTTP/1.1" % (method, path), *(field for field in fields if field != TICKET)]
                server.sendall(b"\r\n".join(own) + b"\r\n\r\n")
            if server is not None:
                with contextlib.suppress(OSError):
                    server.shutdown(socket.SHUT_RDWR)

    @staticmethod
    def _heads(client: socket.socket) -> Iterator[bytes]:
        data = b""
        with contextlib.suppress(OSError):
            while piece := client.recv(65536):
                data += piece
                while b"\r\n\r\n" in data:
                    head, _, data = data.partition(b"\r\n\r\n")
                    yield head

    @staticmethod
    def _address(authority: bytes) -> tuple[str, int]:
        host, _, port = authority.decode().rpartition(":")
        return host, int(port)

    @staticmethod
    def _pump(source: socket.socket, target: socket.socket, seen: list[bytes] | None = None) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if seen is not None:
                    seen.append(data[:5])
                    seen = None
                target.sendall(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        self._listener.close()


@pytest.fixture
def proxy() -> Iterator[LoopbackProxy]:
    running = LoopbackProxy()
    yield running
    running.close()


@pytest.fixture
def site() -> HostileSite:
    return HostileSite(seed=5, good=6)


@pytest.fixture
def context() -> ssl.SSLContext:
    """Of a server whose certificate nobody knows."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(made)
    return made


@pytest.mark.timeout(120)
def test_http_goes_to_the_proxy_with_absolute_addresses(
    proxy: LoopbackProxy, site: HostileSite, tmp_path: Path
) -> None:
    with site.serve() as server:
        result = crawl(server.url, tmp_path, ARCHIVEBOT_PROXY=f"http://user:pass%20word@127.0.0.1:{proxy.port}")
        hits = server.hits.total()

    assert result.exit_code == 0, result.log
    assert len(result.lines()) == 6
    assert len(proxy.asked) == hits
    assert f"GET {server.url} HTTP/1.1".encode() in proxy.asked
    assert "pass" not in result.log


@pytest.mark.timeout(120)
def test_https_goes_through_tunnels_in_which_the_proxy_sees_tls_only(
    proxy: LoopbackProxy, site: HostileSite, context: ssl.SSLContext, tmp_path: Path
) -> None:
    settings = {"ARCHIVEBOT_PROXY": f"http://user:pass%20word@127.0.0.1:{proxy.port}"}
    with site.serve() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        url = server.url.replace("http:", "https:")
        refused = crawl(url, tmp_path / "archive", **settings) if (tmp_path / "archive").mkdir() is None else None
        result = crawl(url, tmp_path, ARCHIVEBOT_TLS_EXCEPTIONS="127.0.0.1", **settings)

    assert refused is not None
    assert refused.exit_code != 0
    assert "certificate" in refused.log.lower()
    assert result.exit_code == 0, result.log
    assert len(result.lines()) == 6
    assert set(proxy.asked) == {f"CONNECT 127.0.0.1:{server.server_address[1]} HTTP/1.1".encode()}
    assert {data[:2] for data in proxy.inside} == {b"\x16\x03"}


@pytest.mark.timeout(120)
def test_a_proxy_that_refuses_or_is_not_there_is_told(proxy: LoopbackProxy, site: HostileSite, tmp_path: Path) -> None:
    with site.serve() as server:
        refused = crawl(server.url, tmp_path, ARCHIVEBOT_PROXY=f"http://127.0.0.1:{proxy.port}", RETRY_TIMES=0)
        absent = crawl(server.url, tmp_path, ARCHIVEBOT_PROXY="http://127.0.0.1:9", RETRY_TIMES=0)
        hits = server.hits.total()

    assert hits == 0
    assert refused.exit_code != 0
    assert absent.exit_code != 0
    assert "the proxy at 127.0.0.1:9" in absent.log


@pytest.mark.timeout(120)
def test_a_proxy_of_the_environment_is_not_used_and_that_is_said_once(site: HostileSite, tmp_path: Path) -> None:
    with site.serve() as server:
        result = crawl(server.url, tmp_path, env={"http_proxy": "http://127.0.0.1:9"})

    assert result.exit_code == 0
    assert result.log.count("only ARCHIVEBOT_PROXY names a proxy") == 1


def check(resolver: Resolver, host: str, port: int = 80) -> None:
    asyncio.run(resolver.check(host, port))


@pytest.mark.parametrize("host", ["127.0.0.1", "169.254.169.254", "2130706433", "::1", "localhost"])
def test_private_addresses_and_names_are_refused_behind_a_proxy_too(host: str) -> None:
    with pytest.raises(AddressError, match="no public address"):
        check(Resolver((), ()), host)


def test_a_name_of_which_one_address_is_private_is_refused_as_the_proxy_would_choose(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def answers(*_args: Any, **_more: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("8.8.8.8", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    with pytest.raises(AddressError, match=r"10\.0\.0\.1"):
        check(Resolver((), ()), "mixed.example")


def test_a_name_that_does_not_resolve_here_is_the_proxys_matter_and_ports_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nothing(*_args: Any, **_more: Any) -> list[Any]:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", nothing)
    check(Resolver((), ()), "news.example")
    with pytest.raises(AddressError, match="port 22"):
        check(Resolver((), ()), "news.example", 22)


@pytest.mark.parametrize(
    "value", ["https://host:1", "host:3128", "http://host", "http://u:secret@host:x", "socks5://h:1"]
)
def test_what_is_no_proxy_is_refused_without_repeating_a_password(value: str) -> None:
    with pytest.raises(SettingError) as caught:
        read_configuration({"ARCHIVEBOT_PROXY": value}, {})

    assert "secret" not in str(caught.value)


def test_a_tunnel_is_asked_for_by_authority() -> None:
    proxy = proxy_of("http://user:pass%20word@proxy.example:3128")

    assert proxy == Proxy("proxy.example", 3128, TICKET.removeprefix(b"Proxy-Authorization: "))
    assert proxy.tunnel("bücher.example", 443).startswith(b"CONNECT xn--bcher-kva.example:443 HTTP/1.1\r\nHost: xn--")
    assert proxy.tunnel("2001:db8::1", 443).startswith(b"CONNECT [2001:db8::1]:443 HTTP/1.1\r\n")
