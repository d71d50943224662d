"""Sentences at which a story breaks off for readers who do not pay, in many languages. All stories are invented."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]


def texts(*lines: str) -> list[str]:
    inner = f"<main><h1>Bridge closed after a storm</h1><div class=text><p>{'<p>'.join(lines)}</div></main>"
    html = f"<html><head><title>Bridge closed after a storm</title></head><body>{inner}</body></html>"
    return [block.text for block in extract(Page.from_html(html, url="https://www.daily.example/a/1")).blocks]


WALLS = """
Norite skaityti toliau?
Prenumeruokite Žinios plius ir skaitykite visus straipsnius be reklamų.
Šis straipsnis skirtas tik prenumeratoriams.
Lai lasītu tālāk, abonējiet portālu.
Raksts pieejams tikai abonentiem.
Edasi lugemiseks telli digipakett.
Artikkel on loetav ainult tellijatele.
Chcesz czytać dalej? Wykup subskrypcję.
Dalsza część artykułu dostępna dla subskrybentów.
Pozostało 78% artykułu
Chcete číst dál? Předplaťte si náš web.
Zbývá vám 80 % článku
Článek je určen pouze pro předplatitele.
Tento článok je určený len pre predplatiteľov.
A cikk folytatása előfizetőink számára érhető el.
Ez a cikk csak előfizetőknek szól.
Continuarea articolului este disponibilă doar abonaților.
Acest articol este disponibil doar pentru abonați.
Чтобы дочитать материал, оформите подписку.
Полная версия статьи доступна подписчикам.
Материал доступен только подписчикам.
Цей матеріал доступний лише передплатникам.
Тази статия е достъпна само за абонати.
Ovaj članak dostupan je samo pretplatnicima.
Ostatak članka dostupan je pretplatnicima.
Ta članek je na voljo le naročnikom.
Το άρθρο είναι διαθέσιμο μόνο για συνδρομητές.
Devamını okumak için abone olun.
Bu haberin devamı abonelere özeldir.
להמשך קריאת הכתבה הצטרפו למנויים
הכתבה זמינה למנויים בלבד
هذا المحتوى متاح للمشتركين فقط
ادامه مطلب برای مشترکان
この記事は有料会員限定です。残り1,234文字
有料会員になると続きをお読みいただけます。
この記事は会員限定です。登録すると続きをお読みいただけます。
ここから先は有料会員限定です。
残り856文字（全文1,203文字）
이 기사는 유료 구독자 전용입니다.
로그인 후 기사 전문을 읽으실 수 있습니다.
订阅后可阅读全文
本文为会员专享内容，请登录后继续阅读。
登入會員後即可閱讀全文
Bài viết chỉ dành cho thuê bao trả phí.
Artikel ini hanya untuk pelanggan.
Baca selengkapnya dengan berlangganan.
บทความนี้สำหรับสมาชิกเท่านั้น
यह लेख केवल सदस्यों के लिए है।
পুরো লেখাটি পড়তে সাবস্ক্রাইব করুন।
Este conteúdo é exclusivo para assinantes.
Continue lendo com uma assinatura.
Assine para continuar lendo.
Este contenido es exclusivo para suscriptores.
Para seguir leyendo esta nota necesitás estar suscripto.
Suscríbete para seguir leyendo.
Contenido exclusivo para suscriptores
Ya leíste tus notas gratuitas del mes.
This article is for subscribers only.
This story is available exclusively to Daily subscribers.
To continue reading, please subscribe or log in.
Subscribe to continue reading
You have reached your limit of free articles.
You have 2 free articles remaining this month.
This content is reserved for our members.
Already a subscriber? Log in
Already have an account? Sign in here.
Create a free account to keep reading.
Register for free to continue reading this story.
The rest of this article is for premium members.
The remainder of this story is available to subscribers.
Want to read more? Become a member today.
Unlock this article with a 7-day free trial.
อ่านข่าวทั่วไทยเพิ่มเติมที่นี่
Continue below
Article continues after video.
Tap here to see other videos from our team.
We apologize, but this video has failed to load.
Article content
Advertisement 2
Recommended from Editorial
"""


@pytest.mark.parametrize("line", [line for line in WALLS.splitlines() if line])
def test_the_sentence_at_a_wall_is_no_paragraph(line: str) -> None:
    assert texts(*STORY, line) == STORY


NEWS = """
The rest of the article was torn out of the only copy that the library owns, said its director.
You have three stories to tell, the teacher told her pupils, and you shall tell all of them on Friday.
Continue reading at night, he advised, and the eyes will get used to it, doctors said on Monday.
Unlock the gates, the crowd shouted, until the police came at half past nine in the evening.
This article of the constitution is for members of parliament what the rules are for players.
Chcesz czytać książki za darmo, zapytała bibliotekarka, a uczniowie odpowiedzieli, że tak, ale nie w sobotę rano.
Полный текст доклада комиссии опубликуют в пятницу, сообщила пресс-служба города.
Продолжение следует, пообещал режиссёр на встрече со зрителями во вторник.
Bu haber üzerine belediye başkanı salı günü köprüde inceleme yaptı ve açıklama yayımladı.
Este artigo da lei é exclusivo do Brasil, disse o ministro na terça-feira em Brasília.
A cikk szerzője tegnap kapta meg a díjat, amelyet tíz éve adnak át a városházán.
Artikkel on kirjutatud 1931. aastal ja seda hoitakse tänini linna muuseumis klaasi all.
会员可在周二之前续费，游泳馆表示票价不变。
この会は会員が高齢化し、来春で解散する。
"""


@pytest.mark.parametrize("line", [line for line in NEWS.splitlines() if line])
def test_subscribers_walls_and_articles_may_be_the_news(line: str) -> None:
    assert line in texts(
        *STORY, line, "The ferry is free of charge on Sundays, and on holidays it runs until midnight."
    )
