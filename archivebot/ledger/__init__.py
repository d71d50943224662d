"""The ledger: what was found, what was taken, why the rest was not, and what every article said.

:class:`~archivebot.ledger.store.Ledger` opens it; ``frontier``, ``articles`` and ``runs`` are functions on a
connection; ``outcomes`` lands whole pages in one transaction.
"""

from archivebot.ledger.outcomes import Outbox, Outcome
from archivebot.ledger.store import Ledger

__all__ = ["Ledger", "Outbox", "Outcome"]
