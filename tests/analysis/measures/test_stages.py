"""Numbers of all things of a work, of which the numbers behind tell how far each is."""

import pytest

from generator.analysis.measures import clauses, matches, pair

# A result, and those of its numbers of which the next ones tell how far they are.
OPEN = {
    "修缮祠堂9处，已完工6处。": ["9处"],
    "修缮祠堂9处，已开工6处。": ["9处"],
    "修缮祠堂9处，已开工9处。": ["9处"],
    "累计实施修缮祠堂9处，完工6处。": ["9处"],
    "修缮祠堂9处：完工6处，主体封顶2处，办理手续1处。": ["9处"],
    "修缮祠堂9处，其中完工6处，其余正在施工。": ["9处"],
    "修缮祠堂9处。其中6处完工，3处在建。": ["9处"],
    "修缮祠堂9处，6处已投入使用，3处正在装修。": ["9处"],
    # the year's is the target said again, and that of three years is all of them
    "修缮祠堂9处，已修缮12处。": [],
    "三年累计修缮祠堂9处，已修缮6处。": ["9处"],
    # named without a verb, with whatever state of fewer
    "全县9处祠堂，已验收的有东祠、西祠等6处，未验收的有南祠等3处。": ["9处"],
    "全县9处祠堂总面积800平方米，已通过验收6处。": ["9处"],
    "9处祠堂，已投用6处。": ["9处"],
    "对9个村电网进行改造，更换电表31台，现6个村已竣工送电。": ["9个"],
    "9处祠堂，已通过验收9处。": [],
    "建成9处祠堂，已通过验收6处。": [],
    # said to be done, planned or begun by its own words
    "完成祠堂修缮9处，竣工6处。": [],
    "修缮祠堂9处，全部完工，投用6处。": [],
    "建成祠堂9处，正在验收3处。": [],
    "计划修缮祠堂9处，已完工6处。": [],
    # what is in use, or was accepted, does not say that the others are not done
    # a project called by its number, of which some are told
    "增设扶梯48部项目，37部扶梯完成外罩喷漆，其中11部完工。": ["48部"],
    "增设扶梯48部工程，37部已运到。": ["48部"],
    "增设扶梯48部项目，其中12部为外挂式，均已完工。": [],
    "增设扶梯48部项目，已完工52部。": [],
    "增设扶梯48部项目。已运到37部。": [],
    "改造扶梯48个项目，37个为外挂式。": [],
    "修缮祠堂9处，投用6处。": [],
    "修缮祠堂9处，已通过验收6处。": [],
    "修缮祠堂9处，东片6处已开放，其余3处已完成验收。": [],
    # of another number, or done before
    "全县祠堂20处。修缮祠堂9处，已完工6处。": ["9处"],
    "戏台9座。修缮祠堂9处，已完工6处。": ["9处"],
    "建成祠堂9处。修缮祠堂9处，已完工6处。": ["9处"],
    "年度任务祠堂9处，已完工6处。": [],
    "另修祠堂9处，已完工6处。": [],
    # numbers in a bracket behind it are not the next ones, and those elsewhere are
    "实施水利项目15个（新开工6个、续建9个），其中已竣工11个。": ["15个"],
    "实施15个水利项目（城东新修6个、城西9个），其中已竣工11个。": ["15个"],
    "实施水利项目15个（含续建），东片6个，已竣工11个。": [],
    "实施水利项目15个(城东新修6个)，城西9个，已竣工11个。": [],
    "实施水利项目15个，城东新修6个，其中已竣工11个。": [],
    # of another time, or in another unit
    "修缮祠堂9处，去年完工6处。": [],
    "修缮祠堂9处，上半年完工6处。": [],
    "修缮祠堂9处，比去年多完工6处。": [],
    "修缮祠堂9处，另完工6处。": [],
    "修缮祠堂9处，完工6公里。": [],
    "修缮祠堂9处，还完工6处。": [],
    "修缮祠堂9处，比计划多完工6处。": [],
    "修缮祠堂9处，近三年完工6处。": [],
    # of the money for them no more is told than that
    "9处祠堂累计完成投资90万元。": ["9处"],
    "9处祠堂，累计完成投资90万元。": [],
    "修缮9处祠堂累计完成投资90万元。": [],
    # what is planned only where it is some of them, or all; and all of them are not some
    "修缮祠堂9处，计划完工6处。": [],
    "修缮祠堂9处，其余计划完工6处。": ["9处"],
    "修缮祠堂9处，预计9处完工。": ["9处"],
    "修缮祠堂9处，9处已竣工，6处已验收。": [],
    "增设扶梯48部项目，48部扶梯完成喷漆。": [],
    "新建站点9个，绿地公园，完工6个。": [],
    # so many of them are not finished; or others are built besides
    "修缮祠堂9处，还有3处未完工。": ["9处"],
    "修缮祠堂9处，还有3处在建。": [],
    "完成祠堂修缮9处，还有3处未完工。": [],
    # a layer of it, or a step
    "修缮山路9公里，已完成路面铺筑6公里。": ["9公里"],
    "修缮山路9公里，已完成山路路基填筑6公里。": ["9公里"],
    "整治梯田9亩，现已完成土地平整6亩。": ["9亩"],
    "新建水渠9公里，已完成管道铺设6公里。": ["9公里"],
    "修缮山路9公里，已完成路面铺筑9公里。": [],
    "修缮山路9公里，目前路面铺筑6公里。": ["9公里"],
    "修缮山路9公里，其中完成路面铺筑6公里。": ["9公里"],
    "修缮山路9公里，铺设沥青路面6公里。": [],
    "修缮山路9公里，其中沥青路面6公里。": [],
    "修缮山路9公里，已开工路面铺筑6公里。": [],
    "修缮山路9公里，已完成路边绿化6公里。": [],
    "修缮山路9公里。已完成路面铺筑6公里。": [],
    "修缮祠堂9处，已完成路面铺筑6处。": [],
    "新增插口5628个，建成插棚187处。": [],
    "新增座位2970个，其余2所正在装修。": [],
    "祠堂共9处800平方米，春季完成6处500平方米。": [],
    # of another work, of another thing, at a place, on top
    "新建祠堂9处，完成修缮6处。": [],
    "修缮祠堂9处，完成戏台6处。": [],
    "修缮祠堂9处，完工戏台6座。": [],
    "修缮祠堂9处，新开工6处。": [],
    "修缮祠堂9处，完工12处。": [],
    "修缮祠堂9处。完工6处。": [],
    "新增床位90张，东院(40张)已启用，西院(50张)仍在装修。": [],
}


@pytest.mark.parametrize("text", OPEN)
def test_what_comes_next_may_tell_how_far_all_of_them_are(text: str) -> None:
    assert [one.quantity.words for one in clauses(text) if one.is_open] == OPEN[text]


PAIRS = {
    ("修缮祠堂9处。", "修缮祠堂9处，已完工6处。"): {0: "6处"},
    ("修缮祠堂9处。", "修缮祠堂9处，其中完工6处，其余正在施工。"): {0: "6处"},
    ("修缮祠堂9处。", "今年修缮祠堂9处，已推动开工6处，开工率67%。"): {},
    ("修缮祠堂9处。", "修缮祠堂9处，投用6处。"): {0: "9处"},
    # a layer is not the work, unless it is what is wanted or what all of it is made of
    ("修缮山路9公里。", "修缮山路9公里，已完成路面铺筑6公里。"): {},
    ("修缮山路9公里。", "修缮山路9公里，已完成路面铺筑6公里、标线5公里。"): {},
    ("修缮山路9公里。", "修缮山路9公里，已完成路面铺筑6公里，山路绿化5公里。"): {0: "5公里"},
    ("硬化山路9公里。", "硬化山路9公里，已完成路面硬化6公里。"): {0: "6公里"},
    ("新建水管9公里。", "新建水管9公里，已完成管道铺设6公里。"): {0: "6公里"},
    # all of them, of which some have been done, without a comma
    ("修缮祠堂9处。", "全县9处祠堂（含戏台）已完工6处。"): {0: "6处"},
    ("修缮祠堂9处。", "共建成9处祠堂已完成验收6处。"): {0: "9处"},
    # the target is the whole, and done
    ("造林38万亩。", "已全面完成38万亩营造林任务，完成率100%，其中造林31万亩，抚育7万亩。"): {
        0: "38万亩"
    },
    ("造林38万亩。", "已下达38万亩营造林任务，其中完成造林31万亩。"): {0: "31万亩"},
}


@pytest.mark.parametrize("texts", PAIRS)
def test_a_target_said_again_is_not_what_was_done(texts: tuple[str, str]) -> None:
    title, result = texts
    found = pair(title, (result,))
    assert {index: one.quantity.words for index, one in found.items()} == PAIRS[texts]


# the title, the result, and the number of it that is the actual
TOLD: dict[tuple[str, str], str | None] = {
    # stages of all that is wanted: what is finished counts, and the target said again does not
    ("新建社区食堂24家", "新建社区食堂24家。截至目前，已开工20家，竣工13家。"): "13家",
    (
        "新建社区食堂24家",
        "24家社区食堂项目：6家处于方案设计阶段；8家正在装修；10家已开业。",
    ): "10家",
    ("新建社区食堂24家", "全市24家社区食堂已开业18家，剩余6家预计年底前开业。"): "18家",
    ("新建社区食堂24家", "新建社区食堂24家，其中18家已建成。"): "18家",
    ("加装电梯60部", "加装电梯60部，已完工48部、在建12部。"): "48部",
    ("加装电梯60部", "加装电梯60部，完工48部，12部正在收尾，总投资3600万元。"): "48部",
    ("建设高标准农田5万亩", "5万亩高标准农田建设项目中，已完工3.6万亩，在建1.4万亩。"): "3.6万亩",
    ("新建口袋公园10个", "今年实施口袋公园10个，其中已开工8个、建成3个。"): "3个",
    ("改造危桥12座", "改造危桥12座，青龙桥等9座已通车，其余3座正在施工。"): "9座",
    ("办好实事60件", "推进60件实事办理。截至10月底，60件实事已完成27件。"): "27件",
    (
        "铺设雨污管网60公里",
        "雨污管网建设60公里，本月完成6公里，累计完成41公里。",
    ): "41公里",
    # none of them is finished, or more than one number may be
    ("新建社区食堂24家", "新建社区食堂24家，已动工20家，其余4家正在办理手续。"): None,
    ("新建社区食堂24家", "新建24家社区食堂，已推动开工建设3家，开工率12.5%。"): None,
    ("新建农贸市场6个", "6个农贸市场建设方面，北门等4个市场正在平整土地。"): None,
    ("新建农贸市场6个", "新建农贸市场6个，东关市场已投用，其余5个正在施工。"): None,
    (
        "新建农贸市场6个",
        "新建农贸市场6个：东关市场已完工；西街市场正在装修；其他4个市场正在施工。",
    ): None,
    ("新建农贸市场6个", "新建农贸市场6个，完成年度投资的45%。"): None,
    ("改造小区45个", "45个小区改造项目开工率100%，其他进展顺利。"): None,
    ("改造小区45个", "45个小区改造项目完工率62%，其他进展顺利。"): None,
    ("改造小区45个", "45个小区改造项目完工率100%。"): "45个",
    ("资助学生800人", "800名学生名单及资助对象已全部公示。"): None,
    ("资助学生800人", "800名学生资助资金已下达学校，预计12月发放。"): None,
    # all of them are
    ("改造危桥12座", "改造危桥12座，青龙桥等9座已通车，其余3座已完成验收。"): "12座",
    ("新建社区食堂24家", "新建社区食堂24家，18家已投入运营，6家已建成待运营。"): "24家",
    ("新建口袋公园10个", "口袋公园10个全部建成，其中6个已开放。"): "10个",
    # a kind, a month, another thing, what comes on top, the year to come: none is a stage
    ("新建社区食堂24家", "新建社区食堂24家，其中老年食堂6家。"): "24家",
    ("新建社区食堂24家", "新建社区食堂24家，就餐3万人次，另有5家正在装修。"): "24家",
    ("新建社区食堂24家", "新建社区食堂24家，明年计划新建10家。"): "24家",
    ("培训护理员500人", "培训护理员500人，其中320人取得证书。"): "500人",
    ("培训护理员500人", "培训护理员500人，其中上半年完成培训200人。"): "500人",
    ("新建口袋公园10个", "新建口袋公园10个，配套停车场4个正在施工。"): "10个",
    ("新建口袋公园10个", "新建口袋公园10个，6个停车场正在施工。"): "10个",
    # the target again, and what was done of it
    ("新建社区食堂24家", "新建社区食堂24家，已建成26家。"): "26家",
    ("新建社区食堂24家", "新建社区食堂24家，实际建成19家，均已开业。"): "19家",
    ("铺设管道80公里", "铺设管道80公里，已铺设83.5公里，改造阀门12个。"): "83.5公里",
    ("铺设管道80公里", "铺设管道80公里，已改造阀门90个。"): "80公里",
    ("铺设管道80公里", "铺设管道80公里，已铺设水渠83.5公里。"): "80公里",
    ("铺设管道80公里", "铺设管道80公里，已铺设83.5公里水渠。"): "80公里",
    # things are but named where only money is told of them, or what is done at them
    ("加装电梯60部", "60部电梯累计完成投资3200万元，占年度计划的89%。"): None,
    ("加装电梯60部", "由县住建局负责的60部电梯计划总投资3200万元。"): None,
    ("加装电梯60部", "60部电梯已全部加装完成，完成投资3200万元。"): "60部",
    ("加装电梯60部", "60部加装电梯建成投用总投资3200万元。"): "60部",
    ("改造供水设施12处", "12处供水改造工程，管网开挖已过半。"): None,
    ("改造供水设施12处", "12处供水改造工程，已完工10处。"): "10处",
    ("改造供水设施12处", "12处供水改造工程，投资2.1亿元，全部建成通水。"): "12处",
    ("改造供水设施12处", "12处供水改造工程。"): "12处",
    # nor is what was named before with the same number
    ("办好实事60件", "60件实事。截至10月底，60件实事已完成27件。"): "27件",
    ("新建社区食堂24家", "共有24家社区食堂，24家社区食堂已开工20家。"): None,
    (
        "新建社区食堂24家",
        "社区食堂24家，总投资900万元。24家社区食堂6家处于方案设计阶段，8家正在装修，10家已开业。",
    ): "10家",
    ("改造小区45个", "45个小区惠及9000户。45个小区改造项目完工率62%。"): None,
    ("加装电梯60部", "60部电梯惠及900户，60部电梯累计完成投资3200万元。"): None,
    ("改造供水设施12处", "12处供水设施，12处供水改造工程，管网开挖已过半。"): None,
    # how work is led, how long it takes and how it goes on name nothing that is counted
    ("新建社区食堂24家", "24家社区食堂项目，实行周调度、月通报，建成13家，其余正在装修。"): "13家",
    ("新建社区食堂24家", "24家社区食堂建设，工期缩短15天，已完成13家。"): "13家",
    ("铺设管道80公里", "铺设管道80公里，进展顺利，完成43.5公里。"): "43.5公里",
    ("铺设管道80公里", "铺设管道80公里，污水管，完成43.5公里。"): "80公里",
    ("新建社区食堂24家", "24家社区食堂已有13家对外营业。"): "13家",
    ("新建社区食堂24家", "24家社区食堂，其中13家建成营业，11家因消防问题未实施。"): "13家",
    ("铺设管道80公里", "80公里管道已完成竣工验收43.5公里。"): "43.5公里",
    # as many as wanted, some day
    ("新建社区食堂24家", "新建社区食堂24家，预计年底完成24家。"): None,
    ("新建社区食堂24家", "新建社区食堂24家，年底可建成24家。"): None,
    ("新建社区食堂24家", "社区食堂已动工，年底可全部建成24家。"): None,
    ("新建社区食堂24家", "12月底前即可完成24家社区食堂建设。"): None,
    ("新建社区食堂24家", "社区食堂建成24家，可供3000人就餐。"): "24家",
    ("新建社区食堂24家", "社区食堂建成24家，现可投入使用。"): "24家",
    # to begin is wanted
    ("开工建设安置房900套", "安置房已开工960套，其中主体封顶420套，竣工180套。"): "960套",
}


@pytest.mark.parametrize(("title", "result", "actual"), [(*key, n) for key, n in TOLD.items()])
def test_what_is_parted_up_into_stages_is_no_more_than_wanted(
    title: str, result: str, actual: str | None
) -> None:
    (match,) = [m for m in matches(title, (result,)) if m.target.result < 0]
    assert (match.actual.quantity.words if match.actual else None) == actual


@pytest.mark.parametrize(
    ("text", "staged"),
    {
        "新建站点9个，6个已完工。": [True, False],
        "新建站点9个，12个已完工。": [False, False],
        "新建站点9个，9个已完工。": [False, False],
        "建成站点9个，6个已开放。": [False, False],
        "新建站点9个，绿地，完工6个。": [False, False],
        "新建站点9个，截至9月底，完工6个。": [True, False],
        "新建站点9个。6个已完工。": [False, False],
        "新建站点9个。目前6个已完工。": [True, False],
        "新建站点9个，已投资9万元，6个已完工。": [True, False, False],
        "新建站点9个，6个待验收，3个已验收。": [False, False, False],
        "新建站点9个，6个已验收。": [False, False],
        f"新建站点9个，{'经各方努力' * 12}6个已完工。": [False, False],
    }.items(),
)
def test_a_stage_is_finished_or_open_and_stands_near(text: str, staged: list[bool]) -> None:
    assert [clause.is_open for clause in clauses(text)] == staged


def test_a_stage_counts_what_its_whole_counts() -> None:
    *_, stage = clauses("新建社区食堂9家，完工6家。")
    assert "食堂" in stage.words


@pytest.mark.parametrize(("between", "is_again"), [(60, True), (61, False)])
def test_what_was_done_of_it_is_told_near_it(between: int, is_again: bool) -> None:
    lead = "，已铺设"
    words = f"，{'经过各方共同努力' * 9}"[: between - len(lead)]
    whole, _ = clauses(f"铺设管道80公里{words}{lead}83.5公里。")
    assert whole.restates is is_again


@pytest.mark.parametrize(("between", "is_open"), [(60, True), (61, False)])
def test_a_stage_is_told_near_its_whole(between: int, is_open: bool) -> None:
    words = f"，{'经过各方共同努力' * 9}"[: between - 1] + "，"
    whole, _ = clauses(f"新建站点9个{words}6个已完工。")
    assert whole.is_open is is_open


@pytest.mark.parametrize(
    ("told", "aspects"),
    {
        "已完成路面铺筑40公里、标线30公里、护栏等。": ["unsaid", "under_way", "under_way"],
        "已完成路面铺筑40公里，标线30公里。": ["unsaid", "under_way", "unsaid"],
        "已完成路面铺筑40公里、绿化30公里。": ["unsaid", "under_way", "done"],
        "已完成路面铺筑及绿化40公里。": ["unsaid", "done"],
    }.items(),
)
def test_layers_of_a_work_are_listed_and_name_nothing_else(told: str, aspects: list[str]) -> None:
    said = clauses(f"改造道路65公里，{told}")
    assert [clause.aspect.name.lower() for clause in said] == aspects


@pytest.mark.parametrize(("between", "aspect"), [(60, "under_way"), (61, "done")])
def test_a_layer_of_a_work_is_told_near_it(between: int, aspect: str) -> None:
    lead = "，已完成路面铺筑"
    words = f"，{'经过各方共同努力' * 9}"[: between - len(lead)]
    _, layer = clauses(f"改造道路65公里{words}{lead}40公里。")
    assert layer.aspect.name.lower() == aspect
