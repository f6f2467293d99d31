"""What a value may hold: each kind is a text with a pattern, and a phrase for messages.

Every value of a content file is text; a pattern says which text is good. `kind` in a kind's
metadata names the phrase of the catalogue that tells what was expected, and `x-types` widens the
JSON Schema, in which editors see YAML's own numbers and booleans.
"""

from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from msgspec import Meta, Struct

from generator.problems.printed_texts import TEXT_NAMES
from generator.records.project_keys import KEY, LONGEST_KEY
from generator.records.settings import BASE_URL, LEVEL_ID, LONGEST_SLUG, SLUG, URL

# Under this name a shape says which types an editor may meet, which reads YAML's own numbers,
# booleans and nulls; it becomes the `type` of the JSON Schema.
TYPES = "x-types"

# Days that the calendar has: 2024-02-29, and neither 2023-02-29 nor 2023-04-31.
_LEAP_YEAR: Final = r"([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
_DAY: Final = (
    r"(?!0000)([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    r"|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    rf"|{_LEAP_YEAR}-02-29)"
)
_MOMENT: Final = rf"{_DAY}( ([01][0-9]|2[0-3]):[0-5][0-9])?"
# A month, a quarter, half a year, or months from one to another: 2022-01--09.
_MONTH: Final = r"(0[1-9]|1[0-2])"
PERIOD: Final = rf"[0-9]{{4}}-({_MONTH}(--{_MONTH})?|Q[1-4]|H[12])"
_PROJECT_ID: Final = rf"[0-9]{{4}}/[a-z0-9]+(-[a-z0-9]+)*/{KEY}"
_RECORD_ID: Final = rf"{_PROJECT_ID}(#[1-9][0-9]{{0,2}})?"
EMAIL: Final = r"[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+"
# Fields as the ledger names them: results[0].text, steps[2023-08].word, report.title.
_NAMED: Final = r"\[[^\[\]\s=\"\\]+\]"
_FIELD: Final = (
    rf"project|title|programme|number|table|continues|(places|extra|measures|steps|source){_NAMED}(\.[a-z]+)?"
    rf"|results\[(0|[1-9][0-9]{{0,2}})\](\.[a-z]+({_NAMED}(\.[a-z]+)?)?)?"
    rf"|report\.[a-z_]+({_NAMED})?(\.[a-z0-9_]+({_NAMED}(\.[a-z]+)?)?)?"
)
_DIGEST: Final = "[0-9a-f]{12}"
# Each with the day on which it was recorded as an addition, if it was, and the document.
_RECORDED: Final = rf"[^\s=]+={_DIGEST}(@{_DAY}(@{SLUG})?)?"
_DIGESTS: Final = rf"({_RECORDED}( {_RECORDED})*)?"
# Digits before the point of a number and behind it; the first is no 0, so one is counted apart.
MOST_DIGITS: Final = {"whole": (9, 0), "number": (15, 9), "percent": (15, 9)}
_WHOLE: Final = r"0|[1-9][0-9]{0,8}"
_SHARE: Final = r"(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?"
# index.html is the page of the folder that the others lie in.
_SLUG: Final = rf"(?!(index|page-[0-9]+)$){SLUG}"  # pages of the folder that they name


def _meta(kind: str, pattern: str, *types: str, longest: int | None = None) -> Meta:
    """A kind whose texts match the pattern as a whole; editors may meet the other `types` too.

    `$` would pass a line break at the end, which then stood in addresses and names.
    """
    return Meta(
        pattern=rf"^({pattern})$(?!\n)",
        max_length=longest,
        extra={"kind": kind},
        extra_json_schema={TYPES: ["string", *types]} if types else None,
    )


Text = Annotated[str, Meta(extra={"kind": "text"}, extra_json_schema={TYPES: ["string", "null"]})]
Filled = Annotated[str, Meta(pattern=r"\S", extra={"kind": "filled"})]
OneName = Annotated[str, _meta("one_name", r"[^、，,;；\n]*[^、，,;；\s]")]
Whole = Annotated[str, _meta("whole", _WHOLE, "integer")]
OptionalWhole = Annotated[str, _meta("whole", rf"({_WHOLE})?", "integer", "null")]
# A number as it is printed: 16, 1.1, (一). YAML's own numbers are read as they stand.
Printed = Annotated[str, _meta("printed", r"[^\n]*", "number", "null", longest=LONGEST_KEY)]
OptionalKey = Annotated[str, _meta("key", rf"({KEY})?", "integer", longest=LONGEST_KEY)]
Number = Annotated[str, _meta("number", rf"-?{_SHARE}", "number")]
OptionalNumber = Annotated[str, _meta("number", rf"(-?{_SHARE})?", "number", "null")]
OptionalPercent = Annotated[str, _meta("percent", rf"({_SHARE})?", "number", "null")]
Tile = Annotated[str, _meta("tile", r"([1-9][0-9]?)?", "integer", "null")]
Flag = Annotated[str, _meta("flag", r"true|false", "boolean")]
StandingWord = Annotated[str, _meta("standing", r"true|draft|false", "boolean")]
Slug = Annotated[str, _meta("slug", _SLUG, longest=LONGEST_SLUG)]
OptionalSlug = Annotated[str, _meta("slug", rf"({_SLUG})?", longest=LONGEST_SLUG)]
LevelId = Annotated[str, _meta("level_id", LEVEL_ID, longest=LONGEST_SLUG)]
# What a ledger's entry is about: a project, or by its year the report as a whole.
LedgerId = Annotated[str, _meta("ledger_id", rf"[0-9]{{4}}|{_PROJECT_ID}", "integer")]
OptionalLedgerId = Annotated[
    str, _meta("ledger_id", rf"([0-9]{{4}}|{_PROJECT_ID})?", "integer", "null")
]
ProjectId = Annotated[str, _meta("project_id", _PROJECT_ID)]
OptionalProjectId = Annotated[str, _meta("project_id", rf"({_PROJECT_ID})?")]
RecordId = Annotated[str, _meta("record_id", _RECORD_ID)]  # of a project, or of an item in it
OptionalRecordId = Annotated[str, _meta("record_id", rf"({_RECORD_ID})?")]
FindingCode = Annotated[str, _meta("finding_code", r"YQ3[0-9]{2}")]
Date = Annotated[str, _meta("date", _DAY)]
OptionalDate = Annotated[str, _meta("date", rf"({_DAY})?", "null")]
OptionalMoment = Annotated[str, _meta("moment", rf"({_MOMENT})?", "null")]
Period = Annotated[str, _meta("period", PERIOD)]
OptionalPeriod = Annotated[str, _meta("period", rf"({PERIOD})?")]
OptionalUrl = Annotated[str, _meta("url", rf"({URL})?", "null")]
OptionalBaseUrl = Annotated[str, _meta("base_url", rf"({BASE_URL})?", "null")]
OptionalEmail = Annotated[str, _meta("email", rf"({EMAIL})?", "null")]
OptionalSiteCode = Annotated[str, _meta("site_code", r"([0-9]{10}|bm[0-9]{8})?")]
OptionalSha256 = Annotated[str, _meta("sha256", r"([0-9a-f]{64})?")]
OptionalDigest = Annotated[str, _meta("digest", rf"({_DIGEST})?", "number")]
OptionalHead = Annotated[str, _meta("head", r"([0-9a-f]{64})?", "number")]
Digests = Annotated[str, _meta("digests", _DIGESTS)]
FieldKind = Annotated[str, _meta("field_kind", r"[a-z_]+(\.[a-z0-9_]+)*")]
FieldName = Annotated[str, _meta("field_name", _FIELD)]
RESULT_FIELDS: Final = (
    *("title", "text", "outcome", "share", "departments", "assisting", "people", "leaders"),
    *TEXT_NAMES,
)
if TYPE_CHECKING:
    _FieldOfResult = str
else:
    _FieldOfResult = Literal[RESULT_FIELDS]
ResultField = Annotated[_FieldOfResult, Meta(extra={"kind": "result_field"})]
MendWord = Annotated[
    Literal["forum_space", "repeated_number", "beside_name"], Meta(extra={"kind": "mend"})
]
Comparison = Annotated[
    Literal["at_least", "at_most", "exactly"], Meta(extra={"kind": "comparison"})
]
ReadingWord = Annotated[
    Literal["confirmed", "proposed", "rejected"], Meta(extra={"kind": "reading"})
]
GradeWord = Annotated[Literal["", "proven", "likely", "unsure"], Meta(extra={"kind": "grade"})]
Figure = Annotated[
    Literal["projects", "results", "exceeded", "exceeded_share"],
    Meta(extra={"kind": "stated_figure"}),
]
ChangeWord = Annotated[Literal["correction", "typography", "moved"], Meta(extra={"kind": "change"})]


class Shape(Struct, frozen=True, forbid_unknown_fields=True):
    """The base of what may stand in a file: frozen, and a name that is not known is refused.

    A record that stands in a file just as it is has it as its base. Of one that is resolved first,
    the words that stay as they are do, and record and file share them.
    """


def words_of(entry: Shape, words: type[Shape]) -> dict[str, Any]:
    """The words that an entry of a file shares with its record, by name."""
    return {name: getattr(entry, name) for name in words.__struct_fields__}
