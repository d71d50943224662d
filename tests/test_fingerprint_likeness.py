"""Copies of a story are told from stories that look alike."""

from __future__ import annotations

from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.fingerprint import Text, compare
from archivebot.fingerprint.align import Passage, longest_chain, most_shared, passages, runs_of, slots
from tests.edits import EDITS, Tongue
from tests.lookalikes import BOILERPLATE, horoscope, market, obituary, ticker, weather
from tests.templates import TEMPLATES, filled


def joined(text: list[str]) -> Text:
    return Text("\n\n".join(text))


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "ja"])
@pytest.mark.parametrize("kind", sorted(EDITS))
def test_an_edit_is_a_copy_in_either_order(kind: str, language: str) -> None:
    random = Random(f"{kind} {language}")
    tongue = Tongue(random, language)
    text = [tongue.paragraph() for _ in range(16)]
    edited = EDITS[kind](random, text, tongue)
    assert edited is not None

    there, back = compare(joined(text), joined(edited)), compare(joined(edited), joined(text))

    assert there.same
    assert back.same
    assert there.evidence in ("same-text", "near-copy", "part")


@pytest.mark.parametrize("template", [weather, market, ticker, horoscope, obituary])
def test_two_texts_of_one_template_are_two_stories(template: object) -> None:
    for seed in range(25):
        random = Random(seed)
        assert not compare(joined(template(random)), joined(template(random))).same


@pytest.mark.parametrize("kind", sorted(TEMPLATES))
def test_two_issues_of_a_desks_template_are_two_stories(kind: str) -> None:
    taken = 0
    for seed in range(25):
        random = Random(seed)
        (here, first), (there, second) = (filled(random, TEMPLATES[kind]).split("\n", 1) for _ in range(2))
        taken += compare(Text(first, here), Text(second, there)).same

    assert taken <= 1


def test_boilerplate_makes_no_story() -> None:
    for seed in range(25):
        random = Random(seed)
        briefs = [[Tongue(random, "en").paragraph(), BOILERPLATE] for _ in range(2)]
        assert compare(*map(joined, briefs)).evidence == "boilerplate"


def test_a_story_with_another_opening_is_no_boilerplate() -> None:
    for seed in range(25):
        tongue = Tongue(Random(seed), "en")
        rest = [tongue.paragraph() for _ in range(4)]
        assert compare(joined([tongue.paragraph(), *rest]), joined([tongue.paragraph(), *rest])).same


def test_figures_count_where_a_template_has_no_passage_between_them() -> None:
    text = "The draw of the lottery took place in the hall of the old town on Saturday evening. Numbers: {}. " + (
        "Whether anyone has won will be known next week, when all of the tickets have been counted by hand."
    )
    here, there = Text(text.format("4 18 23 37 41 46")), Text(text.format("2 11 19 30 33 45"))

    assert compare(here, there).evidence == "other-figures"
    assert compare(here, Text(text.format("4 18 23 37 41 46 and 7"))).same


def test_an_update_changes_a_few_figures_and_a_template_most() -> None:
    text = "The fire in the old harbour killed {} people and hurt {}, the mayor said on Monday. " * 1
    rest = " ".join(
        f"Sentence {n} of the report names pier {n} and crane {n * 3} near gate {n + 7}." for n in range(12)
    )

    assert compare(Text(text.format(3, 12) + rest), Text(text.format(4, 15) + rest)).same
    other = " ".join(
        f"Sentence {n + 40} of the report names pier {n + 41} and crane {n} near gate {n + 9}." for n in range(12)
    )
    assert not compare(Text(text.format(3, 12) + rest), Text(text.format(4, 15) + other)).same


def test_a_formatted_figure_is_the_same_figure() -> None:
    text = "The town paid {} crowns for the bridge over the river, and the council said that it was worth every one."
    here, there = Text(text.format("1,200") + " End."), Text(text.format("1200") + " Ends.")

    assert compare(here, there).same


def test_parts_of_a_series_differ_by_the_figure_in_the_headline() -> None:
    tongue = Tongue(Random(5), "en")
    shared, first, second = ([tongue.paragraph() for _ in range(n)] for n in (4, 2, 2))
    bodies = "\n\n".join(shared + first), "\n\n".join(shared + second)

    assert compare(Text(bodies[0], "The river, part 1"), Text(bodies[1], "The river, part 2")).evidence == "other-issue"
    assert compare(Text(bodies[0], "The river rises"), Text(bodies[1], "Flood in town")).same


def test_a_notice_before_a_paywall_is_no_story() -> None:
    stub = (
        "To read on you need a subscription. Already a reader? Log in here. A trial month costs one crown, and you may "
        "leave at any time."
    )

    assert compare(Text(stub, "Flood in Norwick"), Text(stub, "Strike closes harbour")).evidence == "stub"
    assert compare(Text(stub, "Strike closes harbour"), Text(stub, "Harbour: strike goes on")).same
    brief = "The harbour of Norwick was closed by a strike on Monday, the union said. Some 300 people took part in it."
    assert compare(Text(brief, "Strike closes harbour"), Text(brief, "What happened today")).same


def test_passages_and_slots() -> None:
    left = b"a b c d e f 12 g h i j k".split()
    right = b"x a b c d e f 13 g h i j k".split()

    found = passages(left, right)

    assert [(item.left, item.right, item.length) for item in found] == [(0, 1, 6), (7, 8, 5)]
    assert slots(left, right, found) == [([b"12"], [b"13"])]


def test_a_stock_phrase_that_stands_elsewhere_is_no_passage() -> None:
    left = b"a b c d e f rain in the morning then g h i j o p q r sun in the evening too k l m n".split()
    right = b"a b c d e f sun in the evening too g h i j o p q r rain in the morning then k l m n".split()

    assert [(item.left, item.right) for item in passages(left, right)] == [(0, 0), (11, 11), (24, 24)]


def test_a_paragraph_that_was_moved_is_a_passage() -> None:
    top, paragraph, end = (b" ".join(b"%c%d" % (mark, n) for n in range(20)) for mark in b"xyz")
    left, right = b" ".join((top, paragraph, end)).split(), b" ".join((top, end, paragraph)).split()

    assert sum(item.length for item in passages(left, right)) == 60


@given(st.lists(st.sampled_from([b"a", b"b", b"c"]), max_size=60), st.lists(st.sampled_from([b"a", b"b"]), max_size=60))
def test_no_passages_hold_more_words_than_the_first_look_allows(left: list[bytes], right: list[bytes]) -> None:
    shared = sum(item.length for item in passages(left, right))

    assert shared <= most_shared(runs_of(left), frozenset(runs_of(right)))


def test_the_first_look_counts_the_words_of_shared_runs() -> None:
    left = b"a b c d e x f g h i y z".split()
    right = b"q f g h i q a b c d e q".split()

    assert most_shared(runs_of(left), frozenset(runs_of(right))) == 9


def test_a_template_that_keeps_its_figures_is_still_one() -> None:
    """The listings of an evening: hours and channels stay, what is shown does not."""
    hours = (
        "At 7 on the first channel: {}. At 8 on the second channel: {}. At 9 on the third channel: {}. "
        "At 10 on the first channel: {}."
    )
    here = hours.format("Harbour Lights", "The Night Train", "Gardeners of Larkhill", "Inspector Lowe")
    there = hours.format("Deep Oceans", "Songs of Summer", "Crown Court", "The Lodger upstairs")

    assert compare(Text(here, "What is on tonight"), Text(there, "What is on tonight")).evidence == "only-phrases"


def test_headlines_name_what_two_issues_of_a_template_differ_in() -> None:
    dish = (
        "Our quick dinner takes half an hour. Heat two spoons of oil in a large pan, add the {} and cook over a medium "
        "heat until golden. Pour in a glass of stock, simmer gently, season to taste and serve with crusty bread."
    )
    leeks, salmon = (Text(dish.format(what), f"Dinner tonight: {what}") for what in ("spinach", "salmon"))

    assert compare(leeks, salmon).evidence == "other-subject"
    assert compare(leeks, Text(dish.format("spinach") + " More next week.", "What to eat tonight")).same


def test_a_long_text_is_sub_edited_all_through() -> None:
    tongue = Tongue(Random(7), "en")
    text = [tongue.paragraph() + f" It was the case of {n * 7} of them." for n in range(12)]
    edited = []
    for part in text:
        words = part.split()
        words[3], words[-12] = tongue.word() + "s", tongue.word() + "s"
        edited.append(" ".join(words))

    assert compare(joined(text), joined(edited)).same


def test_nothing_shared_is_nothing_alike() -> None:
    verdict = compare(Text("one two three four five six"), Text("seven eight nine ten eleven twelve"))

    assert (verdict.same, verdict.evidence, verdict.containment, verdict.resemblance) == (False, "little-shared", 0, 0)


@given(st.text(alphabet="ab 1.\n", max_size=80), st.text(alphabet="ab 1.\n", max_size=80))
def test_any_two_texts_compare_within_bounds(left: str, right: str) -> None:
    verdict = compare(Text(left), Text(right))

    assert 0 <= verdict.resemblance <= 1
    assert 0 <= verdict.containment <= 1


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(4, 20)), min_size=1, max_size=8))
def test_the_longest_chain_is_the_heaviest_of_all_that_keep_their_order(places: list[tuple[int, int]]) -> None:
    starts = [sum(length for _, length in places[:at]) for at in range(len(places))]
    found = [Passage(start, right, length) for start, (right, length) in zip(starts, places, strict=True)]

    def in_order(chain: tuple[Passage, ...]) -> bool:
        return all(one.right + one.length <= other.right for one, other in pairwise(chain))

    chains = (chain for size in range(len(found)) for chain in combinations(found, size + 1))
    heaviest = max(sum(passage.length for passage in chain) for chain in chains if in_order(chain))
    kept = tuple(found[at] for at in sorted(longest_chain(found)))

    assert in_order(kept)
    assert sum(passage.length for passage in kept) == heaviest
