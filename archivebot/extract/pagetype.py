"""What kind of page it is: only what is an article goes on as one.

A page that is no article is told by what stands on it, never by the lack of a
single field: a listing is made of links, a consent or challenge page says so
in its title, a soft 404 apologizes.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from archivebot.extract.body import Body
from archivebot.extract.body_groups import look
from archivebot.extract.gallery import LEAST as SLIDES
from archivebot.extract.jsonld import type_names
from archivebot.extract.live_names import is_named_live
from archivebot.extract.names import named, word_set
from archivebot.extract.notices import asks_consent, is_offer, notice_of
from archivebot.extract.screen import text_of
from archivebot.extract.structured import ARTICLE_TYPES, Structured
from archivebot.extract.surroundings import story_heading
from archivebot.extract.threads import is_thread
from archivebot.page import Page
from archivebot.text import clean_line
from archivebot.urls import shape

_LIVE_NAME = re.compile(r"(?i)live-?blog|liveticker|live-?(?:entry|post|update|feed)|newsblog")
_CLOCK = re.compile(
    r"(?i)\s*(?:kl\.?|klo|um)?\s*\d{1,2}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?|uhr|uur|h)?\s*"
    r"|\s*\d{1,3}(?:\.|\s?['\u2019\u2032\u00b4])(?:\s?\+\s?\d{1,2}['\u2019\u2032\u00b4]?)?\s*"
)
_MISSING = re.compile(r"(?i)(?:^|[\s_-])(?:error|page|http|status|is)?[-_]?404(?:$|[\s_-])")
"""How templates name the body of a page that says that there is none."""
_VIDEO_PATH = re.compile(r"(?i)/(?:videos?|watch|mediathek|tv|av)/")
_GALLERY_PATH = re.compile(
    r"(?i)/(?:gallery|galleries|(?:foto-?|kep)?galer(?:ie|ia|ias|i|ija)|galleri|gallerie|gallerij|bilder|bilderstrecke|"
    r"fotostrecke|fotos?|photos?|pictures|slideshow|diaporama|in-pictures)[/-]"
)
_PAYWALL_NAME = word_set(
    "paywall paidcontent paidwall premiumwall premiumbarrier premiumbox regwall subscriberonly pianooffer "
    "pianoinline subscriptionwall subscriptionbarrier paybox abobox registerwall upgradecta memberswall"
)
MAX_SUMMARY = 2
"""Paragraphs that stand under a heading on a section front."""
LONGEST_NOTICE = 100
"""Words; what stands in the place of a story says so in a few sentences."""
MAX_LINES = 1_000
LEAST_OFFER, MAX_OFFER = 12, 120
"""Characters of the line over an offer."""
MAX_CLIP = 60
"""Words, a sentence or two: newsrooms announce a clip so, and their systems call every page a news article."""
SHORT = 120
"""Words; a story below this length beside a player or a wall is a teaser."""


def find_page_type(
    page: Page,
    structured: Structured,
    body: Body,
    headline: str | None,
    words: int,
    free: bool | None,
    captions: list[int],
) -> tuple[str, str | None]:
    """The page type and, for ``not_article``, the reason in one word; ``captions`` are the words of each."""
    gallery = _is_gallery(page, structured, words, captions)
    reason = _no_article(page, structured, body, headline, words, gallery)
    if reason:
        return "not_article", reason
    types = type_names(structured.article or {})
    if "LiveBlogPosting" in types or _is_liveblog(page, structured, body, headline):
        return "liveblog", None
    if words < SHORT:
        if gallery:
            return "gallery", None
        if _is_video(page, structured, words):
            return "video", None
    if _is_walled(structured, body, words, free):
        return "paywalled", None
    return "article", None


def _no_article(
    page: Page, structured: Structured, body: Body, headline: str | None, words: int, gallery: bool
) -> str | None:
    """Why the page is no article, None where it is one."""
    if words < 250:
        if page.status in (401, 403, 429, 503):
            return "challenge"
        if page.status in (404, 410, 451):
            return "soft_404"
        if _MISSING.search(_body_names(page)):
            return "soft_404"
        dated = "article:published_time" in page.scan.metas
        declared = structured.article is not None or dated
        # A notice is a few sentences: who declares a longer story gave it such a headline ("Not found guilty").
        if not (declared and words >= LONGEST_NOTICE) and (notice := notice_of(_titles(page, structured, headline))):
            return notice
        if not (declared or gallery) and asks_consent(body.text or ""):
            return "consent"
    if _is_listing(page, structured, body, headline, words):
        return "listing"
    if words == 0 and not gallery and not _is_video(page, structured, words):
        return "no_text"
    if not headline and words < SHORT:
        return "no_headline"
    return None


def _body_names(page: Page) -> str:
    body = page.tree.find("body")
    return (body.get("class") or "") if body is not None else ""


def _titles(page: Page, structured: Structured, headline: str | None) -> list[str]:
    """What a page calls itself; beside the title of a story that is not shown the heading says what is."""
    titles = [clean_line(page.scan.title)[:120], (headline or "")[:120]]
    if structured.article is None:
        titles += [text_of(heading).strip()[:120] for heading in page.scan.headings[:6] if heading.tag == "h1"]
    return titles


def _is_listing(page: Page, structured: Structured, body: Body, headline: str | None, words: int) -> bool:
    """Whether the page is made of links to stories rather than of one story."""
    declared = structured.article is not None or bool(
        structured.item_types & ARTICLE_TYPES & {"NewsArticle", "Article"}
    )
    dated = bool(page.scan.metas.get("article:published_time"))
    if declared or dated:
        return False
    form = shape(page.own_url)
    role = form.role if form is not None else ""
    if role == "service" and is_thread(page, structured):
        role = ""  # what readers write to each other is no part of a crawl, but a text for those who ask for it
    og_type = (page.scan.metas.get("og:type") or [""])[0].strip().lower()
    points = 0.0
    if role in ("home", "listing", "tag", "author", "page", "facet", "service"):
        points += 2 if role == "home" else 1.5
    elif role == "article":
        points -= 1
    if structured.of_type("CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage"):
        points += 1.5
    if og_type == "article":
        # Some systems declare every page an article.
        points -= 0.5 if role in ("tag", "author") else 1.5
    elif og_type == "website":
        points += 0.5
    teasers = _teasers(page)
    points += min(len(teasers) / 8, 1.5)
    if len(teasers) >= 4 and _is_row(body, teasers):
        # What was taken for the text is a row of teasers: a story has no heading a paragraph, each a link.
        points += 2.5
    elif words < 60:
        points += 1
    elif words > 250 and len(body.blocks) >= 4:
        points -= 1.5
    if headline and len(headline.split()) <= 2 and max(headline) < "\u0590":
        points += 0.5
    if _leads_away(page, body):
        points += 1.5
    return points >= 2.5


def _leads_away(page: Page, body: Body) -> bool:
    """Whether the heading over a few words is a link to another page: the first story of a section front."""
    heading = story_heading(page)
    link = next(heading.iter("a"), heading.getparent()) if heading is not None and heading.tag == "h1" else None
    href = link.get("href") if link is not None and link.tag == "a" else None
    target = page.absolute(href) if href and not href.startswith("#") else None
    if target is None or len(body.blocks) > MAX_SUMMARY:
        return False
    there, here = urlsplit(target).path.rstrip("/"), urlsplit(page.own_url).path.rstrip("/")
    return len(there) > len(here) and there.startswith(here)


def _teasers(page: Page) -> list[etree._Element]:
    """Headings that are links to other pages, as listings repeat them."""
    found = []
    own = urlsplit(page.own_url).path
    for heading in page.scan.headings[:200]:
        if heading.tag == "h1":
            continue
        parent = heading.getparent()
        link = next(heading.iter("a"), None)
        if link is None and parent is not None and parent.tag == "a":
            link = parent
        href = link.get("href") if link is not None else None
        if href and not href.startswith("#") and href != own:
            found.append(heading)
    return found


def _is_row(body: Body, teasers: list[etree._Element]) -> bool:
    """Whether most blocks of the body share a small box with a teaser's heading."""
    boxes: set[etree._Element] = set()
    for heading in teasers:
        for box in islice(heading.iterancestors(), 3):
            if box is body.container:
                break
            boxes.add(box)
    teased = sum(any(e in boxes for e in islice(element.iterancestors(), 3)) for element in body.elements)
    return teased >= 4 and teased >= 0.6 * len(body.elements)


def _is_liveblog(page: Page, structured: Structured, body: Body, headline: str | None) -> bool:
    if structured.of_type("LiveBlogPosting"):
        return True
    timed = sum(1 for block in body.blocks if block.time is not None)
    if timed >= 3:
        return True
    if not is_named_live(page, headline):
        return False
    names = " ".join(filter(None, (element.get("class") for element in page.scan.times[:40])))
    return len(page.scan.times) >= 8 or bool(_LIVE_NAME.search(names)) or _has_clocks(body)


def _has_clocks(body: Body) -> bool:
    """Whether lines of one look in the text, or in the boxes around it, say what time or minute it was, no more."""
    boxes = list(islice(body.container.iterancestors(), 3)) if body.container is not None else []
    if not boxes:
        return False
    lines = islice(boxes[-1].iter("span", "div", "b", "strong", "p", "dt", "h3", "h4"), MAX_LINES)
    clocks = Counter(look(line) for line in lines if not len(line) and _CLOCK.fullmatch(line.text or ""))
    return max(clocks.values(), default=0) >= 3


def _is_video(page: Page, structured: Structured, words: int) -> bool:
    og_type = (page.scan.metas.get("og:type") or [""])[0].lower()
    if og_type.startswith("video") or _VIDEO_PATH.search(urlsplit(page.own_url).path):
        return True
    if structured.article is None or words <= MAX_CLIP:
        return any("VideoObject" in type_names(node) for node in _media(structured))
    return False


def _media(structured: Structured) -> list[dict[str, Any]]:
    """What the data say to be on the page beside the text, or to be the page's only content."""
    attached = (structured.article or {}).get("video")
    nodes = [structured.media, *(attached if isinstance(attached, list) else [attached])]
    return [node for node in nodes if isinstance(node, dict)]


def _is_gallery(page: Page, structured: Structured, words: int, captions: list[int]) -> bool:
    """Whether the page is there for its pictures: it says so, or tells more under them than beside them."""
    if len(captions) >= SLIDES and sum(captions) > words:
        return True
    if structured.media is not None and type_names(structured.media) & {"ImageGallery", "MediaGallery"}:
        return True
    return bool(_GALLERY_PATH.search(urlsplit(page.own_url).path)) and max(len(page.scan.figures), len(captions)) >= 3


def _is_walled(structured: Structured, body: Body, words: int, free: bool | None) -> bool:
    """Whether only the beginning of the story is on the page."""
    if "text:scrambled" in body.flags:
        return True
    if free is True:
        return False
    said = (structured.article or {}).get("wordCount")
    whole = int(said) if isinstance(said, (int, float)) and 0 < said < 1e6 else 0
    if whole and words < 0.5 * whole and words < 600 and whole - words > 150:
        return True
    if free is False and words < 250:
        return True
    if words >= SHORT:
        return False
    return _has_wall(body)


def _has_wall(body: Body) -> bool:
    """Whether a box beside or after the text asks to subscribe."""
    if body.container is None:
        return False
    near = list(islice(body.container.iterdescendants(etree.Element), 400))
    for beside in islice(body.container.itersiblings(etree.Element), 20):
        near += islice(beside.iter(etree.Element), 20)
    return any(named(element, _PAYWALL_NAME) for element in near) or any(
        is_offer(text[:MAX_OFFER]) for element in near if (text := element.text) and len(text) >= LEAST_OFFER
    )
