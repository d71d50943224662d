"""The court: candidates for a field come in order, input processors admit or refuse, the first admitted one wins.

A site's rules run through the same loader on the tree that is already parsed
(``Selector(root=...)``), with itemloaders' rule-usage counters, so that a rule
that never matches can be reported. The loader judges; it never scans a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from itemloaders import ItemLoader
from itemloaders.utils import arg_to_iter

from archivebot.items import Author, Image
from archivebot.text import clean_line

LIST_FIELDS = frozenset({"authors", "organizations", "keywords", "images"})
"""Fields whose value is a list; a candidate for one carries the whole list."""

_PLACEHOLDERS = frozenset(
    {"null", "none", "undefined", "nan", "n/a", "false", "true", "[object object]", "-", "untitled"}
)
_LONGEST_PLACEHOLDER = max(map(len, _PLACEHOLDERS))
_MARKUP = re.compile(r"<[a-zA-Z/!][^<>]{0,300}>")
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\[%.*?%\]|<%.*?%>|\$\{.*?\}")
_LETTER = re.compile(r"[^\W_]")
_LIMITS = {"headline": 500, "alternative_headline": 500, "description": 5_000, "kicker": 150, "section": 100,
           "publisher": 150, "byline": 1_000, "dateline": 150}  # fmt: skip


@dataclass(slots=True)
class Candidate:
    """One value that could be a field's, and where it comes from."""

    field: str
    """Name of the record's field."""
    value: Any
    """Any Python value; a list for the fields of :data:`LIST_FIELDS`."""
    source: str
    """``json-ld:headline``, ``meta:og:title``, ``rule:headline``, ``dom:h1``, ``url``, ``hint:feed`` ..."""


@dataclass(slots=True)
class Verdict:
    """What the court said of one candidate."""

    field: str
    value: Any
    source: str
    reason: str | None
    """None for the winner; for the others why they were refused, or ``after <winner>``."""


Context = Mapping[str, Any]
Judge = Callable[[Any, Context], Any]
Processor = Callable[..., list[Any]]


def each(judge: Judge) -> Processor:
    """An input processor that keeps the values which ``judge`` admits (does not turn into None)."""

    def process(values: Iterable[Any], loader_context: Context) -> list[Any]:
        return [said for said in [judge(value, loader_context) for value in values] if said is not None]

    return process


def whole(judge: Judge) -> Processor:
    """An input processor for fields that are lists: ``judge`` sees the list as one value."""

    def process(values: Iterable[Any], loader_context: Context) -> list[Any]:
        return list(judge(list(values), loader_context) or ())

    return process


def refuse(loader_context: Context, reason: str) -> Any:
    """Say why a value is not admitted; a judge returns this, which is None."""
    loader_context["refusals"].append(reason)


def admit_text(value: Any, loader_context: Context) -> Any:
    """Text of one line: white space folded; placeholders, template code and over-long text refused."""
    if not isinstance(value, str):
        return refuse(loader_context, f"not a text: {type(value).__name__}")
    text = clean_line(value)
    if "<" in text:
        text = " ".join(_MARKUP.sub(" ", text).split())
    if not text:
        return refuse(loader_context, "empty")
    if (len(text) <= _LONGEST_PLACEHOLDER and text.casefold() in _PLACEHOLDERS) or _holds_template(text):
        return refuse(loader_context, "placeholder")
    if not _LETTER.search(text):
        return refuse(loader_context, "no letter or digit")
    field = loader_context["field"]
    if len(text) > _LIMITS.get(field, 5_000):
        return refuse(loader_context, "too long")
    pattern = loader_context["strip"].get(field)
    return pattern.sub("", text).strip() or text if pattern else text


def _holds_template(text: str) -> bool:
    """Whether code of a template was left in a text; nearly all texts lack its marks."""
    return ("{" in text or "%" in text) and _TEMPLATE.search(text) is not None


def admit_date(value: Any, loader_context: Context) -> Any:
    """A date or an instant that a newspaper can have printed; years outside 1600..2200 are slips."""
    if not isinstance(value, date):
        return refuse(loader_context, "not a date")
    if not 1600 <= value.year <= 2200:
        return refuse(loader_context, "year out of range")
    fetched = loader_context["fetched_at"]
    if fetched is not None:
        day = value.date() if isinstance(value, datetime) else value
        # Two days cover every time zone and a clock that runs ahead.
        if (day - fetched.date()).days > 2:
            return refuse(loader_context, "after the page was fetched")
    return value


def admit_flag(value: Any, loader_context: Context) -> Any:
    """A yes or no, as JSON or as the words that templates print."""
    if isinstance(value, str):
        word = value.strip().lower()
        value = True if word in ("true", "yes", "1") else False if word in ("false", "no", "0") else None
    return value if isinstance(value, bool) else refuse(loader_context, "neither true nor false")


def admit_names(value: Any, loader_context: Context) -> Any:
    """A list of texts, folded, each once; the first spelling stays."""
    seen: dict[str, str] = {}
    for item in value:
        text = " ".join(item.split()) if isinstance(item, str) else ""
        if text and text.casefold() not in _PLACEHOLDERS:
            seen.setdefault(text.casefold(), text)
    return list(seen.values()) or refuse(loader_context, "empty")


def admit_items(kind: type, key: str) -> Judge:
    """A judge for lists of items of one class, each once by ``key``."""

    def admit(value: Any, loader_context: Context) -> list[Any] | None:
        seen: dict[Any, Any] = {}
        for item in value:
            if isinstance(item, kind) and getattr(item, key):
                seen.setdefault(getattr(item, key), item)
        return list(seen.values()) or refuse(loader_context, "empty")

    return admit


@lru_cache(maxsize=64)
def language_tag(text: str) -> str | None:
    """A BCP 47 tag in its usual case (``en_gb`` -> ``en-GB``), None for what is none (RFC 5646, 2.1.1)."""
    match = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.].*)?", text.strip())
    if match is None:
        return None
    language, script, region = match.groups()
    parts = [language.lower(), script.title() if script else None, region.upper() if region else None]
    return "-".join(part for part in parts if part)


def admit_language(value: Any, loader_context: Context) -> Any:
    """A language tag; a name of a language or a placeholder is refused."""
    tag = language_tag(value) if isinstance(value, str) else None
    return tag or refuse(loader_context, "no BCP 47 tag")


def admit_byline(value: Any, loader_context: Context) -> Any:
    """A line, once: templates print a name whole for those who listen and in parts for those who see."""
    text = admit_text(value, loader_context)
    words = text.split(" ") if isinstance(text, str) else []
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else text


def _first(values: list[Any]) -> Any:
    """Output: the first admitted value."""
    return values[0] if values else None


def _whole(values: list[Any]) -> list[Any]:
    """Output: the admitted list."""
    return values


class ArticleLoader(ItemLoader):
    """Settles the fields of one article; context: base URL, language, time zone, ``strip`` patterns."""

    default_item_class = dict
    default_input_processor = staticmethod(each(admit_text))
    default_output_processor = staticmethod(_first)

    byline_in = staticmethod(each(admit_byline))
    date_published_in = staticmethod(each(admit_date))
    date_modified_in = staticmethod(each(admit_date))
    is_accessible_for_free_in = staticmethod(each(admit_flag))
    language_in = staticmethod(each(admit_language))
    keywords_in = staticmethod(whole(admit_names))
    organizations_in = staticmethod(whole(admit_names))
    authors_in = staticmethod(whole(admit_items(Author, "name")))
    images_in = staticmethod(whole(admit_items(Image, "url")))
    keywords_out = organizations_out = authors_out = images_out = staticmethod(_whole)

    def __init__(
        self,
        *,
        trace: list[Verdict] | None = None,
        strip: Mapping[str, re.Pattern[str]] | None = None,
        fetched_at: datetime | None = None,
        **context: Any,
    ) -> None:
        super().__init__(refusals=[], field="", strip=strip or {}, fetched_at=fetched_at, **context)
        self.trace = trace
        self.sources: dict[str, str] = {}
        """Field -> source of the candidate that won."""
        self.refused: list[Verdict] = []
        """Candidates that no input processor admitted, in order."""

    def get_input_processor(self, field_name: str) -> Processor:
        """The field's input processor."""
        return _processor(f"{field_name}_in", "default_input_processor")

    def get_output_processor(self, field_name: str) -> Processor:
        """The field's output processor."""
        return _processor(f"{field_name}_out", "default_output_processor")

    def get_output_value(self, field_name: str) -> Any:
        """The field's settled value."""
        return self.get_output_processor(field_name)(self.get_collected_values(field_name))

    def load_item(self) -> dict[str, Any]:
        """All settled fields."""
        found = ((field, self.get_output_value(field)) for field in self._values)
        return {field: value for field, value in found if value is not None}

    def count_rule(self, field: str, selector: str, matches: int) -> None:
        """Count the use of a profile's rule, under the key that itemloaders gives its own."""
        if self.stats is not None:
            self.stats.inc_value(f"parser/{field}/css/{selector}", 1 if matches else 0)

    def add_candidates(self, candidates: Iterable[Candidate]) -> None:
        """Hear candidates in order of precedence; the first admitted one settles its field."""
        for candidate in candidates:
            winner = self.sources.get(candidate.field)
            if winner is None:
                self._hear(candidate)
            elif self.trace is not None:
                self.trace.append(Verdict(candidate.field, candidate.value, candidate.source, f"after {winner}"))

    def settle(self, candidates: Iterable[Candidate]) -> None:
        """Hear candidates for one field only until it is settled; all of them where a trace is wanted."""
        if self.trace is not None:
            self.add_candidates(candidates)
            return
        for candidate in candidates:
            if candidate.field not in self.sources:
                self._hear(candidate)
            if candidate.field in self.sources:
                return  # before the next one is looked for, which may take long

    def _hear(self, candidate: Candidate) -> None:
        refusals: list[str] = self.context["refusals"]
        refusals.clear()
        self.context["field"] = candidate.field
        # What ``add_value`` does with processors that are all of this module's kind, without looking at each anew.
        admitted = self.get_input_processor(candidate.field)(arg_to_iter(candidate.value), self.context)
        if admitted:
            self._values.setdefault(candidate.field, []).extend(admitted)
            self.sources[candidate.field] = candidate.source
            reason = None
        else:
            reason = refusals[-1] if refusals else "empty"
        if reason is None and self.trace is None:
            return
        verdict = Verdict(candidate.field, candidate.value, candidate.source, reason)
        if reason is not None:
            self.refused.append(verdict)
        if self.trace is not None:
            self.trace.append(verdict)


@lru_cache(maxsize=256)
def _processor(name: str, default: str) -> Processor:
    """The class tells a field's processors, once for all: items are plain dicts, which know none."""
    found: Processor = getattr(ArticleLoader, name, None) or getattr(ArticleLoader, default)
    return found
