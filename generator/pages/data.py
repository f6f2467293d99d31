"""Data files."""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct


class DataSource(Struct, frozen=True):
    """The member `source` in projects.json; null for what is not known."""

    document: str | None
    table: int | None
    row: int | None
    raw: str


class DataResult(Struct, frozen=True):
    """An entry of `results` in projects.json."""

    text: str
    outcome: str
    departments: tuple[str, ...]
    printed_departments: tuple[str, ...]
    inherited: bool
    people: tuple[str, ...]


class DataMeasure(Struct, frozen=True):
    """An entry of `measures` in projects.json; `ratio` is actual ÷ target."""

    name: str
    target: Decimal
    actual: Decimal
    unit: str
    comparison: str
    ratio: Decimal


class DataProject(Struct, frozen=True):
    """An entry of `projects` in projects.json; `url` is counted from the site's root."""

    id: str
    url: str
    level: str
    number: int
    programme: str
    title: str
    outcome: str
    departments: tuple[str, ...]
    people: tuple[str, ...]
    results: tuple[DataResult, ...]
    measures: tuple[DataMeasure, ...]
    notices: tuple[str, ...]
    highlights: tuple[str, ...]
    undertaking: str | None
    findings: tuple[str, ...]
    source: DataSource


class DataReport(Struct, frozen=True):
    """The member `report` in projects.json."""

    id: str
    title: str
    published: str | None
    official: bool
    publisher: str
    projects: int
    levels: tuple[dict[str, str], ...]
    outcomes: tuple[dict[str, str], ...]
    departments: tuple[dict[str, str], ...]
    documents: tuple[dict[str, str], ...]


class JsonFile(Struct, frozen=True):
    """The file projects.json; its projects need not all be in memory at a time."""

    report: DataReport
    projects: Iterable[DataProject]


class ScriptFile(Struct, frozen=True):
    """Data as a classic script: a call of the function `name` with these arguments."""

    name: str
    arguments: tuple[object, ...]
