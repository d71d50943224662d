"""Who made a story: the page's data weighed against what a reader sees. Pages and names are invented."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.extract.body import find_body
from archivebot.extract.byline import find_byline
from archivebot.extract.structured import read_structured
from archivebot.items import Author
from archivebot.page import Page

TEXT = (
    "<p>The harbour council voted on Tuesday to rebuild the bridge that a storm took away two years ago, after "
    "a debate of nine hours.</p>"
    "<p>Work will begin in spring, the mayor said, and last for at least three years, during which ferries "
    "will run every ten minutes.</p>"
    "<p>Fishermen had asked for a tunnel instead, which experts called too expensive for a town of this size "
    "and too slow to build.</p>"
)


def page_of(
    head: str = "",
    above: str = "",
    byline: str = "",
    text: str = TEXT,
    after: str = "",
    data: Any = None,
    site: str = "The Harbour Times",
) -> Page:
    """A news page with a byline, data and furniture where the test wants them."""
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else ""
    html = (
        f'<html lang="en"><head><title>Council votes for a new bridge</title><meta property="og:site_name" '
        f'content="{site}">{head}{script}</head>'
        f"<body><nav><a href='/'>Home</a></nav><main><article><header>{above}<h1>Council votes for a new "
        f"bridge</h1></header>{byline}"
        f"<div class='story-text'>{text}</div>{after}</article></main><footer>© {site}</footer></body></html>"
    )
    return Page.from_html(html, url="https://harbourtimes.example/2024/05/bridge")


def result(page: Page) -> dict[str, Any]:
    """The first candidate of each field: what the loader will admit."""
    found: dict[str, Any] = {}
    structured = read_structured(page)
    for candidate in find_byline(page, structured, find_body(page, structured)):
        found.setdefault(candidate.field, candidate.value)
    return found


def eastern(
    first: str, last: str = "<p>渡船从早上六点开到晚上十点，直到春天。</p>", byline: str = "", after: str = ""
) -> Page:
    """A page whose story opens and ends as the test says."""
    middle = "<p>县议会周二决定重建两年前被风暴冲垮的北桥，工程从春天开始，至少要三年才能完成。</p>" * 2
    return page_of(byline=byline, text=f"<p>{first}</p>{middle}{last}", after=after, site="港口日报")


def names(page: Page) -> list[str]:
    """Names of the people found."""
    return [author.name for author in result(page).get("authors", [])]


def article(**fields: Any) -> dict[str, Any]:
    """JSON-LD of the story."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Council votes for a new bridge",
        **fields,
    }


def person(name: str, **fields: Any) -> dict[str, Any]:
    """A JSON-LD person."""
    return {"@type": "Person", "name": name, **fields}


BYLINES = {
    "labelled paragraph": '<p class="byline">By Jane Doe and John Smith</p>',
    "links": '<div class="meta">By <a href="/author/jane-doe">Jane Doe</a> and <a href="/author/john-smith">John '
    "Smith</a> | 3 May 2024</div>",
    "rel=author": '<div><a rel="author" href="/x/1">Jane Doe</a>, <a rel="author" href="/x/2">John Smith</a></div>',
    "itemprop": '<div itemprop="author" itemscope><span itemprop="name">Jane Doe</span></div><div itemprop="author" '
    'itemscope><span itemprop="name">John Smith</span></div>',
    "jobs beside": '<ul class="authors"><li><b class="author-name">Jane Doe</b><i>Political Editor</i></li><li><b '
    'class="author-name">John Smith</b><i>Reporter</i></li></ul>',
    "no class": "<p>By Jane Doe and John Smith</p>",
    "strong label": "<p><strong>By:</strong> Jane Doe, John Smith</p>",
    "share bar around": '<div class="byline">By Jane Doe and John Smith <span class="share">Share on Facebook</span> '
    "<time>3 May 2024</time></div>",
    "figure before": "<figure><img src=x.jpg><figcaption>The old bridge. By Max Camera</figcaption></figure><p "
    "class=author>Jane Doe and John Smith</p>",
}


@pytest.mark.parametrize("markup", BYLINES)
def test_bylines_between_headline_and_text(markup: str) -> None:
    """Named by the template, linked or labelled: a byline is read wherever the data are silent."""
    assert names(page_of(byline=BYLINES[markup])) == ["Jane Doe", "John Smith"]


BARE = {
    "class by": '<div class="by">Jane Doe, John Smith</div>',
    "bar and date": "<font size=2>Jane Doe, John Smith | 14 May 2024</font>",
    "name and time": '<div class="i"><span class="name">Jane Doe, John Smith</span> · <span>14 May 2024</span></div>',
}


@pytest.mark.parametrize("markup", BARE)
def test_names_alone_under_the_headline(markup: str) -> None:
    """Old templates print names without label or telling class, a bar and the date behind them."""
    assert names(page_of(byline=BARE[markup])) == ["Jane Doe", "John Smith"]


@pytest.mark.parametrize("line", ["New York | 14 May 2024", "Bridge | 14 May 2024", "Old Road reopens, 14 May 2024"])
def test_places_and_sections_alone_are_nobody(line: str) -> None:
    """A place or a rubric before the date is no author."""
    assert names(page_of(byline=f"<div>{line}</div>")) == []


def test_the_byline_may_follow_the_standfirst() -> None:
    """A summary between headline and byline is not the end of the page's head."""
    standfirst = "<p class='excerpt'>The town votes for a bridge of stone; ferries run until it stands.</p>"
    assert names(page_of(byline=standfirst + "<div>By Jane Doe and John Smith</div>")) == ["Jane Doe", "John Smith"]


def test_byline_over_the_headline() -> None:
    """Some templates print the author above the headline."""
    assert names(page_of(above='<span class="article-author">Jane Doe</span>')) == ["Jane Doe"]


def test_first_line_of_the_text_may_be_the_byline() -> None:
    """A paragraph of its own that holds a label and names."""
    assert names(page_of(text="<p>Von Jane Doe</p>" + TEXT)) == ["Jane Doe"]


def test_the_byline_is_kept_as_printed_without_bar_and_date() -> None:
    """``byline`` is the line alone."""
    found = result(page_of(byline='<p class="byline">By Jane Doe and John Smith | 3 May 2024, 10:00</p>'))

    assert found["byline"] == "By Jane Doe and John Smith"


def test_two_organizations_and_no_person() -> None:
    """ "By Global Watch and AFP |": the publisher's name in the metadata tells that it is an organization."""
    found = result(page_of(byline='<p class="article__source">By Global Watch and AFP |</p>', site="Global Watch"))

    assert found["byline"] == "By Global Watch and AFP"
    assert found["organizations"] == ["Global Watch", "AFP"]
    assert "authors" not in found


DATA = {
    "person": (person("Jane Doe"), ["Jane Doe"]),
    "persons": ([person("Jane Doe"), person("John Smith")], ["Jane Doe", "John Smith"]),
    "string": ("Jane Doe", ["Jane Doe"]),
    "one string for all": ("Jane Doe, John Smith and Ada Wong", ["Jane Doe", "John Smith", "Ada Wong"]),
    "inverted": (person("Doe, Jane"), ["Jane Doe"]),
    "inverted list": ([person("Doe, Jane"), person("Smith, John")], ["Jane Doe", "John Smith"]),
    "given and family": ({"@type": "Person", "givenName": "Jane", "familyName": "Doe"}, ["Jane Doe"]),
    "name list": ({"@type": "Person", "name": ["Jane Doe"]}, ["Jane Doe"]),
    "names in one node": ({"@type": "Person", "name": ["Jane Doe", "John Smith"]}, ["Jane Doe", "John Smith"]),
    "entities": (person("Jane O&#39;Doe"), ["Jane O'Doe"]),
    "label inside": (person("By JANE DOE, AP National Writer"), ["JANE DOE"]),
    "id only": ({"@id": "https://harbourtimes.example/#/person/1"}, []),
    "address": (person("https://harbourtimes.example/author/jane"), []),
    "handle": (person("@janedoe"), []),
    "system user": (person("admin"), []),
    "small surname": (person("Jane doe"), ["Jane doe"]),
    "small words": (person("read more"), []),
}


@pytest.mark.parametrize("case", DATA)
def test_json_ld_authors(case: str) -> None:
    """JSON-LD holds nodes, strings, lists of either, and things that are no names."""
    value, expected = DATA[case]
    assert names(page_of(data=article(author=value))) == expected


def test_author_nodes_by_reference() -> None:
    """A graph names the author by ``@id`` and describes the person elsewhere."""
    graph = {
        "@graph": [article(author={"@id": "#p1"}), person("Jane Doe", **{"@id": "#p1", "url": "/author/jane-doe"})]
    }

    assert names(page_of(data=graph)) == ["Jane Doe"]


def test_meta_author() -> None:
    """``<meta name=author>`` speaks where nothing else does."""
    assert names(page_of(head='<meta name="author" content="Jane Doe">')) == ["Jane Doe"]


def test_authors_carry_their_page() -> None:
    """The author's page, absolute, from the byline's link or from JSON-LD."""
    page = page_of(byline='<p class="byline">By <a href="/author/jane-doe">Jane Doe</a></p>')

    assert result(page)["authors"] == [Author(name="Jane Doe", url="https://harbourtimes.example/author/jane-doe")]


def test_a_person_on_the_page_beats_an_organization_in_the_data() -> None:
    """CMS templates name the publisher as the author of everything."""
    data = article(author={"@type": "Organization", "name": "The Harbour Times"})
    found = result(page_of(byline='<p class="byline">By Jane Doe</p>', data=data))

    assert [a.name for a in found["authors"]] == ["Jane Doe"]
    assert "organizations" not in found


def test_an_organization_in_the_data_where_the_page_names_nobody() -> None:
    """The record names the organization and no person."""
    found = result(page_of(data=article(author={"@type": "Organization", "name": "The Harbour Times"})))

    assert found["organizations"] == ["The Harbour Times"]
    assert "authors" not in found


def test_a_labelled_byline_beats_the_user_of_the_cms() -> None:
    """The line that opens the text names the writer; the template's meta line names who typed it in."""
    page = page_of(
        head='<meta name="author" content="Typist One">',
        byline='<div class="meta rich-snippet-hidden"><span class="author">Typist One</span></div><p>Von Jane Doe</p>',
    )

    assert names(page) == ["Jane Doe"]


def test_all_authors_of_the_data_where_the_page_shows_the_first() -> None:
    """A page that prints "Jane Doe and 1 more" names all in its data."""
    page = page_of(
        byline='<p class="byline">By Jane Doe</p>', data=article(author=[person("Jane Doe"), person("John Smith")])
    )

    assert names(page) == ["Jane Doe", "John Smith"]


def test_capitals_take_the_spelling_of_the_data() -> None:
    """A name in capitals is spelt as the data spell it; without data it stays as printed."""
    line = '<p class="byline">By JANE VAN DOE</p>'

    assert names(page_of(byline=line, data=article(author=person("Jane van Doe")))) == ["Jane van Doe"]
    assert names(page_of(byline=line)) == ["JANE VAN DOE"]


def test_roles_of_the_byline() -> None:
    """Photographers and translators are people of the byline with a role."""
    page = page_of(byline='<p class="byline">By Jane Doe<br>Photographs by John Smith<br>Translated by Ana Gil</p>')

    assert [(a.name, a.role) for a in result(page)["authors"]] == [
        ("Jane Doe", None),
        ("John Smith", "photographer"),
        ("Ana Gil", "translator"),
    ]


FURNITURE = {
    "comments": '<section id="comments"><div class="comment"><span class="comment-author">By Wrong '
    "Person</span></div></section>",
    "related story": '<div class="related"><a href="/x"><h3>Old bridge</h3></a><span class="byline">By Wrong '
    "Person</span></div>",
    "card": '<li><h3><a href="/other">Another story</a></h3><p class="author">By Wrong Person</p></li>',
    "teasers": "".join(
        f'<div class="t"><a href="/{n}">Story {n}</a><span class="byline">By Wrong Person</span></div>'
        for n in range(9)
    ),
    "photo credit": '<figure><img src="b.jpg"><figcaption>The bridge <span class="author">Foto: Wrong '
    "Person</span></figcaption></figure>",
}


@pytest.mark.parametrize("kind", FURNITURE)
def test_names_in_furniture_are_not_the_story_s(kind: str) -> None:
    """Comments, related stories, teasers and captions have authors of their own."""
    assert names(page_of(after=FURNITURE[kind])) == []
    assert names(page_of(byline='<p class="byline">By Jane Doe</p>', after=FURNITURE[kind])) == ["Jane Doe"]


SIGNATURES = {
    "initials": ("<p>The council meets again in June. (mh)</p>", ["mh"], []),
    "agency": ("<p>The council meets again in June. (dpa)</p>", [], ["dpa"]),
    "agency and initials": ("<p>dpa/jb</p>", ["jb"], ["dpa"]),
    "name set apart": ("<p style='text-align:right'><strong>Jane Doe</strong></p>", ["Jane Doe"], []),
    "reporting by": ("<p>Reporting by Jane Doe; Editing by John Smith</p>", ["Jane Doe"], []),
    "editor in charge": ("<p>（责任编辑：王小明、李雷）</p>", ["王小明", "李雷"], []),
    "initials before a credit": ("<p>mh, jb; Fotos: Jane Doe</p>", ["mh", "jb"], []),
    "a word in brackets": ("<p>Add one large onion (chopped)</p>", [], []),
    "a sentence in brackets": ("<p>The council meets again in June (see page 4).</p>", [], []),
    "a motto and who said it": ("<p><em>No problem is solved by those who made it (Jane Doe)</em></p>", [], []),
    "a name in brackets": ("<p>No problem is solved by those who made it. (Jane Doe)</p>", ["Jane Doe"], []),
    "a bold last word": ("<p><strong>End</strong></p>", [], []),
}


@pytest.mark.parametrize("kind", SIGNATURES)
def test_signatures_under_the_text(kind: str) -> None:
    """Where nothing else names anybody, the last line may: initials, agencies, a name set apart."""
    line, people, organizations = SIGNATURES[kind]
    found = result(page_of(text=TEXT + line))

    assert [author.name for author in found.get("authors", [])] == people
    assert found.get("organizations", []) == organizations


def test_the_agency_of_the_dateline() -> None:
    """A story without byline is the agency's that its dateline names."""
    assert result(page_of(text=TEXT.replace("<p>", "<p>KYIV (AP) -- ", 1)))["organizations"] == ["AP"]


def test_nothing_is_invented() -> None:
    """A page that names nobody gives no candidate."""
    assert result(page_of()) == {}


@pytest.mark.parametrize(
    "wrapper",
    [
        "<div><div>{}</div></div>",
        "<section><div class=x>{}</div></section>",
        "<div>{}<div class=newsletter>Sign up</div></div>",
    ],
)
def test_wrapping_a_byline_does_not_change_it(wrapper: str) -> None:
    """More elements around the byline, the same names."""
    assert names(page_of(byline=wrapper.format(BYLINES["links"]))) == ["Jane Doe", "John Smith"]


def test_the_same_page_twice_gives_the_same() -> None:
    """Nothing is kept between pages but caches of pure functions."""
    page = page_of(byline=BYLINES["links"], data=article(author=person("Jane Doe")))

    assert result(page) == result(page)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.sampled_from(["byline", "author", "x"]))
def test_any_words_in_byline_and_data(line: str, name: str, names_of: str) -> None:
    """Whatever a template prints, candidates come out and no error."""
    escaped = line.replace("&", "&amp;").replace("<", "&lt;")
    for author in result(page_of(byline=f'<p class="{names_of}">By {escaped}</p>', data=article(author=name))).get(
        "authors", []
    ):
        assert author.name.strip()


HOSTILE = {
    "many bylines": '<p class="byline">By Jane Doe</p>' * 20_000,
    "deep": '<div class="author">' * 1_500 + "By Jane Doe" + "</div>" * 1_500,
    "long": f'<p class="byline">By {"Jane Doe, " * 50_000}</p>',
    "many links": '<a href="/author/x">Jane Doe</a> and ' * 20_000,
    "many attributes": "<p class='" + "author-name " * 50_000 + "'>By Jane Doe</p>",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_pages_end_quickly(kind: str) -> None:
    """The work is bounded by what is read, not by the page's size."""
    page = page_of(byline=HOSTILE[kind])
    structured = read_structured(page)
    body = find_body(page, structured)
    begin = time.process_time()

    find_byline(page, structured, body)

    assert time.process_time() - begin < 10


def test_authors_in_items_of_a_list_are_all_named() -> None:
    items = "".join(
        f'<li class="c1"><span>{name}</span><span class="c2">{job}</span></li>'
        for name, job in (("Ingrid Solheim", "Journalist"), ("Tor Arne Nesse", "Fotograf"))
    )

    assert names(page_of(byline=f'<ul class="c0">{items}</ul>')) == ["Ingrid Solheim", "Tor Arne Nesse"]


EDITOR = "<div class=zebian><span>编辑：赵一</span><span>责任编辑：钱二</span></div>"


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("新华社西宁3月28日电（记者李明、王晓燕）记者28日获悉，北桥将在春天重建，渡船照常开行。", ["李明", "王晓燕"]),
        ("本报讯（记者 张三）县议会周二决定重建北桥，渡船从早上六点开到晚上十点，直到春天。", ["张三"]),
        ("〔記者王小明／台北報導〕縣議會週二決定重建北橋，渡船從早上六點開到晚上十點。", ["王小明"]),
        ("（中央社記者王小明台東20日電）縣議會週二決定重建北橋，渡船從早上六點開到晚上十點。", ["王小明"]),
        ("(순천=연합뉴스) 홍길동 기자 = 군 의회는 화요일 북쪽 다리를 다시 짓기로 했다고 밝혔다.", ["홍길동"]),
        ("【记者手记】县议会周二决定重建北桥，渡船从早上六点开到晚上十点，直到春天。", ["赵一"]),
        ("[시민기자] 군 의회는 화요일 북쪽 다리를 다시 짓기로 했다고 밝혔다.", []),
        ("[남도일보 홍길동 기자] 군 의회는 화요일 북쪽 다리를 다시 짓기로 했다고 밝혔다.", ["홍길동"]),
    ],
)
def test_the_reporter_behind_the_dateline_is_the_author_and_not_the_editor_below(first: str, expected: list[str]):
    assert names(eastern(first, after=EDITOR)) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("<p>橋の工事は春に始まる予定で、見学も受け入れる。（田中花子）</p>", ["田中花子"]),
        ("<p>橋の工事は春に始まる予定で、見学も受け入れる。【山田太郎、鈴木一】</p>", ["山田太郎", "鈴木一"]),
        ("<p>橋の工事は春に始まる予定で、見学も受け入れる。（敬称略）</p>", []),
        ("<p>橋の工事は春に始まる予定で、見学も受け入れる。（東京都）</p>", []),
        ("<p>橋の工事は春に始まる予定で、見学も受け入れる。（共同通信）</p>", []),
        ("<p>공사는 봄에 시작해 3년이 걸린다.</p><p>홍길동 기자 hong@example.com</p>", ["홍길동"]),
        ("<div>공사는 봄에 시작해 3년이 걸린다.<br><br>신안=홍길동 기자 hong@example.com<br>ⓒ 일보</div>", ["홍길동"]),
    ],
)
def test_the_last_words_of_japanese_and_korean_stories_name_the_reporter(last: str, expected: list[str]):
    assert names(eastern("橋の工事について郡議会が火曜日に決めたことを、町の人たちに聞いた。", last)) == expected


def test_the_editor_of_a_chinese_page_ends_where_the_next_one_begins():
    assert names(eastern("县议会周二决定重建北桥，渡船从早上六点开到晚上十点。", after=EDITOR)) == ["赵一"]


def test_a_chinese_name_of_two_characters_set_wide_is_one_name():
    byline = '<div class="author">本报记者　陈　静</div>'

    assert names(eastern("县议会周二决定重建北桥，渡船从早上六点开到晚上十点。", byline=byline)) == ["陈静"]


@pytest.mark.parametrize(
    "byline",
    [
        "<li>기자명 홍길동 기자</li>",
        '<span class="author"><a href="/reporter/1">홍길동 기자</a></span><em>입력 : 2024.05.12 19:08</em>',
        '<div class="writer"><a href="/r/1">홍길동 기자</a><a href="/r/1">기자 페이지</a></div>',
    ],
)
def test_korean_bylines_say_reporter_before_and_behind_the_name(byline: str):
    assert names(eastern("군 의회는 화요일 북쪽 다리를 다시 짓기로 했다고 밝혔다.", byline=byline)) == ["홍길동"]


def test_a_square_opens_the_byline_of_a_chinese_paper():
    byline = "<p>□本报记者 刘洋 赵倩</p>"

    assert names(eastern("县议会周二决定重建北桥，渡船从早上六点开到晚上十点。", byline=byline)) == ["刘洋", "赵倩"]


def test_two_korean_reporters_share_one_label():
    byline = '<span class="author"><a href="/reporter/1">정민아</a>·<a href="/reporter/2">최윤호 기자</a></span>'

    assert names(eastern("군 의회는 화요일 북쪽 다리를 다시 짓기로 했다.", byline=byline)) == ["정민아", "최윤호"]


def test_a_reporter_of_a_chinese_paper_signs_in_a_line_below_the_text():
    last = "<p>渡船从早上六点开到晚上十点，直到春天。</p><p>\u3000\u3000城市日报记者 方圆</p>"

    assert names(eastern("县议会周二决定重建北桥，渡船从早上六点开到晚上十点。", last, after=EDITOR)) == ["方圆"]


def test_a_name_alone_in_the_last_line_of_all_signs_the_story():
    assert names(page_of(text=TEXT + "<p>Leyla Quliyeva</p>")) == ["Leyla Quliyeva"]
    assert names(page_of(text=TEXT.replace("</p>", "</p><p>Leyla Quliyeva</p>", 1))) == []


def test_a_date_above_a_date_names_nobody():
    dates = "<span>Giriş Tarihi: 21.09.2024 10:44</span> <span>Güncelleme Tarihi: 21.09.2024 12:03</span>"

    assert names(page_of(byline=f"<div class=bilgi>{dates}</div>")) == []


def test_who_took_the_pictures_too_wrote_the_story():
    signed = "<p>Последняя строка рассказа о мосте.</p><p><strong>Ольга Король. Фото автора</strong></p>"

    assert names(page_of(text=TEXT + signed)) == ["Ольга Король"]


@pytest.mark.parametrize("name", ["राहुल मिश्र", "سناء بلحاج", "Անի Գրիգորյան", "ნინო კვარაცხელია"])
def test_a_link_to_an_author_names_one_in_any_script(name: str):
    assert names(page_of(byline=f'<div class="b"><a href="/author/x">{name}</a></div>')) == [name]


def test_the_rights_behind_an_indonesian_signature_are_no_part_of_it():
    signed = "<p>Pewarta: Budi Santoso<br/>Editor: Agus Salim<br/>Copyright © WARTA 2024</p>"
    text = f"<div>{TEXT.replace('<p>', '').replace('</p>', '<br><br>')}{signed}</div>"

    assert names(page_of(text=text)) == ["Budi Santoso"]


def test_the_site_that_its_title_names_is_no_person_in_scripts_without_capitals():
    html = "<h1>مهرجان المدينة يعود بأربعين حفلا هذا الصيف</h1><div class=author>أخبار المغرب - سناء بلحاج</div>"
    title = "<title>مهرجان المدينة يعود بأربعين حفلا هذا الصيف - أخبار المغرب</title>"
    page = Page.from_html(f"<html><head>{title}</head><body>{html}<div>{TEXT}</div></body></html>")

    assert names(page) == ["سناء بلحاج"]


def test_a_byline_among_the_paragraphs_of_an_old_page_is_read() -> None:
    html = (
        "<html><head><title>Daily - Council votes for a new bridge</title></head><body><table><tr><td>"
        "<font size=5><b>Council votes for a new bridge</b></font><p><font size=3><b>By Ann Reed</b><br>"
        f"<i>Daily Staff Writer</i><p>{TEXT}</td></tr></table></body></html>"
    )

    assert names(Page.from_html(html, url="https://daily.example/1.htm")) == ["Ann Reed"]


def test_a_name_behind_a_date_and_a_bar_under_the_headline_is_the_author() -> None:
    assert names(page_of(byline="<div class='cikkinfo'>2016. április 18. 14:22 | Tóth Gábor</div>")) == ["Tóth Gábor"]


@pytest.mark.parametrize("line", ["Ann Reed", "ANN REED | STAFF WRITER", "dpa/Ann Reed", "Ann Reed / Madrid"])
def test_a_plain_line_above_the_date_names_the_author(line: str) -> None:
    found = names(page_of(byline=f"<p>{line}</p><p>Tuesday 5 March 2024, 15:45</p>"))

    assert [name.title() for name in found] == ["Ann Reed"]


@pytest.mark.parametrize("line", ["Harbour and Bridges", "Local News", "Nine hours of debate"])
def test_other_plain_lines_above_the_date_name_nobody(line: str) -> None:
    assert names(page_of(byline=f"<p>{line}</p><p>Tuesday 5 March 2024, 15:45</p>")) == []


def test_authors_in_boxes_of_a_row_are_all_named_however_sure_the_first_is() -> None:
    boxes = "".join(
        f'<div class="c-author"><div><a class="c-name" href="/autor/{n}">{name}</a><span>{job}</span></div></div>'
        for n, (name, job) in enumerate((("Lena Voigt", "Redakteurin Wirtschaft"), ("Jan Kramer", "Volontär")))
    )

    assert names(page_of(byline=boxes)) == ["Lena Voigt", "Jan Kramer"]


@pytest.mark.parametrize(
    "line",
    [
        '<p class="meta">13. März 2024 von Lena Voigt in Allgemein | 3 Kommentare</p>',
        '<p><span class="vcard"><span class="fn">Lena Voigt</span>, <span class="org">dpa</span></span></p>',
        '<p><span>March 13, 2024</span> <span>•</span> <span class="auth">Lena Voigt</span></p>',
    ],
)
def test_bylines_of_small_templates_are_read(line: str) -> None:
    assert names(page_of(byline=line)) == ["Lena Voigt"]


@pytest.mark.parametrize(
    "line", ["Lena Voigt can be reached at lvoigt@paper.example.", "Contact Lena Voigt at 860-555-0100."]
)
def test_who_can_be_reached_below_the_text_wrote_it(line: str) -> None:
    assert names(page_of(text=f"{TEXT}<p><em>{line}</em></p>")) == ["Lena Voigt"]


def test_teasers_in_a_row_name_other_authors() -> None:
    boxes = "".join(
        f'<div class="item"><a href="/{n}">A story of another day about the harbour and its boats</a>'
        f'<span class="author"><a href="/authors/{n}">{name}</a></span></div>'
        for n, name in enumerate(("Ann Reed", "Jan Roe", "Sue Kwan"))
    )

    assert len(names(page_of(byline=f'<div class="list">{boxes}</div>'))) <= 1


def test_swahili_bylines_open_with_a_word_that_opens_phrases_elsewhere() -> None:
    """``Na Hamida Shariff, Morogoro``: a whole name in capitals behind it."""
    assert names(page_of(byline="<p class='nw'>Na Hamida Shariff, Morogoro</p>")) == ["Hamida Shariff"]
    assert names(page_of(byline="<p class='nw'>Na Hrvatskem dražje</p>")) == []


def test_an_element_named_for_the_writer_holds_a_name_of_any_script() -> None:
    """``<p class="writer">佐伯美緒</p>``."""
    assert names(eastern("県議会は火曜日、北橋の再建を決めた。", byline="<p class='writer'>佐伯美緒</p>")) == [
        "佐伯美緒"
    ]


def test_who_took_the_picture_is_no_byline() -> None:
    """A line below the lead picture names an agency and a photographer, neither of whom wrote the story."""
    found = result(page_of(byline="<div>Фото: ИТАР-ТАСС, Анна Рид</div>"))

    assert "authors" not in found
    assert "organizations" not in found


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ni Myds Supnad - Balita", "Myds Supnad"),
        ("Nga Blerina Gjoka", "Blerina Gjoka"),
        ("Daga Aminu Bala", "Aminu Bala"),
        ("gan Cadi Dafydd", "Cadi Dafydd"),
        ("le Seán Ó Murchú", "Seán Ó Murchú"),
        ("Minn Keith Camilleri", "Keith Camilleri"),
        ("Од Весна Костовска", "Весна Костовска"),
        ("Алесь Сіліч / 30 жніўня 2024, 12:12", "Алесь Сіліч"),
        ("Հեղինակ՝ Լիլիթ Սարգսյան", "Լիլիթ Սարգսյան"),
        ("ວັນທີ 09 ກຸມພາ 2024 ເວລາ 10:20 | ໂດຍ: ສົມພອນ ວົງສາ", "ສົມພອນ ວົງສາ"),
    ],
)
def test_native_labels_name_the_writer(line: str, name: str) -> None:
    """Words that open phrases too, marks of other scripts, a name behind the date."""
    assert names(page_of(byline=f"<p class='x'>{line}</p>")) == [name]


def test_correspondents_of_a_paper_are_no_people() -> None:
    """``പ്രഭാതം ലേഖകൻ``: the paper's own correspondent, unnamed."""
    found = result(page_of(byline="<span class='author'>പ്രഭാതം ലേഖകൻ</span>"))

    assert "authors" not in found
    assert found["organizations"] == ["പ്രഭാതം ലേഖകൻ"]


def test_the_place_before_an_agency_is_no_organization() -> None:
    """``المصدر: الفجيرة - وام``: place and agency behind the word for the source."""
    assert result(page_of(byline="<p class='source'>المصدر: الفجيرة - وام</p>"))["organizations"] == ["وام"]


@pytest.mark.parametrize("end", ["<b>Mircea Popa</b>", "<i>Mircea Popa</i>"])
def test_a_name_in_bold_behind_the_last_line_break_signs_the_text(end: str) -> None:
    lines = "<br><br>".join(
        f"The {word} pillar broke when the flood came, the council said, and it will be built again in spring."
        for word in ("first", "second", "third", "fourth")
    )
    html = f"<h1>Council votes for a new bridge</h1><table><tr><td><span>{lines}<br><br>{end}</span></td></tr></table>"

    assert names(Page.from_html(html)) == ["Mircea Popa"]
    assert names(Page.from_html(html.replace(end, "<b>Still open</b> is the way"))) == []


def test_chinese_portals_set_the_writers_in_a_line_of_fields() -> None:
    """``发布时间：2024-08-30　　来源：港口日报　　作者：陈兵　周敏　　浏览次数：126``."""
    line = "发布时间：2024-08-30　　信息来源：苏州日报　　作者：陈兵　周敏　　浏览次数：126　　字号：[ 大 中 小 ]"
    found = result(
        eastern("清晨五点，码头已不见渔船，老渔民正在院里准备早餐。", byline=f"<div class='xx'>{line}</div>")
    )

    assert [author.name for author in found["authors"]] == ["陈兵", "周敏"]
    assert found["organizations"] == ["苏州日报"]


def test_arabic_names_may_begin_with_the_letter_that_means_and() -> None:
    """``أحمد وليد حسن`` is one man, ``محمد حسن وأحمد علي`` are two."""
    assert names(page_of(byline="<p class='author'>كتب: أحمد وليد حسن</p>")) == ["أحمد وليد حسن"]
    assert names(page_of(byline="<p class='author'>كتب: محمد حسن وأحمد علي</p>")) == ["محمد حسن", "أحمد علي"]


def test_a_place_beside_author_and_agency_in_a_box_named_for_the_author_does_not_spoil_them() -> None:
    line = "<div class=firma><span>Ana Gil / EFE</span><span>Villar</span><span>15 abr 2024 12:40</span></div>"
    found = result(page_of(byline=line))

    assert [author.name for author in found["authors"]] == ["Ana Gil"]
    assert found["organizations"] == ["EFE"]


def test_without_headings_the_line_that_says_the_title_is_where_the_byline_stands_below() -> None:
    html = (
        "<title>Ferry runs aground on sandbar | Times mobile</title><div class=hl>Ferry runs aground on sandbar</div>"
        f"<div class=by>By Bob Trask</div><div class=dt>Aug. 3, 2011</div>{TEXT}"
    )

    assert names(Page.from_html(html)) == ["Bob Trask"]


def test_who_is_seen_in_a_picture_is_named_in_brackets_with_his_place_and_wrote_nothing() -> None:
    page = page_of(byline="<img src=a.jpg><i>(left, Cliff Gray, 69, of the council)</i><p class=by>By Ann Reed</p>")

    assert names(page) == ["Ann Reed"]
    assert names(page_of(byline="<p class=author>(Ann Reed)</p>")) == ["Ann Reed"]


def test_a_signature_may_say_below_the_name_what_its_bearer_is() -> None:
    assert names(page_of(text=TEXT + "<p class=end>- Ann Reed<br>Contributing Writer</p>")) == ["Ann Reed"]
    assert names(page_of(text=TEXT + "<p class=end>- Ann Reed<br>was asked by nobody</p>")) == []


def test_the_name_of_the_site_in_a_heading_as_long_as_the_headline_does_not_place_the_byline() -> None:
    other = "<article><h1><a href=/b>SWAMP BOY GOES HOME</a></h1><p class=byline>By <a>Gus Moss</a></p></article>"
    html = (
        "<html><head><title>MARTIAN ENDORSES MAYOR | Weekly Odd News</title></head><body>"
        f"<header><h1><a href=/>Weekly Odd News</a></h1></header><main>{other}"
        "<article class=post><h1>MARTIAN ENDORSES MAYOR</h1><p class=byline>By <a rel=author>Ann Reed</a></p>"
        f"<div>{TEXT}</div></article></main></body></html>"
    )

    assert names(Page.from_html(html, url="https://oddnews.example/politics/1/martian")) == ["Ann Reed"]


def test_a_photographer_in_the_legend_of_a_picture_is_no_author():
    picture = (
        "<div class=media><img src=a.jpg><div class=legende>Le dépôt <span class=credits>Paul Girard</span></div></div>"
    )

    assert "authors" not in result(page_of(text=TEXT + picture))


def test_a_byline_in_the_cell_that_holds_the_text_of_a_printed_page_is_read():
    text = "<br><br>".join(part.removeprefix("<p>").removesuffix("</p>") for part in TEXT.split("</p><p>"))
    cell = (
        "<font size=1>14/03/2012</font><br><font size=5><b>Council votes for a new bridge</b></font><br>"
        f"<font size=3><i>Work in spring</i></font><br><br><font size=2>by <b>Carla Deer</b></font><br><br>{text}"
    )
    page = Page.from_html(
        f"<html><head><title>Council votes for a new bridge</title></head><body><table><tr><td>{cell}</td></tr></table>"
        "</body></html>",
        url="https://harbourtimes.example/print?id=4",
    )

    assert names(page) == ["Carla Deer"]


def slide(number: int, name: str) -> str:
    """One picture of a gallery with who took it."""
    return (
        f"<div class=show-gallery__item><figure><img src=/{number}.jpg></figure><div><p>Storm damage {number}.</p>"
        f"<span class=show-gallery__author>{name}</span></div></div>"
    )


def test_who_took_the_pictures_of_a_gallery_did_not_write_it():
    slides = "".join(slide(number, "Lola Vera") for number in range(2)) + slide(3, "Paco Ruz")

    assert names(page_of(byline=f"<div class=show>{slides}</div>")) == []


def test_the_author_in_a_box_that_is_named_for_the_gallery_is_read():
    byline = "<div class=gallery-head><span class=gallery__author>By Lola Vera</span></div>"

    assert names(page_of(byline=byline)) == ["Lola Vera"]


def test_the_writer_named_for_a_service_of_recommendations_goes_before_the_paper() -> None:
    metas = '<meta property="article:author" content="한구일보"><meta property="dable:author" content="박서연">'

    assert [author.name for author in result(page_of(metas))["authors"]] == ["박서연"]


@pytest.mark.parametrize(("kind", "expected"), [(["Person", "Organization"], ["Harriet Vale"]), ("Organization", [])])
def test_a_site_that_a_person_publishes_is_named_for_its_writer(kind: Any, expected: list[str]):
    author = {"@type": "Person", "name": "Harriet Vale"}
    data = {"@type": "Article", "author": author, "publisher": {"@type": kind, "name": "Harriet Vale"}}
    got = result(page_of(byline="<p class=byline>By Harriet Vale</p>", data=data, site="Harriet Vale"))

    assert [author.name for author in got.get("authors", [])] == expected


def test_a_customer_who_praises_is_no_author() -> None:
    praise = '<div class="testimonial-author"><div class="name">Jane Doe</div><div>Customer since 2012</div></div>'

    assert names(page_of(text=TEXT + praise)) == []


def test_microdata_of_teasers_adds_nobody_to_the_byline_at_the_headline() -> None:
    def named(name: str) -> str:
        return f'<p itemprop="author"><span itemprop="name">{name}</span></p>'

    byline = f'<div class="byline">By <a href="/author/jane-doe">Jane Doe</a></div>{named("Jane Doe")}'
    teasers = "".join(
        f'<li><h4><a href="/{n}">Another story of the week</a></h4>{named(n)}</li>' for n in ("Eva Berg", "Tom Moss")
    )

    assert names(page_of(byline=byline, after=f"<ul>{teasers}</ul>")) == ["Jane Doe"]
    two = f'<div class="byline">By Jane Doe</div>{named("Jane Doe")}'
    assert names(page_of(byline=two)) == ["Jane Doe"]


def test_microdata_of_a_caption_names_who_took_the_picture() -> None:
    caption = '<figcaption itemprop="author">Photo: Eva Berg</figcaption>'

    assert names(page_of(byline=f'<div><img src="a.jpg">{caption}</div>')) == []


def test_a_short_word_before_the_name_that_data_spell_is_no_part_of_it() -> None:
    data = article(author=[person("Oda Vestby")])

    assert names(page_of(byline='<p class="byline">Vup Oda Vestby</p>', data=data)) == ["Oda Vestby"]
    other = article(author=[person("Vup Oda Vestby")])
    assert names(page_of(byline='<p class="byline">Vup Oda Vestby</p>', data=other)) == ["Vup Oda Vestby"]
    assert names(page_of(byline='<p class="byline">Marie Oda Vestby</p>', data=data)) == ["Marie Oda Vestby"]


def test_the_byline_stands_at_the_headline_of_the_story_where_a_sticky_bar_repeats_it() -> None:
    bar = "<div><h1>Council votes for a new bridge</h1></div><ul>" + "<li>Section</li>" * 310 + "</ul>"
    html = (
        f"<html><head><title>Council votes for a new bridge</title></head><body><header>{bar}</header><main><article>"
        "<h2><span>Council votes</span> for a new bridge</h2>"
        f'<p><a href="/author/1">Maren Holt</a></p><div>{TEXT}</div>'
        "</article></main></body></html>"
    )

    assert names(Page.from_html(html, url="https://harbourtimes.example/2024/05/bridge")) == ["Maren Holt"]


@pytest.mark.parametrize(
    "line",
    [
        "By submitting your email, you agree to our <a href='/terms'>Terms</a> and <a href='/privacy'>Notice</a>.",
        "By signing up, you agree to our terms of use.",
        "By entering your email, you agree to receive mail from Harbour News",
    ],
)
@pytest.mark.parametrize("place", ["above", "after"])
def test_what_a_form_has_readers_agree_to_names_nobody(line: str, place: str) -> None:
    paragraph = f"<p>{line}</p>"
    page = page_of(byline=paragraph) if place == "above" else page_of(text=TEXT + paragraph)

    candidates = find_byline(page, structured := read_structured(page), find_body(page, structured))

    assert [candidate.value for candidate in candidates if candidate.source.startswith("dom:")] == []


def test_names_in_a_part_that_is_named_for_the_byline_in_its_test_name_alone_are_read() -> None:
    """Class names made by machine tell nothing, and the data names the house."""
    line = (
        '<div class="sc-e5"><time class="sc-g7" datetime="2024-05-02T11:05:13Z">2 hours ago</time>'
        '<div data-testid="byline-contributors"><div><span class="sc-h8">Ada Moss and Ben Reed</span>'
        '<div class="sc-i9"><span>Times Rivers</span></div></div></div></div>'
    )
    data = {"@type": "NewsArticle", "author": {"@type": "Organization", "name": "The Harbour Times"}}

    assert [author.name for author in result(page_of(byline=line, data=data))["authors"]] == ["Ada Moss", "Ben Reed"]


def test_the_word_before_the_day_of_publication_is_no_name() -> None:
    line = '<div class="author-date"><a>Von <b>Hafenpost</b></a><div>Publiziert 02/05/2024 um 09:23</div></div>'

    assert "Publiziert" not in (result(page_of(byline=line))["byline"] or "")
