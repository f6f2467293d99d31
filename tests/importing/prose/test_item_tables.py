"""Lists of a bulletin: records that stand in paragraphs, with every sign accounted for."""

import pytest

from generator.importing.documents import Document, Paragraph, Table, differences
from generator.importing.prose import shape_of, texts_of, with_lists
from generator.importing.sources import WALKS, read_document
from generator.importing.table_heads.columns import vocabulary

Rows = list[dict[str, str]]


def document(text: str, name: str = "a.txt") -> Document:
    content = text.encode()
    found = read_document(name, content)
    assert list(differences(found, WALKS[f".{name.partition('.')[2]}"](content))) == []
    return found


def records(text: str, name: str = "a.txt") -> Rows:
    """The rows of the one table, each with the words under its heads."""
    (table,) = document(text, name).tables
    return rows(table)


def rows(table: Table) -> Rows:
    heads = {cell.column: cell.text for cell in table.cells if cell.row == 1}
    last = max(cell.row + cell.rows - 1 for cell in table.cells)
    found: Rows = [{} for _ in range(last - 1)]
    for cell in table.cells:
        for row in range(max(2, cell.row), cell.row + cell.rows):
            found[row - 2][heads[cell.column]] = cell.text
    return found


def around(text: str) -> list[str]:
    return [block.text for block in document(text).blocks if isinstance(block, Paragraph)]


def test_items_with_labels_in_their_line() -> None:
    text = (
        "关于进展的通报\n二、部分项目\n1、学前教育，牵头单位：教育局。其中，甲镇未完成。\n"
        "2、道路建设，牵头单位：交通局；配合单位：住建局、水利局。已通车。"
    )
    assert records(text) == [
        {
            "类别": "二、部分项目",
            "序号": "1",
            "项目名称": "学前教育",
            "牵头单位": "教育局",
            "完成情况": "其中，甲镇未完成。",
        },
        {
            "类别": "二、部分项目",
            "序号": "2",
            "项目名称": "道路建设",
            "牵头单位": "交通局",
            "配合单位": "住建局、水利局",
            "完成情况": "已通车。",
        },
    ]
    assert around(text) == ["关于进展的通报"]


def test_labels_in_brackets_and_what_came_below() -> None:
    text = (
        "一、已完成2项\n(1)栽种防护林(责任领导:吴甲,责任单位:林业局,甲县(区)党委、政府)\n"
        "按期栽完。\n（2）看病当场结算。（责任领导：李乙，责任单位：人社局）\n已可结算。\n二、正在推进3项"
    )
    assert records(text) == [
        {
            "类别": "一、已完成2项",
            "序号": "(1)",
            "项目名称": "栽种防护林",
            "责任领导": "吴甲",
            "责任单位": "林业局,甲县(区)党委、政府",
            "完成情况": "按期栽完。",
            "完成结果": "已完成",
        },
        {
            "类别": "一、已完成2项",
            "序号": "（2）",
            "项目名称": "看病当场结算。",
            "责任领导": "李乙",
            "责任单位": "人社局",
            "完成情况": "已可结算。",
            "完成结果": "已完成",
        },
    ]
    assert around(text) == ["二、正在推进3项"]


def test_labels_on_lines_of_their_own_and_who_leads() -> None:
    text = (
        "1.产值增长6%。\n\n分管省领导：林甲\n\n部门分工：发改委牵头，各地、各部门配合。\n"
        "2.收入增长5%。\n分管省领导：林甲\n部门分工：财政厅牵头。\n"
    )
    assert records(text) == [
        {
            "序号": "1",
            "项目名称": "产值增长6%。",
            "分管省领导": "林甲",
            "部门分工": "发改委",
            "配合单位": "各地、各部门",
        },
        {"序号": "2", "项目名称": "收入增长5%。", "分管省领导": "林甲", "部门分工": "财政厅"},
    ]


def test_blocks_whose_labels_stand_above_their_values() -> None:
    text = (
        "项目名称：河道治理\n项目内容：\n整治河道5公里。\n责任单位：\n水务局\n进展：\n已开工。\n已验收。\n"
        "项目名称：文化惠民\n项目内容：\n办书房1个。\n责任单位\n文旅局\n进展：\n已选址。"
    )
    assert records(text) == [
        {
            "项目名称": "河道治理",
            "项目内容": "整治河道5公里。",
            "责任单位": "水务局",
            "进展": "已开工。\n已验收。",
        },
        {
            "项目名称": "文化惠民",
            "项目内容": "办书房1个。",
            "责任单位": "文旅局",
            "进展": "已选址。",
        },
    ]


def test_labels_that_nobody_knows_are_columns_where_they_come_again() -> None:
    text = (
        "1、建桥\n责任单位：交通局\n资金来源：县财政\n2、建校\n责任单位：教育局\n资金来源：省级补助\n"
        "说到底：都好"
    )
    assert [record.get("资金来源") for record in records(text)] == [
        "县财政",
        "省级补助\n说到底：都好",
    ]


def test_a_number_line_and_what_was_done_below_it() -> None:
    text = (
        "1\n\n新设 700张 床位，为计划的101%。\n\n3\n\n整治 15公里 河道，为计划的103.3%；"
        "疏浚 30公里 河道，完成年度计划的152.4%。"
    )
    assert records(text) == [
        {"序号": "1", "项目名称": "新设 700张 床位", "完成比例": "101%"},
        {"序号": "3", "项目名称": "整治 15公里 河道", "完成比例": "103.3%"},
        {"序号": "3", "项目名称": "疏浚 30公里 河道", "完成比例": "152.4%"},
    ]


def test_number_lines_above_a_title_and_what_was_done() -> None:
    assert records("1\n新建学校2所。\n已建成2所。\n2\n改造桥梁3座。\n已改造3座。") == [
        {"序号": "1", "项目名称": "新建学校2所。", "完成情况": "已建成2所。"},
        {"序号": "2", "项目名称": "改造桥梁3座。", "完成情况": "已改造3座。"},
    ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("①建桥，责任单位：交通局。已通车。\n②建校，责任单位：教育局。已开学。", ["①", "②"]),
        (
            "项目一：建桥\n责任单位：交通局\n进展：已通车。\n项目二：建校\n责任单位：教育局\n进展：已开学。",
            ["项目一", "项目二"],
        ),
        (
            "第一项 建桥\n责任单位：交通局\n进展：已通车。\n第二项 建校\n责任单位：教育局",
            ["第一项", "第二项"],
        ),
        (
            "（一）建桥（交通局牵头）\n已通车。\n（二）建校（教育局牵头，住建局配合）\n已开学。",
            ["（一）", "（二）"],
        ),
        (
            "【项目名称】建桥\n【责任单位】交通局\n【进展】已通车。\n【项目名称】建校\n【责任单位】教育局",
            ["", ""],
        ),
        (
            "事项：建桥\n责任单位：交通局\n进展：已通车。\n事项：建校\n责任单位：教育局\n进展：已开学。",
            ["", ""],
        ),
    ],
)
def test_other_numbers_and_labels(text: str, numbers: list[str]) -> None:
    found = records(text)
    assert [record.get("序号", "") for record in found] == numbers
    assert [(r["项目名称"], r["责任单位"]) for r in found] == [
        ("建桥", "交通局"),
        ("建校", "教育局"),
    ]
    assert found[0].get("进展", found[0].get("完成情况")) == "已通车。"


def test_sections_of_one_name_are_two_and_an_empty_one_is_a_paragraph() -> None:
    items = ["1、建桥，责任单位：交通局。", "一、交通", "2、修路，责任单位：公路局。"]
    text = "\n".join(["一、交通", *items, "一、交通", "二、教育"])
    assert [record["类别"] for record in records(text)] == ["一、交通", "一、交通"]
    assert around(text) == ["一、交通", "二、教育"]


def test_a_list_of_a_page_is_a_list_too() -> None:
    page = "<ol><li>建桥，责任单位：交通局。已通车。<li>建校，责任单位：教育局。已开学。</ol>"
    assert records(page, "a.html") == [
        {"序号": "1", "项目名称": "建桥", "责任单位": "交通局", "完成情况": "已通车。"},
        {"序号": "2", "项目名称": "建校", "责任单位": "教育局", "完成情况": "已开学。"},
    ]


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("2025年实事30件，到9月底办完19件。剩下8件里，养老机构建成1个（50%）。", "shape_prose"),
        ("类别序号重点督办内容牵头单位全年完成情况\n目标1产值增长。发改委增长2%。", "shape_glued"),
        (
            "\n".join(["地区", *["目标任务", "进度"] * 2, "甲区", *"8967", "乙区", *"3455"]),
            "shape_matrix",
        ),
        ("通知", ""),
        ("1、甲，责任单位：乙局。", ""),
    ],
)
def test_what_is_no_list_is_told_by_its_shape(text: str, shape: str) -> None:
    found = document(text)
    assert not found.tables
    assert shape_of(texts_of(found), vocabulary()) == shape


def test_a_document_with_a_table_keeps_its_paragraphs() -> None:
    items = "1、甲，责任单位：乙局。\n2、丙，责任单位：丁局。\n"
    text = f"{items}序号 | 项目名称 | 完成情况\n1 | 建桥 | 建成"
    found = document(text)
    assert len(found.tables) == 1
    assert len(around(text)) == 2


def test_a_document_without_paragraphs_is_as_it_is() -> None:
    empty = Document("a", "", ())
    assert with_lists(empty, vocabulary()) is empty


BOXED = """安和县2023年民生实事8月份进展

【实事一】加装电梯
年度目标：加装电梯35台。
牵头单位：县住建局
协同单位：县市场监管局、各街道
目前进度：已竣工21台。受材料影响，在建9台。
进度研判：正常推进
下步打算：抢抓晴好天气。

【实事二】暑期托管
年度目标：开设托管班40个。
牵头单位：团县委
目前进度：开设托管班46个。
进度研判：已完成

报：县委、县人大常委会
发：各镇（街道），县直各单位
"""


def test_blocks_below_boxed_numbers_with_two_labels_of_progress() -> None:
    """目前进度 holds sentences and is what was done; the word stands below 进度研判."""
    assert records(BOXED) == [
        {
            "序号": "实事一",
            "项目名称": "加装电梯",
            "年度目标": "加装电梯35台。",
            "牵头单位": "县住建局",
            "协同单位": "县市场监管局、各街道",
            "目前进度": "已竣工21台。受材料影响，在建9台。",
            "进度研判": "正常推进",
            "下步打算": "抢抓晴好天气。",
        },
        {
            "序号": "实事二",
            "项目名称": "暑期托管",
            "年度目标": "开设托管班40个。",
            "牵头单位": "团县委",
            "目前进度": "开设托管班46个。",
            "进度研判": "已完成",
        },
    ]
    (table,) = document(BOXED).tables
    assert table.fields[5:7] == ("text", "outcome")
    assert around(BOXED) == [BOXED.splitlines()[0], *BOXED.splitlines()[-2:]]


def test_a_label_of_progress_that_holds_words_stays_an_outcome() -> None:
    text = (
        "1、建学校\n责任单位：教育局\n进度：正常推进\n"
        "2、建公路\n责任单位：交通局\n进度：已完成\n完成情况：已通车。"
    )
    (table,) = document(text).tables
    assert dict(zip(list(rows(table)[1]), table.fields, strict=True))["进度"] == "outcome"
