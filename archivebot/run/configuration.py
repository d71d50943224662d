"""The settings of archivebot itself: few, prefixed, each also an environment variable of the same name."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Protocol
from urllib.parse import urlsplit

from archivebot.errors import SettingError


class SettingsLike(Protocol):
    """What is asked of a settings object: Scrapy's, or a dict."""

    def get(self, name: str, default: Any = None, /) -> Any:
        """The value of a setting."""


class Option(NamedTuple):
    """One setting of archivebot."""

    name: str
    default: Any
    read: Callable[[str, Any], Any]
    """(name, raw value) -> value; raises :class:`SettingError`."""
    meaning: str


def text(name: str, value: Any) -> str | None:
    """A string; empty means none."""
    return str(value).strip() or None if value is not None else None


def folder(name: str, value: Any) -> Path:
    """A folder, ``~`` expanded, absolute."""
    if not str(value).strip():
        raise SettingError(f"{name} must name a folder")
    return Path(str(value)).expanduser().absolute()


def names(name: str, value: Any) -> tuple[str, ...]:
    """A list of strings: a list, or one string with commas between."""
    parts = value.split(",") if isinstance(value, str) else (value or ())
    return tuple(part for item in parts if (part := str(item).strip()))


def whole(name: str, value: Any) -> int:
    """A whole number, 0 or more."""
    try:
        number = int(value)
    except (TypeError, ValueError):
        raise SettingError(f"{name}={value!r} must be a whole number") from None
    if number < 0:
        raise SettingError(f"{name}={value!r} must not be negative")
    return number


def share(name: str, value: Any) -> float:
    """A number from 0 to 1."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise SettingError(f"{name}={value!r} must be a number from 0 to 1") from None
    if not 0 <= number <= 1:
        raise SettingError(f"{name}={value!r} must be a number from 0 to 1")
    return number


def log_form(name: str, value: Any) -> str:
    """``text`` or ``json``."""
    form = str(value).strip().lower()
    if form not in ("text", "json"):
        raise SettingError(f"{name}={value!r} must be text or json")
    return form


def proxy(name: str, value: Any) -> str | None:
    """The address of an HTTP proxy; what may be a password is not repeated."""
    address = text(name, value)
    if address is None:
        return None
    try:
        parts = urlsplit(address)
        right = parts.scheme == "http" and parts.hostname and parts.port and parts.path in ("", "/")
    except ValueError:
        right = False
    if not right:
        raise SettingError(f"{name} must be the address of an HTTP proxy, like http://127.0.0.1:3128")
    return address


OPTIONS = (
    Option("ARCHIVEBOT_ARCHIVE", "archive", folder, "Folder of the archive: ledger, WARC files and run reports."),
    Option(
        "ARCHIVEBOT_LEDGER", None, text, "Database URL of the ledger; by default SQLite, `ledger.db` in the archive."
    ),
    Option("ARCHIVEBOT_EXPORTS", "exports", folder, "Folder into which datasets are rendered."),
    Option(
        "ARCHIVEBOT_EXPORT_TO",
        None,
        text,
        "Folder or `s3://bucket/prefix/` under which each site has a dataset that its crawls add to; none by default.",
    ),
    Option("ARCHIVEBOT_SITES", (), names, "Folders of your own site profiles, commas between."),
    Option(
        "ARCHIVEBOT_ALLOW_HOSTS",
        (),
        names,
        "Hosts that may resolve to private addresses (tests, intranets), commas between; `host` or `host:port`.",
    ),
    Option(
        "ARCHIVEBOT_CONTACT", None, text, "Mail or web address of the operator, told to every site in the user agent."
    ),
    Option(
        "ARCHIVEBOT_WARC_STORE",
        None,
        text,
        "Where finished WARC files are copied to (`s3://bucket/prefix`); none by default.",
    ),
    Option("ARCHIVEBOT_S3_ENDPOINT_URL", None, text, "Another S3 server than AWS's, for datasets and WARC files."),
    Option("ARCHIVEBOT_S3_REGION", None, text, "Region of the buckets."),
    Option("ARCHIVEBOT_S3_AWS_PROFILE", None, text, "Profile of the AWS configuration whose credentials are used."),
    Option("ARCHIVEBOT_S3_SSE", None, text, "Server-side encryption of what is stored: `AES256` or `aws:kms`."),
    Option("ARCHIVEBOT_S3_SSE_KMS_KEY_ID", None, text, "Key for `aws:kms`."),
    Option("ARCHIVEBOT_S3_STORAGE_CLASS", None, text, "Storage class of data and WARC files."),
    Option(
        "ARCHIVEBOT_SITEMAP_MAXSIZE",
        50 * 1024 * 1024,
        whole,
        "Decoded bytes of a sitemap or feed that are read at most.",
    ),
    Option(
        "ARCHIVEBOT_MAX_WAIT",
        60,
        whole,
        "Seconds that a crawl waits for Retry-After in all; longer waits are left for the next run.",
    ),
    Option("ARCHIVEBOT_MAX_LISTING_PAGES", 5000, whole, "Pages of one listing that a run walks at most."),
    Option(
        "ARCHIVEBOT_MAX_FAILURES",
        0.25,
        share,
        "Share of pages that may fail or be empty before the crawl counts as failed.",
    ),
    Option(
        "ARCHIVEBOT_PROXY",
        None,
        proxy,
        "HTTP proxy through which sites are contacted (`http://user:password@host:port`); "
        "it weakens the check of addresses, see security.md.",
    ),
    Option("ARCHIVEBOT_LOG", "text", log_form, "The log of a crawl: lines of `text`, or `json`: an object a line."),
    Option("ARCHIVEBOT_TLS_EXCEPTIONS", (), names, "Hosts whose broken certificates are put up with, commas between."),
)
"""Every setting: name, default, how it is read, what it means; ``docs/settings.md`` prints this table."""


@dataclass(slots=True, kw_only=True)
class Configuration:
    """The settings of archivebot, read and checked."""

    archive: Path
    ledger: str | None = None
    exports: Path = field(default_factory=lambda: Path("exports").absolute())
    export_to: str | None = None
    sites: tuple[str, ...] = ()
    allow_hosts: tuple[str, ...] = ()
    contact: str | None = None
    warc_store: str | None = None
    s3_endpoint_url: str | None = None
    s3_region: str | None = None
    s3_aws_profile: str | None = None
    s3_sse: str | None = None
    s3_sse_kms_key_id: str | None = None
    s3_storage_class: str | None = None
    sitemap_maxsize: int = 50 * 1024 * 1024
    max_wait: int = 60
    max_listing_pages: int = 5000
    max_failures: float = 0.25
    proxy: str | None = None
    log: str = "text"
    tls_exceptions: tuple[str, ...] = ()

    @property
    def ledger_url(self) -> str | Path:
        """What :meth:`archivebot.ledger.Ledger.open` is given."""
        return self.ledger or self.archive / "ledger.db"

    @property
    def s3(self) -> dict[str, str | None]:
        """How objects are stored in S3, by the names that an export has for it."""
        return {
            "endpoint_url": self.s3_endpoint_url,
            "region": self.s3_region,
            "profile": self.s3_aws_profile,
            "sse": self.s3_sse,
            "sse_kms_key_id": self.s3_sse_kms_key_id,
            "storage_class": self.s3_storage_class,
        }

    @property
    def warc(self) -> Path:
        """Folder of the WARC files."""
        return self.archive / "warc"

    @property
    def runs(self) -> Path:
        """Folder of the run reports."""
        return self.archive / "runs"


def read_configuration(settings: SettingsLike, environment: Mapping[str, str] | None = None) -> Configuration:
    """Settings, then environment variables of the same name, then defaults; raises :class:`SettingError`."""
    variables = os.environ if environment is None else environment
    values: dict[str, Any] = {}
    for option in OPTIONS:
        raw = settings.get(option.name)
        if raw is None:
            raw = variables.get(option.name)
        if raw is None or raw == "":
            raw = option.default
        values[option.name.removeprefix("ARCHIVEBOT_").lower()] = option.read(option.name, raw)
    return Configuration(**values)
