"""Writing the proposed profile: TOML that loads as it stands, with the evidence in its comments."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from archivebot import urls
from archivebot.newsite.address import article_pattern
from archivebot.newsite.layouts import Found, find_layouts
from archivebot.newsite.survey import Survey
from archivebot.sites import Layout, Profile
from archivebot.sites.load import read_profile

MAX_SECTIONS = 40

ZONES = {
    "en-GB": "Europe/London", "en-IE": "Europe/Dublin", "de": "Europe/Berlin", "de-AT": "Europe/Vienna",
    "de-CH": "Europe/Zurich", "fr": "Europe/Paris", "it": "Europe/Rome", "nl": "Europe/Amsterdam",
    "pl": "Europe/Warsaw", "cs": "Europe/Prague", "sv": "Europe/Stockholm", "da": "Europe/Copenhagen",
    "nb": "Europe/Oslo", "no": "Europe/Oslo", "fi": "Europe/Helsinki", "hu": "Europe/Budapest", "el": "Europe/Athens",
    "uk": "Europe/Kyiv", "tr": "Europe/Istanbul", "he": "Asia/Jerusalem", "fa": "Asia/Tehran", "ja": "Asia/Tokyo",
    "ko": "Asia/Seoul", "th": "Asia/Bangkok", "vi": "Asia/Ho_Chi_Minh", "hi": "Asia/Kolkata",
}  # fmt: skip
"""Languages that are written in one time zone only: proposed when the pages' own offsets agree with it."""


def propose(survey: Survey, name: str) -> tuple[str, Profile]:
    """The text of a profile for a surveyed site, and the profile that it loads as."""
    about = about_site(survey)
    base: dict[str, Any] = {"name": name, "domains": [about["domain"]]}

    def with_layout(layout: Layout) -> Profile:
        profile = read_profile(base, Path(f"{name}.toml"))
        profile.layouts = [layout]
        return profile

    layouts = find_layouts(survey.samples, with_layout)
    text = write(name, about, survey, layouts)
    return text, read_profile(tomllib.loads(text), Path(f"{name}.toml"))


def about_site(survey: Survey) -> dict[str, str | None]:
    """Domain, publisher, language and time zone, where the pages agree on one."""
    articles = [sample.article for sample in survey.samples]
    language = agreed(article.language for article in articles)
    return {
        "domain": urls.registered_domain(survey.home) or urls.host_of(survey.home),
        "publisher": agreed(article.publisher for article in articles),
        "language": language,
        "timezone": zone_of(language, [a.date_published for a in articles if isinstance(a.date_published, datetime)]),
    }


def agreed(values: Iterable[str | None]) -> str | None:
    """The value that more than two thirds of the pages give."""
    counted = Counter(value for value in values)
    value, number = counted.most_common(1)[0] if counted else (None, 0)
    return value if value is not None and number * 3 > 2 * counted.total() else None


def zone_of(language: str | None, dates: list[datetime]) -> str | None:
    """The time zone of the language, if every offset on the pages is the zone's at that moment."""
    zone = ZONES.get(language or "") or ZONES.get((language or "").partition("-")[0])
    aware = [at for at in dates if at.tzinfo is not None]
    if zone is None or not aware:
        return None
    return zone if all(at.utcoffset() == at.astimezone(ZoneInfo(zone)).utcoffset() for at in aware) else None


def quoted(text: str) -> str:
    """A TOML string: literal where it can be, so that patterns and selectors stay readable."""
    if "'" not in text and text.isprintable():
        return f"'{text}'" if "\\" in text or '"' in text else f'"{text}"'
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped) + '"'


def listed(key: str, values: Iterable[str]) -> list[str]:
    """A TOML array, one value a line; nothing for an empty one."""
    values = list(values)
    return [f"{key} = [", *(f"  {quoted(value)}," for value in values), "]"] if values else []


def write(name: str, about: dict[str, str | None], survey: Survey, layouts: list[Found]) -> str:
    """The profile's text."""
    lines = [f"# Proposed from {len(survey.samples)} article pages; read it, then keep it.", f"name = {quoted(name)}"]
    lines.append(f"domains = [{quoted(about['domain'] or '')}]")
    lines += [f"{key} = {quoted(value)}" for key in ("publisher", "language", "timezone") if (value := about[key])]
    lines += ["", "[discover]"]
    lines += listed("feeds", survey.feeds) + listed("sitemaps", survey.sitemaps)
    lines += listed("sections", survey.sections[:MAX_SECTIONS])
    pattern = article_pattern(survey.articles, survey.others)
    if pattern is not None:
        lines.append(f"article = {quoted(pattern)}")
    for found in layouts:
        lines += [
            "",
            f"# Found on {len(found.samples)} of the pages; each rule was tried on all of them.",
            "[[layout]]",
        ]
        lines.append(f"when = {quoted(found.layout.when or '')}")
        lines += [f"{key} = [{', '.join(map(quoted, rules))}]" for key, rules in found.layout.fields.items()]
    return "\n".join(lines) + "\n"
