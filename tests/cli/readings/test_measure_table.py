"""The table of readings: what cells and texts of one row say of its targets."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.cli.readings.measure_table import newest_numbers, rows_of
from generator.content.load import load
from tests.analysis.checks.asked import project
from tests.importing.offices import imported, small_year

# The title, the cell of the result, and each pair or target in money: target, actual and unit.
ROWS = {
    ("电网改造(9个村)", "640"): ("6400000", "6400000", "元"),
    ("改造9个村的电网", "640"): ("6400000", "6400000", "元"),
    ("电网改造", "9个村已改造"): ("6400000", "None", "元"),
}


@pytest.mark.parametrize("texts", ROWS)
def test_a_cell_tells_of_one_target(texts: tuple[str, str]) -> None:
    record = project(5, *texts)
    columns = (("单位", "万元"), ("年度目标", "640"))
    record = replace(record, results=(replace(record.results[0], extra=columns),))
    found = [row.reading for row in rows_of(record)]
    said = [(f"{one.target}", f"{one.actual}", one.unit) for one in found]
    assert ROWS[texts] in said
    assert all(actual == "None" for _, actual, unit in said if unit != "元")


TITLES = "序号,实事内容,{heads}\n1,新建水站12座,{first}\n2,培训瓦工300人次,{second}\n"
# The heads of columns and the cells of two projects; then what is read of each.
COURSES = {
    "a date in brackets": (
        ("进展情况（截至10月底）", "已建成水站9座", "培训瓦工210人次"),
        ("9", "210"),
    ),
    "a date alone": (("截至9月30日", "建成水站9座", "已培训瓦工320人次"), ("9", "320")),
    "the latest of several": (
        ("进展情况（6月）,进展情况（9月）", "建成水站2座,建成水站7座", "培训瓦工80人次,"),
        ("7", "80"),
    ),
    "half a year before the year": (
        (
            "上半年完成情况,全年完成情况",
            "建成水站2座,建成水站12座",
            "培训瓦工80人次,培训瓦工300人次",
        ),
        ("12", "300"),
    ),
    "work that goes on": (
        ("推进情况（截至8月底）", "12座水站正在建设", "300人次的瓦工培训已启动"),
        ("None", "None"),
    ),
}


@pytest.mark.parametrize("name", COURSES)
def test_what_the_newest_period_says_counts_until_the_year_has_a_result(
    name: str, tmp_path: Path
) -> None:
    (heads, first, second), actuals = COURSES[name]
    county = small_year(tmp_path / "project")
    file = tmp_path / "a.csv"
    file.write_text(TITLES.format(heads=heads, first=first, second=second), encoding="utf-8")
    done = imported(county, file, year="2023")
    assert done.returncode == 0, done.stderr
    report = load(county).content.reports[-1]
    newest = newest_numbers(report)
    found = [
        f"{row.reading.actual}"
        for each in sorted(report.projects, key=lambda project: project.number)
        for row in rows_of(each, newest.get(each.id, ""))
    ]
    assert tuple(found) == actuals


def test_an_outcome_without_words_leaves_those_of_the_newest_period(tmp_path: Path) -> None:
    county = small_year(tmp_path / "project")
    file = tmp_path / "a.csv"
    (heads, first, second), actuals = COURSES["the latest of several"]
    file.write_text(TITLES.format(heads=heads, first=first, second=second), encoding="utf-8")
    done = imported(county, file, year="2023", outcome="完成任务")
    assert done.returncode == 0, done.stderr
    report = load(county).content.reports[-1]
    assert all(each.stated for each in report.projects)
    newest = newest_numbers(report)
    rows = [row for each in report.projects for row in rows_of(each, newest[each.id])]
    assert {f"{row.reading.actual}" for row in rows} == set(actuals)


@pytest.mark.parametrize(
    ("cells", "actual"), [("40,90,160", "160"), ("40,90,70", "None"), ('"1,200",90,160', "None")]
)
def test_numbers_that_fall_from_month_to_month_are_no_total(
    cells: str, actual: str, tmp_path: Path
) -> None:
    county = small_year(tmp_path / "project")
    file = tmp_path / "a.csv"
    heads = "序号,指标名称,计量单位,年度目标值,4月,5月,6月"
    file.write_text(f"{heads}\n1,安装门铃,个,400,{cells}\n", encoding="utf-8")
    done = imported(county, file, year="2023")
    assert done.returncode == 0, done.stderr
    report = load(county).content.reports[-1]
    (each,) = report.projects
    (row,) = rows_of(each, newest_numbers(report).get(each.id, ""))
    assert f"{row.reading.actual}" == actual


def test_an_item_has_what_a_period_says_of_its_own_row() -> None:
    record = project(5, "便民设施", "")
    bare = replace(record.results[0], outcome=None)
    rows = tuple(
        replace(bare, title=title, part=part)
        for part, title in enumerate(("新建水站12座", "安装门铃40个"), 1)
    )
    newest = "新建水站12座：建成水站9座；有3座在建；安装门铃40个：安装门铃40个"
    found = rows_of(replace(record, results=rows), newest)
    assert [f"{row.reading.actual}" for row in found] == ["9", "40"]
    alike = rows_of(replace(record, results=rows), "已全部完成，安装门铃40个")
    assert [row.reading.actual for row in alike] == [None, None]
