"""Ledgers filled with articles whose every value is known, for tests of what reads them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from archivebot.items import Article, Author, Block, Crawl, Image
from archivebot.ledger import Ledger, articles

START = datetime(2024, 5, 1, 8, 30, tzinfo=UTC)
RUN = "run-1"


def make_article(number: int, **values: object) -> Article:
    """An article of two sites, three languages and some weeks; ``values`` replace what the number gives."""
    at = START + timedelta(hours=5 * number)
    text = f'Story number {number} begins here.\n\nIt goes on with "quotes", commas; and a line.\n\nZürich, 東京.'
    item = Article(
        id=hashlib.sha256(f"article {number}".encode()).hexdigest()[:32],
        url=f"https://site{number % 2}.example/news/{number}.html",
        canonical_url=f"https://site{number % 2}.example/news/{number}.html",
        site=f"site{number % 2}.example",
        publisher=f"Site {number % 2}",
        headline=f"Headline {number}",
        byline="By Ann Lee and Bo Ek",
        authors=[Author(name="Ann Lee", url="https://site0.example/ann"), Author(name="Bo Ek", role="photographer")],
        organizations=["AFP"],
        date_published=at if number % 3 else at.date(),
        section=("World", "Sport", "Économie")[number % 3],
        keywords=["alpha", f"key {number % 7}"],
        language=("en", "en-GB", "fr")[number % 3],
        images=[Image(url=f"https://site0.example/{number}.jpg", caption="A caption", credit="AFP", width=800)],
        body=text,
        blocks=[Block(kind="paragraph", text=part) for part in text.split("\n\n")],
        word_count=10 + number,
        license="CC BY 4.0" if number % 4 == 0 else None,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        sources={"headline": "json-ld:headline", "body": "dom"},
        crawl=Crawl(run=RUN, fetched_at=at + timedelta(hours=1), status=200, found_via="feed"),
    )
    for name, value in values.items():
        setattr(item, name, value)
    return item


def fill(ledger: Ledger, items: Iterable[Article], run: str = RUN) -> None:
    """Put articles into a ledger; a second revision of an article goes beside its first."""
    with ledger.begin() as connection:
        for item in items:
            at = item.crawl.fetched_at if item.crawl and item.crawl.fetched_at else START
            if item.crawl is not None:
                item.crawl.run = run
            if item.revision == 1:
                articles.insert_article(connection, item, item.id.encode()[:16], run, at)
            else:
                articles.insert_revision(connection, item, run, "body")
                articles.touch(connection, item.id, at, latest_revision=item.revision)


def make_ledger(folder: Path, count: int = 30) -> Ledger:
    """An archive's ledger with articles 0 .. ``count`` - 1."""
    ledger = Ledger.open(folder / "ledger.sqlite")
    fill(ledger, (make_article(number) for number in range(count)))
    return ledger


def undated(number: int, **values: object) -> Article:
    """An article without a date."""
    return make_article(number, date_published=None, **values)


def on_day(number: int, day: date, **values: object) -> Article:
    """An article of a day."""
    return make_article(number, date_published=day, **values)
