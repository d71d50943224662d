"""What changed between two readings is named: which fields, and what kind of change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.changes import KINDS, Change, compare
from archivebot.items import Article, Author, Crawl, Image
from tests.edits import Tongue

AT = datetime(2026, 5, 3, 12, tzinfo=UTC)
TONGUE = Tongue(Random(11), "en")
BODY = [TONGUE.paragraph() for _ in range(8)] + [
    "The mayor, Ann Keller, said that 41 people had recieved help on Monday."
]
MORE = [TONGUE.paragraph() for _ in range(8)]


def make(body: list[str] | None = None, **values: object) -> Article:
    item = Article(id="a", url="https://a.example/1", headline="Flood in town", byline="By Ann Lee")
    item.body = "\n\n".join(BODY if body is None else body) or None
    item.authors = [Author(name="Ann Lee")]
    item.date_published, item.date_modified = AT, AT
    item.crawl = Crawl(fetched_at=AT + timedelta(hours=3))
    for name, value in values.items():
        setattr(item, name, value)
    return item


def record(item: Article) -> dict[str, Any]:
    return dict(orjson.loads(orjson.dumps(item)))


def change(old: Article, new: Article) -> Change | None:
    return compare(record(old), new)


def with_last(text: str) -> list[str]:
    return [*BODY[:-1], text]


def test_the_same_article_is_no_change() -> None:
    assert change(make(), make()) is None


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (with_last(BODY[-1].replace("recieved", "received")), "typo"),
        (with_last(BODY[-1].replace("said that", "said that that")), "typo"),
        (with_last(BODY[-1].replace("Keller, said", "Keller said")), "typo"),
        (with_last(BODY[-1].replace("41", "43")), "edited"),
        (with_last(BODY[-1].replace("Ann Keller", "Bo Ek")), "edited"),
        ([*BODY, MORE[0]], "update"),
        ([MORE[0], *BODY], "update"),
        (BODY[:-2], "cut"),
        (MORE, "rewritten"),
        ([*BODY, "Correction: an earlier version misstated the name of the mayor."], "correction"),
        ([*BODY[:-1], "The mayor is Bo Ek. This article has been amended to give his name."], "correction"),
    ],
)
def test_the_kind_of_change_of_a_text(body: list[str], kind: str) -> None:
    assert change(make(), make(body)) == Change(kind, ("body",))


@pytest.mark.parametrize(
    "notice",
    [
        "Korrektur: In einer früheren Version stand ein falscher Name.",
        "Anmerkung: In einer früheren Version dieses Artikels hieß es, der Damm sei neu.",
        "Rectificatif : le nom du maire était erroné.",
        "Fe de erratas: el alcalde se llama Bo Ek.",
        "Correção: o nome do autarca estava errado.",
        "Errata corrige: il nome del sindaco era sbagliato.",
        "Rectificatie: de naam van de burgemeester klopte niet.",
        "Rättelse: borgmästarens namn var fel.",
        "Sprostowanie: nazwisko burmistrza było błędne.",
        "Oprava: jméno starosty bylo chybné.",
        "Исправление: имя мэра было указано неверно.",
        "Виправлення: ім'я мера було вказано неправильно.",
        "Διόρθωση: το όνομα του δημάρχου ήταν λάθος.",
        "Düzeltme: Başkanın adı yanlış yazılmıştı.",
        "تصحيح: ورد اسم العمدة خطأ.",
        "תיקון: שמו של ראש העיר היה שגוי.",
        "訂正:市長の名前が誤っていました。",
        "更正：市长的名字有误。",
        "[정정] 시장의 이름이 잘못 표기됐습니다.",
        "Koreksi: nama wali kota keliru.",
        "Đính chính: tên thị trưởng bị sai.",
    ],
)
def test_a_correction_is_known_in_many_languages(notice: str) -> None:
    assert change(make(), make([*BODY, notice])) == Change("correction", ("body",))


def test_a_character_of_a_text_without_spaces_is_a_word() -> None:
    old = ["市长说四十一人得到了邦助，会议将在周一继续举行。", "水位正在下降。"]

    assert change(make(old), make([old[0].replace("邦", "帮"), old[1]])) == Change("edited", ("body",))
    assert change(make(old), make([*old, "晚上会有更多的雨，市政府请求居民留在家里。"])) == Change("update", ("body",))


def test_a_liveblog_of_many_words_is_compared_by_the_paragraph_first() -> None:
    entries = [f"At {n} the tide stood at {n * 7} and gate {n * 13} was shut by the {n} crew." for n in range(3000)]
    later = [*(f"New entry {n} says that ship {n} has left pier {n * 3}." for n in range(600)), *entries]

    assert change(make(entries), make(later)) == Change("update", ("body",))


def test_a_correction_that_stood_there_before_is_no_new_one() -> None:
    notice = "Correction: an earlier version misstated the name."

    assert change(make([*BODY, notice]), make([*BODY, notice, MORE[0]])) == Change("update", ("body",))


def test_a_layout_that_leaves_out_the_word_before_the_names_changes_no_byline() -> None:
    bare = make(byline="Ann Lee")
    assert change(make(), bare) is None
    assert change(bare, make(byline="Text: Ann Lee")) is None
    assert change(make(), make(byline="By Ann Lee in Rome")) == Change("byline", ("byline",))
    assert change(make(authors=[]), make(byline="Ann Lee", authors=[])) == Change("byline", ("byline",))


def test_fields_around_the_text() -> None:
    assert change(make(), make(headline="Flood reaches town hall")) == Change("headline", ("headline",))
    assert change(make(), make(description="New standfirst")) == Change("headline", ("description",))
    changed = make(byline="By Bo Ek", authors=[Author(name="Bo Ek")])
    assert change(make(), changed) == Change("byline", ("byline", "authors"))
    caption = make(images=[Image(url="https://a.example/1.jpg", caption="The bridge")])
    assert change(make(), caption) == Change("captions", ("images",))


def test_the_text_decides_the_kind_and_all_fields_are_named() -> None:
    found = change(make(), make([*BODY, MORE[0]], headline="Update: flood", date_modified=AT + timedelta(hours=1)))

    assert found == Change("update", ("headline", "date_modified", "body"))
    assert found.as_list() == ["headline", "date_modified", "body", "kind:update"]


def test_furniture_is_no_revision() -> None:
    changed = make(
        section="World", keywords=["flood"], sources={"body": "dom"}, flags=["cut:body"], license="CC BY 4.0"
    )
    changed.images = [Image(url="https://a.example/other.jpg")]
    changed.byline, changed.description = None, None

    assert change(make(), changed) is None


def test_another_house_style_is_no_revision() -> None:
    old, new = make(["He said: “It’s late” – really…"]), make(['He said: "It\'s late" - really...'])

    assert change(old, new) is None


def test_a_hidden_text_is_no_edit() -> None:
    assert change(make(), make([])) is None
    assert change(make(), make(BODY[:1], page_type="paywalled")) is None
    assert change(make(), make(BODY[:1], is_accessible_for_free=False)) is None


def test_other_dates() -> None:
    later = AT + timedelta(hours=2)
    assert change(make(), make(date_modified=later)) == Change("dates", ("date_modified",))
    assert change(make(), make(date_modified=None)) is None
    assert change(make(), make(date_published=date(2026, 5, 3))) is None
    assert change(make(), make(date_published=date(2026, 5, 4))) == Change("dates", ("date_published",))
    naive = AT.replace(tzinfo=None)
    assert change(make(), make(date_published=naive)) is None


def test_a_page_that_prints_its_own_clock_does_not_change_with_it() -> None:
    reads = [AT + timedelta(hours=hours) for hours in (1, 9)]
    old, new = (make(date_modified=at - timedelta(seconds=4), crawl=Crawl(fetched_at=at)) for at in reads)

    assert change(old, new) is None


TEXT = st.lists(st.text(alphabet="ab 1.,:", max_size=30), max_size=5)


@given(TEXT, TEXT)
def test_any_two_bodies_compare(old: list[str], new: list[str]) -> None:
    found = change(make(old), make(new))

    assert found is None or found.kind in KINDS
