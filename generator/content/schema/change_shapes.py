"""The shapes of changes.yaml, the ledger of a published report."""

from typing import Annotated

from msgspec import Meta

from generator.records.change import ChangeWords
from generator.records.values import Digest, OptionalDigest, ProjectId, Shape


class PublishedResult(Shape, frozen=True):
    """The digests of a result's published fields."""

    text: Digest
    outcome: Digest
    departments: Digest
    people: OptionalDigest = ""


class PublishedEntry(Shape, frozen=True):
    """The digests of a project's fields as they were published first."""

    project: ProjectId
    title: Digest
    results: Annotated[tuple[PublishedResult, ...], Meta(min_length=1)]
    programme: OptionalDigest = ""


class ChangesFile(Shape, frozen=True):
    """`changes.yaml`, the ledger of a published report."""

    published: Annotated[tuple[PublishedEntry, ...], Meta(min_length=1)]
    changes: tuple[ChangeWords, ...] = ()
