"""Markup that the parser would drown in is cut, and no text with it."""

from __future__ import annotations

from archivebot.markup import MAX_ATTRIBUTES, MAX_DEPTH, cut_attributes, flatten, long_tags


def test_a_giant_start_tag_is_seen_and_a_long_script_is_not() -> None:
    giant = b"<div " + b"a=1 " * 40_000 + b">"

    assert list(long_tags(b"<p>x</p>" + giant + b"text")) == [(8, 8 + len(giant))]
    assert list(long_tags(b"<p>" + giant + b"<b>x</b>" + giant)) == [
        (3, 3 + len(giant)),
        (11 + len(giant), 11 + 2 * len(giant)),
    ]
    assert not list(long_tags(giant[:-1]))
    assert not list(long_tags(b"<script>" + b"var a = 1; " * 40_000 + b"</script>"))
    assert not list(long_tags(b"<p>" + b"text " * 40_000))
    assert not list(long_tags(b"<script>for(i=0;i<e;++i){" + b"var a = 1; " * 40_000 + b"}while(a>0)</script>"))


def test_attributes_beyond_the_limit_go_and_the_text_stays() -> None:
    page = b"<div " + b" ".join(b"data-a%d='v'" % n for n in range(20_000)) + b"><p>Text.</p></div>"

    data, cut = cut_attributes(page)

    assert cut
    assert data.endswith(b"><p>Text.</p></div>")
    assert data.count(b"data-a") == MAX_ATTRIBUTES


def test_one_giant_attribute_is_left_alone() -> None:
    page = b"<div title='" + b"x" * 100_000 + b"'>Text.</div>"

    assert (page, False) == cut_attributes(page)


def test_flattening_keeps_all_text_and_limits_the_depth() -> None:
    page = b"<html><body>" + b"".join(b"<div>word%d " % n for n in range(3 * MAX_DEPTH)) + b"</div>" * 3 * MAX_DEPTH

    flat = flatten(page)

    assert all(b"word%d " % n in flat for n in range(3 * MAX_DEPTH))
    assert flat.count(b"<div>") == MAX_DEPTH - 2
    assert flat.count(b"</div>") == MAX_DEPTH - 2


def test_flattening_leaves_scripts_and_void_elements_alone() -> None:
    page = b"<p>a<br>b<img src=x>c</p><script>if (a < b) { '<div>' }</script>"

    assert page == flatten(page)


def test_every_giant_tag_is_cut_wherever_it_stands() -> None:
    giant = b"<div " + b" ".join(b"a%d=1" % n for n in range(6_000)) + b">"
    page = b"".join(b"<p>" + b"x" * shift + b"</p>" + giant + b"</div>" for shift in range(0, 40_000, 7_001))

    data, cut = cut_attributes(page)

    assert cut
    assert data.count(b"=1") == 6 * MAX_ATTRIBUTES
    assert data.count(b"<div ") == data.count(b"</div>") == data.count(b"x</p>") + 1 == 6
