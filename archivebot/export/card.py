"""The dataset card: README.md with the front matter that dataset hubs read, made from the manifest alone."""

from __future__ import annotations

import json
import re
from collections import Counter

from archivebot.export.manifest import Manifest
from archivebot.export.shape import Field

CARD_NAME = "README.md"
LISTED = 40
"""Sites, licenses ... that are named one by one."""

COUNTED = (("Sites", "sites"), ("Languages", "languages"), ("Sections", "sections"), ("Page types", "page_types"))
"""Headings of tables, and the statistics that they show."""

SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"),
         (10_000_000, "1M<n<10M"), (100_000_000, "10M<n<100M"), (1_000_000_000, "100M<n<1B"))  # fmt: skip

LANGUAGE = re.compile(r"[a-z]{2,3}$")


def card_bytes(manifest: Manifest, fields: tuple[Field, ...]) -> bytes:
    """The card of a dataset."""
    title = f"News archive: {manifest.name}" if manifest.name else "News archive"
    sections = [front_matter(manifest, title), f"# {title}", summary(manifest)]
    for heading, key in COUNTED:
        sections.append(counted(heading, manifest.statistics.get(key, {}), manifest.rows))
    sections.append(published(manifest))
    sections += [licenses(manifest), field_table(manifest, fields), provenance(manifest)]
    return ("\n\n".join(section for section in sections if section) + "\n").encode()


def front_matter(manifest: Manifest, title: str) -> str:
    """YAML between lines of dashes; every text is JSON, which YAML reads as it is."""
    bases = {name.partition("-")[0].lower() for name in manifest.statistics.get("languages", {})}
    languages = sorted(base for base in bases if LANGUAGE.match(base))
    lines = ["---", f"pretty_name: {json.dumps(title)}"]
    if languages:
        lines += ["language:", *[f"- {json.dumps(language)}" for language in languages]]
    lines += ["license: other", 'license_name: "as-published"', "tags:", "- news", "- web-archive", "size_categories:"]
    lines.append(f"- {next((name for limit, name in SIZES if manifest.rows < limit), 'n>1T')}")
    if manifest.format in ("jsonl", "csv", "parquet"):
        lines += ["configs:", "- config_name: default", "  data_files:", "  - split: train", "    path:"]
        folders = sorted({entry.path.rpartition("/")[0] for entry in manifest.data_files})
        ending = manifest.data_files[0].path.rpartition("/")[2].partition(".")[2] if manifest.data_files else ""
        pattern = "data/**" if len(folders) > 1 or manifest.partition else "data"
        lines.append(f"    - {json.dumps(f'{pattern}/*.{ending}')}")
    return "\n".join([*lines, "---"])


def summary(manifest: Manifest) -> str:
    """What the dataset is, in a few sentences."""
    what = "stories and their copies"
    if manifest.table == "articles":
        what = "revisions of news articles" if several_revisions(manifest) else "news articles"
    lines = [f"{manifest.rows:,} {what} in {plural(len(manifest.data_files), 'file')} ({manifest.format})."]
    if manifest.first_date:
        lines.append(f"Published from {manifest.first_date} to {manifest.last_date}.")
    if manifest.first_fetched:
        lines.append(f"Fetched from {manifest.first_fetched} to {manifest.last_fetched}.")
    lines.append(
        "`manifest.json` names every file with its rows, bytes and SHA-256; files that it does not name are no part "
        "of the dataset. `archivebot verify-export` checks it."
    )
    return " ".join(lines)


def several_revisions(manifest: Manifest) -> bool:
    """Whether an article may be there more than once: a named export adds each change as a row."""
    return manifest.name is not None or manifest.query.get("revisions") == "all"


def counted(heading: str, values: dict[str, int], rows: int) -> str:
    """A table of values and how often they occur."""
    if not values:
        return ""
    lines = [f"## {heading}", "", "| value | rows | share |", "| --- | ---: | ---: |"]
    lines += [
        f"| {cell(value)} | {number:,} | {share(number, rows)} |" for value, number in list(values.items())[:LISTED]
    ]
    if len(values) > LISTED:
        rest = sum(list(values.values())[LISTED:])
        lines.append(f"| {len(values) - LISTED} more | {rest:,} | {share(rest, rows)} |")
    return "\n".join(lines)


def published(manifest: Manifest) -> str:
    """Rows by month, or by year where the months are many; and those without a date."""
    months = manifest.statistics.get("months", {})
    if len(months) > LISTED:
        years: Counter[str] = Counter()
        for month, rows in months.items():
            years[month[:4]] += rows
        months = dict(years)
    undated = manifest.rows - sum(months.values())
    return counted("Published", months | ({"no date": undated} if months and undated else {}), manifest.rows)


def licenses(manifest: Manifest) -> str:
    """What pages say of their licenses; the rest is as the publishers hold it."""
    if manifest.table != "articles":
        return ""
    table = counted("Licenses", manifest.statistics.get("licenses", {}), manifest.rows)
    note = (
        "The texts belong to their publishers and authors. `license` holds what a page declares; where it is empty "
        "nothing was declared, which is no permission. `crawl.robots` holds the page's reservations."
    )
    return f"{table or '## Licenses'}\n\n{note}"


def field_table(manifest: Manifest, fields: tuple[Field, ...]) -> str:
    """Every field with its meaning and how many rows have it."""
    filled = manifest.statistics.get("filled", {})
    lines = ["## Fields", "", "| field | rows that have it | meaning |", "| --- | ---: | --- |"]
    by_name = {field.name: field for field in fields}
    for name in manifest.fields:
        meaning = by_name[name].doc.replace("|", "\\|") if name in by_name else ""
        lines.append(f"| `{name}` | {share(filled.get(name, 0), manifest.rows)} | {meaning} |")
    return "\n".join(lines)


def provenance(manifest: Manifest) -> str:
    """Where it comes from: query, crawls, WARC files."""
    lines = ["## Provenance", ""]
    lines.append(f"Rendered by archivebot {manifest.archivebot_version}, record schema {manifest.schema_version}.")
    lines.append(f"Query: `{json.dumps(manifest.query, ensure_ascii=False, sort_keys=True)}`.")
    crawls, files = plural(len(manifest.runs), "crawl"), plural(len(manifest.warc_files), "WARC file")
    lines.append(f"{crawls} and {files}: see `manifest.json`.")
    return "\n".join(lines)


def plural(number: int, what: str) -> str:
    """A number of things."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def share(number: int, whole: int) -> str:
    """A part of the whole in percent; what is not all is never shown as all."""
    if not whole:
        return "–"
    percent = number * 1000 // whole
    return f"{percent / 10:.1f} %"


def cell(text: str) -> str:
    """A text as a cell of a Markdown table: one line, no markup that a page could have slipped in."""
    folded = " ".join(text.split())
    return re.sub(r"([|<>\[\]])", r"\\\1", folded).replace("``", "`")
