"""Cards: tables of one project each are read into one table; no other table is taken for one."""

import pytest

from generator.importing.documents import Paragraph
from generator.importing.sources import read_document
from tests.importing.prose.test_item_tables import rows

BEGIN = "<!doctype html><meta charset='utf-8'><h1>安和县2023年民生实事完成情况</h1>"


def card(title: str, unit: str, goal: str, done: str) -> str:
    return (
        f"<table><tr><td>项目名称</td><td>{title}</td><td>责任单位</td><td>{unit}</td></tr>"
        f"<tr><td>目标任务</td><td colspan=3>{goal}</td></tr>"
        f"<tr><td>完成情况</td><td colspan=3>{done}</td></tr></table>"
    )


def test_each_card_is_a_row_of_one_table_and_every_sign_is_placed() -> None:
    first = card("新建学校", "县教育局", "新建学校2所", "已建成2所，9月开学。")
    second = card("整修公园", "县住建局", "整修公园3个", "已整修3个。")
    found = read_document("a.html", f"{BEGIN}{first}<p>二</p>{second}".encode())
    (table,) = found.tables
    assert rows(table) == [
        {
            "项目名称": "新建学校",
            "责任单位": "县教育局",
            "目标任务": "新建学校2所",
            "完成情况": "已建成2所，9月开学。",
        },
        {
            "项目名称": "整修公园",
            "责任单位": "县住建局",
            "目标任务": "整修公园3个",
            "完成情况": "已整修3个。",
        },
    ]
    assert found.other_text == ()


def test_cards_below_each_other_with_titles_and_empty_values() -> None:
    text = "".join(
        f"进展卡（2023年）,,,\n项目名称,{title},责任单位,{unit}\n责任人,,完成时限,12月\n"
        f"进展情况,{done},,\n存在问题,{problem},,\n"
        for title, unit, done, problem in (
            ("新建学校", "县教育局", "已建成2所。", ""),
            ("整修公园", "县住建局", "已整修3个。", "无"),
        )
    )
    found = read_document("a.csv", text.encode())
    (table,) = found.tables
    assert [list(row.values()) for row in rows(table)] == [
        ["新建学校", "县教育局", "12月", "已建成2所。"],
        ["整修公园", "县住建局", "12月", "已整修3个。", "无"],
    ]
    heads = [cell.text for cell in table.cells if cell.row == 1]
    assert heads == ["项目名称", "责任单位", "责任人", "完成时限", "进展情况", "存在问题"]
    titles = [block.text for block in found.blocks if isinstance(block, Paragraph)]
    assert titles == ["进展卡（2023年）"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "序号,项目名称,完成情况,责任单位\n1,新建学校,已建成,县教育局\n",
        "项目名称,完成情况\n新建学校,已建成\n整修公园,已整修\n",
        "项目名称,新建学校,整修公园\n责任单位,县教育局,县住建局\n完成情况,已建成,已整修\n",
        "项目名称,责任单位,完成情况,完成时限\n责任单位,完成情况,备注,序号\n",
    ],
)
def test_other_tables_stay_as_they_are(text: str) -> None:
    (table,) = read_document("a.csv", text.encode()).tables
    first = text.splitlines()[0].split(",")
    assert [cell.text for cell in table.cells if cell.row == 1] == first
    assert not any(cell.made for cell in table.cells)
