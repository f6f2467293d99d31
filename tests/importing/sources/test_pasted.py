"""Pasted text: rows between bars and tabs, and tables whose rows are lost."""

import pytest

from generator.importing import read_source, vocabulary
from generator.importing.documents import Document, Paragraph, Table
from generator.importing.documents.closing import differences
from generator.importing.sources import read_document
from generator.importing.walks.text_walk import walk_text
from generator.problems import ProblemsFound

HEAD = ["序号", "项目名称", "完成情况", "完成结果", "责任单位"]
ROWS = [
    ["1", "建学校", "建成", "完成任务", "教育局"],
    ["2", "建操场", "建成", "超额完成", "住建局"],
]


def document(text: str, *chosen: tuple[str, str]) -> Document:
    return read_document("a.txt", text.encode(), vocabulary("", chosen))


def rows(table: Table) -> list[list[str]]:
    """The rows of a table, with an empty text where no cell begins."""
    wide = max(cell.column + cell.columns - 1 for cell in table.cells)
    found = [[""] * wide for _ in range(max(cell.row for cell in table.cells))]
    for cell in table.cells:
        found[cell.row - 1][cell.column - 1] = cell.text
    return found


def only_rows(text: str, *chosen: tuple[str, str]) -> list[list[str]]:
    (table,) = document(text, *chosen).tables
    return rows(table)


@pytest.mark.parametrize("between", [" | ", "|", "\uff5c", "\t", "  ", " ", "\u3000"])
def test_a_line_a_row_whatever_stands_between(between: str) -> None:
    assert only_rows("\n".join(map(between.join, [HEAD, *ROWS]))) == [HEAD, *ROWS]


@pytest.mark.parametrize(
    ("between", "end"), [("\n", ""), ("\n\n", ""), (" |\n", " |"), ("\uff5c\n", "\uff5c")]
)
def test_a_line_a_cell(between: str, end: str) -> None:
    cells = [words for row in (HEAD, *ROWS) for words in row]
    assert only_rows(between.join(cells) + end) == [HEAD, *ROWS]


def test_a_copy_from_a_spreadsheet_has_breaks_in_quotes() -> None:
    text = (
        "\t".join(HEAD)
        + '\n1\t建学校\t建成\t完成任务\t"教育局\n住建局"\n2\t建"操场"\t建成\t完成任务\t教育局'
    )
    assert only_rows(text)[1:] == [
        ["1", "建学校", "建成", "完成任务", "教育局\n住建局"],
        ["2", '建"操场"', "建成", "完成任务", "教育局"],
    ]


def test_lines_around_a_table_are_paragraphs() -> None:
    cells = [words for row in (HEAD, *ROWS) for words in row]
    found = document("\n".join(["2023年市级民生实事", *cells, "（完）"]))
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == [
        "2023年市级民生实事",
        "（完）",
    ]
    (table,) = found.tables
    assert rows(table) == [HEAD, *ROWS]


def test_a_group_that_is_named_once_is_left_out_below() -> None:
    cells = ["类别", *HEAD, "教育", *ROWS[0], *ROWS[1]]
    assert only_rows("\n".join(cells))[1:] == [["教育", *ROWS[0]], ["", *ROWS[1]]]


def test_heads_that_nobody_knows_are_columns_too() -> None:
    cells = [*HEAD, "投资", *ROWS[0], "500", *ROWS[1], "400"]
    assert only_rows("\n".join(cells)) == [[*HEAD, "投资"], [*ROWS[0], "500"], [*ROWS[1], "400"]]


def test_a_head_of_ones_own_is_a_head() -> None:
    cells = ["序号", "群众心愿", "回音", "1", "建学校", "建成"]
    assert not document("\n".join(cells)).tables
    found = only_rows("\n".join(cells), ("群众心愿", "title"), ("回音", "text"))
    assert found == [cells[:3], cells[3:]]
    own = vocabulary("title: [群众心愿]\ntext: [回音]\n")
    (grid,) = read_source("a.txt", "\n".join(cells).encode(), own)
    assert len(grid.cells) == 6


def test_a_number_among_values_is_no_row() -> None:
    cells = [
        "序号",
        "项目名称",
        "目标",
        "实绩",
        "责任单位",
        "1",
        "建学校",
        "2",
        "2",
        "教育局",
        "2",
        "建桥",
        "3",
        "3",
        "交通局",
    ]
    assert only_rows("\n".join(cells))[1:] == [cells[5:10], cells[10:]]


def test_a_matrix_is_no_table_of_records() -> None:
    cells = [
        "地区",
        "目标任务",
        "进度",
        "完成比例",
        "目标任务",
        "进度",
        "完成比例",
        "甲区",
        "8",
        "9",
        "1%",
        "7",
        "6",
        "5%",
    ]
    assert not document("\n".join(cells)).tables


def test_numbers_of_rows_may_be_long() -> None:
    numbered = [["9999", *ROWS[0][1:]], ["10000", *ROWS[1][1:]]]
    cells = [words for row in (HEAD, *numbered) for words in row]
    assert only_rows("\n".join(cells)) == [HEAD, *numbered]


def test_a_head_that_stands_again_is_a_row_of_its_own() -> None:
    cells = [words for row in (HEAD, ROWS[0], HEAD, ROWS[1]) for words in row]
    assert only_rows("\n".join(cells)) == [HEAD, ROWS[0], HEAD, ROWS[1]]


def test_sections_between_rows_stand_alone() -> None:
    lines = ["序号 目标任务 责任单位 推进情况", "一、主要目标", "1 产值增长6%。 发改委 增长2.9%。"]
    assert only_rows("\n".join(lines))[1:] == [
        ["一、主要目标", "", "", ""],
        ["1", "产值增长6%。", "发改委", "增长2.9%。"],
    ]


def test_a_cell_that_fits_two_ways_is_a_question() -> None:
    cells = ["项目名称", "责任单位", "配合单位", "建学校", "教育局", "建桥", "交通局"]
    with pytest.raises(ProblemsFound) as found:
        document("\n".join(cells))
    (problem,) = found.value.problems
    assert (problem.code, problem.at.line, problem.found) == ("YQ721", 5, "教育局")


def test_a_second_row_of_heads_finds_the_head_that_it_parts() -> None:
    text = (
        "序号 | 项目名称 | 计划投资 | 进展情况 | 责任单位 |\n完成投资 | 完成率 | 完成情况 |\n"
        "1 | 建学校 | 500 | 400 | 80% | 主体封顶 | 教育局 |\n"
        "2 | 建桥 | 100 | 90 | 90% | 完工 | 交通局 |"
    )
    (table,) = document(text).tables
    places = {cell.text: (cell.row, cell.column, cell.rows, cell.columns) for cell in table.cells}
    assert places["计划投资"] == (1, 3, 2, 1)
    assert places["进展情况"] == (1, 4, 1, 3)
    assert places["完成情况"] == (2, 6, 1, 1)
    assert places["责任单位"] == (1, 7, 2, 1)
    assert places["主体封顶"] == (3, 6, 1, 1)


def test_two_columns_of_offices_hold_an_office_each() -> None:
    cells = ["序号", "目标任务", "牵头责任单位", "责任单位", "1", "建桥", "交通局", "县各有关单位"]
    assert only_rows("\n".join(cells))[1] == cells[4:]


def test_an_empty_cell_tells_which_head_is_parted() -> None:
    text = (
        "序号 | 项目 | 投资 | | 进展情况 | 责任单位\n计划 | 完成 |\n"
        "1 | 建学校 | 500 | 400 | 主体封顶 | 教育局\n2 | 建桥 | 100 | 90 | 完工 | 交通局"
    )
    (table,) = document(text).tables
    assert [cell.column for cell in table.cells if cell.row == 2] == [3, 4]


def test_notes_below_a_table_are_no_part_of_its_last_cell() -> None:
    cells = ["序号", "项目名称", "完成情况", "1", "建学校", "建成2所，已投用。", "注：截至12月底"]
    found = document("\n".join(cells))
    assert rows(found.tables[0])[1:] == [cells[3:6]]
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == cells[6:]


def test_spaces_inside_of_a_cell_stay_spaces_or_are_a_question() -> None:
    head = "序号 项目名称 完成情况 责任单位\n"
    assert only_rows(f"{head}1 建学校 建成2所， 投入 使用 教育局")[1] == [
        *("1", "建学校", "建成2所， 投入 使用", "教育局")
    ]
    with pytest.raises(ProblemsFound):
        document(f"{head}1 建学校 2所 建成 教育局")


def test_rows_of_as_many_cells_keep_their_empty_ones() -> None:
    text = "序号 | 项目名称 | 投资 | 完成情况\n1 | 建学校 |  | 建成\n2 | 建桥 | 30 | 建成"
    (table,) = document(text).tables
    assert table.keeps_columns
    assert rows(table)[1] == ["1", "建学校", "", "建成"]


def test_what_is_no_cell_is_a_separator_or_white_space() -> None:
    text = '市级\n序号\t项目名称\n1\t"建\n桥"\n（完）'
    found = document(text)
    placed = [
        block.text if isinstance(block, Paragraph) else block.separators for block in found.blocks
    ]
    placed += [cell.text for table in found.tables for cell in table.cells]
    assert sorted("".join("".join(placed).split())) == sorted("".join(text.split()))


def test_bars_behind_short_rows_do_not_keep_a_place() -> None:
    """Rows that lost merged cells are filled up: a department there is no outcome."""
    short = (
        "名称 | 项目内容 | 完成情况 | 完成成效 | 责任单位 | 责任人 |\n"
        "“优学”工程 | 1.新建小学2所。 | 已建成2所。 | 完成任务 | 县教育局 | 甲乙 |\n"
        "2.新建公园3座。 | 已建成3座。 | 完成任务 | 县住建局 | 丙丁 | |\n"
    )
    (table,) = document(short).tables
    assert not table.keeps_columns
    inside = short.replace("2.新建公园3座。 |", " | 2.新建公园3座。 |")
    inside = inside.replace("丙丁 | |", "丙丁 |")
    (table,) = document(inside).tables
    assert table.keeps_columns


def test_a_cell_that_a_break_has_torn_is_whole_again() -> None:
    torn = ["3", "修路", "通车", "完成任务", "交通局\n白杨镇\n石桥乡"]
    lines = ["\t".join(row) for row in (HEAD, *ROWS, torn)]
    wide = [line + "\t备注" for line in lines]  # a cell stands behind the torn one
    whole = [HEAD, *ROWS, torn]
    assert only_rows("\n".join(wide)) == [[*row, "备注"] for row in whole]
    ends = "\n".join([*wide[:-1], wide[-1].replace("\t备注", "\t"), wide[1].replace("1", "4", 1)])
    assert only_rows(ends)[3] == [*torn, ""]
    # where rows are short because merges are lost, nobody knows what is torn
    short = "\n".join([wide[0], wide[1], "2\t建操场\t建成", "教育局\t无\t无", "\t".join(torn[:3])])
    assert ["2", "建操场", "建成"] in [row[:3] for row in only_rows(short)]
    assert not any("\n" in cell for row in only_rows(short) for cell in row)


def test_cells_one_a_line_stand_where_running_numbers_say_so() -> None:
    head = ["序号", "市 州", "计划完成数", "累计开工数", "开工率"]
    cities = [
        [f"{n}", f"{name}市", f"{n}50", f"{n}43", "95.33%"] for n, name in enumerate("甲乙丙", 1)
    ]
    total = ["全省", "450", "429", "95.33%"]
    cells = [
        "全省进度表",
        *head,
        *(cell for city in cities for cell in city),
        *total,
        "注：按月报送",
    ]
    found = document("\n".join(f"{cell} |" for cell in cells))
    (table,) = found.tables
    assert rows(table) == [head, *cities, ["", *total]]
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == [
        "全省进度表",
        "注：按月报送",
    ]
    cells.remove("243")  # a cell is missing: nobody can say which
    assert not document("\n".join(f"{cell} |" for cell in cells)).tables


MARKDOWN = """# **安和县**2023年民生实事完成情况

| 序号 | 项目名称 | 责任单位 | 完成情况 |
|---|:---:|---|--|
| **一、教育** | | | |
| 1 | **新建幼儿园3所** | __县教育局__ | 建成**3**所（3*2个班）。 |
| 2 | 改造**老旧小区**5个 | 县住建局 | ***已改造*** |

| **注：数据截至12月** |
**填报人：某某**
"""


def test_a_table_of_markdown_has_the_words_that_it_shows() -> None:
    found = document(MARKDOWN)
    (table,) = found.tables
    assert [row[1:] for row in rows(table) if any(row)] == [
        ["序号", "项目名称", "责任单位", "完成情况"],
        ["一、教育", "", "", ""],
        ["1", "新建幼儿园3所", "县教育局", "建成3所（3*2个班）。"],
        ["2", "改造老旧小区5个", "县住建局", "已改造"],
    ]
    assert "| 1 | **新建幼儿园3所** | __县教育局__ | 建成**3**所（3*2个班）。 |" in table.raw
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == [
        "安和县2023年民生实事完成情况",
        "| **注：数据截至12月** |",
        "填报人：某某",
    ]
    # every sign of the file has a place
    assert list(differences(found, walk_text(MARKDOWN.encode()))) == []


def test_stars_in_other_tables_are_signs_like_others() -> None:
    text = "\n".join(map(" | ".join, [HEAD, ["1", "**建学校**", "建成", "完成任务", "教育局"]]))
    assert only_rows(text)[1][1] == "**建学校**"
