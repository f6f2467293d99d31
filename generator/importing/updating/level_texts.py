"""Writing: the records of a level as a file, new or on top of what stands there.

What a person put there stays: measures, comments, the order of the file, and every line that the
import does not change. A key that the content has is never changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from generator.content.edit.records_text import edit_records, new_records, records_ending
from generator.importing.facts import LevelName
from generator.importing.rows.drafts import ProjectDraft
from generator.importing.updating.entry_updates import update_entry
from generator.importing.updating.known_records import key_of_entry, known_of, table_of
from generator.importing.updating.level_tables import NEW_TABLE, LevelTable
from generator.importing.updating.matching import matches_of
from generator.importing.updating.record_entries import project_entry
from generator.importing.updating.title_index import letters_of
from generator.importing.updating.updates import Change, Update
from generator.problems import Problem, ProblemsFound
from generator.records.project_keys import free_key, key_of

__all__ = ["Change", "NewText", "Update", "new_level", "updated_level"]

_LEFT: Final = ("left", "withdrawn")  # what changes nothing


@dataclass(slots=True)
class NewText:
    """The new text of a file, what changed in it, and projects that only it has.

    `before` are the bytes that it was made of, None where there was no file. It `is_stamped` where
    its rows have got the name of their document.
    """

    text: str
    changes: list[Change] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    before: bytes | None = None
    is_stamped: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether anything is to be written."""
        return self.is_stamped or any(change.kind not in _LEFT for change in self.changes)


@dataclass(frozen=True, slots=True)
class Target:
    """A level of a year, such as 2023; `said` is by a row's number the key of its record.

    Its table `is_alone` where the import has no other, so that what is said of a table is of it.
    """

    year: str
    level: LevelName
    said: Mapping[str, str] = field(default_factory=dict)
    replace: bool = False
    is_alone: bool = True


def new_level(
    folder: str, target: Target, tables: Sequence[LevelTable], update: Update
) -> tuple[str, NewText]:
    """A level's file that is not there yet, with its name in the folder of the year."""
    projects = [project for table in tables for project in table.projects]
    name = f"{folder}/{target.level.id}{records_ending(len(projects))}"
    entries, changes = _added(tables, set(), update)
    return name, NewText(new_records(name, target.level.id, entries), changes)


def updated_level(
    name: str, text: str, target: Target, tables: Sequence[LevelTable], update: Update
) -> NewText:
    """A level's file with the projects put in; raises LayoutError where other lines would change.

    A project that the import does not have stays, unless `replace` takes it away. Raises
    ProblemsFound (YQ737) where nobody knows whether a row is about a record.
    """
    found = NewText(text)

    def change(entries: list[Any]) -> None:
        _Updating(entries, target, update, found).put(tables)

    made = edit_records(name, text, change)
    found.text = made if found.is_changed else text
    return found


class _Updating:
    """One change of the entries of a level."""

    def __init__(self, entries: list[Any], target: Target, update: Update, found: NewText) -> None:
        self.entries = entries
        self.target = target
        self.update = update
        self.found = found
        self.keys = [key_of_entry(entry, target.level) for entry in entries]
        self.questions: list[Problem] = []
        self.gone = update.withdrawals(f"{target.year}/{target.level.id}/")

    def put(self, tables: Sequence[LevelTable]) -> None:
        """Puts the tables into the entries; raises ProblemsFound."""
        new: list[LevelTable] = []
        rest: list[int] = []
        for table in tables:
            places = [
                place
                for place, entry in enumerate(self.entries)
                if table_of(entry, self.target.level) == table.id
            ]
            known = known_of([self.entries[place] for place in places], self.target.level)
            matches = matches_of(table.projects, known, self.target.said)
            if len(matches.unsure) > 1 and not matches.sure:
                first = next(iter(matches.unsure))
                nearest = known[matches.unsure[first]].label
                self.questions.append(self.unknown_table(table, first, nearest))
                continue
            for row, record in matches.unsure.items():
                self.ask(table.projects[row], known[record].label, known[record].key)
            for row, record in matches.sure.items():
                place = places[record]
                id_ = f"{self.target.year}/{self.target.level.id}/{self.keys[place]}"
                self.found.changes += update_entry(
                    self.entries[place], table.projects[row], id_, self.update
                )
            gone = set(range(len(places))) - set(matches.sure.values())
            rest += [places[record] for record in sorted(gone)]
            left = [
                project for row, project in enumerate(table.projects) if row not in matches.sure
            ]
            new.append(replace(table, projects=left))
        if self.questions:
            raise ProblemsFound(self.questions)
        self.add(new)
        self.leave(sorted(rest))

    def unknown_table(self, table: LevelTable, row: int, nearest: str) -> Problem:
        """The question whether it is a further table; to be imported by itself where it is not."""
        values = {"nearest": nearest, "table": NEW_TABLE if self.target.is_alone else ""}
        fix = "" if self.target.is_alone else "table_alone"
        return Problem("YQ739", table.projects[row].at, table.title, fix=fix, values=values)

    def ask(self, project: ProjectDraft, nearest: str, key: str) -> None:
        values = {"nearest": nearest, "key": key, "row": project.label}
        words = f"{project.number} {project.heading}".strip()
        self.questions.append(Problem("YQ737", project.at, words, values=values))

    def add(self, tables: Sequence[LevelTable]) -> None:
        """Adds what the content does not have; what was withdrawn since does not come back."""
        tables = [
            replace(table, projects=[p for p in table.projects if not self.is_withdrawn(p)])
            for table in tables
        ]
        folder = f"{self.target.year}/{self.target.level.id}/"
        taken = {id_.removeprefix(folder) for id_ in self.update.taken if id_.startswith(folder)}
        added, changes = _added(tables, taken.union(self.keys), self.update)
        self.entries += added
        self.found.changes += changes

    def is_withdrawn(self, project: ProjectDraft) -> bool:
        """Whether a row is of a project that went after its document was made; it is listed."""
        documents = {result.source.document for result in project.results}
        entries = self.gone.get(letters_of(project.heading), ())
        if not any(self.update.is_older(documents, entry) for entry in entries):
            return False
        self.found.changes.append(left_out(project, self.update))
        return True

    def leave(self, rest: Sequence[int]) -> None:
        """Keeps what the tables do not have, or takes it away."""
        labels = [str(self.entries[place].get("number") or self.keys[place]) for place in rest]
        if not self.target.replace:
            self.found.kept = labels
            return
        for place, label in zip(rest, labels, strict=True):
            old = str(self.entries[place].get("title") or "")
            self.found.changes.append(Change("removed", label, old=old))
        gone = set(rest)
        self.entries[:] = [e for place, e in enumerate(self.entries) if place not in gone]


def left_out(project: ProjectDraft, update: Update) -> Change:
    """What is said of a row that is of a withdrawn project; its words are in no record."""
    _added([LevelTable("", "", [project])], set(), update)  # so the account knows of them
    return Change("withdrawn", project.label, new=project.heading)


def keys_of(tables: Sequence[LevelTable], taken: set[str]) -> Iterator[tuple[ProjectDraft, str]]:
    """The projects that the content does not have, each with a key of its own."""
    for table in tables:
        prefix = "" if table.is_first else table.id
        for project in table.projects:
            key = free_key(key_of(project.number, prefix, project.place), taken)
            taken.add(key)
            yield project, key


def _added(
    tables: Sequence[LevelTable], taken: set[str], update: Update
) -> tuple[list[dict[str, Any]], list[Change]]:
    """The entries of new projects, and what is said of them."""
    pairs = list(keys_of(tables, taken))
    entries = []
    for project, key in pairs:
        entry = project_entry(project, key, update.documents)
        update.written.note(project.source, entry, *entry["results"])
        for result, made in zip(project.results, entry["results"], strict=True):
            update.written.note(result.source, entry, made)
        entries.append(entry)
    return (
        entries,
        [Change("added", project.number or key, new=project.heading) for project, key in pairs],
    )
