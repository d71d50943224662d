"""What extraction leans on: the same pages with one thing taken away that a publisher might not have written.

    python -m benchmarks.ablation FOLDER [--variants hashed,foreign+dataless] [--kind news] [--jobs 2] [--out FOLDER]
                                  [--ids set/id,...] [--worst N]

FOLDER is one that ``quality.py`` reads: pages with gold answers and their scorer. Every variant changes the pages, not
the gold, and prints one line of scores; where a line lies far below ``same``, extraction rests on that one thing alone.
Several are taken away at once by joining their names: ``hashed+dataless``, applied in that order.
With ``--out`` the predictions, and the changed pages that were asked for by ``--ids``, stay in that folder.
"""

from __future__ import annotations

import argparse
import multiprocessing
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import orjson
from lxml import etree

from archivebot.page import Page
from benchmarks.layouts import WRITTEN
from benchmarks.quality import Gold, Record, read_gold, read_page, run_archivebot
from benchmarks.transplants import gather
from benchmarks.variants import GOLD_VARIANTS, VARIANTS, same

COLUMNS = {"body": "body_f1", "exact": "body_exact", "para": "para_f1", "seg+dek": "seg_dek_f1", "clean": "seg_clean",
           "leak": "caption_leak", "headline": "headline_ok", "authors": "authors_f1", "date": "date_acc",
           "wrong": "date_wrong", "missing": "date_missing", "captions": "captions_f1", "dek": "dek"}  # fmt: skip


def change(html: bytes, gold: Gold, variant: str) -> bytes:
    """The page as the variant has it, or as each of several joined by ``+`` leaves it, in UTF-8."""
    tree = Page.from_html(html, url=gold["url"]).tree
    names = variant.split("+")
    for one in names:
        VARIANTS.get(one, same)(tree, gold)
    written = b"<!DOCTYPE html>\n" + etree.tostring(tree, method="html", encoding="utf-8")
    for one in names:
        written = WRITTEN.get(one, bytes)(written)
    return written


def _predict(job: tuple[str, Path, Path | None, Gold]) -> Record:
    variant, folder, out, gold = job
    key = {"id": gold["id"], "set": gold["set"]}
    try:
        html = change(read_page(folder, gold), gold, variant)
        if out:
            (out / f"{variant}.{gold['set']}.{Path(gold['id']).name}.html").write_bytes(html)
        return {**key, **run_archivebot(html, gold)}
    except Exception as error:
        return {**key, "error": f"{type(error).__name__}: {error}"}


def write_gold(folder: Path, into: Path, pages: list[Gold], variant: str) -> None:
    """The gold answers as the variant has them, as files that the scorer reads."""
    by_set: dict[str, list[bytes]] = {}
    for gold in pages:
        changed = gold
        for one in variant.split("+"):
            changed = GOLD_VARIANTS.get(one, dict)(changed)
        by_set.setdefault(gold["set"], []).append(orjson.dumps(changed))
    for name, lines in by_set.items():
        (into / f"{name}.jsonl").write_bytes(b"\n".join(lines) + b"\n")


def score(folder: Path, gold: Path, predictions: Path, worst: int) -> dict[str, Any]:
    """The scorer's summary over all sets."""
    command = [sys.executable, str(folder / "score.py"), "--gold", str(gold), "--pred", str(predictions),
               "--bootstrap", "0", "--no-rouge", "--only-predicted"]  # fmt: skip
    if worst:
        subprocess.run([*command, "--worst", str(worst)], check=True)
    said = orjson.loads(subprocess.run([*command, "--json", "-"], check=True, capture_output=True).stdout)
    sets: dict[str, dict[str, Any]] = next(iter(said.values()))["sets"]
    return sets.get("TOTAL") or next(iter(sets.values()))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--variants", default=",".join([*VARIANTS, *WRITTEN]))
    parser.add_argument("--kind", choices=["news", "other"])
    parser.add_argument("--ids", default="", help="only these pages, as set/id; with --out their pages are kept")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--out", type=Path, help="keep predictions (VARIANT.jsonl) here")
    parser.add_argument("--worst", type=int, default=0)
    arguments = parser.parse_args()
    unknown = {one for variant in arguments.variants.split(",") for one in variant.split("+")} - {*VARIANTS, *WRITTEN}
    if unknown:
        sys.exit(f"no such variant: {', '.join(sorted(unknown))}; there are {', '.join([*VARIANTS, *WRITTEN])}")
    ids = {name for name in arguments.ids.split(",") if name}
    pages = [page for page in read_gold(arguments.folder, None, arguments.kind)
             if not ids or f"{page['set']}/{page['id']}" in ids]  # fmt: skip
    if arguments.out:
        arguments.out.mkdir(parents=True, exist_ok=True)
    width = max(12, *map(len, arguments.variants.split(",")))
    print("variant".ljust(width), *(name.rjust(8) for name in COLUMNS))
    if "transplanted" in arguments.variants:
        gather(read_gold(arguments.folder, None, arguments.kind), partial(read_page, arguments.folder))
    for variant in arguments.variants.split(","):
        with tempfile.TemporaryDirectory() as scratch:
            into = Path(scratch)
            write_gold(arguments.folder, into, pages, variant)
            jobs = [(variant, arguments.folder, arguments.out if ids else None, page) for page in pages]
            with multiprocessing.Pool(arguments.jobs) as pool:
                records = pool.map(_predict, jobs, chunksize=16)
            predictions = (arguments.out or into / "predictions") / f"{variant}.jsonl"
            predictions.parent.mkdir(exist_ok=True)
            predictions.write_bytes(b"".join(orjson.dumps(record) + b"\n" for record in records))
            for record in [record for record in records if "error" in record][:5]:
                print(f"{variant}: {record['set']}/{record['id']}: {record['error']}", file=sys.stderr)
            found = score(arguments.folder, into, predictions, arguments.worst)
        cells = [found.get(key) for key in COLUMNS.values()]
        texts = ("-" if cell is None else str(cell) if isinstance(cell, int) else f"{cell:.3f}" for cell in cells)
        print(variant.ljust(width), *(text.rjust(8) for text in texts), flush=True)


if __name__ == "__main__":
    main()
