"""Which network addresses may be contacted, decided by what a name resolves to at the moment of connecting."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from archivebot.errors import AddressError

DEFAULT_PORTS = frozenset({80, 443})

LIFETIME = 60.0
"""Seconds for which a resolved and checked name is used again."""

PATIENCE = 5.0
"""Seconds in which a name is resolved that a proxy will resolve anyway: behind one there may be no name server."""

MAX_NAMES = 1024
"""Names that are remembered; then all are forgotten."""

# RFC 6052: the well-known prefix under which a translator reaches IPv4 addresses.
NAT64 = IPv6Network("64:ff9b::/96")


def embedded(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for: mapped, compatible, 6to4, Teredo or NAT64."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    number = int(address)
    if address in NAT64 or number >> 32 == 0:
        return IPv4Address(number & 0xFFFFFFFF)
    return None


def is_public(text: str) -> bool:
    """Whether an IP address is a globally reachable host: no loopback, private, link-local, CGNAT, multicast ..."""
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, IPv6Address):
        inner = embedded(address)
        if inner is not None:
            return is_public(str(inner))
        if address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


class Resolver:
    """Resolves names and lets only allowed addresses pass."""

    def __init__(self, allow_hosts: Collection[str], ports: Collection[int]) -> None:
        self.allow_hosts = frozenset(name.lower().strip("[]") for name in allow_hosts)
        self.ports = DEFAULT_PORTS | set(ports)
        self._known: dict[tuple[str, int], tuple[float, list[str]]] = {}
        self._passed: dict[str, float] = {}

    def is_exempt(self, host: str, port: int) -> bool:
        """Whether the operator named this host as one that may be private."""
        return host in self.allow_hosts or f"{host}:{port}" in self.allow_hosts

    async def resolve(self, host: str, port: int) -> list[str]:
        """The IP addresses of a host that may be connected to, best first.

        Raises :class:`AddressError` where none may, ``OSError`` where the name does not resolve.
        """
        name = self._checked_name(host, port)
        loop = asyncio.get_running_loop()
        known = self._known.get((name, port))
        if known is not None and known[0] > loop.time():
            return known[1]
        found = await self._answers(name, port)
        allowed = found if self.is_exempt(name, port) else [address for address in found if is_public(address)]
        if not allowed:
            raise AddressError(
                f"{host} resolves to {', '.join(found[:4])}, which is no public address "
                "(ARCHIVEBOT_ALLOW_HOSTS names exceptions)"
            )
        if len(self._known) >= MAX_NAMES:
            self._known.clear()
        self._known[name, port] = (loop.time() + LIFETIME, allowed)
        return allowed

    def _checked_name(self, host: str, port: int) -> str:
        name = host.lower().strip("[]")
        if port not in self.ports and f"{name}:{port}" not in self.allow_hosts:
            raise AddressError(f"port {port} of {host} is neither 80, 443 nor the crawl's own")
        return name

    async def _answers(self, name: str, port: int) -> list[str]:
        loop = asyncio.get_running_loop()
        answers = await loop.getaddrinfo(name, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
        return list(dict.fromkeys(str(answer[4][0]) for answer in answers))

    async def check(self, host: str, port: int) -> None:
        """What can be told of a host that a proxy will contact; raises :class:`AddressError`.

        The proxy resolves names for itself: one that does not resolve here passes, one that resolves to any private
        address here does not.
        """
        name = self._checked_name(host, port)
        if self.is_exempt(name, port):
            return
        loop = asyncio.get_running_loop()
        if self._passed.get(name, 0.0) > loop.time():
            return
        try:
            async with asyncio.timeout(PATIENCE):
                known = await self._answers(name, port)
        except (OSError, UnicodeError):
            known = []
        private = [address for address in known if not is_public(address)]
        if private:
            raise AddressError(
                f"{host} resolves to {', '.join(private[:4])}, which is no public address "
                "(ARCHIVEBOT_ALLOW_HOSTS names exceptions)"
            )
        if len(self._passed) >= MAX_NAMES:
            self._passed.clear()
        self._passed[name] = loop.time() + LIFETIME
