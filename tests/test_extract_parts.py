"""A story that goes on over several pages: its parts are told from everything else that is counted in an address."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.extract.joining import continued_at, join_part, part_of
from archivebot.extract.parts import Parts, find_parts
from archivebot.page import Page

HOST = "https://news.example"
TEXT = "<p>" + "The council of the town met on Monday and spoke of the ferry until late at night. " * 4 + "</p>"


def page(url: str, markup: str) -> Page:
    html = f"<html lang=en><head><title>Ferry row goes on</title></head><body><h1>Ferry row goes on</h1>{markup}</body>"
    return Page.from_html(html, url=HOST + url)


def row(*numbers: tuple[str, str]) -> str:
    return "<div>" + " ".join(f"<a href='{href}'>{text}</a>" for text, href in numbers) + "</div>"


@pytest.mark.parametrize(
    ("url", "markup", "own", "first", "following"),
    [
        # the first part
        ("/n/ferry.html", row(("2", "/n/ferry-2.html"), ("3", "/n/ferry-3.html")), 1, None, "/n/ferry-2.html"),
        ("/n/ferry-123456.html", row(("2", "ferry-123456-2.html")), 1, None, "/n/ferry-123456-2.html"),
        ("/n/ferry-123456.html", row(("Next page", "?page=2")), 1, None, "/n/ferry-123456.html?page=2"),
        ("/n/ferry-123456.html", row(("2", "?p=2")), 1, None, "/n/ferry-123456.html?p=2"),
        ("/n/ferry/", row(("2", "/n/ferry/2/")), 1, None, "/n/ferry/2/"),
        ("/n/ferry/", "<a rel=next href='/n/ferry/2/'>Next</a>", 1, None, "/n/ferry/2/"),
        ("/n/ferry", row(("Nächste Seite", "/n/ferry/seite-2")), 1, None, "/n/ferry/seite-2"),
        ("/story.php?id=5", row(("2", "story.php?id=5&page=2")), 1, None, "/story.php?id=5&page=2"),
        # a link that says so: behind a headline, by the words for a picture, in another language
        ("/n/ferry", row(("On the next page: what the council had left out", "/n/ferry-2")), 1, None, "/n/ferry-2"),
        ("/n/ferry/", "<a href='/n/ferry/2/'><img src=a.png alt=次ページ></a>", 1, None, "/n/ferry/2/"),
        ("/n/ferry/", "<a href='./2/'>次へ</a>", 1, None, "/n/ferry/2/"),
        ("/n/ferry/", row(("次のページへ", "/n/ferry/index_2.php")), 1, None, "/n/ferry/index_2.php"),
        ("/n/c1001-77.html", row(("【2】", "c1001-77_2.html"), ("下一页", "c1001-77_2.html")), 1, None,
         "/n/c1001-77_2.html"),
        ("/n/ferry", row(("Ferry", "?articlepage=2")), 1, None, "/n/ferry?articlepage=2"),
        ("/n/ferry.html", row(("Page 2: what it costs, and what the council left out", "/n/ferry-p2.html")), 1, None,
         "/n/ferry-p2.html"),
        # Joomla
        ("/n/12-ferry", row(("What it costs", "?start=1"), ("All pages", "?showall=1")), 1, None,
         "/n/12-ferry?start=1"),
        ("/n/12-ferry?start=1", row(("The vote", "/n/12-ferry"), ("The end", "?start=2")), 2, "/n/12-ferry",
         "/n/12-ferry?start=2"),
        # behind the story's own number, by its name
        ("/n/ferry-184001.html", "<a id=toc_next href='/n/ferry-184001-2.html'>What it costs</a>", 1, None,
         "/n/ferry-184001-2.html"),
        # counted from 0
        ("/n/ferry/", row(("2", "/n/ferry/index1.html")), 1, None, "/n/ferry/index1.html"),
        ("/n/ferry", row(("2", "?page=1"), ("3", "?page=2")), 1, None, "/n/ferry?page=1"),
        ("/n/ferry?page=1", row(("1", "?page=0"), ("3", "?page=2")), 2, "/n/ferry?page=0", "/n/ferry?page=2"),
        ("/n/ferry?page=1", row(("1", "/n/ferry"), ("3", "?page=2")), 2, "/n/ferry", "/n/ferry?page=2"),
        # later parts
        ("/n/ferry/2/", row(("1", "/n/ferry/"), ("3", "/n/ferry/3/")), 2, "/n/ferry/", "/n/ferry/3/"),
        ("/n/ferry-123456/2", row(("1", "/n/ferry-123456")), 2, "/n/ferry-123456", None),
        ("/n/ferry/seite-2", row(("1", "/n/ferry")), 2, "/n/ferry", None),
        ("/n/ferry?p=3", row(("1", "?p=1"), ("2", "?p=2"), ("4", "?p=4")), 3, "/n/ferry?p=1", "/n/ferry?p=4"),
        ("/story.php?id=5&page=2", row(("1", "story.php?id=5"), ("3", "story.php?id=5&page=3")), 2,
         "/story.php?id=5", "/story.php?id=5&page=3"),
    ],
)  # fmt: skip
def test_parts_of_a_story(url: str, markup: str, own: int, first: str | None, following: str | None) -> None:
    def whole(path: str | None) -> str | None:
        return HOST + path if path else None

    assert find_parts(page(url, markup)) == Parts(own, whole(first), whole(following))


@pytest.mark.parametrize(
    ("url", "markup"),
    [
        # the stories of a day, numbered
        ("/2024/05/12/7.html", "<a href='/2024/05/12/8.html' rel=next>8</a><a href='/2024/05/12/1.html'>1</a>"),
        # two stories of one title, neighbours on a weblog
        ("/ferry-row/", "<a href='/ferry-row-2/' rel=next>Ferry row</a>"),
        # the neighbour, by whatever name
        ("/a/91234", "<a id=next-article href='/a/91235'>次の記事</a><a class=next href='/a/91236'>Next article</a>"),
        ("/n/ferry-184001.html", "<a class=next href='/n/ferry-184002.html'>Next page</a>"),
        ("/n/ferry-row", "<a class=next href='/n/ferry-row-2'>Ferry row goes on</a>"),
        ("/n/12-ferry", row(("More", "?start=10"), ("Page 2 of the morning paper", "/paper/2"))),
        # a box beside the story
        ("/n/ferry", row(("Next", "/n/ferry?page_b=2#briefs"))),
        # comments, pictures
        ("/n/ferry-184001.html", "<a class=next title='Next page' href='/n/ferry-184001.html?photo=2'>Next</a>"),
        ("/ferry-row.html", row(("2", "/ferry-row.html?comments=2"), ("2", "#c"))),
        ("/ferry-row/", row(("2", "/ferry-row/comment-page-2/"))),
        ("/ferry-row.html", row(("2", "/ferry-row.html?slide=2"), ("3", "/ferry-row.html?photo=3"))),
        # ids that are numbers
        ("/story.php?page=1234", row(("More", "/story.php?page=1235"))),
        ("/news/12345", "<a href='/news/12346' rel=next>Next</a><a href='/news/2'>2</a>"),
        # a headline that begins with the same words
        ("/ferry-row", row(("Ferry row, part two: what the council of the town said", "/ferry-row-page-2"))),
        # elsewhere
        ("/ferry-row", row(("2", "https://other.example/ferry-row?page=2"))),
        ("/", row(("2", "https://[broken/?page=2"))),
    ],
)
def test_what_is_no_part(url: str, markup: str) -> None:
    assert find_parts(page(url, markup)) is None


def test_flags_tell_where_the_text_goes_on_and_where_it_began() -> None:
    first = extract(page("/ferry-row", TEXT + row(("2", "?page=2"))))
    second = extract(page("/ferry-row?page=2", TEXT + row(("1", "/ferry-row"), ("3", "?page=3"))))
    listing = extract(page("/ferry-row", row(("2", "?page=2"))))

    assert (continued_at(first), part_of(first)) == (f"{HOST}/ferry-row?page=2", None)
    assert (continued_at(second), part_of(second)) == (f"{HOST}/ferry-row?page=3", f"{HOST}/ferry-row")
    assert continued_at(listing) is None


def part(number: int, words: str, *, images: str = "", tail: str = "") -> Page:
    text = "".join(
        f"<p>{words} {line} of part {number} was told at length to all who came to the harbour.</p>"
        for line in range(8)
    )
    return page(f"/ferry-row?page={number}", f"<article>{images}{text}</article>{tail}")


def test_a_later_part_is_put_behind_the_story() -> None:
    picture = "<figure><img src='/a.jpg' width=800 height=600><figcaption>The ferry in May.</figcaption></figure>"
    story = extract(part(1, "First", images=picture, tail=row(("2", "?page=2"))))
    later = extract(
        part(2, "Second", images=picture.replace("a.jpg", "b.jpg"), tail=row(("1", "?page=1"), ("3", "?page=3")))
    )
    alone = (story.body, story.word_count, story.digest)

    assert join_part(story, later)
    assert story.body == f"{alone[0]}\n\n{later.body}"
    assert story.word_count == alone[1] + later.word_count
    assert story.digest not in (alone[2], later.digest)
    assert [image.url for image in story.images] == [f"{HOST}/a.jpg", f"{HOST}/b.jpg"]
    assert (continued_at(story), part_of(story)) == (f"{HOST}/ferry-row?page=3", None)


def test_the_same_text_again_is_no_part() -> None:
    story = extract(part(1, "First", tail=row(("2", "?page=2"))))
    body = story.body

    assert not join_part(story, extract(part(1, "First", tail=row(("3", "?page=3")))))
    assert (story.body, continued_at(story)) == (body, None)


def test_another_story_is_no_part() -> None:
    story = extract(part(1, "First", tail=row(("2", "?page=2"))))
    other = extract(part(2, "Second"))
    other.headline = "Harvest fair opens on Sunday"

    assert not join_part(story, other)
