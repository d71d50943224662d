"""Prompts, labels, notes and biographies of some thirty languages leave the body; what only begins like one stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.extract import extract
from archivebot.page import Page


def listed(name: str) -> list[tuple[str, str]]:
    """The lines of a file of examples: language, line."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    parts = [line.partition(" | ") for line in lines if not line.startswith("#")]
    return [(language, line) for language, bar, line in parts if bar]


STORY = [
    "The old bridge was closed on Tuesday after a storm tore away a part of the northern pier, the city said.",
    "Engineers had warned of the damage for years, according to documents that the county council published.",
    "The ministry promised a ferry by the end of the week, but the owners of the boats were never asked.",
    "Schools on both sides of the river will remain closed until Friday, and the hospital flies patients out.",
]


def body(language: str, lines: list[str]) -> str | None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in lines)
    page = Page.from_html(
        f"<html lang={language}><title>Bridge closed after a storm</title><body><header><a href=/>Daily</a></header>"
        f"<article><h1>Bridge closed after a storm</h1><div class=text>{text}</div></article></body></html>",
        url="https://daily.example/news/bridge-closed",
    )
    return extract(page).body


@pytest.mark.parametrize(("language", "line"), listed("prompts.txt"))
def test_a_line_that_speaks_to_readers_is_no_paragraph(language: str, line: str) -> None:
    for place in (2, len(STORY)):
        assert body(language, [*STORY[:place], line, *STORY[place:]]) == "\n\n".join(STORY)


@pytest.mark.parametrize(("language", "line"), listed("end_lines.txt"))
def test_a_last_line_that_tells_who_made_the_story_is_no_paragraph(language: str, line: str) -> None:
    told = [*STORY, line] if language == "keep" else STORY

    assert body("en" if language == "keep" else language, [*STORY, line]) == "\n\n".join(told)
