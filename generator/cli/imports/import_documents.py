"""What documents have beside their tables, as an import names it: part, place, how much, words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from generator.cli.context import Context
from generator.cli.words import say
from generator.importing.documents import Document, OtherText, Part, signs_of
from generator.problems.message import one_line

_MOST: Final = 20  # lines of one part of one document
_LONGEST: Final = 300  # characters of its words that are shown


def print_other_text(context: Context, documents: Iterable[Document], sheet: str) -> None:
    """Names hidden sheets but the one that is asked for, other text, and what nothing reads."""
    for document in documents:
        for note in document.notes:
            context.say(f"import_note_{note.kind}", place=document.name, found=note.found)
        for table in document.tables:
            if table.hidden and table.cells and table.name != sheet:
                count = signs_of(cell.text for cell in table.cells).total()
                context.say("import_hidden_sheet", text=table.name, count=count)
        by_part: dict[Part, list[OtherText]] = defaultdict(list)
        for other in document.other_text:
            by_part[other.part].append(other)
        by_part.pop(Part.AGAIN, None)  # the same words have been named or read in their own place
        for part, others in by_part.items():
            _print_part(context, document, part, others)
        for name in sorted(oddity.value for oddity in document.not_read):
            words = say(f"oddity_{name}", context.language)
            context.say("import_not_read", place=document.name, oddity=words)


def _print_part(
    context: Context, document: Document, part: Part, others: Sequence[OtherText]
) -> None:
    """Each text that has a place by itself, all the rest of a part together."""
    placed = [other for other in others if other.at][:_MOST]
    rest = [other for other in others if other not in placed]
    for other in placed:
        _print(context, part, _place(context, document, other), [other.text])
    if rest:
        _print(context, part, document.name, [other.text for other in rest])


def _print(context: Context, part: Part, place: str, texts: Sequence[str]) -> None:
    words = one_line(" ".join(texts))
    values = {"place": place, "part": say(f"part_{part.value}", context.language)}
    count = signs_of(texts).total()
    if part is Part.EMBEDDED:
        context.say("import_not_read", place=place, oddity=values["part"])
        return
    if part is Part.DATA:  # scripts say nothing to a reader
        context.say("import_data", count=count, **values)
        return
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
    context.say("import_other", count=count, text=shown, **values)


def _place(context: Context, document: Document, other: OtherText) -> str:
    """Document, table where there are several, and cell: report.docx 第2张表 C7."""
    names = [document.name]
    if other.table and len(document.tables) > 1:
        name = document.tables[other.table - 1].name
        names.append(name or say("import_table", context.language, index=other.table))
    return " ".join([*names, other.at])
