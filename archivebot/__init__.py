"""archivebot turns a news site into a clean, complete, verifiable dataset."""

__version__ = "0.1.0"
