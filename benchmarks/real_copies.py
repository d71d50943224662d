"""Copies and look-alikes made of real texts: precision and recall by kind of edit and by length, over several draws.

    python -m benchmarks.real_copies FOLDER [--seeds 1,2,3,4,5] [--stories 60] [--share 0.5] [--show N]

FOLDER holds ``*.jsonl`` (or is such a file) with a record a line: ``body`` (or ``paragraphs``) and ``headline``: an
export of any archive, or gold answers. ``--show`` prints the ends of that many wrong and missed pairs.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any

import orjson

from archivebot.fingerprint import Text, compare
from archivebot.ledger.deduplicate import find_copies
from benchmarks.real_edits import Story, copies, words
from benchmarks.real_lookalikes import lookalikes
from tests.edits import Piece
from tests.lookalikes import lookalikes as made_up
from tests.templates import templates

LENGTHS = (60, 100, 150, 400, 1000, 100_000)


def read(source: Path) -> list[Story]:
    """The stories of at least 40 words, one of each headline."""
    files = sorted(source.glob("*.jsonl")) if source.is_dir() else [source]
    stories: dict[str, Story] = {}
    for record in (orjson.loads(line) for file in files for line in file.read_bytes().splitlines()):
        text = paragraphs_of(record)
        headline = record.get("headline") or " ".join(" ".join(text).split()[:8])
        if words(text) >= 40:
            stories.setdefault(
                headline, Story(headline, text, (record.get("lang") or record.get("language") or "")[:2])
            )
    return list(stories.values())


def paragraphs_of(record: dict[str, Any]) -> list[str]:
    """A record's paragraphs."""
    given = record.get("paragraphs") or (record.get("body") or "").split("\n")
    return [text for part in given if (text := (part["text"] if isinstance(part, dict) else part).strip())]


def collection(stories: list[Story], count: int, share: float, seed: int) -> list[Piece]:
    """A draw of stories with copies, and look-alikes of others, shuffled."""
    random = Random(seed)
    pool = random.sample(stories, len(stories))
    pieces: list[Piece] = []
    for number in range(count):
        story = pool.pop()
        pieces += copies(random, number, story, take(pool, story), share)
    number = 0
    while len(pool) > 6:
        number += 1
        pieces += lookalikes(random, number, pool.pop(), lambda story: take(pool, story))
    pieces += templates(random)
    for number in range(6):
        pieces += made_up(random, number)
    random.shuffle(pieces)
    return pieces


def take(pool: list[Story], story: Story) -> Story:
    """Another story of the same language, if there is one; it is not drawn again."""
    at = next((at for at, each in enumerate(pool) if each.language == story.language), 0)
    return pool.pop(at)


def length_of(piece: Piece) -> int:
    """The upper bound of the class of length that a piece falls into."""
    return next(limit for limit in LENGTHS if words(piece.paragraphs) <= limit)


class Score:
    """Pairs of one draw or of several."""

    def __init__(self) -> None:
        self.pairs: Counter[str] = Counter()
        self.edits: dict[tuple[str, int], Counter[bool]] = defaultdict(Counter)
        self.wrong: Counter[tuple[str, str]] = Counter()
        self.alike: Counter[str] = Counter()

    def add(self, pieces: list[Piece]) -> list[tuple[str, Piece, Piece]]:
        """Judge a draw; returns its wrong and missed pairs."""
        records = ({"id": str(n), "headline": p.headline, "body": p.body} for n, p in enumerate(pieces))
        cluster = [verdict.cluster for verdict in find_copies(records)]
        faults = []
        for one, two in combinations(range(len(pieces)), 2):
            same, joined = pieces[one].story == pieces[two].story, cluster[one] == cluster[two]
            if not same and not joined:
                continue
            left, right = sorted((pieces[one], pieces[two]), key=lambda piece: piece.kind != "original")
            what = "right" if same and joined else "missed" if same else "wrong"
            self.pairs[what] += 1
            if same and left.kind == "original":
                self.edits[right.kind, length_of(right)][joined] += 1
            if not same:
                self.wrong[left.kind, right.kind] += 1
            if what != "right":
                faults.append((what, left, right))
        self.alike.update(piece.kind for piece in pieces if not piece.story.startswith("story"))
        return faults

    def __str__(self) -> str:
        right = self.pairs["right"]
        precision, recall = right / (right + self.pairs["wrong"] or 1), right / (right + self.pairs["missed"] or 1)
        both = 2 * precision * recall / (precision + recall or 1)
        return f"pairs {dict(self.pairs)} precision {precision:.4f}  recall {recall:.4f}  F1 {both:.4f}"

    def table(self) -> str:
        """Recall by kind and length, and what was taken for a copy."""
        lines = ["| edit | up to " + " | ".join(f"{limit:,}" for limit in LENGTHS[:-1]) + " | longer |"]
        lines.append("| --- |" + " ---: |" * len(LENGTHS))
        for kind in sorted({kind for kind, _ in self.edits}):
            cells = [self.edits.get((kind, limit), Counter()) for limit in LENGTHS]
            shown = [f"{cell[True] / cell.total():.3f} ({cell.total()})" if cell else "" for cell in cells]
            lines.append(f"| {kind} | {' | '.join(shown)} |")
        lines.append("look-alikes: " + ", ".join(f"{kind} {count}" for kind, count in sorted(self.alike.items())))
        lines.append("taken for copies: " + ", ".join(f"{a} / {b} {n}" for (a, b), n in self.wrong.most_common()))
        return "\n".join(lines)


def show(what: str, left: Piece, right: Piece) -> str:
    """A fault with the verdict on the two texts alone."""
    verdict = compare(Text(left.body, left.headline), Text(right.body, right.headline))
    ends = [
        f"    {piece.kind}, {words(piece.paragraphs)} words, {piece.story}: {piece.headline[:60]} | {piece.body[:90]!r}"
        for piece in (left, right)
    ]
    return f"{what} {verdict.evidence} {verdict.containment} {verdict.resemblance}\n" + "\n".join(ends)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seeds", default="1,2,3,4,5")
    parser.add_argument("--stories", type=int, default=60)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    stories, total = read(options.folder), Score()
    for seed in options.seeds.split(","):
        pieces, score = collection(stories, options.stories, options.share, int(seed)), Score()
        faults = score.add(pieces)
        total.pairs.update(score.pairs)
        total.wrong.update(score.wrong)
        total.alike.update(score.alike)
        for cell, count in score.edits.items():
            total.edits[cell].update(count)
        print(f"seed {seed}: {len(pieces)} texts, {score}", flush=True)
        for fault in faults[: options.show]:
            print(show(*fault))
    print(f"\nall: {total}\n\n{total.table()}")


if __name__ == "__main__":
    main()
