"""What an import would write of what records lead to: report.yaml and departments.yaml."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from generator.cli.imports.import_ground import UNFIT
from generator.cli.imports.import_sources import Sources
from generator.content.edit.departments_text import with_departments
from generator.content.edit.report_text import NewTables, new_report, with_sources, with_words
from generator.content.project_files import read_project_file
from generator.content.readers import decode
from generator.importing.earlier_report import EarlierReport, earlier_report
from generator.importing.proposals import Additions, names_place, report_title, short_title
from generator.problems import Location, Problem, ProblemsFound

Entries = Sequence[Mapping[str, str]]


class ListTexts:
    """The files of a year that list what its records name, with the `additions` to them.

    `files` are written as they are, by their names; `before` are the bytes that they were made of,
    None where there was no file.
    """

    def __init__(self, project: Path, year: str, additions: Additions) -> None:
        self.project = project
        self.year = year
        self.additions = additions
        self.files: dict[str, bytes] = {}
        self.before: dict[str, bytes | None] = {}

    def add_departments(self) -> None:
        """departments.yaml with what is new in it; raises ProblemsFound (YQ730)."""
        proposals = self.additions.departments
        if not proposals:
            return
        name = self._name("departments")
        before = self._read(name)
        aliases = {p.slug: [alias.name for alias in p.aliases] for p in proposals}
        new = [
            {"slug": p.slug, "name": p.name, "aliases": aliases[p.slug]}
            for p in proposals
            if not p.is_known
        ]
        known = {p.slug: aliases[p.slug] for p in proposals if p.is_known}
        try:
            text = with_departments(decode(name, before or b""), new, known)
        except UNFIT:
            raise ProblemsFound([Problem("YQ730", Location(name))]) from None
        self.files[name] = text.encode()
        self.before[name] = before

    def add_report(self, sources: Sources, documents: Entries, tables: NewTables) -> None:
        """report.yaml with documents, tables, levels and words; raises ProblemsFound (YQ738)."""
        name = self._name("report")
        before = self._read(name)
        levels = [
            {"id": level.id, "label": level.label, "title": level.title}
            for level in self.additions.levels
        ]
        outcomes = [{"word": w, "kind": str(kind)} for w, kind in self.additions.outcomes.items()]
        try:
            if before is None:
                earlier = earlier_report(self.project, self.year)
                words = earlier.words if earlier else {}
                text = new_report(*self._titles(sources, earlier), levels, outcomes, words)
            elif levels or outcomes:
                text = with_words(decode(name, before), levels, outcomes)
            else:
                text = decode(name, before)
            text = with_sources(text, documents, tables)
        except UNFIT:
            missing = [dict(entry) for entry in documents]
            lines = "; ".join(_flow(entry) for entry in [*missing, *levels, *outcomes])
            raise ProblemsFound(
                [Problem("YQ738", Location(name), lines, values={"entries": lines})]
            ) from None
        self.files[name] = text.encode()
        self.before[name] = before

    def change_report(self, change: Callable[[str], str]) -> None:
        """Changes report.yaml as it is to be written; raises LayoutError."""
        name = self._name("report")
        before = self._read(name)
        planned = self.files.get(name, before)
        self.files[name] = change(decode(name, planned or b"")).encode()
        self.before.setdefault(name, before)

    def _titles(self, sources: Sources, earlier: EarlierReport | None) -> tuple[str, str]:
        """The title of a report that begins, and its short one.

        It is called as the one before it, unless its tables name a place and that did not; else by
        its tables or their files.
        """
        tables = sources.tables
        title = report_title(
            self.year,
            [tables.title(grid) for grid in tables.tables],
            [grid.document for grid in tables.tables],
            len(sources.facts.levels),
        )
        if earlier and (names_place(earlier.title) or not names_place(title)):
            as_before = earlier.title_in(self.year)
            return (as_before, earlier.short_title) if as_before else (title, short_title(title))
        return title, short_title(title)

    def _name(self, of: str) -> str:
        return f"content/{self.year}/{of}.yaml"

    def _read(self, name: str) -> bytes | None:
        """The bytes of a file of the content; None where there is none."""
        file = self.project / name
        return read_project_file(file, self.project) if file.exists() else None


def _flow(entry: Mapping[str, str]) -> str:
    return "- {" + ", ".join(f"{name}: {value}" for name, value in entry.items()) + "}"
