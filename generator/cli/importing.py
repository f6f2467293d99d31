"""`yqsite import`: the tables of an office into the content, with an account of every cell."""

import re
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from generator.cli.context import Context
from generator.cli.words import say
from generator.content.edit.write import replace_file
from generator.content.edit.yaml_text import LayoutError
from generator.content.limits import limit, passed, passes
from generator.content.readers import decode
from generator.importing import (
    FIELDS,
    Account,
    Change,
    Choices,
    Facts,
    Grid,
    Origin,
    Reading,
    Written,
    course_file,
    facts_of,
    new_level,
    read,
    read_course,
    read_source,
    titles_in,
    updated_level,
    vocabulary,
)
from generator.importing.columns import Vocabulary
from generator.importing.grids import Oddity
from generator.problems import Location, Problem, ProblemsFound
from generator.problems.message import printable

PERIOD = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])")
# What people write for a field, beside its own name.
_ALIASES = {"department": "departments", "person": "people", "result": "text", "project": "title"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says."""

    sources: tuple[str, ...]
    year: str
    level: str
    period: str
    sheet: str
    columns: tuple[str, ...]
    outcome: str
    department: str
    replace: bool
    dry_run: bool
    yes: bool


def import_sources(context: Context, asked: Asked) -> None:
    """Reads the sources, shows what would change and writes it; raises ProblemsFound."""
    shown = f"content/{asked.year}"
    facts = facts_of(context.project / shown, shown)
    own = context.project / "content/columns.yaml"
    known = vocabulary(
        decode("content/columns.yaml", own.read_bytes()) if own.is_file() else "",
        _chosen(context, asked.columns),
    )
    grids = _visible(context, asked, _grids(context, asked.sources))
    choices = Choices(asked.level, asked.sheet, asked.outcome, asked.department)
    if asked.period:
        files = _course(context, asked, facts, known, grids, choices)
    else:
        found = read(grids, facts, known, choices)
        _account(context, found)
        _unnamed(context, facts, found)
        files = _planned(context, asked, facts, found)
    _changes(context, files)
    changed = {name: one for name, one in files.items() if one.changes}
    if not changed:
        context.say("import_nothing")
        return
    names = ", ".join(changed)
    question = say("import_ask", context.language, files=names)
    if asked.dry_run or not (asked.yes or click.confirm(question)):
        context.say("import_would")
        return
    for name, one in changed.items():
        _write(context, name, one.text)
    context.say("import_wrote", files=names)


def _write(context: Context, name: str, text: str) -> None:
    try:
        (context.project / name).parent.mkdir(exist_ok=True)
        replace_file(context.project / name, text)
    except OSError as error:
        words = say("not_written", context.language, name=name, why=error.strerror or "")
        raise click.UsageError(words) from None


def _chosen(context: Context, columns: Iterable[str]) -> list[tuple[str, str]]:
    found = []
    for one in columns:
        head, _, name = one.rpartition("=")
        name = _ALIASES.get(name, name)
        if not head or name not in FIELDS:
            fields = ", ".join(FIELDS)
            raise click.UsageError(
                say("import_bad_map", context.language, given=one, fields=fields)
            )
        found.append((head, name))
    return found


def _grids(context: Context, sources: Sequence[str]) -> list[Grid]:
    """All tables of all sources; their indexes go on from one source to the next."""
    grids: list[Grid] = []
    problems: list[Problem] = []
    for source in sources:
        try:
            read_in = read_source(
                Path(source).name if source != "-" else "-", _bytes(context, source)
            )
        except ProblemsFound as error:
            problems += error.problems
            continue
        if not read_in:
            problems.append(Problem("YQ720", Location(Path(source).name)))
        grids += read_in
    if problems:
        raise ProblemsFound(problems)
    return grids


def _bytes(context: Context, source: str) -> bytes:
    if source == "-":
        return sys.stdin.buffer.read(limit("source_bytes") + 1)
    file = Path(source)
    if not file.is_file():
        raise click.UsageError(say("import_no_file", context.language, name=source))
    if passes("source_bytes", size := file.stat().st_size):
        raise passed("YQ701", Location(file.name), "source_bytes", f"{size:,}")
    return file.read_bytes()


def _visible(context: Context, asked: Asked, grids: Sequence[Grid]) -> list[Grid]:
    """Hidden sheets are told, and read only where they are named."""
    for grid in grids:
        if grid.hidden and grid.name != asked.sheet:
            context.say("import_hidden_sheet", text=grid.name)
    return [one for one in grids if not one.hidden or one.name == asked.sheet]


def _account(context: Context, found: Reading) -> None:
    """What was read, and every cell that is in no record."""
    results = [r for level in found.levels for p in level.projects for r in p.results]
    projects = sum(len(level.projects) for level in found.levels)
    _tell_account(context, found.account, projects, sum(one.inherited for one in results))


def _tell_account(context: Context, account: Account, projects: int, inherited: int) -> None:
    context.say(
        "import_read",
        rows=account.rows,
        projects=projects,
        inherited=inherited,
        mends=len(account.mends),
        cells=account.cells,
        lost=account.lost,
    )
    for level, number, mend in account.mends:
        values = {"field": mend.field, "before": mend.before, "after": mend.after}
        context.say("import_mend", level=level, number=number, **values)
    for grid, words in account.unknown:
        context.say("import_unknown", place=_place(grid, 0), text=printable(words))
    for grid, cell in account.unusual:
        oddity = sorted(one.value for one in cell.oddities if one is not Oddity.SERIAL)
        signs = ", ".join(cell.left_out)
        said = "、".join(say(f"oddity_{one}", context.language, signs=signs) for one in oddity)
        place = _place(grid, cell.row, cell.column)
        context.say("import_unusual", place=place, text=printable(cell.text), oddity=said)
    for grid, cell in account.beside:
        place = _place(grid, cell.row, cell.column)
        context.say("import_beside", place=place, text=printable(cell.text))


def _place(grid: Grid, row: int, column: int = 0) -> str:
    """Document, sheet or table, and cell: report.xlsx 省级 C7; of a text, its line."""
    table = grid.name or f"#{grid.index}"
    if not row:
        return f"{grid.document} {table}"
    if grid.raw:
        return f"{grid.document}:{grid.first_row + row - 1}"
    return f"{grid.document} {table} {_letters(column)}{row}"


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _planned(context: Context, asked: Asked, facts: Facts, found: Reading) -> dict[str, Written]:
    """The new text of every file of a level, by its name."""
    files: dict[str, Written] = {}
    problems: list[Problem] = []
    for one in found.levels:
        name = f"content/{asked.year}/{one.level}.yaml"
        file = context.project / name
        origin = Origin(_document(facts, one.grid), one.grid.index)
        others = [file.with_suffix(suffix) for suffix in (".csv", ".jsonl")]
        if any(other.is_file() for other in others):
            problems.append(Problem("YQ730", Location(name)))
        elif not file.is_file():
            files[name] = new_level(one.level, one.projects, origin)
        else:
            text = decode(name, file.read_bytes())
            try:
                files[name] = updated_level(text, one.projects, origin, replace=asked.replace)
            except (LayoutError, KeyError, TypeError, ValueError):
                problems.append(Problem("YQ730", Location(name)))
    if problems:
        raise ProblemsFound(problems)
    return files


def _course(
    context: Context,
    asked: Asked,
    facts: Facts,
    known: Vocabulary,
    grids: Sequence[Grid],
    choices: Choices,
) -> dict[str, Written]:
    """The file of a period, from the tables of a month or a quarter."""
    year = f"content/{asked.year}"
    if not PERIOD.fullmatch(asked.period):
        raise click.UsageError(say("import_bad_period", context.language, given=asked.period))
    titles = {
        one.id: titles_in(context.project / f"{year}/{one.id}.yaml", f"{year}/{one.id}.yaml")
        for one in facts.levels
    }
    found = read_course(grids, facts, known, choices, titles, asked.year)
    _tell_account(context, found.account, len(found.steps), 0)
    name = f"{year}/progress/{asked.period}.yaml"
    file = context.project / name
    text = decode(name, file.read_bytes()) if file.is_file() else ""
    try:
        return {name: course_file(asked.period, found.steps, text)}
    except (LayoutError, KeyError, TypeError, ValueError):
        raise ProblemsFound([Problem("YQ730", Location(name))]) from None


def _document(facts: Facts, grid: Grid) -> str:
    """The id of the source whose bytes these are, else of one that states no sum of its own."""
    for one in facts.documents:
        if one.sha256 == grid.sha256:
            return one.id
    return next((one.id for one in facts.documents if not one.sha256), "")


def _unnamed(context: Context, facts: Facts, found: Reading) -> None:
    """Says which documents report.yaml does not list, with what to add."""
    known = {one.sha256 for one in facts.documents}
    open_ones = any(not one.sha256 for one in facts.documents)
    for name, sha256 in {level.grid.document: level.grid.sha256 for level in found.levels}.items():
        if sha256 not in known and not open_ones:
            context.say("import_new_document", name=name, sha256=sha256)


def _changes(context: Context, files: dict[str, Written]) -> None:
    for name, written in files.items():
        level = Path(name).stem
        for change in written.changes:
            context.say(f"import_{change.kind}", level=level, **_words(change))
        if written.kept:
            numbers = "、".join(str(one) for one in written.kept)
            context.say("import_kept", level=level, numbers=numbers)


def _words(change: Change) -> dict[str, str]:
    return {
        "number": f"{change.number}",
        "field": change.field,
        "old": printable(change.old),
        "new": printable(change.new),
    }
