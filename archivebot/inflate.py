"""Content codings of HTTP (RFC 9110, section 8.4.1), undone within a limit.

A few hundred bytes can inflate to gigabytes: nothing here ever holds more than ``limit`` bytes of output.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import cast

import brotli
import zstandard
from isal import igzip_lib, isal_zlib

# isal's stubs call the class an instance.
GZIP_ERRORS = (cast("type[Exception]", igzip_lib.IsalError), zlib.error)

MEMBER = 4096
"""Bytes in which the end of a further gzip member is looked for at first."""
MAX_CODINGS = 4
"""Codings applied one over the other that are undone; more is a trap, not a server."""


class InflateError(ValueError):
    """The data is not in the coding that its header names."""


def inflate(data: bytes, codings: str, limit: int) -> tuple[bytes, bool]:
    """Undo the content codings of a body, the last applied first.

    :param codings: value of ``Content-Encoding``, as ``"gzip"`` or ``"deflate, br"``.
    :param limit: bytes of output at most, for each coding.
    :returns: the bytes, and whether they were cut (at the limit, or because the data ends early).
    :raises InflateError: when nothing of the data can be decoded, or a coding is unknown.
    """
    names = [name for part in codings.lower().split(",") if (name := part.strip()) and name != "identity"]
    if len(names) > MAX_CODINGS:
        raise InflateError(f"{len(names)} content codings over one another: {codings[:80]!r}")
    cut = False
    for name in reversed(names):
        decode = DECODERS.get(name)
        if decode is None:
            raise InflateError(f"unknown content coding {name[:40]!r}")
        data, cut_here = decode(data, limit)
        cut = cut or cut_here
    if len(data) > limit:
        return data[:limit], True
    return data, cut


def gunzip(data: bytes, limit: int) -> tuple[bytes, bool]:
    """Undo gzip (RFC 1952), all members one after the other."""
    output: list[bytes] = []
    size = 0
    view = memoryview(data)
    while view:
        try:
            # The first member is nearly always the only one.
            piece, length = gunzip_member(view, limit - size + 1, MEMBER if output else len(data))
        except GZIP_ERRORS as error:
            if output:
                # Servers pad gzip bodies with zeros or append rubbish: what came before is good.
                return b"".join(output), False
            return recover_gzip(data, limit, error)
        output.append(piece)
        size += len(piece)
        if size > limit:
            return b"".join(output)[:limit], True
        if not length:
            return b"".join(output), True
        view = view[length:]
    return b"".join(output), False


def gunzip_member(view: memoryview, limit: int, window: int) -> tuple[bytes, int]:
    """What the first member holds, up to a limit, and the member's length; 0 where its end was not reached.

    The decoder copies what stands behind a member: it is given ``window`` bytes first, as a body may be a million
    members.
    """
    decoder = isal_zlib.decompressobj(wbits=31)
    piece = decoder.decompress(view[:window], limit)
    given = min(window, len(view))
    if not decoder.eof and given < len(view) and len(piece) < limit:
        piece += decoder.decompress(decoder.unconsumed_tail + view[window:], limit - len(piece))
        given = len(view)
    return piece, given - len(decoder.unused_data) if decoder.eof else 0


def recover_gzip(data: bytes, limit: int, error: Exception) -> tuple[bytes, bool]:
    """What can be had of a gzip member that is damaged somewhere: all before the damage."""
    decoder = zlib.decompressobj(wbits=31)
    output: list[bytes] = []
    size = 0
    try:
        for start in range(0, len(data), 1024):
            piece = decoder.decompress(data[start : start + 1024], limit - size + 1)
            output.append(piece)
            size += len(piece)
            if size > limit:
                break
    except zlib.error:
        pass
    if not size:
        raise InflateError(f"the body is not gzip: {error}") from error
    return b"".join(output)[:limit], True


def undeflate(data: bytes, limit: int) -> tuple[bytes, bool]:
    """Undo deflate: zlib (RFC 1950) as the standard says, or raw (RFC 1951) as some servers send."""
    for wbits in (15, -15):
        decoder = zlib.decompressobj(wbits=wbits)
        try:
            piece = decoder.decompress(data, limit + 1)
        except zlib.error:
            continue
        return piece[:limit], len(piece) > limit or not decoder.eof
    raise InflateError("the body is not deflate")


def unbrotli(data: bytes, limit: int) -> tuple[bytes, bool]:
    """Undo Brotli (RFC 7932)."""
    decoder = brotli.Decompressor()
    output: list[bytes] = []
    size = 0
    feed = data
    try:
        while True:
            piece = decoder.process(feed, output_buffer_limit=max(limit - size + 1, 1))
            feed = b""
            output.append(piece)
            size += len(piece)
            if size > limit:
                return b"".join(output)[:limit], True
            if decoder.is_finished():
                return b"".join(output), False
            if not piece and decoder.can_accept_more_data():
                return b"".join(output), True
    except brotli.error as error:
        if not size:
            raise InflateError(f"the body is not Brotli: {error}") from error
        return b"".join(output), True


def unzstd(data: bytes, limit: int) -> tuple[bytes, bool]:
    """Undo Zstandard (RFC 8878), all frames; windows over 128 MiB are refused (RFC 9659 asks for 8 MiB)."""
    reader = zstandard.ZstdDecompressor(max_window_size=2**27).stream_reader(data, read_across_frames=True)
    output: list[bytes] = []
    size = 0
    try:
        while size <= limit:
            piece = reader.read(min(limit - size + 1, 1 << 20))
            if not piece:
                return b"".join(output), False
            output.append(piece)
            size += len(piece)
        return b"".join(output)[:limit], True
    except zstandard.ZstdError as error:
        if not size:
            raise InflateError(f"the body is not Zstandard: {error}") from error
        return b"".join(output), True


DECODERS: dict[str, Callable[[bytes, int], tuple[bytes, bool]]] = {
    "gzip": gunzip,
    "x-gzip": gunzip,
    "deflate": undeflate,
    "br": unbrotli,
    "zstd": unzstd,
}
"""Coding name (lower case) -> what undoes it."""

ACCEPT_ENCODING = "gzip, br, zstd, deflate"
"""The codings that :func:`inflate` undoes, for the request header."""
