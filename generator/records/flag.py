"""Flags: projects that another authority or the report itself singles out."""

from enum import StrEnum

from msgspec import Struct

from generator.records.article import Prose


class Match(StrEnum):
    """How a printed name was matched with a project."""

    EXACT = "exact"
    INFERRED = "inferred"


class Notice(Struct, frozen=True):
    """A flag raised by another authority, or (as a highlight) a case it singled out for praise."""

    id: str
    name: str
    by: str
    department: str
    reason: str
    ended: str
    projects: tuple[str, ...]
    match: Match
    basis: str
    story: Prose
    period: str = ""


class Example(Struct, frozen=True):
    """A project that the report names as an example of over-fulfilment."""

    name: str
    project: str
    match: Match
    basis: str
