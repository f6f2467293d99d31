"""The ledger: what was published first, and every change since."""

from msgspec import Struct


class Change(Struct, frozen=True):
    """A published field that was changed: from which words to which, when, by whom and why.

    `kind` is correction or typography. `index` is its place in the ledger; `field` is named as
    in `published_fields` of the ledger, or `project` where a whole project came or went.
    """

    project: str
    field: str
    kind: str
    old: str
    new: str
    date: str
    who: str
    why: str
    index: int


class Ledger(Struct, frozen=True):
    """What was published first, as digests by project and field, and every change since."""

    file: str
    published: dict[str, dict[str, str]]
    changes: tuple[Change, ...]
