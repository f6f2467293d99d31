"""What `new` has found and left, as it is printed: offices, copies of tables, marks."""

from collections.abc import Sequence
from pathlib import Path

from generator.cli.context import Context
from generator.cli.project_folder import path_from_here
from generator.content.unfilled import marked_lines
from generator.importing import Facts
from generator.importing.proposals import DepartmentProposal
from generator.importing.same_tables import Repeat
from generator.problems.field_names import field_in_chinese
from generator.problems.message import one_line

_MOST = 20  # differences of two tables that are shown


def print_repeats(context: Context, facts: Facts, repeats: Sequence[Repeat]) -> None:
    """Says which tables were read once though two documents have them, and how they differ."""
    for repeat in repeats:
        label = next(level.label for level in facts.levels if level.id == repeat.level)
        context.say(
            "new_copy",
            level=label,
            kept=repeat.read,
            other=repeat.other,
            count=len(repeat.differences),
        )
        for difference in repeat.differences[:_MOST]:
            field = difference.field
            context.say(
                "new_difference",
                number=difference.label,
                field=field_in_chinese(field) if context.language == "zh" else field,
                kept=one_line(difference.read) or "—",
                other=one_line(difference.other) or "—",
                at=f"{difference.at.file} {difference.at.field}".strip(),
            )
        if len(repeat.differences) > _MOST:
            context.say("new_more", count=len(repeat.differences) - _MOST)


def print_units(context: Context, units: Sequence[DepartmentProposal]) -> None:
    """Says how many departments there are, which names were joined, and what is doubtful."""
    if not units:
        return
    context.say("new_units", count=len(units), names="、".join(unit.name for unit in units))
    for unit in units:
        for alias in unit.aliases:
            context.say("new_alias", alias=alias.name, name=unit.name)
        if unit.doubt:
            others = "、".join(unit.others)
            context.say(f"new_doubt_{unit.doubt.value}", name=unit.name, others=others)


def print_left(context: Context, project: Path, left: Sequence[str]) -> None:
    """Says what a person has to fill in or to decide, with file and line."""
    print_marks(context, project)
    for words in left:
        context.say("new_left", text=words)


def print_marks(context: Context, project: Path) -> None:
    """Says where a person has to fill something in, and how."""
    found = False
    here = path_from_here(project)
    names = {file.relative_to(project).as_posix() for file in (project / "content").rglob("*")}
    for name in sorted(names):
        if not name.endswith((".yaml", ".md")):
            continue
        for number, words in marked_lines((project / name).read_bytes()):
            context.say("new_mark", file=f"{here}/{name}", line=number, text=words)
            found = True
    if found:
        context.say("new_mark_how")
