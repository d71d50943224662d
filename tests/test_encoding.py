"""Pages are decoded as browsers decode them: BOM, strict UTF-8, declaration, detection."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.alphabets import detect
from archivebot.encoding import codec_of, to_utf8

PAGE = "<html><head>{meta}</head><body><p>{text}</p></body></html>"

TEXTS = [
    ("gb18030", "中国政府星期一宣布，将对进口商品征收关税，这一决定引起了国际社会的关注"),
    ("cp932", "政府は月曜日、新しい法律を発表しました。これは国民の生活に影響を与えるとみられています"),
    ("euc_jp", "政府は月曜日、新しい法律を発表しました。これは国民の生活に影響を与えるとみられています"),
    ("cp949", "정부는 월요일 새로운 법안을 발표했다고 밝혔다"),
    ("big5hkscs", "政府星期一宣布新的法律，這個決定引起了國際社會的關注"),
    ("cp1251", "Правительство объявило в понедельник о новых мерах"),
    ("koi8-r", "Правительство объявило в понедельник о новых мерах"),
    ("cp1256", "أعلنت الحكومة يوم الاثنين عن إجراءات جديدة"),
    ("cp1250", "Rząd ogłosił w poniedziałek nowe środki, żeby wspierać gospodarkę"),
    ("cp1254", "Hükümet pazartesi günü yeni önlemler açıkladı, bu karar ülkede tartışıldı"),
    ("cp1253", "Η κυβέρνηση ανακοίνωσε τη Δευτέρα νέα μέτρα"),
    ("cp874", "รัฐบาลประกาศมาตรการใหม่เมื่อวันจันทร์ที่ผ่านมา"),
    ("cp1257", "Vyriausybė pirmadienį paskelbė apie naujas priemones, kurios šalies žmonėms bus svarbios"),
    ("cp1257", "Valdība pirmdien paziņoja par jauniem pasākumiem, kas valsts iedzīvotājiem būs svarīgi šogad"),
    ("cp1252", "Le gouvernement a annoncé lundi des mesures très attendues, dont l'été dépend déjà"),
    ("cp1252", "Die Regierung kündigte für Montag neue Maßnahmen für Bürger an"),
    ("cp1252", "“Only quotes” are not ASCII here, it’s fine"),
]


@pytest.mark.parametrize(("codec", "text"), TEXTS)
def test_an_undeclared_legacy_encoding_is_told_by_its_text(codec: str, text: str) -> None:
    decoded = to_utf8(PAGE.format(meta="", text=text).encode(codec))

    assert (codec, True, False) == (decoded.encoding, decoded.guessed, decoded.damaged)
    assert text in decoded.data.decode()


@pytest.mark.parametrize(("codec", "text"), TEXTS)
def test_a_declared_encoding_is_believed(codec: str, text: str) -> None:
    page = PAGE.format(meta=f'<meta charset="{codec}">', text=text).encode(codec)

    assert text in to_utf8(page).data.decode()


def test_valid_utf8_wins_over_a_wrong_declaration() -> None:
    page = PAGE.format(meta="<meta charset=iso-8859-1>", text="Ärger über Öl").encode()

    assert to_utf8(page, {"content-type": "text/html; charset=latin1"}).encoding == "utf-8"


def test_the_header_wins_over_the_markup() -> None:
    page = PAGE.format(meta="<meta charset=windows-1252>", text="Привет, мир").encode("cp1251")

    assert "Привет" in to_utf8(page, {"content-type": 'text/html; charset="windows-1251"'}).data.decode()


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_told_by_its_mark_or_by_its_first_tag(codec: str) -> None:
    assert "Ünïcode" in to_utf8(PAGE.format(meta="", text="Ünïcode").encode(codec)).data.decode()


def test_utf8_with_a_few_broken_bytes_stays_utf8_and_says_so() -> None:
    page = PAGE.format(meta="<meta charset=utf-8>", text="Grüße aus Köln " * 10).encode() + b"\xff\xfe cut \xc3"

    decoded = to_utf8(page)

    assert (decoded.encoding, decoded.damaged) == ("utf-8", True)
    assert "Grüße" in decoded.data.decode()


@pytest.mark.parametrize(
    ("label", "codec"),
    [("ISO-8859-1", "cp1252"), ("gb2312", "gb18030"), ("Shift_JIS", "cp932"), ("x-sjis", "cp932"), ("nonsense", None),
     ("hex", None), ("", None), (None, None), ("utf8", "utf-8"), ("utf-16", "utf-8")],
)  # fmt: skip
def test_labels_mean_what_browsers_take_them_to_mean(label: str | None, codec: str | None) -> None:
    assert codec == codec_of(label)


@given(st.binary(max_size=400))
def test_any_bytes_become_utf8(data: bytes) -> None:
    to_utf8(data).data.decode("utf-8")


def test_detection_of_plain_ascii_gives_the_browsers_default() -> None:
    assert detect(b"<p>plain words</p>") == "cp1252"


@pytest.mark.parametrize("before", range(16_380, 16_388))
def test_a_character_may_stand_anywhere_in_a_long_page(before: int) -> None:
    page = b"<p>" + b"x" * before + "\u20ac\U0001f600\u00e9".encode() * 9_000

    assert to_utf8(page).encoding == "utf-8"
    assert to_utf8(page[:-1], {"content-type": "text/html; charset=iso-8859-1"}).encoding == "cp1252"
    assert to_utf8(page + b"\xff", {"content-type": "text/html; charset=iso-8859-1"}).encoding == "cp1252"


RUSSIAN = "Жители портового города проголосовали за то, чтобы последняя трамвайная линия продолжала работать. " * 3
POLISH = "Mieszkańcy zdecydowali w czwartek, że ostatnia linia zostanie; głosowało więcej ludzi niż kiedyś. " * 3


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        (RUSSIAN, "cp1251", "iso-8859-1"),
        (RUSSIAN, "koi8-r", "windows-1252"),
        (RUSSIAN, "cp1251", "koi8-r"),
        (RUSSIAN, "koi8-r", "windows-1251"),
        (
            "Seçmenler perşembe günü bu son tramvay hattının kalmasına karar verdi, aileler bölündü. " * 3,
            "cp1254",
            "latin1",
        ),
        (POLISH, "cp1250", "iso-8859-2"),
        (POLISH, "iso8859-2", None),
        ("A lakók úgy döntöttek, hogy megmarad az utolsó villamos; a döntőt nagy tűz követte. ", "cp1250", "latin1"),
        ("Mieszkańcy zdecydowali, że linia zostanie, choć miasto się przed tym broniło. " * 2, "iso8859-2", "latin1"),
        ("Voliči rozhodli, že linka pojede dál; při hlasování byla účast nejvyšší. " * 2, "cp1250", "iso-8859-1"),
        ("Η ψηφοφορία «έγινε» χθες – «όλοι» ήταν εκεί, όπως είπε ο δήμαρχος της πόλης. " * 3, "cp1253", "iso-8859-1"),
        ("投票の結果、路面電車は残ることになりました。市民は喜んでいます。" * 3, "iso2022_jp", None),
        ("Мешканці вирішили зберегти останню лінію, її вагони їздять і досі. " * 3, "koi8-u", None),
    ],
)
def test_a_declaration_that_was_left_over_gives_way_to_what_the_text_is_written_in(
    text: str, codec: str, declared: str | None
) -> None:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    page = f"<html><head>{meta}</head><body><p>{text}</p></body></html>"

    assert to_utf8(page.encode(codec)).data.decode() == page


@pytest.mark.parametrize(
    "text",
    [
        "Þingmenn ræddu málið í gær og ákváðu að fresta því; það verður rætt síðar, sögðu þeir. " * 3,
        "À l’été, la fête a été gâchée par la grêle, déplorent les élus : « c’était prévu ». " * 3,
        "Tervetuloa, sää on tänään hyvä; yöllä pakastaa, sanoo meteorologi Mäkelä. " * 3,
        "A câmara não decidiu; as eleições são em março, e os irmãos põem a questão à população. " * 3,
        "Rektor Øystein Bårdsen sa at åpningen ble utsatt på grunn av støy og frost. " * 3,
        "plain words • and nothing else » but marks",
        "12 m³ of water a day, as Acme® says¹ in the annex², at 30° and ½ the price. " * 20,
        "3ª feira, 1º de maio, nº 4. " * 20,
    ],
)
def test_western_pages_that_say_so_are_believed(text: str) -> None:
    page = f"<html><head><meta charset=iso-8859-1></head><body><p>{text}</p></body></html>"

    assert to_utf8(page.encode("cp1252")).encoding == "cp1252"
