"""Item pipelines: validate, deduplicate, store."""

from archivebot.pipelines.deduplicate import DeduplicatePipeline
from archivebot.pipelines.store import StorePipeline
from archivebot.pipelines.validate import ValidatePipeline

__all__ = ["DeduplicatePipeline", "StorePipeline", "ValidatePipeline"]
