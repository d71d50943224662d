"""Kinds of short lines that stand above or below a text: dates, fields of a form, bylines, names, addresses."""

from __future__ import annotations

import re

from archivebot.dates import find_dates
from archivebot.extract.reporters import ARABIC_PLACED, CHINESE_PLACED
from archivebot.later import later
from archivebot.people import read_byline
from archivebot.people.roles import match_label

MAX_BESIDE = 16
"""Letters beside a date: the label before it, a weekday."""
SENTENCE_MARKS = frozenset(".!?:;\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u1362")
CLOSERS = "\"'\u201c\u201d\u2019\u00bb\u00ab\u300d\u300f)]\u203a"
"""What may stand after the mark that ends a sentence."""
LABEL_ENDS = frozenset(":：/／|=＝՝፦፡–—-・丨")
"""Marks between a label and a name."""
ALONE = frozenset("โดย بقلم מאת 기자명 በ".split())
"""Labels behind which names stand without a mark."""
REPORTERS = ("记者", "記者", "通讯员")
KOREAN = re.compile(
    r"\W*(?:[\uac00-\ud7afA-Za-z]{2,8}[\s=])?[\uac00-\ud7af]{2,4}(?:\s?[·ㆍ,]\s?[\uac00-\ud7af]{2,4}){0,3}\s?"
    r"[\uac00-\ud7af]{0,2}\s?(?:기자|특파원|논설위원|통신원|칼럼니스트)[^\w@]*(?:[\w.+-]+@[\w.-]+)?\W*"
    r"|\W*(?:글|취재|글[·/ㆍ]사진)\s[\uac00-\ud7af]{2,4}\s?(?:기자)?(?:\s?[,/·ㆍ|]\s?(?:사진|영상|편집|촬영)\s[\uac00-\ud7af]{2,4}){0,2}\W*"
)
"""The reporters of a Korean story with their rank, in a line of its own."""
MAX_SIGNATURE = 60
"""Characters; a name or initials under the text are shorter."""
MAIL = re.compile(
    r"(?i)[\w.+-]+@[\w-]+\.\w|^\W*(?:\w+(?: \w+){0,3}\s?:\s*)?(?:https?://|www\.|twitter\.com/|t\.me/)\S+\W*$|^@\w+$"
    r"|^\(?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|de|fr|es|it|pl|ru|uk|news|tv|eu|ch|at|rs|ba|hr|si|mk|bg|gr|ua|by|kz|tr"
    r"|in|pk|lk|vn|id|my|ph|jp|kr|cn|tw|hk|ge|am|az|uz|al|ro|hu|cz|sk|ke|ng|za)\)?$"
)
"""A mail address, or a line of nothing but a link, a handle or a domain."""
DATE_LINE = re.compile(
    r"(?i)\b(?:19|20)\d\d\b.{0,40}\b\d{1,2}[:.h]\d\d(?!\d)|\b\d{1,2}[:.h]\d\d\b.{0,40}\b(?:19|20)\d\d\b"
    r"|^\W*(?:stand(?: des artikels)?|(?:last |first )?(?:updated?|uploaded|published|posted)|uppdaterad|publicerad"
    r"|publié|publicado|actualizado|veröffentlicht|aktualisiert|опубликовано|lesedauer|lesezeit)\b.{0,60}$"
    r"|^\W*(?:[a-z]{2,10}[.,]*\s+)?\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d\b.{0,30}$"
    r"|^\W*(?:\w+,?\s+){0,2}\d{1,2}\.?,?\s+(?:\w+[.,]?\s+){0,3}(?:19|20)\d\d\W*$"
    r"|^\W*\d{1,2}\.?\s\w{3,10}\.?\s(?:19|20)\d\d\s(?:by|von|par|por|di|door|av|af)\s(?-i:[A-ZÀ-Ž])[^.!?]{3,60}$"
    r"|^.{0,50}\b\d+\s*(?:min|minuten|minutes?)\b.{0,15}(?:read|lesezeit|lecture|lectura)?\W*$"
)
"""A short line that tells when, not what."""
DATE_LABEL = later(
    r"(?i)\W*(?:(?:last |first )?(?:updated?|uploaded|published|posted)|actualizado|publicado|publié|mise? à jour|"
    r"aktualisiert|veröffentlicht|erstellt|erschienen|geschrieben|eingestellt|(?:artikel|bericht|beitrag|meldung|"
    r"mitteilung|pressemitteilung) vom|"
    r"online seit|letzte (?:änderung|aktualisierung)|pubblicato|aggiornato|"
    r"atualizado|bijgewerkt|gepubliceerd|publisert|oppdatert|opdateret|uppdaterad|"
    r"publicerad|päivitetty|julkaistu|publicat|actualizat|frissítve|közzétéve|publikováno|aktualizováno)\b\W{0,3}"
    r"[^\d]{0,24}\d[^!?]{0,90}$"
)
"""A line of labelled moments, however it ends."""
NOTE = re.compile(r"\d[^\w\s]*\s?[:\u2013\u2014-]\s+(?:\S+\s+){3,}\S+[.!?\u2026]\W*$")
"""What follows a moment: "Update, 12 May, 20:10: The figures have been corrected." tells readers what was changed."""
FIELD_LINE = re.compile(
    r"(?i)\W*(?:(?:news|article|posting) )?"
    r"(?:(?:artikel-?|dokument-?)?id|webcode|category|categoría|catégorie|kategorien?|geschrieben|zugriffe|aufrufe|schlagw(?:orte|örter)|"
    r"stichw(?:orte|örter)|themen|getaggt mit|abgelegt unter|veröffentlicht (?:in|unter)|kurz-?(?:link|url)|"
    r"permalink|url|internet|web|telefon|tel\.?|telefax|fax|mobil|v\.?i\.?s\.?d\.?p\.?|(?:presse|medien)?kontakt|"
    r"ansprechpartner(?:in)?|rubrik|ressort|release date|"
    r"date|datum|fecha|tags?|source|posted"
    r"|published|section|author|reading time|views?"
    # What databases of the press print around a text.
    r"|(?-i:BYLINE|LENGTH|LOAD-DATE|LANGUAGE|GRAPHIC|PUB-TYPE|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|DATELINE|HIGHLIGHT"
    r"|SUBJECT|Bildtext|Författare))\s*:"
)
"""A short line that fills a field of the page's form."""
BYLINE = re.compile(
    r"(?i)\W*(?:by|von|par|por|di|door|av|af|od|autor(?:in)?|author|text|автор)\s*:?\s+"
    r"(?-i:[A-Z\u00c0-\u0416])\S*(?:\s+\S+){0,5}\W*$"
    r"|\W*(?:(?:tekst|teksti|texto?|texte|testo|words|story|foto|beeld|interview|protokoll|bericht|rezension)\s*:"
    r"|(?:story|words|text|photos|photographs|interview|compiled|posted|submitted) by)"
    r"\s+(?-i:[A-Z\u00c0-\u0416])\S*(?:\s+\S+){0,7}\W*$"
    r"|\W*(?:by|von|par|por|di|door|av|af)\s[^.!?]{3,100}\((?:text|texte?|texto|tekst|testo|fotos?|photos?|bild(?:er)?)\)\W*$"
    r"|\W*(?:by|von|par|por|di|door|av|af|od)\s*:\s*\S{2,20}\W*$"
)
NAME_AND_DATE = re.compile(r"(?P<name>\D{4,40}?)[\s,]+\d{1,2}[./-]\d{1,2}[./-](?:20)?\d\d\b.{0,20}$")
"""Dutch papers print both in one line: "Jane Doe 14-05-24, 11:05"."""
REPORTER = later(
    "[\u4e00-\u9fff\u3040-\u30ff々]{2,8}[\\s\u3000]?(?:記者|记者)|[\uac00-\ud7af]{2,4}\\s?[\uac00-\ud7af]{0,3}(?:기자|특파원)"
)
"""A name of East Asia and the job behind it."""
AGENCY_BEHIND = re.compile(r"[\s,]*\((?:Theo )?[A-ZÀ-ÝĀ-Ž]{2,6}\)$")
_HAN_NAMES = later("(?:[\u4e00-\u9fff]{2,4}部[・、])?[\u4e00-\u9fff々]{2,5}(?:[、・／/][\u4e00-\u9fff々]{2,5}){0,3}")
"""Names of Japanese writers in brackets under a text, perhaps with their desk."""
"""Turkish papers set the agency behind name and place: "Jane Doe / IZMIR, (DHA)"."""


MOST_NAMED = 7
"""Words of a name and its house."""
NAME_BREAK = re.compile(r"[/|,;&+\u2013\u2014-]")
_JOINED = re.compile(r"[/|,;&+\u2013\u2014]| (?:and|und|et|y|e|och|og|i|en|a|ja|ile|ve|és|dhe|ir|un|oraz|și|şi|sekä) ")
_MOST_JOINED = 4
"""Names in one line."""
PARTICLES = frozenset("and und y et e da de del della der den di du la le van von zu og och i en et al".split())


def is_sentence(text: str) -> bool:
    """Whether a line ends as sentences do."""
    return text[-6:].rstrip(CLOSERS)[-1:] in SENTENCE_MARKS


FIELD_LABEL = re.compile(
    r"(?:Te[xk]s?te?|Texto|Testo|Sources?|Quellen?|Fuentes?|Fonte|Bron|Källa|Kilde|Autor(?:in|a)?|Author)\s?:\s"
)
LEAST_TOLD = 5
"""Words of a sentence."""


def tells_more(text: str) -> bool:
    """Whether a sentence follows the label of a field: names have capitals, stories more small words than names."""
    label = FIELD_LABEL.match(text)
    words = text[label.end() :].split() if label is not None and is_sentence(text) else []
    return len(words) >= LEAST_TOLD and 5 * sum(word[0].islower() for word in words) >= 3 * len(words)


def is_head_line(text: str) -> bool:
    """Whether a short line above the text is a date or a byline."""
    if len(text) > 2 * MAX_SIGNATURE or NOTE.search(text) is not None:
        return False
    return (
        DATE_LINE.search(text) is not None
        or (FIELD_LINE.match(text) is not None and not tells_more(text))
        or MAIL.search(text) is not None
        or is_moment(text)
        or BYLINE.match(text) is not None
        or is_name_line(text)
        or _is_labelled(text)
        or (not text.isascii() and (REPORTER.fullmatch(text) or ARABIC_PLACED.fullmatch(text)) is not None)
        or is_credit_line(text)
        or ((dated := NAME_AND_DATE.match(text)) is not None and is_name_line(dated["name"]))
        or (text[-5:].strip(" .").isdigit() and _is_signed(text))
    )


def is_signed_hour(text: str) -> bool:
    """Whether a short line is a byline whose hour ends with a dot: "By Jane Doe | May 14, 2024 at 7:30 a.m."."""
    ends = text[-4:].lower() in ("a.m.", "p.m.") and len(text) <= 2 * MAX_SIGNATURE
    return ends and match_label(text) is not None and DATE_LINE.search(text) is not None


def _is_signed(text: str) -> bool:
    """Whether a line is a date with names and nothing else before it: "Jane Doe The Daily October 22, 2018"."""
    dates = find_dates(text)
    before = text[: dates[-1].start].split() if dates and dates[-1].end >= len(text) - 1 else []
    return 1 < len(before) <= MOST_NAMED and all(
        word[:1].isupper() or word in PARTICLES or "." in word[:-1] or not word[:1].isalnum() for word in before
    )


def _is_labelled(text: str) -> bool:
    """Whether a line is a label of bylines, in any language, and names: "Propos recueillis par Jane Doe"."""
    label = match_label(text)
    names = text[label[2] :].strip() if label is not None else ""
    return " " in names and is_name_line(names)


def is_credit_line(text: str) -> bool:
    """Whether a short line is a label of any language and the names of those who made the story: "كتب: ...".

    In scripts without capitals a mark must part the two, as any words could be a name.
    """
    if len(text) > 2 * MAX_SIGNATURE:
        return False
    if max(text, default="") >= "\uac00" and KOREAN.fullmatch(text) is not None:
        return True
    if ("報導" in text or "報道" in text) and CHINESE_PLACED.match(text) is not None:
        return True
    if (label := match_label(text)) is None or label[0] == "contributor":
        return False
    head, rest = text[: label[2]].rstrip(), text[label[2] :]
    marked = head[-1:] in LABEL_ENDS or head in ALONE or head.endswith(REPORTERS)
    plain = text == text.swapcase()
    if (not marked and plain) or ((not marked or plain) and is_sentence(text)):
        return False
    credits = read_byline(text)
    letters = sum(map(str.isalpha, rest))
    named = sum(sum(map(str.isalpha, name.name)) for name in credits.names)
    return named >= max(2, 0.6 * letters) and all(
        n.labelled and (marked or n.shape == "full") for n in credits.names[:1]
    )


def is_moment(text: str) -> bool:
    """Whether a line of any script is a date with little beside it: "令和6年5月3日 16時00分", "ஆகஸ்ட் 03, 2024"."""
    return not text.isascii() and len(text) <= MAX_SIGNATURE and _is_date(text)


def is_labelled_moment(text: str) -> bool:
    """Whether a line says when the story came out or was changed, and nothing else: "Posted Friday, May 3, 2024"."""
    return DATE_LABEL.match(text) is not None and _is_date(_BY.sub("", text))


_BY = re.compile(r" von (?-i:[A-ZÄÖÜ])[^\W\d_.]+(?: (?-i:[A-ZÄÖÜ])[^\W\d_.]+){0,2}\b")
"""Who published it, within such a line: "Veröffentlicht am 12. März 2014 von Jane Doe"."""


def is_dated_line(text: str) -> bool:
    """Whether a short line is a date with little beside it, as a place or a name: "Wernitz, den 12.03.2014"."""
    return len(text) <= MAX_SIGNATURE and not is_sentence(text) and _is_date(text) and len(find_dates(text)) == 1


def _is_date(text: str) -> bool:
    dates = find_dates(text)
    return bool(dates) and sum(map(str.isalpha, text)) - sum(d.end - d.start for d in dates) < MAX_BESIDE


def is_name_line(text: str) -> bool:
    """Whether a line is names or initials and nothing else: capital letters, few words, no sentence."""
    if text[:1] in "([\uff08\u3010" and text[-1:] in ")]\uff09\u3011":
        text = text[1:-1].strip()
        if len(text) <= 4:
            # Names of Chinese and Japanese writers, initials.
            return text != "" and not text.isdigit()
        if _HAN_NAMES.fullmatch(text) is not None:
            return True
    if text[-1:] == ")":
        text = AGENCY_BEHIND.sub("", text)
    words = NAME_BREAK.sub(" ", text).split()
    if not words or len(text) > MAX_SIGNATURE or is_sentence(text):
        return False
    if len(words) > _MOST_JOINED:
        parts = [part.split() for part in _JOINED.split(text)]
        whole = all(2 <= len(part) <= 3 or (len(part) == 1 and part[0].isupper()) for part in parts)
        if not 2 <= len(parts) <= _MOST_JOINED or not whole:
            return False
        words = [word for part in parts for word in part]
    if len(words) == 1 and len(text) <= 5 and "/" not in text:
        return text.isalpha()
    return all(
        word[:1].isupper() or not word[:1].isalpha() or word in PARTICLES or "/" in text for word in words
    ) and not any(ch.isdigit() or ch in "\"'\u201c\u201d:?=%$\u20ac,(" for ch in text.replace(", ", "/"))
