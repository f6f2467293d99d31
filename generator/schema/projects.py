"""The records of one level -> projects, with outcome words and departments resolved."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.problems import Problem
from generator.raw import Path, Tree
from generator.records import Measure, Mend, Outcome, OutcomeKind, Place, Project, Result, Source
from generator.schema.shapes import MeasureEntry, ProjectEntry, ResultEntry, SourceEntry


@dataclass(frozen=True, slots=True)
class Names:
    """What the other files of the report say about names."""

    folder: str
    outcomes: Mapping[str, Outcome]
    departments: Mapping[str, str]
    documents: tuple[str, ...]


def projects_from(
    tree: Tree,
    level: str,
    entries: Sequence[ProjectEntry],
    names: Names,
    problems: list[Problem],
) -> list[Project]:
    """The projects by number; appends to `problems` whatever cannot be resolved."""
    rows = _Rows(tree, names, problems)
    first: dict[int, int] = {}
    projects = []
    for index, entry in enumerate(entries):
        number = int(entry.number)
        if number in first:
            values = {"first": f"{tree.find(('projects', first[number]))[0]}"}
            at = tree.at(("projects", index))
            problems.append(Problem("YQ205", at, entry.number, values=values))
        first.setdefault(number, index)
        measures = tuple(
            rows.measure(("projects", index, "measures", n), measure)
            for n, measure in enumerate(entry.measures)
        )
        projects.append(
            Project(
                id=f"{names.folder}/{level}/{number}",
                level=level,
                number=number,
                programme=entry.programme,
                title=entry.title,
                results=tuple(
                    rows.result(("projects", index, "results", n), result)
                    for n, result in enumerate(entry.results)
                ),
                measures=tuple(one for one in measures if one.reading == "confirmed"),
                place=Place(tree.file, index),
                set_aside=tuple(one for one in measures if one.reading != "confirmed"),
                extra=tuple(entry.extra.items()),
            )
        )
    return sorted(projects, key=lambda project: project.number)


@dataclass(frozen=True, slots=True)
class _Rows:
    tree: Tree
    names: Names
    problems: list[Problem]

    def result(self, path: Path, entry: ResultEntry) -> Result:
        outcome = self.names.outcomes.get(entry.outcome)
        if outcome is None:
            known = list(self.names.outcomes)
            self.unknown("YQ206", (*path, "outcome"), entry.outcome, known)
            outcome = Outcome(entry.outcome, OutcomeKind.MISSED)  # never leaves: a problem is noted
        slugs = []
        for n, name in enumerate(entry.departments):
            slug = self.names.departments.get(name)
            if slug is None:
                known = list(self.names.departments)
                self.unknown("YQ207", (*path, "departments", n), name, known)
            else:
                slugs.append(slug)
        return Result(
            text=entry.text,
            outcome=outcome,
            departments=tuple(slugs),
            printed_departments=tuple(entry.departments),
            inherited=entry.inherited == "true",
            people=tuple(entry.people),
            source=self.source((*path, "source"), entry.source),
        )

    def source(self, path: Path, entry: SourceEntry) -> Source:
        named = entry.document or entry.raw or entry.row != "0"  # nothing is said of no source
        document = entry.document or (self.names.documents[0] if named else "")
        if document and document not in self.names.documents:
            self.unknown("YQ214", (*path, "document"), document, list(self.names.documents))
        return Source(
            document=document,
            table=int(entry.table),
            row=int(entry.row),
            raw=entry.raw,
            mends=tuple(
                Mend(mend.field, mend.kind, mend.before, mend.after) for mend in entry.mends
            ),
        )

    def measure(self, path: Path, entry: MeasureEntry) -> Measure:
        target = Decimal(entry.target)
        if target <= 0:
            at = self.tree.at((*path, "target"))
            self.problems.append(Problem("YQ216", at, entry.target))
        return Measure(
            name=entry.name,
            target=target,
            actual=Decimal(entry.actual),
            unit=entry.unit,
            comparison=entry.comparison,
            target_words=entry.target_words,
            actual_words=entry.actual_words,
            reading=entry.reading,
        )

    def unknown(self, code: str, path: Path, found: str, known: list[str]) -> None:
        close = difflib.get_close_matches(found, known, n=1)
        values = {"known": "、".join(known)}
        if close:
            values["suggestion"] = close[0]
        fix = "did_you_mean" if close else ""
        self.problems.append(Problem(code, self.tree.at(path), found, fix=fix, values=values))
