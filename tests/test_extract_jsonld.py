"""JSON-LD as sites write it is read however broken, and never loses the page."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.extract.jsonld import MAX_SCRIPT, collect_nodes, read_scripts, texts, type_names

STORY = '"@type": "NewsArticle", "headline": "A day", "datePublished": "2024-05-01"'


def read(text: str) -> tuple[list[object], list[str]]:
    flags: list[str] = []
    return read_scripts([text], flags), flags


@pytest.mark.parametrize(
    "text",
    [
        "{%s}",
        "<!-- {%s} -->",
        "//<![CDATA[\n{%s}\n//]]>",
        "/* <![CDATA[ */ {%s} /* ]]> */",
        "\ufeff{%s};",
        "{%s,}",
        "{%s,,}",
        "// written by a plugin\n{%s}",
        "{/* comment */ %s}",
        '{%s, "description": "two\nlines\tand a tab"}',
        '{%s, "size": NaN, "big": 123456789012345678901234567890}',
        '{%s, "d": "it\\\'s"}',
        '{%s} {"@type": "WebSite"}',
    ],
)
def test_usual_damage_is_mended(text: str):
    roots, flags = read(text.replace("%s", STORY))

    assert roots[0]["headline"] == "A day"  # type: ignore[index]
    assert not flags


def test_entities_instead_of_quotes_are_read():
    roots, _ = read("{%s}".replace("%s", STORY).replace('"', "&quot;"))

    assert roots[0]["headline"] == "A day"  # type: ignore[index]


@pytest.mark.parametrize(
    "text", ['{%s, "description": "she said "no" twice"}', '{%s, "articleBody": "cut off in the mid']
)
def test_fields_are_saved_from_what_no_reader_takes(text: str):
    roots, flags = read(text.replace("%s", STORY))

    assert roots[0]["headline"] == "A day"  # type: ignore[index]
    assert roots[0]["datePublished"] == "2024-05-01"  # type: ignore[index]
    assert flags == ["json-ld:salvaged"]


def test_what_holds_nothing_leaves_a_flag():
    assert read("window.x = 1") == ([], ["json-ld:broken"])
    assert read("{" + "x" * MAX_SCRIPT) == ([], ["json-ld:too-large"])


def test_nesting_beyond_reason_ends():
    roots, _ = read("[" * 100_000)
    assert roots == []

    deep: object = {"@type": "NewsArticle"}
    for _ in range(200):
        deep = {"x": deep}
    nodes, _ = collect_nodes([deep])
    assert all(type_names(node) == set() for node in nodes)


def test_references_are_resolved_and_tops_are_told_apart():
    graph = {
        "@graph": [
            {"@id": "#a", "@type": "NewsArticle", "author": {"@id": "#p"}, "isPartOf": [{"@id": "#w"}]},
            {"@id": "#p", "@type": "Person", "name": "Ana Lima"},
            {"@id": "#w", "@type": "WebPage", "hasPart": {"@type": "Article", "headline": "other"}},
        ]
    }
    nodes, tops = collect_nodes([graph])
    story = next(node for node in nodes if "NewsArticle" in type_names(node))
    other = next(node for node in nodes if node.get("headline") == "other")

    assert story["author"]["name"] == "Ana Lima"
    assert story["isPartOf"][0]["@type"] == "WebPage"
    assert id(story) in tops
    assert id(other) not in tops


def test_a_reference_to_itself_does_no_harm():
    nodes, _ = collect_nodes([{"@id": "#a", "@type": "Person", "sameAs": {"@id": "#a"}}])

    assert nodes[0]["sameAs"] == {"@id": "#a"}


def test_types_lose_their_vocabulary():
    assert type_names({"@type": ["http://schema.org/NewsArticle", "schema:Article", 3]}) == {"NewsArticle", "Article"}


def test_texts_of_any_shape():
    assert texts([{"name": " A \n b"}, "c", {"name": ["d"]}, {"x": 1}, 5, None]) == ["A b", "c", "d"]
    assert texts(None) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["@type", "@id", "@graph", "headline", "author", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=80, deadline=None)
@given(JSON)
def test_any_json_gives_nodes(value: object):
    roots, _ = read(json.dumps(value))
    nodes, _ = collect_nodes(roots)

    assert all(isinstance(node, dict) for node in nodes)


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet='{}[]",:\\ \n<!-/*@typeheadlin', max_size=80))
def test_any_text_ends_without_an_error(text: str):
    read(text)
