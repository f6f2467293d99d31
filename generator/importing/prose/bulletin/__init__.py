"""What the paragraphs of a bulletin say, as proposals with the words that they were read from."""

from generator.importing.prose.bulletin.proposals import (
    Attachment,
    Bulletin,
    Example,
    Fact,
    Flag,
    KnownProject,
    Matching,
    Open,
    Stated,
    Words,
)
from generator.importing.prose.bulletin.reading import proposals_of

__all__ = [
    "Attachment",
    "Bulletin",
    "Example",
    "Fact",
    "Flag",
    "KnownProject",
    "Matching",
    "Open",
    "Stated",
    "Words",
    "proposals_of",
]
