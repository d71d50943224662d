"""A name in a line of its own is a byline where the date stands beside it, whatever the elements are named."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.page import Page

TEXT = (
    "<p>The school at the north gate will get a second gym, the district decided on Tuesday after two hours.</p>"
    "<p>Pupils have had to walk to the swimming hall for sports since the old gym was closed for its roof.</p>"
    "<p>Work is to begin in the summer holidays, and the head of the school hopes to open it before Christmas.</p>"
)


def authors(line: str, below: str = "") -> list[str]:
    page = Page.from_html(
        f"<html lang=en><body><div class=k1><h1>School gets a second gym</h1>{line}"
        f"<div class=k2>{TEXT}</div></div>{below}</body></html>",
        url="https://daily.example/2024/gym",
    )
    return [author.name for author in extract(page).authors]


@pytest.mark.parametrize(
    "line",
    [
        "<div class=k3><span class=k4>Nora Lindqvist</span><span class=k5><span>May 3, 2024</span></span></div>",
        "<ul class=k3><li>Nora Lindqvist</li></ul><div class=k4>• published 2 hours ago</div>",
        "<div class=k3>3 May 2024, 10:15</div><div class=k4><p>Nora Lindqvist</p></div>",
        "<div class=k3>Nora Lindqvist<span>|</span><span>Published <time>4 months ago</time></span></div>",
        "<div><strong class=k8>Nora Lindqvist</strong> Staff Reporter</div><div><span>08:39, 06 Jan 2024</span></div>"
        "<p>Posted by Nora Lindqvist</p>",
        "<div class=k3>May 3, 2024 @ 10:15 am &rsaquo; Nora Lindqvist</div>",
        "<div class=k3>03/05/2024 09:00 | By Nora Lindqvist | nora@daily.example</div>",
        "<p>Nora Lindqvist</p><p>Last updated <time>3 hours ago</time></p>",
        "<div><p class=k3>Nora Lindqvist</p><p class=k4>Northgate</p><p class=k5>03/05/2024 18:22</p></div>",
        "<figure class=k3><img src=n.jpg><figcaption><address>By <span>Nora Lindqvist</span></address>"
        "<time datetime=2024-05-03>3 May 2024</time></figcaption></figure>",
    ],
)
def test_name_beside_the_date_is_the_author(line: str) -> None:
    assert authors(line) == ["Nora Lindqvist"]


@pytest.mark.parametrize(
    "line",
    [
        "<div class=k3><span>Nora Lindqvist</span></div><p class=k4>The head of the school in her office.</p>",
        "<p>Nora Lindqvist</p><p>Date</p><p>May 3, 2024</p>",
        "<div class=k3><span>© Nora Lindqvist</span></div><p>May 3, 2024</p>",
        "<figure><img src=a.jpg><figcaption>Nora Lindqvist</figcaption></figure><p>May 3, 2024</p>",
    ],
)
def test_name_without_a_date_and_name_of_a_picture_are_no_authors(line: str) -> None:
    assert authors(line) == []


def test_networks_linked_below_the_text_in_the_way_of_authors_are_none() -> None:
    below = "<div class=k9><a href='https://net.example/profile/daily'>Xing</a> <a href=/author/terms>Terms</a></div>"

    assert authors("<p>May 3, 2024</p>", below) == []


def test_the_house_beside_the_author_is_of_the_same_line() -> None:
    fields = ["Published: 03.05.2024 10:25", "Author: Nora Lindqvist", "Source: Harbour Wire"]
    line = "".join(f"<span>{field}</span> " for field in fields)
    page = Page.from_html(
        f"<html lang=en><body><h1>School gets a second gym</h1><div>{line}</div><div>{TEXT}</div></body></html>",
        url="https://daily.example/2024/gym",
    )
    article = extract(page)

    assert [author.name for author in article.authors] == ["Nora Lindqvist"]
    assert article.organizations == ["Harbour Wire"]


def test_a_japanese_name_with_its_job_behind_it_is_the_author() -> None:
    text = "<p>港町の市で二十一日、最後の路面電車の存続を問う投票があり、賛成が多数を占めた。</p>"
    page = Page.from_html(
        "<html lang=ja><body><h1>港町、最後の路面電車を残すと決定</h1><ul class=k1><li class=k2>山田太郎 記者</li>"
        f"<li class=k3><time datetime=2024-05-14>2024/05/14 9:00</time></li></ul><div>{text * 3}</div></body></html>",
        url="https://daily.example/a/7",
    )

    assert [author.name for author in extract(page).authors] == ["山田太郎"]


def test_an_agency_behind_a_label_is_the_house_though_a_date_stands_in_its_line() -> None:
    page = Page.from_html(
        "<html lang=hu><body><h1>Marad az utolsó villamos</h1><div>Szerző: MTI • 2024. május 14., kedd 10:20</div>"
        f"<div>{TEXT}</div></body></html>",
        url="https://daily.example/2024/gym",
    )
    article = extract(page)

    assert (article.organizations, article.authors) == (["MTI"], [])


def test_a_chinese_line_that_opens_with_the_date_names_the_source_and_no_button() -> None:
    text = "<p>港口小城的选民星期四投票决定，保留最后一条有轨电车线路，社区礼堂连续三个晚上座无虚席。</p>"
    page = Page.from_html(
        "<html lang=zh><body><h1>港口小城保留电车</h1><div>2024-05-14 08:16:22　来源: <a href=/s>海港日报</a>　"
        f"<a href=/j>举报</a></div><div>{text * 3}</div></body></html>",
        url="https://daily.example/a/7",
    )

    assert extract(page).organizations == ["海港日报"]


def test_the_agency_in_brackets_behind_name_and_place_is_no_part_of_the_text() -> None:
    line = "<p class=imza>Elif Karaca / SELVAR, (DHA)</p><p>14 Mayıs 2024, 09:30</p>"

    assert authors(line) == ["Elif Karaca"]


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>Nora Lindqvist</strong><br><a href=//nora.example>nora.example</a><br>May 3, 2024</p>",
        "<p>Nora Lindqvist<br>May 3, 2024</p>",
    ],
)
def test_name_and_date_in_the_first_paragraph_are_no_text(line: str) -> None:
    page = Page.from_html(
        f"<html lang=en><body><div class=k1><h1>School gets a second gym</h1>{line}{TEXT}</div></body></html>",
        url="https://daily.example/2024/gym",
    )
    article = extract(page)

    assert [author.name for author in article.authors] == ["Nora Lindqvist"]
    assert article.blocks[0].text.startswith("The school at the north gate")


@pytest.mark.parametrize(
    "line",
    [
        "<p>The gym<br>was built<br>on May 3, 1974</p>",
        "<p>North Gate School<br>was opened by Nora Lindqvist<br>on May 3, 1974</p>",
    ],
)
def test_verses_that_end_with_a_date_are_text_and_no_byline(line: str) -> None:
    page = Page.from_html(
        f"<html lang=en><body><div class=k1><h1>School gets a second gym</h1>{TEXT}{line}{TEXT}</div></body></html>",
        url="https://daily.example/2024/gym",
    )
    article = extract(page)

    assert article.authors == []
    assert any("1974" in block.text for block in article.blocks)


OTHER = "<a href=/x/1>School closes kitchen after inspectors find mould</a>"


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=k1><h4>{OTHER}</h4><span class=author>Peter Stone</span></div>",
        f"<ul class=k1><li>{OTHER} <span class=author>Peter Stone</span></li></ul>",
        f"<section class=k1><h3>{OTHER}</h3><p>By <a rel=author href=/a/1>Peter Stone</a></p></section>",
    ],
)
def test_who_wrote_another_story_announced_below_the_headline_is_no_author(box: str) -> None:
    assert authors(box) == []
    assert authors(f"{box}<p class=byline>By Nora Lindqvist</p>") == ["Nora Lindqvist"]


@pytest.mark.parametrize(
    "line",
    [
        "<div class=k1><h4><a href=/politics>Politics</a></h4><span class=author>Nora Lindqvist</span></div>",
        "<div class=k1><span class=author>Nora Lindqvist</span> <a href=/n>Sign up for our morning letter</a></div>",
        "<ul class=k1><li><a rel=author href=/a/1>Nora Lindqvist of the harbour desk</a></li></ul>",
    ],
)
def test_links_of_the_story_s_own_head_announce_no_other_story(line: str) -> None:
    assert authors(line) == ["Nora Lindqvist"]


def test_a_korean_name_behind_an_icon_is_the_author() -> None:
    text = "<p>항구도시의 유권자들이 목요일 마지막 노면전차 노선을 남기기로 결정했다고 시 관계자가 이날 밝혔다.</p>"
    page = Page.from_html(
        "<html lang=ko><body><h2>항구도시, 노면전차 지키기로</h2><ul><li><i class=k1></i>박서연 기자</li>"
        f"<li>승인 2024.05.14 09:12</li></ul><div>{text * 3}</div></body></html>",
        url="https://daily.example/a/7",
    )

    assert [author.name for author in extract(page).authors] == ["박서연"]


@pytest.mark.parametrize(("line", "names"), [("【山田太郎】", ["山田太郎"]), ("（終わり）", []), ("（続く）", [])])
def test_a_line_of_brackets_below_a_japanese_story_signs_it(line: str, names: list[str]) -> None:
    text = "<p>港町の市で二十一日、最後の路面電車の存続を問う投票があり、賛成が多数だった。</p>"
    page = Page.from_html(
        f"<html lang=ja><body><h1>港町、路面電車を残すと決定</h1><div>{text * 3}<p>{line}</p></div></body></html>",
        url="https://daily.example/a/7",
    )

    assert [author.name for author in extract(page).authors] == names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<p>Nora Lindqvist ja Mikko Salo</p><p>14.5.2024</p>", ["Nora Lindqvist", "Mikko Salo"]),
        ("<p>Nora Lindqvist, Tomas Ek, ČTK</p><p>14. května 2024</p>", ["Nora Lindqvist", "Tomas Ek"]),
        ("<p class=c>Nora Lindqvist14.05.2024</p>", ["Nora Lindqvist"]),
        ("<p>By Nora Lindqvist, Special Correspondent – Tuesday 14th of May 2024</p>", ["Nora Lindqvist"]),
        ("<p>박서연 기자</p>", ["박서연"]),
        ("<p class=m><img src=/a.jpg> Nora Lindqvist <span>14 May 2024, 09:40</span></p>", ["Nora Lindqvist"]),
        ("<p>Nora Lindqvist <span>07:45 14/05/2024</span></p>", ["Nora Lindqvist"]),
        ("<p>New York <span>07:45 14/05/2024</span></p>", []),
        ("<p><span>Nora Lindqvist</span>, <span>Tomas Ek</span></p><p>14 May 2024</p>", ["Nora Lindqvist", "Tomas Ek"]),
        ("<p>Nora Lindqvist, Visby</p><p>14.05.2024 12:40</p>", ["Nora Lindqvist"]),
        ("<p>14. Mai 2024 von <a href=/x>Nora Lindqvist</a> – 3 Kommentare</p>", ["Nora Lindqvist"]),
        ("<p>14 May 2024</p><p>Nora Lindqvist, correspondent</p>", ["Nora Lindqvist"]),
        ("<p><span>毎日更新</span> <span>2024/5/14 09:00</span></p>", []),
        ("<address>Nora Lindqvist</address>", ["Nora Lindqvist"]),
        ("<p><span class=venue>Town Hall</span> 14 May 2024</p>", []),
        ("<p class=d>ו' באייר תשפ\"ד | 14.05.24 | 10:20</p>", []),
    ],
)
def test_lines_of_names_end_where_a_date_begins_and_places_are_nobody(line: str, expected: list[str]):
    assert authors(line) == expected


def test_who_is_introduced_under_a_text_that_names_no_writer_wrote_it():
    bio = "<p class=bio><em>Nora Lindqvist is a historian at the harbour museum.</em></p>"

    def told(opening: str, closing: str) -> list[str]:
        html = f"<html lang=en><article><h1>School gets a second gym</h1>{opening}{TEXT}{closing}</article></html>"
        return [author.name for author in extract(Page.from_html(html, url="https://daily.example/2024/gym")).authors]

    assert told("", bio) == ["Nora Lindqvist"]
    assert told("<p>By Tomas Ek</p>", bio) == ["Tomas Ek"]
    assert told("", "<p>Nora Lindqvist is a historian at the harbour museum.</p>") == []
    assert told("<p>Nora Lindqvist swam across the harbour on Monday, and hundreds came to see it.</p>", bio) == []


def test_what_each_did_stands_before_the_name_in_cards_of_a_team():
    line = "<ul class=credits>" + "".join(
        f"<li><span class=role>{role}</span> <span class=who>{name}</span></li>"
        for role, name in (("Reporter", "Nora Lindqvist"), ("Editor", "Tomas Ek"))
    )
    page = Page.from_html(
        f"<html lang=en><body><article><h1>School gets a second gym</h1>{line}</ul><p>May 14, 2024</p>{TEXT}</article>",
        url="https://daily.example/2024/gym",
    )

    assert [(author.name, author.role) for author in extract(page).authors] == [
        ("Nora Lindqvist", None),
        ("Tomas Ek", "editor"),
    ]


@pytest.mark.parametrize("line", ["Nora Lindqvist avec AFP", "Nora Lindqvist, envoyée spéciale à Selvray"])
def test_the_line_named_for_the_writer_that_opens_the_text_is_none_of_it(line: str):
    html = f"<html lang=fr><article><h1>Le gymnase</h1><p class=auteur>{line}</p>{TEXT}</article></html>"
    article = extract(Page.from_html(html, url="https://daily.example/2024/gym"))

    assert [author.name for author in article.authors] == ["Nora Lindqvist"]
    assert article.blocks[0].text.startswith("The school")


def test_two_names_in_brackets_under_a_japanese_text_sign_it():
    text = "".join(
        f"<p>港町の住民投票で、路面電車の存続が決まった。{n}日の開票で賛成が上回った。</p>" for n in range(5)
    )
    html = f"<html lang=ja><article><h1>港町、路面電車を残す</h1>{text}<p>（佐伯美和、長谷川徹）</p></article></html>"
    article = extract(Page.from_html(html, url="https://minato.example/2024/tram"))

    assert [author.name for author in article.authors] == ["佐伯美和", "長谷川徹"]
    assert "佐伯" not in (article.body or "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<dl><dt>Autor</dt><dd>Nora Lindqvist</dd><dt>Datum</dt><dd>14.05.2024</dd></dl>", ["Nora Lindqvist"]),
        ("<p class=m>Tue 14 May 2024 | News | By Nora Lindqvist</p>", ["Nora Lindqvist"]),
        ("<p class=m><a href=/x>Storm over the harbour, by Nora Lindqvist</a></p>", []),
    ],
)
def test_a_line_over_the_headline_names_the_writer_where_it_leads_nowhere(line: str, expected: list[str]):
    html = f"<html lang=en><article>{line}<h1>School gets a second gym</h1>{TEXT}</article></html>"
    article = extract(Page.from_html(html, url="https://daily.example/2024/gym"))

    assert [author.name for author in article.authors] == expected


def test_lines_beside_each_other_name_writer_and_photographer():
    line = "<div class=x><span>Tekst: Nora Lindqvist</span><span>Foto: Tomas Ek</span></div><p>14.05.2024</p>"
    html = f"<html lang=en><article><h1>School gets a second gym</h1>{line}{TEXT}</article></html>"
    article = extract(Page.from_html(html, url="https://daily.example/2024/gym"))

    assert [(author.name, author.role) for author in article.authors] == [
        ("Nora Lindqvist", None),
        ("Tomas Ek", "photographer"),
    ]


def test_the_paper_above_a_chinese_text_stays_beside_the_editor_in_charge_below_it():
    text = "".join(
        f"<p>港口小城的选民在第{n}次投票中决定保留最后一条有轨电车，投票率达到百分之六十一。</p>" for n in range(5)
    )
    html = (
        "<html lang=zh><div><h1>港口小城保留有轨电车</h1><div>2024年05月14日08:16 | 来源：<a href=/x>海港日报</a></div>"
        f"{text}<p>（责编：林晓雯）</p></div></html>"
    )
    article = extract(Page.from_html(html, url="https://haigang.example/n1/2024/tram"))

    assert article.organizations == ["海港日报"]
    assert [(author.name, author.role) for author in article.authors] == [("林晓雯", "editor")]


def test_an_hour_that_ends_with_a_dot_makes_a_byline_no_sentence():
    html = (
        "<html lang=en><article><h1>School gets a second gym</h1>"
        f"<p>By Nora Lindqvist | Posted - May 14, 2024 at 7:30 a.m.</p>{TEXT}</article></html>"
    )
    article = extract(Page.from_html(html, url="https://daily.example/2024/gym"))

    assert article.blocks[0].text.startswith("The school")
    assert str(article.date_published) == "2024-05-14 07:30:00"


@pytest.mark.parametrize(
    "line",
    [
        "<div class=k3><div>Posted on May 3, 2024 by Nora Lindqvist</div></div>",
        "<br>Friday, 3 May 2024<br>by <strong>Nora Lindqvist</strong><br>",
        "<p><span>5:45 AM 5/3/2024</span> by <span><span>Nora Lindqvist</span></span></p>",
        "<div><div><div><address><span>Nora Lindqvist</span></address></div></div></div>"
        "<div><span><span>Offentliggjort</span> <time>3 May 2024 17:25</time></span></div>",
        "<div><span><strong>Nora Lindqvist</strong> Deputy Content Hub Director</span></div>"
        "<div><span>08:39, 06 Jan 2024</span></div>",
    ],
)
def test_name_with_its_word_or_date_in_other_elements_is_the_author(line: str) -> None:
    assert authors(line) == ["Nora Lindqvist"]


def test_label_of_a_moment_is_no_name() -> None:
    line = "<div><div>Letzte Aktualisierung</div><div>31.10.2023</div></div>"

    assert authors(line) == []
    assert authors("", f"<div>{line}<div><div>Nora Lindqvist</div></div></div>") != ["Letzte Aktualisierung"]


def test_writer_whose_linked_name_stands_over_the_headline() -> None:
    def over(link: str) -> list[str]:
        page = Page.from_html(
            f"<html lang=en><body><div class=k1><div class=k2>{link}</div><h1>School gets a second gym</h1>"
            f"<div class=k3>{TEXT}</div></div></body></html>",
            url="https://daily.example/2024/gym",
        )
        return [author.name for author in extract(page).authors]

    assert over('<a href="/author/noralindqvist/"><img src=n.jpg> Nora Lindqvist</a>') == ["Nora Lindqvist"]
    assert over('<a href="/gyms/nora-and-the-gym/"><img src=n.jpg> Nora Lindqvist</a>') == []


def test_writer_of_a_teaser_below_gives_way_to_the_name_beside_the_date() -> None:
    line = "<div><span>Nora Lindqvist</span></div><div><time>3 May 2024</time></div>"
    below = '<div><div><p>Storm over the lake</p><p>by <a href="/author/eva-berg">Eva Berg</a></p></div></div>'

    assert authors(line, below) == ["Nora Lindqvist"]
