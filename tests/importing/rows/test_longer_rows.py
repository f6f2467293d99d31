"""Rows longer than the head: another row of the head, or one question; never a row that is lost."""

from collections.abc import Sequence

import pytest

from generator.importing import vocabulary
from generator.importing.documents import Cell
from generator.importing.grids import Grid
from generator.importing.rows.listed_words import ListedWords
from generator.importing.rows.table_rows import Rows, rows_of
from generator.importing.table_heads.heads import head_of, is_head_again

CSV = {"states_merges": False, "keeps_columns": True}
SHEET = {"states_merges": True, "keeps_columns": False}
TEXT = {"states_merges": False, "keeps_columns": False}
GROUPS = ["项目", "", "进展情况", "", "责任单位"]
HEADS = ["序号", "项目名称", "工程进展", "完成率", "牵头单位", "责任人"]
FIRST = ["1", "修路", "在建", "50%", "县交通局", "张三"]


def table(lines: Sequence[Sequence[str]], kind: dict[str, bool]) -> Grid:
    """A table; where places are lost every line is without its empty cells."""
    if kind == TEXT:
        lines = [[words for words in line if words] for line in lines]
    cells = tuple(
        Cell(words, row, column)
        for row, line in enumerate(lines, start=1)
        for column, words in enumerate(line, start=1)
        if words
    )
    return Grid("表", "", "", 1, cells, **kind)


def read(lines: Sequence[Sequence[str]], kind: dict[str, bool]) -> Rows:
    grid = table(lines, kind)
    head = head_of(grid, vocabulary())
    assert head is not None
    return rows_of(grid, head, ListedWords())


def words(found: Rows) -> list[dict[str, str]]:
    cells = [{**row.cells, **row.others} for row in found.rows]
    return [{name: cell.text for name, cell in row.items()} for row in cells]


@pytest.mark.parametrize("kind", [CSV, SHEET, TEXT], ids=["csv", "sheet", "text"])
def test_a_longer_row_of_heads_below_the_head_is_the_head(kind: dict[str, bool]) -> None:
    lines = [GROUPS, HEADS, FIRST, ["2", "修桥", "建成", "100%", "县水利局", "李四"]]
    found = read(lines, kind)
    assert (found.beside, found.questions) == ([], [])
    names = ("number", "title", "text", "share", "departments", "people")
    assert words(found)[0] == dict(zip(names, FIRST, strict=True))
    assert [row.number for row in found.rows] == [3, 4]


def test_both_rows_of_such_a_head_may_stand_again() -> None:
    grid = table([GROUPS, HEADS, FIRST, GROUPS, HEADS], CSV)
    head = head_of(grid, vocabulary())
    assert head is not None
    assert head.rows == (1, 2)
    for row in (4, 5):
        assert is_head_again([cell for cell in grid.cells if cell.row == row], head)
    found = rows_of(grid, head, ListedWords())
    assert [row.number for row in found.rows] == [3]


@pytest.mark.parametrize("kind", [CSV, SHEET], ids=["csv", "sheet"])
def test_a_group_that_was_not_merged_stands_over_its_columns(kind: dict[str, bool]) -> None:
    lines = [
        ["序号", "项目名称", "投资", "", "责任单位"],
        ["", "", "计划投资", "完成投资", ""],
        ["1", "修路", "10", "5", "县交通局"],
    ]
    assert words(read(lines, kind)) == [
        {
            "number": "1",
            "title": "修路",
            "投资计划投资": "10",
            "投资完成投资": "5",
            "departments": "县交通局",
        }
    ]


@pytest.mark.parametrize("kind", [CSV, SHEET], ids=["csv", "sheet"])
def test_a_row_of_short_words_is_no_head(kind: dict[str, bool]) -> None:
    lines = [
        ["项目名称", "责任单位", "", "完成情况", "备注"],
        ["图书馆", "县文旅局", "续建", "已开工", ""],
        ["体育馆", "县文旅局", "新建", "已开工", ""],
    ]
    assert [row["title"] for row in words(read(lines, kind))] == ["图书馆", "体育馆"]


PLAIN = ["序号", "项目名称", "完成情况", "责任单位"]


@pytest.mark.parametrize("kind", [CSV, TEXT], ids=["csv", "text"])
@pytest.mark.parametrize("place", [1, 2, 4], ids=["first", "between", "last"])
def test_a_longer_row_of_a_project_is_a_question_wherever_it_stands(
    kind: dict[str, bool], place: int
) -> None:
    lines = [PLAIN, *([str(n), f"修路{n}条", "在建", "县交通局"] for n in (1, 2, 3))]
    lines.insert(place, ["9", "修桥", "在建", "投资5万", "县交通局"])
    [question] = read(lines, kind).questions
    assert (question.code, question.fix) == ("YQ722", "longer_row")
    assert question.values == {"rows": str(place + 1), "columns": "4"}
    assert question.found == "9 | 修桥 | 在建 | 投资5万 | 县交通局"


def test_all_longer_rows_of_a_table_are_one_question() -> None:
    rows = [[str(n), "修路", "在建", "县交通局", "续建"] for n in range(1, 13)]
    [question] = read([PLAIN, ["20", "修桥", "建成", "县水利局"], *rows], CSV).questions
    assert question.values["rows"] == "3、4、5、6、7、8、9、10、11、12…"


def test_what_stands_below_a_table_stays_beside() -> None:
    below = ["填报人：张三", "", "", "", "审核人：李四", "联系电话：1"]
    found = read([PLAIN, ["1", "修路", "在建", "县交通局"], below], CSV)
    assert found.questions == []
    assert [cell.text for cell in found.beside] == [words for words in below if words]
