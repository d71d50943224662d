"""Lines set in the middle of their column."""

from __future__ import annotations

import re

from lxml import etree


def is_centred(element: etree._Element) -> bool:
    """Whether a line is set in the middle of its column, as systems without a field for captions set those."""
    return element.get("align") == "center" or _CENTRED.search(element.get("style") or "") is not None


_CENTRED = re.compile(r"(?i)text-align:\s*center")
