"""What news sites of many countries set around and between the paragraphs of a story. All pages are invented."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]
JAPANESE = [
    "山あいの診療所に、毎週水曜日、医師を乗せたヘリコプターが到着します。始まって10年になります。",
    "診療所があるのは人口およそ3000の町で、町民のおよそ6割が65歳以上です。",
    "ヘリコプターから医師と看護師が降り、集まったお年寄りを診察していました。",
]


def read(body: str, head: str = "", title: str = "Bridge closed after a storm") -> Article:
    html = f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return extract(Page.from_html(html, url="https://www.daily.example/a/1"))


def story(*lines: str, above: str = "") -> Article:
    inner = "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)
    return read(f"<main><h1>Bridge closed after a storm</h1>{above}<div class=text>{inner}</div></main>")


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement · Scroll to continue",
        "All products featured here are independently selected by our editors. If you buy something through links on "
        "our site, we may earn a commission.",
        "Every item recommended on this page is independently chosen by our staff.",
    ],
)
def test_a_line_of_the_shop_or_of_an_advertisement_is_no_paragraph(line: str) -> None:
    assert texts(story(STORY[0], line, *STORY[1:])) == STORY


def test_products_may_be_the_news() -> None:
    line = "All products made at the plant are tested twice, the company said, and the milk was recalled on Monday."
    assert line in texts(story(STORY[0], line, *STORY[1:]))


def test_a_moment_in_the_midst_of_a_sentence_is_a_part_of_it() -> None:
    said = "A correction was made on <time>June 15, 2025</time>: An earlier version named the wrong pier of the bridge."
    assert texts(story(*STORY, said))[-1] == (
        "A correction was made on June 15, 2025: An earlier version named the wrong pier of the bridge."
    )


def test_a_moment_behind_a_label_is_still_no_text() -> None:
    assert texts(story("Updated <time>June 15, 2025</time>, Springfield", *STORY))[-3:] == STORY
    assert not any("2025" in line for line in texts(story("Updated <time>June 15, 2025</time>, Springfield", *STORY)))


def test_the_rest_of_a_story_whose_summary_stands_first_is_read() -> None:
    page = (
        "<article><header><h1>Bridge closed after a storm</h1></header><div class='content--detail-body'>"
        f"<p class='content--summary'>{JAPANESE[0]}</p><div class='content--detail-more'>"
        f"<p class='content--summary-more'>{JAPANESE[1]}<br><br>{JAPANESE[2]}</p></div></div></article>"
    )
    assert texts(read(page)) == JAPANESE


def test_the_reporter_above_a_chinese_story_comes_before_the_editor_below_it() -> None:
    above = "<div class='x1'><div>河畔新闻记者 顾远 实习生 沈一宁</div><div><span>2025-07-02 14:06</span></div></div>"
    page = f"<main><h1>Bridge closed after a storm</h1>{above}<div class=text><p>{'<p>'.join(STORY)}</div>"
    article = read(f"{page}<div class='y1'><div>责任编辑：陈一</div><div>校对：施蓝</div></div></main>")
    assert [author.name for author in article.authors] == ["顾远", "沈一宁"]


def test_captions_in_the_place_of_the_lead_picture_are_no_standfirst() -> None:
    slides = "".join(
        f"<div class='Slide'><div><img src='/{n}.jpg' alt=''></div><div class='Slide-info'><span>Workers look at the "
        f"pier from boat number {n}, Wednesday, Oct. 1, 2025. (Daily Photo/Ann Roe)</span></div></div>"
        for n in (1, 2)
    )
    assert story(*STORY, above=f"<div class='Page-lead'><div>{slides}</div></div>").description is None


def test_a_second_title_in_a_korean_header_is_the_standfirst() -> None:
    title = "북쪽 교각 두 개 유실 나룻배 하루 여섯 번 다시 운항"
    above = f"<p class=time>송고 2025년09월18일 10시31분</p><div class=sub-tit><strong class=t>{title}</strong></div>"
    assert story(*STORY, above=f"{above}<div class=tools><button>A</button></div>").description == title


def test_an_online_edition_is_no_headline() -> None:
    page = (
        "<table><tr><td><font size=1>Wednesday, April 12, 2006</font><p><font size=5><b>Ferry schedule to change after "
        f"Easter</b></font><p><font size=2><b>By Donna Whaley</b></font><p>{'<p>'.join(STORY)}</td></tr></table>"
    )
    article = read(page, title="The Daily - Online Edition")
    assert article.headline == "Ferry schedule to change after Easter"


def test_a_second_title_that_closes_the_heading_is_no_part_of_the_headline_that_metadata_tell() -> None:
    heading = "<h1>The bridge that a storm took <span>A village waits for its ferry. Report</span></h1>"
    page = f"<main>{heading}<p>{'<p>'.join(STORY)}</main>"
    head = '<meta property="og:title" content="The bridge that a storm took">'
    assert read(page, head, title="The bridge that a storm took - The Daily").headline == "The bridge that a storm took"


def test_a_first_paragraph_in_a_span_is_no_standfirst() -> None:
    lines = [f"<p><span>{STORY[0]}</span></p>", f"<p><strong>Why it matters: {STORY[1]}</strong></p>", STORY[2]]
    assert story(*lines).description is None


def test_a_turkish_summary_under_the_headline_is_the_standfirst_and_no_paragraph() -> None:
    turkish = [
        "Osmangazi ilçesinde 100 yaşındaki çınar, altı saat süren çalışmayla kırk metre öteye dikildi ve sulandı.",
        "Mahalle sakini bir kadın, gölgesinde büyüdüğünü ve gölgesinde yaşlandığını söyledi, ağaç için dua etti.",
        "Belediye, ağacın iki yıl boyunca izleneceğini ve köklerinin her ay kontrol edileceğini açıkladı.",
    ]
    summary = "Bursa'da yol genişletme çalışması nedeniyle kesilmesi planlanan çınar, mahallelinin itirazıyla taşındı"
    page = f"<h1>Yüz yıllık çınar taşındı</h1><h2 class=spot>{summary}</h2><time datetime=2025-02-05>05.02.2025</time>"
    article = read(f"<article>{page}<div class=text><p>{'<p>'.join(turkish)}</div></article>", title="Yüz yıllık çınar")
    assert (article.description, texts(article)) == (summary, turkish)


LINES = """
(With PTI inputs)
(Only the headline and picture of this report may have been reworked by our staff; the rest is from a syndicated feed.)
Catch all the Business News, Market News, Breaking News Events and Latest News Updates on The Daily.
Send us news tips: 0800 000 000
ภาพ: เพจข่าว
Наши новости в Telegram
На правах рекламы
Reszta tekstu pod wideo
Cały artykuł przeczytasz na stronie Gazety.
Článok pokračuje pod videom
Ez is érdekelheti: Lezárták a hidat
Citiţi şi: Podul a fost închis
BU HABER DE İLGİNİZİ ÇEKEBİLİR
पढ़ें: पुल बंद
आगे की स्लाइड में देखें
हिंदी समाचार की ताजा खबरों के लिए हमें फॉलो करें
▷ 카카오톡 : '뉴스' 검색해 채널 추가
[사진 출처 : 연합뉴스]
Clique aqui para seguir
Mirá también: Puente cerrado
Seguí leyendo: Puente cerrado
"""


@pytest.mark.parametrize("line", [line for line in LINES.splitlines() if line])
def test_a_line_that_leads_on_asks_or_credits_is_no_paragraph(line: str) -> None:
    assert texts(story(STORY[0], line, *STORY[1:])) == STORY
    assert texts(story(*STORY, line)) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Mirá también lo que pasa del otro lado del río, dijo el barquero mientras ataba la soga al muelle.",
        "Catch all the news you like, the editor said, but the bridge is the only one that matters in this town.",
        "पढ़ेंगे तो आगे बढ़ेंगे, यह कहकर शिक्षिका ने बच्चों को नाव में बैठाया और नदी पार कराई।",
    ],
)
def test_words_that_lead_on_may_open_a_sentence(line: str) -> None:
    assert line in texts(story(STORY[0], line, *STORY[1:]))


MACHINES = """
Článek si také můžete poslechnout v audioverzi.
Tento článok si môžete aj vypočuť
Ten artykuł możesz też odsłuchać
Слушать новость
استمع إلى المقال
استمع للمقال
האזינו לכתבה
Ouça este conteúdo
Escuchá la nota
ฟังข่าวนี้
記事を音声で聴く
기사 듣기
इस खबर को सुनें
Your browser does not support the audio element.
This audio is generated automatically. Please let us know if you have feedback.
The audio version of this article is generated by AI-based technology.
Listening to articles is free for open-access content—explore other articles or learn more about text-to-speech.
Summary is AI-generated, newsroom-reviewed
AI-generated summary
Resumo gerado por ferramenta de IA treinada pela redação
Yapay zeka tarafından özetlendi
此文章由 AI 翻譯
この記事はAIで翻訳されています
平台声明：该文观点仅代表作者本人，本号系信息发布平台，仅提供信息存储空间服务。
以上内容不构成投资建议
返回门户，查看更多
海量资讯、精准解读，尽在财经APP
"""


@pytest.mark.parametrize("line", [line for line in MACHINES.splitlines() if line])
def test_what_a_player_or_platform_says_of_a_text_is_none_of_it(line: str) -> None:
    assert texts(story(STORY[0], line, *STORY[1:])) == STORY
    assert texts(story(*STORY, line)) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "This audio is the only one that is left of the concert, the archive said, and it will be played on Friday.",
        "Summary courts were held in the square until 1911, and the judge ate his breakfast on the bench.",
        "Yapay zeka tarafından özetlenen raporlar mahkemede delil sayılmayacak, dedi bakan salı günü mecliste.",
        "声明发表后，桥梁管理处表示，渡船将照常运行，票价不变。",
    ],
)
def test_machines_may_be_the_news(line: str) -> None:
    assert line in texts(story(STORY[0], line, *STORY[1:]))


def test_a_line_that_offers_to_read_the_story_out_is_no_standfirst() -> None:
    offer = "<div class=player><span>Článek si také můžete poslechnout v audioverzi.</span></div>"
    assert story(*STORY, above=f"<div>17. 2. 2025, 6:01</div>{offer}").description is None


TOOLS = """
Share on Facebook
Gift article
Join the conversation
Show comments
Back to top
Previous article
Enlarge image
1 of 5
Image caption, The bridge on Tuesday
Scroll down to read more
Tap to unmute
Follow topics in this article
Representative image
This report by The Canadian Press was first published April 5, 2025.
-with a file from Jane Roe
Copy edited by Jane Roe
Fact check by Jane Roe
"""


@pytest.mark.parametrize("line", [line for line in TOOLS.splitlines() if line])
def test_a_tool_of_the_page_or_who_else_worked_on_a_story_is_no_paragraph(line: str) -> None:
    assert texts(story(STORY[0], line, *STORY[1:])) == STORY
    assert texts(story(*STORY, line)) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "1 of 5 bridges in the county is closed, the report said, and two more are to be inspected before the winter.",
        "Next article 12 of the charter was read aloud, and the mayor asked whether anybody had understood it.",
        "Back to top speed by Friday, the operator promised, when the last of the wooden boards has been replaced.",
        "With a file from the cellar under his arm, the clerk walked out of the town hall and across the bridge.",
    ],
)
def test_words_of_tools_may_open_a_sentence(line: str) -> None:
    assert line in texts(story(STORY[0], line, *STORY[1:]))
