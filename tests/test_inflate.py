"""Content codings are undone within a limit, and never raise anything but InflateError."""

from __future__ import annotations

import gzip
import random
import zlib

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from isal import isal_zlib

from archivebot.inflate import DECODERS, InflateError, inflate

TEXT = "<p>Ein Satz, una frase, 文章。</p>".encode() * 200

CODERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": lambda data: zstandard.ZstdCompressor().compress(data),
}


@pytest.mark.parametrize("name", CODERS)
def test_every_coding_is_undone(name: str) -> None:
    assert inflate(CODERS[name](TEXT), name, 1 << 20) == (TEXT, False)


def test_codings_over_one_another_are_undone_last_first() -> None:
    assert inflate(brotli.compress(gzip.compress(TEXT)), "gzip, br", 1 << 20) == (TEXT, False)


@pytest.mark.parametrize("name", CODERS)
def test_output_stops_at_the_limit_and_says_so(name: str) -> None:
    data, cut = inflate(CODERS[name](b"\0" * 50_000_000), name, 100_000)

    assert (len(data), cut) == (100_000, True)


@pytest.mark.parametrize("name", CODERS)
def test_a_body_that_ends_early_gives_what_came(name: str) -> None:
    packed = CODERS[name](bytes(range(256)) * 4000 + TEXT)
    data, cut = inflate(packed[: len(packed) - 6], name, 10_000_000)

    assert cut or name == "zstd"
    assert (bytes(range(256)) * 4000 + TEXT).startswith(data)


def test_raw_deflate_is_understood() -> None:
    coder = zlib.compressobj(wbits=-15)

    assert inflate(coder.compress(TEXT) + coder.flush(), "deflate", 1 << 20) == (TEXT, False)


def test_rubbish_after_a_gzip_body_costs_nothing() -> None:
    assert inflate(gzip.compress(TEXT) + b"\0\0\0rubbish", "gzip", 1 << 20) == (TEXT, False)


def test_gzip_members_one_after_the_other_are_one_body() -> None:
    noise = bytes(random.Random(1).randbytes(20_000))
    parts = [TEXT, b"", noise, b"x", noise[:5000], TEXT]

    assert inflate(b"".join(map(gzip.compress, parts)), "gzip", 1 << 20) == (b"".join(parts), False)
    assert inflate(b"".join(map(gzip.compress, parts)), "gzip", 30_000) == (b"".join(parts)[:30_000], True)
    assert inflate(b"".join(map(gzip.compress, parts))[:-9], "gzip", 1 << 20)[1]


def test_a_body_of_countless_gzip_members_is_not_copied_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    given = 0
    make = isal_zlib.decompressobj

    class Counting:
        def __init__(self, wbits: int) -> None:
            self.real = make(wbits=wbits)

        def decompress(self, data: bytes, limit: int) -> bytes:
            nonlocal given
            given += len(data)
            return self.real.decompress(data, limit)

        def __getattr__(self, name: str) -> object:
            return getattr(self.real, name)

    monkeypatch.setattr(isal_zlib, "decompressobj", Counting)
    body = gzip.compress(b"") * 10_000

    assert inflate(body, "gzip", 1 << 20) == (b"", False)
    assert given < 10_000 * 5000


def test_gzip_damaged_in_the_middle_gives_what_stands_before() -> None:
    packed = bytearray(gzip.compress(bytes((i * i) % 251 for i in range(200_000)), compresslevel=1))
    packed[len(packed) // 2 : len(packed) // 2 + 8] = b"\xff" * 8
    data, _ = inflate(bytes(packed), "gzip", 1 << 20)

    assert len(data) > 0


def test_identity_is_no_coding() -> None:
    assert inflate(TEXT, "identity", 1 << 20) == (TEXT, False)


def test_unknown_and_endless_codings_are_refused() -> None:
    with pytest.raises(InflateError, match="unknown"):
        inflate(TEXT, "rot13", 100)
    with pytest.raises(InflateError, match="over one another"):
        inflate(TEXT, "gzip, gzip, gzip, gzip, gzip", 100)


@given(data=st.binary(max_size=400), name=st.sampled_from(sorted(DECODERS)))
def test_any_bytes_decode_or_are_refused(data: bytes, name: str) -> None:
    try:
        output, _ = inflate(data, name, 1000)
    except InflateError:
        return

    assert len(output) <= 1000
