"""A number of things, and how many of them are done, under way and not begun."""

import pytest

from generator.records import Outcome, OutcomeKind
from tests.analysis.checks.asked import questions

UNDER_WAY = Outcome("正常推进", OutcomeKind.ON_TRACK)
# The text, with a number that is one too few for its whole.
COURSES = {
    "共48座，其中{}座公厕完成改造并投入使用，26座正在施工，4座正在设计图纸，2座进入招标环节。": 16,
    "60个分类亭中，已建成{}个，在建18个，未开工9个。": 33,
    "新建分类亭60个，目前已完工{}个，正在建设18个，尚未开工9个。": 33,
    "64项任务中，欠进度的有6项；超进度的有5项；已完成和提前完成{}项；达进度的有30项。": 23,
    "64项任务中已完成整改{}项，整改中的30项，因资金未落实尚未整改的6项。": 28,
    "计划整治塘坝90口，现{}口已完工，23口正在施工，10口处于前期阶段。": 57,
    "90口塘坝中，完工的{}口，占六成；在建的23口，占25.6%；未开工的10口，占11.1%。": 57,
    "38个项目：{}个已完工，14个主体在建，6个正在办理前期手续。": 18,
    "共有38个项目，开工建设{}个（其中完工9个），未开工6个。": 32,
    "33部电梯中，{}部已完成加装；8部正在施工，预计年底前完工；6部因意见不一未开工。": 19,
    "53项工程进展情况：提前完成{}项，按计划推进24项，进度滞后7项。": 22,
    "120件提案中，已办结{}件，正在办理30件，列入计划18件。": 72,
    "实施项目40个，已开工{}个，完工24个，正在施工14个，未开工2个。": 38,
    "38座小桥中，{}座已开工，6座未开工。": 32,
    # other numbers before the whole, and in brackets behind several parts
    "投资820万元建设分类亭60个，目前已完工{}个，正在建设18个，尚未开工9个。": 33,
    "共有38个项目，开工建设{}个（其中完工9个），正在招标3个（其中流标1个），未开工3个。": 32,
    # what is told beside all of it in the next sentence
    "60个分类亭中，已建成{}个，在建18个，未开工9个。另更换桶具240只。": 33,
}
RIGHT = (
    # some hold others
    "实施项目40个，已开工38个，完工24个，正在施工14个。",
    "实施项目40个，完工28个，通过验收20个，正在施工12个。",
    "38个项目，其中33个完成设计，28个完成招标，9个开工。",
    "建设充电站26座，已完成选址26座，其中开工20座，完工12座，正在设计6座。",
    "新建管网150公里，已开工120公里，完工90公里。",
    # more than are told
    "建设充电站26座，目前已完工20座，另有3座正在施工，2座待建。",
    "38个项目中，20个已完工，13个正在施工，3个停工，其余正在办理手续。",
    "38个项目中，20个已完工，13个正在施工，3个停工等。",
    "38个项目中，20个已完工，13个正在施工，3个停工，其余正在办理手续",
    (
        "38个项目中，20个已完工，13个正在施工，因线路迁改与土地报批未能如期办妥而停工的3个，"
        "下月起逐个会商并重新排定工期，其余正在办理手续。"
    ),
    "实施项目40个，上半年完工18个，在建22个；目前完工36个，在建4个。",
    "实施项目40个，20个已完工，12个正在施工，计划新开工10个。",
    # others than the whole
    "实施项目40个，已完工28个，正在施工12个，涉及38个村。",
    "实施项目40个，已完工26个，正在施工12个，变更2个。",
    "整治隐患约45处，已整改29处，正在整改11处，未整改4处。",
    "已完工40个，正在施工28个，未开工11个。",
    "已完工40个，正在施工18个，停工11个，未开工10个。",
    "整治点位40处，已完成26处。正在整治的9处，尚未整治的4处，均为上年排查。",
    "整治点位40处，已完成26处，正在整治11处，新排查出15处，尚未整治2处。",
    # one of them is no state, and with it they are the whole
    "实施项目40个，已完工24个，正在施工10个，停工4个，变更2个。",
    # a part that is not told exactly
    "整治隐患45处，其中29处已整改到位，约11处正在整改，4处因权属不清暂缓。",
    # one part is all of it already
    "实施项目40个，已开工40个，因雨停工2个，进度滞后1个。",
    "总投资40亿元，已完成20亿元，正在支付12亿元，未支付7亿元。",
    # what is far from it
    "实施项目40个，已完工20个，正在施工8个，停工1个。",
    "实施项目40个，已开工25个，完工10个，通过验收8个，未开工4个。",
    # a part of a part
    "实施项目40个，已完工20个，在建14个，其中主体封顶10个，未开工5个。",
)


@pytest.mark.parametrize(("text", "right"), COURSES.items())
def test_states_that_are_not_their_whole_are_asked_about(text: str, right: int) -> None:
    def asked(number: int) -> int:
        return len(questions("YQ308", "办好实事。", text.format(number), outcome=UNDER_WAY))

    assert [asked(right - 1), asked(right), asked(right + 1)] == [1, 0, 1]


@pytest.mark.parametrize("text", RIGHT)
def test_states_that_may_count_something_twice_or_leave_some_out_are_not(text: str) -> None:
    assert questions("YQ308", "办好实事。", text, outcome=UNDER_WAY) == []


def test_sections_of_kinds_are_parts_though_some_are_begun_and_some_done() -> None:
    text = "全县35项工程中：14项校舍类开工，投资8亿元；15项道路类完工；7项水利类完工。"
    assert len(questions("YQ308", "办好实事。", text, outcome=UNDER_WAY)) == 1
