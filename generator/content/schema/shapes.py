"""The shapes of the content files, as msgspec structs.

Every leaf is text, because the readers give nothing else; a pattern says which text is good.
`kind` in a leaf's metadata names the phrase of the catalogue that tells what was expected, and
`type` widens the JSON Schema, in which editors see YAML's own numbers and booleans.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from generator.records.settings import LONGEST_SLUG, SLUG, URL

# Under this name a shape says which types an editor may meet, which reads YAML's own numbers,
# booleans and nulls; json_schema.py turns it into the schema's `type`.
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
MatchWord = Annotated[Literal["exact", "inferred"], Meta(extra={"kind": "match"})]
MendWord = Annotated[Literal["forum_space", "repeated_number"], Meta(extra={"kind": "mend"})]
Comparison = Annotated[
    Literal["at_least", "at_most", "exactly"], Meta(extra={"kind": "comparison"})
]
ReadingWord = Annotated[
    Literal["confirmed", "proposed", "rejected"], Meta(extra={"kind": "reading"})
]
OutcomeWord = Annotated[
    Literal["exceeded", "met", "ahead", "on_track", "behind", "missed"],
    Meta(extra={"kind": "outcome_kind"}),
]
Figure = Annotated[
    Literal["projects", "results", "exceeded", "exceeded_share"],
    Meta(extra={"kind": "stated_figure"}),
]


OptionalPeriod = Annotated[
    str,
    Meta(pattern=r"^([0-9]{4}-(0[1-9]|1[0-2]|Q[1-4]))?$", extra={"kind": "period"}),
]


class Shape(Struct, frozen=True, forbid_unknown_fields=True):
    """The base of all file shapes: frozen, and a name that is not known is refused."""


class MendEntry(Shape, frozen=True):
    """A mechanical correction: the field it was made in, its kind, the words before and after."""

    field: Filled
    kind: MendWord
    before: Filled
    after: Text = ""


class SourceEntry(Shape, frozen=True):
    """Where a row stands: document id (the report's first if left out), table, row, raw text."""

    document: OptionalSlug = ""
    table: Whole = "0"
    row: Whole = "0"
    raw: Text = ""
    mends: list[MendEntry] = []


class ResultEntry(Shape, frozen=True):
    """What was delivered, with departments and people as printed."""

    text: Filled
    outcome: Filled
    departments: Annotated[list[Filled], Meta(min_length=1)]
    inherited: Flag = "false"
    people: list[OneName] = []
    source: SourceEntry = field(default_factory=SourceEntry)


class MeasureEntry(Shape, frozen=True):
    """One quantity, confirmed by a person; or proposed by a reading, or rejected."""

    name: Filled
    target: Number
    actual: Number
    unit: Text = ""
    comparison: Comparison = "at_least"
    target_words: Text = ""
    actual_words: Text = ""
    reading: ReadingWord = "confirmed"


class ProjectEntry(Shape, frozen=True):
    """One numbered task of a level."""

    number: Whole
    title: Filled
    results: Annotated[list[ResultEntry], Meta(min_length=1)]
    programme: Text = ""
    measures: list[MeasureEntry] = []
    extra: dict[str, Text] = {}


class LevelFile(Shape, frozen=True):
    """`<level>.yaml`: the records of one level."""

    level: Slug
    projects: Annotated[list[ProjectEntry], Meta(min_length=1)]


class RecordFile(Shape, frozen=True):
    """`<level>.csv` and `<level>.jsonl`: the same records; the file's name gives the level."""

    projects: Annotated[list[ProjectEntry], Meta(min_length=1)]


class DepartmentEntry(Shape, frozen=True):
    """A department: slug for addresses, canonical name, printed aliases, doubts about them."""

    slug: Slug
    name: Filled
    aliases: list[Filled] = []
    note: Text = ""


class DepartmentsFile(Shape, frozen=True):
    """`departments.yaml`."""

    departments: Annotated[list[DepartmentEntry], Meta(min_length=1)]


class DocumentEntry(Shape, frozen=True):
    """A source document of the report."""

    id: Slug
    title: Filled
    publisher: Text = ""
    url: OptionalUrl = ""
    sha256: OptionalSha256 = ""
    note: Text = ""


class LevelEntry(Shape, frozen=True):
    """A level of the report, in the order in which the site shows them."""

    id: Slug
    label: Filled
    title: Text = ""
    set_by: Text = ""


class OutcomeEntry(Shape, frozen=True):
    """A published outcome word and what it means."""

    word: Filled
    kind: OutcomeWord


class StatedEntry(Shape, frozen=True):
    """A figure that the source states, with the words it stands in."""

    figure: Figure
    value: Number
    quote: Filled
    level: OptionalSlug = ""


class NoticeEntry(Shape, frozen=True):
    """A notice or a highlight: name as printed, by whom, why, how it ended, which projects."""

    id: Slug
    name: Filled
    by: Filled
    reason: Filled
    projects: Annotated[list[ProjectId], Meta(min_length=1)]
    match: MatchWord
    department: Text = ""
    ended: Text = ""
    period: OptionalPeriod = ""
    basis: Text = ""
    story: Text = ""


class ExampleEntry(Shape, frozen=True):
    """A project that the source names as an example of over-fulfilment."""

    name: Filled
    project: ProjectId
    match: MatchWord
    basis: Text = ""


class UndertakingEntry(Shape, frozen=True):
    """The same work at several levels."""

    id: Slug
    title: Filled
    projects: Annotated[list[ProjectId], Meta(min_length=2)]
    basis: Text = ""


class ScoringEntry(Shape, frozen=True):
    """The rule by which the source gives points; what it does not name gives none."""

    quote: Filled
    exceeded: Number = "0"
    met: Number = "0"
    ahead: Number = "0"
    on_track: Number = "0"
    behind: Number = "0"
    missed: Number = "0"
    notice: Number = "0"
    highlight: Number = "0"
    cap: Number = ""


def _no_rule() -> ScoringEntry:
    """Most sources give no points: an entry without the words that one would stand in."""
    return ScoringEntry("")


class ReportFile(Shape, frozen=True):
    """`report.yaml`."""

    title: Filled
    short_title: Filled
    sources: Annotated[list[DocumentEntry], Meta(min_length=1)]
    levels: Annotated[list[LevelEntry], Meta(min_length=1)]
    outcomes: Annotated[list[OutcomeEntry], Meta(min_length=1)]
    published: OptionalMoment = ""
    compiled: OptionalDate = ""
    stated: list[StatedEntry] = []
    examples: list[ExampleEntry] = []
    notices: list[NoticeEntry] = []
    highlights: list[NoticeEntry] = []
    undertakings: list[UndertakingEntry] = []
    scoring: ScoringEntry = field(default_factory=_no_rule)


class AnswerEntry(Shape, frozen=True):
    """A person's answer to a finding: to which one, who, when and why."""

    finding: FindingCode
    who: Filled
    when: Date
    why: Filled
    project: OptionalProjectId = ""
    field: Text = ""
    text: Text = ""


class AnswersFile(Shape, frozen=True):
    """`answers.yaml`."""

    answers: Annotated[list[AnswerEntry], Meta(min_length=1)]


class CodesEntry(Shape, frozen=True):
    """The codes of an official site; shown, and needed, only with `official: true`."""

    site_code: Annotated[
        str, Meta(pattern=r"^([0-9]{10}|bm[0-9]{8})?$", extra={"kind": "site_code"})
    ] = ""
    domain: Text = ""
    icp: Text = ""
    police: Text = ""
    find_error: OptionalUrl = ""


class SiteFile(Shape, frozen=True):
    """`site.yaml`."""

    title: Filled
    publisher: Filled
    official: Flag
    description: Text = ""
    contact: OptionalEmail = ""
    base_url: OptionalUrl = ""
    show_people: Flag = "true"
    codes: CodesEntry = field(default_factory=CodesEntry)


class ArticleHead(Shape, frozen=True):
    """The front matter of a free page."""

    title: Filled
    summary: Filled
