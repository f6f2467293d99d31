"""Which numbers of a result may be what was delivered of a target."""

import pytest

from generator.analysis.measures.delivery import deliveries, is_proved
from generator.analysis.measures.possible_actuals import candidates_of
from generator.analysis.measures.targets import stated_targets, title_targets

DELIVERED: dict[tuple[str, str], list[str]] = {
    ("公园5个", "公园6个,绿道7公里,游园8个"): ["6个", "8个"],
    # what is only planned, begun or under way
    ("公园5个", "计划公园6个"): [],
    ("公园5个", "公园6个正在施工"): [],
    ("公园5个", "公园6个已开工"): [],
    ("开工公园5个", "公园6个已开工"): ["6个"],
    ("公园5个", "实际开工公园6个"): ["6个"],
    ("公园5个", "实际开工公园6个,建成公园4个"): ["4个"],
    ("计划公园5个", "计划公园6个"): [],
    ("公园5个", "已验收公园6个"): ["6个"],
    # what there was before, and a difference
    ("公园5个", "24个公园中建成6个"): ["6个"],
    ("公园5个", "公园6个,比计划多1个"): ["6个"],
    ("公园5个", "截至6月底建成公园4个,截至9月底建成公园6个"): ["6个"],
    # unless the text answers with it, or gives its rate
    ("公园5个", "年度任务公园5个,已开工6个"): ["6个"],
    ("公园5个", "年度任务公园5个,计划6个"): [],
    ("公园5个", "公园6个已开工,占年度任务5个的120%"): ["6个"],
    ("公园5个", "公园6个已开工,完成率120%"): ["6个"],
    ("公园5个", "公园6个已开工,完成率130%"): [],
    ("公园5个", "公园5个已开工,完成率100%"): [],
    # roles
    ("公园5个", "从公园6个增加到7个"): ["7个"],
    ("补助500元", "每户补助600元"): [],
    ("日产量400吨", "日均产量436吨"): ["436吨"],
    ("产量400吨", "日均产量436吨"): [],
    ("日产量400吨", "每户产量436吨"): [],
    ("每户补助不少于500元,惠及2户", "每户补助600元"): ["600元"],
    ("补助提高到500元", "每户补助600元"): ["600元"],
    ("覆盖率60%", "覆盖率63%"): ["63%"],
    ("覆盖率60%", "增长63%"): [],
    ("收入增长60%", "收入增长63%"): ["63%"],
    ("收入增长60%", "收入占比63%"): [],
    ("收入增长60%", "收入增长达到63%"): ["63%"],
    ("覆盖率提高到60%", "覆盖率增长63%"): ["63%"],
    ("覆盖率60%", "完成率63%"): [],
    ("投资完成率60%", "投资完成率63%"): ["63%"],
    # the target said again is met where the text says that it is completed
    ("公园5个", "完成5个公园的目标任务"): ["5个"],
    ("公园5个", "完成5个公园的目标任务,全部移交各乡镇管护,向群众免费开放"): ["5个"],
    ("公园5个", "完成4个公园的目标任务"): [],
    ("公园5个", "完成6个公园的目标任务"): ["6个"],
    ("公园5个", "超额完成5个公园的目标任务"): [],
    ("公园5个", "任务公园5个"): ["5个"],
    ("公园5个", "年度任务5个"): [],
    ("公园5个", "计划完成5个公园的目标任务"): [],
    ("公园5个", "已完成5个的120%"): [],
    ("公园5个", "已开工5个公园的目标任务"): [],
    ("开工公园5个", "已开工5个公园的目标任务"): ["5个"],
    # what comes on top of another
    ("公园5个", "公园4个已完工,超额完成1个公园"): [],
    ("公园5个", "公园6个已完工,超额完成1个公园"): ["6个"],
    ("公园5个", "公园5个已完工,超额完成1个公园"): [],
    ("公园5个", "公园累计4个已完工,超额完成1个公园"): ["4个"],
    ("公园5个", "公园4个已完工,超额完成1个绿道"): ["4个", "1个"],
    ("公园5个", "公园4个已完工,超额完成5个公园"): ["4个"],
    ("公园5个", "公园4个已完工,超额完成6个公园"): ["4个", "6个"],
}


@pytest.mark.parametrize(
    ("texts", "words"), DELIVERED.items(), ids=[" ".join(key) for key in DELIVERED]
)
def test_what_may_be_delivered(texts: tuple[str, str], words: list[str]) -> None:
    title, result = texts
    target = title_targets(title)[0]
    found = candidates_of([result])
    assert [found[c].quantity.words for c in deliveries(target, found, [result])] == words


def test_a_result_that_says_its_own_target_is_its_actual_only_where_it_is_met() -> None:
    for text, words in {"年度任务5个": [], "完成5个公园的目标任务": ["5个"]}.items():
        (target,) = stated_targets([text])
        found = candidates_of([text])
        assert [found[c].quantity.words for c in deliveries(target, found, [text])] == words


@pytest.mark.parametrize(
    ("result", "proved"),
    {
        "公园6个。完成率120%": True,
        "公园6个。完成率130%": False,
        "公园5个。完成率100%": False,
        "公园6个。" + "完成率120%," * 12: True,
        "公园6个。" + "完成率120%," * 13: False,
        "公园6个," + "完成率120%," * 13: True,
    }.items(),
)
def test_a_rate_of_the_text_proves_a_pair(result: str, *, proved: bool) -> None:
    (target,) = title_targets("公园5个")
    assert is_proved(target, candidates_of([result])[0]) is proved
