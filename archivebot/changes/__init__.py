"""What changed between two readings of an article.

compare(old_record, new_article)  -> Change(kind, fields), or None when nothing did that a reader reads
"""

from archivebot.changes.record import KINDS, Change, compare

__all__ = ["KINDS", "Change", "compare"]
