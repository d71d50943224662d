"""WARC files that other tools wrote, whole and damaged: what stands in them is had, and what does not is told."""

from __future__ import annotations

import gzip
import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from archivebot.commands.reextract import first_date, pages
from archivebot.errors import StorageError
from archivebot.warc import WarcResponse, iter_responses, read_response
from archivebot.warc.removal import find_responses, members, remove_members

PAGE = b"<html><body><h1>The ferry runs again</h1><p>It left at seven with forty people aboard.</p></body></html>"


def stored(name: str, kind: str, block: bytes, form: str, packed: bool = True) -> bytes:
    """One record as another tool writes it."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{uuid4()}>\r\nWARC-Date: 2024-03-01T00:00:00Z\r\n"
        f"WARC-Target-URI: https://a.example/2024/03/01/{name}\r\n"
        f"Content-Type: {form}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    data = head.encode() + block + b"\r\n\r\n"
    return gzip.compress(data) if packed else data


def record(name: str, *, body: bytes = PAGE, headers: str = "", packed: bool = True, kind: str = "response") -> bytes:
    """A response with the head that the server sent."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{headers}\r\n".encode()
    return stored(name, kind, head + body, "application/http; msgtype=response", packed)


def noise(size: int) -> bytes:
    """A page that does not compress."""
    return b"<p>" + random.Random(size).randbytes(size).hex().encode()


def read(path: Path, data: bytes) -> tuple[list[WarcResponse], list[str]]:
    """What a file's responses are, and what was told of it."""
    path.write_bytes(data)
    holes: list[str] = []
    return list(iter_responses(path, holes.append)), holes


def names(found: list[WarcResponse]) -> list[str]:
    return [response.url.rpartition("/")[2] for response in found]


def flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes(byte ^ 0x5A for byte in data[place : place + 8]) + data[place + 8 :]


@pytest.mark.parametrize("packed", [False, True])
def test_a_body_stored_in_its_chunks_is_had_without_them(packed: bool, tmp_path: Path) -> None:
    body = gzip.compress(PAGE) if packed else PAGE
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in (body[:30], body[30:])) + b"0\r\n\r\n"
    coding = "Transfer-Encoding: chunked\r\n" + ("Content-Encoding: gzip\r\n" if packed else "")

    found, holes = read(tmp_path / "a.warc.gz", record("story", body=chunks, headers=coding))

    assert [response.content() for response in found] == [(PAGE, False)]
    assert (holes, read_response(tmp_path / "a.warc.gz", 0).content()[0]) == ([], PAGE)


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda a, b, c: a + flipped(b, 40) + c, id="a member's beginning"),
        pytest.param(lambda a, b, c: a + flipped(b, len(b) // 2) + c, id="a member's middle"),
        pytest.param(lambda a, b, c: a + b[:9000] + c, id="a member's end"),
        pytest.param(lambda a, b, c: a + bytes(700) + c, id="zeros"),
        pytest.param(lambda a, b, c: a + b"\x1f\x8b\x08 no member" + c, id="garbage"),
    ],
)
def test_a_damaged_place_costs_no_record_behind_it(damage: Callable[..., bytes], tmp_path: Path) -> None:
    a, b, c = record("first"), record("second", body=noise(40_000)), record("third")

    found, holes = read(tmp_path / "a.warc.gz", damage(a, b, c))

    assert [name for name in names(found) if name != "second"] == ["first", "third"]
    assert all(response.truncated for response in found if response.url.endswith("second"))
    assert len(holes) == 1
    assert f"at byte {len(a)}; from byte" in holes[0]
    assert holes[0].isprintable()
    assert first_date(tmp_path / "a.warc.gz") == "2024-03-01T00:00:00Z"


@pytest.mark.parametrize("kind", ["zeros", "noise", "flipped", "cut"])
def test_whatever_damage_stands_anywhere_the_records_around_it_are_read_and_it_is_told(
    kind: str, tmp_path: Path
) -> None:
    dice = random.Random(kind)
    for _ in range(150):
        pieces = [record(name, body=dice.randbytes(dice.randint(10, 900))) for name in ("first", "second", "third")]
        hurt = record("hurt", body=dice.randbytes(400))
        place = dice.randrange(20, len(hurt) - 20)
        damage = {
            "zeros": b"\x00" * 300 + hurt[300:],
            "noise": dice.randbytes(dice.randint(40, 900)),
            "flipped": hurt[:place] + bytes([hurt[place] ^ 1 + dice.randrange(255)]) + hurt[place + 1 :],
            "cut": hurt[:place],
        }[kind]
        pieces.insert(dice.randint(0, 2), damage)

        found, holes = read(tmp_path / "a.warc.gz", b"".join(pieces))

        assert [name for name in names(found) if not name.startswith("hurt")] == ["first", "second", "third"]
        assert holes or names(found).count("hurt") == 1


def test_a_record_without_an_address_is_damage_and_no_crash(tmp_path: Path) -> None:
    nameless = record("second", packed=False).replace(b"WARC-Target-URI", b"WARC-Target-XRI")

    found, holes = read(tmp_path / "a.warc.gz", record("first") + gzip.compress(nameless) + record("third"))

    assert (names(found), len(holes)) == (["first", "third"], 1)


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_whose_beginning_is_damaged_is_read_from_the_next_record_on(packed: bool, tmp_path: Path) -> None:
    first, second = (record(name, packed=packed) for name in ("first", "second"))
    path = tmp_path / "a.warc.gz"

    found, holes = read(path, bytes(40) + first[40:] + second)

    assert (names(found), len(holes)) == (["second"], 1)
    # Compressed bytes behind it may look as if nothing came any more.
    assert names(read(path, bytes(40) + b"\n\n" + noise(90) + b"\n" + first + second)[0]) == ["first", "second"]
    # ... or as a record of another form, as long as the file.
    line = b"http://a.example/ 127.0.0.1 20240301000000 text/html 99999\n"
    assert names(read(path, line + first + second)[0]) == ["first", "second"]
    assert first_date(path) == "2024-03-01T00:00:00Z"
    path.write_bytes(b"no WARC file at all")
    assert first_date(path) is None


def test_a_length_that_swallows_other_records_is_told_and_they_are_read(tmp_path: Path) -> None:
    a, b = (record(name, packed=False) for name in ("first", "second"))
    before, _, rest = a.partition(b"Content-Length: ")

    found, holes = read(tmp_path / "a.warc", before + b"Content-Length: 99" + rest + b)

    assert names(found) == ["first", "second"]
    assert (found[0].truncated, found[1].truncated, len(holes)) == ("unspecified", None, 1)


CLAIM = b"msgtype=response\r\nContent-Length: "


def claims(data: bytes, more: int) -> bytes:
    """The record with a length that many bytes too large."""
    before, _, rest = data.partition(CLAIM)
    length, _, rest = rest.partition(b"\r\n")
    return before + CLAIM + str(int(length) + more).encode() + b"\r\n" + rest


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda hurt: claims(hurt, 100), id="length ends in the next head"),
        pytest.param(lambda hurt: claims(hurt, 900), id="length ends in the next body"),
        pytest.param(lambda hurt: claims(hurt, 2000), id="length ends in the one behind the next"),
        pytest.param(lambda hurt: hurt[:-150], id="body cut"),
        pytest.param(lambda hurt: hurt[: len(hurt) // 2], id="body cut in the middle"),
        pytest.param(lambda hurt: hurt[:150], id="head cut"),
        pytest.param(lambda hurt: hurt.replace(b"Content-Length", b"Content-Lenght"), id="no length"),
    ],
)
def test_a_damaged_record_that_is_not_compressed_swallows_none_behind_it(
    damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    first, hurt, third, fourth = (
        record(name, body=PAGE + noise(size), packed=False)
        for name, size in (("first", 100), ("hurt", 400), ("third", 700), ("fourth", 900))
    )

    found, holes = read(tmp_path / "a.warc", first + damage(hurt) + third + fourth)

    sound = [response for response in found if not response.url.endswith("hurt")]
    assert names(sound) == ["first", "third", "fourth"]
    assert [response.content()[0] for response in sound] == [PAGE + noise(size) for size in (100, 700, 900)]
    assert all(b"WARC/1" not in response.content()[0] for response in found), "nothing of another record"
    assert len(holes) == 1


def test_a_sound_record_that_quotes_another_is_one_record(tmp_path: Path) -> None:
    quoted = record("quoted", packed=False)

    found, holes = read(
        tmp_path / "a.warc", record("first", body=quoted, packed=False) + record("second", packed=False)
    )

    assert (names(found), holes) == (["first", "second"], [])
    assert found[0].content()[0] == quoted


def test_a_record_that_is_cut_says_so(tmp_path: Path) -> None:
    whole = record("second", body=noise(20_000))

    found, holes = read(tmp_path / "a.warc.gz", record("first") + whole[:-3000])

    assert [response.truncated for response in found] == [None, "unspecified"]
    assert "holds a record that is cut" in holes[0]


def test_a_file_that_is_compressed_as_a_whole_is_told_in_a_line(tmp_path: Path) -> None:
    data = gzip.compress(b"".join(record(name, packed=False) for name in ("first", "second", "third")))

    _, holes = read(tmp_path / "a.warc.gz", data)

    assert len(holes) == 1
    assert "compressed as a whole" in holes[0]
    with pytest.raises(StorageError, match="compressed as a whole"):
        list(members(tmp_path / "a.warc.gz"))


def test_a_page_stored_without_its_head_is_read_and_a_repeated_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(
        stored("packed", "resource", PAGE, "text/html")
        + record("packed", kind="revisit", body=b"")
        + stored("packed", "conversion", b"text", "text/plain")
    )

    found = list(pages([path]))

    assert [(response.status, response.body) for response in found] == [(200, PAGE)]


def test_what_stands_in_a_damaged_file_is_never_part_of_a_message(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(record("first") + b"\x1b[2J\x07garbage\xff")

    with pytest.raises(StorageError) as caught:
        list(iter_responses(path))

    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("damage", "gone"),
    [
        pytest.param(lambda b: flipped(b, len(b) // 2), True, id="its middle"),
        pytest.param(lambda b: b[:9000], True, id="its end is missing"),
        pytest.param(lambda b: bytes(700), False, id="zeros"),
        pytest.param(lambda b: flipped(b, 0), False, id="its beginning"),
    ],
)
def test_a_damaged_record_goes_where_its_address_is_readable_and_is_told_where_not(
    damage: Callable[[bytes], bytes], gone: bool, tmp_path: Path
) -> None:
    a, b, c = record("first"), damage(record("second", body=noise(40_000))), record("third")
    path = tmp_path / "a.warc.gz"
    path.write_bytes(a + b + c)

    doomed = find_responses(path, lambda address: address.endswith("second"), ())
    remove_members(path, doomed.members, datetime(2026, 3, 9, tzinfo=UTC))

    after = path.read_bytes()
    assert (after.startswith(a), after.endswith(c), len(after)) == (True, True, len(a + b + c))
    assert [(m.offset, m.length) for m in doomed.members] == ([(len(a), len(b))] if gone else [])
    assert len(doomed.doubts) == (0 if gone else 1)
    assert all(f"{path} is damaged from byte {len(a)} to {len(a + b)}" in doubt for doubt in doomed.doubts)
    if gone:
        assert names(list(iter_responses(path))) == ["first", "third"]
    by_offset = find_responses(path, lambda _: False, {len(a)})
    assert [m.offset for m in by_offset.members] == [len(a)]


def test_a_damaged_place_in_which_several_records_begin_is_not_removed_for_the_first(tmp_path: Path) -> None:
    both = record("first", packed=False) + record("second", packed=False) + noise(9000)
    path = tmp_path / "a.warc.gz"
    path.write_bytes(record("before") + gzip.compress(both)[:-2000] + record("after"))

    try:
        doomed = find_responses(path, lambda address: address.endswith("first"), ())
    except StorageError:
        return
    assert (doomed.members, len(doomed.doubts)) == ([], 1)
