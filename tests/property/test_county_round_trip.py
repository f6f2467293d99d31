"""The tables of a county of any shape, exported and imported again, say the same.

Left out is what no table says: programmes inside each other, of which an import reads the outermost
alone, and projects of which a row says nothing but the title.
"""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.content.load import load
from generator.export import KINDS, office, texts
from generator.export.bulletin import bulletin_of
from generator.importing import Choices, read_source, read_tables, tables_of, vocabulary
from generator.importing.facts import Facts, LevelName
from generator.importing.rows.drafts import ResultDraft
from generator.records import Level, Project, Report, Result, Table
from tests.processes import ROOT

BASE = load(ROOT / "tests/golden/everything").content.reports[0]
TABLES = (Table("t1", "民生实事项目"), Table("t2", "经济发展主要目标"))
LEVEL = Level("county", "县级", "安和县重点任务", "", TABLES)
FACTS = Facts(
    levels=(LevelName("county", "县级", LEVEL.title, tuple((t.id, t.title) for t in TABLES)),),
    outcomes=frozenset(outcome.word for outcome in BASE.outcomes),
    departments={department.name: department.slug for department in BASE.departments},
    documents=(),
)
WRITERS = {
    "docx": office.as_docx,
    "xlsx": office.as_xlsx,
    "html": texts.as_html,
    "txt": texts.as_text,
    "csv": texts.as_csv,
}
TEXTS = st.text("新建学校改造公园二所12.5%，、：（）“”", min_size=1, max_size=20).map(
    lambda words: f"完成{words}。"
)
LEADING = st.lists(st.sampled_from(BASE.departments), min_size=1, max_size=2, unique=True)
DEPARTMENTS = st.lists(st.sampled_from(BASE.departments), max_size=2, unique=True)
PEOPLE = st.lists(st.sampled_from(["甲一明", "乙二", "丙三光"]), max_size=2, unique=True)


@st.composite
def results(draw: st.DrawFn, title: str = "") -> Result:
    """A result with a word or none, a share or none; that of an item is stated."""
    return replace(
        BASE.projects[0].results[0],
        title=title,
        text=draw(TEXTS if title else st.just("") | TEXTS),
        outcome=draw(st.none() | st.sampled_from(BASE.outcomes)),
        share=draw(st.none() | st.sampled_from([Decimal("96.64"), Decimal(105)])),
        printed_departments=tuple(department.name for department in draw(LEADING)),
        printed_assisting=tuple(department.name for department in draw(DEPARTMENTS)),
        people=tuple(draw(PEOPLE)),
        leaders=tuple(draw(PEOPLE)),
        deadline=draw(st.sampled_from(["", "10月底前", "年底前"])),
    )


@st.composite
def projects(draw: st.DrawFn, number: int, table: str) -> Project:
    """A project of one row, of two, or of items, with a title above them or without."""
    shape = draw(st.sampled_from(["one", "one", "two", "items", "titled items"]))
    name = f"{table}之{number}"  # no title stands in both tables
    items = draw(st.lists(TEXTS, min_size=2, max_size=3)) if "items" in shape else []
    titles = [f"{name}{words}" for words in items]
    rows = [draw(results(title=title)) for title in titles]
    rows = rows or [draw(results()) for _ in range(2 if shape == "two" else 1)]
    return replace(
        BASE.projects[0],
        id=f"2023/county/{number}",
        number=f"{number}",
        table=table,
        programmes=(),
        title="" if shape == "items" else f"{name}{draw(TEXTS)}",
        results=tuple(rows),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report of one level with two tables, both of which begin with 1."""
    found = [
        draw(projects(number, table.id))
        for table in TABLES
        for number in range(1, 1 + draw(st.integers(1, 4)))
    ]
    return replace(BASE, levels=(LEVEL,), projects=tuple(found), steps=())


def of_result(result: Result) -> tuple[Any, ...]:
    return (
        *(result.title, result.text, result.outcome.word if result.outcome else ""),
        "" if result.share is None else f"{result.share}",
        *(result.printed_departments, result.printed_assisting, result.people, result.leaders),
        result.deadline,
    )


def of_draft(result: ResultDraft) -> tuple[Any, ...]:
    return (
        *(result.title, result.text, result.outcome, result.share),
        *(result.departments, result.assisting, result.people, result.leaders),
        result.deadline,
    )


@pytest.mark.parametrize("kind", WRITERS)
@settings(max_examples=10, deadline=None)
@given(report=reports())
def test_the_tables_of_a_county_are_read_back_the_same(kind: str, report: Report) -> None:
    content = WRITERS[kind](bulletin_of(report))
    grids = read_source(f"bulletin.{KINDS[kind]}", content)
    again = read_tables(tables_of(grids, FACTS, vocabulary(), Choices()), grids, FACTS, Choices())
    assert again.account.unread == 0
    (level,) = again.levels
    assert len(level.tables) == 2
    found = [
        [(one.number, one.title, [*map(of_draft, one.results)]) for one in table.projects]
        for table in level.tables
    ]
    wanted = [
        [
            (one.number, one.title, [*map(of_result, one.results)])
            for one in report.projects
            if one.table == table.id
        ]
        for table in TABLES
    ]
    assert found == wanted
