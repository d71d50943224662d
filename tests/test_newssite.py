"""The generated site keeps its promises: same bytes for same options, validators, known truth."""

from __future__ import annotations

import gzip
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

import pytest

from tests.newssite import NewsSite, serving


def shingles(text: str) -> set[tuple[str, ...]]:
    """Runs of five words."""
    words = text.lower().split()
    return {tuple(words[i : i + 5]) for i in range(len(words) - 4)}


def test_same_options_give_the_same_site_and_other_seeds_another() -> None:
    """Truth needs no communication."""
    first, second, other = NewsSite(articles=60), NewsSite(articles=60), NewsSite(articles=60, seed=2)

    assert first.stories() == second.stories()
    assert [first.respond(s.path).data for s in first.stories()] == [
        second.respond(s.path).data for s in second.stories()
    ]
    assert {s.body for s in first.stories()}.isdisjoint(s.body for s in other.stories())


def test_every_story_has_its_own_address_and_page_in_every_form() -> None:
    """Plain, AMP and print pages answer; sections hold every story once."""
    site = NewsSite(articles=400)
    stories = site.stories()

    assert len({s.path for s in stories}) == 400
    for story in stories:
        for path, kind in ((story.path, "story"), (story.amp_path, "variant"), (story.print_path, "variant")):
            answer = site.respond(path)
            assert (answer.status, answer.kind) == (200, kind), path
    assert len({s.section.path for s in stories}) == 8
    assert {s.language for s in stories} == {"en", "de", "fr", "es"}


def test_no_two_stories_are_alike_unless_meant() -> None:
    """Near copies share most of their text; all others nearly nothing."""
    site = NewsSite(articles=150)
    texts = [shingles(s.body) for s in site.stories()]
    for index, story in enumerate(site.stories()):
        for other_index, other in enumerate(site.stories()[:index]):
            common = len(texts[index] & texts[other_index]) / len(texts[index] | texts[other_index])
            if other.copy_of == story.number:
                assert common > 0.6
                assert (common == 1.0) == other.exact
            else:
                assert common < 0.1, (story.path, other.path)


def test_a_newsroom_publishes_and_edits() -> None:
    """Edited stories change text and date, new ones are the newest, the rest stays."""
    site = NewsSite(articles=200)
    before = {s.number: (s.path, s.body, s.headline) for s in site.stories()}
    new, edited = site.evolve(new=5, edited=6)

    assert len(site.stories()) == 205
    assert new == [200, 201, 202, 203, 204]
    for story in site.stories():
        if story.number in edited:
            assert story.revision == 2
            assert story.modified > story.date
            assert before[story.number][0] == story.path
            assert before[story.number][1:] != (story.body, story.headline)
        elif story.number not in new:
            assert before[story.number] == (story.path, story.body, story.headline)


def test_served_pages_are_the_same_and_answer_conditional_requests() -> None:
    """Over HTTP: same bytes plain and gzipped, 304 while unchanged, new bytes after an edit."""
    with serving(articles=50, heavy=True) as running:
        story = running.site.story(46)
        url = running.address + story.path
        opener = build_opener(ProxyHandler({}))
        with opener.open(url) as answer:
            plain, etag = answer.read(), answer.headers["ETag"]
        with opener.open(Request(url, headers={"Accept-Encoding": "gzip"})) as answer:
            packed = answer.read()

        assert plain == gzip.decompress(packed) == running.site.respond(story.path).data
        assert 80_000 < len(plain) < 130_000
        with pytest.raises(HTTPError) as caught:
            opener.open(Request(url, headers={"If-None-Match": etag}))
        assert caught.value.code == 304
        caught.value.close()

        assert running.evolve(new=2, edited=1) == ([50, 51], [46])
        with opener.open(Request(url, headers={"If-None-Match": etag})) as answer:
            assert answer.read() == running.site.respond(story.path).data
        assert running.counts()["story"] == 4
        assert len(running.site.stories()) == 52


@pytest.mark.parametrize(
    "path", ["/nothing", "/world?page=99", "/sitemap-1999-01.xml.gz", "/archive/2024/13/40", "/days/2024/05"]
)
def test_what_is_not_there_is_404(path: str) -> None:
    """Unknown paths, pages behind the last, months without stories; traps only when asked for."""
    assert NewsSite(articles=40).respond(path).status == 404
