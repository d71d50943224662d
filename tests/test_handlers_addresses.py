"""Which addresses may be contacted: public ones, on their ports, and those that the operator names."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest

from archivebot.errors import AddressError
from archivebot.handlers.addresses import Resolver, is_public

FORBIDDEN = (
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
    "255.255.255.255", "240.0.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fec0::1",
    "ff02::1", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "::127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1",
    "2001:0:4136:e378:8000:63bf:80ff:fffe", "nonsense", "",
)  # fmt: skip
PUBLIC = ("8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808")


@pytest.mark.parametrize("address", FORBIDDEN)
def test_private_and_special_addresses_are_refused_in_every_form(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    assert is_public(address)


def resolve(resolver: Resolver, host: str, port: int = 80) -> list[str]:
    return asyncio.run(resolver.resolve(host, port))


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "[::1]", "localhost"])
def test_every_spelling_of_loopback_is_refused(host: str) -> None:
    with pytest.raises(AddressError, match=r"no public address \(ARCHIVEBOT_ALLOW_HOSTS"):
        resolve(Resolver((), ()), host)


def test_a_named_host_may_be_private_in_its_own_spelling_only() -> None:
    resolver = Resolver({"127.0.0.1"}, {8000})

    assert resolve(resolver, "127.0.0.1", 8000) == ["127.0.0.1"]
    with pytest.raises(AddressError):
        resolve(resolver, "2130706433", 8000)


@pytest.mark.parametrize("port", [22, 25, 6379, 8080])
def test_other_ports_than_80_443_and_the_crawls_own_are_refused(port: int) -> None:
    with pytest.raises(AddressError, match="port"):
        resolve(Resolver({"127.0.0.1"}, {8000}), "127.0.0.1", port)


def test_of_mixed_answers_only_the_public_ones_are_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(*_args: Any, **_more: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("10.0.0.1", "8.8.8.8")]

    monkeypatch.setattr(socket, "getaddrinfo", answers)

    assert resolve(Resolver((), ()), "rebinding.example") == ["8.8.8.8"]


def test_a_name_that_turns_private_is_refused_when_it_is_resolved_again(monkeypatch: pytest.MonkeyPatch) -> None:
    current = ["8.8.8.8"]
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_a, **_m: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (current[0], 80))]
    )
    resolver = Resolver((), ())
    first = resolve(resolver, "rebinding.example")
    resolver._known.clear()
    current[0] = "127.0.0.1"

    assert first == ["8.8.8.8"]
    with pytest.raises(AddressError):
        resolve(resolver, "rebinding.example")
