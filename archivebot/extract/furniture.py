"""What a page holds that is not its story, told by tags, names and roles."""

from __future__ import annotations

import re

DROP_TAGS = frozenset(
    "script style noscript template svg math iframe object embed applet audio video canvas map form button input "
    "select textarea option label nav footer aside figure figcaption picture img head header dialog menu "
    "amp-ad amp-embed amp-sidebar amp-social-share time".split()
)
"""Tags whose content is never a paragraph of the story."""

STRONG = re.compile(
    r"(?i)relat|recommend|recirc|newsletter|comment|disqus|advert|sponsor|outbrain|taboola|promo|social|share|sharing|"
    r"subscri|paywall|piano|sidebar|breadcrumb|byline|author|biograph|caption|credit|copyright|cookie|consent|gdpr|"
    r"most-?(?:read|viewed|popular)|read-?(?:more|next|also|on)|more-?(?:on|from|stories|news)|trending|popular|"
    r"pagination|navigation|toolbar|print-?only|screen-?reader|visually-?hidden|sr-only|signup|sign-up|donat|"
    r"footer|teaser|outbrain|tag-?list|topics|keywords|gallery|slideshow|lightbox|carousel|hidden|"
    r"infobox|fact-?box|widget|banner|callout|ticker|follow|rating|poll|quiz|disclaimer|meta(?!bol)"
)
WORDS = frozenset("ad ads nav tag tags bio toc menu modal popup links dfp gpt".split())
TOKEN = re.compile(r"[a-z]+")


def names_furniture(names: str) -> bool:
    """Whether a ``class`` or ``id`` says that the element is not the story."""
    if STRONG.search(names):
        return True
    return not WORDS.isdisjoint(TOKEN.findall(names.lower()))
