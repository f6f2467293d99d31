"""Facts: what the content of a year says already, as far as an import asks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.content.project_files import missing_content, read_project_file
from generator.content.readers import decode, read_yaml
from generator.content.schema.advice import advice
from generator.content.tree import Tree, Value
from generator.problems import Location, Problem, ProblemsFound
from generator.records.settings import LEVEL_ID, LONGEST_SLUG


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


def facts_of(project: Path, year: str) -> Facts:
    """The facts of a year's folder, such as `content/2022`; raises ProblemsFound.

    What becomes the name of a file is checked here: nothing else of a content is known to be right.
    """
    if not (project / "content").is_dir():
        raise ProblemsFound([missing_content()])
    if not (project / year).is_dir():
        name = f"{year}/report.yaml"
        values = {"name": "report.yaml", "inside": "", "year": year.rpartition("/")[2]}
        raise ProblemsFound([Problem("YQ101", Location(name), "", "file", "begin_year", values)])
    tree = tree_of(project, f"{year}/report.yaml")
    report = _mapping(tree)
    departments = _mapping(tree_of(project, f"{year}/departments.yaml"))
    names: dict[str, str] = {}
    for department in _maps(departments, "departments"):
        slug = _text(department, "slug")
        aliases = department.get("aliases")
        listed = [a for a in aliases if isinstance(a, str)] if isinstance(aliases, list) else []
        names |= dict.fromkeys([_text(department, "name"), *listed], slug)
    return Facts(
        levels=_levels(tree, _maps(report, "levels")),
        outcomes=frozenset(_text(outcome, "word") for outcome in _maps(report, "outcomes")),
        departments=names,
        documents=tuple(
            Document(_text(source, "id"), _text(source, "sha256"))
            for source in _maps(report, "sources")
        ),
    )


def titles_in(project: Path, name: str) -> dict[int, str]:
    """The numbers and titles of a level's YAML file; empty where there is none."""
    if not (project / name).is_file():
        return {}
    return {
        int(number): _text(entry, "title")
        for entry in _maps(_mapping(tree_of(project, name)), "projects")
        if (number := _text(entry, "number")).isascii() and number.isdigit() and len(number) < 10
    }


def tree_of(project: Path, name: str) -> Tree:
    """The raw values of a YAML file of the project; raises ProblemsFound."""
    return read_yaml(name, decode(name, read_project_file(project / name, project)))


def _levels(tree: Tree, levels: list[dict[str, Value]]) -> tuple[LevelName, ...]:
    """The levels of report.yaml; raises ProblemsFound (YQ203) for an id that is no file's name."""
    problems = []
    for index, level in enumerate(levels):
        if not _is_level_id(found := _text(level, "id")):
            path = ("levels", index, "id")
            fix, values = advice(found, "level_id", path, _is_level_id)
            problems.append(Problem("YQ203", tree.at(path), found, "level_id", fix, values))
    if problems:
        raise ProblemsFound(problems)
    return tuple(
        LevelName(_text(level, "id"), _text(level, "label"), _text(level, "title"))
        for level in levels
    )


def _is_level_id(text: str) -> bool:
    return len(text) <= LONGEST_SLUG and re.fullmatch(LEVEL_ID, text) is not None


def _mapping(tree: Tree) -> dict[str, Value]:
    return tree.data if isinstance(tree.data, dict) else {}


def _maps(data: dict[str, Value], name: str) -> list[dict[str, Value]]:
    value = data.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _text(data: dict[str, Value], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""
