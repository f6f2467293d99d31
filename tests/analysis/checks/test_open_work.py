"""Words that call work unfinished, and the same words where they are meant otherwise."""

import re

import pytest

from generator.analysis.checks.open_work import TABLE, open_work

OPEN = {
    "项目正在进行验收。": "正在",
    "内部装修正加快推进。": "正加快",
    "幼儿园主体封顶，装修中。": "装修中",
    "已投入试运行。": "试运行",
    "平台完成开发，尚未上线。": "尚未",
    "设备仍未到货。": "仍未",
    "公园未完工。": "未完工",
    "机组尚在调试。": "尚在调试",
    "道路仍在抓紧施工。": "仍在抓紧施工",
    "正加快装修，主体已全部完工。": "正加快",
    "公园即将开放。": "即将",
    "公园有望年内开放。": "有望",
    "资料齐全，待专家组验收。": "待专家组验收",
    "公园尚待专家组验收。": "尚待专家组验收",
    "公园争取于年内开放。": "争取于",
    "预计12月底前完成。": "预计12月底前完成",
    "力争年底前投入使用。": "力争年底前投入使用",
    "设备安装预计明年3月结束。": "预计明年3月结束",
    "计划明年8月投用。": "计划明年8月投用",
    "计划于2025年3月完工。": "计划于2025年3月完工",
    "剩余工程将于明年3月完成。": "将于明年3月完成",
    "拟于12月开工。": "拟于12月开工",
    "下一步将开工建设。": "下一步将开工",
    "后续安排设备安装和验收。": "后续安排设备安装和验收",
    "已完成总工程量的90%。": "工程量的90%",
    "形象进度85.5%。": "形象进度85.5%",
    "总体工程进度达到95%。": "工程进度达到95%",
    "土建完成85%。": "完成85%",
}
CLOSED = (
    "对正在使用的120台电梯全部完成检测。",
    "为正在就读的学生办理资助。",
    "完成试运行并通过验收。",
    "经过三个月试运行，正式投用。",
    "试运行良好。",
    "建成投产，预计每年可带动增收300万元。",
    "预计年底完成，实际9月已全部完成。",
    "原计划12月底前完成。",
    "按计划12月底前完成。",
    "较计划12月完成提前一月。",
    "2025年将继续推进绿地建设。",
    "下一步将继续加强管护，巩固建设成果。",
    "完成总工程量的100%。",
    "6月完成工程量的60%，11月已全部完工。",
    "完成80%以上的改造。",
    "接待游客，回应期待验收的居民。",
    "建成服务中心、施工中心各1个。",
    "城镇建设中心小学。",
    "如未完成将追责。",
    "计划于10月完成，实际9月已全部建成。",
    "将于10月完成的改造已全部建成。",
    "预计年底完成已全部建成。",
    "土建完成100%。",
    "完成工程量的60%已全部完工。",
    "公园还在全市评比中获奖。",
    "满意率85%。",
    "超额完成25%。",
    "覆盖率完成95%。",
)


@pytest.mark.parametrize(("text", "words"), OPEN.items())
def test_words_that_say_so_are_found(text: str, words: str) -> None:
    assert [text[found.start : found.end] for found in open_work(text)][:1] == [words]


@pytest.mark.parametrize("text", CLOSED)
def test_the_same_words_meant_otherwise_are_not(text: str) -> None:
    assert list(open_work(text)) == []


def test_every_row_of_the_table_finds_something_here() -> None:
    for row in TABLE:
        assert any(re.search(row.words, text) for text in OPEN), row.words
