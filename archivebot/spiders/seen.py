"""A small memory of very many addresses: it may say "seen" of a new one now and then, never "new" of a seen one."""

from __future__ import annotations

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
        digest = blake2b(url.encode("utf-8", "surrogatepass"), digest_size=12).digest()
        new = False
        for start in (0, 4, 8):
            place = int.from_bytes(digest[start : start + 4], "big") % BITS
            mask = 1 << (place & 7)
            if not self._bits[place >> 3] & mask:
                self._bits[place >> 3] |= mask
                new = True
        return new
