"""Flags: projects that another authority or the report itself singles out."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from generator.records.article import Prose
from generator.records.values import Filled, OptionalPeriod, Shape, Slug, Text


class Match(StrEnum):
    """How a printed name was matched with a project."""

    EXACT = "exact"
    INFERRED = "inferred"


MatchWord = Annotated[Match, Meta(extra={"kind": "match"})]


class NoticeWords(Shape, frozen=True, kw_only=True):
    """A notice or a highlight: name as printed, by whom, why, and how it ended."""

    id: Slug
    name: Filled
    by: Filled
    reason: Filled
    match: MatchWord
    department: Text = ""
    ended: Text = ""
    period: OptionalPeriod = ""
    basis: Text = ""


class Notice(NoticeWords, frozen=True, kw_only=True):
    """A flag raised by another authority, or (as a highlight) a case it singled out for praise.

    `items` are the ids of items among what it names, as `2022/county/3#2`; their projects stand in
    `projects` too, each once.
    """

    projects: tuple[str, ...]
    items: tuple[str, ...] = ()
    story: Prose


class ExampleWords(Shape, frozen=True, kw_only=True):
    """An example of over-fulfilment: its name as printed, and how that was matched."""

    name: Filled
    match: MatchWord
    basis: Text = ""


class Example(ExampleWords, frozen=True, kw_only=True):
    """A project that the source names as an example; `item` is the id of an item of it, if any."""

    project: str
    item: str = ""
