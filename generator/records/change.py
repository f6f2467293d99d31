"""The ledger: what was published first, what came later, and every change since."""

from msgspec import Struct

from generator.records.values import (
    ChangeWord,
    Date,
    FieldName,
    Filled,
    OptionalLedgerId,
    Shape,
    Text,
)


class ChangeWords(Shape, frozen=True, kw_only=True):
    """A change of a published field: which words became which, when, by whom and why.

    `kind` is correction, typography, or moved: the project has another key since, and `old` and
    `new` are its ids. `project` is a project's id, or the year of the report where
    that changed as a whole; a file may leave the year out. `field` is named as in
    `published_fields`, or `project` where a whole project came or went.
    """

    field: FieldName
    kind: ChangeWord
    date: Date
    who: Filled
    why: Filled
    project: OptionalLedgerId = ""
    old: Text = ""
    new: Text = ""


class Change(ChangeWords, frozen=True, kw_only=True):
    """A change with its place in the ledger, from 0."""

    index: int


class Addition(Struct, frozen=True):
    """When words where there were none were recorded, and from which document, if any."""

    date: str
    document: str = ""


class Ledger(Struct, frozen=True):
    """What was published first, as digests by project and field, and every change since.

    `published` has the report as a whole under its year; `additions` are those of its fields that
    came later. `covers` are the kinds of fields of which further ones are watched too, and `places`
    those of the projects among the entries, from 0. `head` and `rest` are the heads of the chain of
    publications, as the ledger names them.
    """

    file: str
    published: dict[str, dict[str, str]]
    changes: tuple[Change, ...]
    covers: frozenset[str] = frozenset()
    additions: dict[str, dict[str, Addition]] = {}
    places: dict[str, int] = {}
    head: str = ""
    rest: str = ""
