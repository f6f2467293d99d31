"""What the paragraphs of the sources say, put into the report that is being made."""

from collections.abc import Sequence

from generator.cli.beginning.new_answers import Asker
from generator.cli.beginning.new_sources import Beginning
from generator.cli.context import Context
from generator.cli.imports.import_bulletin import with_entries
from generator.cli.words import say
from generator.content.edit.whole_files import write_files
from generator.content.load import load
from generator.importing import facts_of
from generator.importing.county.report_flags import (
    Entries,
    Undecided,
    entries_of,
    projects_of,
)
from generator.importing.prose.bulletin import KnownProject, proposals_of
from generator.problems.message import one_line
from generator.records import Report


def add_bulletins(context: Context, asker: Asker, year: str, beginning: Beginning) -> list[str]:
    """Adds what is sure to report.yaml, and a marked line for what is not.

    Gives the sentences with figures that were not understood.
    """
    if not beginning.documents:
        return []
    folder = f"content/{year}"
    report: Report = load(context.project).content.reports[-1]
    levels = facts_of(context.project, folder).levels
    projects = list(projects_of(report))
    bulletins = [proposals_of(document, levels, projects) for document in beginning.documents]
    found = entries_of(bulletins)
    open_ = [
        undecided for undecided in found.undecided if not _ask(asker, undecided, projects, found)
    ]
    for of_list, entries in found.lists.items():
        context.say(f"new_{of_list}", count=len(entries))
    _write(context, f"{folder}/report.yaml", found, open_)
    return found.unread


def _ask(
    asker: Asker, undecided: Undecided, projects: Sequence[KnownProject], found: Entries
) -> bool:
    """Whether a person has said which project is meant; then its entry is among the others."""
    if not asker.may_ask:
        return False
    titles = {project.id: f"{project.label} {project.title}" for project in projects}
    numbered = {str(n): id_ for n, id_ in enumerate(undecided.candidates, start=1)}
    listed = "".join(f"\n    {n} {one_line(titles[id_])}" for n, id_ in numbered.items())
    question = say("new_ask_project", asker.context.language, words=undecided.words, listed=listed)
    chosen = numbered.get(asker.value(question, "", numbered.__contains__))
    if chosen is None:
        return False
    found.add(undecided.of_list, undecided.decided(chosen))
    return True


def _write(context: Context, name: str, found: Entries, open_: Sequence[Undecided]) -> None:
    before = (context.project / name).read_bytes()
    text = with_entries(before.decode(), found, open_)
    write_files(context.project, {name: text}, {name: before})
