"""Tasks that a result names with their numbers, and what was done of each of them."""

import pytest

from generator.analysis.measures.readings import readings_in

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
