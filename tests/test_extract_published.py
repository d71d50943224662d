"""When a story was published and changed: the page's statements weighed, nothing invented."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.published import date_candidates
from archivebot.extract.structured import read_structured
from archivebot.items import Link
from archivebot.loader import Candidate
from archivebot.page import Page

URL = "https://www.daily.example/world/bridge-closed"
HEADLINE = "Bridge closed after the storm, thousands stranded"
TEXT = "".join(
    f"<p>Paragraph {n} of the story tells what happened at the bridge after the storm had passed.</p>" for n in range(5)
)
PLUS_2 = timezone(timedelta(hours=2))


def candidates(
    head: str = "",
    above: str = "",
    text: str = TEXT,
    below: str = "",
    *,
    url: str = URL,
    lang: str = "en",
    fetched_at: datetime | None = None,
    hints: Link | None = None,
    zone: str | None = None,
) -> tuple[dict[str, Candidate], list[str]]:
    """The first candidate of each field, and the page's flags."""
    html = (
        f'<html lang="{lang}"><head><title>{HEADLINE}</title>{head}</head><body><main><article><h1>{HEADLINE}</h1>'
        f'{above}<div class="story">{text}</div></article>{below}</main></body></html>'
    )
    page = Page.from_html(html, url=url, fetched_at=fetched_at)
    structured = read_structured(page)
    found = date_candidates(page, structured, find_body(page, structured), hints, zone)
    first: dict[str, Candidate] = {}
    for candidate in found:
        first.setdefault(candidate.field, candidate)
    return first, page.flags


def published(*args: Any, **kwargs: Any) -> tuple[Any, str | None]:
    found = candidates(*args, **kwargs)[0].get("date_published")
    return (found.value, found.source) if found else (None, None)


def json_ld(**values: Any) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": HEADLINE, "url": URL, **values}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


# ---------------------------------------------------------------- data


def test_json_ld_tells_both_moments_with_their_offset():
    found, _ = candidates(json_ld(datePublished="2024-05-03T15:47:42+02:00", dateModified="2024-05-04T08:00:00+02:00"))

    assert found["date_published"] == Candidate(
        "date_published", datetime(2024, 5, 3, 15, 47, 42, tzinfo=PLUS_2), "json-ld:datePublished"
    )
    assert found["date_modified"].value == datetime(2024, 5, 4, 8, tzinfo=PLUS_2)
    assert found["date_modified"].source == "json-ld:dateModified"


@pytest.mark.parametrize(
    "name",
    ["article:published_time", "DC.date.issued", "pubdate", "parsely-pub-date", "sailthru.date", "vr:published-time"],
)
def test_meta_names_of_publishing_systems_are_known(name: str):
    assert published(meta(name, "2024-05-03T15:47:42+02:00"))[0] == datetime(2024, 5, 3, 15, 47, 42, tzinfo=PLUS_2)


@pytest.mark.parametrize("name", ["article:expiration_time", "build-date", "article:publisher", "event:start_date"])
def test_other_meta_names_with_dates_are_not(name: str):
    assert published(meta(name, "2024-05-03T15:47:42+02:00")) == (None, None)


def test_the_day_a_draft_was_begun_gives_way_to_the_publication():
    got = published(
        json_ld(dateCreated="2024-03-19T10:00:00Z") + meta("article:published_time", "2024-05-03T10:00:00Z")
    )

    assert got == (datetime(2024, 5, 3, 10, tzinfo=UTC), "meta:article:published_time")


def test_the_footer_of_the_item_that_holds_the_text_tells_when():
    said = '<abbr class="stamp" itemprop="datePublished" title="2013-08-19T22:14:00+02:00">22:14</abbr>'
    item = f'<div itemscope itemtype="http://schema.org/{{}}"><div class="post-body">{TEXT}</div>{{}}</div>'
    footer = f'<div class="post-footer">{said}</div>'
    comment = f'<div itemscope itemtype="http://schema.org/Comment" class="footer">{said}</div>'

    assert published(text=item.format("BlogPosting", footer)) == (
        datetime(2013, 8, 19, 22, 14, tzinfo=PLUS_2),
        "microdata:datePublished",
    )
    assert published(text=item.format("BlogPosting", comment)) == (None, None)


def test_microdata_of_the_story_counts_and_that_of_comments_does_not():
    scope = 'itemscope itemtype="https://schema.org/NewsArticle"'
    above = f'<div {scope}><meta itemprop="datePublished" content="2024-05-03"></div>'
    comment = '<section class="comments"><span itemprop="datePublished" content="2024-05-09">May 9</span></section>'

    assert published(above=above) == (date(2024, 5, 3), "microdata:datePublished")
    assert published(below=comment) == (None, None)


def test_epoch_seconds_in_data_are_read():
    assert published(meta("article:published_time", "1714724100"))[0] == datetime(2024, 5, 3, 8, 15, tzinfo=UTC)


# ---------------------------------------------------------------- offset and local day


def test_the_local_offset_of_the_same_instant_is_preferred_to_utc():
    got = published(
        json_ld(datePublished="2024-05-03T22:30:00Z") + meta("article:published_time", "2024-05-04T00:30:00+02:00")
    )

    assert got[0] == datetime(2024, 5, 4, 0, 30, tzinfo=PLUS_2)
    assert got[0].utcoffset() == timedelta(hours=2)


def test_a_local_clock_on_the_page_tells_the_offset_of_an_instant_in_utc():
    above = '<p class="byline-date">November 8, 2023 at 5:49 p.m.</p>'
    got = published(json_ld(datePublished="2023-11-09T01:49:09Z"), above)

    assert got[0].isoformat() == "2023-11-08T17:49:09-08:00"


def test_a_naive_time_takes_the_offset_of_the_statement_that_shows_the_same_clock():
    got = published(
        json_ld(datePublished="2024-05-03T10:15:00") + meta("article:published_time", "2024-05-03T10:15:00+02:00")
    )

    assert got[0].isoformat() == "2024-05-03T10:15:00+02:00"


def test_a_naive_time_takes_its_offset_from_the_same_instant_in_utc():
    got = published(
        json_ld(datePublished="2024-05-03T10:15:00") + meta("article:published_time", "2024-05-03T08:15:00Z")
    )

    assert got[0].isoformat() == "2024-05-03T10:15:00+02:00"


def test_a_naive_time_stays_naive_where_nothing_tells_its_zone():
    assert published(json_ld(datePublished="2024-05-03T10:15:00"))[0] == datetime(2024, 5, 3, 10, 15)


def test_a_naive_time_takes_the_offset_of_a_change_some_days_later():
    """One system writes both moments."""
    near = json_ld(datePublished="2024-05-03T10:15:00", dateModified="2024-05-04T09:00:00-05:00")
    far = json_ld(datePublished="2024-05-03T10:15:00", dateModified="2024-12-04T09:00:00-05:00")

    assert published(near)[0].isoformat() == "2024-05-03T10:15:00-05:00"
    assert published(far)[0] == datetime(2024, 5, 3, 10, 15)


def test_the_profiles_zone_places_naive_times_and_turns_utc_into_local_time():
    naive = published(json_ld(datePublished="2024-05-03T10:15:00"), zone="Europe/Kyiv")[0]
    instant = published(json_ld(datePublished="2024-05-03T22:15:00Z"), zone="Europe/Kyiv")[0]

    assert naive.isoformat() == "2024-05-03T10:15:00+03:00"
    assert instant.isoformat() == "2024-05-04T01:15:00+03:00"


def test_the_address_tells_the_local_day_of_an_instant_in_utc():
    """Evening in America is tomorrow in UTC; the path keeps the publisher's day, another statement the offset."""
    head = json_ld(datePublished="2023-11-09T03:28:35Z") + meta("sailthru.date", "2023-11-08T22:28:35")

    assert published(head, url="https://daily.example/2023/11/08/bridge/")[0].isoformat() == "2023-11-08T22:28:35-05:00"


def test_the_address_tells_the_local_day_where_the_country_has_one_clock():
    got = published(json_ld(datePublished="2023-11-01T23:01:00Z"), url="https://daily.it/2023/11/02/diretta/")

    assert got[0].isoformat() == "2023-11-02T00:01:00+01:00"


def test_an_instant_is_never_given_up_for_the_day_of_the_address():
    got = published(json_ld(datePublished="2026-06-30T16:34:54Z"), url="https://daily.example/2026/07/01/bridge/")

    assert got[0] == datetime(2026, 6, 30, 16, 34, 54, tzinfo=UTC)


def test_the_day_of_the_address_tells_nothing_about_a_change():
    head = json_ld(datePublished="2020-03-02T19:30:06Z", dateModified="2020-03-03T13:52:27Z")
    found, _ = candidates(head, url="https://daily.fr/2020/03/02/pont/")

    assert found["date_modified"].value == datetime(2020, 3, 3, 13, 52, 27, tzinfo=UTC)


def test_a_clock_of_twelve_hours_is_no_offset():
    """A template that prints 03:48 in the afternoon lies half a day from the instant, as nobody's clock does."""
    head = json_ld(datePublished="2024-10-23T15:48:15Z")

    assert published(head, '<p class="date">October 23, 2024 03:48</p>')[0].isoformat() == "2024-10-23T15:48:15+00:00"


# ---------------------------------------------------------------- conflicts


def test_a_day_without_time_gives_way_to_the_same_day_with_time():
    got = published(
        meta("article:published_time", "2024-05-03"), '<time datetime="2024-05-03T10:15:00+02:00">May 3</time>'
    )

    assert got == (datetime(2024, 5, 3, 10, 15, tzinfo=PLUS_2), "time")


def test_a_day_in_data_takes_the_time_of_a_plain_line_beside_the_headline():
    line = "<div>来源 : 央视网　|　 2024年05月03日 14:40</div>"

    assert published(meta("publishdate", "20240503"), line, lang="zh")[0] == datetime(2024, 5, 3, 14, 40)


@pytest.mark.parametrize(
    ("line", "lang"),
    [
        ("<span>شائع 3 مئی 2024 02:22pm</span> <span>اپ ڈیٹ 4 مئی 2024 04:05pm</span>", "ur"),
        ("<span>เผยแพร่: 3 พ.ค. 2567 14:22</span> <span>ปรับปรุง: 4 พ.ค. 2567 16:05</span>", "th"),
    ],
)
def test_the_words_for_published_and_changed_are_known_in_scripts_of_asia(line: str, lang: str):
    found, _ = candidates(above=f'<div class="times">{line}</div>', lang=lang)

    assert found["date_published"].value == datetime(2024, 5, 3, 14, 22)
    assert found["date_modified"].value == datetime(2024, 5, 4, 16, 5)


def test_english_pages_of_indian_hosts_mean_the_indian_clock():
    line = "<p class=date>May 03, 2024 10:15 IST</p>"
    india = timezone(timedelta(hours=5.5))

    assert published("", line, url="https://daily.example.in/a")[0] == datetime(2024, 5, 3, 10, 15, tzinfo=india)
    assert published("", line)[0] == datetime(2024, 5, 3, 10, 15)


def test_a_line_beside_the_headline_counts_whatever_lists_have_its_name_too():
    line = "<div class=sponsor>기사입력 <span>2024.05.03. 오전 3:01</span></div>"

    assert published("", line, lang="ko")[0] == datetime(2024, 5, 3, 3, 1)


def test_the_day_of_the_print_issue_gives_way_to_the_evening_it_went_online():
    got = published(meta("date", "2024-05-04"), '<time datetime="2024-05-03T18:01:00+02:00">3 May, 18:01</time>')

    assert got[0] == datetime(2024, 5, 3, 18, 1, tzinfo=PLUS_2)


def test_metadata_that_repeat_the_change_do_not_overrule_json_ld():
    head = json_ld(datePublished="2024-08-04T13:23:00Z", dateModified="2024-08-05T19:49:50Z")
    head += meta("article:published_time", "2024-08-05T19:49:50Z")

    assert published(head)[0] == datetime(2024, 8, 4, 13, 23, tzinfo=UTC)


EDITION = {"datePublished": "2021-01-12T11:00:00+02:00", "dateModified": "2024-05-03T10:00:00+02:00"}


def test_the_only_day_that_readers_are_shown_is_that_of_the_edition():
    """Data keeps the day on which the draft or the first edition was begun."""
    above = '<div class="meta"><time datetime="2024-05-03 10:00">3 May 2024, 10:00</time></div>'

    assert published(json_ld(**EDITION), above) == (datetime(2024, 5, 3, 10, tzinfo=PLUS_2), "time")


@pytest.mark.parametrize(
    "above",
    [
        '<div class="meta"><time datetime="2024-05-03 10:00">Updated 3 May 2024, 10:00</time></div>',
        '<div class="meta"><p class="date">12 January 2021</p> <p class="date">3 May 2024</p></div>',
        '<div class="meta"><p class="date">4 May 2024</p></div>',
    ],
)
def test_a_day_shown_as_a_change_or_beside_the_first_or_unknown_to_data_does_not_overrule_it(above: str):
    assert published(json_ld(**EDITION), above)[0] == datetime(2021, 1, 12, 11, tzinfo=PLUS_2)


def test_a_story_that_is_still_reported_on_keeps_its_day():
    head = json_ld(datePublished="2024-05-01T23:00:00+02:00", dateModified="2024-05-03T10:00:00+02:00")

    assert published(head, '<p class="date">3 May 2024</p>')[0].day == 1


def test_the_day_in_the_address_holds_against_the_day_shown():
    above = '<p class="date">3 May 2024</p>'

    assert published(json_ld(**EDITION), above, url="https://daily.example/2021/01/12/bridge")[0].year == 2021


def test_a_change_before_the_publication_is_no_change():
    found, _ = candidates(json_ld(datePublished="2024-05-25T11:00:00Z", dateModified="2024-05-07T09:00:00Z"))

    assert "date_modified" not in found


def test_digits_are_read_in_the_order_that_another_statement_confirms():
    above = '<p class="date">04/03/2024</p>'

    assert published(above=above, lang="en", url="https://daily.example/2024/03/04/bridge")[0] == date(2024, 3, 4)
    assert published(meta("date", "03/04/2024"), url="https://daily.example/2024-03-04-bridge")[0] == date(2024, 3, 4)


# ---------------------------------------------------------------- address


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/en/articles/gc1/features/2025/06/12/feature-02", date(2025, 6, 12)),
        ("/2025-06-12/bridge", date(2025, 6, 12)),
        ("/news/20250612-bridge", date(2025, 6, 12)),
        ("/news/2025/jun/12/bridge", date(2025, 6, 12)),
        ("/news/12-06-2025/bridge", date(2025, 6, 12)),
        ("/news/2012-06/04/content_25.htm", date(2012, 6, 4)),
        ("/news/2025/06/bridge", None),
        ("/news/2025/13/45/bridge", None),
        ("/news/123456789/bridge", None),
        ("/?date=2025-06-12", None),
    ],
)
def test_the_day_in_the_path_of_the_address(path: str, expected: date | None):
    got = published(url=f"https://daily.example{path}")

    assert got == ((expected, "url") if expected else (None, None))


# ---------------------------------------------------------------- what readers see


def test_the_line_under_the_headline_tells_publication_and_change():
    above = '<div class="meta">Veröffentlicht am 3. Mai 2024, 10:15 Uhr | Aktualisiert am 4. Mai 2024, 11:00 Uhr</div>'
    found, _ = candidates(above=above, lang="de")

    assert found["date_published"].value == datetime(2024, 5, 3, 10, 15)
    assert found["date_modified"].value == datetime(2024, 5, 4, 11, 0)


def test_a_plain_line_beside_the_headline_counts_where_nothing_is_named():
    assert published(above="<p>Von Anna Muster, 03.05.2024</p>", lang="de") == (date(2024, 5, 3), "dom:header")


def test_a_text_that_opens_with_its_day():
    text = f"<p>03.05.2024 - The bridge over the river was closed after the storm of the night.</p>{TEXT}"

    assert published(text=text, lang="de")[0] == date(2024, 5, 3)


def test_a_title_that_opens_with_the_day_where_the_headline_does_not():
    assert published(meta("og:title", f"28.04.2023: {HEADLINE} (The Daily)"), lang="de") == (date(2023, 4, 28), "title")


def test_a_title_that_ends_in_the_day():
    assert published("<meta property='og:title' content='Bridge closed | The Daily | 28.04.2023'>", lang="de") == (
        date(2023, 4, 28),
        "title",
    )


@pytest.mark.parametrize(
    "furniture",
    [
        '<figure><img src="/a.jpg"><figcaption>The bridge on <time>May 3, 2024</time>. [Agency]</figcaption></figure>',
        '<div class="box"><figure><img src="/a.jpg"><figcaption><b>On May 3, 2024</b></figcaption></figure></div>',
        '<div><div class="wp-caption"><img src="/a.jpg"><p>Bridge, May 3, 2024</p></div></div>',
        '<section class="comments"><p class="comment-date">May 3, 2024</p></section>',
        '<aside class="related"><a href="/b"><h3>Other story</h3></a><p class="date">May 3, 2024</p></aside>',
        '<ul class="teasers"><li><h4><a href="/b">Other</a></h4><time datetime="2024-05-03">May 3</time></li></ul>',
        "<footer><p class='date'>© May 3, 2024 The Daily</p></footer>",
        '<div class="copyright">Copyright May 3, 2024</div>',
        '<nav><span class="date">Friday, May 3, 2024</span></nav>',
        '<p class="posted">Registered since May 3, 2024</p>',
    ],
)
def test_dates_of_captions_comments_teasers_and_furniture_are_no_answer(furniture: str):
    assert published(below=furniture) == (None, None)
    assert published(above=furniture) == (None, None)


def test_a_date_inside_the_text_is_no_answer():
    text = f"{TEXT}<p>He had told the agency on July 27, 2023 that the bridge would be closed one day.</p>"

    assert published(text=text) == (None, None)


def under_a_clock(line: str, fetched_at: datetime | None) -> Any:
    """The date of a page whose head tells a day, with a line under the headline."""
    html = (
        f'<html lang="en"><head><title>{HEADLINE}</title></head><body><div class="top"><div><div><div><div>'
        f'<span class="date">Tue, 14 Jan 2020</span></div></div></div></div></div><div class="page"><div><div><div>'
        f"<h2>{HEADLINE}</h2>{line}<div>{TEXT}</div></div></div></div></div></body></html>"
    )
    page = Page.from_html(html, url=URL, fetched_at=fetched_at)
    structured = read_structured(page)
    found = date_candidates(page, structured, find_body(page, structured))
    return found[0].value if found else None


@pytest.mark.parametrize("fetched_at", [None, datetime(2020, 1, 14, 9, tzinfo=UTC)])
def test_the_clock_of_the_site_gives_way_to_a_plain_line_under_the_headline(fetched_at: datetime | None):
    got = under_a_clock("<p>Newsroom<br>13 Jan 2020, 22:11 GMT+10</p>", fetched_at)

    assert got == datetime(2020, 1, 13, 22, 11, tzinfo=timezone(timedelta(hours=10)))


def test_a_bare_day_far_from_the_headline_that_is_the_day_of_fetching_is_the_clock_of_the_site():
    assert under_a_clock("", datetime(2020, 1, 14, 9, tzinfo=UTC)) is None
    assert under_a_clock("", datetime(2020, 2, 1, 9, tzinfo=UTC)) == date(2020, 1, 14)


def test_the_name_of_an_author_before_the_date_is_no_word_about_it():
    above = "<p><span>By Anna Bornhoft and Eva Printz</span> <time>3 May 2024</time></p>"

    assert published(above=above)[0] == date(2024, 5, 3)


def test_a_list_of_days_is_a_list_of_other_stories():
    days = "".join(f'<span class="date">May {n}, 2024</span>' for n in range(1, 6))

    assert published(below=f"<div>{days}</div>") == (None, None)


def test_a_data_layer_tells_the_day_where_nothing_else_does():
    script = '<script>var layer = {"firstPublicationDate": "20240503", "section": "world"};</script>'
    made = "<script>var createTime = '2024-05-03 20:05';</script>"
    two = '<script>var list = [{"publishDate": "2024-05-03"}, {"publishDate": "2024-05-01"}];</script>'

    assert published(script) == (date(2024, 5, 3), "script")
    assert published(made) == (datetime(2024, 5, 3, 20, 5), "script")
    assert published(two) == (None, None)


# ---------------------------------------------------------------- hints, fetching, range


def test_what_the_feed_said_is_heard_behind_data_and_address():
    hint = Link(url=URL, via="feed", date=datetime(2024, 5, 3, 10, 15, tzinfo=UTC))

    assert published(hints=hint) == (datetime(2024, 5, 3, 10, 15, tzinfo=UTC), "hint:feed")
    assert published(json_ld(datePublished="2024-05-02"), hints=hint)[1] == "json-ld:datePublished"
    assert published(hints=Link(url=URL, date=date(2024, 5, 3), date_is_lastmod=True)) == (None, None)


def test_relative_words_count_only_with_the_moment_of_fetching():
    above = '<span class="published-date">2 hours ago</span>'

    assert published(above=above) == (None, None)
    assert published(above=above, fetched_at=datetime(2026, 5, 3, 14, 30, tzinfo=UTC)) == (
        date(2026, 5, 3),
        "dom:relative",
    )


def test_a_date_that_cannot_be_is_refused_and_kept_as_a_flag():
    fetched = datetime(2024, 5, 3, 12, tzinfo=UTC)
    got, flags = candidates(json_ld(datePublished="2031-01-01"), fetched_at=fetched)
    old, old_flags = candidates(json_ld(datePublished="1970-01-01T00:00:00Z") + meta("date", "2024-05-02"))

    assert "date_published" not in got
    assert flags == ["refused:date_published=2031-01-01"]
    assert old["date_published"].value == date(2024, 5, 2)
    assert old_flags == ["refused:date_published=1970-01-01T00:00:00+00:00"]


def test_two_days_after_the_fetch_are_allowed_for_zones_and_fast_clocks():
    fetched = datetime(2024, 5, 3, 12, tzinfo=UTC)

    assert published(json_ld(datePublished="2024-05-04T01:00:00+14:00"), fetched_at=fetched)[0] is not None


def test_a_page_without_any_date_has_none():
    assert published() == (None, None)


def test_the_losing_statements_follow_for_probing():
    page = Page.from_html(
        f"<html><head>{json_ld(datePublished='2024-05-03')}{meta('date', '2024-05-02')}</head></html>", url=URL
    )
    structured = read_structured(page)
    found = date_candidates(page, structured, find_body(page, structured))

    assert [candidate.source for candidate in found] == ["json-ld:datePublished", "meta:date"]


@pytest.mark.parametrize(
    "markup",
    [
        "<ul>" + "<li class=date>3 May 2024</li>" * 20_000 + "</ul>",
        "<div class=date>" * 1_000 + "3 May 2024" + "</div>" * 1_000,
        f'<div class="{"date " * 100_000}">3 May 2024</div>',
        f"<div class=date>{'1 May 20 24 12:00 ' * 20_000}</div>",
        f'<time datetime="{"1" * 1_000_000}">x</time>',
    ],
)
def test_hostile_pages_end_without_error(markup: str):
    candidates(above=markup)


def test_a_date_inside_the_heading():
    heading = f"<h1>{HEADLINE} <small>03.05.2024</small></h1>"
    html = f"<html lang='de'><head><title>{HEADLINE}</title></head><body><main>{heading}{TEXT}"
    page = Page.from_html(html, url=URL)
    structured = read_structured(page)
    found = date_candidates(page, structured, find_body(page, structured))

    assert [candidate.value for candidate in found] == [date(2024, 5, 3)]


def test_a_line_that_is_only_a_date_counts_where_it_names_the_only_day():
    far = "<div>Share</div>" * 5 + "<section><i>03.05.2024 10:15</i></section>"
    other = far.replace("03.05", "01.05")

    assert published(above=far, lang="de") == (datetime(2024, 5, 3, 10, 15), "dom:alone")
    assert published(above=far + other, lang="de") == (None, None)


def test_a_long_line_counts_where_it_says_that_the_story_was_published():
    said = (
        "<p class='postmetadata'>This entry was {} on Friday, May 3rd, 2024 at 10:15 and is filed under bridges. {}</p>"
    )
    more = "You can follow any responses to this entry through the feed. " * 4

    assert published(below="", above=said.format("posted", more))[0] == datetime(2024, 5, 3, 10, 15)


def test_terms_of_archives_give_way_to_the_day_that_readers_are_shown():
    shown = '<time class="published" datetime="2024-05-03T08:00:00+02:00">3 May</time>'

    assert published(meta("dcterms.date", "2024-04-28"), shown)[0] == datetime(2024, 5, 3, 8, tzinfo=PLUS_2)
    assert published(meta("article:published_time", "2024-04-28"), shown)[0] == date(2024, 4, 28)


def test_the_moment_in_the_title_of_a_microformat_is_read():
    line = '<abbr class="published" title="2024-05-03T15:47:42+02:00">15:47</abbr>'

    assert published(above=line) == (datetime(2024, 5, 3, 15, 47, 42, tzinfo=PLUS_2), "dom:date")


def test_the_heading_with_the_sites_name_does_not_draw_the_date_of_the_day():
    html = (
        f'<html lang="it"><head><title>{HEADLINE}</title></head><body><div id="header"><h1><a href="/">Daily</a></h1>'
        '<div id="date">5 novembre 2012</div></div><div id="content"><table><tr><td class="contentheading">'
        f'<a href="/1" class="contentpagetitle">{HEADLINE}</a></td></tr></table><table><tr>'
        '<td class="createdate">Domenica 28 Ottobre 2012 18:07</td></tr><tr><td>'
        f"{TEXT}</td></tr></table></div></body></html>"
    )
    page = Page.from_html(html, url=URL)
    structured = read_structured(page)
    found = date_candidates(page, structured, find_body(page, structured), None, None)

    assert next(c.value for c in found if c.field == "date_published") == datetime(2012, 10, 28, 18, 7)


def test_a_line_of_the_box_that_holds_the_story_counts_though_other_stories_stand_below_it():
    teaser = '<div class="media"><h4><a href="/a">Clerks look into the storm that closed the bridge</a></h4></div>'
    row = f'<div class="row"><div class="col">{TEXT}<p class="muted">Posted Friday, May 3, 2024</p>{teaser}</div></div>'
    html = f'<html lang="en"><head><title>{HEADLINE}</title></head><body><div class="all">'
    html += f'<div class="row"><div class="col"><h1>{HEADLINE}</h1></div></div>{row}</div></body></html>'
    page = Page.from_html(html, url=URL)
    structured = read_structured(page)

    found = date_candidates(page, structured, find_body(page, structured))
    assert [candidate.value for candidate in found] == [date(2024, 5, 3)]


def test_a_lone_date_in_the_box_of_another_story_is_not_this_storys():
    other = '<div class="card"><h3><a href="/a">Another story</a></h3><div><i>03.05.2024 10:15</i></div></div>'

    assert published(above="<div></div>" * 5 + other, lang="de") == (None, None)


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ("<p>14 May, 10:25</p>", datetime(2024, 5, 14, 10, 25)),
        ("<p>14 May</p>", date(2024, 5, 14)),
        ("<p>By 14 May the bridge had been shut for a week</p>", None),
        ("<p>Today</p>", None),
    ],
)
def test_a_line_around_the_headline_may_tell_the_day_without_its_year(above: str, published: date | None):
    found, _ = candidates(above=above, fetched_at=datetime(2024, 5, 20, tzinfo=UTC))

    assert (found["date_published"].value if "date_published" in found else None) == published


def value(*args: Any, **kwargs: Any) -> Any:
    return published(*args, **kwargs)[0]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Modifié le 15/05/24 à 07h45, publié le 14/05/24 à 18h20", datetime(2024, 5, 14, 18, 20)),
        ("수정 2024.05.14 10:30 ㅣ 등록 2024.05.14 09:12", datetime(2024, 5, 14, 9, 12)),
        ("First published 14 May 2024. Appears in the print edition of 16 May 2024.", date(2024, 5, 14)),
    ],
)
def test_each_date_of_a_line_has_a_label_of_its_own(line: str, expected: Any):
    assert value(above=f"<p class=x1>{line}</p>") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Today at 4:05 pm", datetime(2024, 5, 14, 16, 5)),
        ("Gestern, 18:40 Uhr", datetime(2024, 5, 13, 18, 40)),
        ("Today's top 10 stories", None),
    ],
)
def test_an_hour_of_today_in_a_line_under_the_headline_needs_no_name(line: str, expected: Any):
    at = datetime(2024, 5, 14, 20, tzinfo=UTC)

    assert value(above=f"<p class=x1>{line}</p>", fetched_at=at) == expected


def test_the_line_at_the_headline_is_read_where_the_text_stands_in_data_only():
    paragraphs = "\n".join(f"Sentence {n} of the story tells what happened at the bridge." for n in range(9))
    at = datetime(2024, 5, 20, 12, 0, tzinfo=UTC)

    got = value(json_ld(articleBody=paragraphs), above="<p class=x1>14 May, 10:25</p>", text="", fetched_at=at)

    assert got == datetime(2024, 5, 14, 10, 25)


def test_seconds_that_scripts_print_in_the_zone_of_the_reader_are_a_date():
    assert value(above='<time data-timestamp="1715673600">Loading</time>') == datetime(2024, 5, 14, 8, tzinfo=UTC)


def test_the_day_of_an_event_is_not_the_story_s():
    assert value(above='<p><span class="event-date">Saturday 1 June 2024</span></p>') is None


def test_a_date_of_the_far_future_in_the_data_leaves_the_date_on_screen():
    head = '<meta property="article:published_time" content="2034-05-14T09:00:00+01:00">'
    at = datetime(2024, 5, 20, tzinfo=UTC)

    assert value(head, "<p class=x1>14 May 2024</p>", fetched_at=at) == date(2024, 5, 14)


def test_the_line_under_the_headline_keeps_the_day_that_moving_to_another_system_stamped_over():
    head = '<meta property="article:published_time" content="2024-05-14T09:00:00+01:00">'

    assert value(head, "<p class=date>2 March 2009</p>") == date(2009, 3, 2)
    assert value(head, "<p class=date>2 May 2024</p>").date() == date(2024, 5, 14)
    teaser = "<div class=teaser><h3><a href=/x>Another</a></h3><p class=date>2 March 2009</p></div>"
    assert value(head, teaser).date() == date(2024, 5, 14)


def test_folders_of_year_and_of_month_with_day_are_a_date():
    assert value(url="https://www.daily.example/2001/0514/bridge.html") == date(2001, 5, 14)
    assert value(url="https://www.daily.example/2001/1399/bridge.html") is None


@pytest.mark.parametrize(
    "line",
    [
        "<p class=x1>Publié le 14/05/2024 à 18:20, mis à jour à 19:02</p>",
        "<p class=date>14 May 2024, 6:20 pm. Updated at 7:02 pm</p>",
    ],
)
def test_the_hour_of_a_change_needs_no_day_where_it_is_that_of_publication(line: str):
    found, _ = candidates(above=line)

    assert found["date_published"].value == datetime(2024, 5, 14, 18, 20)
    assert found["date_modified"].value == datetime(2024, 5, 14, 19, 2)


def test_the_footer_of_the_story_s_own_article_tells_the_date():
    foot = '<footer class="article-footer"><time datetime="2024-05-14T09:00:00+01:00">14 May 2024</time></footer>'

    assert value(text=f"{TEXT}</div>{foot}<div>").date() == date(2024, 5, 14)
    card = f"<article><h3><a href=/x>Another story</a></h3>{foot}</article>"
    assert value(below=card) is None


# ---------------------------------------------------------------- lines that nothing names


def card(day: str, title: str) -> str:
    return f'<div><h3><a href="/{title}">{title} and what came of it in the end</a></h3><p>{day}</p></div>'


CARDS = card("1 May 2024", "One") + card("30 April 2024", "Two") + card("28 April 2024", "Three")


def test_a_line_under_the_headline_counts_though_other_stories_are_listed_before_the_text():
    line = "<p><span>jm</span> <span><i></i>3 May 2024</span></p>"

    assert published(above=f"{line}<section><div><p>Read also</p>{CARDS}</div></section>")[0] == date(2024, 5, 3)


def test_a_list_of_other_stories_alone_tells_no_day():
    lines = "".join(f"<p>{day} May 2024</p>" for day in (1, 2, 3))

    assert published(above=f"<div>{lines}</div>") == (None, None)


def test_the_first_entry_of_a_list_with_titles_tells_no_day():
    entries = "".join(
        f'<div><p>{day} May 2024</p><a href="/{day}">The harbour of the town is open again</a></div>'
        for day in (1, 2, 3)
    )

    assert published(above=entries) == (None, None)


def test_the_day_of_a_comment_under_the_text_gives_way_to_the_day_that_opens_the_text():
    text = f"<p>03.05.2024 \u2013 The bridge over the river was closed after the storm of the night.</p>{TEXT}"
    comment = "<div><h3>Comments</h3><div><p><span>Mary</span> <span>06.05.2024, 15:57:32</span></p></div></div>"

    assert published(text=text, lang="de", below=comment)[0] == date(2024, 5, 3)
    assert published(text=text + comment, lang="de")[0] == date(2024, 5, 3)


def test_a_time_under_the_text_gives_way_to_one_between_headline_and_text_that_is_nested_deeper():
    head = '<div><div><div><div><time datetime="2024-05-03T10:00:00+02:00">May 3</time></div></div></div></div>'
    comment = '<div><p>Mary on <time datetime="2024-05-06T10:00:00+02:00">May 6</time></p></div>'

    assert published(above=head, text=TEXT + comment)[0] == datetime(2024, 5, 3, 10, tzinfo=PLUS_2)
    assert published(text=TEXT + comment)[0] == datetime(2024, 5, 6, 10, tzinfo=PLUS_2)


def test_lines_that_breaks_part_are_beside_the_headline_whatever_their_number():
    above = "<br><i>The bridge</i><br><br><div></div><br>Friday, 3 May 2024<br>by <strong>MARY MARTIN</strong><br>"

    assert published(above=above)[0] == date(2024, 5, 3)


def test_a_byline_in_a_heading_is_no_title_of_another_story():
    above = (
        '<div><div><h4>By <a href="/authors/mary-martin">Mary Martin</a> '
        '<time datetime="2024-05-03T10:00:00Z">| May 3, 2024</time></h4></div></div>'
    )
    other = above.replace("/authors/mary-martin", "/world/harbour-open")

    assert published(above=above)[0] == datetime(2024, 5, 3, 10, tzinfo=UTC)
    assert published(above=other) == (None, None)


def test_a_clock_in_the_header_of_the_page_is_not_the_day_of_the_story():
    html = (
        f"<html lang='en'><head><title>{HEADLINE}</title></head><body><div class='c1'><header><div>"
        '<time datetime="2024-05-09T13:56:20+02:00">Thursday, 9 May 2024</time></div></header></div>'
        f"<div><div><div><h1>{HEADLINE}</h1><div>{TEXT}</div></div></div></div></body></html>"
    )
    page = Page.from_html(html, url=URL)
    structured = read_structured(page)

    assert date_candidates(page, structured, find_body(page, structured)) == []


def test_a_nameless_line_tells_the_offset_of_the_moment_that_data_gives():
    head = json_ld(datePublished="2024-05-04T00:30:00Z")

    got = published(head, above="<p>By <a href='/author/x'>Mary Martin</a></p><p>May 3, 2024, 8:30 pm</p>")
    assert got[0] == datetime(2024, 5, 3, 20, 30, tzinfo=timezone(-timedelta(hours=4)))
    assert got[1] == "json-ld:datePublished"


def test_a_nameless_line_tells_a_new_edition_that_data_calls_the_last_change():
    head = json_ld(datePublished="2021-01-01T11:00:00Z", dateModified="2024-05-03T08:00:00Z")

    assert published(head, above="<div><p><span>03.05.2024</span></p></div>", lang="de")[0] == date(2024, 5, 3)
    updated = "<div><p><b>Aktualisiert:</b> 03.05.2024</p></div>"
    assert published(head, above=updated, lang="de")[0] == datetime(2021, 1, 1, 11, tzinfo=UTC)


@pytest.mark.parametrize("line", ["<p><b>Release:</b> 14.04.2024</p>", "<p>Release: 14.04.2024</p>"])
def test_a_day_with_the_label_of_another_thing_says_nothing_against_data(line: str):
    same = "2024-05-03T08:00:00Z"

    assert published(json_ld(datePublished=same, dateModified=same), above=line, lang="de") == (
        datetime(2024, 5, 3, 8, tzinfo=UTC),
        "json-ld:datePublished",
    )


def test_the_line_tells_the_day_where_data_has_one_moment_for_publication_and_change():
    same = "2024-05-06T08:00:00Z"
    line = "<div><p>3 May 2024</p></div>"

    assert published(json_ld(datePublished=same, dateModified=same), above=line)[0] == date(2024, 5, 3)
    other = json_ld(datePublished=same, dateModified="2024-05-07T08:00:00Z")
    assert published(other, above=line)[0] == datetime(2024, 5, 6, 8, tzinfo=UTC)


def test_data_that_says_what_the_address_says_needs_no_correction():
    head = meta("date", "2024-05-03T09:00:00Z")
    cards = '<div><span class="timestamp">May 1, 2024</span></div>'
    url = "https://www.daily.example/world/bridge-20240503-abc.html"

    assert published(head, above=cards, url=url)[0] == datetime(2024, 5, 3, 9, tzinfo=UTC)


def test_the_night_after_the_day_of_the_address_is_universal_time():
    url = "https://www.daily.example/2024/05/03/bridge"

    assert published(above='<time datetime="2024-05-04T01:30:00Z">May 3</time>', url=url) == (date(2024, 5, 3), "url")
    evening = '<time datetime="2024-05-02T21:30:00Z">May 2</time>'
    assert published(above=evening, url=url)[0] == datetime(2024, 5, 2, 21, 30, tzinfo=UTC)


def test_the_day_a_picture_came_in_gives_way_to_the_line_at_the_headline():
    head = meta("uploaddate", "2024-04-29T09:00:00+02:00")

    assert published(head, above='<p class="date">3 May 2024</p>')[0] == date(2024, 5, 3)
    assert published(head)[0] == datetime(2024, 4, 29, 9, tzinfo=PLUS_2)


def test_the_day_of_another_story_is_not_the_lines_where_data_has_one_moment():
    """Below the headline stands the same day as a change; the one before it belongs to a card."""
    same = "2024-06-03T03:57:00Z"
    line = '<p><span class="updated">3:57 pm on 3 June 2024</span></p>'
    time = '<time class="card__time" datetime="2024-04-01T10:00:00+02:00">01.04.2024</time>'
    card = f'<article class="card"><a href="/a"><h3 class="card__title">Prices fall</h3>{time}</a></article>'

    for below in (f"<section>{card}</section>", f"<div><div>{time}</div></div>"):
        found = published(json_ld(datePublished=same, dateModified=same), above=line, below=below)
        assert found[0] == datetime(2024, 6, 3, 3, 57, tzinfo=UTC)


def test_the_line_below_the_headline_is_weighed_however_many_named_boxes_hold_no_date():
    players = "".join(f'<div class="audio-time-{n}"><span class="time-left">0:0{n}</span></div>' for n in range(7))
    masthead = '<ul class="launcher-time"><li class="launcher-timespan">11/11/2021</li></ul>'
    line = '<div class="row"><div class="cell"><span class="node-date">23/10/2020</span></div></div>'
    html = (
        f'<html lang="fr"><head><title>{HEADLINE}</title></head><body><div><div>{masthead}{players}</div><div>'
        f"<h1>{HEADLINE}</h1><div><div>{line}<div>{TEXT}</div></div></div></div></div></body></html>"
    )
    page = Page.from_html(html, url=URL)
    structured = read_structured(page)

    found = date_candidates(page, structured, find_body(page, structured))

    assert next(c.value for c in found if c.field == "date_published") == date(2020, 10, 23)


def test_the_day_behind_an_hour_in_its_own_element_is_read():
    above = "<div><a>Maren Holt</a><div><time>02:00</time> Tuesday 1 / 12 / 2020</div></div>"

    assert published(above=above, lang="fr")[0] == date(2020, 12, 1)


def test_empty_boxes_of_a_page_builder_do_not_part_the_headline_from_its_line():
    empty = '<div class="w"><div><span></span></div></div>' * 6
    line = "<div><p>Written by Maren Holt for the city desk, 3 May 2024</p></div>"

    assert published(above=empty + line)[0] == date(2024, 5, 3)


def test_the_day_in_brackets_that_closes_the_title_of_a_page_is_its_own():
    html = (
        '<html lang="ja"><head><title>橋の工事が始まる（2020年2月15日）｜日報</title></head><body>'
        "<h1>橋の工事が始まる</h1>"
        f"<div>{'<p>' + '工事は来年の春まで続く見通しだと市の担当者が話した。' * 6 + '</p>'}</div></body></html>"
    )
    page = Page.from_html(html, url=URL)
    structured = read_structured(page)

    assert date_candidates(page, structured, find_body(page, structured))[0].value == date(2020, 2, 15)


def test_a_labelled_field_below_the_text_tells_the_day_where_nothing_else_does():
    fields = "<br><span>Datum:</span> 19.11.2021 <br><span>Quelle:</span> Daily"
    others = "<div>Share</div>" * 5

    assert published(below=f"{others}<div>{fields}</div>", lang="de")[0] == date(2021, 11, 19)
    assert published(below=f"{others}<div>{fields.replace('Datum', 'Termin')}</div>", lang="de") == (None, None)


def test_the_day_stands_at_the_headline_of_the_story_where_a_sticky_bar_repeats_it():
    html = (
        f'<html lang="ko"><head><title>{HEADLINE}</title></head><body><nav><h2>{HEADLINE}</h2></nav><main>'
        f"<ul>{'<li>구독</li>' * 45}</ul><div><h2>{HEADLINE}</h2><dl><dt>입력 :</dt><dd>2025-06-04 02:37:08</dd></dl>"
        f"<p>속보 1</p></div><div>{TEXT}<p>집계 2025-06-02</p></div></main></body></html>"
    )
    page = Page.from_html(html, url=URL)
    structured = read_structured(page)

    assert date_candidates(page, structured, find_body(page, structured))[0].value == datetime(2025, 6, 4, 2, 37, 8)


def test_a_heading_that_was_never_closed_and_holds_the_text_hides_no_day():
    html = (
        f"<html><head><title>{HEADLINE}</title></head><body><header><h1>{HEADLINE}</h1></header><main><div>"
        f'<h2>Storm<div><p class="date">3 May 2024</p><div>{TEXT}</div></div></h2></div></main></body></html>'
    )
    page = Page.from_html(html, url=URL)
    structured = read_structured(page)

    assert date_candidates(page, structured, find_body(page, structured))[0].value == date(2024, 5, 3)
