"""Flags: projects that another authority or the report itself singles out."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from generator.records.article import Prose
from generator.records.values import Filled, OptionalPeriod, ProjectId, Shape, Slug, Text


class Match(StrEnum):
    """How a printed name was matched with a project."""

    EXACT = "exact"
    INFERRED = "inferred"


MatchWord = Annotated[Match, Meta(extra={"kind": "match"})]


class NoticeWords(Shape, frozen=True, kw_only=True):
    """A notice or a highlight: name as printed, by whom, why, how it ended, which projects."""

    id: Slug
    name: Filled
    by: Filled
    reason: Filled
    projects: Annotated[tuple[ProjectId, ...], Meta(min_length=1)]
    match: MatchWord
    department: Text = ""
    ended: Text = ""
    period: OptionalPeriod = ""
    basis: Text = ""


class Notice(NoticeWords, frozen=True, kw_only=True):
    """A flag raised by another authority, or (as a highlight) a case it singled out for praise."""

    story: Prose


class Example(Shape, frozen=True):
    """A project that the source names as an example of over-fulfilment."""

    name: Filled
    project: ProjectId
    match: MatchWord
    basis: Text = ""
