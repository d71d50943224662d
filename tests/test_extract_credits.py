"""Caption and credit come apart; what only looks like a credit stays in the caption."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from archivebot.extract.captions import is_byline, is_caption, read_caption
from archivebot.extract.credit_lines import looks_like_credit
from archivebot.extract.credits import split_credit

CAPTIONS = [
    line.partition(" => ")[::2]
    for line in (Path(__file__).parent / "credits.txt").read_text(encoding="utf-8").splitlines()
    if " => " in line and not line.startswith("#")
]
SCENE = "Workers repair the bridge on the day after the storm."


@pytest.mark.parametrize(
    ("tail", "credit"),
    [
        (" [Ann Reed/AFP]", "Ann Reed/AFP"),
        (" (AP)", "AP"),
        (" (AP Photo/Ann Reed)", "AP Photo/Ann Reed"),
        (" (Photo by Ann REED / AFP)", "Ann REED / AFP"),
        (" (Harbour Museum)", "Harbour Museum"),
        (" (Foto: picture alliance/dpa | Ann Reed)", "picture alliance/dpa | Ann Reed"),
        (" Photo: Ann Reed", "Ann Reed"),
        (" Ann Reed for The Harbour Post", "Ann Reed for The Harbour Post"),
        (" / Ann Reed/The Post", "Ann Reed/The Post"),
        (" Photograph: Ann Reed/Reuters", "Ann Reed/Reuters"),
        (" Credit: Ann Reed", "Ann Reed"),
        (" Photo / Ann Reed", "Ann Reed"),
        (" Autor/allikas: Ann Reed /ERR", "Ann Reed /ERR"),
        (" ANTARA FOTO/Ann Reed/wsj.", "ANTARA FOTO/Ann Reed/wsj."),
        (" Foto: dpa", "dpa"),
        (" Foto's: Ann Reed", "Ann Reed"),
        (" Privatfoto", "Privatfoto"),
        (" Sursa foto: Inquam / Ann Reed", "Inquam / Ann Reed"),
        (" Quelle: Ann Reed/dpa", "Ann Reed/dpa"),
        (" Crédit photo : Ann Reed", "Ann Reed"),
        (" Fotografía: Ann Reed", "Ann Reed"),
        (" Фото: Анна Рид, Агентство", "Анна Рид, Агентство"),
        (" Ảnh: Bệnh viện cung cấp", "Bệnh viện cung cấp"),
        (" [사진 = 김영희 기자]", "김영희 기자"),
        ("＝ＡＰ", "ＡＰ"),
        (" © Ann Reed", "Ann Reed"),
        (" — © BELGA", "BELGA"),
        (" Copyright: Ann Reed", "Ann Reed"),
        (" | Ann Reed/PA Images via Getty Images", "Ann Reed/PA Images via Getty Images"),
        (" REUTERS/Ann Reed", "REUTERS/Ann Reed"),
        (" EPA-EFE/ANN REED", "EPA-EFE/ANN REED"),
        (" / AFP", "AFP"),
        (" (ph. Ann Reed)", "Ann Reed"),
        (" HARBOURPIX/Ann Reed", "HARBOURPIX/Ann Reed"),
        (" AP", "AP"),
        ("Ann Reed (dpa/picture alliance via Getty)", "Ann Reed (dpa/picture alliance via Getty)"),
        (" (Archive picture) (Photo: Ann Reed)", None),
        (" ፎቶ፡ አበበ", "አበበ"),
        (" | ფოტო: მთის ამბები", "მთის ამბები"),
        (" फोटो- जागरण आर्काइव", "जागरण आर्काइव"),
        (" (ح.م)", "ح.م"),
        (" (أرشيفية)", "أرشيفية"),
        (" Ljósmynd/Eggert Jónsson", "Eggert Jónsson"),
        (" Picha na Juma Mtanda", "Juma Mtanda"),
        ("—নিজস্ব চিত্র।", "নিজস্ব চিত্র"),
        (" Kuha ni Artemio Dumlao", "Artemio Dumlao"),
        ("（市府提供）中央社記者王小明台北傳真 113年10月14日", "市府提供 | 中央社記者王小明台北傳真 113年10月14日"),
        (" | A. Reed / Rytas nuotr.", "A. Reed / Rytas nuotr."),
        (" Фота: Ганна Лісіца", "Ганна Лісіца"),
        ("（資料圖片／梁偉權攝）", "資料圖片／梁偉權攝"),
        (" TEMPO/Subekti", "TEMPO/Subekti"),
        (" – CC-BY 4.0 Jane Doe", "CC-BY 4.0 Jane Doe"),
        (
            " – Gemeinfrei-ähnlich freigegeben durch fotos.example Jane Doe",
            "Gemeinfrei-ähnlich freigegeben durch fotos.example Jane Doe",
        ),
        (" (AP Photo/Ann Reed) more >", "AP Photo/Ann Reed"),
        (" / J. Petraičio / Rytas nuotr.", "J. Petraičio / Rytas nuotr."),
        (" Pic: SWNS", "SWNS"),
        (" | JIJI", "JIJI"),
        (" PA Media", "PA Media"),
        (" (Укрінформ)", "Укрінформ"),
        (" Inquam Photos / Ann Reed", "Inquam Photos / Ann Reed"),
    ],
)
def test_the_ways_in_which_photo_desks_write_credits(tail: str, credit: str | None):
    caption, found = split_credit(SCENE + tail)

    if credit is not None:
        assert (caption, found) == (SCENE, credit)
    assert found
    assert caption
    assert caption.startswith(SCENE)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("،تصویر کا ذریعہGetty Images", (None, "Getty Images")),
        ("इमेज स्रोत, AFP", (None, "AFP")),
        ("Автор фото, Reuters", (None, "Reuters")),
        ("Подпись к фото, Рабочие чинят мост после бури", ("Рабочие чинят мост после бури", None)),
        ("التعليق على الصورة، عمال يصلحون الجسر", ("عمال يصلحون الجسر", None)),
    ],
)
def test_labels_for_those_who_listen_are_no_caption(text: str, wanted: tuple[str | None, str | None]):
    assert split_credit(text) == wanted


def test_korean_agencies_open_a_caption_with_the_desk_and_close_it_with_the_day():
    text = "[서울=북천뉴스] 홍길동 기자 = 화요일 다리를 고치는 사람들. 2024.05.14. photo@example.com"

    assert split_credit(text) == ("화요일 다리를 고치는 사람들.", "[서울=북천뉴스] 홍길동 기자")


@pytest.mark.parametrize(
    ("caption", "tail", "credit"),
    [
        ("廟宇的籤筒裡沒有下下籤。", "記者張三丰／攝影", "記者張三丰／攝影"),
        ("廟宇的籤筒裡沒有下下籤。", "圖／聯合報系資料照", "聯合報系資料照"),
        ("학생과 교장이 줄다리기를 하고 있다.", " /정선군", "정선군"),
    ],
)
def test_credits_behind_a_slash_in_scripts_without_capitals(caption: str, tail: str, credit: str):
    assert split_credit(caption + tail) == (caption, credit)


@pytest.mark.parametrize(
    "text",
    [
        SCENE,
        "The vote of 2 June 2024. CDU/CSU",
        "The old mill: public domain since 1954, says the town",
        "廟宇的籤筒裡沒有下下籤，記者／攝影師都來了。",
        "Anna Muster (CDU) und Bernd Beispiel (SPD)",
        "Anna Muster, left, and Bernd Beispiel (right)",
        "The minister in her office (archive)",
        "The bridge in 1954 (2019)",
        'She said: "We [the people] agree"',
        "John Smith speaks at PA conference in Leeds",
        "Die Lage: Der Wind war stark und die Leute gingen weg von dem Wasser",
        "The old photograph by the lake shows nobody at all anywhere",
        "イスラエルの国旗＝同国で2019年5月",
        "Bridge 24/7 open",
    ],
)
def test_captions_without_credit_stay_whole(text: str):
    assert split_credit(text) == (text, None)


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("© ANN REED", "ANN REED"),
        ("Photo: AP", "AP"),
        ("Image source, Getty Images", "Getty Images"),
        ("(Foto: dpa)", "dpa"),
    ],
)
def test_a_text_that_is_a_credit_only(text: str, credit: str):
    assert split_credit(text) == (None, credit)


def test_a_label_in_an_element_of_its_own_is_no_part_of_the_credit():
    caption = f"{SCENE} <b class=credit>Copyright</b> <b class=credit>Jane Roe/AP</b>"

    assert read_caption(html.fragment_fromstring(f"<figcaption>{caption}</figcaption>")) == (SCENE, "Jane Roe/AP")


def test_the_button_that_unfolds_a_caption_is_no_part_of_the_credit():
    markup = f"{SCENE} <span class=credit>Jane Roe/AP <span>Visa mer</span></span>"

    assert read_caption(html.fragment_fromstring(f"<figcaption>{markup}</figcaption>")) == (SCENE, "Jane Roe/AP")


def test_labels_and_buttons_around_a_caption_go():
    assert split_credit("Image caption, The bridge at night") == ("The bridge at night", None)
    assert split_credit("The bridge at night. Foto: Ann Reed Vis mer") == ("The bridge at night.", "Ann Reed")


@pytest.mark.parametrize("text", ["Ann Reed", "Ann Reed/AFP", "dpa", "The Associated Press", "© Ann Reed", "Reuters"])
def test_names_that_stand_apart_are_credits(text: str):
    assert looks_like_credit(text)


@pytest.mark.parametrize("text", ["", "The bridge is closed", "Workers at the bridge.", "x" * 200, "12345"])
def test_sentences_that_stand_apart_are_none(text: str):
    assert not looks_like_credit(text)


def caption(markup: str) -> tuple[str | None, str | None]:
    return read_caption(html.fragment_fromstring(f"<figcaption>{markup}</figcaption>"))


@pytest.mark.parametrize(
    "markup",
    [
        f"{SCENE} <span class='credit'>Ann Reed/AFP</span>",
        f"<span class='credit'>Ann Reed/AFP</span> {SCENE}",
        f"<p>{SCENE}</p><p class='image-copyright'>Foto: Ann Reed/AFP</p>",
        f"<span>{SCENE}</span><span>Ann Reed/AFP</span>",
        f"<span>{SCENE}</span><cite>Ann Reed/AFP</cite>",
        f"{SCENE} <small>Ann Reed/AFP</small><button>Enlarge</button>",
        f"<div class='caption'><span class='caption-text'>{SCENE}</span><span class='photo-source'>Ann Reed/AF"
        f"P</span></div>",
        f"{SCENE} (<a href='/agency'>Ann Reed/AFP</a>)",
        f"<span class='visually-hidden'>Image caption</span>{SCENE} [Ann Reed/AFP]",
    ],
)
def test_the_parts_of_a_figcaption_tell_caption_from_credit(markup: str):
    assert caption(markup) == (SCENE, "Ann Reed/AFP")


def test_inline_markup_does_not_cut_words():
    assert caption("The <i>Sea</i> <b>W</b>olf in <a href='/harbour'>harbour</a>, seen from above.") == (
        "The Sea Wolf in harbour, seen from above.",
        None,
    )


@pytest.mark.parametrize("text", ["Von Anna Muster, Redakteurin", "By Ann Reed", "Par Anne Roseau, 10:15"])
def test_a_byline_is_no_caption(text: str):
    assert is_byline(text)
    assert not is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "By seven votes, the council closed the mill, said mayor Ada Lind.",
        "Por siete pasajeros, la pasarela será salvada.",
        "Par trois voix, la gare est sauvée",
    ],
)
def test_a_sentence_that_opens_with_by_is_no_byline(text: str) -> None:
    assert not is_byline(text)
    assert is_caption(text)


@pytest.mark.parametrize("text", ["3 May 2024", "Today 10:15", "...", "x" * 3000])
def test_dates_clocks_and_walls_of_text_are_no_captions(text: str):
    assert not is_caption(text)


@given(st.text(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_text_is_split_without_error_and_nothing_is_invented(text: str):
    caption_text, credit = split_credit(text)
    letters = "".join(text.split())

    assert caption_text is None or "".join(caption_text.split()) in letters
    assert credit is None or all(part in letters for part in "".join(credit.split()).split("|"))


@pytest.mark.parametrize("piece", ["(", "A ", "A/", "Foto: ", "| ", "AP ", "[a] ", "via ", "a-b/", "Aa, "])
def test_hostile_captions_are_read_quickly(piece: str):
    """Patterns see the last few hundred characters only."""
    split_credit(piece * 700)
    split_credit(piece * 70_000)


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("1 of 4 The bridge is closed to all cars today.", "The bridge is closed to all cars today."),
        ("Image 1 of 33 The bridge is closed.", "The bridge is closed."),
        ("Bild 3/7: Die Brücke ist gesperrt.", "Die Brücke ist gesperrt."),
        ("2/28 photos", None),
        ("4/7 The bridge is closed.", "The bridge is closed."),
        ("3 von 10 Brücken sind gesperrt.", "3 von 10 Brücken sind gesperrt."),
        ("2 of the three bridges are closed.", "2 of the three bridges are closed."),
    ],
)
def test_the_number_of_a_picture_in_its_gallery_goes(text: str, caption: str | None):
    assert split_credit(text) == (caption, None)


@pytest.mark.parametrize("text", ["(Reuters)", "Agencias", "Getty Images", "Ann Reed via Getty Images"])
def test_an_agency_alone_is_a_credit(text: str):
    assert split_credit(text) == (None, text.strip("()"))


@pytest.mark.parametrize(
    "text",
    ["Publish Date: Sat, 28 Nov 2020 01:34 PM", "Want more? Get a subscription of our sister title, the magazine."],
)
def test_lines_of_the_page_beside_a_picture_are_no_captions(text: str):
    assert not is_caption(text)


def test_a_short_caption_of_ideographs_may_hold_a_date():
    assert is_caption("周二上午，桥的第二桥墩倒在河中, 2019-07-27.")
    assert not is_caption("2019年7月27日")


def test_a_name_behind_a_whole_sentence_and_a_slash_is_the_credit():
    assert split_credit(f"{SCENE} / Emergencias") == (SCENE, "Emergencias")
    assert split_credit("The bridge / The ferry") == ("The bridge / The ferry", None)


def test_what_sells_the_picture_is_no_caption():
    assert split_credit(f"{SCENE} Buy Now") == (SCENE, None)


def test_a_label_without_a_colon_is_cut_in_an_element_named_for_the_credit():
    figure = html.fromstring(f'<div class="podpis">{SCENE} <span class="autor">fot. materiały prasowe</span></div>')

    assert read_caption(figure) == (SCENE, "materiały prasowe")


@pytest.mark.parametrize(
    ("text", "said", "credit"),
    [
        ("Читаоница на другом спрату (Фото Н. Ћук)", "Читаоница на другом спрату", "Н. Ћук"),
        ("Klaipėdos uostas / Jono Jonaičio nuotr.", "Klaipėdos uostas", "Jono Jonaičio nuotr."),
        ("Trolejbus v meste (Autor: TASR/Ján Novák)", "Trolejbus v meste", "TASR/Ján Novák"),
        ("নৌকায় ক্লাস। ছবি: নতুন সকাল", "নৌকায় ক্লাস।", "নতুন সকাল"),
        ("ساحل پر طلبہ۔ فوٹو : فائل", "ساحل پر طلبہ۔", "فائل"),
        ("آدمی در شهر (رويترز)", "آدمی در شهر", "رويترز"),
        ("Pengunjung di taman. - Foto SH/Ahmad Ali", "Pengunjung di taman.", "SH/Ahmad Ali"),
        ("Warga di Lebak (9/7/2024). ANTARA/Budi", "Warga di Lebak (9/7/2024).", "ANTARA/Budi"),
        ("体育館の蒸留器（１７日）＝田中花子撮影", "体育館の蒸留器（１７日）", "田中花子撮影"),
        ("桜を楽しむ人たち＝東京都で、山田太郎撮影", "桜を楽しむ人たち＝東京都で", "山田太郎撮影"),
        ("斑头雁在青海湖畔觅食。新华社记者 张三 摄", "斑头雁在青海湖畔觅食。", "新华社记者 张三 摄"),
        ("老戲院重新開幕。（記者王小明攝）", "老戲院重新開幕。", "記者王小明攝"),
        ("受访者供图", None, "受访者供图"),
        ("（写真：共同）", None, "共同"),
        ("흑두루미 [순천시 제공. 재판매 및 DB 금지]", "흑두루미", "순천시 제공"),
        ("공방이 문을 열었다. /목포시 제공", "공방이 문을 열었다.", "목포시 제공"),
        ("A red bus on Monday.—Ann Reed / White Star", "A red bus on Monday.", "Ann Reed / White Star"),
        ("Volunteers at the lake. (Express photo by Ann R)", "Volunteers at the lake.", "Ann R"),
        ("It came at last.—and so did the rain", "It came at last.—and so did the rain", None),
        ("Luka Lukić/Cropix", None, "Luka Lukić/Cropix"),
        ("市民が水を提供", "市民が水を提供", None),
        ("학생들에게 점심을 제공", "학생들에게 점심을 제공", None),
    ],
)
def test_credits_are_told_in_the_habits_of_the_east(text: str, said: str | None, credit: str | None):
    assert split_credit(text) == (said, credit)


def test_a_caption_without_case_is_not_taken_for_names():
    assert caption("הרכבל בחיפה, הבוקר <span>(צילום: דוד כהן)</span>") == ("הרכבל בחיפה, הבוקר", "דוד כהן")


def test_a_persons_name_behind_a_bar_is_the_credit():
    assert split_credit("L'última sessió de l'Edison, diumenge al vespre | J. Casals") == (
        "L'última sessió de l'Edison, diumenge al vespre",
        "J. Casals",
    )
    assert split_credit("The bridge | The Old Town") == ("The bridge | The Old Town", None)


def test_a_credit_that_two_parts_of_the_caption_repeat_is_told_once():
    box = html.fromstring(
        f'<div><div class="caption"><p>{SCENE} <b class="credit">Ann Reed/Daily</b></p></div>'
        '<span class="credit">Ann Reed/Daily</span></div>'
    )

    assert read_caption(box) == (SCENE, "Ann Reed/Daily")


def test_what_offers_a_licence_and_what_points_at_the_picture_is_no_caption():
    assert split_credit(f"{SCENE} REUTERS/Ann Reed Purchase Licensing Rights , opens new tab") == (
        SCENE,
        "REUTERS/Ann Reed",
    )
    assert split_credit("▲ Passageiros esperam em Campanhã") == ("Passageiros esperam em Campanhã", None)


def test_a_label_before_the_caption_does_not_make_it_the_credit():
    assert split_credit("Foto: Una finca de Moguer, con la fruta sin recoger. (EFE/Julián Pérez)") == (
        "Una finca de Moguer, con la fruta sin recoger.",
        "EFE/Julián Pérez",
    )
    assert split_credit("Ogień strawił dach młyna (fot. OSP Miłki)") == ("Ogień strawił dach młyna", "OSP Miłki")


@pytest.mark.parametrize(
    ("markup", "said", "credit"),
    [
        (f"{SCENE} <em>Ann Reed for The Daily</em>", SCENE, "Ann Reed for The Daily"),
        (f"{SCENE} <b>Ann Reed/Daily</b>", SCENE, "Ann Reed/Daily"),
        ("Claire Foy in a scene of <em>The Crown</em>", "Claire Foy in a scene of The Crown", None),
    ],
)
def test_a_last_part_in_other_letters_behind_a_sentence_is_the_credit(markup: str, said: str, credit: str | None):
    assert read_caption(html.fromstring(f"<p>{markup}</p>")) == (said, credit)


def test_a_part_named_cred_is_the_credit_and_a_part_named_for_the_photos_description_is_none():
    box = html.fromstring(f'<div class="cap-cred"><div class="cap">{SCENE}</div><div class="cred">Ann Reed</div></div>')
    assert read_caption(box) == (SCENE, "Ann Reed")
    box = html.fromstring(
        f'<figcaption><span class="photo-des">{SCENE}</span> | <span class="credit">(Photo: Hall)</span></figcaption>'
    )
    assert read_caption(box) == (SCENE, "Hall")


def test_a_part_named_photo_is_the_credit():
    box = html.fromstring(f'<figcaption>{SCENE} <span class="photo">Ann Reed</span></figcaption>')
    assert read_caption(box) == (SCENE, "Ann Reed")


def test_slashes_part_caption_photographer_and_house():
    assert split_credit("Трамвай на конечной в день голосования / Анна Рид / Портовое агентство") == (
        "Трамвай на конечной в день голосования",
        "Анна Рид / Портовое агентство",
    )
    assert split_credit("Left / right / centre / front of the house") == (
        "Left / right / centre / front of the house",
        None,
    )


def test_the_house_behind_the_photographer_s_element_is_of_the_credit():
    caption = html.fromstring("<figcaption>El tranvía espera <span class=credit>Nuria Gil</span> EFE</figcaption>")
    words = html.fromstring("<figcaption>El tranvía <span class=by>de Nuria</span> espera en el muelle</figcaption>")

    assert read_caption(caption) == ("El tranvía espera", "Nuria Gil | EFE")
    assert "espera en el muelle" in (read_caption(words)[0] or "")


@pytest.mark.parametrize(
    ("element", "credit"),
    [
        ("Beeld Pim de Groot", "Pim de Groot"),
        ("Beeld en Geluid", "Beeld en Geluid"),
        ("Ann Reed/SPR <b>hide caption</b>", "Ann Reed/SPR"),
    ],
)
def test_labels_and_buttons_in_a_credit_s_own_element_are_no_name(element: str, credit: str):
    caption = html.fromstring(f"<figcaption>{SCENE} <span class=credit>{element}</span></figcaption>")

    assert read_caption(caption) == (SCENE, credit)


def test_a_dash_before_a_caption_says_that_who_is_seen_speaks():
    box = html.fromstring(f"<figcaption>\u2013 {SCENE} <span class='credit'>Ann Reed</span></figcaption>")
    assert read_caption(box) == (f"\u2013 {SCENE}", "Ann Reed")
    box = html.fromstring(f"<figcaption><span class='credit'>Ann Reed</span> \u2013 {SCENE}</figcaption>")
    assert read_caption(box) == (SCENE, "Ann Reed")


def test_brackets_around_caption_and_credit_belong_to_neither():
    assert split_credit(f"({SCENE} Fotó: Ann Reed / Agency)") == (SCENE, "Ann Reed / Agency")


@pytest.mark.parametrize(
    ("tail", "credit"),
    [
        (" Foto Els Bakker", "Els Bakker"),
        (" Beeld Gemeentearchief", "Gemeentearchief"),
        (" / fot. Marek Zieliński", "Marek Zieliński"),
        (" (East News, fot. Ewa Lis)", "East News, fot. Ewa Lis"),
        (" Archive: Harbour Museum", "Harbour Museum"),
        (" Arkivbild: Stadsarkivet", "Stadsarkivet"),
        (" Autor: ČTK", "ČTK"),
        (" | Kaynak: DHA", "DHA"),
        (" (AA)", "AA"),
        ("（写真：時事）", "時事"),
        (" (ANTARA FOTO/Sari Dewi)", "ANTARA FOTO/Sari Dewi"),
    ],
)
def test_the_words_of_more_desks_before_a_name(tail: str, credit: str):
    assert split_credit(SCENE + tail) == (SCENE, credit)


@pytest.mark.parametrize(
    "text",
    [
        "What stands in the archive: ten thousand pictures of the harbour",
        "The old shop sold everything. Foto and radio were on the first floor",
        "It runs on two batteries (size AA) and on patience",
        "He read the paper aloud. Bild and text told two stories",
    ],
)
def test_the_same_words_inside_a_caption_are_no_credit(text: str):
    assert split_credit(text) == (text, None)


def test_a_house_in_slanted_print_is_the_credit_also_without_a_full_stop_before_it():
    caption = html.fromstring("<figcaption>La cochera del muelle <em>Europa Press</em></figcaption>")
    title = html.fromstring("<figcaption>Marta lee la última página de <em>La Regenta</em></figcaption>")

    assert read_caption(caption) == ("La cochera del muelle", "Europa Press")
    assert read_caption(title) == ("Marta lee la última página de La Regenta", None)


@pytest.mark.parametrize("text", ["De boot ligt stil bij de kade Beeld Ann Reed", "Loď stojí u mola, foto Ann Reed"])
def test_desks_that_set_no_dot_name_the_photographer_behind_the_word_for_picture(text: str):
    assert split_credit(text)[1] == "Ann Reed"


def test_the_word_for_picture_in_a_sentence_is_no_label():
    assert split_credit("Beeld uit de film over de boot")[1] is None


def test_a_bare_name_behind_a_whole_sentence_took_the_picture():
    assert split_credit(f"{SCENE} Ann Reed") == (SCENE, "Ann Reed")
    assert split_credit("Two of them. Ann Reed")[1] is None
    assert split_credit("On the right of the bridge, as seen from the north, stands Rev. Ann Reed")[1] is None
    assert split_credit(f"{SCENE} New York")[1] is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"PHOTO: {SCENE} (Ann Reed/Post)", (SCENE, "Ann Reed/Post")),
        ("橋を修理する作業員＝2024年5月、田村健撮影", ("橋を修理する作業員", "田村健撮影")),
        ("पुल की मरम्मत करते मज़दूर (फोटो क्रेडिट: PTI)", ("पुल की मरम्मत करते मज़दूर", "PTI")),
        ("Εργάτες στη γέφυρα (φωτ. αρχείου: EUROKINISSI)", ("Εργάτες στη γέφυρα", "EUROKINISSI")),
    ],
)
def test_labels_before_and_days_beside_a_credit_are_no_caption(text: str, parts: tuple[str, str]):
    assert split_credit(text) == parts


@pytest.mark.parametrize(("text", "parts"), CAPTIONS, ids=[text for text, _ in CAPTIONS])
def test_caption_and_credit_come_apart_in_many_languages(text: str, parts: str) -> None:
    caption, _, credit = parts.rpartition(" | ")

    assert split_credit(text) == (caption, None if credit == "-" else credit)


@pytest.mark.parametrize(
    ("markup", "caption", "credit"),
    [
        (
            "<span>The council meeting on Monday in the old town hall of Linden</span> "
            "<span>Ann Reed II/Copyright 2026 The House. All rights reserved.</span>",
            "The council meeting on Monday in the old town hall of Linden",
            "Ann Reed II/Copyright 2026 The House. All rights reserved.",
        ),
        (
            "<span>The council met on Monday.</span> <span>Photo by -</span> /<span>AFP via Getty Images</span>",
            "The council met on Monday.",
            "AFP via Getty Images",
        ),
        ("<span>The council met on Monday.</span> <span>Photo by</span>", "The council met on Monday.", None),
    ],
)
def test_parts_without_names_come_apart(markup: str, caption: str, credit: str | None) -> None:
    element = html.fragment_fromstring(f"<figcaption>{markup}</figcaption>")

    assert read_caption(element) == (caption, credit)
