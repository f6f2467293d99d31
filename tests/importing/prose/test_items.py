"""Lists of many shapes: each record with its own words, or none at all where that is not clear."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importing.documents import Document, Table, differences
from generator.importing.prose import shape_of, texts_of
from generator.importing.prose.value_labels import field_of
from generator.importing.sources import WALKS, read_document
from generator.importing.table_heads.columns import vocabulary

HERE = Path(__file__).parent
LISTS = [
    pytest.param(case, id=case["name"])
    for case in yaml.safe_load((HERE / "invented_lists.yaml").read_text(encoding="utf-8"))
]


def document(text: str) -> Document:
    found = read_document("a.txt", text.encode())
    assert list(differences(found, WALKS[".txt"](text.encode()))) == []
    return found


def records(table: Table) -> list[dict[str, str]]:
    """The rows by field, a title of a part as `item`; a row that only heads others is none."""
    known = vocabulary()
    heads = {cell.column: cell.text for cell in table.cells if cell.row == 1}
    fields: dict[int, str] = {}
    for column, words in heads.items():
        field = field_of(words, known)
        fields[column] = words if not field or field in fields.values() else field
    last = max(cell.row + cell.rows - 1 for cell in table.cells)
    found: list[dict[str, str]] = [{} for _ in range(last - 1)]
    merged = [{""} for _ in found]
    for cell in table.cells:
        for row in range(max(2, cell.row), cell.row + cell.rows):
            found[row - 2][fields[cell.column]] = cell.text
            if row > cell.row:
                merged[row - 2].add(fields[cell.column])
    return list(_whole(found, merged))


def _whole(rows: list[dict[str, str]], merged: list[set[str]]) -> Any:
    title = ""
    for at, row in enumerate(rows):
        if "number" in merged[at]:
            yield {**row, "title": title, "item": row["title"]}
            continue
        title = row.get("title", "")
        if at + 1 == len(rows) or "number" not in merged[at + 1]:
            yield row


@pytest.mark.parametrize("case", LISTS)
def test_a_list_of_another_shape(case: dict[str, Any]) -> None:
    found = document(case["text"])
    assert [record for table in found.tables for record in records(table)] == case["records"]
    if not case["records"]:
        assert shape_of(texts_of(found), vocabulary()) in ("shape_list", "shape_prose")


def test_sections_that_name_levels_are_tables_of_their_own() -> None:
    found = document(
        "2024年民生实事进展\n省级民生实事项目\n1.新建学校2所。责任单位：县教育局。已建成。\n"
        "2.改造桥梁3座。责任单位：县交通局。已通车。\n县级民生实事项目\n"
        "1.新建书房1个。责任单位：县文旅局。已开放。\n县政府办公室\n2024年7月1日"
    )
    kinds = [type(block).__name__ for block in found.blocks]
    assert kinds == ["Paragraph", "Paragraph", "Table", "Paragraph", "Table", *["Paragraph"] * 2]
    assert [[record["number"] for record in records(table)] for table in found.tables] == [
        ["1", "2"],
        ["1"],
    ]


def test_a_record_without_a_label_stays_where_the_numbers_go_on() -> None:
    found = document(
        "一、教育\n1.建校，责任单位：教育局。\n2.扩校，责任单位：教育局。\n二、其他\n3.新建公园1个。\n"
        "三、交通\n4.修路，责任单位：交通局。"
    )
    (table,) = found.tables
    assert [record["title"] for record in records(table)] == [
        "建校",
        "扩校",
        "新建公园1个。",
        "修路",
    ]


@pytest.mark.parametrize(
    "words", ["欢迎社会各界监督。", "请接受群众监督。", "感谢广大市民的支持！"]
)
def test_closing_words_and_a_signature_are_of_no_record(words: str) -> None:
    found = document(
        "一、改造市场2个（责任单位：县商务局）\n完成情况：东门市场改造完成。\n"
        "二、发放器具800件（责任单位：县残联）\n完成情况：采购并发放800件，接受监督。\n\n"
        f"{words}\n\n安和县人民政府督查室\n2023年12月31日\n"
    )
    (table,) = [block for block in found.blocks if isinstance(block, Table)]
    assert [record["text"] for record in records(table)] == [
        "东门市场改造完成。",
        "采购并发放800件，接受监督。",
    ]
