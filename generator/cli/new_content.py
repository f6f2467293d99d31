"""The content of a new site: made in a folder beside, looked at as a whole, then put in its place.

The tables go the way of every import. Nothing stands in the new folder before all of it is right.
"""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from generator.cli.context import Context
from generator.cli.new_account import print_copies, print_left, print_units
from generator.cli.new_answers import (
    Asker,
    contact_for,
    county_for,
    levels_for,
    outcomes_for,
    year_for,
)
from generator.cli.new_bulletin import add_bulletins
from generator.cli.new_request import NewRequest
from generator.cli.new_sources import NO_FACTS, Beginning
from generator.cli.new_tables import import_tables, new_tables
from generator.cli.project_folder import path_from_here
from generator.cli.words import say
from generator.content.edit.write import write_files, write_new_folder
from generator.importing.county import Identity, content_texts, levels_by_table, project_word
from generator.importing.county.identity import DepartmentEntry, SourceEntry
from generator.importing.facts import LevelName
from generator.importing.proposals import DepartmentProposal, department_proposals
from generator.importing.prose.bulletin import Fact
from generator.importing.registration import Registration, SourceFile, registration_of


def write_content(context: Context, request: NewRequest, beginning: Beginning) -> Path:
    """Asks, makes the content and writes it, the whole of it or nothing; gives the project.

    Raises ProblemsFound and UsageError.
    """
    asker = Asker(context, is_silent=request.yes)
    year = year_for(asker, request, beginning)
    county = county_for(asker, request, beginning)
    levels = levels_for(asker, request, beginning, county)
    named = tuple(LevelName(level.id, level.label, level.title) for level in levels)
    facts = replace(NO_FACTS, levels=named)
    by_table = levels_by_table(beginning.evidence, levels, county)
    read = new_tables(context, request.import_request(year), beginning, facts, by_table)
    print_copies(context, facts, read.copies)
    units = department_proposals(read.offices, {})
    print_units(context, units)
    registration = _registration(beginning)
    bulletins = list(beginning.bulletins.values())
    identity = Identity(
        year=year,
        county=county,
        levels=levels,
        word=project_word(beginning.evidence).value,
        publisher=_first(b.publisher for b in bulletins),
        published=_first(b.published for b in bulletins),
        outcomes=outcomes_for(asker, read.words),
        departments=tuple(map(_department, units)),
        sources=tuple(_source_entries(beginning, registration)),
        has_people=read.has_people,
        has_results=read.has_results,
        has_course=read.has_course,
        has_inherited=read.has_inherited,
    )
    identity = _with_answers(asker, identity)
    texts = {f"content/{name}": text for name, text in content_texts(identity).items()}
    with _stage() as stage:
        own = Context(stage, context.quiet, context.verbose, context.language)
        write_files(stage, {**texts, **registration.files}, {})
        import_tables(own, request.import_request(year), beginning, read)
        left = add_bulletins(own, year, beginning)
        return _put(context, request, stage, left)


def _put(context: Context, request: NewRequest, stage: Path, left: Sequence[str]) -> Path:
    """Looks at the whole content and puts it in its place."""
    from generator.build.check import check_project
    from generator.build.rehearsal import rehearse
    from generator.cli.project_folder import template_folders

    checked = check_project(stage)
    rehearse(stage, template_folders(stage), checked)
    root = stage / "content"
    files = {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in sorted(root.rglob("*"))
        if file.is_file()
    }
    write_new_folder(context.project, f"{request.target}/content", files)
    project = (context.project / request.target).resolve()
    context.say("new_wrote", folder=path_from_here(project), files=len(files))
    print_left(context, files, left)
    return project


@contextmanager
def _stage() -> Iterator[Path]:
    """A folder of its own that is gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix="yqsite-new-")).resolve()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _with_answers(asker: Asker, identity: Identity) -> Identity:
    """The identity with what only a person knows."""
    language = asker.context.language
    if not identity.publisher:
        question = say("new_ask_publisher", language)
        proposed = "" if asker.is_silent or not identity.county else f"{identity.county}人民政府"
        identity = replace(identity, publisher=asker.value(question, proposed, bool))
    if identity.has_people:
        is_shown = asker.agrees(say("new_ask_people", language))
        identity = replace(identity, show_people=is_shown)
    return replace(identity, contact=contact_for(asker))


def _first(facts: Iterable[Fact | None]) -> str:
    """The first value that a bulletin has; empty where none has it."""
    return next((fact.value for fact in facts if fact), "")


def _registration(beginning: Beginning) -> Registration:
    """The entries and copies of all documents, each under the title that it has."""
    files = [
        SourceFile(
            document.name,
            document.sha256,
            beginning.contents[document.sha256],
            _title(beginning, document.sha256),
        )
        for document in beginning.documents
    ]
    return registration_of(files, NO_FACTS, {})


def _title(beginning: Beginning, sha256: str) -> str:
    """A document's own title: of its paragraphs, else above its first table; empty for none."""
    if title := beginning.bulletins[sha256].title:
        return title.value
    tables = beginning.tables
    grids = tables.tables if tables else ()
    first = next((grid for grid in grids if grid.sha256 == sha256), None)
    return tables.title(first) if tables and first else ""


def _source_entries(beginning: Beginning, registration: Registration) -> Iterator[SourceEntry]:
    for entry in registration.entries:
        bulletin = beginning.bulletins[entry["sha256"]]
        yield SourceEntry(
            entry["id"],
            entry["title"],
            entry.get("file", ""),
            entry["sha256"],
            publisher=bulletin.publisher.value if bulletin.publisher else "",
            published=bulletin.published.value if bulletin.published else "",
        )


def _department(unit: DepartmentProposal) -> DepartmentEntry:
    aliases = tuple(alias.name for alias in unit.aliases)
    listed = "、".join(f"“{name}”" for name in aliases)
    note = f"来源文件中又写作{listed}，按单位名称的简称规则归为同一单位。" if aliases else ""
    return DepartmentEntry(slug=unit.slug, name=unit.name, aliases=aliases, note=note)
