"""What an S3 error means: try again, or say what to do. No message holds a secret."""

from __future__ import annotations

import urllib3.exceptions
from boto3.exceptions import Boto3Error
from botocore import exceptions as boto
from botocore.parsers import ResponseParserError

from archivebot.errors import DeliveryError

PASSING_CODES = frozenset(
    ("SlowDown", "RequestTimeout", "InternalError", "ServiceUnavailable", "Throttling", "ThrottlingException",
     "TooManyRequests", "BadDigest", "IncompleteBody", "XAmzContentSHA256Mismatch", "OperationAborted",
     "RestoreAlreadyInProgress", "ConditionalRequestConflict")
)  # fmt: skip
"""Codes of what passes, or of what was damaged on its way and is right the next time."""

PASSING = (
    boto.ConnectionError,
    boto.HTTPClientError,
    ResponseParserError,
    boto.FlexibleChecksumError,
    boto.IncompleteReadError,
    boto.ResponseStreamingError,
    # botocore lets these through when the answer breaks off in the middle.
    urllib3.exceptions.HTTPError,
    ConnectionError,
)

ADVICE = {
    "NoSuchBucket": "there is no such bucket; make it, or name another",
    "AccessDenied": "the credentials may not do this",
    "403": "the credentials may not do this",
    "InvalidAccessKeyId": "the access key is unknown there",
    "SignatureDoesNotMatch": "the secret key is wrong",
    "ExpiredToken": "the session token is over",
    "InvalidToken": "the session token is wrong",
    "RequestTimeTooSkewed": "this machine's clock is wrong",
    "PreconditionFailed": "another delivery was quicker",
    "EntityTooLarge": "the store takes no file of that size",
    "QuotaExceeded": "the store's quota is used up",
}

ERRORS = (boto.BotoCoreError, boto.ClientError, Boto3Error, urllib3.exceptions.HTTPError, ConnectionError)
"""All that a request through boto3 raises."""


def is_passing(error: Exception) -> bool:
    """Whether the same request may succeed later, without anybody changing anything."""
    if isinstance(error, boto.ClientError):
        status = status_of(error)
        return code_of(error) in PASSING_CODES or status == 429 or (status >= 500 and status != 501)
    if isinstance(error, boto.SSLError) and "CERTIFICATE" in str(error).upper():
        return False
    return isinstance(error, PASSING)


def is_unreachable(error: Exception) -> bool:
    """Whether not even a connection to the store could be made."""
    return isinstance(error, boto.EndpointConnectionError | boto.ConnectTimeoutError)


def code_of(error: Exception) -> str:
    """The S3 code of an error; empty for one that is no answer."""
    return str(error.response.get("Error", {}).get("Code", "")) if isinstance(error, boto.ClientError) else ""


def status_of(error: Exception) -> int:
    """The HTTP status of an error; 0 for one that is no answer."""
    if not isinstance(error, boto.ClientError):
        return 0
    return int(error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))


def is_missing(error: Exception) -> bool:
    """Whether the error says that there is no such object (a missing bucket is another matter)."""
    code = code_of(error)
    return code in ("NoSuchKey", "404", "NotFound") or (status_of(error) == 404 and code != "NoSuchBucket")


def delivery_error(error: Exception, where: str, *, asked_aws: bool = False) -> DeliveryError:
    """The error in a sentence, with what to do; ``asked_aws`` where nobody named another server."""
    code = code_of(error)
    if code or status_of(error):
        meaning = ADVICE.get(code, "the store refused")
        if is_passing(error):
            meaning = "the store is in trouble"
        return DeliveryError(f"cannot deliver to {where}: {meaning} ({code or 'no code'}, HTTP {status_of(error)})")
    if isinstance(error, boto.NoCredentialsError | boto.PartialCredentialsError):
        return DeliveryError(
            f"cannot deliver to {where}: no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, "
            "or a profile of the AWS configuration"
        )
    if is_passing(error):
        hint = "; no server was named, so AWS was asked: ARCHIVEBOT_S3_ENDPOINT_URL names another" if asked_aws else ""
        return DeliveryError(f"cannot deliver to {where}: the store cannot be reached ({type(error).__name__}){hint}")
    if isinstance(error, boto.SSLError):
        return DeliveryError(f"cannot deliver to {where}: its certificate is not trusted (AWS_CA_BUNDLE names others)")
    return DeliveryError(f"cannot deliver to {where}: {type(error).__name__}")
