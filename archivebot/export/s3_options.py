"""How objects are stored in S3; nothing secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from archivebot.errors import ArgumentError, SettingError
from archivebot.export.address import check_endpoint

SSE = ("AES256", "aws:kms")


@dataclass(frozen=True, slots=True, kw_only=True)
class S3Options:
    """How objects are stored; credentials come from boto3's usual chain and are never among the options."""

    endpoint_url: str | None = None
    """Another server than AWS's."""
    region: str | None = None
    profile: str | None = None
    """Profile of the AWS configuration."""
    sse: str | None = None
    """Server-side encryption: ``AES256`` or ``aws:kms``."""
    sse_kms_key_id: str | None = None
    storage_class: str | None = None
    """Of the data files; the manifest is stored as the bucket does by default."""

    def __post_init__(self) -> None:
        check_endpoint(self.endpoint_url)
        if self.sse not in (None, *SSE):
            raise ArgumentError(f"sse is one of {', '.join(SSE)}, not {self.sse!r}")
        if self.sse_kms_key_id and self.sse != "aws:kms":
            raise ArgumentError("a KMS key needs sse=aws:kms")

    def filled(self, defaults: S3Options) -> S3Options:
        """These options, and for what they leave open those of ``defaults``; the key belongs to its encryption."""
        own = {name: value for name, value in asdict(self).items() if value is not None}
        rest = asdict(defaults)
        if self.sse is not None:
            rest["sse_kms_key_id"] = None
        return S3Options(**(rest | own))


def options_by_settings(values: Mapping[str, str | None]) -> S3Options:
    """The options that settings name, each as ``ARCHIVEBOT_S3_...``; raises :class:`SettingError`."""
    try:
        return S3Options(**values)
    except ArgumentError as error:
        raise SettingError(f"the settings ARCHIVEBOT_S3_...: {error}") from error
