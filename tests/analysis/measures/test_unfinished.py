"""What a sentence says behind a number that is the target's: that the work is still going on."""

import pytest

from generator.analysis.measures import pair, quantities
from generator.analysis.measures.unfinished import is_all_ahead, is_only_paid, is_unfinished

SAID = {
    "修渠5公里，工程进度达80%。": True,
    "修渠5公里，工程进度达８０％。": True,  # noqa: RUF001
    "修渠5公里，总投资3亿元，形象进度为65%。": True,
    "修渠5公里，完成总工程量的85%。": True,
    "修渠5公里，已完成75%。": True,
    "修渠5公里，开工率100%，完工率75%。": True,
    "修渠5公里，已投资2300万元，预计年底竣工。": True,
    "修渠5公里，力争12月底前全部完工；": True,
    "修渠5公里，将于明年上半年投入使用": True,
    "修渠5公里，项目计划10月份前完成施工。": True,
    "修渠5公里，预计到年底工程全部完成。": True,
    "修渠5公里。目前，工程进度达80%。": True,
    "修渠5公里。截至10月底，总体进度为60%。": True,
    "今年继续推进修渠5公里，涉及3个乡。": True,
    "稳步推进修渠5公里。": True,
    "修渠5公里，完成量过半。": True,
    "修渠5公里，累计完成投资860万元，占总投资的78%。": True,
    "修渠5公里，累计完成投资860万元，占总投资的100%。": False,
    "修渠5公里，目前完工里程达80%。": True,
    "修渠5公里，灌区改造进度达80%。": True,
    # another number was set, it was given up, or it is only named
    "修渠5公里改为4公里，全部完工。": True,
    "修渠5公里暂停实施。": True,
    "将修渠5公里列入民生实事，全部完工。": True,
    "围绕5公里修渠任务，召开会议2次。": True,
    "确保年内5公里水渠全部完工。": True,
    "修渠5公里，除东段外其余均已完工。": True,
    "修渠5公里，除东段外全部完工。": True,
    "改造渠道5公里，目前工程进展顺利。": True,
    "改造渠道5公里，当前项目总体推进有序。": True,
    "5公里水渠改造完成70%。": True,
    # some of the work on each is done, and the rest of it goes on
    "5座水闸完成清淤，其他内容有序推进。": True,
    "5座水闸完成清淤，剩余工程正在施工中。": True,
    "5座水闸完成清淤，后续部分抓紧实施。": True,
    "5座水闸改造完成，其他内容有序推进。": False,
    "5座水闸完成清淤，其他水闸有序推进。": False,
    "5座水闸完成清淤，其他内容已全部完成。": False,
    "5座水闸完成清淤，其他工程推进会召开2次。": False,
    # nearly, or in part
    "5座水闸改造接近完工。": True,
    "5座水闸改造完成大半。": True,
    "接近完成水闸5座。": True,
    "水闸5座，接近年度任务。": False,
    # all of it, a rate of the target, or of others
    "5公里水渠改造完成100%。": False,
    "5公里水渠改造任务完成70%。": False,
    "改造渠道5公里，目前工程进展顺利，已建成通水。": False,
    "改造渠道5公里，目前工程进展顺利。东段3公里已完工。": False,
    "救助农户5人，目前工作进展顺利。": False,
    "改造渠道5公里，质量良好，进展顺利。": False,
    "修渠5公里，除东段外，还新建泵站。": False,
    "确保年内灌溉，5公里水渠全部完工。": False,
    "围绕兴水主题，修渠5公里。": False,
    "修渠5公里，超序时进度20%。": False,
    "修渠5公里纳入民生保障。": False,
    "修渠5公里，工程进度达100%。": False,
    "修渠5公里，完成年度任务的80%。": False,
    "修渠5公里，完成率75%。": False,
    "修渠5公里，完成30%的绿化。": False,
    "修渠5公里，绿化率达80%。": False,
    # another sentence, or another thing
    "修渠5公里。工程进度达80%。": False,
    "修渠5公里，预计年底建成公园。": False,
    "修渠5公里，预计惠及3200户。": False,
    "修渠5公里。目前，公园工程进度达80%。": False,
    "修渠5公里。目前，新建泵站5座，工程进度达80%。": False,
    "修渠5公里，二期项目计划明年完成。": False,
    "累计推进修渠5公里。": False,
    "扎实推进水利建设，修渠5公里。": False,
    # done all the same
    "推进修渠5公里，已全部完成。": False,
    "推进修渠5公里。目前均已竣工。": False,
    "推进修渠5公里，完成率100%。": False,
    "修渠5公里，均已竣工，投用率85%。": False,
    "修渠5公里，全部完工，预计年底投用。": False,
}


@pytest.mark.parametrize("text", SAID)
def test_the_rest_of_a_sentence_may_say_that_a_work_goes_on(text: str) -> None:
    assert is_unfinished(text, quantities(text)[0]) is SAID[text]


@pytest.mark.parametrize(
    ("text", "is_ahead"),
    {
        "修渠5公里，力争12月底前全部完工；": True,
        "修渠5公里，将于明年上半年投入使用": False,
        "修渠5公里，进展顺利。": False,
        "修渠5公里。下一步，力争12月底前全部完工；": False,
    }.items(),
)
def test_all_of_a_work_may_be_to_be_finished(text: str, is_ahead: bool) -> None:
    assert is_all_ahead(text, quantities(text)[0]) is is_ahead


@pytest.mark.parametrize(
    ("text", "is_paid"),
    {
        "新建水闸5座，已完成投资90万元。": True,
        "新建水闸5座，截至10月底，已累计完成投资90万元。": True,
        "新建水闸5座，目前完成投资90万元。": True,
        "新建水闸5座，完成投资90万元。": False,
        "建成水闸5座，已完成投资90万元。": False,
        "新建水闸5座，总投资90万元。": False,
        "新建水闸5座，已完成投资90万元，均已投用。": False,
        "新建水闸5座。已完成投资90万元。": False,
    }.items(),
)
def test_money_paid_so_far_tells_nothing_of_what_is_built(text: str, is_paid: bool) -> None:
    assert is_only_paid(text, quantities(text)[0]) is is_paid


PAIRS = {
    "改造小区12个，工程进度达80%。": {},
    "改造小区15个，工程进度达80%。": {0: "15个"},  # more than wanted is no target said again
    "已完成改造小区12个，投用率85%。": {0: "12个"},
    "改造12个小区，已全面铺开。": {},
    "12个小区改造资金已到位。": {},
    "12个小区改造均已完成，建设资金已拨付。": {0: "12个"},
}


@pytest.mark.parametrize("result", PAIRS)
def test_a_target_of_work_that_goes_on_is_not_what_was_done(result: str) -> None:
    found = pair("改造小区12个。", (result,))
    assert {index: one.quantity.words for index, one in found.items()} == PAIRS[result]


def test_money_that_is_wanted_is_told_by_its_step() -> None:
    (one,) = pair("安排建设资金300万元。", ("建设资金已到位320万元。",)).values()
    assert one.quantity.words == "320万元"
