"""A published outcome word, set as a tag."""

from functools import lru_cache

from msgspec import Struct

from generator.records import Outcome, Project


class Tag(Struct, frozen=True):
    """A published outcome word with its kind, which chooses mark and colour."""

    word: str
    kind: str


def tag(project: Project) -> Tag:
    """The project's published outcome word."""
    return _tag(project.outcome)


@lru_cache(maxsize=256)  # a report has a handful of words, and shows each on every page
def _tag(outcome: Outcome) -> Tag:
    return Tag(outcome.word, outcome.kind.value)
