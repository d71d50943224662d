"""Which legacy encoding a text reads like: how many of its letters, and of the frequent ones, a language has."""

from __future__ import annotations

import re
from functools import cache

SAMPLE = 60_000
"""Bytes that detection looks at."""
CANDIDATES = (
    "gb18030", "cp932", "euc_jp", "cp949", "big5hkscs",
    "cp1251", "koi8-u", "cp1256", "cp1250", "cp1254", "cp1253", "cp1255", "cp874", "cp1257",
)  # fmt: skip
"""Legacy encodings of the press that detection tells apart; windows-1252 is what is left."""
CONTROLS = re.compile(rb"[\x80-\x9f]")
"""Control characters in the standard encodings, which no text holds; quotation marks and letters on Windows."""
CENTRAL = re.compile(rb"[\s>;](?:hogy|\xbai|p\xf8i|si\xea)[\s<]")
"""Hungarian for "that", Romanian "and", Czech "at", Polish "oneself": letters that look Western to who counts them."""
UKRAINIAN = re.compile(rb"[\xa4\xa6\xa7\xb4\xb6\xb7]")
"""Letters of Ukrainian, where the Russian encoding has lines of boxes."""


def detect(data: bytes) -> str:
    """The legacy encoding in which a sample reads most like text; windows-1252 in doubt."""
    sample = sample_of(data)
    best, best_score = "cp1252", likeness(sample.decode("cp1252", "replace"), "cp1252") if sample else 1.0
    for codec in CANDIDATES:
        try:
            text = sample.decode(codec)
        except UnicodeDecodeError as error:
            if error.start < len(sample) - 4:
                continue
            text = sample[: error.start].decode(codec, "replace")
        score = likeness(text, codec)
        if score > best_score + 0.02:
            best, best_score = codec, score
    if best == "cp1250" and not CONTROLS.search(sample):
        return "iso8859-2"  # on Windows some of its most frequent letters stand where the standard has controls
    if best == "koi8-u" and not UKRAINIAN.search(sample):
        return "koi8-r"
    return "cp1250" if best == "cp1252" and CENTRAL.search(sample) else best


def sample_of(data: bytes) -> bytes:
    """What a page says first; the second byte of an East Asian character may be ASCII, but never "<" or ">"."""
    return TAGS.sub(b" ", data[:SAMPLE])[:20_000]


RUNS = re.compile("[\u00c0-\u017f]{4}")
WORDS = re.compile("[^\x00-\x7f]{3}")
LATIN = frozenset({"cp1250", "cp1252", "cp1254", "cp1257"})
TAGS = re.compile(rb"(?is)<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>")
ALPHABETS = {
    "gb18030": (
        "[一-鿿\u3000-\u303f\uff00-\uffef]",
        "[的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后么心多天而能好都然没日于起还发成事只作当想看文无开]",
    ),
    "cp932": (
        "[\u3040-ヿ一-鿿\u3000-\u303f\uff00-\uffef]",
        "[ぁ-ゖ]",
    ),
    "euc_jp": (
        "[\u3040-ヿ一-鿿\u3000-\u303f\uff00-\uffef]",
        "[ぁ-ゖ]",
    ),
    "cp949": (
        "[가-힣\u3000-\u303f]",
        "[이다는에의가을를은고하지로한기도사]",
    ),
    "big5hkscs": (
        "[一-鿿\u3000-\u303f\uff00-\uffef]",
        "[的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可]",
    ),
    "cp1251": (
        "[А-яЁёЄєІіЇї\u00ab\u00bb\u2014]",
        "[оеаинт]",
    ),
    "koi8-u": (
        "[А-яЁёЄєІіЇї]",
        "[оеаинт]",
    ),
    "cp1256": (
        "[ء-ە\u060c\u061b\u061f]",
        "[المينو]",
    ),
    "cp1250": (
        "[Ą-žáéíóýúäöü\u201e\u201d\u2013]",
        "[ęąłśżěščřžůőűíá]",
    ),
    "cp1254": (
        "[ğĞıİşŞçöüÇÖÜ\u2019\u201c\u201d]",
        "[ışğ]",
    ),
    "cp1253": (
        "[Ά-ώ\u00ab\u00bb]",
        "[αοειντσς]",
    ),
    "cp1255": (
        "[א-ת]",
        "[יוהלאמרתבשם]",
    ),
    "cp874": (
        "[ก-๛]",
        "[านรอกเงย่้]",
    ),
    "cp1257": (
        "[ĄąĮįĀāĆćÄäÅåĘęĒēČčĖėĢģĶķĪīĻļŠšŅņŌōÕõÖöÜüŲųŪūŽž\u201e\u201c\u2013]",
        "[šžčėū]",
    ),
    "cp1252": (
        "[À-ÏÑ-ÖØ-Üß-ïñ-öø-üÿŒœ\u2013\u2014\u2018-\u201e\u2026\u20ac\u00a0\u00ab\u00bb\u00b0\u00a9]",
        "[äöüßéèàçáíóñãåøæê\u2019\u201c\u201d\u201e\u2013]",
    ),
}  # fmt: skip
"""Codec -> (letters that its languages are written with, the frequent ones among them), as sets of a pattern."""


_RELATIVES = {"koi8-r": "koi8-u", "iso8859-2": "cp1250"}


@cache
def _script(codec: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A codec's :data:`ALPHABETS`: most crawls need none of them."""
    letters, frequent = ALPHABETS[_RELATIVES.get(codec, codec)]
    return re.compile(letters), re.compile(frequent)


def likeness(text: str, codec: str) -> float:
    """How much a sample reads like text of a codec's languages, 0..1."""
    strange = [ch for ch in text if ch > "\x7f"]
    if not strange:
        return 0.0
    letters, frequent = _script(codec)
    joined = "".join(strange)
    if codec in ("cp1252", "cp1257") and len(RUNS.findall(text)) * 12 > len(strange):
        # Words of nothing but accented letters: another alphabet.
        return 0.0
    if codec not in LATIN and len(WORDS.findall(text)) * 9 < len(strange):
        # Few words of another alphabet, many single letters: a language of accents.
        return 0.0
    return 0.5 * len(letters.findall(joined)) / len(joined) + len(frequent.findall(joined)) / len(joined)
