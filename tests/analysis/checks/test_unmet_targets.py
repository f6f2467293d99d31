"""Targets that a result leaves out, or has only as a plan; and that a fix, when followed, helps."""

import pytest
from msgspec.structs import replace

from generator.analysis.checks import questions_about
from generator.records import Outcome, OutcomeKind
from tests.analysis.checks.asked import EXCEEDED, MET, inner, project, questions

LEFT_OUT = {
    ("新建公园5个、绿道8公里。", "建成公园6个。"): ["8公里"],
    ("新建步道20公里，安装路灯300盏，增设座椅100把。", "建成步道21公里，安装路灯320盏。"): [
        "100把"
    ],
    ("开展义诊50场，发放药品2000份。", "开展义诊52场，受到群众欢迎。"): ["2000份"],
    # the rest of a whole that is told with its other parts
    ("搬迁1000人，其中隐患户800人、随迁200人。", "搬迁1305人，其中隐患户1085人。"): [],
    ("搬迁1000人，其中隐患户700人、随迁200人。", "搬迁1305人，其中隐患户1085人。"): ["200人"],
    ("搬迁1000人，其中隐患户500人、低洼户300人、随迁200人。", "搬迁1305人，其中隐患户785人。"): [
        "300人",
        "200人",
    ],
    # one common word of many says nothing, one of few does, and that in which its name ends
    ("新建公园5个、消除农村弱覆盖区域20处。", "建成公园6个，镇区信号全覆盖。"): ["20处"],
    ("新建公园5个、消除农村弱覆盖区域20处。", "建成公园6个，相关区域已有信号。"): [],
    ("新建公园5个、消除弱覆盖区域20处。", "建成公园6个，镇区信号全覆盖。"): [],
    ("新建公园5个、消除城区弱覆盖点20处。", "建成公园6个，镇区信号全覆盖。"): ["20处"],
    # the number of another target's thing is none of this one
    ("新增幼儿园学位900个、维修校舍15所。", "新建幼儿园3所，新增学位1080个。"): ["15所"],
    ("新增幼儿园学位900个、维修校舍15所。", "维修小学3所，新增学位1080个。"): [],
    # nor do words that both have
    ("新建科普馆1座、举办科普活动40场。", "举办科普活动46场。"): ["1座"],
    ("新建科普馆1座、举办科普活动40场。", "科普馆建成，举办科普活动46场。"): [],
    (
        "新增幼儿园学位900个、维修校舍15所、新建道路3公里。",
        "新建幼儿园3所，新增学位1080个，新建道路4公里。",
    ): ["15所"],
    ("新增幼儿园学位900个、维修校舍15所。", "扩建城镇幼儿园3所，新增学位1080个。"): [],
    ("新建公园5个、购置山区学校流动图书车3辆。", "建成公园6个，图书活动丰富多彩。"): ["3辆"],
    # nor is a number of another thing, in whatever unit
    ("新建公园5个、绿道8公里。", "建成公园6个，种树30棵。"): ["8公里"],
    ("新建公园5个、购置图书车3辆。", "建成公园6个，路灯9盏。"): ["3辆"],
    ("新建公园5个、购置山区学校流动图书阅览服务车3辆。", "建成公园6个，图书室9处。"): [],
    # a target that is told in words is told, and the other is looked for beside it
    ("新建文化馆1座、绿道8公里。", "文化馆建成开放。"): ["8公里"],
    ("新建文化馆1座、绿道8公里。", "文化馆。"): ["8公里"],
    ("新建文化馆1座、绿道8公里。", "文化馆正在建设。"): [],
    ("新建文化馆1座。", "文化馆建成开放。"): [],
    # one cell is of the whole
    ("新建充电桩300个，其中农村160个。", "318"): [],
    # spoken of, by the number's unit, by its name, or all at once
    ("新建公园5个、绿道8公里。", "建成公园6个、绿道9公里。"): [],
    ("新建公园5个、绿道8公里。", "建成公园6个，绿道全线贯通。"): [],
    ("新建公园5个、绿道8公里。", "建成公园6个，步行道9公里。"): [],
    ("新建公园5个、绿道8公里。", "公园6个，各项内容均已全部完成。"): [],
    ("新建公园5个、绿道8公里。", "已建成。"): [],  # it goes through none of them
    ("新建公园5个。", "已建成并开放。"): [],
    # all at once is said of those that the result names, unless it is of every task
    ("新建公园5个、绿道8公里、路灯300盏。", "建成公园6个、绿道9公里，全部建成投用。"): ["300盏"],
    ("新建公园5个、绿道8公里、路灯300盏。", "建成公园6个、绿道9公里，各项任务全部完成。"): [],
    # a result of other numbers, and of hardly a word of the title: one pair of five
    ("为5000名就业人员发放补贴。", "召开联席会议3次，开展宣讲17场。"): ["5000名"],
    ("为5000名就业人员发放补贴。", "召开会议3次，慰问家庭200户，涉及居民120人次。"): [],
    ("为5000名就业人员发放补贴。", "召开会议3次，均已落实。"): [],
    ("为5000名就业人员发放补贴。", "投入经费300万元。"): [],
    # what is one may be called by any of its parts
    ("迁建档案馆1座。", "召开联席会议3次，慰问老人20名。"): [],
    ("迁建档案馆1座、整修渠道9米。", "召开联席会议3次，慰问老人20名。"): ["1座", "9米"],
    ("出行，修路9公里。", "开展出行宣讲17场。"): ["9公里"],
    ("出行，修路9米。", "开展出行宣讲17场。"): [],
    # a sum is told by its parts
    ("绿化6万亩（其中造林4万亩、封育2万亩）。", "完成造林4.2万亩、封育2.1万亩。"): [],
    ("绿化60公里（其中栽植40公里、封育20公里）、修闸8座。", "栽植42公里、封育21公里。"): ["8座"],
    # where it is, how large it is, what it costs, and shares
    ("在8个村新建公园5座。", "建成公园6座。"): [],
    ("新建绿道8公里、公园5个。", "建成绿道9公里。"): ["5个"],
    ("新建公园5座，惠及8个村。", "建成公园6座。"): [],
    ("新建公园5个，总面积800平方米。", "建成公园6个。"): [],
    ("新建公园5个，投资300万元。", "建成公园6个。"): [],
    ("新建公园5个，群众满意率90%以上。", "建成公园6个。"): [],
}


@pytest.mark.parametrize(("texts", "found"), LEFT_OUT.items())
def test_a_target_that_the_result_leaves_out_is_asked_about(
    texts: tuple[str, str], found: list[str]
) -> None:
    asked = questions("YQ330", *texts, outcome=EXCEEDED)
    assert asked == [("title", words, {"outcome": "超额完成"}) for words in found]


PLANNED = {
    ("新建公园5个。", "计划新建公园5个，已列入投资安排。"): ["计划新建公园5个"],
    ("培训技能人才1000人。", "全年拟培训技能人才1000人，方案已印发。"): [
        "全年拟培训技能人才1000人"
    ],
    ("改造市场3家。", "今年将改造市场3家，资金已下达。"): ["今年将改造市场3家"],
    ("贯通道路7条。", "新建南村规划路、东路和西路等7条道路。"): [],
    ("新建公园5个。", "年初计划新建公园5个，已全部建成。"): [],
    ("培训1000人。", "计划培训1000人，实际培训1000人。"): [],
    ("新建公园5个。", "计划新建公园5个，正在选址。"): ["计划新建公园5个"],
    ("安装路灯600盏。", "年内需安装路灯600盏。"): ["年内需安装路灯600盏"],
    ("安装路灯600盏。", "确保年底前安装路灯600盏。"): ["确保年底前安装路灯600盏"],
    ("安装路灯600盏。", "目标安装路灯600盏，已下达任务。"): ["目标安装路灯600盏"],
    ("安装路灯600盏。", "任务数600盏，已分解到各乡镇。"): ["任务数600盏"],
    ("安装路灯600盏。", "路灯600盏的安装任务已列入计划。"): ["路灯600盏"],
    ("安装路灯600盏。", "已确定安装路灯600盏的点位。"): ["已确定安装路灯600盏"],
    ("安装路灯600盏。", "实施方案明确，安装路灯600盏，由乡镇选址。"): ["安装路灯600盏"],
    ("安装路灯600盏。", "方案已确定安装路灯600盏。"): ["方案已确定安装路灯600盏"],
    ("安装路灯600盏。", "按照方案要求安装路灯600盏。"): [],
    ("安装路灯600盏。", "按照方案要求，计划安装路灯600盏。"): ["计划安装路灯600盏"],
    ("安装路灯600盏。", "方案明确的600盏路灯亮灯。"): [],
    ("安装路灯600盏。", "实施方案明确，安装路灯600盏，已全部安装到位。"): [],
    ("安装路灯600盏。", "安装路灯600盏，确保群众夜间出行安全。"): [],
    ("安装路灯600盏。", "按照年初安装路灯600盏的计划，已全部安装到位。"): [],
    ("新建公园5个。", "新建公园5个。"): [],
    ("新建公园5个。", "计划明年新建公园9个。"): [],
    ("改造公厕25座。", "公厕改造已列入年度计划，共25座，分两批实施。"): ["共25座"],
    ("改造公厕25座。", "列入年度计划，改造公厕25座。"): ["改造公厕25座"],
    ("改造公厕25座。", f"本年度安排改造{'甲' * 20}25座。"): [f"本年度安排改造{'甲' * 20}25座"],
    ("新增端口40个。", "全年拟新增端口40个，现已完成点位摸排。"): ["全年拟新增端口40个"],
    ("新增端口40个。", "全年拟新增端口40个，现已完成安装。"): [],
    ("改造公厕25座。", "改造公厕25座，均已列入养护计划。"): [],
    ("新建公园。", "计划新建公园5个，已列入投资安排。"): [],  # no target of the title
}


@pytest.mark.parametrize(("texts", "found"), PLANNED.items())
def test_a_target_that_the_result_only_plans_is_asked_about(
    texts: tuple[str, str], found: list[str]
) -> None:
    asked = questions("YQ331", *texts)
    assert asked == [("results[0].text", words, {"outcome": "完成任务"}) for words in found]


@pytest.mark.parametrize("code", ["YQ330", "YQ331"])
def test_only_a_word_of_completion_is_held_against_it(code: str) -> None:
    title, text = "新建公园5个、绿道8公里。", "建成公园6个。计划新建绿道8公里。"
    for kind in OutcomeKind:
        if not kind.is_finished:
            assert questions(code, title, text, outcome=Outcome("词", kind)) == []


def test_an_item_is_asked_about_at_its_own_title() -> None:
    plain = project(5, "", "建成公园6个。")
    item = replace(plain.results[0], title="新建公园5个、绿道8公里。", outcome=MET)
    found = [inner(question) for question in questions_about(replace(plain, results=(item,)))]
    assert ("results[0].title", "8公里", {"outcome": "完成任务"}) in found


def test_who_follows_the_advice_is_asked_no_more() -> None:
    assert questions("YQ330", "新建公园5个、绿道8公里。", "建成公园5个。") != []
    assert questions("YQ330", "新建公园5个、绿道8公里。", "建成公园5个、绿道8公里。") == []
    assert questions("YQ331", "改造市场5家。", "计划改造市场5家。") != []
    assert questions("YQ331", "改造市场5家。", "年内安排改造市场5家。") != []
    assert questions("YQ331", "改造市场5家。", "已改造市场5家。") == []


def test_a_part_that_the_result_itself_wants_is_no_part_of_the_title() -> None:
    text = (
        "上半年,已为困难群众提供咨询服务24700人次,现场协调解决问题17个，完成年度目标任务32500人次的76%。"
        "其中,已完成申请数2852件,完成目标任务数2300件的124%,已完成其他事项数18020件,完成目标任务数26500件的68%。"
        "建成1个县级规范化咨询大厅,完成年度目标任务2个的50%。"
    )
    assert questions("YQ330", "咨询惠民工程", text) == []
