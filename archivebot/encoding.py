"""The character encoding of a page: BOM, strict UTF-8, what is declared, then detection.

Labels mean what browsers take them to mean (WHATWG Encoding Standard):
``iso-8859-1`` is windows-1252, ``gb2312`` is GB 18030, ``shift_jis`` is cp932.
Strict UTF-8 comes before the declaration: text of another encoding is
practically never valid UTF-8, while declarations are often left over.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
HEAD = 4_096
"""Bytes in which a declaration is looked for (the standard says 1,024; templates put long scripts first)."""
SAMPLE = 60_000
"""Bytes that detection looks at."""
PIECE = 16_384
"""Bytes that are checked at once."""
META_CHARSET = re.compile(rb"(?i)<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})")
XML_ENCODING = re.compile(rb"(?i)^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})")
HEADER_CHARSET = re.compile(r"(?i)\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})")

BROWSER_NAMES = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "utf-7": "utf-8",
}
"""Python's canonical names -> the codec that browsers use for that label."""

CANDIDATES = (
    "gb18030", "cp932", "euc_jp", "cp949", "big5hkscs",
    "cp1251", "koi8-r", "cp1256", "cp1250", "cp1254", "cp1253", "cp1255", "cp874", "cp1257",
)  # fmt: skip
"""Legacy encodings of the press that detection tells apart; windows-1252 is what is left."""


@dataclass(slots=True, frozen=True)
class Decoded:
    """A page's text as UTF-8 bytes, and how that was reached."""

    data: bytes
    """UTF-8, without BOM."""
    encoding: str
    """The encoding that the page was in."""
    guessed: bool = False
    """Whether nothing told the encoding and it was detected."""
    damaged: bool = False
    """Whether bytes did not fit and were replaced."""


def codec_of(label: str | None) -> str | None:
    """The codec that browsers use for a label; None for a label that names none."""
    if not label:
        return None
    label = label.strip().lower()
    label = label.removeprefix("x-")
    try:
        name = codecs.lookup(label).name
        if not codecs.lookup(name)._is_text_encoding:
            return None
    except (LookupError, ValueError):
        return None
    return BROWSER_NAMES.get(name, name)


def declared_codecs(data: bytes, headers: Mapping[str, str]) -> list[str]:
    """Codecs that HTTP header and markup declare, the header first."""
    found: list[str] = []
    header = HEADER_CHARSET.search(headers.get("content-type", ""))
    labels = [header.group(1) if header else None]
    head = data[:HEAD]
    for pattern in (META_CHARSET, XML_ENCODING):
        match = pattern.search(head)
        labels.append(match.group(1).decode("ascii", "replace") if match else None)
    for label in labels:
        codec = codec_of(label)
        if codec and codec not in found:
            found.append(codec)
    return found


def to_utf8(data: bytes, headers: Mapping[str, str] | None = None) -> Decoded:
    """The page's bytes as UTF-8."""
    for bom, name in BOMS:
        if data.startswith(bom):
            return _decode(data[len(bom) :], name)
    if data.startswith((b"<\x00", b"\x00<")):
        # UTF-16 without a BOM: a page begins with "<".
        return _decode(data, "utf-16-le" if data[1] == 0 else "utf-16-be")
    if _is_utf8(data):
        return Decoded(data, "utf-8")
    declared = declared_codecs(data, headers or {})
    for codec in declared:
        if codec == "utf-8":
            continue
        try:
            return Decoded(data.decode(codec).encode("utf-8", "replace"), codec)
        except (UnicodeDecodeError, ValueError):
            continue
    if "utf-8" in declared and _mostly_utf8(data):
        return _decode(data, "utf-8")
    others = [codec for codec in declared if codec != "utf-8"]
    if others:
        return _decode(data, others[0])
    guess = detect(data)
    text = data.decode(guess, "replace")
    return Decoded(text.encode("utf-8", "replace"), guess, guessed=True, damaged="\ufffd" in text)


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are valid UTF-8; read in pieces that stay in the processor's cache, which is twice as fast."""
    if data.isascii():
        return True
    view, at, size = memoryview(data), 0, len(data)
    try:
        while at < size:
            end = at + PIECE
            at += codecs.utf_8_decode(view[at:end], "strict", end >= size)[1]
    except UnicodeDecodeError:
        return False
    return True


def _decode(data: bytes, codec: str) -> Decoded:
    text = data.decode(codec, "replace")
    return Decoded(text.encode("utf-8", "replace"), codec, damaged="\ufffd" in text)


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes that are no UTF-8 are few: a cut character, one pasted from elsewhere."""
    text = data.decode("utf-8", "replace")
    return text.count("\ufffd") * 10 < sum(1 for ch in text[:SAMPLE] if ch > "\x7f" and ch != "\ufffd") + 20


def detect(data: bytes) -> str:
    """The legacy encoding in which a sample reads most like text; windows-1252 in doubt."""
    # Tags go; the second byte of a Chinese, Japanese or Korean character may be ASCII, but never "<" or ">".
    sample = TAGS.sub(b" ", data[:SAMPLE])[:20_000]
    best, best_score = "cp1252", _likeness(sample.decode("cp1252", "replace"), "cp1252") if sample else 1.0
    for codec in CANDIDATES:
        try:
            text = sample.decode(codec)
        except UnicodeDecodeError as error:
            if error.start < len(sample) - 4:
                continue
            text = sample[: error.start].decode(codec, "replace")
        score = _likeness(text, codec)
        if score > best_score + 0.02:
            best, best_score = codec, score
    return best


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
    "koi8-r": (
        "[А-яЁё]",
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


@cache
def _script(codec: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A codec's :data:`ALPHABETS`: most crawls need none of them."""
    letters, frequent = ALPHABETS[codec]
    return re.compile(letters), re.compile(frequent)


def _likeness(text: str, codec: str) -> float:
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
