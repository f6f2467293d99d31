"""Columns of quarters, months and half-years beside each other: each is a step of the year."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importing.period_columns import PeriodColumn, period_columns
from tests.importing.offices import imported, small_year


@pytest.mark.parametrize(
    ("head", "period", "field"),
    [
        ("一季度", "2023-Q1", "text"),
        ("第二季度完成情况", "2023-Q2", "text"),
        ("进展情况三季度", "2023-Q3", "text"),
        ("上半年完成情况", "2023-H1", "text"),
        ("前三季度", "2023-01--09", "text"),
        ("截至9月底进展", "2023-09", "text"),
        ("1-9月完成情况", "2023-01--09", "text"),
        ("完成情况（8月）", "2023-08", "text"),
        ("截至6月30日完成数", "2023-06", "text"),
        ("进展情况（截至8月底）", "2023-08", "text"),
        ("4月计划", "2023-04", "plan"),
        ("进度安排四季度", "2023-Q4", "plan"),
        ("二季度完成率(%)", "2023-Q2", "share"),
    ],
)
def test_a_head_names_a_period_and_what_stands_there(head: str, period: str, field: str) -> None:
    found = period_columns([head, "11月", "12月"], "2023")
    assert found[head] == PeriodColumn(period, field)


@pytest.mark.parametrize(
    "heads",
    [
        ["一季度"],
        ["8月进展情况", "8月完成率"],
        ["8月进展情况", "9月计划"],
        ["进展情况（8月）", "进展情况（截至8月底）"],
        ["13月", "0月"],
        ["2022年一季度", "2022年二季度"],
        ["完成情况", "全年完成情况"],
        ["一季度会议", "二季度会议"],
    ],
)
def test_no_course_is_seen_where_one_time_is_told_of(heads: list[str]) -> None:
    assert period_columns(heads, "2023") == {}


def test_half_a_year_beside_the_whole_is_a_course() -> None:
    found = period_columns(["上半年完成情况", "全年完成情况"], "2023")
    assert found == {"上半年完成情况": PeriodColumn("2023-H1", "text")}


QUARTERS = """序号,项目内容,责任单位,一季度计划,一季度完成,二季度计划,二季度完成率
1,建学校1所,市教育局,摸底,已摸底,开工,50%
2,修路2公里,市交通局,设计,已设计,招标,
"""
YEAR = """序号,项目内容,责任单位,上半年完成情况,全年完成情况
1,建学校1所,市教育局,开工,建成
2,修路2公里,市交通局,招标,完工
"""


def data(project: Path, name: str) -> list[dict[str, Any]]:
    text = (project / "content/2023" / name).read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)["projects"]
    return [{k: v for k, v in entry.items() if k != "source"} for entry in found]


def test_quarters_are_steps_and_nothing_stands_under_another_quarter(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", ("county", "县级"))
    file = tmp_path / "表格.csv"
    file.write_text(QUARTERS, encoding="utf-8")
    done = imported(project, file, year="2023")
    assert done.returncode == 0, done.stderr
    assert data(project, "progress/2023-Q1.yaml") == [
        {"project": "2023/county/1", "plan": "摸底", "actual": "已摸底"},
        {"project": "2023/county/2", "plan": "设计", "actual": "已设计"},
    ]
    assert data(project, "progress/2023-Q2.yaml") == [
        {"project": "2023/county/1", "plan": "开工", "percent": 50},
        {"project": "2023/county/2", "plan": "招标"},
    ]
    [result] = data(project, "county.yaml")[0]["results"]
    assert not {"text", "outcome", "share", "extra"} & set(result)
    again = imported(project, file, year="2023")
    assert "Nothing" in again.stdout or "nothing" in again.stdout


def test_the_year_beside_its_half_is_the_result(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", ("county", "县级"))
    plan = tmp_path / "计划.csv"
    plan.write_text("序号,项目内容\n2,修路2公里\n1,建学校1所\n", encoding="utf-8")
    assert imported(project, plan, year="2023").returncode == 0
    file = tmp_path / "表格.csv"
    file.write_text(YEAR, encoding="utf-8")
    done = imported(project, file, year="2023")
    assert done.returncode == 0, done.stderr
    texts = {p["number"]: p["results"][0]["text"] for p in data(project, "county.yaml")}
    assert texts == {1: "建成", 2: "完工"}
    steps = {s["project"]: s["actual"] for s in data(project, "progress/2023-H1.yaml")}
    assert steps == {"2023/county/1": "开工", "2023/county/2": "招标"}


def test_the_course_of_a_year_that_is_over_leaves_its_results(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", ("county", "县级"))
    result = tmp_path / "结果.csv"
    result.write_text(
        "序号,项目内容,完成情况,责任单位\n1,建学校1所,建成,市教育局\n2,修路2公里,完工,市交通局\n",
        encoding="utf-8",
    )
    assert imported(project, result, year="2023").returncode == 0
    before = (project / "content/2023/county.yaml").read_bytes()
    file = tmp_path / "表格.csv"
    file.write_text(QUARTERS, encoding="utf-8")
    done = imported(project, file, year="2023")
    assert done.returncode == 0, done.stderr
    assert (project / "content/2023/county.yaml").read_bytes() == before
    assert data(project, "progress/2023-Q1.yaml")[0]["actual"] == "已摸底"


def test_a_further_table_of_a_level_is_new_where_it_is_said(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", ("county", "县级"))
    for name, title in (("一.csv", "建学校1所"), ("二.csv", "种树3亩")):
        file = tmp_path / name
        file.write_text(f"序号,项目内容\n1,{title}\n", encoding="utf-8")
        options = {"table": "new"} if name == "二.csv" else {}
        done = imported(project, file, year="2023", **options)
        assert done.returncode == 0, done.stderr
    found = data(project, "county.yaml")
    assert [(p["title"], p.get("key")) for p in found] == [("建学校1所", None), ("种树3亩", "t2-1")]
