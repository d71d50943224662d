"""HTTP/1.1 responses out of bytes: whole however they are cut, and refused where they break the protocol."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.handlers.wire import ResponseParser, WireError

CHUNKED = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    b"5\r\nhello\r\n6;x=1\r\n world\r\n0\r\nTrailer: 1\r\n\r\n"
)
PLAIN = b"HTTP/1.1 200 OK\r\nContent-Length: 11\r\nX-A: 1\r\n folded\r\n\r\nhello world"


def parse(data: bytes, limit: int = 1000, *, size: int = 1 << 20, end: bool = False) -> ResponseParser:
    """Feed in pieces of ``size`` bytes."""
    parser = ResponseParser(limit=limit)
    for start in range(0, len(data), size):
        if parser.done:
            break
        parser.feed(data[start : start + size])
    if end:
        parser.feed_eof()
    return parser


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50, 1000])
@pytest.mark.parametrize("data", [CHUNKED, PLAIN])
def test_a_response_is_the_same_however_the_network_cuts_it(data: bytes, size: int) -> None:
    parser = parse(data, size=size)

    assert (parser.done, parser.status, parser.body, parser.keep_alive) == (True, 200, b"hello world", True)


def test_a_folded_header_is_one_header() -> None:
    assert parse(PLAIN).headers == [(b"Content-Length", b"11"), (b"X-A", b"1 folded")]


def test_without_length_the_end_of_the_connection_ends_the_body() -> None:
    parser = parse(b"HTTP/1.0 200 OK\r\n\r\nabc", end=True)

    assert (parser.body, parser.keep_alive) == (b"abc", False)


@pytest.mark.parametrize("data", [CHUNKED, PLAIN, b"HTTP/1.1 200 OK\r\n\r\nhello world"])
def test_a_body_over_the_limit_is_cut_there_and_said_so(data: bytes) -> None:
    parser = parse(data, limit=4)

    assert (parser.body, parser.truncated, parser.done, parser.keep_alive) == (b"hell", "length", True, False)


def test_interim_responses_are_passed_over() -> None:
    parser = parse(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + PLAIN)

    assert (parser.status, parser.body) == (200, b"hello world")


@pytest.mark.parametrize("status", [b"204 No Content", b"304 Not Modified"])
def test_some_answers_have_no_body_whatever_their_headers_say(status: bytes) -> None:
    parser = parse(b"HTTP/1.1 " + status + b"\r\nContent-Length: 500\r\n\r\n")

    assert (parser.done, parser.body) == (True, b"")


def test_with_chunks_and_a_length_the_chunks_count_and_the_connection_is_not_used_again() -> None:
    parser = parse(CHUNKED.replace(b"Content-Type: text/html", b"Content-Length: 3"))

    assert (parser.body, parser.keep_alive) == (b"hello world", False)


@pytest.mark.parametrize(
    "data",
    [
        b"rubbish\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 70_000,
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 300 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1" * 5000,
        b"HTTP/1.1 100 Continue\r\n\r\n" * 20,
    ],
)
def test_what_breaks_the_protocol_is_refused(data: bytes) -> None:
    with pytest.raises(WireError):
        parse(data)


@pytest.mark.parametrize("data", [CHUNKED[:-20], PLAIN[:-3], b"HTTP/1.1 200", b""])
def test_a_connection_that_ends_early_is_no_whole_response(data: bytes) -> None:
    with pytest.raises(WireError):
        parse(data, end=True)


@given(st.binary(max_size=300), st.integers(1, 20))
@settings(max_examples=300, deadline=None)
def test_no_bytes_at_all_make_it_fail_otherwise_or_hold_more_than_the_limit(data: bytes, size: int) -> None:
    parser = ResponseParser(limit=50)
    try:
        for start in range(0, len(data), size):
            parser.feed(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" if not start else data[start:][:size])
        parser.feed_eof()
    except WireError:
        pass

    assert len(parser.body) <= 50
