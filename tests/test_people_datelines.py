"""Datelines as the world's newsrooms print them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.people import read_dateline

REST = "The council met for the third time this week and put the vote on the harbour bridge off until spring."

DATELINES = {
    "KYIV (AP) -- ": ("KYIV (AP)", "KYIV", ["AP"]),
    "KYIV, Ukraine (AP) — ": ("KYIV, Ukraine (AP)", "KYIV, Ukraine", ["AP"]),
    "WASHINGTON, 3 mai (Reuters) - ": ("WASHINGTON, 3 mai (Reuters)", "WASHINGTON", ["Reuters"]),
    "SAN FRANCISCO, May 3 (Reuters) - ": ("SAN FRANCISCO, May 3 (Reuters)", "SAN FRANCISCO", ["Reuters"]),
    "(Reuters) - ": ("(Reuters)", None, ["Reuters"]),
    "LONDON — ": ("LONDON", "LONDON", []),
    "KYIV, Ukraine -- ": ("KYIV, Ukraine", "KYIV, Ukraine", []),
    "NEW DELHI: ": ("NEW DELHI", "NEW DELHI", []),
    "BERLIN dpa | ": ("BERLIN dpa", "BERLIN", ["dpa"]),
    "Berlin (dpa) - ": ("Berlin (dpa)", "Berlin", ["dpa"]),
    "Berlin/Paris (dpa) - ": ("Berlin/Paris (dpa)", "Berlin/Paris", ["dpa"]),
    "Hamburg (ots) - ": ("Hamburg (ots)", "Hamburg", ["ots"]),
    "Wien (APA) – ": ("Wien (APA)", "Wien", ["APA"]),
    "Paris (AFP) – ": ("Paris (AFP)", "Paris", ["AFP"]),
    "AFP – ": ("AFP", None, ["AFP"]),
    "Madrid, 3 may (EFE).- ": ("Madrid, 3 may (EFE)", "Madrid", ["EFE"]),
    "Madrid.- ": ("Madrid.", "Madrid", []),
    "ROMA - ": ("ROMA", "ROMA", []),
    "МОСКВА, 3 мая – РИА Новости. ": ("МОСКВА, 3 мая – РИА Новости", "МОСКВА", ["РИА Новости"]),
    "Киев. 3 мая. ИНТЕРФАКС-УКРАИНА - ": ("Киев. 3 мая. ИНТЕРФАКС-УКРАИНА", "Киев.", ["ИНТЕРФАКС-УКРАИНА"]),
    "КИЕВ. 3 декабря. УНН. ": ("КИЕВ. 3 декабря. УНН", "КИЕВ.", ["УНН"]),
    "ANKARA (AA) - ": ("ANKARA (AA)", "ANKARA", ["AA"]),
    "Jakarta (ANTARA) - ": ("Jakarta (ANTARA)", "Jakarta", ["ANTARA"]),
    "القاهرة (رويترز) - ": ("القاهرة (رويترز)", "القاهرة", ["رويترز"]),
    "تهران - ایرنا - ": ("تهران - ایرنا", "تهران", ["ایرنا"]),
    "नई दिल्ली, 3 मई (भाषा) ": ("नई दिल्ली, 3 मई (भाषा)", "नई दिल्ली", ["भाषा"]),
    "新华社北京5月3日电 ": ("新华社北京5月3日电", "北京", ["新华社"]),
    "（中央社台北3日電）": ("中央社台北3日電", "台北", ["中央社"]),
    "【北京=共同】": ("【北京=共同】", "北京", ["共同"]),
    "【ワシントン共同】": ("【ワシントン共同】", "ワシントン", ["共同"]),
    "［東京　３日　ロイター］ - ": ("［東京　３日　ロイター］", "東京", ["ロイター"]),  # as printed
}


@pytest.mark.parametrize("opening", DATELINES)
def test_reads_place_and_agency(opening: str) -> None:
    """The dateline as printed, without the dash after it; the agency apart."""
    found = read_dateline(opening + REST)

    assert found is not None
    assert (found.text, found.place, found.agencies) == DATELINES[opening]
    assert (opening + REST)[found.end :].strip(" -–—") == REST


def test_korean_datelines_name_the_reporter() -> None:
    """``(서울=연합뉴스) 홍길동 기자 =``."""
    found = read_dateline("(서울=연합뉴스) 홍길동 기자 = 시의회는 다리 표결을 미뤘다.")

    assert found is not None
    assert (found.place, found.agencies, found.reporters) == ("서울", ["연합뉴스"], ["홍길동"])


NATIVE = {
    "لاہور: ": ("لاہور", "لاہور"),
    "நாகர்கோவில்": None,
    "கோவை: ": ("கோவை", "கோவை"),
    "កំពត៖ ": ("កំពត", "កំពត"),
    "ባሕር ዳር፡ ": ("ባሕር ዳር", "ባሕር ዳር"),
    "नई दिल्ली। ": ("नई दिल्ली", "नई दिल्ली"),
    "Morogoro. ": ("Morogoro", "Morogoro"),
    "जागरण संवाददाता, लखनऊ। ": ("जागरण संवाददाता, लखनऊ", "लखनऊ"),
    "নিজস্ব সংবাদদাতা, কলকাতা: ": ("নিজস্ব সংবাদদাতা, কলকাতা", "কলকাতা"),
    "〔記者余雪蘭／嘉義報導〕": ("〔記者余雪蘭／嘉義報導〕", None),
    "【本報訊】": ("【本報訊】", None),
    "ആലപ്പുഴ ∙ ": ("ആലപ്പുഴ", "ആലപ്പുഴ"),
    "कालिकोट – ": ("कालिकोट", "कालिकोट"),
    "म. टा. प्रतिनिधी, पुणे : ": ("म. टा. प्रतिनिधी, पुणे", "पुणे"),
    "البصرة / ": ("البصرة", "البصرة"),
    "KUALA LIPIS: ": ("KUALA LIPIS", "KUALA LIPIS"),
    "Baydhabo (SONNA) – ": ("Baydhabo (SONNA)", "Baydhabo"),
    "Москва. 17 октября. ИНТЕРПРЕСС - ": ("Москва. 17 октября. ИНТЕРПРЕСС", "Москва."),
}


@pytest.mark.parametrize(("opening", "wanted"), NATIVE.items())
def test_places_are_known_in_the_scripts_of_their_papers(opening: str, wanted: tuple[str, str | None] | None) -> None:
    """A colon, a bar of Hindi, an Ethiopic mark or a full stop closes them; a desk may stand before the place."""
    found = read_dateline(opening + REST)

    assert (found and (found.text, found.place)) == wanted


NONE = [
    "The president (D) said that",
    "Ukraine (the country) said",
    "Angela Klein (CDU) hat gesagt",
    "Jane Doe (D-Ill.) said - no",
    "EU - Russia talks were held",
    "Police said - no",
    "BREAKING: The bridge is down, say officials who were there this morning.",
    "WATCH: The bridge is down, say officials who were there this morning and saw it fall.",
    "DEAR JANE: I have a friend who never",
    "HARBOUR TIMES: Is the bridge down, and who will pay for the new one that you promised?",
    "A - B",
    "",
    "-",
    "I — she said — will go",
]


@pytest.mark.parametrize("text", NONE)
def test_sentences_are_no_datelines(text: str) -> None:
    """Parties in brackets, rubrics before a colon, dashes inside sentences."""
    assert read_dateline(text) is None


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """No text raises, and the story never begins after its end."""
    found = read_dateline(text)
    assert found is None or 0 <= found.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "A-" * 200,
        "A " * 200,
        "Aa, " * 200,
        "a/b/" * 200,
        "Ab " * 30 + "(",
        "1 " * 200,
        "=" * 300,
        "가" * 300,
        "京" * 300,
    ],
)
def test_hostile_openings_end_quickly(text: str) -> None:
    """Nothing backtracks for long."""
    begin = time.process_time()
    read_dateline(text)
    assert time.process_time() - begin < 10


def test_a_house_that_ends_in_a_dot_and_letters_stands_whole_behind_the_place():
    found = read_dateline("Sampang, Berita.com – Petani garam mulai memanen lebih awal tahun ini karena kemarau.")

    assert found is not None
    assert (found.place, found.agencies) == ("Sampang", ["Berita.com"])
