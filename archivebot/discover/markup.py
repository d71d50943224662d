"""XML that comes from outside, made harmless and readable before a parser sees it.

No document type survives: without it there are no entities to expand and no
files or addresses to load. What servers get wrong (undeclared HTML entities,
bare ampersands, control characters, a wrong charset) is mended on the bytes.
"""

from __future__ import annotations

import html
import re

from lxml import etree

_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{2,40})["']""")
_DECLARATION = re.compile(rb"\A\s*<\?xml[^>]{0,400}?\?>")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_BAD_AMPERSAND = re.compile(rb"&(?!#\d{1,7};|#x[0-9A-Fa-f]{1,6};|amp;|lt;|gt;|quot;|apos;)(\w{2,10};)?")
_TAGS = re.compile(r"<[^<>]{0,2000}>")


def to_utf8(data: bytes) -> bytes:
    """XML bytes as UTF-8 without declaration; what is no valid text of its charset is read as Windows-1252."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[:4].count(b"\x00") >= 2:
        little = data[:2] == b"\xff\xfe" or data[1:2] == b"\x00"
        data = (
            data.decode("utf-16-le" if little else "utf-16-be", "replace").lstrip("\ufeff").encode("utf-8", "replace")
        )
        return _DECLARATION.sub(b"", data, count=1)
    data = data.removeprefix(b"\xef\xbb\xbf")
    declared = _DECLARED.match(data)
    charset = declared.group(1).decode("ascii") if declared else "utf-8"
    try:
        text = data.decode(charset)
        if charset.lower().replace("_", "-") not in ("utf-8", "utf8", "us-ascii"):
            data = text.encode("utf-8", "replace")
    except (UnicodeDecodeError, LookupError):
        data = data.decode("cp1252", "replace").encode("utf-8")
    return _DECLARATION.sub(b"", data, count=1)


def without_doctype(data: bytes) -> bytes:
    """The bytes without ``<!DOCTYPE ...>`` and its internal subset, wherever it stands before the root."""
    start = data[:4096].upper().find(b"<!DOCTYPE")
    if start < 0:
        return data
    subset, end = data.find(b"[", start), data.find(b">", start)
    if 0 <= subset < end:
        close = re.compile(rb"\]\s*>").search(data, subset)
        return data[:start] + (data[close.end() :] if close else b"")
    return data[:start] + data[end + 1 :] if end >= 0 else data[:start]


def _mend(match: re.Match[bytes]) -> bytes:
    name = match.group(1)
    if name is None:
        return b"&amp;"
    char = html.unescape(match.group().decode("utf-8", "replace"))
    return b"&amp;" + name if char.startswith("&") else char.encode("utf-8")


def mend_ampersands(data: bytes) -> bytes:
    """HTML entities as characters and bare ampersands escaped, outside CDATA sections."""
    out: list[bytes] = []
    position = 0
    while (start := data.find(b"<![CDATA[", position)) >= 0 and (end := data.find(b"]]>", start)) >= 0:
        out.append(_BAD_AMPERSAND.sub(_mend, data[position:start]))
        out.append(data[start : end + 3])
        position = end + 3
    out.append(_BAD_AMPERSAND.sub(_mend, data[position:]))
    return b"".join(out)


def clean_xml(data: bytes) -> bytes:
    """Bytes that an XML parser can read without harm: UTF-8, no document type, no undeclared entities."""
    data = without_doctype(to_utf8(data).lstrip())
    if _CONTROL.search(data):
        data = _CONTROL.sub(b"", data)
    return mend_ampersands(data) if b"&" in data else data


def xml_parser() -> etree.XMLParser:
    """A parser that reads broken XML as far as it can and loads nothing."""
    return etree.XMLParser(
        encoding="utf-8",
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )


def local_name(element: etree._Element) -> str:
    """The name of an element without namespace, lower case."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def text_of(element: etree._Element) -> str:
    """All text below an element."""
    return "".join(str(piece) for piece in element.itertext())


def text_below(element: etree._Element, limit: int = 1_000) -> str:
    """The text below an element, white space folded, cut at ``limit``; no large subtree is walked to its end."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(str(piece)[:limit])
        length += len(pieces[-1])
        if length > limit * 2:
            break
    return " ".join(" ".join(pieces).split())[:limit]


def namespace(element: etree._Element) -> str:
    """The namespace of an element, lower case; empty where it has none."""
    tag = element.tag
    return tag[1:].partition("}")[0].lower() if isinstance(tag, str) and tag.startswith("{") else ""


def plain(text: str | None, limit: int = 1_000) -> str | None:
    """A title as text: entities read, tags out, white space folded, at most ``limit`` characters; None when empty."""
    if not text:
        return None
    text = text[: limit * 4]
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _TAGS.sub(" ", text)
    if "&" in text:
        text = html.unescape(text)
    return " ".join(text.split())[:limit] or None
