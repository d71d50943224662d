"""An article's history as one HTML page without scripts or anything from elsewhere."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from archivebot.history import steps
from archivebot.history.terminal import instant
from archivebot.ledger.history import History


def history_page(life: History) -> str:
    """The page; every text of the article is escaped, and its addresses are links only when they are web addresses."""
    environment = Environment(
        loader=PackageLoader("archivebot.history", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["instant"] = instant
    environment.tests["web"] = lambda address: str(address).startswith(("http://", "https://"))
    revisions = list(steps(life, whole=True))
    return environment.get_template("page.html").render(life=life, revisions=revisions)
