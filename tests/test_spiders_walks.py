"""Walks end where nothing more can come, and never before."""

from __future__ import annotations

from datetime import date

from archivebot.items import Link
from archivebot.run.arguments import Arguments
from archivebot.spiders.seen import Seen
from archivebot.spiders.walks import BARREN_PAGES, OLD_PAGES, UNPRODUCTIVE, Walk, all_before_since


def walk(**facts: object) -> Walk:
    return Walk(url="https://a.example/", kind="listing", via="seed", facts=dict(facts))


def read(one: Walk, *, fresh: int = 10, old: bool = False, before_since: bool = False, max_pages: int = 100) -> None:
    one.push(f"https://a.example/?page={one.pages + 2}")
    one.judge(fresh=fresh, old=old, before_since=before_since, max_pages=max_pages)


def test_a_listing_that_repeats_itself_ends_after_some_pages() -> None:
    one = walk()
    for _page in range(BARREN_PAGES):
        assert one.ended is None
        read(one, fresh=0)

    assert one.ended == "repeats"


def test_one_page_with_something_new_sets_the_count_back() -> None:
    one = walk()
    for fresh in (0, 0, 1, 0, 0):
        read(one, fresh=fresh)

    assert one.ended is None


def test_known_articles_end_a_walk_only_where_a_former_one_read_to_the_end_that_is_asked() -> None:
    everything, week = Arguments(), Arguments(since=date(2024, 5, 3))

    assert not walk().may_stop_at_known(everything)
    assert walk(complete_id=5).may_stop_at_known(everything)
    assert walk(complete_id=5, since="2024-05-01").may_stop_at_known(week)
    assert not walk(complete_id=5, since="2024-05-04").may_stop_at_known(week)
    assert not walk(complete_id=5, since="2024-05-01").may_stop_at_known(everything)


def test_pages_of_old_articles_end_a_walk() -> None:
    one = walk(complete_id=5)
    for _page in range(OLD_PAGES):
        read(one, old=True)

    assert one.ended == "known"
    assert one.complete


def test_a_budget_cuts_a_walk_and_says_where() -> None:
    one = walk()
    read(one, max_pages=1)

    assert (one.ended, one.resume, one.complete) == ("budget", "https://a.example/?page=2", False)


def test_a_walk_whose_addresses_are_never_articles_ends() -> None:
    one = walk()
    for _n in range(UNPRODUCTIVE - 1):
        one.note_article(False)
    assert one.ended is None
    one.note_article(False)

    assert one.ended == "unproductive"


def test_a_page_is_asked_for_once() -> None:
    one = walk()

    assert [one.push("https://a.example/2"), one.push("https://a.example/2")] == [True, False]


def test_a_page_is_before_since_only_if_it_dates_most_of_its_articles_and_all_of_them_before() -> None:
    asked = Arguments(since=date(2024, 5, 3))
    old, new = date(2024, 5, 1), date(2024, 5, 4)

    def links(*days: date | None) -> list[Link]:
        return [Link(url=f"https://a.example/{n}", date=day) for n, day in enumerate(days)]

    assert all_before_since(links(old, old, None), asked)
    assert not all_before_since(links(old, new), asked)
    assert not all_before_since(links(old), asked)
    assert not all_before_since(links(old, old, None, None, None), asked)
    assert not all_before_since(links(old, old), Arguments())


def test_what_was_seen_is_never_new_again() -> None:
    seen = Seen()
    urls = [f"https://a.example/story-{n}" for n in range(2000)]

    assert sum(seen.add(url) for url in urls) >= 1999
    assert not any(seen.add(url) for url in urls)
