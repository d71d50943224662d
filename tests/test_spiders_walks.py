"""Walks end where nothing more can come, and never before."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from archivebot.items import Link
from archivebot.ledger.entries import Entry
from archivebot.run.arguments import Arguments
from archivebot.spiders.seen import Seen
from archivebot.spiders.walk_facts import facts_of, is_to_be_read_whole, is_told_unchanged
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


def test_a_first_page_of_old_articles_may_be_pinned_and_a_second_one_is_not() -> None:
    pinned, quiet, alone = walk(), walk(), walk()
    read(pinned, before_since=True)
    read(pinned)
    assert pinned.ended is None
    read(pinned, before_since=True)
    assert pinned.ended == "since", "further down one page is enough"

    read(quiet, before_since=True)
    read(quiet, before_since=True)
    assert quiet.ended == "since"

    alone.judge(fresh=3, old=False, before_since=True, max_pages=100)
    assert alone.ended == "since", "nothing follows"


def test_only_an_old_and_wholly_dated_sitemap_is_settled() -> None:
    now = datetime(2026, 5, 3, 12, tzinfo=UTC)

    def facts(
        kind: str = "sitemap", newest: date = date(2026, 3, 1), undated: int = 0, whole: bool = True, lives: bool = True
    ) -> bool:
        one = Walk(url="https://a.example/posts-1.xml", kind=kind, via="sitemap", newest=newest, undated=undated)
        return "settled" in facts_of(one, 7, None, now, whole=whole, lives=lives)

    assert facts()
    assert not facts(kind="feed")
    assert not facts(newest=date(2026, 4, 20))
    assert not facts(undated=1)
    assert not facts(whole=False)
    assert not facts(lives=False), "a site that published nothing for weeks may put it anywhere"


def test_a_settled_sitemap_is_read_again_after_a_week_or_when_its_index_tells_of_a_change() -> None:
    entry = Entry(id=1, url="x", kind="sitemap", state="done", reason=None, section=None)
    entry.fetched_at = "2026-05-03T12:00:00.000000+00:00"
    read_at = datetime(2026, 5, 3, 12, tzinfo=UTC)
    untold = Link(url="x", kind="sitemap", via="sitemap")
    told = Link(url="x", kind="sitemap", via="sitemap", date=date(2026, 5, 3), date_is_lastmod=True)

    assert is_told_unchanged(untold, entry, read_at + timedelta(days=6))
    assert not is_told_unchanged(untold, entry, read_at + timedelta(days=7))
    assert not is_told_unchanged(told, entry, read_at + timedelta(days=1))


def test_a_short_list_is_read_to_its_end_once_a_month() -> None:
    begun = datetime(2026, 5, 3, 12, tzinfo=UTC)

    def remembered(ended: str, pages: int = 8, before: dict[str, object] | None = None) -> Walk:
        one = walk(**(before or {}))
        one.ended, one.pages = ended, pages
        return walk(**facts_of(one, 7, None, begun, whole=True, lives=False))

    assert not is_to_be_read_whole(remembered("end"), begun + timedelta(days=29))
    assert is_to_be_read_whole(remembered("end"), begun + timedelta(days=30))
    known = remembered("known", before=remembered("end").facts)
    assert is_to_be_read_whole(known, begun + timedelta(days=30)), "nights between remember it"
    assert not is_to_be_read_whole(remembered("known"), begun + timedelta(days=30))
    assert not is_to_be_read_whole(remembered("end", pages=51), begun + timedelta(days=30))
