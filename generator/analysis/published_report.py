"""The published fields of a report as a whole, in words: notices, stated figures, names. Pure.

They are named from `report` on, by the id or the words of what they are about, as
`report.notices[road].reason`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final, NamedTuple

from generator.analysis.published_fields import Words, named, number_words
from generator.records import Notice, OutcomeKind, Report, StatedFigure, Undertaking

_REPORT: Final = "report.yaml"
_DEPARTMENTS: Final = "departments.yaml"


class PublishedField(NamedTuple):
    """A field of a report: its words, and where they stand: the file, and the field in it."""

    words: str
    file: str
    place: str


def _attribute(name: str) -> Words:
    return lambda record: f"{getattr(record, name)}"


def _ids(record: Notice | Undertaking) -> str:
    return "、".join((*record.projects, *record.items))


def _points(kind: OutcomeKind) -> Words:
    return lambda scoring: number_words(scoring.outcomes.get(kind, Decimal(0)))


def _fields(*names: str, **others: Words) -> dict[str, Words]:
    """Fields whose words are an attribute of the record, and others."""
    return {name: _attribute(name) for name in names} | others


_OWN: Final = _fields("title", "short_title", "published", "compiled")
_WORDS: Final = _fields("project", "report", "county")
_NOTICE: Final = _fields(
    *("name", "by", "reason", "match", "department", "ended", "period", "basis"),
    projects=_ids,
    story=lambda notice: notice.story.text,
)
_SCORING: Final = _fields(
    "quote",
    **{kind.value: _points(kind) for kind in reversed(OutcomeKind)},
    notice=lambda scoring: number_words(scoring.notice),
    highlight=lambda scoring: number_words(scoring.highlight),
    cap=lambda scoring: number_words(scoring.cap),
)


class _List(NamedTuple):
    """A list of the report: its name in the ledger and in its file, what names an entry."""

    name: str
    field: str
    entries: Callable[[Report], Iterable[Any]]
    key: Callable[[Any], str]
    fields: Mapping[str, Words]
    file: str = _REPORT


def _figure(figure: StatedFigure) -> str:
    return f"{figure.figure}/{figure.level}" if figure.level else figure.figure


_LISTS: Final = (
    _List(
        *("documents", "sources", lambda report: report.documents, lambda document: document.id),
        _fields("title", "publisher", "url", "sha256", "note", "published"),
    ),
    _List(
        *("levels", "levels", lambda report: report.levels, lambda level: level.id),
        _fields("label", "title", "set_by"),
    ),
    _List(
        *("outcomes", "outcomes", lambda report: report.outcomes, lambda outcome: outcome.word),
        _fields("kind"),
    ),
    _List(
        *("notices", "notices", lambda report: report.notices, lambda notice: notice.id),
        _NOTICE,
    ),
    _List(
        *("highlights", "highlights", lambda report: report.highlights, lambda case: case.id),
        _NOTICE,
    ),
    _List(
        *("examples", "examples", lambda report: report.examples),
        lambda example: example.item or example.project,
        _fields("name", "match", "basis"),
    ),
    _List(
        *("undertakings", "undertakings", lambda report: report.undertakings, lambda work: work.id),
        _fields("title", "basis", projects=_ids),
    ),
    _List(
        *("stated", "stated", lambda report: report.stated, _figure),
        _fields("quote", value=lambda figure: number_words(figure.value)),
    ),
    _List(
        *("departments", "departments", lambda report: report.departments, lambda one: one.slug),
        _fields("name", "note"),
        _DEPARTMENTS,
    ),
)
_TABLE: Final = _fields("title", "word")
REPORT_KINDS: Final = (
    *(f"report.{name}" for name in _OWN),
    *(f"report.words.{name}" for name in _WORDS),
    *(f"report.{each.name}.{name}" for each in _LISTS for name in each.fields),
    *(f"report.levels.tables.{name}" for name in _TABLE),
    "report.departments.aliases",
    *(f"report.scoring.{name}" for name in _SCORING),
)


def report_fields(report: Report) -> dict[str, PublishedField]:
    """The published fields of the report as a whole that have words, by their names."""
    return {name: field for name, field in _all_fields(report) if field.words}


def _all_fields(report: Report) -> Iterator[tuple[str, PublishedField]]:
    for name, words in _OWN.items():
        yield f"report.{name}", PublishedField(words(report), _REPORT, name)
    for name, words in _WORDS.items():
        yield f"report.words.{name}", PublishedField(words(report.words), _REPORT, "words")
    for each in _LISTS:
        for index, (key, entry) in enumerate(
            named((each.key(entry), entry) for entry in each.entries(report))
        ):
            for name, words in each.fields.items():
                place = f"{each.field}[{index}].{name}"
                yield (
                    f"report.{each.name}[{key}].{name}",
                    PublishedField(words(entry), each.file, place),
                )
    yield from _tables(report)
    yield from _aliases(report)
    for name, words in _SCORING.items() if report.scoring else ():
        place = f"scoring.{name}"
        yield f"report.scoring.{name}", PublishedField(words(report.scoring), _REPORT, place)


def _tables(report: Report) -> Iterator[tuple[str, PublishedField]]:
    for index, level in enumerate(report.levels):
        for place, table in enumerate(level.tables):
            for name, words in _TABLE.items():
                field = f"levels[{index}].tables[{place}].{name}"
                yield (
                    f"report.levels[{level.id}].tables[{table.id}].{name}",
                    PublishedField(words(table), _REPORT, field),
                )


def _aliases(report: Report) -> Iterator[tuple[str, PublishedField]]:
    """Whose a printed name is; each alias by itself, for further ones come with each document."""
    for index, department in enumerate(report.departments):
        for key, alias in named((alias, alias) for alias in department.aliases):
            name = f"report.departments[{department.slug}].aliases[{key}]"
            yield name, PublishedField(alias, _DEPARTMENTS, f"departments[{index}].aliases")
