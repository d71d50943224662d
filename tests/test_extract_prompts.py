"""Lines that speak to the reader are told from news that use the same words."""

from __future__ import annotations

import pytest

from archivebot.extract.body_select import is_prompt


@pytest.mark.parametrize(
    "line",
    [
        "We may earn a commission from links on this page.",
        "Keep up with all the latest news from the UK and around the world by following Daily News",
        "As a member of our community, you help us report the facts from a region in turmoil.",
        "Stay updated with notifications for breaking news and our best stories",
        "Please read our comment policy before commenting.",
        "(Except for the headline, this story has not been edited by our staff and comes from a syndicated feed.)",
        "This report has not been edited by the Daily editorial team.",
        "Koje je tvoje mišljenje o ovoj temi? Učestvuj u diskusiji ili pročitaj komentare",
        "Dziękujemy, że przeczytałaś/eś nasz artykuł do końca.",
        "L’espace des contributions est réservé aux abonnés.",
        "When you purchase through links on our site, we may earn an affiliate commission.",
        "This article contains affiliate links.",
        "Dieser Artikel enthält Affiliate-Links, für die wir eine Provision erhalten.",
        "Cet article contient des liens affiliés.",
        "Este artículo contiene enlaces de afiliados.",
        "En cliquant sur « J\u2019accepte », les cookies seront déposés.",
        "This article is also available as audio, read by a synthetic voice.",
        "Breaking news alerts: turn on notifications to follow this story.",
        "Independent journalism needs you. If everyone who reads this gave three euros, our appeal would be over.",
        "Every Friday, Karin Moe talks with people who live by the water. Listen wherever you get your podcasts.",
        "You are receiving this email because you signed up at our site.",
    ],
)
def test_what_a_page_says_of_its_links_and_cookies_is_no_text(line: str) -> None:
    assert is_prompt(line.lower())


@pytest.mark.parametrize(
    "line",
    [
        "\u201cWe may earn a commission on the deal,\u201d the banker said.",
        "This report has not been edited since the minister left office, he said.",
        "Please read the letter, she said, before you comment on my brother.",
        "As a member of the committee, you have to read four hundred pages, she said.",
        "Keep up with the bakers and you will get thin, the doctor told him.",
        "L’espace des contributions est devenu une salle de sport.",
        "The bank will receive a fee of two percent for the loan.",
        "If you buy a house here, we may get another neighbour, he said.",
        "Independent journalism needs protection, the minister said.",
        "The podcast has changed where you get your news, the study found.",
        "This article of the treaty covers affiliate companies.",
    ],
)
def test_commissions_and_affiliates_may_be_the_news(line: str) -> None:
    assert not is_prompt(line.lower())
