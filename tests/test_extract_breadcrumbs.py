"""The path to a story: shown in a box that is named for it, or told by "Home" and the marks behind it."""

from __future__ import annotations

import pytest

from archivebot.extract.breadcrumbs import is_home, shown_path
from archivebot.page import Page


def path_of(body: str) -> list[str]:
    return shown_path(Page.from_html(f"<html><body>{body}<h1>The bridge</h1></body></html>"))


@pytest.mark.parametrize(
    "body",
    [
        "<div class=crumb>首頁 &gt; <a href=/life>生活</a></div>",
        "<ol class=pankuzu><li><a href=/>トップ</a></li><li><a href=/life>生活</a></li></ol>",
        "<div class=loc><a href=/>홈</a> &gt; <a href=/life>生活</a> &gt; The bridge</div>",
        "<ul><li><a href=/>Главная</a> / </li><li><a href=/life>生活</a></li></ul>",
        "<div><a href=/home>الرئيسية</a><i>/</i><a href=/life>生活</a></div>",
        "<p><span><a href=/>หน้าแรก</a></span> » <span><a href=/life>生活</a></span></p>",
    ],
)
def test_the_last_step_is_the_section(body: str):
    assert path_of(body)[-1] == "生活"


@pytest.mark.parametrize(
    "body",
    [
        "<nav><a href=/>Home</a><a href=/life>Life</a></nav>",
        "<div><a href=/>Главная</a> | <a href=/life>Жизнь</a> | <a href=/sport>Спорт</a></div>",
        "<div><a href=/>Home</a> is where <a href=/life>life</a> is</div>",
        "<div class=crumb>Home &gt; <a href=/27>27</a></div>",
    ],
)
def test_menus_and_sentences_are_no_paths(body: str):
    assert path_of(body) == []


def test_the_front_page_is_known_in_many_languages():
    assert all(map(is_home, ("Home", "गृहपृष्ठ", "Нүүр", "Басты бет", "Nyumbani", "ໜ້າຫຼັກ", "Forsíða")))
    assert not is_home("World")
