"""Below the last paragraph of a story stand lines that are none of it."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "“We heard a bang and then the whole street shook,” said the keeper of a shop that is close by the old bridge.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]


def texts(*lines: str) -> list[str]:
    paragraphs = "".join(f"<p>{line}</p>" for line in (*STORY, *lines))
    page = Page.from_html(f"<html><body><article><h1>Closed</h1><div>{paragraphs}</div></article></body></html>")
    return [block.text for block in find_body(page, read_structured(page)).blocks]


@pytest.mark.parametrize(
    "line",
    [
        "These pictures show the bridge before the storm:",
        "Diese Artikel könnten euch ebenfalls interessieren:",
        "For a look at all timetables of the ferry, <a href=/t>click here</a>.",
        "Alles über Fähren findest du <a href=/f>hier</a>.",
        "Más noticias de Colombia",
        "jr, kl; Foto [M]: Agentur; Erstveröffentlichung: 4.4.18",
        "Beitragsbild: Jane Roe",
        "*Fotoğraf: İHA",
        "Фото надане громадою",
        "Über dieses Thema berichten wir am 06.06.2024 auch im Fernsehen: Lokalzeit, 19.30 Uhr.",
        "Rückfragen bitte an die Pressestelle",
        "Original-Content von: Polizei am Fluss, übermittelt durch eine Agentur",
        "Crédit photo : J. R.",
        "Photo Source: Ann Reed from Pexels.",
        "(Credits: Harbour Video)",
        "--(بترا)",
        "Source : page de la mairie",
        "Verwendete Quellen: Stadt, Reederei",
        "Jane Roe, John Doe, Carla Example",
        "News date : 04/21/2022 Category : Bridges",
        "Posted Friday, May 3, 2024",
        "First uploaded on: 04-06-2024 at 19:06 IST",
        "<em>Jane Roe is a retired librarian who lives by the river.</em>",
        "<i>Jeanne Exemple est agrégée de lettres et vit au bord du fleuve.</i>",
        "Cet article a été traduit de l’anglais par Jean Exemple.",
        "Traducido por Juana Ejemplo",
        "Traducción de Juana Ejemplo.",
        "Nota del editor: Este artículo fue traducido del inglés con la ayuda de inteligencia artificial.",
        "<b>Do you use the ferry? <a href=/f>Take our two-minute survey</a> and help us cover what matters to you.</b>",
        "Répondez à notre sondage en deux minutes",
        "Wat vindt u? Stem mee en laat uw reactie achter onder dit artikel.",
        "Pour ne rien manquer de l’actualité du fleuve, <a href=/w>rejoignez notre chaîne WhatsApp</a>.",
        "<em>¿Te ha llegado algún mensaje sospechoso? Envíanoslo a nuestro WhatsApp 600 000 000.</em>",
        "Übersetzung: Jana Beispiel",
        "Lire la version originale sur <a href=/en>notre site anglais</a>.",
        "Publicado el 3 de mayo de 2024 a las 10:15",
        "Special offer: the first month for 49 kr.",
        "[Video:4711] (ab/cd)",
        "Please note that all comments are moderated and may take some time before they are approved by the editors.",
        "Bitte achten Sie darauf, dass Ihre Kommentare zum Thema gehören. Wir behalten uns vor, sie zu moderieren.",
        "Os comentários que faltem com respeito não serão aprovados pelo moderador.",
        "The Daily Example and its logo © 2025 Example Press. All rights reserved.",
        "http://www.porto.example/articolo.php?id=4412 © 2012 Il Porto - Tutti i diritti riservati",
        "Dieser Beitrag entstand in Kooperation mit der Reederei.",
        "Les opinions exprimées dans ces pages n’engagent que leurs auteurs.",
        "Jana Beispiel ist Reporterin für das Gebiet am Fluss.",
        "Mitarbeit: Jane Roe",
        "Par Jeanne Exemple",
        "Folgt uns auf unserem neuen Instagram-Account, um nichts zu verpassen.",
        "Abonnez-vous pour lire la suite, c’est très simple !",
        "Follow The Daily Example on Facebook and Instagram.",
        "Follow on Twitter: Follow @JaneRoe",
        "FOLLOW Jane Roe @ FACEBOOK.COM/JANE.ROE.71",
        "Click here to read the report of the engineers.",
        "This story was co-published with The Sun Belt Reporter and is part of a series on heat.",
        "Reporting for this series was supported by the Center for Hot Places.",
        "Jo Ann Reyes contributed research.",
        "<em>Marit Dekker’s next book, Calves, is out in May.</em>",
        "Published in Foothill Independent on Mar. 2, 2026.",
        "Filed under: Ports, Rail",
        "Media contact: Joan Li, 555-0188",
        "Une version de ce texte est parue dans l’édition papier du 14 avril.",
        "Texto escrito ao abrigo do anterior Acordo Ortográfico.",
        "As informações são da Agência de Notícias.",
        "Etichete: pasarelă, lucrări",
        "Ghi rõ nguồn khi phát hành lại thông tin từ website này",
        "При передруку матеріалів гіперпосилання обов’язкове.",
        "如遇作品内容、版权等问题，请与本网联系。",
        "(rpt/ayu)",
    ],
)
def test_end_matter_is_not_the_story(line: str) -> None:
    assert texts(line) == STORY


def test_the_closing_formula_is_cut_off_the_last_paragraph() -> None:
    assert texts("Lo dice il sindaco. Ultimo aggiornamento: 22:07 © RIPRODUZIONE RISERVATA") == [
        *STORY,
        "Lo dice il sindaco.",
    ]


def test_end_matter_of_several_kinds_goes_whole() -> None:
    more = ["Jane Roe is a reporter at the river.", "See the bridge here:", "jr"]

    assert texts(*more) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "(A map of the river and its bridges stands <a href=/m>here</a>)",
        "More than twenty boats are on their way.",
        "Über dieses Thema berichten die Leute am Fluss seit Jahren nur noch hinter verschlossenen Türen.",
        "Фото надане свідками, показало, що пором у той день не виходив із порту й нікого не взяв на борт.",
        "Rückfragen von Anwohnern beantwortete der Bürgermeister so lange, bis der Saal gegen elf Uhr leer war.",
        "– Ta kontakt med våren, sa den gamle fyrvokteren alltid, og da visste alle i byen hva han mente.",
        "Follow on foot the path along the river, the mayor said, and nobody will be late.",
        "Published 3 May 2019 by Harbour Press, 320 pages, 18 dollars",
        "Nobody in the town will forget how it began here.",
        "Les ventes ont reculé au premier mois de 2024 dans tout le pays, selon la mairie.",
        "In the first month 49 boats were counted.",
        "“This text was written by a person,” the mayor said, “and not by AI, whatever they say at the harbour.”",
        "This article of the law was written by hand; no AI, the mayor said, could have thought of anything like it, "
        "nor would anybody have dared to ask one about the bridge, the river or the ferry that now takes its place.",
        "The council approved the plan for the ferry on Monday; the mayor was not available for comment.",
        "The builders declined to comment. The inspectors had approved the bridge two years before the storm came.",
        "The network deleted thousands of comments on the bridge because they insulted the engineers and the mayor, "
        "and it wants to go on doing so until the town has found out who wrote them, its spokeswoman told the paper. "
        "The town itself has taken down its own pages, where readers could say what they think of the repairs, since "
        "the guidelines that it had set were ignored so often that nobody had the time to look at all that came in.",
    ],
)
def test_last_lines_of_a_story_stay(line: str) -> None:
    assert len(texts(line)) == len(STORY) + 1


def test_who_said_a_repeated_pull_out_goes_with_it() -> None:
    quote = f"<blockquote><p>{STORY[2]}</p><cite>Jane Roe, keeper of a shop</cite></blockquote>"
    page = Page.from_html(
        f"<article><h1>Closed</h1><div>{''.join(f'<p>{s}</p>' for s in STORY)}{quote}</div></article>"
    )

    assert [block.text for block in find_body(page, read_structured(page)).blocks] == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Dalszy ciąg materiału pod wideo",
        "Artikeln fortsätter efter annonsen",
        "Der Artikel geht nach der Anzeige weiter",
        "Tekst gaat verder onder de foto",
        "L’articolo continua dopo la pubblicità",
        "Urmăriți Ziarul de Vale și pe <a href=/g>Google News</a>",
        "Więcej takich informacji znajdziesz na stronie głównej portalu",
    ],
)
def test_lines_that_say_where_the_story_goes_on_are_none_of_it(line: str) -> None:
    page = Page.from_html(
        f"<article><h1>Closed</h1><div>{''.join(f'<p>{s}</p>' for s in [*STORY[:2], line, *STORY[2:]])}</div></article>"
    )

    assert [block.text for block in find_body(page, read_structured(page)).blocks] == STORY


@pytest.mark.parametrize(
    "line",
    [
        "VÍDEOS: veja todas as notícias do Pará",
        "Riproduzione riservata © Copyright AN",
        "Detta är en ledare. Östkustens ledarsida är oberoende liberal.",
        "LINK PRESENTE: Gostou deste texto? Basta clicar no F azul abaixo.",
        "Sammanfattningen är gjord med hjälp av AI och granskad av redaktionen.",
        "Dieser Artikel wurde mit Hilfe von KI übersetzt.",
        "Oppsummeringen er laget av ChatGPT og kvalitetssikret av våre journalister.",
        "Har du et tips?",
        "Ta kontakt med våre journalister på e-post eller kryptert på Signal.",
        "This summary was generated by AI and checked by an editor.",
        "Ce résumé a été réalisé avec l’aide de l’intelligence artificielle.",
    ],
)
def test_declarations_below_the_text_are_none_of_it(line: str) -> None:
    assert texts(line) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "In einer früheren Fassung stand, es flössen 400 Kubikmeter in der Sekunde ab. Wir haben das korrigiert.",
        "An earlier version of this story gave the wrong name of the keeper.",
        "I en tidigare version av artikeln stod det fel årtal.",
        "Rättelse: I artikeln angavs fel slutresultat. Det rätta är 27–26.",
        "Correction: The keeper’s name is Roe, not Row.",
    ],
)
def test_a_correction_stays_in_the_text_as_the_archive_tells_of_it_by_that(line: str) -> None:
    assert texts(line) == [*STORY, line]


def test_a_correction_stays_in_a_box_of_its_own() -> None:
    line = "Correction, May 3: An earlier line said that the pier was of oak. It is of larch."
    story = "".join(f'<p class="k2">{one}</p>' for one in STORY)
    page = Page.from_html(f"<article><h1>Closed</h1><div>{story}<div class=e9><p>{line}</p></div></div></article>")
    assert [block.text for block in find_body(page, read_structured(page)).blocks] == [*STORY, line]


@pytest.mark.parametrize(
    "box",
    [
        "<h3>The Commute</h3><p>Every Thursday: what is late and why.</p><form><input></form>",
        "<h4>The best of the Daily</h4><p>Subscribe to our newsletters and receive the best of the day, free.</p>",
        "<h2>Möchten Sie weiterlesen?</h2><p>Mit Daily+ lesen Sie alle Artikel der Zeitung und das Archiv.</p>",
        "<h3>KI-Zusammenfassung</h3><p>The bridge was closed after a storm, and the ferry runs all day.</p>",
    ],
)
def test_a_box_that_sells_or_sums_up_goes_with_its_title(box: str) -> None:
    paragraphs = [f"<p>{line}</p>" for line in STORY]
    story = f"{''.join(paragraphs[:2])}<div class='box'>{box}</div>{''.join(paragraphs[2:])}"
    page = Page.from_html(
        f"<html><body><article><h1>Closed</h1><div class='text'>{story}</div></article></body></html>"
    )

    assert [block.text for block in find_body(page, read_structured(page)).blocks] == STORY


def test_a_date_before_the_headline_in_one_line_with_it_stands_above_the_text() -> None:
    page = Page.from_html(
        "<title>Daily - Flood took the bridge</title><table><tr><td><span>Monday, 18 July 2005</span><br>"
        "<span>Flood took the bridge</span>"
        f"<br><br>{'<br><br>'.join(STORY)}</td></tr></table>"
    )

    assert [block.text for block in find_body(page, read_structured(page)).blocks] == STORY


def test_who_is_quoted_goes_with_a_pull_out_that_was_left_out() -> None:
    """A pull-out too short to be told apart by its words stands in boxes of its own, its source beside them."""
    quote = '<blockquote class="quote"><div class="quote__text">We heard it.</div><cite>Jane Roe</cite></blockquote>'
    page = Page.from_html(
        f"<article><h1>Closed</h1><div>{STORY[0]}<p>{'</p><p>'.join(STORY[1:])}</p>{quote}</div></article>"
    )

    assert "Jane Roe" not in [block.text for block in find_body(page, read_structured(page)).blocks]


def test_a_quotation_that_is_the_story_keeps_its_source() -> None:
    quote = "<blockquote><p>The bridge was my way to school for eight years.</p><p>Jane Roe, a pupil</p></blockquote>"
    page = Page.from_html(
        f"<article><h1>Closed</h1><div><p>{'</p><p>'.join(STORY[:2])}</p>{quote}<p>{STORY[2]}</p></div></article>"
    )

    assert "Jane Roe, a pupil" in [block.text for block in find_body(page, read_structured(page)).blocks]


def test_who_posted_the_story_and_when_is_no_part_of_it():
    assert texts("Posted by Jane Lindqvist on 14 May 2024") == STORY
    assert texts("Posted by the door was a notice that nobody had read.")[-1].startswith("Posted by the door")


def test_who_signed_the_last_of_several_letters_is_text_as_those_before() -> None:
    signed = ["Wes Tolliver, Port Anna", "Marjorie Bloom, Cape Lodge", "D. Kessler, Port Anna"]
    lines = [line for name in signed for line in (*(f"{text} {name[0]}." for text in STORY), f"<em>{name}</em>")]
    page = Page.from_html(f"<article><h1>Letters</h1><div>{''.join(f'<p>{s}</p>' for s in lines)}</div></article>")

    found = [block.text for block in find_body(page, read_structured(page)).blocks]

    assert [text for text in found if text in signed] == signed
    assert texts("<em>D. Kessler, Port Anna</em>") == STORY


@pytest.mark.parametrize(
    "line",
    [
        "<em>The keeper is a free man now, and the ferry goes without him.</em>",
        "Jane Roe is a free woman now, and the ferry goes without her.",
        "The city asked 400 people to take its survey, and most of them said that the ferry should go on.",
        "See you on the ferry",
        "“Take our short survey and tell us how you swim,” the letter of the council to the town began.",
        "Gerrit Exempel (Heerde, 4 maart 1937 – Epe, 3 mei 2024)",
        "Pour ne rien manquer de la fête du fleuve, il faut arriver avant midi et laisser la voiture au village.",
        "La alcaldesa envía cada noche un mensaje por WhatsApp a los vecinos que duermen al otro lado del río.",
        "Traducido por primera vez en 1931, el libro cuenta la historia del puente y de quienes lo guardaron.",
    ],
)
def test_what_only_looks_like_who_made_it_ends_the_story(line: str):
    assert len(texts(line)) == len(STORY) + 1


def test_signed_letters_keep_their_names():
    letters = [(STORY[0], "Jane Roe, Northam"), (STORY[1], "John Doe. Southam"), (STORY[2], "Carla Example")]
    body = "".join(f"<h3>Letter</h3><p>{text}</p><p>{name}</p>" for text, name in letters)
    page = Page.from_html(f"<html><body><article><h1>Letters</h1><div>{body}</div></article></body></html>")
    got = [block.text for block in find_body(page, read_structured(page)).blocks if block.kind == "paragraph"]

    assert got == [line for letter in letters for line in letter]
    assert extract(page).authors == []


def test_letters_of_readers_keep_the_slanted_line_of_the_last():
    letters = [(STORY[0], "Jane Roe (71), Northam"), (STORY[1], "John Doe, Southam"), (STORY[2], "The Roes, Esham")]
    body = "".join(f"<p>{text}</p><p><em>{name}</em></p>" for text, name in letters)
    page = Page.from_html(f"<html><body><article><h1>Readers</h1><div>{body}</div></article></body></html>")

    assert [b.text for b in find_body(page, read_structured(page)).blocks] == [
        line for pair in letters for line in pair
    ]
