"""Appeals for money that close a text: "Support our journalism", and the paragraphs below."""

from __future__ import annotations

from archivebot.extract.blocks import RawBlock
from archivebot.extract.phrases import small
from archivebot.later import later

MAX_BLOCKS = 8
"""Blocks of an appeal."""
MAX_HEADING = 120
MIN_STORY = 3
"""Paragraphs that a story has at least above it."""
MIN_SPOKEN = 0.6
"""Share of the paragraphs below that speak to the reader."""
HEADING = later(
    r"\W*(?:please )?(?:(?:support|help|back|fund|defend)(?! for\b)|donate to|unterstütze(?:n sie)?|soutenez|apoya|"
    r"apoye|ap[óo]yanos|sostieni|apoie|steun|stöd|støtt?|wesprzyj|podpořte|podporte)\b.{0,60}?"
    r"(?:journalis|periodis|giornalis|jornalis|žurnalis|dziennikars|novinář|newsroom|reporting|"
    r"(?:mit|with|für|ab|from|avec|con|desde|da|vanaf|från|fra) "
    r"(?:nur |just |only )?[€$£]? ?\d).{0,60}"
)
"""Newsrooms ask for support by one heading in all stories: it bids, and names their work or a sum."""
SPOKEN = later(
    r"\b(?:we|us|our|you|your|wir|uns|unser\w*|sie|ihre?|du|dich|dir|deine?\w*|nous|notre|vous|"
    r"nosotros|nuestr[ao]s?|ustedes?|noi|nostr[oai]|"
    r"nós|noss[ao]s?|wij|ons|onze|vi|vår[at]?|vores?|my|nas\w*|náš|naš\w*|premium|contribution|donate)\b"
)
"""By which an appeal speaks to the reader."""


def drop_appeals(blocks: list[RawBlock]) -> None:
    """Mark the last heading and what stands below it where it bids the reader support the newsroom's work."""
    told = [block for block in blocks if block.why is None or (block.why == "prompt" and block.kind == "heading")]
    last = told[-MAX_BLOCKS - 1 :]
    for number, block in enumerate(last):
        if block.kind == "heading" and len(block.text) <= MAX_HEADING and HEADING.fullmatch(small(block.text)):
            below = last[number + 1 :]
            if number < MIN_STORY and len(last) <= MAX_BLOCKS:
                return
            if sum(SPOKEN.search(small(other.text)) is not None for other in below) > MIN_SPOKEN * len(below):
                for other in (block, *below):
                    other.why = "appeal"
            return
