"""Bylines of some fifty languages, ten habits in each large one: labels, desks, agencies, pairs, photographs."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.extract import extract
from archivebot.page import Page
from archivebot.people import read_byline

LINES = [
    line.partition(" -> ")[::2]
    for line in (Path(__file__).parent / "bylines.txt").read_text(encoding="utf-8").splitlines()
    if " -> " in line and not line.startswith("#")
]


@pytest.mark.parametrize(("line", "names"), LINES, ids=[line for line, _ in LINES])
def test_a_byline_names_people_and_organizations(line: str, names: str) -> None:
    found = [
        f"[{n.name}]" if n.organization else n.name + (f"/{n.role}" if n.role else "") for n in read_byline(line).names
    ]

    assert ("; ".join(found) or "-") == names


STORY = (
    "<p>The old bridge was closed on Tuesday after a storm tore away a part of the northern pier, the city said.</p>"
)


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("ro", "De Ioana Munteanu și Vlad Pop", ["Ioana Munteanu", "Vlad Pop"]),
        ("ro-RO", "DE IOANA MUNTEANU", ["IOANA MUNTEANU"]),
        ("it", "DI LUCA BIANCHI", ["LUCA BIANCHI"]),
        ("sw", "NA JUMA HASSAN", ["JUMA HASSAN"]),
        ("sl", "Piše: Leon Kovač in Saša Zupan", ["Leon Kovač", "Saša Zupan"]),
        ("es", "De Ana Gil", ["De Ana Gil"]),
        ("en", "By Jane Doe in New York", ["Jane Doe"]),
    ],
)
def test_the_language_of_the_page_tells_words_from_surnames(language: str, line: str, names: list[str]) -> None:
    page = Page.from_html(
        f"<html lang={language}><body><h1>Bridge closed after a storm</h1><div class=byline>{line}</div>"
        f"<div class=text>{STORY * 3}</div></body></html>",
        url="https://daily.example/a/1",
    )
    article = extract(page)

    assert [author.name for author in article.authors] == names
    assert article.byline == line


@pytest.mark.parametrize(("language", "name"), [("fi", "Aino Virtanen"), ("en", "Aino Virtanen HS")])
def test_initials_of_a_finnish_house_behind_a_name_are_not_part_of_it(language, name):
    page = Page.from_html(
        f"<html lang={language}><body><h1>Bridge closed after a storm</h1><div class=byline>Aino Virtanen HS</div>"
        f"<div class=text>{STORY * 3}</div></body></html>",
        url="https://daily.example/a/1",
    )

    assert [author.name for author in extract(page).authors] == [name]
