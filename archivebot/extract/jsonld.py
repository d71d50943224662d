"""JSON-LD as sites write it: texts of ``<script>`` elements to nodes with their references resolved."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import orjson

Node = dict[str, Any]

MAX_SCRIPT = 4_000_000
"""Characters of one script that are read; more is no description of a page."""
MAX_SALVAGE = 300_000
"""Characters of a script that no reader takes in which plain fields are looked for."""
MAX_NODES = 4_000
MAX_DEPTH = 40

_WRAPPERS = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[|\ufeff)+\s*")
_TAILS = re.compile(r"(?:\s*(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|;))+\s*$")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_DOUBLE_COMMA = re.compile(r",(?:\s*,)+")
_LINE_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
_BLOCK_COMMENT = re.compile(r"/\*(?!\*/).{0,2000}?\*/", re.DOTALL)
_BAD_ESCAPE = re.compile(r'\\(?![\\"/bfnrtu])')
_SALVAGE = re.compile(
    r'"(headline|datePublished|dateModified|dateCreated|description|articleSection|inLanguage|@type|articleBody|name|url)"'
    r'\s*:\s*"((?:[^"\\]|\\.){1,100000})"(?=\s*[,}\n])'
)
_SALVAGE_AUTHOR = re.compile(r'"author"\s*:\s*[\[{][^\]}]{0,400}?"name"\s*:\s*"((?:[^"\\]|\\.){1,200})"')
_TOP_KEYS = frozenset({"@graph", "mainEntity", "mainEntityOfPage"})
_REFERENCE_KEYS = frozenset({"@id", "@type"})
_HOLDERS = frozenset({dict, list})
"""What JSON values hold others; the type itself is told several times faster than by ``isinstance``."""


def type_names(node: Node) -> set[str]:
    """The node's types without their vocabulary's address."""
    kind = node.get("@type")
    if isinstance(kind, str) and "/" not in kind and ":" not in kind:
        return {kind}
    kinds = kind if isinstance(kind, list) else [kind]
    return {k.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for k in kinds if isinstance(k, str)}


def read_scripts(texts: list[str], flags: list[str]) -> list[Any]:
    """Parsed values of JSON-LD scripts, in order; what cannot be read leaves a flag and, where possible, its fields."""
    roots: list[Any] = []
    for text in texts[:60]:
        if len(text) > MAX_SCRIPT:
            flags.append("json-ld:too-large")
            continue
        if text and not text.isspace():
            roots.extend(_read_script(text, flags))
    return roots


def _read_script(text: str, flags: list[str]) -> list[Any]:
    try:
        return [orjson.loads(text)]
    except ValueError:
        pass
    for candidate in _repairs(text):
        values = _read_values(candidate)
        if values:
            return values
    salvaged = _salvage(text)
    flags.append("json-ld:salvaged" if salvaged else "json-ld:broken")
    return [salvaged] if salvaged else []


def _repairs(text: str) -> list[str]:
    """The text with ever more of the usual damage mended."""
    bare = _TAILS.sub("", _WRAPPERS.sub("", text))
    if "&quot;" in bare and '"' not in bare[:20]:
        bare = html.unescape(bare)
    plain = _CONTROLS.sub(" ", bare)
    commas = _TRAILING_COMMA.sub(r"\1", _DOUBLE_COMMA.sub(",", plain))
    uncommented = _LINE_COMMENT.sub("", bare)
    if "*/" in uncommented:
        uncommented = _BLOCK_COMMENT.sub(" ", uncommented)
    comments = _CONTROLS.sub(" ", uncommented)
    last = _BAD_ESCAPE.sub(r"\\\\", _TRAILING_COMMA.sub(r"\1", _DOUBLE_COMMA.sub(",", comments)))
    return [plain, commas, last]


def _read_values(text: str) -> list[Any]:
    """All JSON values that stand one after the other; the standard reader also takes NaN and endless integers."""
    values: list[Any] = []
    decoder, at = json.JSONDecoder(strict=False), 0
    try:
        while at < len(text) and len(values) < 50:
            while at < len(text) and text[at] in " \t,;":
                at += 1
            if at == len(text):
                break
            value, at = decoder.raw_decode(text, at)
            values.append(value)
    except (ValueError, RecursionError):
        # Something after a whole value is no reason to lose the value.
        return [value for value in values if isinstance(value, (dict, list))]
    return values


def _salvage(text: str) -> Node | None:
    """The plain string fields of a script that no reader takes (an unescaped quote, a cut-off end)."""
    node: Node = {}
    text = text[:MAX_SALVAGE]
    for name, raw in _SALVAGE.findall(text):
        node.setdefault(name, _unescape(raw))
    author = _SALVAGE_AUTHOR.search(text)
    if author:
        node["author"] = {"@type": "Person", "name": _unescape(author.group(1))}
    return node if "headline" in node or "datePublished" in node else None


def _unescape(raw: str) -> str:
    try:
        return str(orjson.loads('"' + _CONTROLS.sub(" ", raw) + '"'))
    except ValueError:
        return raw


def collect_nodes(roots: list[Any]) -> tuple[list[Node], set[int]]:
    """All nodes in document order with ``@id`` references resolved, and the identities of the top ones."""
    nodes: list[Node] = []
    tops: set[int] = set()
    by_id: dict[str, Node] = {}
    stack: list[tuple[Any, int, bool]] = [(root, 0, True) for root in reversed(roots)]
    while stack and len(nodes) < MAX_NODES:
        value, depth, top = stack.pop()
        if depth > MAX_DEPTH:
            continue
        if type(value) is list:
            stack.extend([(item, depth + 1, top) for item in reversed(value) if type(item) in _HOLDERS])
        elif type(value) is dict:
            if "@type" in value or "@id" in value or top:
                nodes.append(value)
                if top and "@graph" not in value:
                    tops.add(id(value))
                identifier = value.get("@id")
                if isinstance(identifier, str) and len(value) > len(_REFERENCE_KEYS & value.keys()):
                    by_id.setdefault(identifier, value)
            # The page's own story is as often the page's mainEntity as a node beside it.
            inner_top = _TOP_KEYS if top else ()
            for key, item in reversed(value.items()):
                if type(item) in _HOLDERS:
                    stack.append((item, depth + 1, key in inner_top))
    if by_id:
        for node in nodes:
            _resolve(node, by_id)
    return nodes, tops


def _resolve(node: Node, by_id: dict[str, Node]) -> None:
    """Replace ``{"@id": x}`` by the node of that id, one level: deeper ones are nodes of their own."""
    for key, value in node.items():
        if isinstance(value, dict):
            target = _target(value, by_id)
            if target is not None and target is not node:
                node[key] = target
        elif isinstance(value, list):
            for index, item in enumerate(value[:200]):
                target = _target(item, by_id) if isinstance(item, dict) else None
                if target is not None and target is not node:
                    value[index] = target


def _target(value: Node, by_id: dict[str, Node]) -> Node | None:
    if len(value) > 2 or not value.keys() <= _REFERENCE_KEYS:
        return None
    identifier = value.get("@id")
    return by_id.get(identifier) if isinstance(identifier, str) else None


def texts(value: Any, *, keys: tuple[str, ...] = ("name", "@value", "headline")) -> list[str]:
    """The strings in a value of unknown shape: a string, a list, a node with a name; never raises."""
    found: list[str] = []
    if value is None:
        return found
    for item in (value if isinstance(value, list) else [value])[:200]:
        if isinstance(item, dict):
            item = next((item[key] for key in keys if item.get(key)), None)
            item = item[0] if isinstance(item, list) and item else item
        if isinstance(item, str):
            folded = " ".join(item.split())
            if folded:
                found.append(folded)
    return found
