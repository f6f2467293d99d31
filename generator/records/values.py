"""What a value may hold: each kind is a text with a pattern, and a phrase for messages.

Every value of a content file is text; a pattern says which text is good. `kind` in a kind's
metadata names the phrase of the catalogue that tells what was expected, and `x-types` widens the
JSON Schema, in which editors see YAML's own numbers and booleans.
"""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from generator.records.settings import LONGEST_SLUG, SLUG, URL

# Under this name a shape says which types an editor may meet, which reads YAML's own numbers,
# booleans and nulls; it becomes the `type` of the JSON Schema.
TYPES = "x-types"

Text = Annotated[str, Meta(extra={"kind": "text"}, extra_json_schema={TYPES: ["string", "null"]})]
Filled = Annotated[str, Meta(pattern=r"\S", extra={"kind": "filled"})]
OneName = Annotated[str, Meta(pattern=r"^[^、，,;；]*[^、，,;；\s]$", extra={"kind": "one_name"})]
Whole = Annotated[
    str,
    Meta(
        pattern=r"^(0|[1-9][0-9]{0,8})$",
        extra={"kind": "whole"},
        extra_json_schema={TYPES: ["string", "integer"]},
    ),
]
Number = Annotated[
    str,
    Meta(
        pattern=r"^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?$",
        extra={"kind": "number"},
        extra_json_schema={TYPES: ["string", "number"]},
    ),
]
Flag = Annotated[
    str,
    Meta(
        pattern=r"^(true|false)$",
        extra={"kind": "flag"},
        extra_json_schema={TYPES: ["string", "boolean"]},
    ),
]
# index.html is the page of the folder that the others lie in.
_SLUG = rf"(?!index$){SLUG}"
Slug = Annotated[str, Meta(pattern=rf"^{_SLUG}$", max_length=LONGEST_SLUG, extra={"kind": "slug"})]
OptionalSlug = Annotated[
    str, Meta(pattern=rf"^({_SLUG})?$", max_length=LONGEST_SLUG, extra={"kind": "slug"})
]
ProjectId = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}/[a-z0-9]+(-[a-z0-9]+)*/(0|[1-9][0-9]*)$",
        extra={"kind": "project_id"},
    ),
]
OptionalProjectId = Annotated[
    str,
    Meta(
        pattern=r"^([0-9]{4}/[a-z0-9]+(-[a-z0-9]+)*/(0|[1-9][0-9]*))?$",
        extra={"kind": "project_id"},
    ),
]
FindingCode = Annotated[str, Meta(pattern=r"^YQ3[0-9]{2}$", extra={"kind": "finding_code"})]
Date = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        extra={"kind": "date"},
    ),
]
OptionalDate = Annotated[
    str,
    Meta(
        pattern=r"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$",
        extra={"kind": "date"},
        extra_json_schema={TYPES: ["string", "null"]},
    ),
]
OptionalMoment = Annotated[
    str,
    Meta(
        pattern=(
            r"^([0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            r"( ([01][0-9]|2[0-3]):[0-5][0-9])?)?$"
        ),
        extra={"kind": "moment"},
        extra_json_schema={TYPES: ["string", "null"]},
    ),
]
OptionalUrl = Annotated[
    str,
    Meta(
        pattern=rf"^({URL})?$",
        extra={"kind": "url"},
        extra_json_schema={TYPES: ["string", "null"]},
    ),
]
OptionalEmail = Annotated[
    str,
    Meta(
        pattern=r"^([A-Za-z0-9._+-]+@[A-Za-z0-9.-]+)?$",
        extra={"kind": "email"},
        extra_json_schema={TYPES: ["string", "null"]},
    ),
]
OptionalSha256 = Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?$", extra={"kind": "sha256"})]
MendWord = Annotated[Literal["forum_space", "repeated_number"], Meta(extra={"kind": "mend"})]
Comparison = Annotated[
    Literal["at_least", "at_most", "exactly"], Meta(extra={"kind": "comparison"})
]
ReadingWord = Annotated[
    Literal["confirmed", "proposed", "rejected"], Meta(extra={"kind": "reading"})
]
Figure = Annotated[
    Literal["projects", "results", "exceeded", "exceeded_share"],
    Meta(extra={"kind": "stated_figure"}),
]
Period = Annotated[
    str,
    Meta(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])$", extra={"kind": "period"}),
]
OptionalPeriod = Annotated[
    str,
    Meta(pattern=r"^([0-9]{4}-(0[1-9]|1[0-2]|Q[1-4]))?$", extra={"kind": "period"}),
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


class Shape(Struct, frozen=True, forbid_unknown_fields=True):
    """The base of what may stand in a file: frozen, and a name that is not known is refused.

    A record that stands in a file just as it is has it as its base. Of one that is resolved first,
    the words that stay as they are do, and record and file share them.
    """


def words_of(entry: Shape, words: type[Shape]) -> dict[str, Any]:
    """The words that an entry of a file shares with its record, by name."""
    return {name: getattr(entry, name) for name in words.__struct_fields__}
