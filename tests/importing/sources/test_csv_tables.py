"""CSV: which sign parts the cells, and what stands above the head."""

import pytest

from generator.importing.documents import Cell
from generator.importing.sources import read_document


def cells(text: str, name: str = "a.csv") -> list[tuple[int, list[str]]]:
    (table,) = read_document(name, text.encode()).tables
    found: dict[int, list[str]] = {}
    for cell in table.cells:
        assert cell == Cell(cell.text, cell.row, cell.column)
        found.setdefault(cell.row, []).append(cell.text)
    return list(found.items())


HEAD = ["序号", "项目名称", "完成情况"]
ROW = ["1", "新建学校2所", "已建成3所"]


def test_titles_above_the_head_do_not_tell_the_separator() -> None:
    title = "2023年度民生实事项目,完成情况"
    assert cells(f"{title}\n\n{';'.join(HEAD)}\n{';'.join(ROW)}") == [
        (1, [title]),
        (3, HEAD),
        (4, ROW),
    ]


def test_a_sentence_with_other_signs_does_not_tell_the_separator() -> None:
    row = ["1", "新建学校;改造校舍;添置设备;绿化;亮化", "已建成"]
    assert cells(f"{','.join(HEAD)}\n{','.join(row)}") == [(1, HEAD), (2, row)]


def test_the_line_that_tells_a_spreadsheet_the_separator_is_followed() -> None:
    text = f"sep=|\n{'|'.join(HEAD)}\n{'|'.join(ROW)}"
    assert cells(text) == [(2, HEAD), (3, ROW)]


def test_a_guard_before_a_formula_is_no_part_of_the_cell() -> None:
    assert cells("序号,项目名称\n1,'=甲\n2,'乙") == [
        (1, ["序号", "项目名称"]),
        (2, ["1", "=甲"]),
        (3, ["2", "'乙"]),
    ]


def test_a_second_row_of_heads_gives_the_first_its_spans() -> None:
    text = "表\n序号,项目名称,年度投资,,完成情况\n,,计划,完成,\n1,建桥,500,400,建成"
    (table,) = read_document("a.csv", text.encode()).tables
    heads = {cell.text: (cell.row, cell.rows, cell.columns) for cell in table.cells}
    assert heads["年度投资"] == (2, 1, 2)
    assert heads["项目名称"] == heads["完成情况"] == (2, 2, 1)
    assert heads["计划"] == heads["完成"] == (3, 1, 1)
    assert heads["400"] == (4, 1, 1)


@pytest.mark.parametrize("second", [",建校,,,建成", "1,,500,,建成", ",,500,400,", ",,,,建成"])
def test_a_row_of_records_is_no_second_row_of_heads(second: str) -> None:
    text = f"序号,项目名称,年度投资,,完成情况\n{second}"
    (table,) = read_document("a.csv", text.encode()).tables
    assert {(cell.rows, cell.columns) for cell in table.cells} == {(1, 1)}


def test_what_is_no_cell_is_a_separator() -> None:
    text = '\ufeffa,"b\nc"\r\n1,=""'
    (table,) = read_document("a.csv", text.encode()).tables
    placed = table.separators + "".join(cell.text for cell in table.cells)
    assert sorted("".join(placed.split())) == sorted("".join(text[1:].split()))
