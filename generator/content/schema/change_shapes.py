"""The shapes of changes.yaml, the ledger of a published report."""

from typing import Annotated, Literal

from msgspec import Meta, field

from generator.content.schema.shapes import Filled, ProjectId, Shape, Text

Day = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        extra={"kind": "date"},
    ),
]
Digest = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{12}$",
        extra={"kind": "digest"},
        extra_json_schema={"type": ["string", "number"]},
    ),
]
OptionalDigest = Annotated[
    str,
    Meta(
        pattern=r"^([0-9a-f]{12})?$",
        extra={"kind": "digest"},
        extra_json_schema={"type": ["string", "number"]},
    ),
]
ChangeWord = Annotated[Literal["correction", "typography"], Meta(extra={"kind": "change"})]
FieldName = Annotated[
    str,
    Meta(
        pattern=r"^(project|title|programme|results\[(0|[1-9][0-9]?)\]"
        r"\.(text|outcome|departments|people))$",
        extra={"kind": "field_name"},
    ),
]


class ChangeEntry(Shape, frozen=True):
    """A change of a published field: which words became which, when, by whom and why."""

    project: ProjectId
    field: FieldName
    kind: ChangeWord
    date: Day
    who: Filled
    why: Filled
    old: Text = ""
    new: Text = ""


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
    results: Annotated[list[PublishedResult], Meta(min_length=1)]
    programme: OptionalDigest = ""


class ChangesFile(Shape, frozen=True):
    """`changes.yaml`, the ledger of a published report."""

    published: Annotated[list[PublishedEntry], Meta(min_length=1)]
    changes: list[ChangeEntry] = field(default_factory=list)
