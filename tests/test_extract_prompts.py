"""Lines that speak to the reader are told from news that use the same words."""

from __future__ import annotations

import pytest

from archivebot.extract.addressed import is_prompt, is_sign_off


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


@pytest.mark.parametrize(
    "line",
    [
        "Never miss a story from the valley again.",
        "Support the Harbor Ledger's journalism",
        "Want to republish this story? See our guidelines.",
        "See a spelling or grammar error in our story? Let the desk know.",
        "Letters should be no longer than 250 words and include an address.",
        "Consider supporting us with a donation.",
        "Do you have information about the sale that we should know?",
        "Comments have to be in English and in full sentences.",
        "Vous avez repéré une erreur ? Signalez-la à notre rédaction.",
        "¿Has visto algún error? Escribe a la redacción.",
        "Hittat ett fel? Tipsa redaktionen.",
        "Fandt du en fejl? Skriv til os.",
        "Huomasitko virheen? Lähetä palautetta.",
        "Heb je een taalfout opgemerkt? Laat het weten.",
        "Našli jste v textu chybu? Napište nám.",
        "Ai observat o greșeală în text? Spune-ne.",
        "Para hacer uso de este contenido cite la fuente.",
        "Niets uit deze publicatie mag worden overgenomen.",
        "Bu haberin her türlü yayın hakkı gazeteye aittir.",
        "Os comentários não representam a opinião do jornal.",
        "Dit artikel lees je gratis. Meer lezen?",
        "Resta aggiornato sulle notizie della valle.",
        "Scegli la Gazzetta come fonte preferita su Google",
        "هل أعجبك المقال؟ شاركه مع أصدقائك",
        "این خبر را به اشتراک بگذارید",
        "আপনার মতামত জানাতে চোখ রাখুন আমাদের পেজে।",
        "ร่วมแสดงความคิดเห็น",
        "欢迎关注河报官方微信公众号",
        "この記事をSNSでシェア",
        "독자 여러분의 소중한 제보를 기다립니다",
        "Підтримайте нас — разом ми сильніші!",
        "What about you? Share your thoughts on the new box in the comments below.",
        "Hvis du ikke har et digitalt abonnement, kan du tegne det her.",
        "Sie arbeiten am Kanal? Melden Sie vertraulich bei unserem Reporter.",
        "You might also want to check out our guide to locks.",
    ],
)
def test_newsrooms_speak_of_mistakes_rights_comments_and_offers(line: str) -> None:
    assert is_prompt(line.lower())


@pytest.mark.parametrize(
    "line",
    [
        "The clerk found a mistake in the deed and sent the buyers home.",
        "Letters from the front were read aloud in the kitchen.",
        "He asked the firm to consider making a donation to the school.",
        "Support for the journalism school fell in the second round.",
        "Vous avez trouvé la bonne route, dit le guide, et il se tut.",
        "Los comentarios del ministro no sorprendieron a nadie.",
        "Dit artikel van de wet geldt al sinds 1921.",
        "Resta un mistero il furto della statua.",
        "Google is to open a second office in the old mill.",
        "Så missar man en buss: en berättelse från hållplatsen.",
        "این خبر را وزیر تأیید نکرد.",
        "欢迎仪式在广场举行，约三百人参加。",
        "記事を書いたのは19歳の学生だった。",
        "Поддержите рукой перила, сказал мастер.",
        "Om du har ett abonnemang på oro, säg upp det.",
        "You might want to see the lock before it closes.",
        "The council shared its thoughts on the box in the minutes and had no comments.",
    ],
)
def test_mistakes_rights_and_comments_may_be_the_news(line: str) -> None:
    assert not is_prompt(line.lower())


@pytest.mark.parametrize(
    "line",
    [
        "¿Ha sido un error cambiar al portero?",
        "El periodismo necesita más lectores, dijo la directora del diario en el congreso de Sevilla.",
        "O jornalismo precisa de independência, afirmou o presidente da associação em Lisboa.",
        "Le journalisme a besoin de temps, explique la directrice de la rédaction.",
        "Vous avez une information précise sur le calendrier ?",
        "Votre soutien est précieux, a dit le maire aux bénévoles réunis sur la place.",
        "Good journalism takes time, the editor told the committee, and time is what her newsroom lacks.",
        "Support for the mayor’s journalism prize fell last year.",
        "Access to this content is what the court will decide on Monday.",
        "You are welcome to share the garden, the mayor told the neighbours.",
        "See a typo in the law? Then call a lawyer, he said.",
        "Se permite la reproducción en cautiverio de estas aves desde 2019.",
        "Blijf op de hoogte, zei de burgemeester tegen de bewoners.",
        "Si te ha gustado el canal, le dijo, compártelo.",
        "Nothing in this report should be taken as legal advice, the judge said after the hearing.",
        "Do you have information about the accident? Call the police in Northtown.",
        "Comments must be received by the agency before the end of June.",
        "This investigation was supported by police in three countries.",
    ],
)
def test_what_somebody_says_or_asks_is_no_prompt(line: str) -> None:
    assert not is_prompt(line.lower())
    assert not is_sign_off(line.lower())
