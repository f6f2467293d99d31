"""Rows of pasted tables: full ones by place, others by what their cells look like."""

from pathlib import Path

import pytest

from generator.importing import read_source, vocabulary
from generator.importing.rows.listed_words import ListedWords
from generator.importing.rows.table_rows import Rows, rows_of
from generator.importing.table_heads.heads import head_of
from generator.problems import ProblemsFound
from tests.importing.offices import reading, small_year

NOTHING_LISTED = ListedWords()


def read(text: str, listed: ListedWords = NOTHING_LISTED) -> Rows:
    (grid,) = read_source("a.txt", text.encode())
    head = head_of(grid, vocabulary())
    assert head is not None
    return rows_of(grid, head, listed)


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


KNOWN_HEAD = "类别 | 项目内容 | 完成情况 | 完成成效 | 责任单位 | 责任人 |\n"
FULL = "教育 | 1.建学校 | 建成2所。 | 完成任务 | 市教育局 | 王明 |\n"


def test_a_row_with_all_its_places_says_nothing_where_a_cell_is_empty() -> None:
    found = read(f"{KNOWN_HEAD}{FULL}卫生 | 2.建医院 |  | 完成任务 | 市卫健局 | 李明 |\n")
    assert placed(found)[1] == {
        "programme": "卫生",
        "title": "2.建医院",
        "outcome": "完成任务",
        "departments": "市卫健局",
        "people": "李明",
    }
    assert found.rows[1].carried == frozenset()


def test_a_row_without_a_number_goes_on_with_the_title_where_titles_are_numbered() -> None:
    found = read(f"{KNOWN_HEAD}{FULL}9公里已于10月建成。 | 完成任务 | 市交通局 |\n")
    assert placed(found)[1] == {
        "text": "9公里已于10月建成。",
        "outcome": "完成任务",
        "departments": "市交通局",
    }
    # whoever answered for the other department does not answer for this one
    assert found.rows[1].carried == {"programme", "title"}


def test_a_listed_department_that_looks_like_a_name_is_no_person() -> None:
    short = f"{KNOWN_HEAD}{FULL}2.办赛事 | 办了3场。 | 完成任务 | 市妇儿 |\n"
    assert placed(read(short))[1]["people"] == "市妇儿"
    listed = ListedWords(frozenset({"完成任务"}), frozenset({"市教育局", "市妇儿"}))
    assert placed(read(short, listed))[1]["departments"] == "市妇儿"


@pytest.mark.parametrize("row", ["甲 | 乙", "2.建桥 | 建成1座。", "市教育局 | 王明"])
def test_a_short_row_without_what_every_row_says_of_itself_is_a_question(row: str) -> None:
    found = read(f"{KNOWN_HEAD}{FULL}{row} |\n{FULL.replace('1.', '3.')}")
    assert [(problem.code, problem.at.line) for problem in found.questions] == [("YQ722", 3)]


def test_the_last_line_of_a_web_page_is_no_row() -> None:
    foot = "欢迎光临安和县的论坛 (http://bbs.example.com/) | Powered by A Board 3.2"
    found = read(f"{KNOWN_HEAD}{FULL}{foot}\n")
    assert len(placed(found)) == 1
    assert [cell.text for cell in found.beside] == foot.split(" | ")


def test_a_table_of_which_most_rows_are_left_is_refused(tmp_path: Path) -> None:
    head = "<tr><td>项目名称<td>责任单位<td>完成情况<tr><td>建校<td>市教育局<td>建成。"
    other = "<tr><td><td><td><td>5<td>6<td>7" * 3
    grids = tuple(read_source("a.html", f"<table>{head}{other}</table>".encode()))
    with pytest.raises(ProblemsFound) as caught:
        reading(small_year(tmp_path / "project"), grids)
    assert [problem.code for problem in caught.value.problems] == ["YQ734"]
    alone = tuple(read_source("b.html", f"<table>{head}</table>".encode()))
    assert reading(small_year(tmp_path / "other"), alone)
