"""What a site says around its stories is told from what stories share."""

from __future__ import annotations

from random import Random

import pytest

from archivebot.fingerprint import Text, compare
from archivebot.fingerprint.align import passages
from archivebot.fingerprint.frames import closing, opening
from tests.edits import Tongue
from tests.lookalikes import BOILERPLATE


def brief(seed: int, sentences: int) -> tuple[str, str]:
    """A headline and a text of one matter."""
    tongue = Tongue(Random(seed), "en")
    return tongue.sentence(), " ".join(tongue.sentence() for _ in range(sentences))


@pytest.mark.parametrize("sentences", [2, 4, 6])
def test_a_notice_under_two_briefs_is_a_frame_whatever_their_length(sentences: int) -> None:
    for seed in range(20):
        (first, one), (second, two) = brief(seed, sentences), brief(seed + 100, 3 * sentences)
        verdict = compare(Text(f"{one}\n\n{BOILERPLATE}", first), Text(f"{two}\n\n{BOILERPLATE}", second))
        assert not verdict.same


def test_the_box_and_the_notice_of_a_live_report_are_a_frame() -> None:
    tongue = Tongue(Random(3), "en")
    box = tongue.paragraph()
    first, second = (" ".join(tongue.sentence() for _ in range(5)) for _ in range(2))
    texts = [Text(f"{box}\n\n{day}\n\n{BOILERPLATE}", tongue.sentence()) for day in (first, second)]

    assert not compare(*texts).same


def test_what_the_headline_speaks_of_is_the_story() -> None:
    rest = (
        "The harbour of Norwick stays closed until Friday because the pilots are on strike, the union said. Thousands "
        "of containers wait on the quay, and the shipping companies send their vessels elsewhere. The council wants to "
        "mediate. Whether the pilots will accept that is open."
    )
    (_, one), (_, two) = brief(1, 2), brief(2, 2)
    here, there = f"{one}\n\n{rest}", f"{two}\n\n{rest}"

    assert compare(Text(here, "Pilots strike, harbour closed"), Text(there, "Norwick: containers wait on quay")).same
    assert compare(Text(here, "Morning news"), Text(there, "Evening news")).evidence == "boilerplate"


def test_frames_stand_at_the_same_end_of_both_texts() -> None:
    notice = b"all rights reserved by the publisher of this site".split()
    one, two = b"a b c d e f g h i j k l m n o p".split(), b"r s t u v w x y z".split() * 3

    found = passages(one + notice, two + notice)
    assert sum(item.length for item in closing(one + notice, two + notice, found)) == len(notice)
    assert not opening(found)

    found = passages(one + notice, notice + two)
    assert not closing(one + notice, notice + two, found)

    found = passages(notice + one, notice + two)
    assert sum(item.length for item in opening(found)) == len(notice)


def test_releases_of_one_company_are_as_many_stories() -> None:
    """What it says about itself below them is longer than they are."""
    below = " ".join(brief(5, 40)[1].split()[:350])
    texts = [Text(f"{' '.join(brief(seed, 16)[1].split()[:120])}\n\n{below}", "Norwick Inc.") for seed in (6, 7)]

    assert compare(*texts).evidence == "boilerplate"


def test_a_long_lead_of_ones_own_leaves_a_story_what_it_is() -> None:
    tongue = Tongue(Random(8), "en")
    rest = " ".join(" ".join(tongue.sentence() for _ in range(40)).split()[:350])
    leads = (" ".join(" ".join(tongue.sentence() for _ in range(16)).split()[:120]) for _ in range(2))

    assert compare(*(Text(f"{lead}\n\n{rest}", "Norwick") for lead in leads)).same


@pytest.mark.parametrize("size", [60, 200])
def test_a_story_under_another_is_no_copy_of_both(size: int) -> None:
    above = " ".join(brief(9, 40)[1].split()[:300])
    under = " ".join(brief(10, 30)[1].split()[:size])
    both = Text(f"{above}\n\n{under}", "Flood in Norwick")

    assert compare(both, Text(above, "Flood in Norwick")).same
    assert compare(both, Text(under, "Strike at the harbour")).evidence == "below"


def test_a_new_story_above_the_background_of_an_old_one_is_another_story() -> None:
    words = brief(11, 60)[1].split()
    top, background = " ".join(words[:250]), " ".join(words[250:450])
    news = " ".join(brief(12, 30)[1].split()[:130])

    assert compare(Text(f"{top}\n\n{background}"), Text(f"{news}\n\n{background}")).evidence == "background"
    assert compare(Text(f"{top}\n\n{background}"), Text(f"{' '.join(news.split()[:50])}\n\n{background}")).same
