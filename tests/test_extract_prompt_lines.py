"""Prompts, labels and notes of some thirty languages leave the body, between its paragraphs and behind the last."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.extract import extract
from archivebot.page import Page

LINES = [
    tuple(line.split(" | ", 1))
    for line in (Path(__file__).parent / "prompts.txt").read_text(encoding="utf-8").splitlines()
    if " | " in line and not line.startswith("#")
]
STORY = [
    "The old bridge was closed on Tuesday after a storm tore away a part of the northern pier, the city said.",
    "Engineers had warned of the damage for years, according to documents that the county council published.",
    "The ministry promised a ferry by the end of the week, but the owners of the boats were never asked.",
    "Schools on both sides of the river will remain closed until Friday, and the hospital flies patients out.",
]


@pytest.mark.parametrize(("language", "line"), LINES)
def test_a_line_that_speaks_to_readers_is_no_paragraph(language: str, line: str) -> None:
    for place in (2, len(STORY)):
        lines = [*STORY[:place], line, *STORY[place:]]
        text = "".join(f"<p>{paragraph}</p>" for paragraph in lines)
        page = Page.from_html(
            f"<html lang={language}><title>Bridge closed after a storm</title><body>"
            f"<header><a href=/>Daily</a></header><article><h1>Bridge closed after a storm</h1>"
            f"<div class=text>{text}</div></article></body></html>",
            url="https://daily.example/news/bridge-closed",
        )

        assert extract(page).body == "\n\n".join(STORY)
