"""What the paragraphs beside the tables say, put into a report that is there: figures, flags."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from generator.cli.context import Context
from generator.cli.words import say
from generator.content.edit.yaml_text import LayoutError, edit_yaml
from generator.importing import LevelName
from generator.importing.county.report_flags import (
    Entries,
    Undecided,
    entries_of,
    projects_of,
)
from generator.importing.documents import Document
from generator.importing.prose.bulletin import proposals_of
from generator.problems.message import one_line
from generator.records import Report
from generator.records.settings import TO_FILL

if TYPE_CHECKING:
    from generator.cli.imports.import_texts import Plan


def add_paragraphs(
    context: Context, plan: "Plan", documents: Sequence[Document], report: Report
) -> bool:
    """Puts into the plan what paragraphs about the report's year say, and prints it.

    `report` is the one that the plan makes. A list that it has already stays as it is, and that is
    printed, too, as is a file that cannot take it. Gives whether anything came in.
    """
    levels = [LevelName(level.id, level.label, level.title) for level in report.levels]
    projects = list(projects_of(report))
    bulletins = [proposals_of(document, levels, projects) for document in documents]
    found = entries_of(
        each for each in bulletins if each.year is None or each.year.value == report.folder
    )
    for of_list in [name for name in found.lists if getattr(report, name)]:
        number = len(found.lists.pop(of_list))
        context.say("import_has_list", name=of_list, number=number)
    undecided = [each for each in found.undecided if not getattr(report, each.of_list)]
    for text in found.unread:
        context.say("new_left", text=one_line(text))
    if not found.lists and not undecided:
        return False
    try:
        plan.lists.change_report(lambda text: with_entries(text, found, undecided))
    except LayoutError:
        names = dict.fromkeys([*found.lists, *(each.of_list for each in undecided)])
        context.say("import_no_place", names="、".join(names))
        return False
    _print(context, found, undecided)
    return True


def _print(context: Context, found: Entries, undecided: Sequence[Undecided]) -> None:
    for of_list, entries in found.lists.items():
        context.say(f"new_{of_list}", count=len(entries))
    for each in undecided:
        words = say("import_undecided", context.language, ids="、".join(each.candidates))
        context.say("import_beside", place=words, text=one_line(each.words))


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
