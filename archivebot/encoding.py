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

from archivebot.alphabets import CENTRAL, CONTROLS, LATIN, SAMPLE, detect, likeness, sample_of

BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
HEAD = 4_096
"""Bytes in which a declaration is looked for (the standard says 1,024; templates put long scripts first)."""
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
LABELS = {
    "windows-874": "cp874", "dos-874": "cp874", "iso-8859-8-i": "cp1255", "logical": "cp1255",
    "windows-31j": "cp932", "windows-949": "cp949", "gb_2312-80": "gb18030", "windows-936": "gb18030",
    "cn-big5": "big5hkscs", "x-big5": "big5hkscs", "unicode-1-1-utf-8": "utf-8", "koi8-ru": "koi8-u", "koi": "koi8-r",
    "dos-866": "cp866", "iso-latin-1": "cp1252", "8859-1": "cp1252",
    "win-1250": "cp1250", "win1250": "cp1250", "windows1250": "cp1250", "cp-1250": "cp1250",
    "win-1251": "cp1251", "win1251": "cp1251", "windows1251": "cp1251", "cp-1251": "cp1251",
}  # fmt: skip
"""Labels of the standard, and of pages made by hand, that Python does not know."""
WINDOWS = {
    "iso8859-2": "cp1250", "iso8859-4": "cp1257", "iso8859-5": "cp1251", "iso8859-6": "cp1256", "iso8859-7": "cp1253",
    "iso8859-8": "cp1255", "iso8859-13": "cp1257", "iso8859-15": "cp1252",
}  # fmt: skip
"""Standard encodings -> what editors on Windows wrote under their names."""
TURKISH = re.compile(rb"[\s>;](?:bir|bu|i\xe7in|olarak)[\s<]")
TURKISH_LETTERS = re.compile(rb"[a-z][\xf0\xfd\xfe]")
"""Those which the Western encoding has for Icelandic."""
MISTAKEN = frozenset({"cp1252", "cp1250", "cp1251", "koi8-r", "koi8-u"})
"""Codecs that are declared over texts in others."""
HIGH = re.compile(rb"[\x80-\xff]")
LEAST_LETTERS = 5
"""Different characters beyond ASCII in a text of another language; signs for units, footnotes and brands are fewer."""
PLAUSIBLE = 0.7
"""Likeness of a text in its own encoding."""
MUCH_LIKER = 0.25
ESCAPES = re.compile(rb"\x1b\$[@B]|\x1b\(J")
"""How ISO-2022-JP, Japan's encoding of seven bits, turns from ASCII to kanji."""


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
    if label in LABELS:
        return LABELS[label]
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
        if b"\x1b" in data and ESCAPES.search(data):
            return _decode(data, "iso2022_jp")
        return Decoded(data, "utf-8")
    declared = [_as_written(codec, data) for codec in declared_codecs(data, headers or {})]
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


def _as_written(codec: str, data: bytes) -> str:
    """The codec in which a page is written that declares this one, as templates and servers do for every page.

    A Western declaration over words of another alphabet, and one Cyrillic encoding over another, were left over;
    the standard encodings were declared over their relatives on Windows.
    """
    if codec in WINDOWS and CONTROLS.search(data):
        codec = WINDOWS[codec]
    if codec == "cp1252" and CENTRAL.search(data):
        return "cp1250" if CONTROLS.search(data) else "iso8859-2"
    if codec == "cp1252" and TURKISH.search(data) and TURKISH_LETTERS.search(data):
        return "cp1254"
    if codec in MISTAKEN:
        sample = sample_of(data)
        own = likeness(sample.decode(codec, "replace"), codec) if sample and not sample.isascii() else 1.0
        if own < PLAUSIBLE and len(set(HIGH.findall(sample))) >= LEAST_LETTERS:
            other = detect(data)
            liked = likeness(sample.decode(other, "replace"), other)
            if (codec == "cp1252" or other not in LATIN) and liked > own + MUCH_LIKER:
                return other
    return codec


def _decode(data: bytes, codec: str) -> Decoded:
    text = data.decode(codec, "replace")
    return Decoded(text.encode("utf-8", "replace"), codec, damaged="\ufffd" in text)


def _mostly_utf8(data: bytes) -> bool:
    """Whether the bytes that are no UTF-8 are few: a cut character, one pasted from elsewhere."""
    text = data.decode("utf-8", "replace")
    return text.count("\ufffd") * 10 < sum(1 for ch in text[:SAMPLE] if ch > "\x7f" and ch != "\ufffd") + 20
