"""The tables of the sources: which have a head, and of which level each is."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.importing.facts import Facts
from generator.importing.grids import Grid
from generator.importing.level_titles import levels_of
from generator.importing.parted_tables import with_titles
from generator.importing.period_columns import without_course
from generator.importing.proposals.levels import is_of_another
from generator.importing.table_heads.columns import Vocabulary
from generator.importing.table_heads.heads import Head, head_of, parts_of
from generator.importing.table_heads.line_offices import names_office
from generator.importing.table_offices import lines_above, offices_of
from generator.importing.table_shapes import shape_of_grids
from generator.problems import Location, Problem, ProblemsFound
from generator.records.settings import LEVEL_ID

_SHORTEST: Final = 4  # characters of a title
_LONGEST: Final = 60
# What says something of a table and is not its name: (截至8月底), 单位：万元, 附件2.
_BRACKETED: Final = re.compile(r"[(（【][^()（）【】]*[)）】]")
_ASIDE: Final = re.compile(r"(?:计量)?单位\s*[:：].*|附[件表录]\s*[\d一二三四五六七八九十]*[:：]?")


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person who imports has decided; empty where nothing was said."""

    level: str = ""
    sheet: str = ""
    outcome: str = ""
    department: str = ""
    table: str = ""


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of the sources with their heads, levels and periods, by the index of each.

    A level is `named` where a title or a person says it, and not only because there is no other.
    """

    tables: tuple[Grid, ...]
    heads: Mapping[int, Head]
    levels: Mapping[int, str]
    named: frozenset[int]
    skipped: tuple[Grid, ...]
    offices: Mapping[int, str] = field(default_factory=dict)

    def titles(self, grid: Grid) -> list[str]:
        """What stands above the head of a table: in rows of its own, and before the table."""
        return lines_above(grid, self.heads[grid.index])

    def title(self, grid: Grid) -> str:
        """The table's own title: a line that is short enough to be one, else the sheet's name.

        What stands wholly in brackets is a remark, and 单位：万元 or 附件2 is nobody's name; a line
        that names who answers, 填报单位：县教育局, is no title either.
        """
        lines = self._short_lines(grid)
        own = (line for line in lines if not (_is_remark(line) or names_office(line)))
        return next(own, grid.name)

    def remarks(self, grid: Grid) -> list[str]:
        """The short lines above the head of a table that say something beside its title."""
        return [line for line in self._short_lines(grid) if _is_remark(line)]

    def office(self, grid: Grid) -> str:
        """The office of all rows of a table; empty where a column says who answers."""
        return self.offices.get(grid.index, "")

    def _short_lines(self, grid: Grid) -> Iterator[str]:
        for text in self.titles(grid):
            line = " ".join(text.split()).strip("| ")  # a line of a table of one cell has its rule
            if _SHORTEST <= len(line) <= _LONGEST:
                yield line

    def of(self, chosen: Container[int]) -> "Tables":
        """These tables alone, with nothing beside them."""
        tables = tuple(grid for grid in self.tables if grid.index in chosen)
        return replace(self, tables=tables, skipped=())

    def beside(self, skipped: tuple[Grid, ...]) -> "Tables":
        """The same with grids that have no head."""
        return replace(self, skipped=skipped)


def _is_remark(line: str) -> bool:
    return _BRACKETED.fullmatch(line) is not None or _ASIDE.fullmatch(line) is not None


def tables_of(grids: Sequence[Grid], facts: Facts, known: Vocabulary, choices: Choices) -> Tables:
    """The tables that have a head; raises ProblemsFound where there is none (YQ720, YQ731)."""
    named = [grid for grid in grids if not choices.sheet or grid.name == choices.sheet]
    if choices.sheet and not named:
        known_names = ", ".join(grid.name for grid in grids if grid.name)
        at = Location(grids[0].document if grids else "-")
        raise ProblemsFound([Problem("YQ731", at, choices.sheet, values={"known": known_names})])
    several = [part for grid in named for part in parts_of(grid, known)]
    numbers = Counter[str]()
    chosen = []
    for index, table in enumerate(several, start=1):
        numbers[table.document] += 1
        chosen.append(replace(table, index=index, number=numbers[table.document]))
    heads = _alike({t.index: without_course(head) for t in chosen if (head := head_of(t, known))})
    tables = tuple(with_titles([table for table in chosen if table.index in heads], heads))
    if not tables:
        where = Location(grids[0].document if grids else "-")
        fix = shape_of_grids(grids, known)
        raise ProblemsFound([Problem("YQ720", where, _first_words(grids), fix=fix)])
    skipped = tuple(table for table in chosen if table.index not in heads)
    levels, are_named = _levels(tables, heads, facts, choices)
    return Tables(tables, heads, levels, are_named, skipped, offices_of(tables, heads))


def _alike(heads: dict[int, Head]) -> dict[int, Head]:
    """The heads; what the rows of one table leave in doubt another under the same head decides.

    Of a sheet for each department one may have two rows, which tell too little of its columns.
    """
    sure = {tuple(h.named.items()): h for h in heads.values() if not h.doubts}
    return {
        index: replace(other, rows=head.rows, words=head.words)
        if head.doubts and (other := sure.get(tuple(head.named.items())))
        else head
        for index, head in heads.items()
    }


def _levels(
    tables: Sequence[Grid], heads: Mapping[int, Head], facts: Facts, choices: Choices
) -> tuple[dict[int, str], frozenset[int]]:
    """The level of each table, and which of them a title or a person names."""
    said = "".join(choices.level.split())
    chosen = next(
        (level.id for level in facts.levels if said in (level.id, "".join(level.label.split()))), ""
    )
    if choices.level and not chosen:
        raise ProblemsFound([_unknown_level(tables[0], choices.level)])
    every = frozenset(table.index for table in tables)
    if choices.level:
        return dict.fromkeys(every, chosen), every
    titles = {
        table.index: [cell.text for cell in table.cells if cell.row < heads[table.index].rows[0]]
        for table in tables
    }
    found = levels_of(tables, titles, facts.levels)
    if len(facts.levels) == 1:
        only = facts.levels[0]
        others = {
            table.index
            for table in tables
            if table.index not in found
            and is_of_another(only.label, [table.name, *titles[table.index], *table.above])
        }
        left = every - others
        return {index: found.get(index, only.id) for index in left}, frozenset(found)
    return found, frozenset(found)


def _unknown_level(first: Grid, level: str) -> Problem:
    title = first.name or (first.above[-1] if first.above else level)
    is_id = re.fullmatch(LEVEL_ID, level) is not None
    id_, label = (level, "…") if is_id else ("…", level)
    values = {"level": id_, "label": label, "title": title}
    return Problem("YQ733", Location(first.document), level, values=values)


def _first_words(grids: Sequence[Grid]) -> str:
    words = [cell.text for grid in grids for cell in grid.cells]
    return " | ".join(words[:6])
