"""How a dataset is written: format, compression, partitions, size of its files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Any

from archivebot.errors import ArgumentError

FORMATS = {
    "jsonl": ("none", "gz", "zst"),
    "csv": ("none", "gz", "zst"),
    "parquet": ("zst", "gz", "none"),
    "warc": ("gz",),
}
"""Format -> the compressions it can have; Parquet compresses inside the file."""

DEFAULT_COMPRESS = {"jsonl": "gz", "csv": "gz", "parquet": "zst", "warc": "gz"}
"""Format -> compression of a dataset in a folder."""

PARTITIONS = ("site", "year", "month", "day", "language")
MAX_ROWS = 100_000
FOREIGN = re.compile(
    r"(?i).+\.(xlsx?|ods|tsv|txt|json|ndjson|pq|arrow|feather|avro|orc|html?|xml|zip|tar|tgz|gz|bz2|xz|7z|db|sqlite3?)"
)
"""Names of files in forms that are not written here: nobody means a folder of that name."""

SINGLE = re.compile(r"(?P<stem>.+)\.(?P<format>jsonl|csv|parquet|warc)(\.(?P<compress>gz|zst))?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """How a dataset is written."""

    format: str = "jsonl"
    """``jsonl``, ``csv``, ``parquet`` or ``warc``."""
    compress: str = "gz"
    """``gz``, ``zst`` or ``none``."""
    partition: tuple[str, ...] = ()
    """Of ``site``, ``year``, ``month``, ``day``, ``language``: rows that differ in them are in different folders."""
    max_rows: int = MAX_ROWS
    """Rows in a file at most."""
    single: str | None = None
    """Name of the one file that holds all, beside its manifest; None for a folder of parts."""

    def __post_init__(self) -> None:
        if self.format not in FORMATS:
            raise ArgumentError(f"format is one of {', '.join(FORMATS)}, not {self.format!r}")
        if self.compress not in FORMATS[self.format]:
            allowed = ", ".join(FORMATS[self.format])
            raise ArgumentError(f"compression of {self.format} is one of {allowed}, not {self.compress!r}")
        unknown = [name for name in self.partition if name not in PARTITIONS]
        if unknown or len(set(self.partition)) < len(self.partition):
            raise ArgumentError(f"partition is made of {', '.join(PARTITIONS)}, not {','.join(self.partition)!r}")
        if self.max_rows < 1:
            raise ArgumentError(f"max-rows is at least 1, not {self.max_rows}")
        if self.single and self.partition:
            raise ArgumentError("a single file cannot be partitioned; name a folder")

    @property
    def suffix(self) -> str:
        """What the names of its files end with."""
        if self.format in ("parquet", "warc"):
            return ".parquet" if self.format == "parquet" else ".warc.gz"
        return f".{self.format}" + {"none": "", "gz": ".gz", "zst": ".zst"}[self.compress]

    def as_dict(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "format": self.format,
            "compress": self.compress,
            "partition": list(self.partition),
            "max_rows": self.max_rows,
            "single": self.single,
        }


def _misspells_format(name: str) -> bool:
    """Whether a name ends nearly as one of a single file: ``x.parqet``."""
    stem, _, ending = name.rpartition(".")
    return stem != "" and get_close_matches(ending.lower(), FORMATS, 1, 0.75) != []


def output_for(
    target: str,
    *,
    format: str | None = None,
    compress: str | None = None,
    partition: tuple[str, ...] = (),
    max_rows: int | None = None,
) -> Output:
    """How a target is written: its name's ending tells format and compression of a single file, a folder takes both.

    ``x.jsonl``, ``x.csv.gz``, ``x.parquet``, ``x.warc.gz`` are single files, anything else is a folder. Raises
    :class:`ArgumentError` where the name and the options contradict each other.
    """
    name = PurePosixPath(target).name if not target.endswith("/") else ""
    match = SINGLE.fullmatch(name)
    if match is None:
        if (FOREIGN.fullmatch(name) or _misspells_format(name)) and not Path(target).is_dir():
            raise ArgumentError(
                f"{name} is no name of a dataset: a file's ends in .jsonl, .csv (also .gz, .zst), .parquet or "
                f".warc.gz; a folder of that name is written {name}/"
            )
        chosen = format or "jsonl"
        if chosen not in FORMATS:
            raise ArgumentError(f"format is one of {', '.join(FORMATS)}, not {chosen!r}")
        how = compress or DEFAULT_COMPRESS[chosen]
        return Output(
            format=chosen, compress=how, partition=partition, max_rows=MAX_ROWS if max_rows is None else max_rows
        )
    if format not in (None, match["format"]):
        raise ArgumentError(f"{name} ends as {match['format']}, but the format is {format}")
    if max_rows is not None:
        raise ArgumentError("max-rows divides a dataset into files; name a folder")
    named = match["compress"]
    if match["format"] == "warc" and named != "gz":
        raise ArgumentError(f"WARC is compressed record by record: name it {match['stem']}.warc.gz")
    if match["format"] in ("parquet", "warc"):
        if named and match["format"] == "parquet":
            raise ArgumentError(f"Parquet compresses inside the file: name it {match['stem']}.parquet")
        named = compress or DEFAULT_COMPRESS[match["format"]]
    elif compress is not None and compress != (named or "none"):
        raise ArgumentError(f"the compression is {compress}, but the name is {name}")
    return Output(format=match["format"], compress=named or "none", partition=partition, single=name)
