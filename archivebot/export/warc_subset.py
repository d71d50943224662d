"""A WARC file with the responses behind the selected articles, copied byte by byte out of the archive's files."""

from __future__ import annotations

import uuid
import zlib
from pathlib import Path

from archivebot import __version__
from archivebot.errors import ExportError
from archivebot.export.rows import Record
from archivebot.export.sink import Sink
from archivebot.warc import file_named

READ_SIZE = 1 << 16
OUTPUT_LIMIT = 1 << 20
NAMESPACE = uuid.UUID("6f0d6a52-6f6e-5a34-9a2e-6a2b5ad0a7f1")
"""Record ids of the files' own ``warcinfo`` are derived from it: the same subset has the same id."""


class WarcSubsetWriter:
    """Writes the response records of each article and its further parts; gzip members go over as they are."""

    def __init__(self, sink: Sink, warc_folder: Path) -> None:
        self._sink = sink
        self._folder = warc_folder
        self._begun = False

    def add(self, record: Record) -> None:
        """Copy the response behind an article; raises :class:`ExportError` when the archive lacks it."""
        crawl = record.get("crawl") or {}
        name, offset = crawl.get("warc_file"), crawl.get("warc_offset")
        if name is None or offset is None:
            raise ExportError(
                f"the archive has no WARC record of {record['url']} (revision {record['revision']}): "
                "leave such articles out with --where 'crawl.warc_file != null'"
            )
        if not self._begun:
            self._begin(crawl.get("fetched_at") or "1970-01-01T00:00:00+00:00")
        self._copy(self._path(name), offset)
        for part in crawl.get("parts") or ():
            if part.get("warc_file") is not None and part.get("warc_offset") is not None:
                self._copy(self._path(part["warc_file"]), part["warc_offset"])

    def close(self) -> None:
        """Close the file; one without responses is a ``warcinfo`` alone."""
        if not self._begun:
            self._begin("1970-01-01T00:00:00+00:00")
        self._sink.close()

    def _path(self, name: str) -> Path:
        if Path(name).name != name:
            raise ExportError(f"the ledger names a WARC file outside the archive: {name!r}")
        return file_named(self._folder, name)

    def _begin(self, first_fetched: str) -> None:
        self._begun = True
        block = f"software: archivebot/{__version__}\r\nformat: WARC File Format 1.1\r\n".encode()
        date = first_fetched.replace("+00:00", "Z")
        head = (
            "WARC/1.1\r\nWARC-Type: warcinfo\r\n"
            f"WARC-Record-ID: <{uuid.uuid5(NAMESPACE, date).urn}>\r\nWARC-Date: {date}\r\n"
            f"Content-Type: application/warc-fields\r\nContent-Length: {len(block)}\r\n\r\n"
        )
        text = head.encode() + block + b"\r\n\r\n"
        coder = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = coder.compress(text) + coder.flush()
        trailer = zlib.crc32(text).to_bytes(4, "little") + len(text).to_bytes(4, "little")
        self._sink.write(b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff" + packed + trailer)

    def _copy(self, path: Path, offset: int) -> None:
        """Copy one gzip member, found by inflating it: its own checksum is checked by the way."""
        decoder = zlib.decompressobj(wbits=31)
        try:
            with path.open("rb") as file:
                file.seek(offset)
                while not decoder.eof:
                    piece = file.read(READ_SIZE)
                    if not piece:
                        raise ExportError(f"the record at {offset} of {path} is cut")
                    # Bounded output: a member may inflate to any size, and only its end matters.
                    full = len(decoder.decompress(piece, OUTPUT_LIMIT)) == OUTPUT_LIMIT
                    while full and not decoder.eof:
                        full = len(decoder.decompress(decoder.unconsumed_tail, OUTPUT_LIMIT)) == OUTPUT_LIMIT
                    self._sink.write(piece[: len(piece) - len(decoder.unused_data)])
        except FileNotFoundError as error:
            name = path.name.removesuffix(".open")
            raise ExportError(f"the archive lacks the WARC file {name}; fetch it back to {path.parent}") from error
        except zlib.error as error:
            raise ExportError(f"no WARC record begins at offset {offset} of {path}: {error}") from error
