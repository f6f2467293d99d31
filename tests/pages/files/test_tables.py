"""The tables of a county whose records have every shape: a row for each, and no word more."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.analysis.report_facts import report_facts
from generator.content.load import load
from generator.pages.file_content import Cell, JsonFile, Rows
from generator.pages.files.fields import CSV_FIELDS, PROJECT_SHEET
from generator.pages.files.json_file import json_file
from generator.pages.files.package import contents_of
from generator.pages.files.project_sheet import sheet_rows
from generator.pages.files.tables import tables
from generator.pages.frame import Framer
from generator.pages.journal import Journal, NotedPortion
from generator.pages.outline import Outline, outline_of
from generator.render.encode import as_bytes
from tests.processes import ROOT
from tests.site.building import edited
from tests.site.county import write_county

Row = dict[str, Cell]


def outline_in(project: Path) -> Outline:
    loaded = load(project)
    return outline_of(loaded.site, report_facts(loaded.site, loaded.content.reports[0], ()))


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Outline:
    return outline_in(write_county(tmp_path_factory.mktemp("county")))


@pytest.fixture(scope="module")
def nameless_county(tmp_path_factory: pytest.TempPathFactory) -> Outline:
    project = write_county(tmp_path_factory.mktemp("nameless"))
    settings = project / "content/site.yaml"
    edited(settings, lambda text: text.replace("show_people: true", "show_people: false"))
    return outline_in(project)


def portions_of(outline: Outline) -> tuple[NotedPortion, ...]:
    journal = Journal(Framer(outline.site, [outline.report], ()), [outline], {})
    return journal.portions(outline.report.folder)


def tables_of(outline: Outline) -> dict[str, Rows]:
    return tables(outline, portions_of(outline))


def json_of(outline: Outline) -> JsonFile:
    return json_file(outline, portions_of(outline))


def sheet_of(outline: Outline) -> list[tuple[Cell, ...]]:
    return [*sheet_rows(outline, outline.report.projects)]


def rows_of(outline: Outline, name: str) -> list[Row]:
    columns = [field.name for field in CSV_FIELDS[name]]
    return [dict(zip(columns, row, strict=True)) for row in tables_of(outline)[name]]


def some(row: Row, *columns: str) -> list[Cell]:
    return [row[column] for column in columns]


def projects_of(outline: Outline) -> list[dict[str, Any]]:
    found = json.loads(as_bytes(json_of(outline)))["projects"]
    assert isinstance(found, list)
    return found


def test_every_table_has_as_many_rows_as_it_says(county: Outline) -> None:
    sizes = {name: len(rows) for name, rows in tables_of(county).items()}
    assert sizes == {name: len([*rows]) for name, rows in tables_of(county).items()}
    assert sizes == {
        "projects.csv": 7,
        "projects-excel.csv": 7,
        "results.csv": 6,
        "measures.csv": 3,
        "departments.csv": 3,
        "findings.csv": 0,
        "progress.csv": 3,
        "extra.csv": 2,
        "corrections.csv": 0,
    }


def test_items_are_rows_of_their_project(county: Outline) -> None:
    first, second, *_ = rows_of(county, "projects.csv")
    assert some(first, "id", "number", "programme", "title", "key", "level_table") == [
        *("2025/county/3", 3, "一、重点项目 › （一）教育", "", "3", "t1")  # noqa: RUF001
    ]
    assert some(first, "part", "item_title", "outcome", "inherited") == [
        *(1, "新建幼儿园3所", "完成任务", False)
    ]
    assert some(second, "part", "item_title", "outcome", "inherited", "inherited_fields") == [
        *(2, "改造中小学食堂20个", None, True, "departments、people")
    ]
    assert some(second, "assisting", "printed_assisting") == ["market", "县市场监管局"]
    assert some(first, "state", "state_kind", "state_from") == [None, None, ""]


def test_a_share_a_leader_a_deadline_and_a_supplied_field_have_columns(county: Outline) -> None:
    row = rows_of(county, "projects.csv")[2]
    assert some(row, "id", "number", "printed_number") == ["2025/county/4", None, "（四）"]
    assert f"{row['share']}" == "96.64"
    assert some(row, "share_head", "leaders", "deadline", "supplied") == [
        *("投资完成率", "甲三", "11月底前", "departments")
    ]


def test_a_project_without_results_is_a_row(county: Outline) -> None:
    row = rows_of(county, "projects.csv")[4]
    assert some(row, "id", "text", "outcome", "departments", "inherited", "part") == [
        *("2025/county/6", None, None, None, None, None)
    ]
    assert some(row, "document", "table", "row", "raw") == ["plan", 1, 6, "6 | 建成敬老院2所"]
    assert some(row, "state", "state_kind", "state_from") == ["按序时推进", "on_track", "2025-H1"]
    assert not any(each["project"] == "2025/county/6" for each in rows_of(county, "results.csv"))
    project = projects_of(county)[3]
    assert project["results"] == []
    assert project["source"] == {
        "document": "plan",
        "table": 1,
        "row": 6,
        "raw": "6 | 建成敬老院2所",
    }


def test_a_measure_without_an_actual_has_no_ratio(county: Outline) -> None:
    rows = [
        some(row, "project", "name", "result", "actual", "ratio")
        for row in rows_of(county, "measures.csv")
    ]
    assert rows[1:] == [
        ["2025/county/3", "食堂", 2, None, None],
        ["2025/county/5", "客运站", None, None, None],
    ]
    assert rows[0][:3] == ["2025/county/3", "幼儿园", 1]
    assert projects_of(county)[0]["measures"][1]["actual"] is None


def test_every_step_is_a_row_with_its_last_day_and_place(county: Outline) -> None:
    rows = rows_of(county, "progress.csv")
    assert [some(row, "project", "period", "last_day", "word", "kind") for row in rows] == [
        ["2025/county/5", "2025-03", "2025-03-31", "按序时推进", "on_track"],
        ["2025/county/5", "2025-H1", "2025-06-30", "滞后", "behind"],
        ["2025/county/6", "2025-H1", "2025-06-30", "按序时推进", "on_track"],
    ]
    assert some(rows[1], "plan", "actual", "note", "document", "table", "row") == [
        *("完成选址", "正在征地", "甲三称用地指标未落实", "half", 1, 6)
    ]
    assert f"{rows[1]['share']}" == "20"
    step = projects_of(county)[2]["steps"][1]
    assert (step["share"], step["document"], step["table"], step["row"]) == (20, "half", 1, 6)


def test_columns_that_no_field_is_for_are_rows(county: Outline) -> None:
    assert rows_of(county, "extra.csv") == [
        {"project": "2025/county/3", "part": 2, "head": "投资主体", "words": "县城投集团（甲五）"},
        {"project": "2025/county/4", "part": None, "head": "责任科室", "words": "建设股甲四"},
    ]
    third = projects_of(county)[1]
    assert third["extra"] == {"责任科室": "建设股甲四"}


def test_a_department_that_only_assists_is_a_row(county: Outline) -> None:
    rows = {row["slug"]: row for row in rows_of(county, "departments.csv")}
    assert some(rows["market"], "projects", "assisting") == [0, 1]
    assert some(rows["transport"], "projects", "assisting") == [3, 0]
    assert "civil" not in rows
    report = json.loads(as_bytes(json_of(county)))["report"]
    assert {"slug": "market", "name": "县市场监管局"} in report["departments"]


def test_the_tables_of_a_level_and_the_standing_are_in_the_json_file(county: Outline) -> None:
    report = json.loads(as_bytes(json_of(county)))["report"]
    assert report["tables"] == [
        {"level": "county", "id": "t1", "title": "实事项目", "word": ""},
        {"level": "county", "id": "t2", "title": "经济发展主要目标", "word": "主要目标"},
    ]
    assert (report["official"], report["standing"]) == (False, "unofficial")


def test_the_sheet_for_people_names_a_project_by_its_heading(county: Outline) -> None:
    columns = [field.name for field in PROJECT_SHEET]
    rows = [dict(zip(columns, row, strict=True)) for row in sheet_of(county)]
    assert some(rows[0], "title", "results", "assisting") == [
        "新建幼儿园3所等2个子项",
        "新建幼儿园3所：3所均已开园。\n改造中小学食堂20个：已完成改造12个。",
        "县市场监管局",
    ]
    assert some(rows[1], "number", "printed_number", "leaders", "deadline") == [
        *(None, "（四）", "甲三", "11月底前")
    ]
    assert some(rows[2], "results", "state", "state_from") == ["", "滞后", "2025-H1"]
    assert f"{rows[2]['state_share']}" == "20"


def test_corrections_are_the_entries_of_the_ledger_from_the_first() -> None:
    outline = outline_in(ROOT / "tests/golden/everything")
    rows = rows_of(outline, "corrections.csv")
    assert [some(row, "project", "field", "kind", "date") for row in rows] == [
        ["2023/city/1", "title", "typography", "2024-02-01"],
        ["2023/county/1", "results[0].text", "correction", "2024-03-01"],
        ["2023/county/9", "project", "correction", "2024-03-02"],
    ]
    assert some(rows[2], "who", "why", "old", "new") == [
        *("编辑部", "原文撤销", "已删去的项目", "")
    ]


def test_the_data_are_described_by_what_they_hold(county: Outline) -> None:
    assert contents_of(county.report) == "6 个项目的目标、完成情况、成效、进展和责任单位。"


def test_what_names_people_is_in_no_table(nameless_county: Outline, county: Outline) -> None:
    def names(outline: Outline) -> set[str]:
        texts = {name: f"{[*rows]}" for name, rows in tables_of(outline).items()}
        texts["projects.json"] = as_bytes(json_of(outline)).decode()
        texts["sheet"] = f"{[*sheet_of(outline)]}"
        return {name for name, text in texts.items() if "甲" in text}

    assert names(county) == {
        *("projects.csv", "projects-excel.csv", "results.csv", "progress.csv", "extra.csv"),
        *("projects.json", "sheet"),
    }
    assert names(nameless_county) == set()
    assert rows_of(nameless_county, "extra.csv") == []
    assert rows_of(nameless_county, "progress.csv")[1]["note"] == "（姓名略）称用地指标未落实"
    assert "责任科室" not in as_bytes(json_of(nameless_county)).decode()
