"""The content of a new site: made in a folder beside, looked at as a whole, then put in its place.

The tables go the way of every import. Nothing stands in the new folder before all of it is right.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Final

from generator.characters import HAN_SIGN
from generator.cli.beginning.new_account import print_left, print_repeats, print_units
from generator.cli.beginning.new_answers import (
    Asker,
    contact_for,
    county_for,
    levels_for,
    outcomes_for,
    year_for,
)
from generator.cli.beginning.new_bulletin import add_bulletins
from generator.cli.beginning.new_request import NewRequest
from generator.cli.beginning.new_sources import NO_FACTS, Beginning
from generator.cli.beginning.new_tables import import_tables, new_tables
from generator.cli.context import Context
from generator.cli.imports.course_words import print_course
from generator.cli.project_folder import path_from_here
from generator.cli.words import say
from generator.content.edit.whole_files import scratch_folder, write_files, write_new_folder
from generator.importing.county import Identity, content_texts, levels_by_table, project_word
from generator.importing.county.identity import DepartmentEntry, SourceEntry
from generator.importing.county.joined_units import joined_by_people
from generator.importing.facts import LevelName
from generator.importing.proposals import DepartmentProposal, department_proposals
from generator.importing.prose.bulletin import Fact
from generator.importing.registration import Registration, SourceFile, registration_of
from generator.patterns import pattern

_NUMBERED: Final = pattern(r"^(?:附[件表]\d*[:：.、 ]*|\d+[.、])+")


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
    print_repeats(context, facts, read.repeats)
    joined = joined_by_people(reading for _, reading in read.readings)
    units = department_proposals(read.offices, {}, joined)
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
        departments=tuple(_department(unit, joined) for unit in units),
        sources=tuple(_source_entries(beginning, registration)),
        has_people=read.has_people,
        has_results=read.has_results,
        has_course=read.has_course,
        has_inherited=read.has_inherited,
    )
    identity = _with_answers(asker, identity)
    texts = {f"content/{name}": text for name, text in content_texts(identity).items()}
    with scratch_folder() as stage:
        own = Context(stage, context.quiet, context.verbose, context.language)
        write_files(stage, {**texts, **registration.files}, {})
        import_tables(own, request.import_request(year), beginning, read)
        left = add_bulletins(own, asker, year, beginning)
        return _put(context, request, stage, left)


def _put(context: Context, request: NewRequest, stage: Path, left: Sequence[str]) -> Path:
    """Looks at the whole content and puts it in its place."""
    from generator.build.rehearsal import check_project, rehearse
    from generator.cli.project_folder import template_folders

    checked = check_project(stage)
    rehearse(checked, template_folders(stage))
    for report in checked.loaded.content.reports:
        print_course(context, report, {step.period for step in report.steps})
    root = stage / "content"
    files = {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in sorted(root.rglob("*"))
        if file.is_file()
    }
    write_new_folder(context.project, f"{request.target}/content", files)
    project = (context.project / request.target).resolve()
    context.say("new_wrote", folder=path_from_here(project), files=len(files))
    print_left(context, project, left)
    return project


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
    """A document's own title: of its paragraphs, its file, or its only table; empty for none."""
    if title := beginning.bulletins[sha256].title:
        return title.value
    tables = beginning.tables
    own = [grid for grid in (tables.tables if tables else ()) if grid.sha256 == sha256]
    stem = PurePath(own[0].document).stem if own else ""
    if len(own) > 1 and HAN_SIGN.search(stem):  # of several tables none has the title of all
        return stem
    return _NUMBERED.sub("", tables.title(own[0])) if tables and own else ""


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


def _department(unit: DepartmentProposal, joined: Mapping[str, str]) -> DepartmentEntry:
    """The entry, with a note on why names were joined."""
    aliases = tuple(alias.name for alias in unit.aliases)
    shortened = [name for name in aliases if name not in joined]
    by_people = [name for name in aliases if name in joined]
    notes = [
        f"来源文件中又写作{_listed(names)}，{why}，归为同一单位。"
        for names, why in ((shortened, "是同一单位的简称"), (by_people, "名称相近且责任人相同"))
        if names
    ]
    return DepartmentEntry(slug=unit.slug, name=unit.name, aliases=aliases, note="".join(notes))


def _listed(names: Iterable[str]) -> str:
    return "、".join(f"“{name}”" for name in names)
