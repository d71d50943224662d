"""A profile for a site that nothing is known of: proposed from what a look at the site found.

``survey`` holds what was found, ``address`` finds the pattern of its article addresses, ``layouts`` finds the places
of fields that its pages share, ``proposal`` writes the profile.
"""

from archivebot.newsite.proposal import propose
from archivebot.newsite.survey import Sample, Survey

__all__ = ["Sample", "Survey", "propose"]
