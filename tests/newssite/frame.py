"""What all pages share: head, navigation, footer, and the weight of real pages."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from random import Random

from tests.newssite.stories import SECTIONS

SERVICES = {
    "/about": "About us",
    "/contact": "Contact",
    "/privacy": "Privacy policy",
    "/terms": "Terms of use",
    "/subscribe": "Subscribe",
    "/login": "Sign in",
    "/advertise": "Advertise with us",
    "/newsletter": "Newsletter",
}
NAME = "The Daily Sample"


class Static(bytes):
    """Bytes that many pages share; a server compresses them once."""

    __slots__ = ()


def _nonsense(random: Random, size: int, template: str) -> str:
    """Script- or style-like text of a size."""
    out: list[str] = []
    length = 0
    names = ["".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=6)) for _ in range(150)]
    while length < size:
        piece = template.format(*random.choices(names, k=3), random.randrange(500))
        out.append(piece)
        length += len(piece)
    return "".join(out)


@lru_cache(maxsize=2)
def head_weight(heavy: bool) -> Static:
    """Styles and scripts of the head: about 45 KB on heavy pages."""
    if not heavy:
        return Static(b"<style>body{margin:0}</style>")
    random = Random(1)
    styles = _nonsense(random, 25_000, ".{0}-{1}{{margin:{3}px;color:#{3:06x}}}.{2}>p{{padding:0}}\n")
    script = _nonsense(random, 20_000, "function {0}(a){{return a.{1}({3})||window.{2}}}\n")
    return Static(f"<style>{styles}</style><script>{script}</script>".encode())


@lru_cache(maxsize=2)
def foot_weight(heavy: bool) -> Static:
    """What stands at a page's end: about 40 KB on heavy pages."""
    if not heavy:
        return Static(b"")
    random = Random(2)
    icons = _nonsense(random, 15_000, '<svg class="i-{0}"><path d="M{3} 2c{3} 4 5 6"/></svg>')
    script = _nonsense(random, 25_000, "window.{0}={{{1}:{3},{2}:[{3},1,2]}};\n")
    return Static(f'<div class="icons" hidden>{icons}</div><script>{script}</script>'.encode())


@lru_cache(maxsize=1)
def navigation() -> Static:
    """The site's header with its menu."""
    items = "".join(f'<li><a href="/{s.path}">{escape(s.name)}</a></li>' for s in SECTIONS)
    return Static(
        (
            f'</head><body><header class="site-header"><a class="logo" href="/">{NAME}</a>'
            f'<nav class="main-menu"><ul>{items}<li><a href="/video">Videos</a></li></ul></nav>'
            '<a href="/search">Search</a><a href="javascript:void(0)">Menu</a></header>'
        ).encode()
    )


@lru_cache(maxsize=1)
def footer() -> Static:
    """The site's footer."""
    items = "".join(f'<li><a href="{path}">{text}</a></li>' for path, text in SERVICES.items())
    return Static(
        (
            f'<footer class="site-footer"><ul>{items}</ul><a href="mailto:desk@news.example">Write to us</a>'
            '<a href="https://social.example/dailysample">Follow us</a>'
            f"<p>© {NAME}. All rights reserved.</p></footer></body></html>"
        ).encode()
    )


def page(title: str, language: str, head: str, main: str, *, heavy: bool = False) -> list[bytes]:
    """A whole page in pieces."""
    title = f"{escape(title)} | {NAME}"
    top = f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>{head}'
    return [top.encode(), head_weight(heavy), navigation(), main.encode(), foot_weight(heavy), footer()]
