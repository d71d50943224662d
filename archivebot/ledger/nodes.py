"""Nodes of the near-copy index: postings (key and document) whose keys begin with the same bits, packed into bytes.

A node is the width of a document's number, the keys' low bytes, the documents' numbers, both in the order in which
they came: appending is a copy of bytes, and a search one for a few bytes. Numbers are little-endian.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from sys import byteorder

KEY_BITS = 32


def split(postings: Sequence[int], bits: int) -> dict[int, Sequence[int]]:
    """Ascending postings (key and document in one number) by the node of a level that they belong to."""
    shift = 2 * KEY_BITS - bits
    parts: dict[int, Sequence[int]] = {}
    start = 0
    while start < len(postings):
        prefix = postings[start] >> shift
        end = bisect_left(postings, (prefix + 1) << shift, start)
        parts[bits << KEY_BITS | prefix] = postings[start:end]
        start = end
    return parts


def node_of(key: int, bits: int) -> int:
    """The number of the node of a level that holds a key."""
    return bits << KEY_BITS | key >> (KEY_BITS - bits)


def key_width(bits: int) -> int:
    """Bytes of a key that a node stores: those that its number does not tell."""
    return (KEY_BITS - bits + 7) // 8


def pack(postings: Sequence[int], bits: int, doc_width: int = 3) -> bytes:
    """Postings as bytes; documents' numbers take ``doc_width`` bytes, or 4 where one needs them."""
    packed = array("Q", postings)
    if byteorder == "big":
        packed.byteswap()
    raw = packed.tobytes()
    doc_width = 4 if doc_width == 4 or any(raw[3::8]) else 3
    keys = taken(raw, 4, key_width(bits))
    return b"".join((bytes((doc_width,)), keys, taken(raw, 0, doc_width)))


def taken(raw: bytes, start: int, width: int) -> bytearray:
    """``width`` bytes from ``start`` on of every eight."""
    out = bytearray(len(raw) // 8 * width)
    for at in range(width):
        out[at::width] = raw[start + at :: 8]
    return out


def count_of(data: bytes, bits: int) -> int:
    """How many postings a packed node has."""
    return (len(data) - 1) // (key_width(bits) + data[0]) if data else 0


def appended(data: bytes, postings: Sequence[int], node: int) -> bytes:
    """A packed node with more postings."""
    bits = node >> KEY_BITS
    more = pack(postings, bits, data[0] if data else 3)
    if not data:
        return more
    if more[0] != data[0]:
        return pack([*unpack(data, node), *postings], bits, 4)
    keys, added = 1 + count_of(data, bits) * key_width(bits), 1 + len(postings) * key_width(bits)
    return b"".join((data[:keys], more[1:added], data[keys:], more[added:]))


def unpack(data: bytes, node: int) -> array[int]:
    """The postings of a packed node."""
    bits = node >> KEY_BITS
    count, width = count_of(data, bits), key_width(bits)
    raw = bytearray(count * 8)
    prefix = (node & (1 << bits) - 1) << (KEY_BITS - bits)
    for at in range(4):
        if at < width:
            raw[4 + at :: 8] = data[1 + at : 1 + count * width : width]
        else:
            raw[4 + at :: 8] = bytes((prefix >> 8 * at & 255,)) * count
    start = 1 + count * width
    for at in range(data[0] if data else 0):
        raw[at::8] = data[start + at :: data[0]]
    numbers = array("Q")
    numbers.frombytes(bytes(raw))
    if byteorder == "big":
        numbers.byteswap()
    return numbers


def docs_in(data: bytes, key: int, bits: int) -> list[int]:
    """The documents of a key in a packed node of a level."""
    count, width = count_of(data, bits), key_width(bits)
    low = (key & (1 << 8 * width) - 1).to_bytes(width, "little")
    found = []
    keys = 1 + count * width
    at = data.find(low, 1, keys)
    while at >= 0:
        place, aside = divmod(at - 1, width)
        if not aside:
            start = keys + place * data[0]
            found.append(int.from_bytes(data[start : start + data[0]], "little"))
        at = data.find(low, at + 1, keys)
    return found
