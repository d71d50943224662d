"""Making an S3 client: credentials by boto3's usual chain, nothing secret in a log."""

from __future__ import annotations

import logging
import os
from functools import cache
from typing import Any

import boto3
import botocore.loaders
import botocore.session
from botocore.config import Config

from archivebot import __version__
from archivebot.errors import ArgumentError
from archivebot.export.s3_errors import ERRORS
from archivebot.export.s3_options import S3Options


def make_client(options: S3Options) -> Any:
    """A boto3 client that does not retry by itself (:class:`Patience` does) and logs no headers."""
    # At DEBUG botocore logs signatures and tokens.
    for name in ("boto3", "botocore", "urllib3"):
        logging.getLogger(name).setLevel(logging.WARNING)
    server = server_of(options)
    config = Config(
        connect_timeout=10,
        read_timeout=60,
        retries={"mode": "standard", "total_max_attempts": 1},
        s3={"addressing_style": "path" if server else "auto"},
        user_agent_extra=f"archivebot/{__version__}",
    )
    try:
        core = botocore.session.get_session()
        core.register_component("data_loader", data_loader())
        session = boto3.session.Session(botocore_session=core, profile_name=options.profile, region_name=options.region)
        region = session.region_name or ("us-east-1" if server else None)
        return session.client("s3", endpoint_url=options.endpoint_url, region_name=region, config=config)
    except (*ERRORS, ValueError) as error:
        raise ArgumentError(f"no S3 client can be made: {error}") from error


def server_of(options: S3Options) -> str | None:
    """The S3 server that was named, here or to boto3, which reads two variables itself; None for AWS's own."""
    return options.endpoint_url or os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")


@cache
def data_loader() -> botocore.loaders.Loader:
    """What reads boto3's description of S3, which takes longer than a request does: once a process."""
    return botocore.loaders.create_loader()
