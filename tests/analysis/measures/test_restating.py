"""Where a result says its target again: the words before the number, and those behind it."""

import pytest

from generator.analysis.measures.clauses import clauses
from generator.analysis.measures.readings import readings_in
from generator.analysis.measures.stated_targets import stated_targets

RESTATED = {
    # right before it
    "年度任务5个": True,
    "年度任务数为5个": True,
    "目标（5个）": True,
    "年度培训任5个": True,
    "任务的5个": False,
    "改造任务的5个已完成3个": True,
    "完成改造任务的5个，已验收3个": False,
    # all that stands in the bracket of a task
    "占三年任务(新建5个)的80%": True,
    "年度任务（新建5个）均已落实": True,
    "任务进展顺利（新建5个）": False,
    "各项任务（已建成5个）": False,
    # what was done of a task that is named
    "共完成公园改造任务5个": False,
    "实施公园改造任务5个": False,
    "完成年度改造任务5个": True,
    "完成民生实事任务5个": True,
    "超额完成公园改造任务5个": True,
    "未完成公园改造任务5个": True,
    "确保年底前完成公园改造任务5个": True,
    "超额13%完成5个": True,
    "超额13%完成公园5个": False,
    "不只是5个": True,
    "不只是公园5个": True,
    "不只是公园,5个": False,
    # quoted, with the word of a task behind it
    "超额完成“为民新建5个公园”的目标任务": True,
    "“惠民”行动新建5个公园，是“便民”的任务": False,
    # beside what is more or less
    "比年初确定的5个多": True,
    "多于年初安排的5个": True,
    "少于计划确定的5个": True,
    "超过年初承诺的5个": True,
    "年初安排的5个": False,
    "多于5个": False,
    # a ceiling that was kept
    "没有突破5个的控制线": True,
    "未超过5个的年度控制指标": True,
    "没有突破5个": False,
    "突破5个的控制线": False,
    "设有5个的控制线": False,
    # a rate of it
    "完成5个的120%": True,
    "公园5个的120%": False,
    "完成(5个)的120%": True,
    "完成,5个的120%": False,
    # behind it
    "5个的年度目标": True,
    "5个年度目标任务": True,
    "5个公园的目标": True,
    "5个的要求": True,
    "5个的目标书": False,
    "5个,年度目标": False,
    # a verb or a noun behind the word of the target
    "年度目标新建5个": True,
    "年度目标新建公园5个": True,
    "年度目标公园5个": True,
    "计划新建5个": True,
    "计划公园5个": False,
    "目标任务新建5个": True,
    "按计划新建5个": False,
    "按年度计划新建5个": False,
    "超计划新建5个": False,
    "完成年度计划公园5个": False,
    "完成年度任务公园5个": True,
    # so many of a task that is called by its work are done
    "已完成户厕改造任务5个": False,
    "累计完成造林任务5个": False,
    "完成户厕改造任务5个": True,
    "已完成改造年度任务5个": True,
    "已完成省定改造任务5个": True,
    "已完成户厕改造任务5个的60%": True,
    "已完成户厕改造任务5个中的3个": True,
    "已超额完成户厕改造任务5个": True,
    "新建5个": False,
    "已完成5个的造林任务": False,
    "已完成5个的造林任务的60%": True,
    "完成5个的造林任务": True,
    "超额完成5个的造林任务": True,
    "完成户厕改造任务5个，占全年任务的60%": False,
    "完成户厕改造任务5个，占总户数的60%": True,
    "超额完成户厕改造任务5个，占全年任务的120%": True,
    # a task that is taken on is to be done
    "我县承担户厕改造任务5个": True,
    "我县承担实施户厕改造任务5个": True,
    "承担任务的镇村改造户厕5个": False,
    # the word of the task is but that of the work where it is said to be done
    "已完成公园任务5个": False,
    "累计完成公园建设任务5个": False,
    "已完成任务5个": False,
    "已完成年度公园任务5个": True,
    "已完成县定公园任务5个": True,
    "已超额完成公园任务5个": True,
    "完成公园任务5个": True,
    "已完成公园任务5个的80%": True,
}


@pytest.mark.parametrize(("text", "is_restated"), RESTATED.items(), ids=[*RESTATED])
def test_the_target_said_again(text: str, *, is_restated: bool) -> None:
    assert clauses(text)[-1 if "超额13%" in text else 0].restates is is_restated


CEILINGS = {"投诉4件,没有突破5件的控制线": True, "投诉4件,年度任务5件": False}


@pytest.mark.parametrize(("text", "is_ceiling"), CEILINGS.items(), ids=[*CEILINGS])
def test_a_ceiling_that_was_kept_is_one(text: str, *, is_ceiling: bool) -> None:
    (target,) = stated_targets((text,))
    assert (target.quantity.words[-2:], target.is_ceiling) == ("5件", is_ceiling)


RATES = {
    "办结率98%,比定下的97%目标高1个百分点": ["97%"],
    "办结率98%,高于97%的年度目标": ["97%"],
    "办结率98%,比去年的97%高1个百分点": [],
    "办结率98%,完成97%的目标任务书": [],
    "办结率98%,超出97%的目标要求": ["97%"],
    "办结率98%,超过省定97%的要求": ["97%"],
    "办结率98%,完成省定97%目标": ["97%"],
    "办结率98%,达到市定的97%指标": ["97%"],
    "办结率98%,完成省定97%的目标任务": [],
    "办结率98%,完成年度97%目标": [],
    "办结率98%,完成省定目标97%": [],
    "办结率98%,超过97%的既定指标": ["超过97%"],
    "办结率98%,优于97%的全年目标": ["97%"],
    "办结率98%,较目标值97%高1个百分点": ["97%"],
    "办结率98%,比年度目标(97%)高1个百分点": ["97%"],
    "办结率98%,超出目标97%": [],
    "办结率98%,比目标低97%": [],
    "办结率98%,超出97%的要求书": [],
    "办结率98%,超出97%要求": [],
    "办结率98%,超出区定目标任务(97%)1个百分点": ["97%"],
    "办结率98%,高于县定目标（97%） 1.5百分点": ["97%"],
    "办结率98%,完成97%目标的101%": ["97%"],
    "办结率98%,占全年目标97%的101%": ["97%"],
    "办结率98%,完成任务的97%": [],
    "实现了办结率达97%以上的目标": ["97%以上"],
    "完成率达97%以上的目标": [],
    "办结率控制目标97%以内,实际98%": ["97%以内"],
    "办结率年度指标为97%,实际98%": ["97%"],
    "办结率完成年度目标97%": [],
    "办结率98%,达到省定97%的目标值": ["97%"],
    "投资3亿元,达到97%的目标任务": [],
    "实现了办结率达97%以上的好成绩": [],
    "办结率98%,高于全省平均水平(97%)1个百分点": [],
    "办结率98%,超出县定目标(97%),同比提高1个百分点": [],
}


@pytest.mark.parametrize(("text", "rates"), RATES.items(), ids=[*RATES])
def test_a_rate_that_what_was_reached_is_held_against_is_a_target(
    text: str, rates: list[str]
) -> None:
    assert [target.quantity.words for target in stated_targets((text,))] == rates


Pairs = list[tuple[str, str | None]]
TOLD: dict[tuple[str, str], Pairs] = {
    # what was done of a task that is named
    ("改造管网5200米", "累计完成管网改造任务4836米，完成率93%。"): [("5200", "4836")],
    ("改厕500户", "尚未完成改厕任务500户。"): [("500", None)],
    ("改厕500户", "确保年底前完成改厕任务500户。"): [("500", None)],
    ("改造商户30家", "超额完成改造任务40家。"): [("30", None)],
    # what is to be begun
    ("计划开工住房3600套，基本建成1500套", "已开工住房2880套；基本建成1230套。"): [
        ("3600", "2880"),
        ("1500", "1230"),
    ],
    ("计划改造小区20个", "已开工小区18个。"): [("20", None)],
    ("计划开工小区20个", "计划开工小区20个，已选址。"): [("20", None)],
    ("计划开工驿站40座", "全县已开工项目31座，占计划开工总量的77.5%。"): [("40", "31")],
    # a target of all there are is no target, nor how far around
    (
        "三年硬化970公里，覆盖全县91个村民组，今年硬化公路320公里",
        "硬化公路330公里，畅通村民组80个。",
    ): [("320", "330")],
    ("成立互助小组30个，培训组长60名", "成立互助小组32个，培训组长64名。"): [
        ("30", "32"),
        ("60", "64"),
    ],
    ("城区15公里范围内通达率达到90%", "城区15公里范围内通达率达到93%。"): [("90", "93")],
    # several tasks in a result
    ("梯田", "新修梯田3.2万亩，占省下达2万亩计划的160%，占市下达3.2万亩计划的100%。"): [
        ("20000", "32000"),
        ("32000", "32000"),
    ],
    ("梯田", "新修梯田3万亩，占省下达2万亩计划的150%，占市下达4万亩计划的80%。"): [
        ("20000", "30000"),
        ("40000", None),
    ],
    ("厕所", "改建2.1万户户厕、150座公厕，分别占三年任务(户厕3万户、公厕200座)的70%、75%。"): [
        ("30000", "21000"),
        ("200", "150"),
    ],
    ("厕所", "已建户厕2.1万户、公厕160座，年度任务（户厕2万户、公厕150座）均已完成。"): [
        ("20000", "21000"),
        ("150", "160"),
    ],
    ("公厕", "公厕提升任务的34座已完成27座。"): [("34", "27")],
    # 分别 before shares, with words behind them
    (
        "充电覆盖率达到85%,优先率达到60%",
        "充电覆盖率、优先率分别达到88%、63%,均高于预期考核指标。",
    ): [
        ("85", "88"),
        ("60", "63"),
    ],
}


@pytest.mark.parametrize("texts", TOLD)
def test_what_was_done_of_each_task(texts: tuple[str, str]) -> None:
    title, result = texts
    found = readings_in(title, (result,))
    assert [
        (f"{one.target:f}", None if one.actual is None else f"{one.actual:f}") for one in found
    ] == TOLD[texts]
