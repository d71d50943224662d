"""Lines set as captions are where no field is for them: in the middle of the column, in slanted or small letters."""

from __future__ import annotations

import re

from lxml import etree

from archivebot.extract.screen import text_of


def is_centred(element: etree._Element) -> bool:
    """Whether a line is set in the middle of its column, as systems without a field for captions set those."""
    if element.get("align") == "center" or _CENTRED.search(element.get("style") or "") is not None:
        return True
    return _CENTRED_NAMES.search(element.get("class") or "") is not None


_CENTRED = re.compile(r"(?i)text-align:\s*center")
_CENTRED_NAMES = re.compile(r"(?i)(?:^|[\s-])(?:text|align|txt|f|p)[-_]?center(?:$|[\s_-])")
"""How editors' style sheets call it: ``text-center``, ``f_center``."""


def is_slanted(element: etree._Element) -> bool:
    """Whether all text of a line stands in slanted or small letters, whatever pictures stand beside it."""
    if (element.text or "").strip():
        return False
    found = False
    for child in element:
        if (child.tail or "").strip():
            return False
        if child.tag in _SLANTED:
            found = found or bool(text_of(child).strip())
        elif text_of(child).strip():
            return False
    return found


_SLANTED = frozenset({"em", "i", "small"})
