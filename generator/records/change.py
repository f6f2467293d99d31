"""The ledger: what was published first, and every change since."""

from msgspec import Struct

from generator.records.values import ChangeWord, Date, FieldName, Filled, ProjectId, Shape, Text


class ChangeWords(Shape, frozen=True, kw_only=True):
    """A change of a published field: which words became which, when, by whom and why.

    `kind` is correction or typography. `field` is named as in `published_fields` of the ledger, or
    `project` where a whole project came or went.
    """

    project: ProjectId
    field: FieldName
    kind: ChangeWord
    date: Date
    who: Filled
    why: Filled
    old: Text = ""
    new: Text = ""


class Change(ChangeWords, frozen=True, kw_only=True):
    """A change with its place in the ledger, from 0."""

    index: int


class Ledger(Struct, frozen=True):
    """What was published first, as digests by project and field, and every change since."""

    file: str
    published: dict[str, dict[str, str]]
    changes: tuple[Change, ...]
