"""Health: what ordinary runs tell of a site; a redesign, a block and a quiet news day told apart by evidence."""

from archivebot.health.judge import Finding, judge
from archivebot.health.observation import Observation, observation_of

__all__ = ["Finding", "Observation", "judge", "observation_of"]
