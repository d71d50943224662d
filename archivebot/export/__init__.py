"""Datasets: rendered from the ledger, whole or not there, delivered to a folder or to S3.

:func:`export` does all of it; :class:`Query` says what, :class:`Output` how. :func:`deliver` delivers what waits,
:func:`verify` checks a dataset, :func:`store_warc` copies finished WARC files to a store.
"""

from archivebot.export.backoff import Patience
from archivebot.export.dataset import export
from archivebot.export.delivery import deliver
from archivebot.export.manifest import Manifest
from archivebot.export.output import Output, output_for
from archivebot.export.query import Query
from archivebot.export.s3_options import S3Options

__all__ = ["Manifest", "Output", "Patience", "Query", "S3Options", "deliver", "export", "output_for"]
