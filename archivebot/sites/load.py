"""Read profiles from TOML: a closed vocabulary, and errors that name the file and the key."""

from __future__ import annotations

import importlib.util
import inspect
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cssselect import SelectorError
from parsel.csstranslator import HTMLTranslator

from archivebot.errors import ProfileError
from archivebot.sites.profile import Discover, Edition, Export, Layout, Profile
from archivebot.sites.table import Table

OWN_FOLDER = Path(__file__).parent
"""Profiles that ship with the program."""
FIELDS = ("headline", "alternative_headline", "kicker", "description", "byline", "authors", "dateline",
          "date_published", "date_modified", "section", "keywords", "language", "publisher", "license", "body",
          "images")  # fmt: skip
"""Record fields that a layout may have rules for."""
STRIPPABLE = ("headline", "alternative_headline", "kicker", "description", "byline", "dateline", "section", "publisher")
"""Record fields that ``[strip]`` may clean."""
HOOKS = ("prepare", "candidates")
"""Functions that a site's hook module may define."""

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}|localhost|(?:\d{1,3}\.){3}\d{1,3}")
_ADDRESS = re.compile(r"https?://[^\s/]+\S*")
_SELECTORS = HTMLTranslator()


def load_profiles(folders: Iterable[Path | str] = ()) -> dict[str, Profile]:
    """All profiles by name: those of the program, then those of ``folders``; a later one replaces an earlier one.

    :raises ProfileError: for the first file that is wrong, naming file and key.
    """
    profiles: dict[str, Profile] = {}
    for folder in (OWN_FOLDER, *map(Path, folders)):
        if not folder.is_dir():
            raise ProfileError(f"{folder}: no such folder; ARCHIVEBOT_SITES names folders that hold *.toml profiles")
        for path in sorted(folder.glob("*.toml")):
            profile = load_profile(path)
            profiles[profile.name] = profile
    return profiles


def load_profile(path: Path | str) -> Profile:
    """One profile from its file.

    :raises ProfileError: naming the file and the key.
    """
    path = Path(path)
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ProfileError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ProfileError(f"{path}: not valid TOML: {error}") from error
    return read_profile(data, path)


def read_profile(data: Mapping[str, Any], path: Path) -> Profile:
    """A profile from the values of its file, every one checked."""
    top = Table(data, path, "")
    name = top.text("name", _NAME, "lower-case letters, digits, - and _") or path.stem
    if name == "news":
        raise ProfileError(f"{path}: name: 'news' is the generic spider; choose another")
    editions = [_read_edition(table) for table in top.tables("edition")]
    domains = top.texts("domains", _DOMAIN, "a host name without scheme or path")
    domains += [d for edition in editions for d in edition.domains if d not in domains]
    if not domains:
        raise ProfileError(f'{path}: domains: missing; name at least one host, like ["example.com"]')
    profile = Profile(
        name=name,
        domains=domains,
        publisher=top.text("publisher"),
        language=top.text("language", re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"), 'a BCP 47 tag, like "en"'),
        timezone=top.text("timezone"),
        editions=editions,
        discover=_read_discover(top.table("discover"), editions),
        layouts=[_read_layout(table) for table in top.tables("layout")],
        strip=_read_strip(top.table("strip")),
        export=_read_export(top.table("export")) if "export" in data else None,
        path=path,
        hooks=_load_hooks(path.parent / "hooks" / f"{name.replace('-', '_')}.py"),
    )
    top.finish()
    if profile.timezone:
        try:
            ZoneInfo(profile.timezone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ProfileError(f"{path}: timezone: no IANA time zone: {profile.timezone!r}") from error
    return profile


def _read_edition(table: Table) -> Edition:
    name = table.text("name")
    if not name:
        raise table.error("name", "missing; the publication's name as printed")
    edition = Edition(
        name=name,
        domains=table.texts("domains", _DOMAIN, "a host name without scheme or path"),
        languages=table.texts("languages", re.compile(r"[A-Za-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})*"), "a language code"),
        code=table.text("code"),
        license=table.text("license"),
    )
    table.finish()
    return edition


def _read_discover(table: Table, editions: list[Edition]) -> Discover:
    def addresses(key: str) -> list[str]:
        return [url for pattern in table.texts(key, _ADDRESS, "an http address") for url in _expand(pattern, editions)]

    discover = Discover(
        feeds=addresses("feeds"),
        sitemaps=addresses("sitemaps"),
        sections=addresses("sections"),
        archives=addresses("archives"),
        article=table.pattern("article"),
    )
    table.finish()
    return discover


def _expand(address: str, editions: list[Edition]) -> list[str]:
    """An address once for every edition, domain and language that its ``{domain}`` and ``{language}`` stand for."""
    if "{domain}" not in address and "{language}" not in address:
        return [address]
    found: dict[str, None] = {}
    for edition in editions:
        for domain in edition.domains[:1] if "{domain}" in address else [""]:
            for language in edition.languages if "{language}" in address else [""]:
                found[address.replace("{domain}", domain).replace("{language}", language)] = None
    return list(found)


def _read_layout(table: Table) -> Layout:
    layout = Layout(when=table.text("when"), drop=table.texts("drop"))
    for field in FIELDS:
        selectors = table.texts(field)
        if selectors:
            layout.fields[field] = selectors
    table.finish()
    for key, selectors in {"when": [layout.when] if layout.when else [], "drop": layout.drop, **layout.fields}.items():
        for selector in selectors:
            try:
                _SELECTORS.css_to_xpath(selector)
            except (SelectorError, ValueError) as error:
                raise table.error(key, f"no CSS selector: {selector!r} ({error})") from error
    return layout


def _read_strip(table: Table) -> dict[str, re.Pattern[str]]:
    found = {field: pattern for field in STRIPPABLE if (pattern := table.pattern(field))}
    table.finish()
    return found


def _read_export(table: Table) -> Export:
    place = table.text("place")
    if not place:
        raise table.error("place", "missing; a folder, a file like news.csv.gz, or s3://bucket/prefix/")
    export = Export(
        place=place,
        format=table.text("format"),
        compress=table.text("compress"),
        partition=table.texts("partition"),
        max_rows=table.count("max_rows"),
        name=table.text("name"),
        incremental=table.flag("incremental"),
        revisions=table.text("revisions"),
        duplicates=table.text("duplicates"),
        where=table.text("where"),
        fields=table.texts("fields"),
    )
    table.finish()
    return export


def _load_hooks(path: Path) -> ModuleType | None:
    """The site's hook module, checked for defining nothing but the hooks."""
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location(f"archivebot_hooks_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ProfileError(f"{path}: cannot be imported")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise ProfileError(f"{path}: {type(error).__name__}: {error}") from error
    own = [n for n, value in vars(module).items() if inspect.isfunction(value) and value.__module__ == module.__name__]
    for name in own:
        if name not in HOOKS and not name.startswith("_"):
            raise ProfileError(f"{path}: {name}: a hook module may define {' and '.join(HOOKS)} only")
    return module
