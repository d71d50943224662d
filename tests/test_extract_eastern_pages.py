"""Habits of newsrooms from the Aegean to the Pacific and in Africa, on whole pages."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from archivebot.dates import find_dates
from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "“We heard a bang and then the whole street shook,” said the keeper of a shop that is close by the old bridge.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]
CHINESE = [
    "閒置十八年的老戲院由一群返鄉青年改造成書店，開幕首日就湧進六百人，不少長輩專程回來找當年的座位。",
    "書店負責人說，團隊花了兩年清理戲院，一樓的木頭座椅全部保留，讓讀者坐著看書，二樓則改為展覽空間。",
    "八十二歲的吳阿嬤說，她和先生第一次約會就在第七排，沒想到椅子還在，今天特地帶孫子一起來看看。",
]


def read(inner: str, head: str = "", url: str = "https://www.daily.example/a/1", lang: str = "en") -> Article:
    html = f"<html lang={lang}><head><title>Bridge closed after a storm</title>{head}</head><body>{inner}</body></html>"
    return extract(Page.from_html(html, url=url))


def story(*lines: str, head: str = "", above: str = "", url: str = "https://www.daily.example/a/1") -> Article:
    paragraphs = "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)
    inner = f"<main>{above}<h1>Bridge closed after a storm</h1><div class=text>{paragraphs}</div></main>"
    return read(inner, head, url)


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def names(article: Article) -> list[str]:
    return [author.name for author in article.authors]


@pytest.mark.parametrize("line", ["記者陳思妤／花蓮報導", "文／記者陳思妤／花蓮報導", "記者陳思妤/花蓮報導"])
def test_a_line_of_reporter_and_place_above_the_text_is_the_byline(line: str):
    found = story(line, *CHINESE)

    assert names(found) == ["陳思妤"]
    assert texts(found) == CHINESE


def test_a_sentence_that_begins_with_a_reporter_is_the_story():
    line = "記者陳思妤昨天走進花蓮的老戲院，發現木頭座椅全部保留，現場讀者坐著看書，氣氛安靜。"

    assert line in texts(story(*CHINESE, line))


def test_reporters_in_brackets_below_the_text_sign_it():
    found = story(*CHINESE, "<p style='text-align:right'>（皖北晚报记者 周扬 宋佳）</p>")

    assert names(found) == ["周扬", "宋佳"]
    assert texts(found) == CHINESE


def test_a_picture_and_its_caption_in_one_centred_paragraph_are_no_story():
    found = story(
        CHINESE[0],
        "<p class=f_center><img src=/shoes.jpg width=550><br>老马在整理架子上的旧鞋。周扬 摄</p>",
        *CHINESE[1:],
    )

    assert texts(found) == CHINESE
    assert [(image.caption, image.credit) for image in found.images] == [("老马在整理架子上的旧鞋。", "周扬 摄")]


def test_a_centred_paragraph_without_a_picture_is_the_story():
    found = story(STORY[0], "<p class=text-center>Nobody was hurt, the mayor said in the night.</p>", *STORY[1:])

    assert "Nobody was hurt, the mayor said in the night." in texts(found)


def test_buttons_beside_a_korean_reporter_name_nobody():
    name = "<a href=#><em class=journalist_name>최유림 기자</em></a><em>최유림 기자</em>"
    card = f"<div class=journalist>{name}<dt>구독자</dt></div>"
    inner = f"<main><h1>Bridge closed after a storm</h1>{card}<div>{''.join(f'<p>{t}</p>' for t in STORY)}</div></main>"

    assert names(read(inner, lang="ko")) == ["최유림"]


def test_a_picture_in_a_span_parts_the_lines_around_it():
    lines = "<br><br>".join(STORY)
    inner = (
        "<main><h1>Bridge closed after a storm</h1><article><strong>Closed until the spring</strong>"
        f"<span class=end_photo_org><div><img src=/b.jpg></div></span>{lines}</article></main>"
    )

    assert STORY[0] in texts(read(inner))


def test_a_place_set_apart_by_its_style_is_a_word_of_its_own():
    found = story("<p><span class=stamp>Hanoi</span>The old bridge was closed on Tuesday after a storm.</p>", *STORY)

    assert texts(found)[0] == "Hanoi The old bridge was closed on Tuesday after a storm."


def test_a_large_first_letter_is_no_word_of_its_own():
    assert texts(story("<p><span class=first>T</span>he" + STORY[0][3:] + "</p>", *STORY[1:]))[0] == STORY[0]


@pytest.mark.parametrize("line", ["Gia Chính - Lò Văn Pâng", "Gia Chính – Lò Văn Pâng"])
def test_two_names_with_a_dash_between_sign_the_text(line: str):
    found = story(*STORY, f"<p style='text-align:right'><strong>{line}</strong></p>")

    assert texts(found) == STORY
    assert names(found) == ["Gia Chính", "Lò Văn Pâng"]


def test_who_edited_the_story_in_the_data_did_not_write_it():
    data = {
        "@type": "NewsArticle",
        "author": {"@type": "Person", "name": "Rina Wulandari"},
        "editor": {"@type": "Person", "name": "Dedi Firmansyah"},
    }
    head = f"<script type=application/ld+json>{json.dumps(data)}</script>"
    line = "<div class=byline><a href=/profile/1>Rina Wulandari</a>, <a href=/profile/2>Dedi Firmansyah</a></div>"

    assert names(read(f"<h1>Bridge closed after a storm</h1>{line}<p>" + "<p>".join(STORY), head)) == ["Rina Wulandari"]


def test_an_editor_who_wrote_the_story_too_stays():
    person = {"@type": "Person", "name": "Rina Wulandari"}
    data = {"@type": "NewsArticle", "author": person, "editor": person}
    head = f"<script type=application/ld+json>{json.dumps(data)}</script>"

    assert names(read("<h1>Bridge closed after a storm</h1><p>" + "<p>".join(STORY), head)) == ["Rina Wulandari"]


def test_a_section_may_be_the_first_label_of_the_host():
    path = "<ul class=breadcrumb__wrap><li><a href=/>Home</a></li><li><a href=/s>Regional</a></li></ul>"

    assert story(*STORY, above=path, url="https://regional.daily.example/read/1").section == "Regional"


def test_a_menu_before_the_headline_is_no_section():
    menu = "<section class=section><nav><a href=/a>Home</a><a href=/b>World</a></nav></section>"

    assert story(*STORY, above=menu).section is None


def test_steps_in_a_box_named_path_lead_to_the_section():
    path = "<div class='nav path'><a href=/1>اجتماعی</a> » <a href=/2>شهری</a></div>"

    assert story(*STORY, above=path).section == "شهری"


def test_a_page_that_tells_the_path_of_its_address_in_a_class_is_no_path():
    assert (
        story(*STORY, above="<div class=path-node><a href=/1>Shop</a> » <a href=/2>Letters</a></div>").section is None
    )


def test_a_group_of_tags_gives_the_keywords():
    tags = "<div class=tag-group><a href=/t/1>#학교</a><a href=/t/2>#목공소</a></div>"

    assert story(*STORY, f"<div>{tags}</div>").keywords == ["학교", "목공소"]


def test_short_lines_of_a_draft_editor_are_the_story():
    block = "<div class=p><div class=block><span key=a><span key=b>{}</span></span></div></div>"
    lines = [*STORY, "Nobody was hurt, the mayor said."]
    inner = "<main><h1>Bridge closed after a storm</h1><div>" + "".join(map(block.format, lines)) + "</div></main>"

    assert texts(read(inner)) == lines


def test_a_date_a_name_and_a_count_between_bars_of_a_korean_station_name_the_reporter():
    line = "<p class=info>2024-05-06 20:38ㅣ서민정ㅣ조회 1,204</p>"
    inner = f"<main><h2>강변 마을에 다시 뜬 나룻배</h2>{line}<div>{''.join(f'<p>{t}</p>' for t in STORY)}</div></main>"

    assert names(read(inner, "<meta property=og:title content='강변 마을에 다시 뜬 나룻배'>", lang="ko")) == ["서민정"]


@pytest.mark.parametrize("last", ["MBC뉴스 서민정입니다.", "KBS 뉴스 서민정입니다.", "YTN 서민정입니다."])
def test_a_korean_station_s_reporter_signs_by_voice(last: str):
    korean = ["강변 마을에 삼십 년 만에 나룻배가 다시 떴습니다. 다리가 있는데도 주민들이 배를 띄웠습니다.", last]

    assert names(story(*korean)) == ["서민정"]


def test_who_is_introduced_in_a_korean_story_did_not_write_it():
    korean = ["강변 마을에 삼십 년 만에 나룻배가 다시 떴습니다. 다리가 있는데도 주민들이 배를 띄웠습니다."]

    assert names(story(*korean, "배를 처음 띄운 사람은 마을 이장 박영호입니다.")) == []


def test_a_turkish_agency_sets_name_town_and_house_in_a_line():
    line = "<div class=info><span>Oluşturulma: 11:07</span><span>Hasan Kaya/TAŞKÖPRÜ (Kastamonu), (DHA)</span></div>"
    found = read(f"<h1>Bridge closed after a storm</h1>{line}<div><p>" + "<p>".join(STORY) + "</div>", lang="tr")

    assert names(found) == ["Hasan Kaya"]


@pytest.mark.parametrize(
    "line",
    [
        "ये खबर भी पढ़ें...",
        "यह न्यूज भी देखें",
        "Content Highlights: Lost school bell returns after sixty years",
        "English Summary: Lost school bell returns after sixty years",
        "残り542文字（全文：803文字）",
    ],
)
def test_lines_of_asian_templates_are_no_story(line: str):
    assert texts(story(*STORY[:3], line, STORY[3])) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "यह खबर भी गांव तक देर से पहुंची और लोग रात भर जागते रहे।",
        "残り542文字を書き終えた作家は、静かにペンを置いて窓の外の雪を眺めていたという。",
    ],
)
def test_sentences_that_open_like_such_lines_are_the_story(line: str):
    assert line in texts(story(*STORY[:3], line, STORY[3]))


def test_a_second_title_in_a_box_inside_the_heading_is_for_search_engines():
    heading = (
        "<h1><span>Bridge closed after a storm</span><div>City closes old bridge after storm on Tuesday</div></h1>"
    )
    found = read(
        f"{heading}<div><p>" + "<p>".join(STORY), "<meta property=og:title content='Bridge closed after a storm'>"
    )

    assert found.headline == "Bridge closed after a storm"


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("প্রকাশিত: ০১:২০ পিএম, ১২ মে ২০২৪", 13),
        ("প্রকাশ: ১২ মে ২০২৪, রাত ১১:২০", 23),
        ("১২ মে ২০২৪, সকাল ৯:২০", 9),
        ("12 मई 2024, शाम 05:20", 17),
        ("12 Mei 2024 2:20 petang", 14),
    ],
)
def test_half_days_in_words(line: str, hour: int):
    found = find_dates(line)[0].value

    assert isinstance(found, datetime)
    assert (found.hour, found.minute) == (hour, 20)


def test_a_place_before_the_writer_is_no_part_of_an_arabic_byline():
    line = "<span class=writeBy>الفيوم – رباب الجالى</span>"
    paragraphs = "".join(f"<p>{text}</p>" for text in STORY)

    assert names(read(f"<h1>Bridge closed after a storm</h1>{line}<div>{paragraphs}</div>", lang="ar")) == [
        "رباب الجالى"
    ]


def test_a_user_who_runs_the_site_wrote_nothing():
    assert names(story(*STORY, head="<meta name=author content=webadmin>")) == []


def test_who_took_the_pictures_too_signs_a_text_of_line_breaks_before_what_follows():
    end = "<br><br><i>Марина Ивлева.<br>Фото автора.</i><br><br><div></div><br>Читайте нас в <a href=/t>Telegram</a>"
    found = read(f"<div><h3>Bridge closed after a storm</h3>{'<br><br>'.join(STORY)}{end}</div>", lang="ru")

    assert names(found) == ["Марина Ивлева"]


def test_a_slanted_line_centred_below_a_centred_picture_is_its_caption():
    picture = '<p style="text-align: center;"><img src=/b.jpg width=600></p>'
    found = story(STORY[0], picture + '<p style="text-align: center;"><em>The bridge in spring</em></p>', *STORY[1:])

    assert texts(found) == STORY
    assert [image.caption for image in found.images] == ["The bridge in spring"]


def test_a_domain_in_brackets_below_the_text_is_no_story():
    assert texts(story(*STORY, "(Brzevesti.rs)")) == STORY


def test_a_box_of_tags_in_one_word_gives_the_keywords():
    tags = "<div class=tagsCnt><ul><li><a href=/t/1>Ήπειρος</a></li><li><a href=/t/2>μύλος</a></li></ul></div>"

    assert story(*STORY, f"<div>{tags}</div>").keywords == ["Ήπειρος", "μύλος"]


def test_a_chinese_correspondent_signs_in_brackets_and_the_source_stands_above():
    source = "<div class=xx><span>发布时间：2024-05-20 10:20</span><span>来源：青山县融媒体中心</span></div>"
    paragraphs = "".join(f"<p>{text}</p>" for text in CHINESE)
    found = read(f"<h2>老戲院改造成書店開幕</h2>{source}<div>{paragraphs}<p>（陈志远）</p></div>", lang="zh")

    assert names(found) == ["陈志远"]
    assert found.organizations == ["青山县融媒体中心"]
    assert texts(found) == CHINESE


@pytest.mark.parametrize("end", ["（完）", "（全文完）", "（综合报道）", "（待续）"])
def test_other_words_in_brackets_below_a_chinese_text_name_nobody(end: str):
    assert names(story(*CHINESE, end)) == []


def test_a_summary_behind_the_papers_name_in_brackets_is_left_out_of_the_text():
    summary = "Nobody may cross the bridge before its arches are mended"
    inner = f"<h1>Bridge closed after a storm</h1><h2 class=detail-sapo>(Daily) - {summary}.</h2><div><p>" + "<p>".join(
        STORY
    )
    found = read(inner, f"<meta property=og:description content='{summary}.'>", lang="vi")

    assert found.description == summary + "."
    assert texts(found) == STORY


def test_a_caption_holds_nothing_that_cannot_be_seen():
    figure = "<figure><img src=/b.jpg width=600><figcaption>ស្ពាន\u200bឈើ​ចាស់</figcaption></figure>"

    assert [image.caption for image in story(STORY[0], figure, *STORY[1:]).images] == ["ស្ពានឈើចាស់"]


def test_a_label_and_a_name_in_an_element_of_its_own_are_a_swahili_byline():
    box = "<div class=info><p class=byline>Na <span class=author-name>Hamida Shariff</span></p>"
    line = box + "<p class=author-description>Mwandishi wa Habari</p><p>Mwananchi</p></div>"
    found = read(f"<h1>Bridge closed after a storm</h1><section class=author>{line}</section><p>" + "<p>".join(STORY))

    assert names(found) == ["Hamida Shariff"]


def test_an_iranian_agency_opens_with_house_desk_and_writer():
    persian = [
        "خبرگزاری پیام، گروه استان‌ها - نیره شفیعی‌پور: صدای آب که از دهانه قنات بلند شد، پیرمردها کلاه از سر برداشتند.",
        "استاد علی مقنی با چهار شاگردش هشت ماه در چاه‌هایی به عمق چهل متر گل و سنگ بیرون کشید و آب را برگرداند.",
    ]

    assert names(story(*persian)) == ["نیره شفیعی‌پور"]


def test_a_site_s_own_name_closes_a_caption_in_brackets():
    figure = (
        "<figure><img src=/b.jpg width=600><figcaption>المحطة الصغيرة تعمل بتفل الزيتون (الجوال)</figcaption></figure>"
    )
    found = story(STORY[0], figure, *STORY[1:], head="<meta property=og:site_name content='الجوال نت'>")

    assert [(image.caption, image.credit) for image in found.images] == [("المحطة الصغيرة تعمل بتفل الزيتون", "الجوال")]


def test_a_country_in_brackets_closes_a_caption_too():
    figure = (
        "<figure><img src=/b.jpg width=600><figcaption>أطفال في مخيم الزعتري للاجئين (الأردن)</figcaption></figure>"
    )
    found = story(STORY[0], figure, *STORY[1:], head="<meta property=og:site_name content='الجوال نت'>")

    assert [(image.caption, image.credit) for image in found.images] == [
        ("أطفال في مخيم الزعتري للاجئين (الأردن)", None)
    ]


def test_behind_a_slash_the_last_part_of_a_caption_is_its_credit():
    line = "<figcaption>האוטובוס שהפך לספרייה/<span>ועד היישוב</span></figcaption>"
    figure = f"<figure><img src=/b.jpg width=600>{line}</figure>"

    assert [(i.caption, i.credit) for i in story(STORY[0], figure, *STORY[1:]).images] == [
        ("האוטובוס שהפך לספרייה", "ועד היישוב")
    ]


def test_the_summary_in_the_box_of_the_first_picture_is_no_caption():
    summary = "Nobody may cross the bridge before all of its arches are mended."
    box = f"<div class=item-summary><figure><img src=/b.jpg width=600></figure><p class=summary>{summary}</p></div>"
    inner = f"<main><h1>Bridge closed after a storm</h1>{box}<div><p>" + "<p>".join(STORY)
    found = read(inner, f"<meta property=og:description content='{summary}'>")

    assert [image.caption for image in found.images] == [None]


def test_the_last_step_of_a_path_in_the_metadata_is_the_section():
    head = "<meta name=article:section content='استانها &gt; یزد'>"

    assert story(*STORY, head=head).section == "یزد"


@pytest.mark.parametrize(
    "line",
    [
        "Xəbərdə səhv var? Mətni seçin və Ctrl+Enter düyməsini sıxın",
        "Ən son xəbərləri Telegram kanalımızda izləyin",
        "Haberlere WhatsApp kanalımızdan ulaşabilirsiniz",
        "मराठी ताज्या बातम्या वाचण्यासाठी डाउनलोड करा लोकवार्ताचं मराठी न्यूज अॅप.",
    ],
)
def test_invitations_of_turkic_and_indian_newsrooms_are_no_story(line: str):
    assert texts(story(*STORY[:3], line, STORY[3])) == STORY


@pytest.mark.parametrize(
    "line", ["Telegram kanalında paylaşılan görüntüleri polis inceliyor.", "Kanalın suyu iki gündür akmıyor."]
)
def test_news_of_channels_is_the_story(line: str):
    assert line in texts(story(*STORY[:3], line, STORY[3]))


def test_the_text_of_a_short_story_below_its_picture_is_no_caption():
    body = (
        "<div class=image><img src=/b.jpg width=640 height=420></div><div class=NewsText><p>"
        + "<p>".join(["به گزارش پیام از یزد، آب پس از سال‌ها به باغ‌ها برگشت.", *STORY[:2]])
        + "</div>"
    )
    found = read(f"<article><h1>Bridge closed after a storm</h1>{body}</article>")

    assert [image.caption for image in found.images] in ([], [None])
    assert [image.credit for image in found.images] in ([], [None])
    assert texts(found)[1:] == STORY[:2]


def test_a_line_named_as_subhead_right_above_the_headline_is_the_kicker():
    found = read(
        f"<article><div class=subhead>Boats and bridges</div><h1>Bridge closed after a storm</h1><p>{'<p>'.join(STORY)}"
    )

    assert found.kicker == "Boats and bridges"


def test_keywords_in_links_of_one_property_are_apart():
    tags = "<span itemprop=keywords><a href=/t/1 rel=tag>Benue</a><a href=/t/2 rel=tag>bridge</a></span>"
    inner = f"<h1 itemprop=headline>Bridge closed after a storm</h1><p>{'<p>'.join(STORY)}</p>{tags}"

    assert read(f"<article itemscope itemtype='http://schema.org/NewsArticle'>{inner}</article>").keywords == [
        "Benue",
        "bridge",
    ]


def test_credits_of_the_author_are_not_the_pictures():
    author = "<a href=/authors/1>Jane Doe</a> - The Daily"
    line = f"<div class=story__credits><div class=story__credits-author>{author}</div></div>"
    figure = "<div class=story__figure><img src=/b.jpg width=650 height=400></div>"
    inner = (
        f"<div class=story><h1>Bridge closed after a storm</h1>{line}{figure}<div><p>{'<p>'.join(STORY)}</div></div>"
    )
    found = read(f"<main>{inner}</main>")

    assert [image.credit for image in found.images] in ([], [None])
    assert names(found) == ["Jane Doe"]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Nobody may cross the old bridge. STAR/File", "Nobody may cross the old bridge.", "STAR/File"),
        ("Nobody may cross. Daily Drum / File photo", "Nobody may cross.", "Daily Drum / File photo"),
        ("Nobody may cross the old bridge. Walk/Run", "Nobody may cross the old bridge. Walk/Run", None),
    ],
)
def test_a_paper_and_its_archive_behind_a_caption(line: str, caption: str, credit: str | None):
    figure = f"<figure><img src=/b.jpg width=600><figcaption>{line}</figcaption></figure>"

    assert [(i.caption, i.credit) for i in story(STORY[0], figure, *STORY[1:]).images] == [(caption, credit)]


def test_papers_of_india_name_the_reporter_behind_the_place():
    opening = "ਸੰਗਰੂਰ (ਹਰਪ੍ਰੀਤ ਸਿੰਘ) : ਜ਼ਿਲ੍ਹਾ ਸੰਗਰੂਰ ਦੇ ਇੱਕ ਪਿੰਡ ਦੇ ਨੌਜਵਾਨਾਂ ਨੇ ਸੌ ਸਾਲ ਪੁਰਾਣਾ ਖੂਹ ਸਾਫ਼ ਕਰਕੇ ਮੁੜ ਚਾਲੂ ਕਰ ਦਿੱਤਾ ਹੈ।"
    found = story(opening, *STORY)

    assert names(found) == ["ਹਰਪ੍ਰੀਤ ਸਿੰਘ"]
    assert found.dateline == "ਸੰਗਰੂਰ"
    assert texts(found)[0] == opening


def test_the_editors_desk_of_a_macedonian_paper_is_no_person():
    above = "<div class=post-info><span class=post-author>Од <a href=/author/r>Редакција</a></span></div>"
    found = read(f"<main><h1>Bridge closed after a storm</h1>{above}<div><p>{'<p>'.join(STORY)}</div></main>")

    assert names(found) == []
    assert found.organizations == ["Редакција"]


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("Жители строят мост Фото: пресс-служба мэрии", "Жители строят мост", "пресс-служба мэрии"),
        ("Жители строят мост. Фото автора", "Жители строят мост.", "автора"),
        ("Мешканці будують міст / фото УНІАН", "Мешканці будують міст", "УНІАН"),
        ("Жителите строят моста. Сн.: БГНЕС", "Жителите строят моста.", "БГНЕС"),
        ("Οι κάτοικοι χτίζουν γεφύρι. Φωτ.: Γιώργος Παππάς", "Οι κάτοικοι χτίζουν γεφύρι.", "Γιώργος Παππάς"),
        ("Köylüler köprü yapıyor. Foto: İHA", "Köylüler köprü yapıyor.", "İHA"),
        ("Գյուղացիները կամուրջ են կառուցում: Լուսանկարը` Արամ Պետրոսյան", None, "Արամ Պետրոսյան"),
        ("القرويون يبنون الجسر (الفرنسية)", "القرويون يبنون الجسر", "الفرنسية"),
        ("గ్రామస్తులు వంతెన కడుతున్నారు. ఫొటో: రమేష్", None, "రమేష్"),
        ("ชาวบ้านสร้างสะพาน ขอบคุณภาพจาก เพจข่าวดี", "ชาวบ้านสร้างสะพาน", "เพจข่าวดี"),
        ("Тосгоныхон гүүр барьж байна. Гэрэл зургийг Б.Бат", "Тосгоныхон гүүр барьж байна.", "Б.Бат"),
        ("다리를 고치는 주민들. ⓒ연합뉴스", "다리를 고치는 주민들.", "연합뉴스"),
        ("다리를 고치는 주민들. 사진 홍길동", "다리를 고치는 주민들.", "홍길동"),
        ("Мост строят всем селом. На фото Иван Петров", "Мост строят всем селом. На фото Иван Петров", None),
        ("Жители показали фото автора проекта", "Жители показали фото автора проекта", None),
        ("وزير الخارجية في العاصمة الألمانية", "وزير الخارجية في العاصمة الألمانية", None),
        ("다리에서 사진 찍는 주민들", "다리에서 사진 찍는 주민들", None),
    ],
)
def test_credits_in_the_words_of_eastern_newsrooms(line: str, caption: str | None, credit: str | None):
    figure = f"<figure><img src=/b.jpg width=600><figcaption>{line}</figcaption></figure>"
    found = story(STORY[0], figure, *STORY[1:]).images

    assert [image.credit for image in found] == [credit]
    assert caption is None or found[0].caption == caption
