"""``python -m tests.kept``: write the kept ledger of the present schema version anew."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.kept import keep

with TemporaryDirectory() as name:
    keep(Path(name))
