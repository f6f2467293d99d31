"""Facts: what the content of a year says already, as far as an import asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content.readers import decode, read_yaml
from generator.content.tree import Tree, Value
from generator.problems import Location, Problem, ProblemsFound


@dataclass(frozen=True, slots=True)
class LevelName:
    """A level of report.yaml and the words by which a table may name it."""

    id: str
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Document:
    """A source of report.yaml."""

    id: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Levels, outcome words, names of departments with their slugs, and source documents."""

    levels: tuple[LevelName, ...]
    outcomes: frozenset[str]
    departments: Mapping[str, str]
    documents: tuple[Document, ...]


def facts_of(folder: Path, shown: str) -> Facts:
    """The facts of a year's folder; `shown` is its path in messages. Raises ProblemsFound."""
    report = _mapping(folder / "report.yaml", f"{shown}/report.yaml")
    departments = _mapping(folder / "departments.yaml", f"{shown}/departments.yaml")
    names: dict[str, str] = {}
    for department in _maps(departments, "departments"):
        slug = _text(department, "slug")
        aliases = department.get("aliases")
        listed = [a for a in aliases if isinstance(a, str)] if isinstance(aliases, list) else []
        names |= dict.fromkeys([_text(department, "name"), *listed], slug)
    return Facts(
        levels=tuple(
            LevelName(_text(level, "id"), _text(level, "label"), _text(level, "title"))
            for level in _maps(report, "levels")
        ),
        outcomes=frozenset(_text(outcome, "word") for outcome in _maps(report, "outcomes")),
        departments=names,
        documents=tuple(
            Document(_text(source, "id"), _text(source, "sha256"))
            for source in _maps(report, "sources")
        ),
    )


def titles_in(file: Path, shown: str) -> dict[int, str]:
    """The numbers and titles of a level's YAML file; empty where there is none."""
    if not file.is_file():
        return {}
    return {
        int(number): _text(project, "title")
        for project in _maps(_mapping(file, shown), "projects")
        if (number := _text(project, "number")).isascii() and number.isdigit() and len(number) < 10
    }


def tree_of(file: Path, shown: str) -> Tree:
    """The raw values of a YAML file; raises ProblemsFound."""
    try:
        return read_yaml(shown, decode(shown, file.read_bytes()))
    except FileNotFoundError:
        missing = Problem("YQ101", Location(shown), kind="file", values={"name": file.name})
        raise ProblemsFound([missing]) from None


def _mapping(file: Path, shown: str) -> dict[str, Value]:
    data = tree_of(file, shown).data
    return data if isinstance(data, dict) else {}


def _maps(data: dict[str, Value], name: str) -> list[dict[str, Value]]:
    value = data.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _text(data: dict[str, Value], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""
