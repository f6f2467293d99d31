"""A report that is exported and imported again is the same report, whatever it holds."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.content.load import load
from generator.export import KINDS, office, texts
from generator.export.bulletin import bulletin_of
from generator.importing import Choices, read_source, read_tables, tables_of, vocabulary
from generator.importing.facts import Document, Facts, LevelName
from generator.records import Project, Report, Result
from tests.processes import ROOT

BASE = load(ROOT).content.reports[-1]
WRITERS = {
    "docx": office.as_docx,
    "xlsx": office.as_xlsx,
    "html": texts.as_html,
    "txt": texts.as_text,
    "csv": texts.as_csv,
}
FACTS = Facts(
    levels=tuple(LevelName(level.id, level.label, level.title) for level in BASE.levels),
    outcomes=frozenset(outcome.word for outcome in BASE.outcomes),
    departments={department.name: department.slug for department in BASE.departments},
    documents=(Document("bulletin", ""),),
)
# Words as results have them; a bar or a tab would part the cells of a text.
WORDS = st.text(
    "新建学校改造公园二所12.5%,，。；、：(（)）“”<>&'\"=+-@#{}", min_size=1, max_size=30
)
# A table of a spreadsheet may begin a cell with what would be a formula there.
FIRST = st.sampled_from(["", "", "=", "+", "-", "@", "＝", "＋", "－", "＠", "'=", "''＝", "'"])
TEXTS = st.builds(lambda first, words: f"{first}完成{words}。", FIRST, WORDS)
NAMES = st.lists(st.sampled_from(["张三", "李四光", "王五", "欧阳小明"]), max_size=3, unique=True)


@st.composite
def results(draw: st.DrawFn, *, first: bool) -> Result:
    base = BASE.projects[0].results[0]
    department = draw(st.sampled_from(BASE.departments))
    return replace(
        base,
        text=draw(TEXTS),
        outcome=draw(st.sampled_from(BASE.outcomes)),
        departments=(department.slug,),
        printed_departments=(department.name,),
        inherited=("departments",) if not first and draw(st.booleans()) else (),
        people=tuple(draw(NAMES)),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report of three levels, some with programmes, some projects with two results."""
    projects: list[Project] = []
    for level in BASE.levels:
        named = draw(st.booleans())
        programme = ""
        above: list[str] = []
        for number in range(1, 1 + draw(st.integers(1, 4))):
            # where each of three rows has another, nobody can tell that these name no projects
            may_begin = number < 3 or len(set(above)) < len(above)
            if named and (not programme or (draw(st.booleans()) and may_begin)):
                programme = f"“{draw(st.sampled_from(['温馨', '安居', '畅通']))}”工程"
            above.append(programme)
            found = [draw(results(first=number == 1))]
            if draw(st.integers(0, 4)) == 0:
                found.append(draw(results(first=False)))
            projects.append(
                replace(
                    BASE.projects[0],
                    id=f"2022/{level.id}/{number}",
                    level=level.id,
                    number=f"{number}",
                    key=f"{number}",
                    programmes=(programme,) if programme else (),
                    title=draw(TEXTS),
                    results=tuple(_continued(projects, found, level.id)),
                )
            )
    return replace(BASE, projects=tuple(projects))


def _continued(before: list[Project], found: list[Result], level: str) -> list[Result]:
    """A result that inherits has the departments of the row above."""
    above = before[-1].results[-1] if before and before[-1].level == level else None
    made = []
    for result_read in found:
        result = result_read
        if result_read.inherited and above:
            result = replace(
                result_read,
                departments=above.departments,
                printed_departments=above.printed_departments,
            )
        made.append(result)
        above = result
    return made


def told(number: int, programme: str, title: str, found: list[tuple[object, ...]]) -> object:
    return (number, programme, title, tuple(found))


@pytest.mark.parametrize("kind", WRITERS)
@settings(max_examples=25, deadline=None)
@given(report=reports())
def test_an_exported_report_is_read_back_the_same(kind: str, report: Report) -> None:
    content = WRITERS[kind](bulletin_of(report))
    grids = read_source(f"bulletin.{KINDS[kind]}", content)
    there = tables_of(grids, FACTS, vocabulary(), Choices())
    again = read_tables(there, grids, FACTS, Choices())
    assert again.account.unread == 0
    found = {
        level.level: [
            told(
                *(int(project.number), project.programme, project.title),
                [
                    (r.text, r.outcome, r.departments, "departments" in r.inherited, r.people)
                    for r in project.results
                ],
            )
            for project in level.projects
        ]
        for level in again.levels
    }
    wanted = {
        level.id: [
            told(
                *(project.whole_number, project.programme, project.title),
                [
                    (r.text, r.outcome.word, r.printed_departments, bool(r.inherited), r.people)
                    for r in project.results
                ],
            )
            for project in report.of_level(level.id)
        ]
        for level in report.levels
    }
    assert found == wanted
    assert Decimal(again.account.rows) == sum(len(project.results) for project in report.projects)
