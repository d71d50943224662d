"""A small memory of very many addresses: it may say "seen" of a new one now and then, never "new" of a seen one."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

BITS = 1 << 23
"""One mebibyte of bits: one address in a hundred is taken for seen after 800,000."""


class Seen:
    """A Bloom filter of addresses."""

    def __init__(self) -> None:
        self._bits = bytearray()

    def add(self, url: str) -> bool:
        """Remember an address; true where it was new."""
        if not self._bits:
            # Many a crawl has nothing to remember here.
            self._bits = bytearray(BITS // 8)
        new = False
        for place, mask in _places(url):
            if not self._bits[place] & mask:
                self._bits[place] |= mask
                new = True
        return new

    def __contains__(self, url: str) -> bool:
        return bool(self._bits) and all(self._bits[place] & mask for place, mask in _places(url))


def _places(url: str) -> Iterator[tuple[int, int]]:
    """The bytes and bits that stand for an address."""
    digest = blake2b(url.encode("utf-8", "surrogatepass"), digest_size=12).digest()
    for start in (0, 4, 8):
        place = int.from_bytes(digest[start : start + 4], "big") % BITS
        yield place >> 3, 1 << (place & 7)
