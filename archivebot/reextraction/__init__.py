"""Today's extraction over yesterday's bytes: WARC responses become articles again, without asking the site.

``reading`` turns one response into an article (pure, fit for a pool of processes); ``storing`` decides which responses
may speak, and stores what changed.
"""

from archivebot.reextraction.reading import Read, Task, read
from archivebot.reextraction.storing import Reextraction

__all__ = ["Read", "Reextraction", "Task", "read"]
