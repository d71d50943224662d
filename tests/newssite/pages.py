"""Pages that are no listings: stories in three manners, their variants, service and video pages."""

from __future__ import annotations

import json
from html import escape

from tests.newssite import frame
from tests.newssite.newsroom import Newsroom
from tests.newssite.prose import slugify
from tests.newssite.stories import Story

BY = {"en": ("By", "and"), "de": ("Von", "und"), "fr": ("Par", "et"), "es": ("Por", "y")}


def byline(story: Story) -> str:
    """The byline as printed."""
    by, conjunction = BY[story.language]
    return f"{by} {f' {conjunction} '.join(story.authors)}"


def story_page(site: Newsroom, story: Story) -> list[bytes]:
    """A story's page."""
    return frame.page(story.headline, story.language, _head(site, story), _main(site, story), heavy=site.options.heavy)


def _head(site: Newsroom, story: Story) -> str:
    url = site.url(story)
    parts = [f'<link rel="canonical" href="{escape(url)}">']
    if site.options.variants:
        parts.append(f'<link rel="amphtml" href="{escape(site.base + story.amp_path)}">')
    metas = {
        "og:type": "article",
        "og:title": story.headline,
        "og:description": story.description,
        "og:url": url,
        "og:site_name": frame.NAME,
    }
    if story.images:
        metas["og:image"] = site.base + story.images[0][0]
    if story.section.data == "meta":
        metas["article:published_time"] = story.date.isoformat()
        metas["article:modified_time"] = story.modified.isoformat()
        metas["article:section"] = story.section.name
    parts += [f'<meta property="{name}" content="{escape(value)}">' for name, value in metas.items()]
    parts.append(f'<meta name="keywords" content="{escape(", ".join(story.keywords))}">')
    if story.section.data == "json-ld":
        data = json.dumps(_json_ld(site, story), ensure_ascii=False).replace("</", "<\\/")
        parts.append(f'<script type="application/ld+json">{data}</script>')
    return "".join(parts)


def _json_ld(site: Newsroom, story: Story) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": story.headline,
        "description": story.description,
        "datePublished": story.date.isoformat(),
        "dateModified": story.modified.isoformat(),
        "author": [
            {"@type": "Person", "name": name, "url": f"{site.base}/author/{slugify(name)}"} for name in story.authors
        ],
        "publisher": {"@type": "Organization", "name": frame.NAME},
        "articleSection": story.section.name,
        "keywords": story.keywords,
        "inLanguage": story.language,
        "mainEntityOfPage": site.url(story),
        "image": [
            {"@type": "ImageObject", "url": site.base + path, "caption": caption, "creditText": credit}
            for path, caption, credit in story.images
        ],
    }


def _figures(story: Story) -> list[str]:
    return [
        f'<figure><img src="{path}" alt="" width="1200" height="800"><figcaption>{escape(caption)} '
        f'<span class="credit">Photo: {escape(credit)}</span></figcaption></figure>'
        for path, caption, credit in story.images
    ]


def _main(site: Newsroom, story: Story) -> str:
    item = story.section.data == "microdata"

    def prop(name: str) -> str:
        return f' itemprop="{name}"' if item else ""

    figures = _figures(story)
    tags = {"paragraph": "p", "heading": "h2", "quote": "blockquote"}
    body = [f"<{tags[kind]}>{escape(text)}</{tags[kind]}>" for kind, text in story.blocks]
    if len(figures) > 1:
        body[2:2] = figures[1:]
    scope = ' itemscope itemtype="https://schema.org/NewsArticle"' if item else ""
    names = "".join(f'<meta itemprop="author" content="{escape(name)}">' for name in story.authors) if item else ""
    related = "".join(
        f'<li><a href="{escape(other.path)}">{escape(other.headline)}</a></li>'
        for other in (site.story((story.number * 7 + step) % site.options.articles) for step in (11, 23, 37))
    )
    tag_links = "".join(f'<a href="/tag/{slugify(word)}">{escape(word)}</a> ' for word in story.keywords)
    return (
        '<div class="breadcrumb"><a href="/">Home</a> › '
        f'<a href="/{story.section.path}">{escape(story.section.name)}</a></div>'
        f"<main><article{scope}><h1{prop('headline')}>{escape(story.headline)}</h1>"
        f'<p class="standfirst"{prop("description")}>{escape(story.description)}</p>'
        f'<div class="byline">{names}{escape(byline(story))}</div>'
        f'<time class="published" datetime="{story.date.isoformat()}"{prop("datePublished")}>'
        f"{story.date:%d.%m.%Y %H:%M}</time>"
        f'{"".join(figures[:1])}<div class="article-body"{prop("articleBody")}>{"".join(body)}</div>'
        f'<div class="tags">{tag_links}</div>'
        f'<div class="share"><a href="{escape(story.print_path)}">Print</a> '
        f'<a href="https://social.example/share?u={escape(site.url(story))}">Share</a></div></article></main>'
        f'<aside class="related"><h3>More stories</h3><ul>{related}</ul></aside>'
    )


def variant(site: Newsroom, story: Story, kind: str) -> list[bytes]:
    """The AMP or print form: the same text with less around it, naming the plain page as canonical."""
    tags = {"paragraph": "p", "heading": "h2", "quote": "blockquote"}
    body = "".join(f"<{tags[kind_]}>{escape(text)}</{tags[kind_]}>" for kind_, text in story.blocks)
    mark = " amp" if kind == "amp" else ""
    title = escape(story.headline)
    html = (
        f'<!doctype html><html{mark} lang="{story.language}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<link rel="canonical" href="{escape(site.url(story))}"></head><body><article><h1>{title}</h1>'
        f'<p class="byline">{escape(byline(story))}</p>'
        f'<time datetime="{story.date.isoformat()}">{story.date:%d.%m.%Y}</time>'
        f"{body}</article></body></html>"
    )
    return [html.encode()]


def service_page(site: Newsroom, path: str) -> bytes | None:
    """About, privacy, sign in, search; videos and galleries."""
    title = frame.SERVICES.get(path)
    if path == "/search":
        title = "Search"
    if title is not None:
        main = f"<main><h1>{title}</h1><p>This page tells you about: {title.lower()}.</p><form><input></form></main>"
        return b"".join(frame.page(title, "en", "", main))
    if path.startswith(("/video/", "/gallery/")):
        title = path.rpartition("/")[2].replace("-", " ").capitalize()
        main = f'<main><h1>{escape(title)}</h1><div class="player"><video src="/media/clip.mp4"></video></div></main>'
        return b"".join(frame.page(title, "en", '<meta property="og:type" content="video.other">', main))
    return None


def not_found(site: Newsroom) -> bytes:
    """The page for what is not there."""
    return b"".join(frame.page("Not found", "en", "", "<main><h1>Not found</h1><p>There is nothing here.</p></main>"))
