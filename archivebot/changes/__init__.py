"""What changed between two readings of an article.

compare(old_record, new_article)  -> Change(kind, fields), or None when nothing did that a reader reads
moment(text)                      -> the date or datetime of a record's JSON
"""

from archivebot.changes.record import KINDS, Change, compare, moment

__all__ = ["KINDS", "Change", "compare", "moment"]
