"""Announcements of other stories between the paragraphs are told by their form; a story's own items are kept."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The lake will be open to swimmers from May on, the county said on Thursday after tests had found it clean.",
    "For eleven years nobody was allowed into the water because of what a tannery had let flow into the river.",
    "The bathing house at the south shore is to be rebuilt in oak, as it stood there before the first war.",
    "Until then swimmers will change behind a row of willows, which the county planted there in the spring.",
    "A boat with two guards will lie off the shore from noon to sunset, except on days when the fog comes in.",
    "The county pays for the guards from the money that the tannery left when it closed nine years ago.",
    "Children under ten may swim only where the water is no deeper than a man's knee, behind a line of corks.",
    "Whether dogs may come in is still to be settled, and the mayor would not say which side she takes.",
]
TITLE = "Ferry company orders two electric ships for the northern line"
SUMMARY = "The company wants to sell its old steamers to a museum on the coast by the end of the year."


def found(inner: str) -> list[str]:
    page = Page.from_html(
        f"<html><body><h1>Lake is clean again</h1><div class=k1>{inner}</div></body></html>",
        url="https://daily.example/1",
    )
    return [block.text for block in find_body(page, read_structured(page)).blocks]


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize(
    "card",
    [
        f"<div class=q7><h4><a href=/2>{TITLE}</a></h4><p>{SUMMARY}</p></div>",
        f"<div class=q7><a href=/2>{TITLE}</a><p>{SUMMARY}</p></div>",
        f"<section class=q7><div><h3><a href=/2>{TITLE}</a></h3></div><div><p>{SUMMARY}</p></div></section>",
    ],
)
def test_box_of_a_linked_title_and_a_sentence_is_of_another_story(card: str) -> None:
    assert found(paragraphs(*STORY[:4]) + card + paragraphs(*STORY[4:])) == STORY


@pytest.mark.parametrize(
    "own",
    [
        f"<div class=q7><h4>What becomes of the old ferries</h4><p>{SUMMARY}</p></div>",
        f"<div class=q7><h4><a href=/2>{TITLE}</a></h4>{paragraphs(SUMMARY, *STORY[5:8])}</div>",
        f"<h4><a href=/2>{TITLE}</a></h4><p>{SUMMARY}</p>",
    ],
)
def test_box_with_a_heading_of_its_own_or_with_a_text_is_kept(own: str) -> None:
    assert SUMMARY in found(paragraphs(*STORY[:3]) + own + paragraphs(*STORY[3:5]))


def test_items_of_a_list_with_linked_titles_are_the_story() -> None:
    items = "".join(
        f"<div class=q7><h3><a href=/p{number}>Bathing place number {number}</a></h3><p>{line}</p></div>"
        for number, line in enumerate(STORY[2:])
    )

    assert found(paragraphs(*STORY[:2]) + items)[-1] == STORY[-1]


@pytest.mark.parametrize(
    "head",
    [
        "About the author",
        "Meistgelesen",
        "Notre lettre d’information",
        "Únase a la conversación",
        "O autorce",
        "Yorumlar",
    ],
)
@pytest.mark.parametrize("line", ["<h3>{}</h3>", "<div><b>{}</b></div>", "<p>{}</p>"])
def test_box_whose_heading_says_that_it_stands_beside_the_story_goes_with_its_text(head: str, line: str) -> None:
    box = f"<div class=q7>{line.format(head)}<p>{SUMMARY}</p></div>"

    assert found(paragraphs(*STORY[:4]) + box + paragraphs(*STORY[4:])) == STORY


HEADS = {
    "ar": ["الأكثر قراءة", "أخبار ذات صلة", "عن الكاتب", "اشترك في النشرة البريدية", "آخر الأخبار"],
    "fa": ["پربازدیدترین اخبار", "آخرین اخبار", "اخبار مرتبط", "درباره نویسنده"],
    "hi": ["सबसे ज्यादा पढ़ी गई", "संबंधित खबरें", "ताजा खबरें", "लेखक के बारे में"],
    "id": ["Berita terkait", "Terpopuler", "Berita terpopuler", "Berita terbaru", "Tentang penulis", "Artikel lainnya"],
    "vi": ["Tin liên quan", "Đọc nhiều nhất", "Tin mới nhất", "Về tác giả"],
    "ja": ["関連記事", "人気記事ランキング", "アクセスランキング", "最新記事", "筆者プロフィール", "おすすめ記事"],
    "ko": ["많이 본 뉴스", "관련 기사", "최신 뉴스", "인기 기사", "기자 소개"],
    "zh": ["相关新闻", "热门文章", "最新消息", "作者简介", "延伸閱讀", "熱門新聞", "编辑推荐"],
    "he": ["הכי נקראות", "כתבות נוספות", "על הכותב", "חדשות אחרונות"],
    "ru": ["Самое читаемое", "Популярное", "Об авторе", "Новости по теме", "Последние новости"],
    "uk": ["Найпопулярніше", "Новини за темою", "Про автора", "Останні новини"],
    "tr": ["En çok okunanlar", "İlgili haberler", "Yazar hakkında", "Son dakika"],
    "el": ["Δημοφιλή", "Σχετικά άρθρα"],
    "ro": ["Cele mai citite", "Articole similare", "Despre autor"],
    "hu": ["Legolvasottabb", "Kapcsolódó cikkek", "A szerzőről", "Legfrissebb hírek"],
    "cs": ["Nejčtenější", "Související články", "O autorovi", "Další zprávy"],
    "pl": ["Najczęściej czytane", "Powiązane artykuły", "O autorze", "Najnowsze wiadomości"],
    "sv": ["Mest läst", "Relaterade artiklar", "Om författaren", "Senaste nytt"],
    "da": ["Mest læste", "Relaterede artikler", "Om forfatteren", "Seneste nyt"],
    "no": ["Mest lest", "Relaterte saker", "Om forfatteren", "Siste nytt"],
    "fi": ["Luetuimmat", "Aiheeseen liittyvää", "Kirjoittajasta"],
    "nl": ["Meest gelezen", "Gerelateerde artikelen", "Over de auteur", "Laatste nieuws"],
    "it": ["I più letti", "Articoli correlati", "L'autore", "Ultime notizie"],
    "pt": ["Mais lidas", "Artigos relacionados", "Notícias relacionadas", "Sobre o autor", "Últimas notícias"],
    "es": ["Lo más leído", "Noticias relacionadas", "Sobre el autor", "Últimas noticias"],
    "fr": ["Les plus lus", "Articles liés", "À propos de l'auteur", "Dernières actualités", "Sur le même sujet"],
    "de": [
        "Meistgelesen",
        "Ähnliche Artikel",
        "Über den Autor",
        "Neueste Artikel",
        "Das könnte Sie auch interessieren",
    ],
}
"""Language -> headings of boxes beside a story."""


@pytest.mark.parametrize("language", HEADS)
def test_such_headings_are_told_in_the_languages_that_most_newsrooms_write(language: str) -> None:
    box = f"<div class=q7><h3>{{}}</h3><p>{SUMMARY}</p></div>"
    pages = {head: paragraphs(*STORY[:4]) + box.format(head) + paragraphs(*STORY[4:]) for head in HEADS[language]}

    assert [head for head, page in pages.items() if found(page) != STORY] == []


@pytest.mark.parametrize(
    "head",
    [
        "About the tannery",
        "More on the table than before",
        "Meist gehen die Boote leer aus",
        "Most read the sign too late",
    ],
)
def test_heading_that_tells_of_the_story_keeps_its_box(head: str) -> None:
    box = f"<div class=q7><h3>{head}</h3><p>{SUMMARY}</p></div>"

    assert SUMMARY in found(paragraphs(*STORY[:4]) + box + paragraphs(*STORY[4:]))


@pytest.mark.parametrize("names", ["", " class=k2"])
def test_part_of_a_story_in_parts_is_kept_below_such_a_heading(names: str) -> None:
    parts = [("At the lake", STORY[:3]), ("At the school", STORY[3:6]), ("Other news", [SUMMARY])]
    boxes = "".join(f"<div{names}><h3>{head}</h3>{paragraphs(*lines)}</div>" for head, lines in parts)

    assert SUMMARY in found(boxes + paragraphs(*STORY[6:]))


def test_heading_in_the_flow_takes_nothing_with_it() -> None:
    assert SUMMARY in found(
        paragraphs(*STORY[:4]) + f"<h3>About the author</h3><p>{SUMMARY}</p>" + paragraphs(*STORY[4:])
    )


@pytest.mark.parametrize(
    "box",
    [
        "<div class=q7><h3>Comments</h3><div>Write the first one</div><div>Read the rules of the house</div>"
        "<div>Log in</div></div>",
        "<div class=q7><a href=#talk>3 comments</a></div>",
    ],
)
def test_story_goes_on_below_a_box_about_its_comments(box: str) -> None:
    assert found(paragraphs(*STORY[:4]) + box + paragraphs(*STORY[4:])) == STORY


@pytest.mark.parametrize("line", ["<h3>Comments (2)</h3>", "<div class=q7><h3>Comments (2)</h3></div>"])
def test_comments_below_their_heading_in_the_container_of_the_story_are_dropped(line: str) -> None:
    remarks = ["I swam there as a child and never got ill, whatever they say about that old tannery now."] * 2

    assert found(paragraphs(*STORY) + line + paragraphs(*remarks)) == STORY


@pytest.mark.parametrize("head", ["Son haberler", "Empfehlungen der Redaktion", "Podeli članak", "Ακολουθήστε μας"])
def test_box_of_other_news_and_of_sharing_goes_with_its_text(head: str) -> None:
    box = f"<div class=q7><h3>{head}</h3><p>{SUMMARY}</p></div>"

    assert found(paragraphs(*STORY[:4]) + box + paragraphs(*STORY[4:])) == STORY


def test_headings_that_are_links_over_paragraphs_of_the_text_are_the_items_of_its_list() -> None:
    names = [
        "Oak bath house, rebuilt as it stood",
        "Willows of the south shore, in a row",
        "Boat with two guards and a bell",
    ]
    items = "".join(f"<h3><a href=/{n}>{name}</a></h3><p>{STORY[n + 2]}</p>" for n, name in enumerate(names))
    told = found(paragraphs(*STORY[:2]) + items + paragraphs(*STORY[5:]))

    assert [line for line in told if line in names] == names


@pytest.mark.parametrize("mark", ["", "*"])
def test_one_linked_heading_or_three_with_the_mark_of_an_advertisement_are_no_list(mark: str) -> None:
    names = [
        TITLE + mark,
        "Ferries that sail by night on the northern line" + mark,
        "Why the old steamers were sold to a museum" + mark,
    ]
    shown = names if mark else names[:1]
    items = "".join(f"<h3><a href=/{n}>{name}</a></h3><p>{STORY[n + 2]}</p>" for n, name in enumerate(shown))
    told = found(paragraphs(*STORY[:2]) + items + paragraphs(*STORY[5:]))

    assert not set(names) & set(told)


def test_titles_of_other_stories_below_most_of_the_text_are_no_list_of_its_own() -> None:
    names = [TITLE, "Ferries that sail by night on the northern line", "Why the old steamers were sold to a museum"]
    items = "".join(f"<h3><a href=/{n}>{name}</a></h3><p>{SUMMARY[: 60 + n]}.</p>" for n, name in enumerate(names))

    assert not set(names) & set(found(paragraphs(*STORY) + items))
