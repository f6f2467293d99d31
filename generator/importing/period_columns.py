"""Columns of periods: 一季度, 二季度 … beside each other are the course of the year, each a step.

A single column that names a time is no course: it may be the table's own. Beside one of the whole
year it is one.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from msgspec import structs

from generator.content.schema.period_rows import PLAN
from generator.importing.rows.drafts import ProjectDraft, ResultDraft
from generator.importing.table_heads.heads import Head
from generator.importing.updating.level_tables import LevelTable

_WORDS: Final = (
    "(?:工作|项目|任务|实事|目标|进展|进度|推进|完成|落实|实施|情况|成效|计划|安排|实际|累计|时间|节点"
    "|形象|截至|截止|到|率|比例|数|的)*"
)
_COLUMN: Final = re.compile(
    rf"{_WORDS}(?:(?P<year>\d{{4}})年)?(?:第?(?P<quarter>[一二三四1-4])季度|(?P<half>上半年)"
    rf"|(?P<three>前三个?季度)"
    rf"|(?:(?P<first>\d{{1,2}})月?[-—~至到\uff5e\uff0d])?(?P<last>\d{{1,2}})月)[份底末]*"
    rf"(?:\d{{1,2}}日)?{_WORDS}[%\uff05]?"
)
_WITHOUT_BRACKETS: Final = str.maketrans("", "", "()（）")  # 进展情况（9月）
_PLAN_WORDS: Final = re.compile("计划|目标|任务|安排|节点")
_SHARE_WORDS: Final = re.compile("率|比例|[%\uff05]")
_OF_THE_YEAR: Final = re.compile(r"(?:\d{4}年)?(?:全年|年度|年终)(?!计划|目标|任务|安排)")
_WHOLE: Final = "year"
# Fields that say what came of a task, and when it was to be.
_OF_THE_COURSE: Final = frozenset({"text", "outcome", "share", "plan", "note", "actual"})
_QUARTERS: Final = {
    sign: number for signs in ("一二三四", "1234") for number, sign in enumerate(signs, 1)
}
_SHARE: Final = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)[%\uff05]?")
# By the identity of a project without columns of the course, its draft of each period.
Parts = dict[int, dict[str, ProjectDraft]]


@dataclass(frozen=True, slots=True)
class PeriodColumn:
    """A column of the course: its period, and whether it has the plan, a share or what was done."""

    period: str
    field: str


def period_columns(heads: Iterable[str], year: str = "") -> dict[str, PeriodColumn]:
    """The heads that are columns of the course, where what was done is told of two times at least.

    Plans beside them belong to it. Without a year the periods are those of any one.
    """
    several = list(heads)
    found = {head: column for head in several if (column := _column_of(head, year))}
    told = {column.period for column in found.values() if column.field != "plan"}
    told |= {_WHOLE for head in several if _OF_THE_YEAR.match("".join(head.split()))}
    return found if len(told) > 1 and told != {_WHOLE} else {}


def without_course(head: Head) -> Head:
    """The head with its columns of the course among those that stay under their own head.

    So does a plan for another time than what the table tells of: 9月计划 beside 8月进展.
    """
    words = {column: head.words_of(column) for column in head.columns}
    found = period_columns(words.values())
    course = set(found)
    if not course:
        times = {words[c]: column for c in words if (column := _column_of(words[c], ""))}
        own = {column.period for column in times.values() if column.field != "plan"}
        course = {w for w, column in times.items() if own and column.period not in own}
    moved = {column for column, name in head.fields.items() if words[column] in course}
    moved -= {column for column in moved if head.fields[column] not in _OF_THE_COURSE}
    if not moved and not found:
        return head
    fields = {column: name for column, name in head.fields.items() if column not in moved}
    others = {**head.others, **{column: words[column] for column in sorted(moved)}}
    told = frozenset(found).intersection(others.values())
    return replace(head, fields=fields, others=dict(sorted(others.items())), course=told)


def parted_tables(tables: list[LevelTable], year: str) -> tuple[list[LevelTable], Parts]:
    """The tables without their columns of the course, and the parts of each project."""
    projects = [project for table in tables for project in table.projects]
    columns = {
        head: column
        for head in sorted({head for project in projects for head in project.course})
        if (column := _column_of(head, year))
    }
    if not columns:
        return tables, {}
    parts: Parts = {}
    made = []
    for table in tables:
        bare = []
        for project in table.projects:
            rest, by_period = parts_by_period(project, columns)
            parts[id(rest)] = by_period
            bare.append(rest)
        made.append(replace(table, projects=bare))
    return made, parts


def parts_by_period(
    project: ProjectDraft, columns: Mapping[str, PeriodColumn]
) -> tuple[ProjectDraft, dict[str, ProjectDraft]]:
    """The project without its columns of the course, and by each period a draft of that step."""
    rest = replace(
        project,
        results=[
            structs.replace(
                result, extra=tuple(pair for pair in result.extra if pair[0] not in columns)
            )
            for result in project.results
        ],
        columns=frozenset(project.columns - {f"extra:{head}" for head in columns}),
    )
    periods = dict.fromkeys(
        columns[head].period
        for result in project.results
        for head, _ in result.extra
        if head in columns
    )
    return rest, {
        period: replace(project, results=[_part(r, columns, period) for r in project.results])
        for period in periods
    }


def _part(result: ResultDraft, columns: Mapping[str, PeriodColumn], period: str) -> ResultDraft:
    """What a row says of one period; more than one column of a kind stands in the note."""
    values: dict[str, str] = {}
    extra: list[tuple[str, str]] = []
    for head, words in result.extra:
        column = columns.get(head)
        if column is None or column.period != period:
            continue
        share = _SHARE.fullmatch(words) if column.field == "share" else None
        field = "text" if column.field == "share" and share is None else column.field
        if field in values:
            extra.append((head, words))
        else:
            values[field] = share[1] if share else words
    plan = values.pop("plan", "")
    return ResultDraft(
        source=result.source,
        title=result.title,
        text=values.get("text", ""),
        share=values.get("share", ""),
        extra=(*([(PLAN, plan)] if plan else []), *extra),
    )


def _column_of(head: str, year: str) -> PeriodColumn | None:
    words = "".join(head.split()).translate(_WITHOUT_BRACKETS)
    match = _COLUMN.fullmatch(words)
    if match is None or (year and match["year"] not in (None, year)):
        return None
    period = _period(match, year)
    if not period:
        return None
    if _PLAN_WORDS.search(words):
        return PeriodColumn(period, "plan")
    return PeriodColumn(period, "share" if _SHARE_WORDS.search(words) else "text")


def _period(match: re.Match[str], year: str) -> str:
    if match["quarter"]:
        return f"{year}-Q{_QUARTERS[match['quarter']]}"
    if match["half"]:
        return f"{year}-H1"
    if match["three"]:
        return f"{year}-01--09"
    last = int(match["last"])
    first = int(match["first"] or last)
    if not 1 <= first <= last <= 12:
        return ""
    return f"{year}-{last:02}" if first == last else f"{year}-{first:02}--{last:02}"
