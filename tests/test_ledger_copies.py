"""Copies are found and look-alikes stay apart: floors of quality on stories whose truth is known."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from archivebot.fingerprint import Likeness, Text, compare
from archivebot.ledger import copies, postings
from archivebot.ledger.deduplicate import find_copies
from tests.edits import Piece, Tongue
from tests.edits import copies as copies_of
from tests.lookalikes import lookalikes
from tests.templates import TEMPLATES, filled

STORIES = 36


def collection(seed: int) -> list[Piece]:
    """Stories with all their copies, and look-alikes, in any order."""
    random = Random(seed)
    pieces = [piece for number in range(STORIES) for piece in (*copies_of(random, number), *lookalikes(random, number))]
    random.shuffle(pieces)
    return pieces


def test_pairs_of_copies_are_found_and_look_alikes_stay_apart() -> None:
    """Goals: F1 of pairs 0.98, precision 0.995."""
    pieces = collection(7)
    verdicts = list(find_copies({"id": str(at), "headline": p.headline, "body": p.body} for at, p in enumerate(pieces)))

    right: Counter[bool] = Counter()
    missed: Counter[str] = Counter()
    for one, two in combinations(range(len(pieces)), 2):
        same, joined = pieces[one].story == pieces[two].story, verdicts[one].cluster == verdicts[two].cluster
        if joined:
            right[same] += 1
        elif same:
            missed[f"{pieces[one].kind} / {pieces[two].kind}"] += 1
    precision = right[True] / (right[True] + right[False])
    recall = right[True] / (right[True] + missed.total())

    assert precision >= 0.995
    assert 2 * precision * recall / (precision + recall) >= 0.98, missed.most_common(5)


def test_two_small_parts_of_one_story_come_together_and_two_stories_in_one_text_do_not() -> None:
    one, two = Tongue(Random(1), "en"), Tongue(Random(2), "en")
    story = [one.paragraph() for _ in range(24)]
    other = [two.paragraph() for _ in range(3)]
    brief, middle = story[:2], story[8:16]

    def clusters(*texts: list[str]) -> set[str]:
        return {verdict.cluster for verdict in find_copies({"body": "\n\n".join(text)} for text in texts)}

    assert len(clusters(brief, middle, story)) == 1
    assert len(clusters(other, middle, [*middle, *other])) == 2


def test_a_brief_of_few_telling_words_finds_the_story_it_was_cut_from() -> None:
    found = 0
    for seed in range(30):
        tongue = Tongue(Random(seed), "en")
        story = [tongue.sentence() for _ in range(40)]
        texts = [" ".join(story), " ".join(story[:4])]
        found += len({verdict.cluster for verdict in find_copies({"body": text} for text in texts)}) == 1

    assert found >= 29


PHRASES = (
    "a talk that you put off goes well", "money asks for a second look", "an old friend writes to you",
    "let others do their share for once", "a plan at work meets with doubts", "someone close needs your ear",
    "a short trip would do you good", "a small mistake turns out well", "trust what your heart tells you",
)  # fmt: skip


def column(random: Random) -> str:
    """An issue of a column: phrases from a stock under headings that never change."""
    headings = ("Love today", "Work and career", "Money and luck", "Health and sports", "Family and friends")
    said = (f"{heading}: {random.choice(PHRASES)}, and {random.choice(PHRASES)}." for heading in headings)
    return " ".join((*said, "Come back tomorrow for the next reading by our own astrologer."))


def test_years_of_a_column_are_no_story() -> None:
    random = Random(3)
    issues = list(dict.fromkeys(column(random) for _ in range(400)))

    found = list(find_copies({"headline": "Your day in the stars", "body": text} for text in issues))

    assert sum(verdict.duplicate_of is not None for verdict in found) <= 4


def test_another_papers_copy_of_a_columns_issue_is_found() -> None:
    random = Random(4)
    issues = [column(random) for _ in range(30)]
    copy = f"LONDON (AP) - {issues[20]} Have a good day."

    found = list(find_copies({"headline": "Your day in the stars", "body": text} for text in [*issues, copy]))

    assert found[-1].cluster == found[20].cluster


def test_a_brief_is_found_under_the_notices_of_two_sites() -> None:
    random = Random(9)
    notices = [" ".join(Tongue(random, "en").paragraph().split()[:50]) for _ in range(2)]
    tongues = [Tongue(random, "en") for _ in range(60)]
    briefs = [[" ".join(f"{tongue.paragraph()} {tongue.paragraph()}".split()[:80])] for tongue in tongues]
    texts = [[*brief, notices[at % 2]] for at, brief in enumerate(briefs)]

    everything = [*texts, [*briefs[6], notices[1]]]
    found = list(
        find_copies({"headline": " ".join(text[0].split()[:9]), "body": "\n\n".join(text)} for text in everything)
    )

    assert found[-1].cluster == found[6].cluster


def test_few_texts_are_read_for_one_article() -> None:
    """A template with hundreds of issues must not be compared with all of them."""
    assert copies.READINGS <= 8
    assert copies.ISSUES <= 3
    assert copies.COMMON <= 16
    assert postings.FIRST <= 32


def test_a_site_of_templates_costs_two_comparisons_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0

    def counted(left: Text, right: Text) -> Likeness:
        nonlocal compared
        compared += 1
        return compare(left, right)

    monkeypatch.setattr(copies, "compare", counted)
    random = Random(2)
    issues = [filled(random, TEMPLATES["stock ticker"]) for _ in range(60)]

    assert all(verdict.outcome == "new" for verdict in find_copies({"body": issue} for issue in issues))
    assert compared <= 2 * len(issues)
