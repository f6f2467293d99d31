"""What heads mean by how they are composed, without a look at the cells."""

import pytest

from generator.analysis.kept_columns.head_words import head_of_share, head_words, senses_of
from generator.importing.table_heads.columns import vocabulary

HEADS = {
    "number": ["序 号", "项目序号", "No.", "编号", "任务编号"],
    "title": [
        *("建设任务", "民生实事项目名称", "实施内容及年度目标", "2018年建设内容", "重点督办内容"),
        *(
            "实事项目",
            "考核指标",
            "目标与任务",
            "十件民生实事",
            "项目名称及建设内容",
            "任务清单名称",
        ),
    ],
    "programme": ["类别", "所属领域", "项目类别", "实事类别", "所属板块"],
    "text": [
        *(
            "项目进展",
            "2018年7月进展情况",
            "全年完成情况",
            "截至9月底进展情况",
            "办理情况",
            "实施进度",
        ),
        *("工作推进情况", "（截至6月底）落实情况", "最新进展", "完成情况及存在问题"),
        *(
            "9月底形象进度",
            "截至2021年8月底的进展",
            "截至8月底已完成情况",
        ),
    ],
    "outcome": ["完成结果", "是否完成", "进度评价", "完成状态", "考核结果", "建设状态"],
    "share": [
        "完成率（%）",
        "累计完成比例",
        "占年度任务比例",
        "占全年计划",
        "任务完成率",
        "完成工作进度(%)",
    ],
    "departments": [
        *(
            "牵头（责任）单位",
            "责任科室",
            "主办",
            "承办部门",
            "区级责任单位",
            "主办/会办",
            "责任单位及责任人",
        ),
        *("行业主管部门", "责任主体", "牵头部门", "责任单位（牵头）"),
    ],
    "assisting": ["会办", "协办单位", "配合（责任）部门", "参与科室", "责任单位（配合）"],
    "people": ["项目责任人", "科室负责人", "责任人姓名", "具体承办人"],
    "leaders": ["包联领导", "分管副县长", "县（市、区）政府分管领导", "挂点县领导", "责任局长"],
    "deadline": ["完成时间节点", "计划完成时间", "预计竣工日期", "办结时限", "时限要求"],
    "plan": ["3月计划进度", "进度安排", "推进计划"],
    "note": ["备注", "备 注", "说明"],
    "target": ["年度目标值", "计划完成数", "目标任务数", "年度计划投资"],
    "actual": ["1-9月完成值", "已完成数", "实际（公里）", "累计完成投资额（万元）"],
    "unit": ["计量单位", "目标任务单位"],
    "rate": ["开工率", "投（筹）资完成率", "资金到位率", "计划投资完成率"],
}
# Heads that sound like a field, and are of something else.
OTHERS = [
    *("施工单位", "监督单位", "存在问题", "下一步工作计划", "开工时间", "实际完成时间", "资金来源"),
    *("建设地点", "联系电话", "同比增长", "得分", "一季度", "城关镇", "市州"),
]


@pytest.mark.parametrize(
    ("role", "head"), [(role, head) for role, heads in HEADS.items() for head in heads]
)
def test_a_head_means_what_its_words_are_composed_of(role: str, head: str) -> None:
    assert vocabulary().role_of(head) == role


@pytest.mark.parametrize("head", OTHERS)
def test_a_head_of_something_else_means_no_field(head: str) -> None:
    assert vocabulary().field_of(head) == ""


@pytest.mark.parametrize("head", ["截至6月30日", "1-8月累计", "（截至7月底）"])
def test_a_time_alone_is_a_head_where_the_cells_say_so(head: str) -> None:
    """It may be the second line of a title, too."""
    assert sense_of_text(head) > 0
    assert vocabulary().field_of(head) == ""


def test_what_is_of_this_month_goes_before_what_was_of_the_last() -> None:
    for before, now in (("上月进展情况", "本月进展情况"), ("上期进展", "本期进展")):
        earlier, newer = (sense_of_text(head) for head in (before, now))
        assert newer - earlier > 0.25


def sense_of_text(head: str) -> float:
    return next(sense.weight for sense in senses_of(head) if sense.role == "text")


def test_a_head_that_may_mean_several_things_says_so() -> None:
    assert {sense.role for sense in senses_of("单位")} == {"unit", "departments"}
    assert {"title", "target"} <= {sense.role for sense in senses_of("目标任务")}


def test_a_head_names_the_time_that_it_is_of() -> None:
    assert head_words("一季度完成情况").is_period
    assert head_words("1-9月进展").when == "1-9月"
    assert head_words("2023年完成情况").is_whole
    assert not head_words("完成情况").is_period


@pytest.mark.parametrize(
    ("head", "own"),
    [
        ("2018年7月进展情况投（筹）资完成率", "投（筹）资完成率"),
        ("截至9月底工作推进情况完成率", "完成率"),
        ("完成情况投资完成比例", "投资完成比例"),
        ("8月完成率", "8月完成率"),  # no group: its own words
        ("年度投资完成率", "年度投资完成率"),
        ("完成情况说明", "完成情况说明"),
    ],
)
def test_the_head_of_a_share_is_told_without_the_group_that_says_when(head: str, own: str) -> None:
    assert head_of_share(head) == own


def test_what_a_person_says_of_a_head_is_all_that_it_means() -> None:
    known = vocabulary("title: [心愿]\n", [("备注", "text")])
    assert [known.role_of(head) for head in ("心愿", "备 注", "备注（其他）")] == [
        "title",
        "text",
        "text",
    ]


def test_a_long_text_is_no_head() -> None:
    assert senses_of("项目" * 5000) == ()
