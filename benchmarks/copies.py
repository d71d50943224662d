"""Copies and look-alikes: precision and recall by kind of edit and by length; cost of the index by size of the archive.

    python -m benchmarks.copies quality [--stories 60] [--seed 1]
    python -m benchmarks.copies cost [--articles 1000000] [--keys 33] [--folder DIR]
    python -m benchmarks.copies sketches [--stories 60]

Texts and truth are those of the tests (tests/edits.py, tests/lookalikes.py). ``cost`` fills a ledger with synthetic
fingerprints, some of copies and of notices. ``sketches`` compares with MinHash of datasketch and rensa, where
they are installed.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from archivebot.fingerprint import fingerprint_text, normalize, words_of
from archivebot.ledger import Ledger, postings
from archivebot.ledger.copies import COMMON
from archivebot.ledger.deduplicate import find_copies
from archivebot.memory import peak_bytes
from tests.edits import Piece, copies
from tests.lookalikes import lookalikes

LENGTHS = (150, 400, 1000, 100_000)

BATCH = 64
"""Articles a transaction."""


def collection(stories: int, seed: int) -> list[Piece]:
    """Stories with all their copies, and look-alikes, shuffled."""
    random = Random(seed)
    pieces = [piece for number in range(stories) for piece in (*copies(random, number), *lookalikes(random, number))]
    random.shuffle(pieces)
    return pieces


def length_of(piece: Piece) -> int:
    """The upper bound of the class of length that a piece falls into."""
    return next(limit for limit in LENGTHS if piece.words <= limit)


def quality(stories: int, seed: int) -> None:
    """Pairs of the original and an edit by kind and length; look-alikes that were taken for copies by kind."""
    pieces = collection(stories, seed)
    started = time.process_time()
    verdicts = list(find_copies({"id": str(n), "headline": p.headline, "body": p.body} for n, p in enumerate(pieces)))
    spent = time.process_time() - started
    cluster = [verdict.cluster for verdict in verdicts]
    wanted: dict[tuple[str, int], Counter[bool]] = defaultdict(Counter)
    wrong: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for one, two in combinations(range(len(pieces)), 2):
        same, joined = pieces[one].story == pieces[two].story, cluster[one] == cluster[two]
        pairs["right" if same and joined else "missed" if same else "wrong" if joined else "apart"] += 1
        if same and "original" in (pieces[one].kind, pieces[two].kind):
            edit = pieces[one] if pieces[two].kind == "original" else pieces[two]
            wanted[edit.kind, length_of(edit)][joined] += 1
        elif joined and not same:
            wrong[f"{pieces[one].kind} / {pieces[two].kind}"] += 1
    precision = pairs["right"] / (pairs["right"] + pairs["wrong"])
    recall = pairs["right"] / (pairs["right"] + pairs["missed"])
    print(f"{len(pieces)} texts, {pairs.total()} pairs, {1000 * spent / len(pieces):.2f} ms CPU a text")
    print(f"precision {precision:.4f}  recall {recall:.4f}  F1 {2 * precision * recall / (precision + recall):.4f}\n")
    print("| edit | up to 150 words | 400 | 1,000 | longer |\n| --- | ---: | ---: | ---: | ---: |")
    for kind in sorted({kind for kind, _ in wanted}):
        cells = [wanted.get((kind, limit), Counter()) for limit in LENGTHS]
        shown = [f"{cell[True] / cell.total():.3f} ({cell.total()})" if cell else "" for cell in cells]
        print(f"| {kind} | {' | '.join(shown)} |")
    alike = Counter(piece.kind for piece in pieces if not piece.story.startswith("story"))
    print("\nlook-alikes:", ", ".join(f"{kind} {count}" for kind, count in sorted(alike.items())))
    print("taken for copies:", dict(wrong) or "none")


def cost(articles: int, keys: int, folder: Path) -> None:
    """CPU, disk and memory of the index per new article, as it grows."""
    ledger = Ledger.open(folder / "ledger.db")
    made = fingerprints(keys)
    print(
        "| articles | look-up, µs | adding, µs | together | slowest batch, ms | bytes on disk an article | "
        "peak memory, MB |"
    )
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    done, mark, spent, slowest, last = 0, 1000, [0.0, 0.0], 0.0, 0
    while done < articles:
        batch = [next(made) for _ in range(BATCH)]
        started = time.process_time()
        looked = 0.0
        with ledger.begin() as connection:
            for article_id, text in batch:
                first = time.process_time()
                hits = postings.lookup(connection, text)
                looked += time.process_time() - first
                stored = [key for key in text if key not in hits or len(hits[key]) < COMMON]
                copied = 2 * sum(key in hits for key in stored) > len(text)
                postings.add(connection, article_id, 1, [k for k in stored if k not in hits] if copied else stored)
        took = time.process_time() - started
        spent[0] += looked
        spent[1] += took - looked
        slowest = max(slowest, took)
        done += BATCH
        if done >= mark or done >= articles:
            look, put = (1e6 * part / (done - last) for part in spent)
            memory = peak_bytes() // 10**6
            size = sum(file.stat().st_size for file in folder.glob("ledger.db"))
            cells = (f"{done:,}", f"{look:.0f}", f"{put:.0f}", f"{look + put:.0f}", f"{1000 * slowest:.0f}")
            print("|", " | ".join(cells), f"| {size / done:.0f} | {memory} |", flush=True)
            spent, slowest, last = [0.0, 0.0], 0.0, done
            mark = mark * 10 if mark < 10_000 else mark + (90_000 if mark == 10_000 else 100_000)
    ledger.close()


def fingerprints(keys: int) -> Iterator[tuple[str, list[int]]]:
    """Articles' ids and sketches: a tenth are copies of late ones, most have some keys of their site's notice."""
    random = Random(1)
    notices = [[random.getrandbits(32) for _ in range(3)] for _ in range(500)]
    late: list[list[int]] = []
    while True:
        own = [random.getrandbits(32) for _ in range(keys - 3)]
        if late and random.random() < 0.1:
            own = [*random.choice(late)[: keys - 8], *own[:5]]
        elif len(late) < 20_000:
            late.append(own)
        else:
            late[random.randrange(len(late))] = own
        yield f"{random.getrandbits(64):016x}", sorted({*own, *random.choice(notices)})


def sketches(stories: int, seed: int) -> None:
    """Candidates that each sketch finds for the edits of a story, and what it costs to make."""
    pieces = [piece for piece in collection(stories, seed) if piece.story.startswith("story")]
    words = [words_of(normalize(piece.body)) for piece in pieces]
    shingles = [
        list({b" ".join(run).decode() for run in zip(*(text[k:] for k in range(5)), strict=False)}) for text in words
    ]
    methods: dict[str, Callable[[], list[set[int]]]] = {"archivebot": lambda: sampled(pieces)}
    try:
        from datasketch import MinHash, MinHashLSH

        def datasketch() -> list[set[int]]:
            index = MinHashLSH(threshold=0.4, num_perm=128)
            made = list(MinHash.generator(([s.encode() for s in text] for text in shingles), num_perm=128))
            for number, one in enumerate(made):
                index.insert(number, one)
            return [set(index.query(one)) for one in made]

        methods["datasketch MinHash 128"] = datasketch
    except ImportError:
        pass
    try:
        from rensa import RMinHash, RMinHashLSH

        def rensa() -> list[set[int]]:
            index = RMinHashLSH(threshold=0.4, num_perm=128, num_bands=32)
            made = []
            for number, text in enumerate(shingles):
                one = RMinHash(num_perm=128, seed=1)
                one.update(text)
                made.append(one)
                index.insert(number, one)
            return [set(index.query(one)) for one in made]

        methods["rensa RMinHash 128, 32 bands"] = rensa
    except ImportError:
        pass
    kinds = sorted({piece.kind for piece in pieces} - {"original"})
    print(f"| candidates found for | {' | '.join(kinds)} | µs a text |\n| --- |{' ---: |' * (len(kinds) + 1)}")
    for name, method in methods.items():
        started = time.process_time()
        found = method()
        spent = 1e6 * (time.process_time() - started) / len(pieces)
        print(f"| {name} | {' | '.join(candidate_recall(pieces, found, kinds))} | {spent:.0f} |")


def candidate_recall(pieces: Sequence[Piece], found: Sequence[set[int]], kinds: Iterable[str]) -> list[str]:
    """For each kind of edit the share of texts that have their original among their candidates."""
    originals = {piece.story: number for number, piece in enumerate(pieces) if piece.kind == "original"}
    cells = []
    for kind in kinds:
        hits = [originals[p.story] in found[number] for number, p in enumerate(pieces) if p.kind == kind]
        cells.append(f"{sum(hits) / len(hits):.3f}")
    return cells


def sampled(pieces: Sequence[Piece]) -> list[set[int]]:
    """Candidates by the project's own sketch: two common keys, or one where a text has few."""
    made = [fingerprint_text(piece.body).keys for piece in pieces]
    index: dict[int, list[int]] = defaultdict(list)
    for number, keys in enumerate(made):
        for key in keys:
            index[key].append(number)
    found = []
    for keys in made:
        votes = Counter(number for key in keys for number in index[key])
        found.append({number for number, count in votes.items() if count >= (1 if len(keys) <= 24 else 2)})
    return found


def main() -> None:
    """Run one of the measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("quality", "cost", "sketches"))
    parser.add_argument("--stories", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--keys", type=int, default=33)
    parser.add_argument("--folder", type=Path, help="keep the ledger here")
    options = parser.parse_args()
    if options.what == "quality":
        quality(options.stories, options.seed)
    elif options.what == "sketches":
        sketches(options.stories, options.seed)
    elif options.folder:
        cost(options.articles, options.keys, options.folder)
    else:
        with TemporaryDirectory() as folder:
            cost(options.articles, options.keys, Path(folder))


if __name__ == "__main__":
    main()
