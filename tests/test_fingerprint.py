"""A text is known again in another house style, and its parts and copies by the keys they share."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.fingerprint import body_digest, fingerprint, fingerprint_text, normalize, words_of
from archivebot.fingerprint.sketch import FEWEST, MOST, sketch
from archivebot.items import Article
from tests.edits import Tongue


def long_text(seed: int, paragraphs: int = 20, language: str = "en") -> list[str]:
    tongue = Tongue(random.Random(seed), language)
    return [tongue.paragraph() for _ in range(paragraphs)]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("He said: “It’s late” – and left…", 'He said: "It\'s late" - and left...'),
        ("«Ça va», dit-il\u202f!", '"ça va", dit-il !'),
        ("co\u00adoperation is\u00a0good", "cooperation is good"),
        ("One.\n\nTwo.", "ONE. two."),
        ("ﬁnal ｶﾞ １２", "final ガ 12"),
        ("STRASSE", "straße"),
    ],
)
def test_house_style_does_not_change_the_digest(here: str, there: str) -> None:
    assert body_digest(here) == body_digest(there)


@pytest.mark.parametrize(
    ("here", "there"), [("12 died", "13 died"), ("Its end", "It's end"), ("No, stop", "No stop"), ("ab c", "a bc")]
)
def test_words_figures_and_marks_change_the_digest(here: str, there: str) -> None:
    assert body_digest(here) != body_digest(there)


def test_the_digest_is_64_hex_digits() -> None:
    assert len(body_digest("")) == 64
    assert int(body_digest("a"), 16)


def test_words_are_without_punctuation_whatever_the_script() -> None:
    assert words_of(normalize("«Oui», dit-elle: 12,5 %!")) == [b"oui", b"dit", b"elle", b"12", b"5"]
    assert words_of(normalize("Привет, мир. नमस्ते।")) == ["привет".encode(), "мир".encode(), "नमस्ते".encode()]


def test_scripts_without_spaces_give_pairs_of_characters() -> None:
    assert words_of(normalize("東京都。大阪")) == ["東京".encode(), "京都".encode(), "大阪".encode()]


def test_a_part_shares_its_keys_with_the_whole() -> None:
    text = long_text(1, 30)
    whole = set(fingerprint_text("\n\n".join(text)).keys)
    opening = fingerprint_text("\n\n".join(text[:5])).keys
    middle = fingerprint_text("\n\n".join(text[12:20])).keys

    assert len(whole & set(opening)) >= 0.7 * len(opening)
    assert len(whole & set(middle)) >= 3


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru", "ja"])
def test_different_stories_share_no_keys(language: str) -> None:
    prints = [set(fingerprint_text("\n".join(long_text(seed, 12, language))).keys) for seed in range(8)]

    shared = [len(prints[i] & prints[j]) for i in range(8) for j in range(i)]
    assert max(shared) <= 1


def test_a_short_text_has_keys_and_a_long_one_has_not_too_many() -> None:
    brief = "Twenty words are not many, but they must do here, for a brief says no more than what happened and where."
    assert len(sketch(words_of(normalize(brief)))) >= FEWEST - 2
    assert len(sketch(words_of(normalize("\n".join(long_text(2, 900)))))) <= MOST
    assert sketch([]) == ()


def test_two_long_copies_keep_the_same_keys() -> None:
    text = long_text(3, 500)
    first = set(fingerprint_text("\n".join(text)).keys)
    second = set(fingerprint_text("\n".join([*long_text(4, 3), *text[3:]])).keys)

    assert len(first & second) > 0.6 * MOST


def test_keys_are_the_same_in_every_process() -> None:
    assert (
        fingerprint_text("The quick brown fox jumps over the lazy dog near the river bank").keys[:2]
        == (fingerprint_text("the quick, brown fox jumps over the lazy dog near the river bank!").keys[:2])
    )
    assert fingerprint_text("The quick brown fox jumps over the lazy dog").keys[0] == 410544020


def test_an_article_is_known_by_its_body() -> None:
    item = Article(id="a", url="https://a.example/", body="Some text of a body.")

    made = fingerprint(item)
    assert made == fingerprint_text("Some text of a body.")
    item.digest = made.digest if made else None
    assert fingerprint(item) == made
    assert fingerprint(Article(id="b", url="https://a.example/")) is None


@given(st.text(max_size=300))
def test_any_text_has_a_fingerprint(text: str) -> None:
    made = fingerprint_text(text)

    assert made.keys == tuple(sorted(set(made.keys)))
    assert all(0 <= key < 1 << 32 for key in made.keys)
    assert made == fingerprint_text(text)


def test_texts_that_open_alike_share_no_key_for_it() -> None:
    """A place and an agency open hundreds of stories."""
    rest = [f"{word} " * 6 for word in ("harbour council bridge", "election minister budget")]
    one, two = (fingerprint_text(f"Berlin (Reuters) {text}") for text in rest)

    assert not set(one.keys) & set(two.keys)
