"""Rows of parts that end their sentence, with what may be said behind them."""

import pytest

from tests.analysis.checks.asked import questions

WRONG = {
    # what is said behind them names no more
    "建成泵房30座，其中东片12座，西片17座，超额完成任务。": "12 + 17 = 29，原文 30",
    "建成泵房30座，其中东片泵房建成12座，西片泵房建成17座，合格率100%。": "12 + 17 = 29，原文 30",
    "建成泵房30座，其中12座公办、17座民办。": "12 + 17 = 29，原文 30",
    "建成泵房30座，其中东片12座已于5月完工，西片17座已于8月完工。": "12 + 17 = 29，原文 30",
    "改造泵房30座，其中整村推进12座，分散改造17座，群众满意。": "12 + 17 = 29，原文 30",
    # opposites are all there can be
    "建成泵房30座，其中新建12座、改建17座，新增闸门60座。": "12 + 17 = 29，原文 30",
    "共建成住房30套，其中公租房12套，共有产权房17套。": "12 + 17 = 29，原文 30",
    "建成泵房30座，分布在公共场所12座、居民小区17座。": "12 + 17 = 29，原文 30",
}
RIGHT = (
    "建成泵房30座，其中东片12座，西片18座，超额完成任务。",
    "建成泵房30座，其中东片12座，西片17座，其余1座在北片。",
    "建成泵房30座，其中东片12座、西片17座已通过验收。",  # said of the last
    "建成泵房30座，其中新建12座、改建17座，拆旧重建1座，新增闸门60座。",
    "建成泵房30座，其中新建12座，改建17座已通过验收，新增闸门60座。",
    "建成泵房30座，其中东片12座，新建闸门17座，群众满意。",
    # stages, which one and the same thing may have reached
    "建成泵房30座，其中基本建成12座，竣工17座，完成任务。",
    "30座泵房全部建成，其中28座已通过消防检查，27座已取得许可。",
    "培训30人，其中取得证书18人，实现就业16人，完成任务。",
    "争取资金30万元。其中，到位28万元，支出27万元。",
    "到位资金30万元，其中县级资金12万元、镇级资金9万元，已拨付27万元。",
    # round numbers beside finer ones
    "惠及3.2万户，其中大户820户，小户3.1万户。",
    "整治隐患30处，其中12处已整改，约17处正在整改。",
)


@pytest.mark.parametrize(("text", "formula"), WRONG.items())
def test_rows_that_are_nearly_all_of_a_whole_are_asked_about(text: str, formula: str) -> None:
    asked = questions("YQ308", "办好实事。", text)
    assert [values["formula"] for _, _, values in asked] == [formula]


@pytest.mark.parametrize("text", RIGHT)
def test_rows_that_may_be_some_of_it_are_not(text: str) -> None:
    assert questions("YQ308", "办好实事。", text) == []


def test_round_numbers_are_off_by_no_more_than_they_leave_out() -> None:
    asked = questions("YQ308", "办好实事。", "惠及3.2万户，其中大户2100户，小户3.1万户。")
    assert [values["formula"] for _, _, values in asked] == ["2100 + 31000 = 33100，原文 32000"]
