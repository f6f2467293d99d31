"""Ticks below heads: the ticked one of several is the outcome; one alone stays as it is printed."""

from pathlib import Path

import pytest

from generator.importing.table_heads.ticks import is_tick
from tests.importing.offices import imported, projects, small_year
from tests.importing.rows.test_section_rows import book, read
from tests.processes import yqsite

HEAD = ("序号", "项目名称", "责任单位", "已完成", "正在推进", "未完成", "备注（进展情况）")


def test_the_head_of_the_ticked_column_is_the_outcome(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project", outcomes=("已完成", "正在推进", "未完成"))
    rows = [
        (1, "新建学校2所", "市教育局", "√", None, None, "建成2所，已开学"),
        (2, "改造公园3个", "市住建局", None, "√", None, "改造1个"),
        (3, "建设泵站1座", "市水利局", None, None, None, "未开工"),
    ]
    table = tmp_path / "a.xlsx"
    table.write_bytes(book(*rows, head=HEAD))
    done = imported(project, table, year="2023")
    assert done.returncode == 0, done.stderr
    results = [found.results[0] for found in projects(project)]
    assert [r.outcome.word if r.outcome else None for r in results] == ["已完成", "正在推进", None]
    assert [r.text for r in results] == ["建成2所，已开学", "改造1个", "未开工"]
    assert all(not r.extra for r in results)


def test_two_ticks_in_a_row_are_no_outcome(tmp_path: Path) -> None:
    rows = [
        (1, "新建学校2所", "市教育局", "√", "√", None, "建成2所"),
        (2, "改造公园3个", "市住建局", None, "√", None, "改造1个"),
    ]
    found = read(tmp_path, "a.xlsx", book(*rows, head=HEAD))
    results = [project.results[0] for project in found.levels[0].projects]
    assert [result.outcome for result in results] == ["", ""]
    assert dict(results[1].extra)["正在推进"] == "√"


def test_a_tick_alone_is_kept_with_its_head_and_asked_about_once(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    head = ("序号", "项目名称", "责任单位", "完成情况", "是否完成")
    rows = [
        (1, "新建学校2所", "市教育局", "建成2所", "√"),
        (2, "改造公园3个", "市住建局", "改造1个", "×"),
        (3, "建设泵站1座", "市水利局", "建成1座", "√"),
    ]
    table = tmp_path / "a.xlsx"
    table.write_bytes(book(*rows, head=head))
    done = imported(project, table, year="2023")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("--word √=") == 1
    results = [found.results[0] for found in projects(project)]
    assert [dict(r.extra) for r in results] == [{"是否完成": sign} for sign in "√×√"]
    assert all(r.outcome is None for r in results)


@pytest.mark.parametrize(
    ("words", "right"), [("√", True), ("是", True), ("否", True), ("已完成", False), ("", False)]
)
def test_what_a_tick_is(words: str, right: bool) -> None:
    assert is_tick(words) == right


def test_a_word_of_no_known_kind_is_kept_beside_the_results(tmp_path: Path) -> None:
    target, table = tmp_path / "site", tmp_path / "2023年安和县民生实事完成情况.xlsx"
    head = ("序号", "项目名称", "责任单位", "完成情况", "完成结果")
    rows = [
        (1, "新建学校2所", "县教育局", "建成2所", "已完成"),
        (2, "改造公园3个", "县城管局", "改造1个", "基本完成"),
    ]
    table.write_bytes(book(*rows, head=head))
    done = yqsite("new", str(target), str(table), "--county", "安和县", "--yes", project=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "基本完成: nobody knows its kind" in done.stdout
    results = [found.results[0] for found in projects(target)]
    assert [r.outcome.word if r.outcome else None for r in results] == ["已完成", None]
    assert dict(results[1].extra) == {"完成结果": "基本完成"}
