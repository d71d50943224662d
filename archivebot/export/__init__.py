"""Datasets: rendered from the ledger, whole or not there, delivered to a folder or to S3.

:func:`export` does all of it; :class:`Query` says what, :class:`Output` how.
"""

from archivebot.export.dataset import export
from archivebot.export.manifest import Manifest
from archivebot.export.output import Output, output_for
from archivebot.export.query import Query

__all__ = ["Manifest", "Output", "Query", "export", "output_for"]
