"""A newsroom's appeals are known by what they speak of at once; stories speak of each of these things, too."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The lake will be open to swimmers from May on, the county said on Thursday after tests had found it clean.",
    "For eleven years nobody was allowed into the water because of what a tannery had let flow into the river.",
    "The bathing house at the south shore is to be rebuilt in oak, as it stood there before the first war.",
]


def found(line: str) -> list[str]:
    inner = "".join(f"<p>{text}</p>" for text in (*STORY[:2], line, STORY[2]))
    page = Page.from_html(
        f"<html><body><h1>Lake is clean again</h1><div class=k1>{inner}</div></body></html>",
        url="https://daily.example/1",
    )
    return [block.text for block in find_body(page, read_structured(page)).blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Θέλετε να διαβάζετε πρώτοι τις ειδήσεις της πόλης; Γραφτείτε στο ενημερωτικό μας δελτίο.",
        "Wilt u niets missen van het stadsnieuws? Schrijf u in voor onze nieuwsbrief.",
        "Şehirden haberleri ilk siz okumak ister misiniz? Bültenimize abone olun.",
        "Our morning letter brings the biggest headlines to your inbox, every day of the week.",
        "Pięć najważniejszych historii dnia w twojej skrzynce, w każdy dzień roboczy o siódmej.",
        "Minden reggel a régió legfontosabb hírei a postafiókjában, még reggeli előtt.",
        "Unsere neue App gibt es jetzt im App Store und bei Google Play.",
        "Vår nya app finns nu i App Store och på Google Play.",
        "Retrouvez notre chaîne sur WhatsApp et Telegram.",
        "Kanalımızı WhatsApp ve Telegram'da bulabilirsiniz.",
        "Намерете канала ни в Telegram и WhatsApp.",
        "Wat vind jij van het plan? Laat het weten in de reacties.",
        "Mit gondol a tervről? Írja meg a hozzászólásokban.",
        "Pokud si ceníte naší práce, podpořte nás od padesáti korun měsíčně.",
        "Este contenido lo ofrece YouTube, que puede instalar cookies; pulse para permitirlo.",
        "Poslechněte si článek (4 minuty)",
        "Beluister dit artikel · 6 min",
        "Статията продължава след рекламата",
        "L'article continua després de la publicitat",
        "Bővebben a témáról: Miért nem megy nyugdíjba a toronyőr",
    ],
)
def test_what_a_newsroom_asks_in_words_of_its_own_is_no_story(line: str) -> None:
    assert found(line) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Schrijf u in, zei de burgemeester, en neem voor de zekerheid een paraplu mee naar het meer.",
        "Bakanlık haftalık bültenine göre fiyatlar yüzde üç arttı ve yağmur bekleniyor.",
        "Every day some 300 messages land in the inbox of the minister, who reads the news in each of them.",
        "Cada mañana lee en su correo las noticias que le manda su hermano desde el otro lado del mar.",
        "She sells her maps through our village shop and an app that runs on iPhone and Android phones alike.",
        "Unser Dorf hat einen Kanal bei WhatsApp und eine Gruppe bei Facebook, in der über Hunde gestritten wird.",
        "Wer soll das bezahlen? In den Kommentaren unter dem Bericht gab es darauf viele Antworten.",
        "Naše práce v přístavu vynese tři sta korun měsíčně, řekl nejstarší rybář.",
        "Le tribunal a jugé que Facebook et YouTube déposent des cookies avant que l'on clique sur le bandeau.",
        "Our app for iPhone and Android has been downloaded forty thousand times, Reed said on Tuesday.",
        "Unser Kanal bei YouTube und unsere Seite bei Facebook waren über Nacht weg, erzählt sie.",
        "Notre chaîne YouTube et notre page Facebook ont disparu en une nuit, raconte-t-elle.",
        "Sobre este tema el alcalde dijo que no habrá obras antes de la primavera.",
    ],
)
def test_sentence_of_a_story_that_speaks_of_one_of_these_things_is_kept(line: str) -> None:
    assert line in found(line)
