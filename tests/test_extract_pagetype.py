"""Only what is an article goes on as one; what is none says why."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

LONG = "".join(
    f"<p>The {word} pillar of the bridge broke on Monday night when the flood carried trees down the river, and the "
    f"engineers who came on Tuesday said that the {word} would have to be built again from the ground up.</p>"
    for word in ("first", "second", "third", "fourth", "fifth", "sixth")
)


def article(
    head: str = "",
    body: str = "",
    url: str = "https://daily.example/2024/05/01/bridge-closed-after-storm",
    status: int = 200,
) -> Article:
    return extract(Page.from_html(f"<html><head>{head}</head><body>{body}</body></html>", url=url, status=status))


def kind(*args: str, **kwargs: object) -> tuple[str, list[str]]:
    got = article(*args, **kwargs)  # type: ignore[arg-type]  # passed on
    return got.page_type, [flag for flag in got.flags if flag.startswith("not_article")]


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def test_a_story_is_an_article():
    assert kind(
        "<title>Bridge closed after storm</title>", f"<article><h1>Bridge closed after storm</h1>{LONG}</article>"
    ) == ("article", [])


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Just a moment...", "challenge"),
        ("Attention Required! | Shield", "challenge"),
        ("Access to this page has been denied", "challenge"),
        ("Before you continue to the Daily", "consent"),
        ("Datenschutzeinstellungen", "consent"),
        ("404 - Page not found", "soft_404"),
        ("Seite nicht gefunden | Tagblatt", "soft_404"),
        ("Página no encontrada", "soft_404"),
        ("Страница не найдена", "soft_404"),
        ("ページが見つかりません", "soft_404"),
        ("Page introuvable", "soft_404"),
    ],
)
def test_pages_that_are_no_story_say_so_in_their_title(title: str, reason: str):
    body = (
        f"<h1>{title}</h1><p>Please try again later, or go back to the home page to find what you were looking for.</p>"
    )

    assert kind(f"<title>{title}</title>", body) == ("not_article", [f"not_article:{reason}"])


def test_a_long_story_about_such_a_page_is_a_story():
    title = "404 - the story of a number"

    assert kind(f"<title>{title}</title>", f"<article><h1>{title}</h1>{LONG * 2}</article>")[0] == "article"


def test_status_codes_count():
    body = "<h1>Sorry about that</h1><p>There is nothing to be seen at this address any more, dear reader of ours.</p>"

    assert kind("", body, status=404) == ("not_article", ["not_article:soft_404"])
    assert kind("", body, status=403) == ("not_article", ["not_article:challenge"])


TEASERS = "".join(
    f'<div class="card"><h3><a href="/2024/05/{n:02}/story-{n}-of-the-day">Story number {n} of the month</a></h3>'
    f"<p>What happened on day {n} of the month.</p></div>"
    for n in range(1, 25)
)


@pytest.mark.parametrize(
    "url", ["https://daily.example/", "https://daily.example/world", "https://daily.example/tag/storms"]
)
def test_listings_are_no_articles(url: str):
    head = '<title>World | The Daily</title><meta property="og:type" content="website">'

    assert kind(head, f"<main><h1>World</h1>{TEASERS}</main>", url=url) == ("not_article", ["not_article:listing"])


def test_a_story_with_many_teasers_under_it_is_an_article():
    head = '<title>Bridge closed after storm</title><meta property="article:published_time" content="2024-05-01">'

    assert (
        kind(head, f"<article><h1>Bridge closed after storm</h1>{LONG}</article><aside>{TEASERS}</aside>")[0]
        == "article"
    )


def test_an_empty_page_has_no_text():
    assert kind("<title>Bridge closed after storm</title>", "<h1>Bridge closed after storm</h1>") == (
        "not_article",
        ["not_article:no_text"],
    )


def test_kinds_that_the_data_name():
    title = "<title>Bridge closed after storm</title>"
    body = f"<article><h1>Bridge closed after storm</h1>{LONG}</article>"
    short = "<article><h1>Bridge closed after storm</h1><p>See how the flood took the bridge away.</p></article>"

    live = ld('{"@type": "LiveBlogPosting", "headline": "Bridge closed after storm"}')
    assert kind(title + live, body)[0] == "liveblog"
    video = ld('{"@type": "VideoObject", "name": "Bridge closed after storm"}')
    assert kind(title + video, short)[0] == "video"
    gallery = ld('{"@type": "ImageGallery", "name": "Bridge closed after storm"}')
    assert kind(title + gallery, short)[0] == "gallery"
    walled = ld('{"@type": "NewsArticle", "headline": "Bridge closed after storm", "isAccessibleForFree": false}')
    assert kind(title + walled, short)[0] == "paywalled"
    assert kind(title + walled, f"<article><h1>Bridge closed after storm</h1>{LONG * 3}</article>")[0] == "article"
    counted = ld('{"@type": "NewsArticle", "headline": "Bridge closed after storm", "wordCount": 1200}')
    assert kind(title + counted, body)[0] == "paywalled"


@pytest.mark.parametrize(
    "heading",
    [
        "Sorry, this content is not available in your region.",
        "451: Unavailable due to legal reasons",
        "This story has been removed",
        "Whoops! We seem to have lost that one",
        "Hoppá! A keresett oldal nem található",
        "Cet article n’est plus disponible",
        "Dieser Artikel wurde gelöscht",
        "Artykuł został usunięty",
    ],
)
def test_a_page_that_is_closed_to_the_reader_or_taken_down_is_gone(heading: str):
    body = f"<h1>{heading}</h1><p>You are attempting to access this website from a country of the European Union.</p>"

    assert kind("<title>Bay Herald</title>", body) == ("not_article", ["not_article:soft_404"])


def test_a_wall_that_speaks_of_cookies_partners_and_advertising_is_one_of_consent():
    head = "<title>Haushaltsstreit im Kreistag - Bote</title><meta property='og:type' content='article'>"
    body = """<main><h1>Wie möchten Sie weiterlesen?</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Ihre
    Zustimmung können Sie jederzeit widerrufen.</p><p>Zur Finanzierung unseres Angebots arbeiten wir mit 184
    Drittanbietern zusammen, die Cookies setzen und Anzeigen personalisieren.</p></main>"""
    report = """<h1>Streit um Cookies</h1><p>Die Partner der Koalition streiten über Cookies. Ohne Einwilligung der
    Nutzer dürfe nichts gespeichert werden, sagte die Ministerin am Dienstag im Kreistag der Stadt.</p>"""

    assert kind(head, body) == ("not_article", ["not_article:consent"])
    assert kind(head, report)[0] == "article"


def test_a_heading_that_leads_on_stands_over_the_first_story_of_a_front():
    body = """<article><h1><a href="/local/2024/05/02/fire-at-depot.html">Fire at the bus depot destroys thirty of the
    city's buses</a></h1><p>The flames could be seen from the bridge, and the smoke went down to the harbour.</p>
    </article>""" + "".join(
        f"<article><h2><a href='/local/2024/05/02/story-{n}.html'>A story about the {word} bridge of the town</a></h2>"
        "<p>The council votes on Monday.</p></article>"
        for n, word in enumerate(("old", "new", "red", "long", "small"))
    )
    front = "https://daily.example/local/"
    assert kind("<title>Local news - Daily</title><meta property='og:type' content='website'>", body, front) == (
        "not_article",
        ["not_article:listing"],
    )


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("Logg inn", "login"),
        ("Anmelden", "login"),
        ("Czy masz ukończone 18 lat?", "age_gate"),
        ("Are you of legal drinking age?", "age_gate"),
        ("We’ll be back soon!", "maintenance"),
        ("Site în mentenanță", "maintenance"),
        ("Wartungsarbeiten", "maintenance"),
        ("502 Bad Gateway", "maintenance"),
        ("Redirecting…", "redirect"),
    ],
)
def test_a_notice_in_the_place_of_the_story_says_what_it_is_in_the_heading(heading: str, reason: str):
    body = f"<h1>{heading}</h1><p>You can go back to the front page of the paper, or write to the newsroom.</p>"

    assert kind("<title>Brewery opens second hall - Daily</title>", body) == ("not_article", [f"not_article:{reason}"])


@pytest.mark.parametrize(
    "heading",
    [
        "502 people leave their homes as the river rises",
        "Wartungsarbeiten an der alten Brücke dauern bis Mai",
        "Login for council members is stolen twice in a year",
        "Redirection of the river will cost millions",
    ],
)
def test_a_story_about_such_things_is_a_story(heading: str):
    assert kind(f"<title>{heading}</title>", f"<article><h1>{heading}</h1>{LONG[:420]}</article>") == ("article", [])


@pytest.mark.parametrize(
    "wall",
    [
        '<aside class="post-upgrade-cta"><p>Join.</p></aside>',
        "<div><h2>This post is for paying subscribers only</h2></div>",
        "<div><h3>Jetzt weiterlesen mit dem Digitalabo</h3></div>",
        "<section><p>Il vous reste 78 % de cet article à lire.</p></section>",
    ],
)
def test_an_offer_in_the_place_of_the_rest_makes_a_paywall(wall: str):
    story = (
        "<p>The first crack was the width of a hair, and the surveyor drew a circle around it and went to lunch.</p>"
    )
    body = (
        f"<article><h1>The pool that leaked money</h1><div class='text'>{story}{story.replace('first', 'next')}</div>"
    )

    assert kind("<title>The pool that leaked money</title>", f"{body}{wall}</article>")[0] == "paywalled"
    assert kind("<title>The pool that leaked money</title>", f"{body}</article>")[0] == "article"


def test_entries_that_are_opened_by_a_clock_are_a_live_blog():
    entries = "".join(
        f'<article class="item"><span class="item__time">{clock}</span><div><h3>The ferry, part {n}</h3><p>The ferry '
        f"to the {word} island does not sail today, and travellers may sleep in the sports hall.</p></div></article>"
        for n, (clock, word) in enumerate((("15:44", "large"), ("12.05", "small"), ("7:10", "last")))
    )
    url = "https://daily.example/liveblog/storm-over-the-country"
    head = "<title>Storm: the ferry lies still</title>"

    assert kind(head, f"<h1>Storm: the ferry lies still</h1><div>{entries}</div>", url) == ("liveblog", [])
    assert kind(head, f"<h1>Storm: the ferry lies still</h1><div>{entries}</div>")[0] == "article"


def test_pictures_with_captions_and_no_text_at_the_address_of_a_gallery_are_one():
    items = "".join(
        f'<div class="gi"><span>{n} / 4</span><img src="/g/{n}.jpg" alt=""><p>The {word} day of the fair.</p></div>'
        for n, word in enumerate(("first", "second", "third", "last"))
    )
    url = "https://daily.example/galeri/fair-in-the-valley-88120"

    assert kind("<title>Fair in the valley</title>", f"<h1>Fair in the valley</h1>{items}", url) == ("gallery", [])


def test_the_minutes_of_a_match_open_the_entries_of_a_live_blog():
    entries = "".join(
        f'<div class="entry"><div class="entry__minute">{minute}</div><div class="entry__text"><p>The {word} goal of '
        f"the derby falls after a corner, and the crowd of nine hundred is on its feet.</p></div></div>"
        for minute, word in (("90'+3", "last"), ("87'", "third"), ("55’", "second"), ("12.", "first"))
    )
    url = "https://daily.example/sport/live-ticker-north-against-south-31882.html"

    assert kind("<title>North against South</title>", f"<h1>North against South</h1>{entries}", url) == ("liveblog", [])


def test_a_tag_page_that_declares_itself_an_article_is_a_listing():
    cards = "".join(
        f"<div><a href='/news/story-{n}'><h3>A story about the {word} bridge of the town</h3></a></div>"
        for n, word in enumerate(("old", "new", "red", "long", "small", "last"))
    )
    head = "<title>Bridge</title><meta property='og:type' content='article'>"
    body = f"<h1>Bridge: all news</h1><p>News, pictures and videos about the bridge are on this page.</p>{cards}"

    assert kind(head, body, "https://daily.example/tag/bridge") == ("not_article", ["not_article:listing"])


def test_four_columns_under_the_name_of_a_section_are_a_listing():
    pieces = "".join(
        f"<article><a>Ann Reed</a><h2><a href='/opinion/2024/{n}.html'>The {word} bottle of the town</a></h2><p>The "
        "water that one sees belongs to whoever has the key of the lock, and the key is somewhere else.</p></article>"
        for n, word in enumerate(("empty", "full", "broken", "last"))
    )
    head = "<title>Opinión</title><meta property='og:type' content='website'>"

    assert kind(head, f"<h1>Opinión</h1>{pieces}", "https://daily.example/opinion/") == (
        "not_article",
        ["not_article:listing"],
    )


def test_a_report_on_a_banner_for_consent_is_a_story():
    head = "<title>Consent is not a checkbox: council fined over cookie banner - Daily</title>"
    body = """<h1>Consent is not a checkbox: council fined over cookie banner</h1><p>The council has been fined because
    its website set advertising cookies on the phones of people who had refused consent.</p><p>Data on visitors had been
    passed to eleven partners, among them a firm that sells personalised adverts, the watchdog said.</p>"""

    assert kind(head, f"<article>{body}</article>") == ("article", [])


def test_the_name_of_the_body_tells_that_there_is_no_page():
    body = "<h1>Where did it go?</h1><p>There is nothing here, so you may want to look for it in another place.</p>"
    page = Page.from_html(f'<body class="error404 wide">{body}</body>', url="https://daily.example/2024/05/01/bridge")

    assert extract(page).flags == ["not_article:soft_404"]


CLIP = "<p>The fire brigade needed a crane to lift a cow out of a swimming pool. It is well.</p>"
VIDEO = '"video":{"@type":"VideoObject","name":"Cow","contentUrl":"/cow.mp4"}'


@pytest.mark.parametrize(("data", "expected"), [(f",{VIDEO}", "video"), ("", "article")])
def test_a_news_article_of_a_sentence_or_two_beside_a_video_is_the_video(data: str, expected: str):
    head = "<title>Cow out of pool</title>" + ld(f'{{"@type":"NewsArticle","headline":"Cow out of pool"{data}}}')

    assert kind(head, f"<article><h1>Cow out of pool</h1>{CLIP}</article>") == (expected, [])


def test_a_story_with_a_video_stays_an_article():
    head = "<title>Bridge closed</title>" + ld(f'{{"@type":"NewsArticle","headline":"Bridge closed",{VIDEO}}}')

    assert kind(head, f"<article><h1>Bridge closed</h1>{LONG}</article>") == ("article", [])
