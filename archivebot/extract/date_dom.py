"""Dates that a reader sees: ``<time>``, elements named for a date, and the lines around the headline.

A story's date stands near its headline or its text. How near is counted in
levels of the tree: how far above the headline the element begins that holds
both. Dates of teasers, comments, captions and copyright lines are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from archivebot.dates import find_dates, parse_epoch, parse_iso
from archivebot.extract.body import Body
from archivebot.extract.candidates import element_text
from archivebot.extract.date_sources import MODIFIED, PUBLISHED, Reading, Statement
from archivebot.page import Page

_MAX_ELEMENTS = 250
_MAX_TEXT = 260

_NEVER = re.compile(
    r"(?<!header)comment(?!ary)|(?<!header)kommentar|disqus|related|footer|copyright|caption|photo-?credit|outbrain|taboola|newsletter|"
    r"sidebar|calendar|weather|advert|signature(?=list)|visually-?hidden|cookie"
)
"""Names of what is never the story's own header, wherever it stands."""
_SELDOM = re.compile(
    r"recommend|teaser|widget|most|popular|trending|latest|recent|carousel|slider|promo|ticker|archive|poll|event|"
    r"sponsor|mehr|also|similar|more-|next|prev|feed(?!back)|tweet|reply|forum|navi|menu|current|today|clock|live-?time|"
    r"server|rel-"
)
"""Names of lists of other stories; close to the headline some templates use them for the story's header too."""
_OUTSIDE_TAGS = frozenset({"nav", "footer", "figure", "figcaption", "form", "button", "select", "iframe", "blockquote", "cite"})
_UPDATED = re.compile(
    r"updat|modif|edited|revis|last change|aktualis|geändert|bearbeitet|stand\b|actualiz|actualis|mise? à jour|\bmaj\b|aggiorn|"
    r"modificat|atualiz|bijgewerkt|gewijzigd|oppdater|opdater|uppdater|ändrad|muokattu|päivitetty|zaktualizo|aktualiz|"
    r"modyfik|изменен|изменён|обновл|оновл|зменен|ажурир|обновен|güncel|تحديث|تعديل|به.?روز|ویرایش|עדכון|עודכן|更新|수정|업데이트|अपडेट|"
    r"আপডেট|cập nhật|diperbarui|frissít|módosít|ενημέρωσ|ažurir|izmijenj|posodob|спосодоб|เปลี่ยนแปลง|แก้ไข|อัพเดต"
)
_PUBLISHED_LABEL = re.compile(
    r"publi|pubbl|posted|erschien|veröffentlich|erstellt|created|first|ora?iginal|опублик|створен|додано|geplaatst|"
    r"gepost|lagt ut|publicer|julkaistu|opubliko|dodano|yayın|tarihi|نشر|انتشار|פורסם|发布|發布|發佈|公開|掲載|등록|입력|प्रकाशित|প্রকাশ|đăng|"
    r"közzét|δημοσι|objav|vydán|vyšlo|date\b|data:|fecha|issued|on\b"
)
_NOT_PUBLISHED = re.compile(
    r"copyright|©|\(c\)|expires?|gültig|event|veranstaltung|born|geboren|since|seit |foto|photo|image|bild:|archiv|"
    r"edition|ausgabe|print|as of|valid|deadline|termin|joined|registered|member|abgerufen|retrieved|accessed"
)


def story_heading(page: Page) -> etree._Element | None:
    """The heading of the story: the one that shares most with the page's title, ``h1`` before others; once a page."""
    if "_story_heading" not in page.__dict__:
        page.__dict__["_story_heading"] = _find_heading(page)
    known: etree._Element | None = page.__dict__["_story_heading"]
    return known


def _find_heading(page: Page) -> etree._Element | None:
    titles = [_fold(title) for title in (page.scan.title or "", *page.scan.metas.get("og:title", [])[:1])]
    title = " ".join(titles)
    words = set(_WORD.findall(title))
    # "Story | Site": the last part of a title and og:site_name are names of the site, which stands in a heading too.
    names = {_fold(name) for name in page.scan.metas.get("og:site_name", [])}
    names |= {parts[-1].strip() for parts in map(_SEPARATOR.split, titles) if len(parts) > 1 and len(parts[-1]) < 30}
    best, best_size = None, 0
    headings = page.scan.headings[:300]
    for heading in sorted(headings, key=lambda element: element.tag != "h1"):
        text = _fold("".join(heading.itertext()))[:400]
        if not text:
            continue
        size = sum(len(word) for word in words.intersection(_WORD.findall(text)) if len(word) > 2)
        size += (len(text) if len(text) > 7 and text in title else 0) + (12 if heading.tag == "h1" else 0)
        if text in names:
            size //= 4
        if size > best_size and (heading.tag == "h1" or size > 7):
            best, best_size = heading, size
            if heading.tag == "h1" and size > 40:
                break
    return best


_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s[|–—-]\s|\|")


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


class Surroundings:
    """How near elements stand to the story's heading and text."""

    def __init__(self, heading: etree._Element | None, container: etree._Element | None) -> None:
        self.levels: dict[etree._Element, int] = {}
        # A date inside the text may be part of the story: the headline's neighbours come first.
        for anchor, start in ((container, 2), (heading, 0)):
            if anchor is None:
                continue
            for level, element in enumerate((anchor, *anchor.iterancestors()), start=start):
                if element.tag in ("body", "html"):
                    level = max(level, 12)
                self.levels[element] = min(level, self.levels.get(element, 99))
        self._doubts: dict[etree._Element, int] = {}

    def level(self, element: etree._Element) -> int | None:
        """Levels up to what holds element and story; None for an element in a teaser, comment, caption, footer."""
        doubt = 0
        for above in (element, *element.iterancestors()):
            level = self.levels.get(above)
            if level is not None:
                return level if doubt == 0 or level <= 2 else None
            known = self._doubts.get(above)
            if known is None:
                known = self._doubts[above] = _doubt(above)
            if known == 2:
                return None
            doubt = max(doubt, known)
        return None


def _doubt(element: etree._Element) -> int:
    """2 for what is never the story's header, 1 for what seldom is, 0 for the rest."""
    if element.tag in _OUTSIDE_TAGS:
        return 2
    if element.tag == "a":
        # A date that links to another page with its headline belongs to that page; archives link bare days.
        return 2 if any(True for _ in element.iter("h2", "h3", "h4", "h5", "img", "p")) else 0
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    doubt = _doubtful_names(names.lower()) if len(names) > 1 else 0
    if doubt == 2:
        return 2
    if element.tag in ("article", "li", "section", "div", "td") and len(element) < 12:
        heading = next(element.iter("h1", "h2", "h3", "h4", "h5"), None)
        if heading is not None and (heading.find(".//a[@href]") is not None or _in_link(heading)):
            return 2
    return doubt


@lru_cache(maxsize=10_000)
def _doubtful_names(names: str) -> int:
    return 2 if _NEVER.search(names) else 1 if _SELDOM.search(names) else 0


def _in_link(element: etree._Element) -> bool:
    return any(above.tag == "a" and above.get("href") for above in list(element.iterancestors())[:3])


def seen_statements(
    page: Page, around: Surroundings, reading: Reading
) -> list[Statement]:
    """Dates near the story as a reader sees them, the nearest first, in page order at the same distance."""
    near: dict[etree._Element, tuple[int, str]] = {}
    for element, source in _elements(page):
        level = around.level(element) if element not in near else None
        if level is not None:
            near[element] = (level + _DISTANCE[source], source)
    found: list[Statement] = []
    enough: int | None = None
    for element, (rank, source) in sorted(near.items(), key=lambda item: item[1][0]):
        if enough is not None and rank > enough:
            break
        statements = list(_read(element, source, reading))
        found += statements
        if enough is None and any(s.field == PUBLISHED for s in statements):
            enough = rank + 2
    return _without_lists(found)


_DISTANCE = {"time": 0, "dom:date": 1, "dom:byline": 3}
"""How far a kind of element is from telling the date, in levels of the tree."""


def _without_lists(statements: list[Statement]) -> list[Statement]:
    """Statements without those of lists (one class, many days), and without a second, unlabelled reading of a change."""
    days: dict[str, set[str]] = {}
    for statement in statements:
        days.setdefault(_kind(statement), set()).add(statement.value.isoformat()[:10])
    changes = {s.value.isoformat()[:16] for s in statements if s.field == MODIFIED}
    kept = []
    for statement in statements:
        if len(days[_kind(statement)]) > 2:
            continue
        if statement.field == PUBLISHED and not statement.labelled and statement.value.isoformat()[:16] in changes:
            continue
        kept.append(statement)
    return kept


def _kind(statement: Statement) -> str:
    element = statement.element
    return "" if element is None else f"{element.tag} {element.get('class') or id(element)}"


def _elements(page: Page) -> Iterator[tuple[etree._Element, str]]:
    scan = page.scan
    for element in scan.times[:_MAX_ELEMENTS]:
        yield element, "time"
    for element in scan.hinted["date"][:_MAX_ELEMENTS]:
        yield element, "dom:date"
    for element in scan.hinted["byline"][:60]:
        yield element, "dom:byline"


def _read(element: etree._Element, source: str, reading: Reading) -> Iterator[Statement]:
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
    updated = bool(_UPDATED.search(names.lower()))
    machine = element.get("datetime") or element.get("data-datetime") or element.get("content") or ""
    value = parse_iso(machine) or (parse_epoch(machine) if machine else None)
    text = element_text(element, _MAX_TEXT)
    if value is not None:
        before = f"{_text_before(element)} {text[:40]}"
        field = MODIFIED if updated or _UPDATED.search(before.lower()) else PUBLISHED
        labelled = bool(_PUBLISHED_LABEL.search(f"{names} {before}".lower()))
        yield Statement(field, value, source, element, None, labelled)
        return
    if len(text) > _MAX_TEXT or not any(c.isdigit() for c in text):
        return
    end = 0
    for match in find_dates(text, reading.language, prefer_day_first=reading.day_first):
        before = text[end : match.start] or (_text_before(element) if not end else "")
        end = match.end
        if _NOT_PUBLISHED.search(before.lower()):
            continue
        is_update = bool(_UPDATED.search(before.lower())) or (updated and not _PUBLISHED_LABEL.search(before.lower()))
        yield Statement(
            MODIFIED if is_update else PUBLISHED, match.value, source, element, match.swapped,
            bool(_PUBLISHED_LABEL.search(before.lower())),
        )  # fmt: skip


def _text_before(element: etree._Element) -> str:
    """The words just before an element, where a label stands: "Published:", "Updated"."""
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        return f"{element_text(previous, 60)[-40:]} {(previous.tail or '')[-40:]}"
    return (parent.text or "")[-40:] if parent is not None else ""


def header_statements(page: Page, heading: etree._Element | None, body: Body, reading: Reading) -> list[Statement]:
    """Dates in lines without a telling name: around the headline, at the start and the end of the text.

    Small publishing systems put the date into a plain line; it is believed
    where it stands within three levels of the headline, alone or labelled.
    """
    found: list[Statement] = []
    if heading is None and body.elements:
        heading = body.elements[0]
    title = " | ".join([page.scan.title or "", *page.scan.metas.get("og:title", [])[:1]])
    # "Story | Site | 28.04.2023": some sites close the page's title with the day.
    lines = [(part, "title") for part in re.split(r"\s[|\u2013-]\s", title)[1:] if len(part) < 24]
    lines += [(text, "dom:header") for text in _header_lines(heading)]
    # "29.11.2022 - The text begins": some sites open the text with the day.
    lines += [(block.text[:60], "dom:dateline") for block in body.blocks[:1] if _OPENS_WITH_DATE.match(block.text)]
    for text, source in lines:
        for match in find_dates(text, reading.language, prefer_day_first=reading.day_first):
            before = text[max(0, match.start - 40) : match.start]
            rest = len(text) - (match.end - match.start)
            if _NOT_PUBLISHED.search(text.lower()) or (rest > 90 and not _PUBLISHED_LABEL.search(before.lower())):
                continue
            field = MODIFIED if _UPDATED.search(before.lower()) else PUBLISHED
            found.append(Statement(field, match.value, source, None, match.swapped))
    return found


_OPENS_WITH_DATE = re.compile(r"\D{0,12}\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\s*[-\u2013\u2014:|)]")


def _header_lines(heading: etree._Element | None) -> Iterator[str]:
    """Short lines before and after the headline, up to three levels above it, nearest first."""
    if heading is None:
        return
    element: etree._Element | None = heading
    for _ in range(4):
        if element is None or element.tag in ("body", "html"):
            return
        for step in (element.itersiblings(), element.itersiblings(preceding=True)):
            for sibling, _count in zip(step, range(4), strict=False):
                if sibling.tag in ("script", "style") or _doubt(sibling):
                    continue
                yield from _lines(sibling)
        element = element.getparent()


def _lines(element: etree._Element) -> Iterator[str]:
    """The texts of an element's innermost blocks that hold a digit and are short."""
    budget = 40
    for node in element.iter("*"):
        budget -= 1
        if budget < 0:
            return
        if node.tag in ("script", "style", "figcaption", "time"):
            continue
        for text in (node.text, node.tail if node is not element else None):
            if text and 6 <= len(text) < 400 and any(c.isdigit() for c in text):
                folded = " ".join(text.split())
                if 6 <= len(folded) <= 200:
                    yield folded
    tail = element.tail
    if tail and any(c.isdigit() for c in tail) and len(tail) < 200:
        yield " ".join(tail.split())
