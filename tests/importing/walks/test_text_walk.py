"""The walk through texts: every line, with every sign in it."""

import pytest

from generator.importing import read_document
from generator.importing.walks.text_walk import walk_text


def test_every_sign_of_a_text_is_counted() -> None:
    (area,) = walk_text("\ufeff序号 | 内容\n1 | 甲\n".encode())
    assert (area.pieces, area.holds_tables) == (["序号 | 内容", "1 | 甲"], True)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", '标题,,\n序号,项目内容,完成情况\n1,"甲\n""乙""","=1"\n2,="007",无\n'),
        ("a.csv", "sep=;\n序号;项目内容;完成情况\n1;甲;乙\n"),
        (
            "a.txt",
            "前言\n\n| 序号 | 项目内容 | 完成情况 |\n|---|:--|---|\n| 1 | 甲 | 乙 |\n===\n后记\n",
        ),
        ("a.txt", '序号\t项目内容\t完成情况\n1\t"甲\n乙"\t丙\n'),
        ("a.txt", "序号\n项目内容\n完成情况\n1\n甲\n乙\n2\n丙\n丁\n"),
        ("a.txt", "序号 |\n项目内容 |\n完成情况 |\n1 |\n甲 |\n乙 |\n2 |\n丙 |\n丁 |\n"),
        ("a.txt", "序号  项目内容  完成情况\n----\n1  新建学校  乙\n2  新建公园  丁\n"),
        ("-", "没有表格\n------\n只有文字\n"),
    ],
)
def test_texts_close(name: str, text: str) -> None:
    assert read_document(name, text.encode()).blocks


def test_a_line_that_draws_a_table_does_not_part_it() -> None:
    text = "序号 | 项目内容 | 完成情况\n--- | --- | ---\n1 | 甲 | 乙\n"
    (found,) = read_document("a.txt", text.encode()).tables
    assert [(cell.text, cell.row) for cell in found.cells] == [
        *(("序号", 1), ("项目内容", 1), ("完成情况", 1), ("1", 3), ("甲", 3), ("乙", 3))
    ]
