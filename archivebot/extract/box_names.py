"""The words that templates put into the names of what stands in or beside a story and is not its text."""

from __future__ import annotations

import re
from functools import lru_cache

from archivebot.any_of import any_of
from archivebot.extract.box_words import BESIDE, OPENING
from archivebot.extract.names import words_of

PARTS = any_of(
    r"reklam|reclame|facebook|whatsapp|linkedin|pinterest|relat(?!ive)|recommend|recirc|newsletter|comment(?!ar)|disqus|keypoint|takeaway|ataglance|reacties|reactie$|comentari|komentarz|kommentarer|kommentit|hozzaszol|advert|sponsor|outbrain|taboola|promo|social|sharing|"
    r"subscri(?!ber)|sidebar|breadcrumb|byline|author(?!it)|biograph|caption|copyright|cookie|consent|gdpr|dsgvo|privacy|"
    r"mostread|mostpop|mostview|readmore|readnext|readalso|morefrom|moreon|trending|pagination|navigation|toolbar|"
    r"screenreader|visuallyhidden|signup|donat|footer|teaser|taglist|spende(?!r)|slideshow|lightbox|carousel|slider|infobox|factbox|"
    r"imagedesc|imgdesc|bildunter|bildtext|bil(?:de|led)tekst|fotoonderschrift|bijschrift|didascali|kepalair|kuvateksti|"
    r"bildnachweis|bildquelle|photocredit|fotocredit|figcap|piefoto|cutline|imagetext|photodesc|bildlegende|bildbeschreib|mistape|orphus|livefyre|vuukle|apester|tooltip|lockedbox|lockbox|paybox|regwall|upsell|gating|moderator|suggest|widget|banner|ticker|disclaimer|adslot|adunit|adcontainer|adwrapper|adblock|adbox"
)
"""Parts of a lower-case word of a name."""
WORDS = frozenset(
    [
        "ad",
        "ads",
        "nav",
        "tags",
        "bio",
        "toc",
        "menu",
        "modal",
        "popup",
        "links",
        "dfp",
        "gpt",
        "share",
        "shares",
        "sr",
        "credit",
        "credits",
        "follow",
        "rating",
        "poll",
        "quiz",
        "gallery",
        "hidden",
        "meta",
        "popular",
        "topics",
        "keywords",
        "print",
        "callout",
        "firma",
        "signature",
        "signatur",
        "assinatura",
        "sondage",
        "umfrage",
        "sondaggio",
        "encuesta",
        "enquete",
        "more",
    ]
)
"""Whole words; only where the name writes them small, as hashed names contain such letters by chance."""
EMBED = any_of(
    r"twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|fb-(?<!\wfb-)(?:post|video)|reddit-(?:card|embed)|telegram-post|wp-embedded-content|(?:img|image|photo|pic)_desc|photo_org|spip_doc"
)
"""What networks name the quotes of posts that they give out for embedding (WordPress: of other stories), and portals
the captions of pictures."""
STATES = re.compile(
    r"^(?:overflow|has|no|not|with|without|is|tag|category|cat|type|status|format|section|template"
    r"|(?:post|single|page)(?![-_]+(?:(?:post|page|article)[-_]+)?(?:shar|socia|relat|foot|navig|pagin|tools"
    r"|subscr|breadc|(?:tags?|comments?|meta|nav|print)(?![a-z]))))[-_]"
    r"|[-_](?:on|off|open|closed|enabled|disabled|layout|visible|theme)$"
    r"|^(?:entry|post|asset|story|article)-?_?(?:body-?_?)?more(?:$|-?_?(?:text|body|content))"
    r"|^(?:entry|post|story|article)-content-read-more$|^content-+(?:detail|summary)-more$|^(?:no|has)sidebar"
    r"|drop-?_?cap|lead-?_?in(?![a-z])|first-?_?letter"
    r"|^field-{1,2}label-|^node-{1,2}promoted$|^hs_cos_wrapper"
    r"|^elementor-widget(?:-(?:container|wrap|heading|text-editor|theme-post-content))?$"
)
"""Names that tell a state or a filing of the whole: ``has-sidebar``, ``tag-comments``, ``overflow-hidden``.

In small letters. Themes name after a post its boxes (``post-tags``) and its filing (``post-layout-sidebar``), and the
story whose rest waits for a button ``entry-content-read-more``. Drupal hides the label of a field, not the field, and
promotes whole stories. A page builder calls every box a widget; the names of those that hold text tell nothing. A large
first letter and words set off at the opening of a text are the text's.
"""
WITH = re.compile(
    r"(?i)(?<![a-z])(?:with|without|has|not?|per|by)[-_]|[-_](?:marker|styles?|active)(?![a-z])|(?:[^-]+-){6}"
)
"""Names of wholes that have such a box, and those made of a headline: ``content-with-sharebar``."""
TOKEN = re.compile(r"(?<![0-9A-Za-z])[A-Za-z]+")
"""Letters behind a digit are a hash's: ``sc-f98b1ad2-0`` names no advertisement."""


class _WordVerdicts(dict[str, int]):
    """Word of a name -> whether it means furniture (2), may do so with the next (1), or neither; filled on demand."""

    def __missing__(self, word: str) -> int:
        if len(self) > 50_000:
            self.clear()
        lower = word.lower()
        if word in WORDS or PARTS.search(lower):
            verdict = 2
        else:
            words = {lower} if word[1:].islower() else words_of(word)
            verdict = 0 if OPENING.isdisjoint(words) and BESIDE.isdisjoint(words) else 1
        self[word] = verdict
        return verdict


_VERDICTS = _WordVerdicts()


@lru_cache(maxsize=20_000)
def names_furniture(names: str) -> bool:
    """Whether a ``class`` or ``id`` says that the element is not the story."""
    if EMBED.search(names):
        return True
    strongest = max(map(_VERDICTS.__getitem__, TOKEN.findall(names)), default=0)
    if not strongest or (strongest == 1 and BESIDE.isdisjoint(words_of(names))):
        return False
    return any(_names_box(name) for name in names.split() if not STATES.search(name.lower()))


def _names_box(name: str) -> bool:
    if any(_VERDICTS[word] == 2 for word in TOKEN.findall(name)):
        return True
    return not BESIDE.isdisjoint(words_of(name)) and not WITH.search(name)
