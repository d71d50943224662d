"""The day of a story is read off the line by its headline, where no data and no name tells it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from archivebot.extract import extract
from archivebot.page import Page

TEXT = "".join(
    f"<p>{line}</p>"
    for line in (
        "The night train to the coast will run again from autumn on, the railway said at a meeting in the capital.",
        "It was given up nine years ago because the sleeping cars had grown too old to be let onto the new line.",
        "Six cars have been bought abroad and are being painted blue, as they were when the train first ran.",
    )
)


def day(inner: str, title: str = "Night train to the coast returns") -> str | None:
    page = Page.from_html(
        f"<html lang=en><head><title>{title}</title></head><body>{inner}</body></html>",
        url="https://daily.example.de/night-train",
        fetched_at=datetime(2024, 6, 30, 12, tzinfo=UTC),
    )
    found = extract(page).date_published
    return found.isoformat()[:10] if found else None


def test_line_over_the_text_counts_where_the_titles_heading_stands_among_the_menus() -> None:
    menus = "<div><div><div><ul><li><h1>Night train to the coast returns</h1></li><li>News</li></ul></div></div></div>"
    cards = "".join(
        f"<div><h3><a href=/{n}>Story of another day</a></h3><p>{n} May 2024</p></div>" for n in range(1, 5)
    )
    head = "<div><h2>Blue again</h2><div class=k1><span>12 June 2024, 09:30</span></div></div>"
    story = f"<div>{head}<div>{TEXT}</div></div>"

    assert day(f"<div class=page>{menus}<div><div>{story}</div>{cards}</div></div>") == "2024-06-12"


@pytest.mark.parametrize(
    "line", ["on Wednesday, 12.06.2024 - 10:30", "Article of 12.06.2024", "Updated on 12 June 2024"]
)
def test_lone_line_with_few_words_beside_the_date_tells_the_day(line: str) -> None:
    assert day(
        f"<div><h1>Night train to the coast returns</h1>{TEXT}<div><div><span>{line}</span></div></div></div>"
    ) == ("2024-06-12")


def test_line_beside_the_headline_is_not_set_right_by_the_clock_of_the_page() -> None:
    clock = "<div class=date>Thursday, June 13, 2024 02:45 PM</div>"
    line = "<div>By Ann Reed / Harbour June 12, 2024</div>"

    assert day(f"<div>{clock}</div><div><h1>Night train to the coast returns</h1>{line}{TEXT}</div>") == "2024-06-12"


def test_moment_for_programs_comes_after_the_day_for_readers() -> None:
    line = "<div><span class=k8>2024-06-20T10:10:52+02:00</span><span>June 12, 2024</span></div>"

    assert day(f"<div><h1>Night train to the coast returns</h1>{line}{TEXT}</div>") == "2024-06-12"
