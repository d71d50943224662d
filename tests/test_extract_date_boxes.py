"""Date boxes of some fifty languages: the label, the day, the hour, the zone and the change behind them."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.extract import extract
from archivebot.page import Page

BOXES = [
    line
    for line in (Path(__file__).parent / "date_boxes.txt").read_text(encoding="utf-8").splitlines()
    if " => " in line and not line.startswith("#")
]
STORY = (
    "<p>The old bridge was closed on Tuesday after a storm tore away a part of the northern pier, the city said.</p>"
)


@pytest.mark.parametrize("line", BOXES)
def test_a_date_box_tells_when_the_story_was_published_and_changed(line: str) -> None:
    language, _, rest = line.partition(" | ")
    box, _, moments = rest.partition(" => ")
    published, _, modified = moments.partition(" | ")
    page = Page.from_html(
        f"<html lang={language}><title>Bridge closed after a storm</title><body><header><a href=/>Daily</a></header>"
        f"<main><article><h1>Bridge closed after a storm</h1><div class=meta><span>{box}</span></div>"
        f"<div class=text>{STORY * 4}</div></article></main></body></html>",
        url="https://daily.example/news/bridge-closed",
    )

    article = extract(page)

    assert (shown(article.date_published), shown(article.date_modified)) == (published, modified or "-")


def shown(moment: object) -> str:
    """A moment as ISO 8601, without seconds that the box does not tell."""
    text = moment if isinstance(moment, str) else "-" if moment is None else moment.isoformat()
    day, mark, clock = text.partition("T")
    return day + mark + (clock[:5] + clock[8:] if clock[5:8] == ":00" else clock)
