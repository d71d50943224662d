"""The quality gate: no field may fall below its floor.

    python benchmarks/gate.py                     # check; exit code 17 when a field is below its floor
    python benchmarks/gate.py --raise             # raise the floors to what is reached now
    python benchmarks/gate.py --lower body_exact  # the only way down: name every field that may fall

Floors stand in ``tests/quality_floors.json``, each set of them with a digest of the pages it was measured on: other
pages need other floors. The pages of ``tests/pages`` are always read; a folder of pages with gold answers and a scorer
``score.py``, named by the environment variable ``ARCHIVEBOT_BENCH``, as well (its news pages).
"""

from __future__ import annotations

import argparse
import hashlib
import math
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import orjson

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "tests" / "pages"
FLOORS = ROOT / "tests" / "quality_floors.json"
DIFFERENT = 17
BENCH_KEYS = ("body_f1", "body_exact", "para_f1", "seg_f1", "seg_dek_f1", "seg_clean", "headline_ok", "authors_f1",
              "date_acc", "captions_f1", "dek")  # fmt: skip
LESS_IS_BETTER = ("caption_leak",)
SLACK = {"bench": 0.002}
"""How far below what is reached the floors of a collection lie: about one page of hundreds."""

Scores = dict[str, float]
Failures = dict[str, list[str]]


def digest_of(paths: list[Path]) -> str:
    """SHA-256 over the contents of files, in the order of their names."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def score_pages(folder: Path = PAGES) -> tuple[Scores, Failures]:
    """Share of right pages for every field over the project's own pages, and what failed where."""
    from archivebot.extract import extract
    from archivebot.page import Page

    right: dict[str, list[bool]] = defaultdict(list)
    failures: Failures = defaultdict(list)
    for line in (folder / "pages.jsonl").read_bytes().splitlines():
        gold = orjson.loads(line)
        article = extract(Page.from_html((folder / gold["path"]).read_bytes(), url=gold["url"]))
        for field, (want, got) in compare(gold, orjson.loads(orjson.dumps(article))).items():
            right[field].append(want == got)
            if want != got:
                failures[field].append(f"{gold['id']}: want {want!r}, got {got!r}")
    return {field: sum(values) / len(values) for field, values in right.items()}, failures


def compare(gold: dict[str, Any], record: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """What was expected and what came, for each field that the gold answers."""
    found: dict[str, tuple[Any, Any]] = {"page_type": (gold["page_type"], record["page_type"])}
    if "reason" in gold:
        found["reason"] = (True, f"not_article:{gold['reason']}" in record["flags"])
    for field, key in (("headline", "headline"), ("description", "dek"), ("section", "section"), ("kicker", "kicker"),
                       ("language", "language"), ("organizations", "organizations")):  # fmt: skip
        if key in gold:
            found[field] = (gold[key], record[field])
    if "authors" in gold:
        found["authors"] = (gold["authors"], [author["name"] for author in record["authors"]])
    for field in ("date_published", "date_modified"):
        if field in gold:
            found[field] = (gold[field], (record[field] or "")[:10])
    if "date_published_instant" in gold:
        found["instant"] = (gold["date_published_instant"], record["date_published"])
    if "captions" in gold:
        found["captions"] = (gold["captions"], [image["caption"] for image in record["images"] if image["caption"]])
    if "credits" in gold:
        found["credits"] = (gold["credits"], [image["credit"] for image in record["images"] if image["credit"]])
    if "paragraphs" in gold:
        texts = [block["text"] for block in record["blocks"]]
        whole = [paragraph["text"] for paragraph in gold["paragraphs"]]
        least = [paragraph["text"] for paragraph in gold["paragraphs"] if not paragraph.get("optional")]
        found["body"] = (least, least if texts == whole else texts)
    return found


def score_bench(folder: Path) -> Scores:
    """The scorer's totals over the news pages of a folder, by the scorer beside the gold."""
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    from quality import predict_all, read_gold

    pages = read_gold(folder, None, "news")
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "archivebot.jsonl"
        done = predict_all("archivebot", folder, pages, jobs=2)
        file.write_bytes(b"".join(orjson.dumps(record) + b"\n" for record, _ in done))
        command = [sys.executable, str(folder / "score.py"), "--gold", str(folder), "--pred", str(file), "--kind",
                   "news", "--bootstrap", "0", "--no-rouge", "--json", "-"]  # fmt: skip
        said = subprocess.run(command, check=True, capture_output=True).stdout
    total = orjson.loads(said)["archivebot"]["sets"]["TOTAL"]
    return {key: total[key] for key in (*BENCH_KEYS, *LESS_IS_BETTER) if key in total}


def below(scores: Scores, floors: Scores) -> list[str]:
    """Fields that fell below their floor (or rose above their ceiling), in words."""
    said = []
    for field, floor in floors.items():
        score = scores.get(field)
        bad = score is None or (score > floor + 1e-9 if field in LESS_IS_BETTER else score < floor - 1e-9)
        if bad:
            said.append(f"{field}: {'missing' if score is None else f'{score:.4f}'}, the floor is {floor:.4f}")
    return said


def settle(scores: Scores, known: Scores, *, up: bool, lower: set[str], fresh: bool, slack: float = 0.0) -> Scores:
    """New floors: higher where asked, lower only for the fields that are named."""
    floors = {}
    for field, score in scores.items():
        worst = score + slack if field in LESS_IS_BETTER else score - slack
        rounded = math.ceil(worst * 1e4) / 1e4 if field in LESS_IS_BETTER else math.floor(worst * 1e4) / 1e4
        old = known.get(field)
        worse = old is not None and (rounded > old if field in LESS_IS_BETTER else rounded < old)
        if old is None or fresh or (worse and field in lower) or (up and not worse):
            floors[field] = rounded
        else:
            floors[field] = old
    return floors


def run(name: str, digest: str, scores: Scores, floors: dict[str, Any], arguments: argparse.Namespace) -> bool:
    """Check one collection, or write its floors; True when all is well."""
    known = floors.get(name, {})
    changed = bool(known) and known["digest"] != digest
    writing = arguments.up or arguments.lower
    print(f"{name}: " + ", ".join(f"{field} {score:.3f}" for field, score in scores.items()))
    if changed and not writing:
        print(f"{name}: the pages are others than those of the floors; run with --raise, and --lower for what fell")
        return False
    if writing:
        old, lower = known.get("floors", {}), set(arguments.lower)
        new = settle(scores, old, up=arguments.up, lower=lower, fresh=not known, slack=SLACK.get(name, 0.0))
        floors[name] = {"digest": digest, "floors": new}
    fallen = below(scores, floors.get(name, {}).get("floors", {}))
    for line in fallen:
        print(f"{name}: {line}")
    return not fallen


def main() -> int:
    """Command line; the exit code says whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--raise", dest="up", action="store_true", help="raise the floors to what is reached now")
    parser.add_argument("--lower", action="append", default=[], metavar="FIELD", help="let this field's floor fall")
    parser.add_argument("--quiet", action="store_true", help="do not list the pages that are not right")
    arguments = parser.parse_args()
    floors: dict[str, Any] = orjson.loads(FLOORS.read_bytes()) if FLOORS.exists() else {}
    scores, failures = score_pages()
    if not arguments.quiet:
        for field, lines in failures.items():
            for line in lines:
                print(f"  {field}: {line[:400]}")
    well = run("pages", digest_of(list(PAGES.iterdir())), scores, floors, arguments)
    bench = os.environ.get("ARCHIVEBOT_BENCH")
    if bench and Path(bench).is_dir():
        folder = Path(bench).resolve()
        well &= run("bench", digest_of(list(folder.glob("*.jsonl"))), score_bench(folder), floors, arguments)
    if arguments.up or arguments.lower:
        FLOORS.write_bytes(orjson.dumps(floors, option=orjson.OPT_INDENT_2) + b"\n")
    return 0 if well else DIFFERENT


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
