"""Reading responses back from WARC, ours or any other (through warcio, which a crawl never imports)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from archivebot.errors import StorageError
from archivebot.inflate import InflateError, inflate
from archivebot.warc.walk import BROKEN, walk
from archivebot.warc.writer import OPEN_SUFFIX

MAX_CONTENT = 64 * 1024 * 1024
"""Decoded bytes of one response that are given back at most."""


@dataclass(slots=True, kw_only=True)
class WarcResponse:
    """One response out of a WARC file."""

    url: str
    status: int
    reason: str
    headers: list[tuple[str, str]] = field(default_factory=list)
    """As stored, in order."""
    body: bytes = b""
    """As stored: still in its content coding."""
    fetched_at: datetime | None = None
    truncated: str | None = None
    """Value of WARC-Truncated."""
    record_type: str = "response"
    """``response`` or ``revisit`` (a 304)."""
    file: str = ""
    """Name of the WARC file."""
    offset: int = 0
    """Byte offset of the record."""

    def header(self, name: str) -> str | None:
        """The first header of that name, whatever its case."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def content(self, limit: int = MAX_CONTENT) -> tuple[bytes, bool]:
        """The body with its content coding undone, and whether it was cut; as stored where it cannot be undone."""
        codings = ", ".join(value for key, value in self.headers if key.lower() == "content-encoding")
        try:
            return inflate(self.body, codings, limit)
        except InflateError:
            return self.body[:limit], len(self.body) > limit


def file_named(folder: Path, name: str) -> Path:
    """Where the WARC file of that name is, or will be: while it is being written it has another ending."""
    path = folder / name
    return path if path.exists() else folder / f"{name}{OPEN_SUFFIX}"


def iter_responses(path: Path, hole: Callable[[str], None] | None = None) -> Iterator[WarcResponse]:
    """All HTTP responses of a WARC file, in file order; anything else in it is passed over.

    Damage is told to ``hole`` and passed over, too. Raises :class:`StorageError` naming the file when it cannot be
    read; without ``hole`` also when it is damaged or no WARC.
    """
    for response, place in walk(path, partial(response_of, file=path.name), hole):
        if response is not None:
            response.offset = place.offset
            yield response


def read_response(path: Path, offset: int) -> WarcResponse:
    """The response whose record begins at ``offset`` of a WARC file.

    Raises :class:`StorageError` when the file cannot be read or no response stands there.
    """
    from warcio.archiveiterator import WARCIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        with path.open("rb") as stream:
            stream.seek(offset)
            record = next(iter(WARCIterator(stream)))
            response = response_of(record, path.name)
    except OSError as error:
        raise StorageError(f"cannot read {path}: {error.strerror}") from error
    except (ArchiveLoadFailed, StopIteration, *BROKEN) as error:
        raise StorageError(f"no WARC record at offset {offset} of {path}: {error}") from error
    if response is None:
        raise StorageError(f"the record at offset {offset} of {path} is no HTTP response")
    response.offset = offset
    return response


def response_of(record: Any, file: str) -> WarcResponse | None:
    """A warcio record as a response; None for records of other types.

    A page that was stored without its HTTP head (``resource``, as tools write that pack saved files) counts as one
    that was answered with success.
    """
    head = record.rec_headers
    if record.rec_type == "resource":
        kind = head.get_header("Content-Type")
        status, reason, headers = "200", "", [("Content-Type", kind)] if kind else []
    elif record.rec_type in ("response", "revisit") and record.http_headers is not None:
        status = record.http_headers.get_statuscode()
        reason = record.http_headers.statusline.partition(" ")[2]
        headers = list(record.http_headers.headers)
    else:
        return None
    body, whole = body_of(record, headers)
    return WarcResponse(
        url=head.get_header("WARC-Target-URI") or "",
        status=int(status) if status and status.isdigit() else 0,
        reason=reason,
        headers=headers,
        body=body,
        fetched_at=parse_date(head.get_header("WARC-Date")),
        truncated=head.get_header("WARC-Truncated") or (None if whole else "unspecified"),
        record_type=record.rec_type,
        file=file,
    )


def body_of(record: Any, headers: list[tuple[str, str]]) -> tuple[bytes, bool]:
    """A record's body without the chunks in which many tools store it, and whether all of the record is there."""
    from warcio.bufferedreaders import ChunkedDataReader

    stream = record.raw_stream
    chunked = any(name.lower() == "transfer-encoding" and "chunked" in value.lower() for name, value in headers)
    body = ChunkedDataReader(stream, decomp_type=None).read() if chunked else stream.read()
    return body, not getattr(stream, "limit", 0)


def parse_date(text: str | None) -> datetime | None:
    """A WARC-Date as an instant."""
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
