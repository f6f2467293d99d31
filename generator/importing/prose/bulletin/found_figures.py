"""Figures as they are found in a bulletin, before it is settled which level each is of."""

from dataclasses import dataclass, field
from typing import Final

from generator.importing.prose.bulletin.level_mentions import Mention
from generator.importing.prose.bulletin.proposals import Words
from generator.importing.prose.bulletin.tokens import Token

TOTAL: Final = "projects"


@dataclass(slots=True, eq=False)
class Found:
    """A figure as it was found; `levels` are those that it may be of, the likeliest first.

    A share has the very list of its count, so that what decides one decides both. None among the
    levels is one that the report has not.
    """

    figure: str
    token: Token
    words: Words
    levels: list[str | None]
    mark: Mention | None = None  # its own words that name the level

    @property
    def is_doubtful(self) -> bool:
        """Whether what names the level may be the name of a place: then all is meant."""
        return self.mark is not None and self.mark.is_doubtful


@dataclass(slots=True)
class Naming:
    """A name that stands for a count of projects."""

    text: str
    words: Words
    found: Found


@dataclass(slots=True)
class Figures:
    """What the sentences of a bulletin say; `left` are figures that nobody understood."""

    found: list[Found] = field(default_factory=list)
    named: list[Naming] = field(default_factory=list)
    left: list[Words] = field(default_factory=list)
