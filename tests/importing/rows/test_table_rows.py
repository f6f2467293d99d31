"""Rows of pasted tables with columns that nobody knows: full ones by place, others by look."""

from pathlib import Path

import pytest

from generator.importing import read_source, vocabulary
from generator.importing.rows.table_rows import Rows, rows_of
from generator.importing.table_heads.alignment import Known
from generator.importing.table_heads.heads import head_of
from generator.problems import ProblemsFound
from tests.importing.offices import reading, small_year


def read(text: str) -> Rows:
    (grid,) = read_source("a.txt", text.encode())
    head = head_of(grid, vocabulary())
    assert head is not None
    return rows_of(grid, head, Known(frozenset(), frozenset(), numbered=False))


HEAD = "类别 | 项目名称 | 责任单位 | 完成情况 | 投资 | 备注 |\n"


def placed(found: Rows) -> list[dict[str, str]]:
    assert found.questions == []
    return [
        {
            **{name: cell.text for name, cell in row.cells.items()},
            **{words: cell.text for words, cell in row.others.items()},
        }
        for row in found.rows
    ]


def test_a_row_with_all_its_places_keeps_the_empty_ones() -> None:
    text = f"{HEAD}教育 | 建学校 | 教育局 |  | 500 | 续建 |\n2.建桥 | 交通局 | 建成。 | 400 |\n"
    assert placed(read(text))[0] == {
        "programme": "教育",
        "title": "建学校",
        "departments": "教育局",
        "投资": "500",
        "note": "续建",
    }


def test_a_short_row_is_placed_by_what_its_cells_look_like() -> None:
    rows = "教育 | 1.建学校 | 教育局 | 建成2所。 | 500 | 续建 |\n"
    text = f"{HEAD}{rows}2.建操场 | 住建局 | 建成3处。 | 400 |\n"
    assert placed(read(text))[1] == {
        "title": "2.建操场",
        "departments": "住建局",
        "text": "建成3处。",
        "投资": "400",
    }
    assert read(text).rows[1].carried == {"programme"}


def test_a_short_row_that_fits_two_ways_is_a_question() -> None:
    head = "项目名称 | 责任单位 | 配合单位 | 完成情况 | 投资 |\n"
    found = read(f"{head}建校 | 教育局 | 住建局 | 建成。 | 500 |\n建桥 | 交通局 | 建成。 | 400 |\n")
    assert [(problem.code, problem.at.line) for problem in found.questions] == [("YQ721", 3)]


def test_a_table_of_which_most_rows_are_left_is_refused(tmp_path: Path) -> None:
    head = "<tr><td>项目名称<td>责任单位<td>完成情况<tr><td>建校<td>市教育局<td>建成。"
    other = "<tr><td><td><td><td>5<td>6<td>7" * 3
    grids = tuple(read_source("a.html", f"<table>{head}{other}</table>".encode()))
    with pytest.raises(ProblemsFound) as caught:
        reading(small_year(tmp_path / "project"), grids)
    assert [problem.code for problem in caught.value.problems] == ["YQ734"]
    alone = tuple(read_source("b.html", f"<table>{head}</table>".encode()))
    assert reading(small_year(tmp_path / "other"), alone)
