"""What a name looks like, in scripts with and without case, and what is taken off it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.people import clean_name, is_agency, is_organization, name_shape
from archivebot.people.jobs import find_job, is_job
from archivebot.people.roles import match_label

SHAPES = {
    "Jane Doe": "full",
    "JANE DOE": "full",
    "Jean-Luc d'Ivry": "full",
    "Ludwig van der Au": "full",
    "Fatima al-Sayed": "full",
    "R.C. Doe": "full",
    "J. Doe": "full",
    "Иван Петров": "full",
    "Γιώργος Παππάς": "full",
    "王小明": "full",
    "홍길동": "full",
    "松岡 大地": "full",
    "محمد أحمد": "full",
    "राम कुमार": "full",
    "สมชาย ใจดี": "full",
    "Victoria O’Regan": "full",
    "Cortyn": "single",
    "de Nación": "single",
    "de la Torre": "full",
    "mh": "initials",
    "J.D.": "initials",
    "viktor hedlund": "lower",
    "jane.doe": "handle",
    "jdoe77": "handle",
    "admin": None,
    "Read More": None,
    "3 May": None,
    "Share This Article": None,
    "und": None,
    "What is a bridge?": None,
    "i Paris": None,
    "a": None,
    "领导留言板论坛": None,
    "نشر في": None,
    "نشأت فؤاد": "full",
    "x" * 80: None,
}


@pytest.mark.parametrize("name", SHAPES)
def test_shapes(name: str) -> None:
    """A name's shape tells people from buttons, sentences and system users."""
    assert name_shape(name) == SHAPES[name]


CLEAN = {
    "Dr. Jane Doe": "Jane Doe",
    "Prof. Dr. Jane Doe": "Jane Doe",
    "Jane Doe, PhD": "Jane Doe",
    "Prof. Dr. med. Jane Doe": "Jane Doe",
    "Dr. rer. nat. Jane Doe": "Jane Doe",
    "Ο Νίκος Βλάχος": "Νίκος Βλάχος",
    " Jane  Doe, ": "Jane Doe",
    "Jane Doe Reporter": "Jane Doe",
    "Politikredakteurin Jane Doe": "Jane Doe",
    "John Doe Jr.": "John Doe Jr.",
    "AP's Jane Doe": "Jane Doe",
    "«Jane Doe»": "Jane Doe",
    "Nicolas Doe C.": "Nicolas Doe C.",
}


@pytest.mark.parametrize("text", CLEAN)
def test_titles_jobs_and_marks_come_off(text: str) -> None:
    """The name alone stays."""
    assert clean_name(text) == CLEAN[text]


def test_agencies_by_name_in_any_case_and_by_code_in_capitals() -> None:
    """ "ANA" is an agency, "Ana" a person."""
    assert all(
        is_agency(name)
        for name in ("AFP", "afp", "Reuters", "ANA", "dpa/lno", "新华社", "ロイター", "연합뉴스", "рейтер")
    )
    assert not any(is_agency(name) for name in ("Ana", "Mia", "Jane Doe", "Beta", ""))


def test_publishers_of_the_page_are_organizations() -> None:
    """A name that the page gives to its publisher, alone, spelt otherwise or with a desk's words after it."""
    known = frozenset({"Le Petit Journal du Port", "larepublica"})
    assert is_organization("le petit journal du port", known)
    assert is_organization("La República", known)
    assert is_organization("Le Petit Journal du Port Culture", known)
    assert not is_organization("Le Petit", known)


def test_people_with_names_of_things_stay_people() -> None:
    """Given names and surnames that are also words of newspapers."""
    for name in ("Emily Post", "Tim Ehlers", "Emily Co", "Megan Fox", "Jimmy Page", "Doris Day", "Sarah Guest"):
        assert not is_organization(name), name
        assert name_shape(name) == "full", name


def test_jobs_with_their_adjectives() -> None:
    """A job is found with the words before it that belong to it."""
    text = "Jane Doe Senior Political Correspondent"
    found = find_job(text)
    assert found is not None
    assert text[found[0] : found[1]] == "Senior Political Correspondent"
    assert is_job("Staff Writer")
    assert is_job("Chefreporterin") or find_job("Sportredakteurin") == (0, 16)
    assert find_job("Jane Doe") is None


def test_labels_do_not_eat_surnames() -> None:
    """ "Von der Heide" and "Theo Klein" open with a label's word and are names."""
    assert match_label("Von der Heide, Ursula") is None
    assert match_label("Theo Klein") is None
    assert match_label("Byron Klein") is None
    assert match_label("By Jane Doe") == ("author", "By", 3)
    assert match_label("Fotos: Jane Doe") == ("photographer", "Fotos", 7)


@given(st.text(max_size=200))
def test_any_text_is_judged(text: str) -> None:
    """No text raises."""
    name_shape(clean_name(text))
    is_organization(text)
    find_job(text)
    match_label(text)


def test_a_house_named_without_its_article_is_the_publisher():
    assert is_organization("Faith Post", frozenset({"thefaithpost"}))
    assert not is_organization("Faith Postlethwaite", frozenset({"thefaithpost"}))
