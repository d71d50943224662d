"""Extensions: the life of a run from lock to report, its memory ceiling, its progress on a terminal."""

from archivebot.extensions.life import RunLife
from archivebot.extensions.plain import PlainScheduler, PlainStats
from archivebot.extensions.progress import Progress

__all__ = ["PlainScheduler", "PlainStats", "Progress", "RunLife"]
