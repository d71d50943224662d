"""Habits of German, Austrian and Swiss sites; pages, names and texts are invented."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

URL = "https://www.wernitzer-bote.example/lokales/stadtrat-stoppt-den-umbau-4711"
HEADLINE = "Stadtrat stoppt den Umbau des Marktplatzes"
STORY = [
    "Der Stadtrat von Wernitz hat den Umbau des Marktplatzes am Montagabend mit 17 zu 14 Stimmen vorerst gestoppt.",
    "„Wir haben drei Jahre lang geplant, und am Ende fehlen uns zwei Stimmen“, sagte die Bürgermeisterin danach.",
    "Auslöser des Streits sind elf Linden, die für die neue Tiefgarage unter dem Platz gefällt werden müssten.",
    "Die Händler rund um den Platz sind gespalten, denn zwei Sommer lang stünde ein Bauzaun vor ihren Schaufenstern.",
    "Bis das Landratsamt entschieden hat, bleibt der Platz so, wie er ist: grau, laut und am Samstag voller Stände.",
]
TEXT = "".join(f"<p>{line}</p>" for line in STORY)


def read(body: str, head: str = f"<title>{HEADLINE}</title>", url: str = URL) -> Article:
    return extract(Page.from_html(f"<html lang=de><head>{head}</head><body>{body}</body></html>", url=url))


def below(lines: str) -> list[str]:
    """What is kept of the lines under the story."""
    article = read(f"<article><h1>{HEADLINE}</h1><div>{TEXT}{lines}</div></article>")
    return [block.text for block in article.blocks if block.text not in STORY]


@pytest.mark.parametrize(
    "line",
    [
        "(ID:45211887)",
        "Webcode: 310422",
        "(Erstellt: 18.09.2013, 06:21 Uhr)",
        "Online seit 15. Oktober 2020, 6.12 Uhr",
        "Bitte geben Sie einen Kommentar ein. Noch Zeichen 400",
    ],
)
def test_lines_of_the_system_below_a_german_story_are_left_out(line):
    assert below(f"<p>{line}</p>") == []


@pytest.mark.parametrize("line", ["Eure Karin", "XX, Die Redaktion", "Liebe Grüße Hanne"])
def test_a_writers_leave_of_the_readers_is_a_part_of_the_text(line):
    assert below(f"<p>{line}</p>") == [line]


def test_a_name_alone_below_the_story_stays_a_signature():
    assert below("<p>Karin Wolters</p>") == []


def test_two_names_in_an_element_for_one_are_two_people():
    article = read(
        f"<article><h1>{HEADLINE}</h1><div class=article__author><span class=author>Verena Loibl und Thomas Eder</span>"
        f"</div><div>{TEXT}</div></article>"
    )

    assert [author.name for author in article.authors] == ["Verena Loibl", "Thomas Eder"]


@pytest.mark.parametrize("label", ["Von unserem Redaktionsmitglied", "Artikel von", "Rezept von", "Bericht von"])
def test_labels_of_german_bylines(label):
    article = read(
        f"<article><h1>{HEADLINE}</h1><div class=autor>{label} Miriam Stolz</div><div>{TEXT}</div></article>"
    )

    assert [author.name for author in article.authors] == ["Miriam Stolz"]


def test_an_author_in_a_link_with_portrait_and_heading_is_no_card_of_another_story():
    card = (
        "<div class=profile><a class='author person' href='/Karin-Wolters/!a112/'><h4>Karin Wolters</h4>"
        "<p>Jahrgang 1968, schreibt seit 2003 über Beete, Böden und Bürokratie.</p></a></div>"
    )
    article = read(f"<article><h1>{HEADLINE}</h1><div>{TEXT}</div></article>{card}")

    assert [author.name for author in article.authors] == ["Karin Wolters"]


def test_online_since_is_the_day_of_publication():
    line = "<div class=byline><p>Online seit 15. Oktober 2020, 6.12 Uhr</p></div>"
    article = read(f"<article><h1>{HEADLINE}</h1>{line}<div>{TEXT}</div></article>")

    assert str(article.date_published).startswith("2020-10-15")


def test_the_marked_headline_counts_where_the_title_is_the_systems_and_the_heading_the_sections():
    article = read(
        f"<div><h1>Pressemitteilungen</h1><div class=news-single><h3><span itemprop=headline>{HEADLINE}</span></h3>"
        f"<div class=news-text-wrap>{TEXT}</div></div></div>",
        "<title>Detail - Landkreis Wernitz</title>",
    )

    assert article.headline == HEADLINE


def test_a_host_spells_the_sites_name_without_umlauts():
    article = read(
        f"<h1>Amt für Gärten</h1><div><h1>{HEADLINE}</h1><div>{TEXT}</div></div>",
        f"<title>Amt für Gärten - {HEADLINE}</title>",
        "https://www.amt-fuer-gaerten.example/presse/031_Umbau.html",
    )

    assert article.headline == HEADLINE


def test_the_second_part_of_an_entry_stands_in_a_container_of_its_own():
    first, rest = ("".join(f"<p>{line}</p>" for line in part) for part in (STORY[:3], STORY[3:]))
    article = read(
        f"<div class=entry><h4><a href=/1>{HEADLINE}</a></h4><div class=entry_body>{first}</div>"
        f"<div class=entry_extended><a id=extended></a>{rest}</div></div>"
    )

    assert [block.text for block in article.blocks] == STORY


def test_short_lines_of_a_post_that_is_one_quotation_are_kept():
    lines = "<br><br>".join(["Hallo zusammen,", *STORY, "Vielleicht hilft es ja jemandem."])
    article = read(f"<h1>{HEADLINE}</h1><div class=content><blockquote class=postcontent>{lines}</blockquote></div>")

    assert [block.text for block in article.blocks] == ["Hallo zusammen,", *STORY, "Vielleicht hilft es ja jemandem."]


@pytest.mark.parametrize(
    "line", ["12. September 2018 bis 6. Januar 2019", "14. - 20. Januar 2022", "Sa, 12. Mai 2018, 10 bis 12 Uhr"]
)
def test_the_span_of_an_event_is_no_day_of_publication(line):
    article = read(f"<div><h1>{HEADLINE}</h1><p class=event-date>{line}</p><div>{TEXT}</div></div>")

    assert article.date_published is None


@pytest.mark.parametrize("line", ["12. September 2018 - 14:05 Uhr", "Mi, 12.09.2018 - 14:05", "Nr. 12 - 12.09.2018"])
def test_a_day_with_a_dash_beside_it_is_one_of_publication(line):
    article = read(f"<div><h1>{HEADLINE}</h1><p class=date>{line}</p><div>{TEXT}</div></div>")

    assert str(article.date_published).startswith("2018-09-12")


def test_a_link_to_the_entry_behind_its_headline_is_none_of_it():
    article = read(
        f"<div><h3 class=entry-title><a href=/1>{HEADLINE}</a> <span class=permlink><a href=/1>#</a></span></h3>"
        f"<div>{TEXT}</div></div>"
    )

    assert article.headline == HEADLINE


@pytest.mark.parametrize("name", ["subline", "unterzeile", "einleitung", "kurztext"])
def test_german_names_of_the_standfirst(name):
    article = read(
        f"<article><h1>{HEADLINE}</h1><div class={name}><p>Die Verwaltung hat auf einmal keine Mehrheit mehr</p></div>"
        f"<div class=text>{TEXT}</div></article>"
    )

    assert article.description == "Die Verwaltung hat auf einmal keine Mehrheit mehr"


def test_a_caption_in_small_print_shares_the_paragraph_of_its_picture():
    picture = "<p><img src=/k.jpg><span style='font-size:8pt'>Die Linden im Winter © Uwe Dallmann</span></p>"
    article = read(f"<article><h1>{HEADLINE}</h1><div>{TEXT}{picture}<p>{STORY[0]} Das war es.</p></div></article>")

    assert [block.text for block in article.blocks] == [*STORY, f"{STORY[0]} Das war es."]


def test_text_behind_a_picture_in_its_paragraph_stays():
    picture = (
        "<p><img src=/k.jpg><span>Die Linden blühen jedes Jahr im Juni, und der halbe Platz riecht danach.</span></p>"
    )
    article = read(f"<article><h1>{HEADLINE}</h1><div>{TEXT}{picture}</div></article>")

    assert len(article.blocks) == len(STORY) + 1


@pytest.mark.parametrize(
    "line",
    [
        "War dieser Artikel hilfreich?",
        "Wie hat Ihnen dieser Beitrag gefallen?",
        "Bewerten Sie diesen Artikel",
        "(12 Bewertungen, Durchschnitt: 4,50 von 5)",
        "Diesen Beitrag teilen",
        "Auf Facebook teilen",
        "Artikel weiterempfehlen",
        "Drucken Versenden Merken",
        "Schriftgröße: A A A",
        "Die Kommentarfunktion ist geschlossen.",
        "Jetzt kommentieren",
        "Deine E-Mail-Adresse wird nicht veröffentlicht.",
        "Um einen Kommentar zu schreiben, müssen Sie sich anmelden.",
        "Mehr Nachrichten aus Wernitz",
        "Weitere Nachrichten aus Wernitz finden Sie hier.",
        "Lesen Sie weiter auf Seite 2",
        "Zurück zur Übersicht",
        "Nächster Beitrag",
        "Alle Beiträge von Miriam Stolz",
        "Dieser Eintrag wurde am 12. März 2014 von admin in Allgemein veröffentlicht.",
        "Getaggt mit: Linden, Platz",
        "Schlagworte: Wernitz, Linden",
        "Bereits Abonnent? Jetzt anmelden",
        "Noch kein Kunde? Jetzt registrieren",
        "Jetzt 30 Tage kostenlos testen",
        "Mit unserem Newsletter bleiben Sie immer auf dem Laufenden.",
        "Ich habe die Datenschutzerklärung gelesen und akzeptiert.",
        "Zur Bildergalerie",
        "Bild 1 von 12",
        "Externen Inhalt laden",
        "vor 3 Stunden",
        "311 mal gelesen",
        "Erschienen in Ausgabe 12/2014",
        "Dieses Thema im Programm: Funkhaus 1 | 12.03.2014 | 18:00 Uhr",
        "V.i.S.d.P.: Hanne Töpfer",
    ],
)
def test_buttons_counters_and_prompts_of_german_pages_are_no_text(line):
    assert below(f"<p>{line}</p>") == []


@pytest.mark.parametrize(
    "line",
    [
        "War dieser Artikel des Grundgesetzes wirklich so gemeint, fragen sich viele Juristen im Land.",
        "Jetzt teilen sich die beiden Vereine den Platz und die Kosten für das Flutlicht.",
        "Die Kommentare sind geschlossen und ablehnend, heißt es aus dem Ausschuss.",
        "Weitere Meldungen aus dem Kreis lagen der Polizei am Abend nicht vor.",
        "Mehr Nachrichten aus der Provinz druckte damals keine andere Zeitung.",
        "Alle Beiträge von Mitgliedern fließen in die Kasse des Vereins.",
        "Du musst dich im Verein anmelden und einen Beitrag von fünf Euro zahlen.",
        "Sie müssen sich bis Freitag im Rathaus anmelden, sonst verfällt der Anspruch.",
        "Gespeichert unter dem Dach liegen die Akten aus vier Jahrzehnten.",
        "Vor drei Stunden war hier noch alles ruhig, erzählt eine Anwohnerin.",
        "Dieser Beitrag wurde von der Kasse bisher voll erstattet.",
        "Bereits Mitglied sind die Gemeinden Hofen und Zellin.",
        "Verfügbar bis 2030 soll schnelles Internet in allen Ortsteilen sein, verspricht der Landrat.",
        "Ich stimme dem Antrag nur zu, wenn die Linden stehen bleiben, sagte sie.",
        "Mit dem Newsletter begann vor zehn Jahren der Aufstieg des kleinen Verlags.",
        "Kontakt hielten die beiden über Jahrzehnte nur noch mit Briefen.",
    ],
)
def test_sentences_that_begin_like_them_are_text(line):
    assert below(f"<p>{line}</p>") == [line]


def test_names_and_addresses_under_the_heading_of_a_press_contact_are_left_out():
    contact = (
        "<h3>Pressekontakt</h3><p>Amt für Gärten</p><p>Dr. Petra Rahn, Stabsstelle Kommunikation</p>"
        "<p>Schlossplatz 1, 99999 Wernitz</p><p>Telefon 0999 123-4567, presse@wernitz.example</p>"
    )

    assert below(contact) == []


def test_paragraphs_under_the_word_contact_are_text():
    more = (
        "Kontakt hielten die beiden über Jahrzehnte nur noch mit Briefen, die ein Nachbar in der Stadt abholte und las."
    )

    assert below(f"<h3>Kontakt</h3><p>{more}</p>") == ["Kontakt", more]


def test_a_commentary_under_the_word_in_the_midst_of_a_text_is_not_what_readers_wrote():
    lines = "".join(f"<p>{line}</p>" for line in (*STORY[:3], "Kommentar", *STORY[3:]))
    article = read(f"<article><h1>{HEADLINE}</h1><div>{lines}</div></article>")

    assert [block.text for block in article.blocks][-1] == STORY[-1]


@pytest.mark.parametrize(
    "line",
    [
        "Karin Wolters, Jahrgang 1968, schreibt seit 2003 über Beete, Böden und Bürokratie.",
        "Karin Wolters ist Gründerin und Geschäftsführerin der Gruenhaus GmbH.",
        "Prof. Dr. Karin Wolters lehrt Botanik an der Universität Lindheim.",
        "Unsere Kolumnistin Karin Wolters lebt mit zwei Katzen auf dem Land.",
        "Zur Person: Karin Wolters (52) ist Mutter von drei Kindern.",
    ],
)
def test_who_wrote_the_story_is_introduced_below_it_under_her_name(line):
    body = f"<article><h1>{HEADLINE}</h1><p class=author>Von Karin Wolters</p><div>{TEXT}<p>{line}</p></div></article>"

    assert [block.text for block in read(body).blocks] == STORY


def test_a_box_on_the_writer_between_the_paragraphs_ends_nothing():
    who = "Karin Wolters, Jahrgang 1958, ist Verkehrsplanerin in Wernitz."
    box = f"<div class=kasten><h4>Zur Autorin</h4><p>{who}</p></div>"
    lines = [f"<p>{line}</p>" for line in STORY]
    text = "".join([*lines[:4], box, *lines[4:]])
    body = f"<article><h1>{HEADLINE}</h1><p class=author>Von Karin Wolters</p><div>{text}</div></article>"

    assert [block.text for block in read(body).blocks] == STORY


def test_who_asks_in_a_talk_that_is_printed_as_spoken_is_not_introduced():
    talk = ["Jana Beispiel: Wann haben Sie es gemerkt?", "Kurt Muster: Am Geräusch.", "Jana Beispiel: Und dann?"]
    lines = "".join(f"<p>{line}</p>" for line in [*talk, "Kurt Muster: Dann habe ich mich hingesetzt."])
    head = f'<title>{HEADLINE}</title><meta name="author" content="Jana Beispiel">'
    article = read(f"<article><h1>{HEADLINE}</h1><p>Von Jana Beispiel</p><div>{TEXT}{lines}</div></article>", head)

    assert [block.text for block in article.blocks if block.text not in STORY][:3] == talk


def test_a_story_that_is_about_its_writer_may_end_with_her_name():
    told = "Karin Wolters hat den Streit um den Platz im Sommer vor zwei Jahren mit einem Brief an den Rat begonnen."
    last = "Karin Wolters ist seit Montag Mitglied im Rat der Stadt und will dort für die Linden kämpfen."
    body = (
        f"<article><h1>{HEADLINE}</h1><p class=author>Von Karin Wolters</p>"
        f"<div><p>{told}</p>{TEXT}<p>{last}</p></div></article>"
    )

    assert [block.text for block in read(body).blocks] == [told, *STORY, last]


@pytest.mark.parametrize(
    "line",
    [
        "Karin Wolters ist freie Journalistin in Berlin.",
        "Die Autorin: Karin Wolters ist Gärtnerin.",
        "Unser Gastautor Hagen Prill lebt in Wernitz.",
        "Hi, ich bin Hagen und schreibe auf diesem Blog über Kupferstiche.",
    ],
)
def test_editors_and_bloggers_introduce_who_writes_below_the_text(line):
    assert below(f"<p>{line}</p>") == []


@pytest.mark.parametrize(
    "line",
    [
        "Karin Wolters arbeitet seit Montag wieder im Rathaus, und alle sind froh darüber.",
        "Der Autor des Buches kam selbst zur Lesung und beantwortete Fragen.",
        "Ich bin Karin dankbar, dass sie damals nicht aufgegeben hat.",
        "Mein Name ist Hase, sagte der Zeuge, und der Saal lachte.",
    ],
)
def test_people_of_the_story_end_it(line):
    assert below(f"<p>{line}</p>") == [line]


def test_the_items_of_a_wikis_list_are_each_in_a_box():
    items = "<ul><li><div class=li>Name des Funknetzes</div></li><li><div class=li>Kennwort</div></li></ul>"
    text = TEXT.replace("<p>", f"{items}<p>", 3).replace(items, "", 2)
    article = read(f"<div class=page><h1>{HEADLINE}</h1><div class=level1>{text}</div></div>")

    assert [block.text for block in article.blocks] == [*STORY[:2], "Name des Funknetzes", "Kennwort", *STORY[2:]]


def test_a_heading_before_the_text_in_one_container_is_the_headline_where_the_title_is_the_systems():
    article = read(
        f"<h1><a href=/>Netzwerkverein Wiki</a></h1><div class=page><h1>{HEADLINE}</h1><div>{TEXT}</div></div>",
        "<title>stadt:platz:umbau [Netzwerkverein Wiki]</title>",
    )

    assert article.headline == HEADLINE


@pytest.mark.parametrize("title", ["Stadt am See - Pressearchiv 2015", "News-Detail", "Aktuelle Meldungen"])
def test_the_title_of_the_page_of_all_stories_is_no_headline(title):
    article = read(
        f"<div id=mid><h1>Presse</h1><p>16.06.2015</p><h2>{HEADLINE}</h2>{TEXT}</div>", f"<title>{title}</title>"
    )

    assert article.headline == HEADLINE


def test_the_mark_of_what_subscribers_read_is_no_part_of_the_headline():
    article = read(f"<article><h1>{HEADLINE} <span class=plus>+</span></h1><div>{TEXT}</div></article>")

    assert article.headline == HEADLINE


def test_a_byline_in_the_cell_of_the_text():
    lines = "<br><br>".join(STORY)
    article = read(
        f"<table><tr><td><font size=1>Heimatbote vom 16. Oktober 2003</font><br><b>{HEADLINE}</b><br>"
        f"<font size=1>Von Nils Petersen</font><br><br><font size=3>{lines}</font></td></tr></table>"
    )

    assert [author.name for author in article.authors] == ["Nils Petersen"]


def test_a_label_below_the_text_names_the_day_against_dates_beside_it():
    article = read(
        f"<div><div class=item><h2>{HEADLINE}</h2>{TEXT}<p><em>Pia Lenz, Tom Haas (11b)</em></p>"
        "<p><small>Geschrieben: 21. März 2019 | Kategorie: Biologie | Zugriffe: 412</small></p></div>"
        "<div><h3>Kalender</h3><p>28.03.2019 Elternabend</p></div></div>"
    )

    assert str(article.date_published).startswith("2019-03-21")
    assert [block.text for block in article.blocks] == STORY


def test_the_writer_speaks_in_a_transcript():
    said = "Karin Wolters: Ich glaube nicht, dass die Linden im nächsten Sommer noch stehen."
    body = f"<article><h1>{HEADLINE}</h1><p class=author>Von Karin Wolters</p><div>{TEXT}<p>{said}</p></div></article>"

    assert [block.text for block in read(body).blocks] == [*STORY, said]


@pytest.mark.parametrize(
    "line",
    [
        "Gepostet von Miriam Stolz",
        "Rezension von Miriam Stolz",
        "Testbericht von Miriam Stolz",
        "Die Fragen stellte Miriam Stolz",
        "Interview geführt von Miriam Stolz",
        "Bericht: Miriam Stolz",
        "Text und Bilder: Miriam Stolz",
        "Von Redaktionsmitglied Miriam Stolz",
        "Eingestellt von Miriam Stolz um 10:12",
        "Veröffentlicht am 12. März 2014 von Miriam Stolz",
        "Pressesprecherin Miriam Stolz",
    ],
)
def test_german_bylines_under_the_headline(line):
    article = read(f"<article><h1>{HEADLINE}</h1><p class=autor>{line}</p><div>{TEXT}</div></article>")

    assert [author.name for author in article.authors] == ["Miriam Stolz"]


@pytest.mark.parametrize(
    "line",
    [
        "Mi., 12.03.2014",
        "12. Mrz. 2014",
        "Wernitz, den 12.03.2014",
        "Publiziert am 12.03.2014",
        "12.03.2014 | Miriam Stolz",
        "Veröffentlicht am 12. März 2014 von Miriam Stolz",
    ],
)
def test_a_day_alone_below_the_text_is_the_storys_and_none_of_its_text(line):
    article = read(f"<div><h1>{HEADLINE}</h1><div>{TEXT}<p>{line}</p></div></div>")

    assert str(article.date_published).startswith("2014-03-12")
    assert [block.text for block in article.blocks] == STORY


def test_days_of_a_list_that_ends_a_story_stay():
    days = ["12.03.2014 Wernitz, Rathaus", "14.03.2014 Zellin, Lido", "15.03.2014 Hofen, Krone"]
    article = read(f"<div><h1>{HEADLINE}</h1><div>{TEXT}{''.join(f'<p>{day}</p>' for day in days)}</div></div>")

    assert [block.text for block in article.blocks] == [*STORY, *days]


def test_who_wrote_a_text_of_line_breaks_is_named_in_its_last_line():
    lines = "<br><br>".join([*STORY, "Autor: nis"])
    article = read(f"<h1>{HEADLINE}</h1><div class=text>{lines}</div>")

    assert [author.name for author in article.authors] == ["nis"]
    assert [block.text for block in article.blocks] == STORY


def test_who_asked_the_questions_signs_below_them():
    assert below("<p>Interview: Moritz Feld</p>") == []


def test_the_name_of_a_menu_is_no_headline():
    article = read(
        f"<div><h2>Hauptnavigation</h2><ul><li><a href=/a>Amt</a></ul></div><h2>{HEADLINE}</h2><div>{TEXT}</div>",
        "<title>Aktuelles</title>",
    )

    assert article.headline == HEADLINE


@pytest.mark.parametrize(
    "headline", ["Neues vom Amt - Leseprobe Band 14 / Kapitel 121", "Brücke wieder offen - Neuer Plan für das Ufer"]
)
def test_a_headline_under_the_sites_own_heading_is_no_byline(headline: str) -> None:
    """Small systems print the site's name as the first heading and the headline as the second."""
    body = (
        f"<h1>Wernitz News</h1><div><h2>{headline}</h2>24. März 2014, 19:49 | <p>{STORY[0]}</p><p>{STORY[1]}</p></div>"
    )
    article = read(body, f"<title>News - {headline} - Wernitz</title>")

    assert article.headline == headline
    assert article.authors == []
