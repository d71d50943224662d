"""The headline of pages that have no headings: a line in large print, or a box that is named for the headline.

Before style sheets, pages set the headline in a ``font`` of a large size; the
page's title was often the paper's name or the day's date on every page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from urllib.parse import unquote

from lxml import etree

from archivebot.dates import find_dates
from archivebot.extract.candidates import element_text
from archivebot.extract.names import named, word_set
from archivebot.extract.titles import SPELLED_OUT, agreement
from archivebot.later import later
from archivebot.page import Page
from archivebot.text import bare

LARGE = frozenset({"4", "5", "6", "7", "+1", "+2", "+3", "+4"})
"""Sizes of a ``font`` above the text's own, 3."""
MAX_LINES = 60
MAX_TITLE = 200
LEAST_WORDS = 3
LEAST_SIGNS = 8
"""The same in characters of scripts without spaces between the words."""
MAX_DATE_WORDS = 6
MAX_TITLED = 400
"""Elements among which the title of the page is looked for."""
MIN_TITLED = 15


def large_line(page: Page) -> etree._Element | None:
    """The only heading, else the first line that leads nowhere of those that may be the headline.

    These say what the page's title says, are named for the headline, or stand in large print.
    """
    if page.scan.headings:
        only = page.scan.headings[0]
        return only if len(page.scan.headings) == 1 and next(only.iter("a"), None) is None else None
    title = (page.scan.title or "").casefold()
    lines = islice(page.tree.iter("div", "td", "p", "span", "b", "strong"), MAX_TITLED)
    said = (line for line in lines if len(own := (line.text or "").strip()) >= MIN_TITLED and own.casefold() in title)
    boxes = (box for box in page.scan.hinted["headline"] if box.tag in ("td", "div", "p", "span", "font", "b"))
    for element in islice(chain(said, boxes, _large(page)), MAX_LINES):
        if _may_be_headline(element, page):
            return element
    return None


def _large(page: Page) -> Iterator[etree._Element]:
    """What stands in large print, by the size of its ``font`` or by its own style."""
    for element in page.tree.iter("font", "big", "span", "td", "div", "p", "b"):
        tag = element.tag
        large = tag == "big" or element.get("size") in LARGE or _LARGE_STYLE.search(element.get("style") or "")
        if large or (tag == "b" and _is_centred_line(element)):
            yield element


def _is_centred_line(bold: etree._Element) -> bool:
    """Whether bold print stands alone in a line in the middle: pages for small screens have no larger print."""
    above = bold.getparent()
    return (
        above is not None
        and (above.tag == "center" or above.get("align") == "center")
        and not f"{above.text or ''}{bold.tail or ''}".strip()
        and len(above) == 1
    )


_LARGE_STYLE = later(
    r"(?i)font-size:\s*(?:1[4-9]|[23]\d)pt|font-size:\s*(?:1[89]|[234]\d)px|font-size:\s*(?:x+-)?large"
)
_SIGN = later("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def _may_be_headline(element: etree._Element, page: Page) -> bool:
    """Whether a line has the words of a headline, no date for the day's issue, and leads nowhere."""
    text = element_text(element, MAX_TITLE)
    if len(text) >= MAX_TITLE or _is_name(text, page) or _is_date(text):
        return False
    if len(text.split()) < LEAST_WORDS and len(_SIGN.findall(text)) < LEAST_SIGNS:
        return False
    return next(element.iter("a", "form", "table"), None) is None and next(element.iterancestors("a"), None) is None


def printed_headline(page: Page, said: list[tuple[str, str]], story: str | None) -> etree._Element | None:
    """The line in large print that is the headline, against what titles say, with their sources; ``story``: the text.

    Titles that are one for all pages say little; one of this page alone has a line on screen that says much the same.
    """
    titles, line = [title for title, _ in said], large_line(page)
    if line is None or not is_trusted(line, titles, page):
        line = _told_line(page, titles, story)
    if line is None or not any(source == "json-ld:headline" or _is_in_address(title, page) for title, source in said):
        return line
    text = element_text(line, MAX_TITLE)
    return line if any(agreement(text, title) >= _MUCH_THE_SAME for title in titles) else None


_MUCH_THE_SAME = 0.5


def _is_in_address(title: str, page: Page) -> bool:
    """Whether the last part of the page's address spells the title: the title is no other page's."""
    last = bare(unquote(page.own_url.rstrip("/").rpartition("/")[2]))
    words = [word for word in map(bare, title.casefold().translate(SPELLED_OUT).split()) if len(word) >= _LONG]
    return len(last) >= MIN_TITLED and sum(len(w) for w in words if w in last) >= 0.7 * max(sum(map(len, words)), 1)


_LONG = 4


def _told_line(page: Page, titles: Iterable[str], story: str | None) -> etree._Element | None:
    """The large line of which the text tells again, where the titles, one for all pages, name something else."""
    if story is None:
        return None
    titles = [title for title in titles if not _is_name(title, page) and not _names_logo(title, page)]
    only = large_line(page) if page.scan.headings else None
    named_so = islice(page.scan.hinted["headline"], MAX_LINES)
    lines = [only] if page.scan.headings else islice(chain(named_so, _large(page)), MAX_LINES)
    whole = bare(story[:MAX_STORY])
    least = max([LEAST_TOLD, *(MUCH_MORE * _told_again(t, whole.replace(t, "")) for t in map(bare, titles))])
    for line in lines:
        if line is None or not _may_be_headline(line, page):
            continue
        key = bare(element_text(line, MAX_TITLE))
        if _told_again(key, whole.replace(key, "")) >= least:
            return line
    for line in islice(page.tree.iter("td", "div", "b", "strong", "span"), 0 if page.scan.headings else MAX_TITLED):
        text = (line.text or "").strip()
        key = bare(text) if len(text) < MAX_TITLE and text[-1:].isalnum() else ""
        if key and _told_again(key, whole.replace(key, "")) >= max(least, MOST_TOLD) and _may_be_headline(line, page):
            return line  # a line in a cell of its own, which its style sheet sets large
    return None


MAX_STORY = 20_000
LEAST_TOLD = 0.3
MOST_TOLD = 0.4
MUCH_MORE = 1.4
"""How often as much of the line must be told as of any title."""


def _names_logo(title: str, page: Page) -> bool:
    """Whether a title is little more than the name that the page's first pictures spell, its logo among them."""
    alts = [image.get("alt") or "" for image in page.scan.images[:MAX_LOGOS]]
    said = [bare(alt) for alt in alts if len(alt.split()) <= MAX_NAME_WORDS and len(alt) <= MAX_NAME]
    return any(len(name) > 4 and name in bare(title) and len(bare(title)) < 3 * len(name) for name in said)


MAX_LOGOS = 5
MAX_NAME_WORDS = 4
MAX_NAME = 30


_PAGE = re.compile(
    r"(?i)(?:(?:presse|news|nachricht(?:en)?|mitteilung(?:en)?|meldung(?:en)?|aktuelle?s?|archiv|artikel|beitr(?:ag|äge)|"
    r"details?|(?:einzel)?ansicht|start(?:seite)?|willkommen|home|blog|magazin|press|releases?|articles?|archives?|view|"
    r"index|page|single|\d+)[\W_]*)+"
)
"""What systems call the page of all stories, and the one that shows each: "Pressearchiv 2015", "News-Detail"."""


def tells_nothing(titles: Iterable[str], story: str | None) -> bool:
    """Whether next to nothing of what the titles say stands in the text: they name the paper, its section, its day."""
    if story is None:
        return False
    whole = bare(story[:MAX_STORY])
    titles = [title for title in titles if not _PAGE.fullmatch(title)]
    return all(
        _is_date(title) or _told_again(bare(title), whole.replace(bare(title), "")) < LEAST_TOLD / 2 for title in titles
    )


def without_mark(line: str) -> str:
    """A headline without the square or circle that Japanese papers set before it."""
    return line.lstrip("\u25a0\u25a1\u25c6\u25c7\u25cf\u25cb\u25b2\u25b3\u25bc\u25b6\u2605 \u3000")


def _told_again(key: str, story: str) -> float:
    """How much of a folded line a folded text tells again, 0..1, by runs of letters: words are bent, or not parted."""
    size = 2 if max(key, default="") >= "\u2e80" else 4
    runs = [key[at : at + size] for at in range(len(key) - size + 1)]
    return sum(run in story for run in runs) / len(runs) if runs else 0.0


_TAIL = re.compile(r"\s*[-|\u2013\u2014:\u00b7\u00bb]\s*[^-|\u2013\u2014]{2,40}")
"""The name of the paper behind the headline in the title."""
_HEAD = re.compile(r"[^|\u2013\u2014]{2,40}\s*[-|\u2013\u2014:\u00b7\u00bb/]+\s*")
"""The name of the paper, or of the section, before it."""
_NAMED = word_set("headline articlehead storyhead newshead articletitle storytitle newstitle hed cim cikkcim titular")


def is_trusted(line: etree._Element, titles: Iterable[str], page: Page) -> bool:
    """Whether such a line is the headline against titles that say something else, or say more: "... - The Daily"."""
    titles = list(titles)
    text = element_text(line, MAX_TITLE)
    return (
        named(line, _NAMED)
        or says_nothing(titles, page)
        or any(title.startswith(text) and _TAIL.fullmatch(title, len(text)) for title in titles)
        or any(title.endswith(text) and _HEAD.fullmatch(title, 0, len(title) - len(text)) for title in titles)
    )


def says_nothing(titles: Iterable[str], page: Page) -> bool:
    """Whether the page's titles are the site's name or a date, on this page as on every other."""
    return all(_is_name(title, page) or _is_date(title) or _EDITION.fullmatch(title) for title in titles)


_EDITION = re.compile(r"(?i)(?:the )?(?:online|web|internet|digital)[\s-]?(?:edition|ausgabe|version|news)")
"""What papers call their pages in the title of each: "Online Edition"."""


def _is_date(text: str) -> bool:
    return len(text.split()) <= MAX_DATE_WORDS and bool(find_dates(text))


def _is_name(text: str, page: Page) -> bool:
    """Whether a line is little more than the name in the page's host."""
    hosts = [part for part in page.host.split(".") if len(part) > 4]
    plain = "".join(c for c in unicodedata.normalize("NFKD", bare(text)) if not unicodedata.combining(c))
    return any((host.replace("-", "") in plain and len(plain) < 3 * len(host)) or plain in host for host in hosts)
