"""Facts: what the content of a year says already, as far as an import asks."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from generator.analysis.moves import changes_today, ids_today
from generator.content.project_files import missing_content, read_project_file
from generator.content.readers import decode, read_yaml
from generator.content.schema.advice import advice
from generator.content.tree import Tree, Value
from generator.problems import Location, Problem, ProblemsFound
from generator.records.change import Change, ChangeWords
from generator.records.settings import LEVEL_ID, LONGEST_SLUG

_YEAR: Final = re.compile(r"[0-9]{4}")
_OF_DOCUMENT: Final = ("id", "sha256", "title", "file", "published")


@dataclass(frozen=True, slots=True)
class LevelName:
    """A level of report.yaml and the words by which a table may name it."""

    id: str
    label: str
    title: str
    tables: tuple[tuple[str, str], ...] = ()  # id and title of each, where it has several

    @property
    def first_table(self) -> str:
        """The id of the table whose keys do not begin with it."""
        return self.tables[0][0] if self.tables else ""


@dataclass(frozen=True, slots=True)
class Document:
    """A source of report.yaml."""

    id: str
    sha256: str
    title: str = ""
    file: str = ""
    published: str = ""  # a day, or a day and a time; empty where nobody knows


@dataclass(frozen=True, slots=True)
class Amendment:
    """An entry of changes.yaml: words of a field that a person has put in the place of others."""

    old: str
    new: str
    date: str = ""
    who: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Levels, outcome words, names of departments with their slugs, and source documents.

    `amendments` are the entries of changes.yaml, by the project's id of today and the field; under
    the field `project` are those by which a project came or went. The ids of `moved` led to
    projects that have another one today. A year `is_new` where the content has no report.yaml of
    it. Words that are `left` are kept beside the results. `earlier` has the names of departments
    with their slugs in the newest year before that lists any.
    """

    levels: tuple[LevelName, ...]
    outcomes: frozenset[str]
    departments: Mapping[str, str]
    documents: tuple[Document, ...]
    amendments: Mapping[tuple[str, str], tuple[Amendment, ...]] = field(default_factory=dict)
    moved: frozenset[str] = frozenset()
    is_new: bool = False
    left: frozenset[str] = frozenset()
    earlier: Mapping[str, str] = field(default_factory=dict)


def facts_of(project: Path, year: str, *, may_begin: bool = False) -> Facts:
    """The facts of a year's folder, such as `content/2022`; raises ProblemsFound.

    What becomes the name of a file is checked here: nothing else of a content is known to be right.
    A year that is not there yet is empty where it `may_begin`.
    """
    if not (project / "content").is_dir():
        raise ProblemsFound([missing_content()])
    if may_begin and not (project / year / "report.yaml").exists():
        earlier = _earlier_departments(project, year)
        return Facts((), frozenset(), {}, (), is_new=True, earlier=earlier)
    if not (project / year).is_dir():
        name = f"{year}/report.yaml"
        values = {"name": "report.yaml", "inside": "", "year": year.rpartition("/")[2]}
        raise ProblemsFound([Problem("YQ101", Location(name), "", "file", "begin_year", values)])
    tree = tree_of(project, f"{year}/report.yaml")
    report = _mapping(tree)
    changes = _changes(project, f"{year}/changes.yaml")
    return Facts(
        levels=_levels(tree, _maps(report, "levels")),
        outcomes=frozenset(text_of(outcome, "word") for outcome in _maps(report, "outcomes")),
        departments=_departments(project, year),
        documents=tuple(
            Document(*(text_of(source, name) for name in _OF_DOCUMENT))
            for source in _maps(report, "sources")
        ),
        amendments=_amendments(changes),
        moved=frozenset(ids_today(changes)),
        earlier=_earlier_departments(project, year),
    )


def _departments(project: Path, year: str) -> dict[str, str]:
    """The slug of each name and alias of a year's departments; a name stands before its aliases."""
    own = f"{year}/departments.yaml"
    names: dict[str, str] = {}
    data = _mapping(tree_of(project, own)) if (project / own).exists() else {}
    for department in _maps(data, "departments"):
        slug = text_of(department, "slug")
        aliases = department.get("aliases")
        listed = [a for a in aliases if isinstance(a, str)] if isinstance(aliases, list) else []
        names |= dict.fromkeys([text_of(department, "name"), *listed], slug)
    return names


def _earlier_departments(project: Path, year: str) -> dict[str, str]:
    """Those of the newest year before that lists any."""
    own = year.rpartition("/")[2]
    folders = (folder.name for folder in (project / "content").iterdir())
    before = sorted(n for n in folders if _YEAR.fullmatch(n) and _YEAR.fullmatch(own) and n < own)
    listed = (_departments(project, f"content/{name}") for name in reversed(before))
    return next(filter(None, listed), {})


def _changes(project: Path, name: str) -> list[Change]:
    """The entries of changes.yaml, from old to new; none where there is no such file."""
    if not (project / name).exists():
        return []
    found = []
    for index, entry in enumerate(_maps(_mapping(tree_of(project, name)), "changes")):
        words: dict[str, Any] = {n: text_of(entry, n) for n in ChangeWords.__struct_fields__}
        found.append(Change(**words, index=index))
    return found


def _amendments(changes: list[Change]) -> dict[tuple[str, str], tuple[Amendment, ...]]:
    """What was changed in each field, from old to new, under the ids of today."""
    found: dict[tuple[str, str], tuple[Amendment, ...]] = {}
    for change in changes_today(changes):
        at = change.project, change.field
        made = Amendment(change.old, change.new, change.date, change.who, change.why)
        found[at] = (*found.get(at, ()), made)
    return found


def tree_of(project: Path, name: str) -> Tree:
    """The raw values of a YAML file of the project; raises ProblemsFound."""
    return read_yaml(name, decode(name, read_project_file(project / name, project)))


def _levels(tree: Tree, levels: list[dict[str, Value]]) -> tuple[LevelName, ...]:
    """The levels of report.yaml; raises ProblemsFound (YQ203) for an id that is no file's name."""
    problems = []
    for index, level in enumerate(levels):
        if not _is_level_id(found := text_of(level, "id")):
            path = ("levels", index, "id")
            fix, values = advice(found, "level_id", path, _is_level_id)
            problems.append(Problem("YQ203", tree.at(path), found, "level_id", fix, values))
    if problems:
        raise ProblemsFound(problems)
    return tuple(
        LevelName(
            id=text_of(level, "id"),
            label=text_of(level, "label"),
            title=text_of(level, "title"),
            tables=tuple(
                (text_of(table, "id"), text_of(table, "title")) for table in _maps(level, "tables")
            ),
        )
        for level in levels
    )


def _is_level_id(text: str) -> bool:
    return len(text) <= LONGEST_SLUG and re.fullmatch(LEVEL_ID, text) is not None


def _mapping(tree: Tree) -> dict[str, Value]:
    return tree.data if isinstance(tree.data, dict) else {}


def _maps(data: dict[str, Value], name: str) -> list[dict[str, Value]]:
    value = data.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def text_of(data: dict[str, Value], name: str) -> str:
    """The text under a name; empty for none, and for what is no text."""
    value = data.get(name)
    return value if isinstance(value, str) else ""
