"""The shapes of changes.yaml, the ledger of a published report."""

from typing import Annotated

from msgspec import Meta

from generator.records.change import ChangeWords
from generator.records.values import (
    Digests,
    FieldKind,
    LedgerId,
    OptionalDigest,
    OptionalHead,
    Shape,
    Text,
)


class PublishedResult(Shape, frozen=True):
    """The digests of a result's published fields.

    `more` has those of all further ones, and of what was added later, with date and document:
    `share=0123456789ab text=0123456789ab@2023-12-31@bulletin`.
    """

    text: OptionalDigest = ""
    outcome: OptionalDigest = ""
    departments: OptionalDigest = ""
    people: OptionalDigest = ""
    more: Digests = ""


class PublishedEntry(Shape, frozen=True):
    """The digests of a project's fields as they were published first.

    Under the year of the report they are those of one of its `list`s, such as notices, for the
    entry of that `id`; without a list, of the report itself.
    """

    project: LedgerId
    title: OptionalDigest = ""
    results: tuple[PublishedResult, ...] = ()
    programme: OptionalDigest = ""
    list: Text = ""
    id: Text = ""
    more: Digests = ""


class ChangesFile(Shape, frozen=True):
    """`changes.yaml`, the ledger of a published report.

    `covers` are the kinds of fields that it watches; where it does not say so, those of the first
    ledgers. `head` is that of the chain of publications, `rest` that of the chain of what is not
    public.
    """

    published: Annotated[tuple[PublishedEntry, ...], Meta(min_length=1)]
    changes: tuple[ChangeWords, ...] = ()
    covers: tuple[FieldKind, ...] = ()
    head: OptionalHead = ""
    rest: OptionalHead = ""
