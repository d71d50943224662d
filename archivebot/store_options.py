"""Options of the commands that speak with an S3 store."""

from __future__ import annotations

import argparse

from archivebot.errors import ArgumentError
from archivebot.export import Patience, S3Options
from archivebot.export.s3_options import SSE

NAMES = ("endpoint_url", "region", "sse", "sse_kms_key_id", "storage_class")


def add_store_options(parser: argparse.ArgumentParser, *, writing: bool) -> None:
    """Declare them; credentials come from the environment or the AWS configuration, never from here."""
    group = parser.add_argument_group("S3")
    group.add_argument("--endpoint-url", metavar="URL", help="another S3 server than AWS's")
    group.add_argument("--region", metavar="NAME", help="region of the bucket")
    group.add_argument("--aws-profile", metavar="NAME", help="profile of the AWS configuration")
    if writing:
        group.add_argument("--sse", choices=SSE, help="server-side encryption")
        group.add_argument("--sse-kms-key-id", metavar="ID", help="key for --sse aws:kms")
        group.add_argument("--storage-class", metavar="NAME", help="storage class of the data files")
    add_patience(group)


def add_patience(parser: argparse._ActionsContainer) -> None:
    """Declare how long a store in trouble is tried again."""
    parser.add_argument(
        "--patience",
        metavar="SECONDS",
        type=float,
        default=300.0,
        help="how long a store in trouble is tried again (default: 300)",
    )


def store_options(opts: argparse.Namespace) -> S3Options:
    """The options as given."""
    values = {name: getattr(opts, name, None) for name in NAMES}
    return S3Options(profile=opts.aws_profile, **values)


def patience(opts: argparse.Namespace) -> Patience:
    """The patience as given."""
    if not 0 <= opts.patience <= 86_400:
        raise ArgumentError("--patience is from 0 to 86400 seconds")
    return Patience(seconds=opts.patience)
