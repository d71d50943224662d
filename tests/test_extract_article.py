"""The whole of extraction: the reference article with its six traps, with and without the profile; purity; hints."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.extract import extract
from archivebot.items import Article, Link
from archivebot.loader import Candidate, Verdict
from archivebot.page import Page
from archivebot.sites import Layout, Profile, load_profiles

FOLDER = Path(__file__).parent / "reference"
EXPECTED: dict[str, Any] = orjson.loads((FOLDER / "expected.json").read_bytes())
GLOBALWATCH = load_profiles()["globalwatch"]


def reference() -> Page:
    return Page.from_html((FOLDER / "article.html").read_bytes(), url=EXPECTED["url"])


@pytest.fixture(params=["with the profile", "without"])
def article(request: pytest.FixtureRequest) -> Article:
    return extract(reference(), GLOBALWATCH if request.param == "with the profile" else None)


def as_expected(article: Article) -> dict[str, Any]:
    record: dict[str, Any] = orjson.loads(orjson.dumps(article))
    record["images"] = [{key: image[key] for key in ("url", "caption", "credit")} for image in record["images"]]
    return {field: record[field] for field in EXPECTED}


def test_the_reference_article_is_exactly_as_expected(article: Article):
    assert as_expected(article) == EXPECTED


def test_trap_the_kicker_is_the_section_and_no_part_of_headline_or_body(article: Article):
    assert article.section == "Strategic Affairs"
    assert "Strategic Affairs" not in (article.headline or "")
    assert "Strategic Affairs" not in (article.body or "")


def test_trap_the_caption_stands_once_though_the_alternative_text_repeats_it(article: Article):
    assert len(article.images) == 1
    assert article.images[0].alt is None
    assert "greeting the leader" not in (article.body or "")


def test_trap_the_credit_is_apart_from_the_caption(article: Article):
    assert article.images[0].credit == "Pavel Bednyakov/AFP"
    assert (article.images[0].caption or "").endswith("on July 27, 2023.")


def test_trap_the_lost_date_comes_from_the_address_and_never_from_the_caption(article: Article):
    assert article.date_published == date(2025, 6, 12)
    assert article.date_published_source == "url"


def test_trap_without_any_date_there_is_none():
    page = Page.from_html((FOLDER / "article.html").read_bytes(), url="https://globalwatch.example/en/a")
    for link in page.tree.findall(".//link[@rel='canonical']"):
        link.getparent().remove(link)  # type: ignore[union-attr]  # a link has a parent

    assert extract(page).date_published is None


def test_trap_the_standfirst_stays_where_the_body_repeats_it(article: Article):
    texts = [block.text for block in article.blocks]

    assert texts.count(EXPECTED["description"]) == 1
    assert texts.index(EXPECTED["description"]) > 15
    assert article.description == EXPECTED["description"]


def test_trap_the_furniture_is_left_out(article: Article):
    for furniture in ("Do you like this article?", "Captcha", "Related story", "Facebook", "Telegram\n"):
        assert furniture not in (article.body or "")
    assert article.byline == "By Global Watch and AFP"
    assert article.authors == []
    assert article.subheadings == ["Brutal methods"]


def test_the_record_tells_its_sources_and_keys():
    got = extract(reference(), GLOBALWATCH)

    assert got.sources["headline"] == "rule:headline"
    assert got.sources["publisher"] == "profile"
    assert got.sources["body"] == "rule:body"
    assert got.site == "globalwatch"
    assert got.canonical_url == EXPECTED["url"]
    assert got.word_count > 450
    assert got.id == extract(reference()).id
    assert got.digest == extract(reference()).digest
    assert extract(reference()).site == "globalwatch.example"


def test_the_same_page_gives_the_same_record():
    assert orjson.dumps(extract(reference())) == orjson.dumps(extract(reference()))
    page = reference()
    assert extract(page) == extract(page)


def test_extraction_works_without_scrapy():
    code = (
        "import sys; sys.modules['scrapy'] = sys.modules['twisted'] = None\n"
        "from archivebot.extract import extract\nfrom archivebot.page import Page\n"
        "print(extract(Page.from_html('<h1>A headline of three</h1><p>Text.</p>', url='https://e.example/a')).headline)"
    )

    assert (
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout == b"A headline of three\n"
    )


def test_a_trace_tells_winners_and_losers():
    trace: list[Verdict] = []
    extract(reference(), GLOBALWATCH, trace=trace)

    headlines = [verdict for verdict in trace if verdict.field == "headline"]
    assert headlines[0].source == "rule:headline"
    assert headlines[0].reason is None
    assert all(verdict.reason == "after rule:headline" for verdict in headlines[1:])


def test_rules_that_match_nothing_are_told_and_counted():
    class Stats:
        def __init__(self) -> None:
            self.counts: dict[str, int] = {}

        def inc_value(self, key: str, count: int = 1) -> None:
            self.counts[key] = self.counts.get(key, 0) + count

    stats = Stats()
    layout = Layout(when="h1", fields={"headline": ["h1.gone", "h1"], "byline": [".gone"]})
    got = extract(reference(), Profile(name="x", layouts=[layout]), stats=stats)

    assert "rule:unmatched:byline" in got.flags
    assert "rule:unmatched:headline" not in got.flags
    assert stats.counts == {
        "parser/headline/css/h1.gone": 0,
        "parser/headline/css/h1": 1,
        "parser/byline/css/.gone": 0,
    }
    none = extract(reference(), Profile(name="x", layouts=[Layout(when="main.other")]))
    assert "layout:none" in none.flags
    assert none.headline == EXPECTED["headline"]


def test_hooks_prepare_the_page_and_add_candidates():
    hooks = ModuleType("hooks")

    def prepare(page: Page) -> None:
        for heading in page.tree.findall(".//h1"):
            heading.text = "Another headline"

    def candidates(page: Page) -> list[Candidate]:
        return [Candidate("section", "From the hook", "script")]

    hooks.prepare, hooks.candidates = prepare, candidates  # type: ignore[attr-defined]  # a module like a site's
    got = extract(reference(), Profile(name="x", hooks=hooks, layouts=[Layout(fields={"headline": ["h1"]})]))

    assert got.headline == "Another headline"
    assert (got.section, got.sources["section"]) == ("From the hook", "hook:script")


def test_hints_fill_what_the_page_does_not_say():
    page = Page.from_html(
        "<html><body><p>" + "A story that has no headline. " * 20 + "</p></body></html>", url="https://e.example/a"
    )
    hint = Link(url=page.url, via="feed", headline="From the feed", section="World", language="en", keywords=["a", "b"])

    got = extract(page, hints=hint)

    assert (got.headline, got.section, got.keywords) == ("From the feed", "World", ["a", "b"])
    assert got.sources["headline"] == "hint:feed"


def test_a_date_of_the_future_is_refused():
    meta = '<meta property="article:published_time" content="2031-01-01T00:00:00Z">'
    html = f"<html><head>{meta}</head><body><h1>A</h1></body></html>"

    got = extract(Page.from_html(html, url="https://e.example/a", fetched_at=datetime(2024, 5, 1, tzinfo=UTC)))

    assert got.date_published is None


def test_more_furniture_around_a_page_does_not_change_its_body():
    html = (FOLDER / "article.html").read_text("utf-8")
    links = "".join(f'<li><a href="/x{n}">A teaser of another story, number {n}</a></li>' for n in range(60))
    more = html.replace("<main>", f"<div class='banner'><p>Subscribe now</p></div><ul class='menu'>{links}</ul><main>")
    more = more.replace("</main>", f"</main><section class='most-read'><h3>Most read</h3><ul>{links}</ul></section>")

    assert extract(Page.from_html(more, url=EXPECTED["url"])).body == EXPECTED["body"]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(alphabet="<>/=\"' abhp1scriptmetafigure\n\x00é中", max_size=400))
def test_any_bytes_give_a_record(html: bytes | str):
    got = extract(Page.from_html(html, url="https://e.example/a"))

    assert isinstance(got, Article)
    orjson.dumps(got)
