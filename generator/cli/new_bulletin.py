"""What the paragraphs of the sources say, put into the report that is being made."""

from collections.abc import Sequence
from typing import Any

from generator.cli.context import Context
from generator.cli.new_answers import Asker
from generator.cli.new_sources import Beginning
from generator.cli.words import say
from generator.content.edit.write import write_files
from generator.content.edit.yaml_text import edit_yaml
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
from generator.records.settings import TO_FILL


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


def with_entries(text: str, found: Entries, open_: Sequence[Undecided]) -> str:
    """The text of report.yaml with the lists, and a marked line for each entry that is open.

    Raises LayoutError where other lines would change.
    """

    def add(data: Any) -> None:
        data.update(found.lists)

    text = edit_yaml(text, add) if found.lists else text
    for undecided in open_:
        may_be = "、".join(undecided.candidates)
        text += (
            f"# {TO_FILL}{one_line(undecided.words)}可能是 {may_be} 之一，"
            f"确定后写入 {undecided.of_list}，并删去这一行。\n"
        )
    return text
