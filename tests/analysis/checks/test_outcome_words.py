"""The word of an outcome against the numbers of its own project."""

import pytest
from msgspec.structs import replace

from generator.analysis.checks import questions_about
from generator.records import Outcome, OutcomeKind
from tests.analysis.checks.asked import EXCEEDED, MET, asked, inner, project, questions

BELOW = {
    ("新建公园5个。", "新建公园6个。"): "6个 > 5个",
    ("新建公园5个，绿道8公里。", "新建公园5个，绿道9公里。"): "5个 = 5个；9公里 > 8公里",
    ("新建公园5个，绿道8公里。", "新建公园4个，绿道9公里。"): None,
    ("新建公园5个，绿道8公里。", "新建公园5个，绿道8公里。"): None,
    ("发病率5‰以下。", "发病率6‰。"): None,
    ("新建公园5个，绿道8公里。", "新建公园6个。"): None,  # one has not found its number
    ("新建公园5个。", "新建公园6个，完成了计划确定的任务。"): "6个 > 5个",
    ("新建公园5个。", "新建公园6个，计划确定的任务正在推进。"): None,
    ("新建公园5个。", "新建公园5个。"): None,
    ("新建公园5个。", "新建公园4个。"): None,
    ("新建公园。", "新建公园6个。"): None,
    ("覆盖率80%以上。", "覆盖率90%。"): None,  # nobody exceeds a share
    ("新建公园5个，绿道9公里。", "新建绿道8公里，公园6个。"): None,
    ("新建公园0个。", "新建公园6个。"): None,
    ("开放时间延长到10小时。", "开放时间延长到12小时。"): None,  # a time is met
    # who comes twice is two 人次, and one of those who are wanted; an event is one by any word
    ("培训护工240名。", "培训护工243人次。"): None,
    ("培训护工240人次。", "培训护工243人次。"): "243人次 > 240人次",
    ("培训护工240名。", "培训护工243人。"): "243人 > 240名",
    ("开展讲座240场。", "开展讲座243场次。"): "243场次 > 240场",
}


@pytest.mark.parametrize(("texts", "formula"), BELOW.items())
def test_the_word_below_the_numbers_is_asked_about(
    texts: tuple[str, str], formula: str | None
) -> None:
    found = questions("YQ306", *texts)
    shown = [("results[0].outcome", "完成任务", {"formula": formula})] if formula else []
    assert found == shown
    assert questions("YQ306", *texts, outcome=EXCEEDED) == []


ABOVE = {
    ("新建公园5个。", "新建公园5个。"): "5个 = 5个",
    ("新建公园5个。", "新建公园4个。"): "4个 < 5个",
    ("新建公园5个，绿道8公里。", "新建公园5个，绿道7公里。"): "7公里 < 8公里；5个 = 5个",
    ("新建公园5个。", "新建公园6个。"): None,
    ("新建公园5个，绿道8公里。", "新建公园5个，绿道9公里。"): None,
    ("新建公园5个，绿道8公里。", "新建公园6个，绿道7公里。"): "7公里 < 8公里；6个 > 5个",
    ("新建公园5个。", "新建公园5个，绿道3公里。"): None,  # more is told than was asked
    ("新建公园5个，绿道8公里。", "新建公园5个。"): None,
    ("新建公园5个。", "新建公园5家。"): None,  # another unit may count otherwise
    ("新建公园。", "新建公园5个。"): None,
    ("新建公园5个。", "已建成。"): None,
    # whom it serves and what was fitted into it is no more of it
    (
        "改造农贸市场9家。",
        "东门等9家农贸市场重新开业，新增摊位214个，1460户经营户回迁。",
    ): "9家 = 9家",
    ("改造危房40户。", "40户危房改造完工，128人搬入新居。"): "40户 = 40户",
    ("新建学校3所。", "3所学校投用，同步配备教师90名、添置课桌800套。"): "3所 = 3所",
    ("新建公园5个，绿道8公里。", "新建公园5个，配备座椅30套，绿道8公里。"): None,
    ("新建公园5个，绿道8公里。", "新建公园5个，绿道8公里，新增公园座椅30套。"): None,
    ("新建公园5个，培训护工200名。", "新建公园5个，培训护工200名，新增就业150人。"): None,
    ("新建公园5个，投资800万元。", "新建公园5个，投资800万元，拨付资金50万元。"): None,
    ("新建公园5个，惠及群众800人。", "新建公园5个，惠及群众800人，惠及企业3家。"): None,
    # the number of a target is none beside it, even of all there are
    ("新建公园5个，绿道8公里。", "公园总数5个，绿道8公里。"): "5个 = 5个；8公里 = 8公里",
    ("新建公园5个。", "新建公园5个，新增公园1个。"): None,
    ("培训护工200名。", "培训护工200名，新增就业150人。"): None,
    ("新建公园5个。", "安装座椅30套，新建公园5个。"): None,  # what stands before may be the work
    # how it was taken and what came of it is no more of it
    ("新建公园5个。", "新建公园5个，满意度98%。"): "5个 = 5个",
    ("新建公园5个。", "新建公园5个，惠及群众1.2万人。"): "5个 = 5个",
    (
        "新建公园5个，绿道8公里。",
        "新建公园5个，绿道8公里，惠及村庄3个。",
    ): "5个 = 5个；8公里 = 8公里",
}


@pytest.mark.parametrize(("texts", "formula"), ABOVE.items())
def test_the_word_above_the_numbers_is_asked_about(
    texts: tuple[str, str], formula: str | None
) -> None:
    found = questions("YQ307", *texts, outcome=EXCEEDED)
    shown = [("results[0].outcome", "超额完成", {"formula": formula})] if formula else []
    assert found == shown


MISSED = Outcome("未完成", OutcomeKind.MISSED)

REACHED = {
    ("完成70个村污水治理。", "70个村污水治理设施全部建成通水，治理率居前列。"): "70个 = 70个",
    ("改造危房40户。", "40户危房改造全部完工。"): "40户 = 40户",
    ("新建绿道8公里、公园2座。", "建成绿道8公里、公园2座，均已开放。"): "8公里 = 8公里；2座 = 2座",
    ("优良天数比例达到90%以上。", "优良天数比例达到93.4%。"): "93.4% > 90%",
    ("新建绿道8公里、公园2座。", "建成绿道8公里、公园1座。"): None,
    ("新建绿道8公里、公园2座。", "建成绿道8公里。"): None,
    # nothing says that it was done, or that it was done alone
    ("新建公园5个。", "新建公园5个。"): None,
    ("改造危房40户。", "40户危房改造全部开工。"): None,
    ("改造危房40户。", "年度任务40户，危房已开工40户。"): None,
    ("改造危房40户。", "完成40户危房的目标任务。"): None,
    ("改造危房40户。", "40户危房全部完成主体。"): None,
    ("改造危房40户。", "计划改造40户危房，全部建成。"): None,
    ("改造危房40户。", "40户危房改造全部完工，2户需返工。"): None,
    ("改造危房40户。", "40户危房改造全部完工，但验收滞后。"): None,
    ("改造危房40户。", "40户危房改造全部完工，正在办理验收手续。"): None,
}


@pytest.mark.parametrize(("texts", "formula"), REACHED.items())
def test_a_word_of_failure_beside_what_was_reached_is_asked_about(
    texts: tuple[str, str], formula: str | None
) -> None:
    found = questions("YQ306", *texts, outcome=MISSED)
    shown = [("results[0].outcome", "未完成", {"formula": formula})] if formula else []
    assert found == shown
    assert questions("YQ306", *texts) == []  # 完成任务 is right beside it


SHORT = {
    # those of which so much is done make up for nothing
    ("整治小区86个。", "整治小区完成79个，完成工程量50%以上的7个小区。"): "79个 < 86个",
    ("整治小区86个。", "整治小区完成79个，完成工程量80%的有7个。"): "79个 < 86个",
    ("整治小区86个。", "整治小区完成79个，整治面积大的小区7个。"): None,
    ("新建绿道20公里。", "建成绿道16公里。"): "16公里 < 20公里",
    ("新建绿道20公里。", "建成绿道20公里。"): None,
    ("新建公园5个、绿道8公里。", "建成公园5个、绿道6.5公里。"): "6.5公里 < 8公里；5个 = 5个",
    # less is better, and a share is reached or not
    ("失业率控制在4.5%以内。", "失业率为5.1%。"): "5.1% > 4.5%",
    ("失业率控制在4.5%以内。", "失业率为4.1%。"): None,
    ("失业率控制在4.5%以内。", "失业率为4.5%。"): None,
    ("优良天数比例达到90%以上。", "优良天数比例为87.2%。"): "87.2% < 90%",
    ("优良天数比例达到90%以上。", "优良天数比例为93.4%。"): None,
    ("死亡人数控制在12人以内。", "全年死亡14人。"): "14人 > 12人",
    # what came of it, and another event, make up for nothing
    ("发放消费券20万元。", "发放消费券16万元，拉动消费110万元。"): "16万元 < 20万元",
    ("发放消费券20万元。", "发放消费券16万元，发放购物券4万元。"): None,
    ("布设药箱80台。", "布设药箱65台，开展宣讲32场。"): "65台 < 80台",
    ("每千人口托位数达到4.6个。", "每千人口托位数4.1个，新增托位260个。"): "4.1个 < 4.6个",
    # what may make up for it
    ("新建绿道20公里。", "一期建成绿道8公里，二期建成绿道12公里。"): None,
    ("培训500人左右，讲座9场。", "培训约480人，讲座10场。"): None,
    ("培训500人左右，讲座9场。", "培训约440人，讲座10场。"): "440人 < 500人；10场 > 9场",
    ("培训500人左右，讲座9场。", "培训约450人，讲座10场。"): None,
    ("培训5000人次。", "培训4800人。"): None,
    ("新建绿道20公里。", "建成绿道16公里，河道4公里。"): None,
    ("新建绿道20公里。", "建成绿道16公里，其中东段5公里。"): "16公里 < 20公里",
    ("新建绿道20公里。", "年度任务20公里，建成绿道16公里。"): "16公里 < 20公里",
    ("新建绿道20公里。", "绿道从5公里延长到16公里。"): "16公里 < 20公里",
    ("新建绿道20公里。", "建成绿道16公里，种树900棵。"): "16公里 < 20公里",
    # what was delivered of another target does not
    ("加固危桥18座，新建人行桥4座。", "加固危桥18座，新建人行桥3座。"): "3座 < 4座；18座 = 18座",
    ("办结时间压缩至24小时以内。", "平均办结时间为31小时。"): "31小时 > 24小时",
    ("办结时间压缩至24小时以内。", "平均办结时间为19小时。"): None,
    ("新增泊位0.3万个。", "利用边角地多出泊位2960个。"): "2960个 < 3000个",
    ("新增泊位0.3万个。", "新增泊位2960个，完成率98.7%。"): "2960个 < 3000个",
    ("安装水表1.2万只。", "累计安装水表11800只。"): "11800只 < 12000只",
    # other units of the same size; what is far too small is another size
    ("修渠道8.5公里。", "修渠道7900米。"): "7.9公里 < 8.5公里",
    ("修渠道8.5公里。", "修渠道8500米。"): None,
    ("修渠道8.5公里。", "修渠道，渠宽3米。"): None,
    ("新增企业20家。", "新增企业18个。"): "18个 < 20家",
    # in another unit only what is called the same, or not at all
    ("建设健康小屋30个。", "建成健康小屋28个，健康52台。"): "28个 < 30个",
    ("建设健康小屋30个。", "建成健康小屋28个，健康小站52台。"): "28个 < 30个",
    ("建设健康小屋30个。", "建成健康小屋28个，3处。"): None,
    ("建设健康小屋30个。", "建成健康小屋28个，路3处。"): None,
    # a share only of what has nearly its name: four pairs of five
    ("村镇农田灌溉增长5%。", "村镇农田灌溉增长4%，乡镇农田灌溉增长3%。"): None,
    ("农田灌溉水增长5%。", "农田灌溉水增长4%，林田灌溉水增长3%。"): "4% < 5%",
    ("万元GDP能耗下降5%。", "万元GDP能耗下降4%，满意度93%。"): "4% < 5%",
    # what was not done makes up for nothing
    ("建设健康小屋30个。", "建成健康小屋28个，正在建设健康小屋2个。"): "28个 < 30个",
    ("建设健康小屋30个。", "建成健康小屋28个，未建成的健康小屋2个。"): "28个 < 30个",
    ("建设健康小屋30个。", "建成健康小屋28个，2个健康小屋取消。"): "28个 < 30个",
    # nor do those that were only looked for
    ("加固危房110户。", "摸排危房163户，已完成加固97户。"): "97户 < 110户",
    ("加固危房110户。", "登记危房163户，已完成加固97户。"): "97户 < 110户",
    ("加固危房110户。", "建成新房163户，已完成加固97户。"): None,
    ("加固危房110户。", "已完成加固97户，登记危房163户。"): None,
    ("加固危房110户。", "登记危房163户，整修97户。"): None,
    ("加固危房110户。", "东镇加固危房163户，西镇加固97户。"): None,
}


@pytest.mark.parametrize("outcome", [MET, EXCEEDED])
@pytest.mark.parametrize(("texts", "formula"), SHORT.items())
def test_a_shortfall_under_a_word_of_completion_is_asked_about(
    texts: tuple[str, str], formula: str | None, outcome: Outcome
) -> None:
    found = [values["formula"] for _, _, values in questions("YQ307", *texts, outcome=outcome)]
    # a word of excess needs a number beyond its target, too
    equal = None
    if outcome is EXCEEDED:
        equals = {"建成绿道20公里。": "20公里 = 20公里", "修渠道8500米。": "8.5公里 = 8.5公里"}
        equal = equals.get(texts[1])
    assert found == [shown for shown in (formula, equal) if shown]


def test_a_shortfall_under_another_word_is_none() -> None:
    for kind in (OutcomeKind.MISSED, OutcomeKind.ON_TRACK, OutcomeKind.BEHIND):
        found = questions("YQ307", "新建5个公园。", "建成4个公园。", outcome=Outcome("词", kind))
        assert found == []


def test_an_item_is_held_against_its_own_target_and_word() -> None:
    plain = project(5, "", "建成公园4个。", "建成公园9个。")
    first, second = plain.results
    items = (replace(first, title="新建公园5个。"), replace(second, title="新建公园9个。", part=2))
    asked_about = [inner(found) for found in questions_about(replace(plain, results=items))]
    assert [(field, values["formula"]) for field, _, values in asked_about] == [
        ("results[0].outcome", "4个 < 5个")
    ]


def test_a_task_that_was_missed_beside_more_than_its_target_is_asked_about() -> None:
    missed = Outcome("未完成", OutcomeKind.MISSED)
    found = questions("YQ306", "新建公园5个。", "新建公园6个。", outcome=missed)
    assert found == [("results[0].outcome", "未完成", {"formula": "6个 > 5个"})]
    for text in ("新建公园5个。", "新建公园4个。", "新建公园。"):
        assert asked("新建公园5个。", text, missed) == []
    title = "新建公园5个，绿道8公里。"
    assert asked(title, "新建公园6个，绿道7公里。", missed) == []


@pytest.mark.parametrize("kind", [OutcomeKind.BEHIND, OutcomeKind.ON_TRACK, OutcomeKind.AHEAD])
def test_words_of_work_that_goes_on_are_not_compared_with_numbers(kind: OutcomeKind) -> None:
    for text in ("新建公园6个。", "新建公园5个。"):
        assert asked("新建公园5个。", text, Outcome("词", kind)) == []


def test_words_of_several_rows_are_not_compared_with_numbers() -> None:
    for word, code in ((MET, "YQ306"), (EXCEEDED, "YQ307")):
        assert questions(code, "新建公园5个。", "新建公园6个。", "已建成。", outcome=word) == []
        assert questions(code, "新建公园5个。", "新建公园5个。", "已建成。", outcome=word) == []


def test_numbers_in_different_units_are_not_said_to_be_equal() -> None:
    title, text = "新建公园5个、新增企业20家。", "新建公园5个、新增企业20个。"
    assert questions("YQ307", title, text, outcome=EXCEEDED) == []
    assert questions("YQ307", title, text.replace("20个", "20家"), outcome=EXCEEDED) != []


CLINICS = "新建改建卫生室20个。"
PARTS = {
    (CLINICS, "新建卫生室11个，改建卫生室8个。"): "11个 + 8个 = 19个 < 20个",
    (CLINICS, "新建卫生室5个，改建卫生室6个，扩建卫生室7个。"): "5个 + 6个 + 7个 = 18个 < 20个",
    (CLINICS, "新建卫生室11个，改建卫生室8个，道路5公里。"): "11个 + 8个 = 19个 < 20个",
    (CLINICS, "新建卫生室11个，改建卫生室9个。"): None,
    (CLINICS, "卫生室。"): None,
    (CLINICS, "卫生室比计划少3个。"): None,
    ("新建改建卫生室20个，道路5公里。", "新建卫生室11个，改建卫生室8个。"): None,
    ("新建改建卫生室20个以内。", "新建卫生室11个，改建卫生室8个。"): None,
    ("新建改建卫生室约20个。", "新建卫生室11个，改建卫生室8个。"): None,
    # one of them is of another kind, of another time, or not done
    **{
        (CLINICS, f"新建卫生室5个，改建卫生室6个，{words}。"): None
        for words in (
            *("正在建设卫生室7个", "计划建设卫生室7个", "启动卫生室7个", "历年新建卫生室7个"),
            *("卫生室增加到7个", "扩建卫生室7所", "另建卫生室7个", "其中扩建卫生室3个"),
            *("比计划少卫生室7个", "比上年多卫生室7个"),
            *("年度任务为卫生室7个", "新建卫生院7个", "10个卫生室中7个投用"),
        )
    },
}


@pytest.mark.parametrize(("texts", "formula"), PARTS.items())
def test_numbers_that_are_less_than_the_only_target_together_are_asked_about(
    texts: tuple[str, str], formula: str | None
) -> None:
    found = questions("YQ307", *texts)
    shown = [("results[0].outcome", "完成任务", {"formula": formula})] if formula else []
    assert found == shown


def test_last_year_and_what_was_said_beside_the_work_hide_no_shortfall() -> None:
    for words in ("上年为24座", "去年同期建成25座", "涉及5个镇", "召开推进会3次"):
        assert asked("改造公厕30座。", f"改造公厕27座，{words}。", MET) == ["YQ307"]
    text = "改造公厕30座，总投资320万元，总面积900平方米，召开推进会3次，上年为24座。"
    assert asked("改造公厕30座。", text, EXCEEDED) == ["YQ307"]
    assert asked("改造公厕30座。", "改造公厕30座，改造厨房6间。", EXCEEDED) == []
