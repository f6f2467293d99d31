"""What a text says of each of its numbers: how far it is, of which time, and what it repeats."""

import pytest

from generator.analysis.measures import Aspect, Clause, Period, clauses, pair

ASPECTS = {
    "已建成公园5个": Aspect.DONE,
    "公园5个全部通过验收": Aspect.ACCEPTED,
    "计划新建公园5个": Aspect.PLANNED,
    "原计划已完成公园5个": Aspect.DONE,
    "预计年底前建成公园5个": Aspect.PLANNED,
    "剩余公园5个": Aspect.PLANNED,
    "公园5个已全部开工": Aspect.BEGUN,
    "正在建设公园5个": Aspect.UNDER_WAY,
    "公园5个,正在装修": Aspect.UNDER_WAY,
    "公园5个:选址已定,设计图待批": Aspect.UNDER_WAY,
    "公园5个完成主体结构封顶": Aspect.UNDER_WAY,
    "5个公园改造已中标": Aspect.UNDER_WAY,
    "5个公园改造项目可研报告已批复": Aspect.UNDER_WAY,
    "5个公园改造资金已到账": Aspect.UNDER_WAY,
    "5个公园改造提上日程": Aspect.UNDER_WAY,
    "5个公园改造项目有序开展": Aspect.UNDER_WAY,
    "5个公园改造项目进展缓慢": Aspect.UNDER_WAY,
    "5个公园改造推进不够理想": Aspect.UNDER_WAY,
    "储备公园改造项目5个": Aspect.UNDER_WAY,
    "5个公园改造已明确责任人": Aspect.UNDER_WAY,
    "5个公园改造方案已经常务会议研究通过": Aspect.UNDER_WAY,
    "5个公园改造项目均已入库": Aspect.UNDER_WAY,
    "5个公园改造已申报专项债": Aspect.UNDER_WAY,
    "5个公园改造开标完成": Aspect.UNDER_WAY,
    "5个公园改造如期推进": Aspect.UNDER_WAY,
    "5个公园改造已超序时进度": Aspect.UNDER_WAY,
    "5个公园未完工": Aspect.PLANNED,
    # it goes on, and then has come to its end
    "5个公园改造如期推进，已全部完工": Aspect.DONE,
    "5个公园改造按计划推进，目前均已投用": Aspect.DONE,
    "5个公园征地工作如期推进，已全部完成": Aspect.UNDER_WAY,
    "5个公园改造如期推进，已全部完成招标": Aspect.UNDER_WAY,
    "5个公园改造正在施工，主体均已完成": Aspect.UNDER_WAY,
    "5个公园改造明确责任人并全部完工": Aspect.DONE,
    "5个公园改造顺利实施": Aspect.UNSAID,
    "公布5个公园的改造名单": Aspect.UNDER_WAY,
    "预留公园5个": Aspect.PLANNED,
    "谋划公园改造5个": Aspect.UNDER_WAY,
    "审定5个公园的改造名单": Aspect.UNDER_WAY,
    "确定5个公园为改造对象": Aspect.UNDER_WAY,
    "同步规划公园5个": Aspect.PLANNED,
    "规划公园5个": Aspect.PLANNED,
    "规划展览馆5个": Aspect.UNSAID,
    "统一规划、新建公园5个": Aspect.UNSAID,
    "有序开展公园活动5场": Aspect.UNSAID,
    "公园进展缓慢的问题5个": Aspect.UNSAID,
    "确定公园对象5个": Aspect.UNSAID,
    "5个公园中标价下降": Aspect.UNSAID,
    "谋划实施公园项目5个": Aspect.UNSAID,
    "正在接受治疗5人": Aspect.UNSAID,
    "正在享受低保5人": Aspect.UNSAID,
    "正在接受审核5人": Aspect.UNDER_WAY,
    "正在进行康复中心建设5个": Aspect.UNDER_WAY,
    "新增公园5个": Aspect.UNSAID,
    "新增公园5个,均已完工": Aspect.DONE,
    "改造公园5个并开放,下一步将健全制度": Aspect.UNSAID,
    "新增公园5个，均已完工后下一步移交": Aspect.UNSAID,
}


@pytest.mark.parametrize(("text", "aspect"), ASPECTS.items(), ids=ASPECTS)
def test_how_far_something_is(text: str, aspect: Aspect) -> None:
    (clause,) = clauses(text)
    assert clause.aspect is aspect


@pytest.mark.parametrize(
    ("text", "period"),
    {
        "本月新增公园5个": Period.PART,
        "上半年新增公园5个": Period.PART,
        "截至11月底新增公园5个": Period.WHOLE,
        "累计新增公园5个": Period.WHOLE,
        "前三季度新增公园5个": Period.WHOLE,
        "今年以来新增公园5个": Period.WHOLE,
        "自开工以来建成公园5个": Period.BEYOND,
        "全县现有公园5个": Period.BEYOND,
        "三年累计建成公园5个": Period.BEYOND,
        "新增公园5个": Period.UNSAID,
    }.items(),
)
def test_the_time_that_a_number_is_of(text: str, period: Period) -> None:
    (clause,) = clauses(text)
    assert clause.period is period


@pytest.mark.parametrize(
    ("text", "restated"),
    {
        "年度任务10公里,已完成12公里": [True, False],
        "已建48座,超额完成40座的年度目标": [False, True],
        "完成15公里,占任务目标数10公里的150%": [False, True, False],
        "打捞垃圾2吨,是年初定下的1吨任务的200%": [False, True, False],
        "邀请22名干部出任顾问": [False],
        "按计划完成公园5个": [False],
        "不只是降到35微克,只有33微克": [True, False],
        "不仅完成公园5个": [True],
    }.items(),
)
def test_the_target_that_is_said_again(text: str, restated: list[bool]) -> None:
    assert [clause.restates for clause in clauses(text)] == restated


def test_what_stands_far_behind_a_number_is_not_said_of_it() -> None:
    for count, aspect in ((2, Aspect.DONE), (12, Aspect.UNSAID)):
        text = f"新增公园5个，{'移交各乡镇管护，' * count}均已完工，新增学校3所"
        assert clauses(text)[0].aspect is aspect


def test_a_rate_of_the_plan_plans_nothing() -> None:
    for words in ("年初计划的120%", "年度计划数的120%", "计划120%"):
        assert clauses(f"铺设管网5公里,完成{words}")[0].aspect is Aspect.DONE
        assert clauses(f"铺设管网5公里,为{words}")[0].aspect is Aspect.UNSAID
    for words in ("比计划数多出10%", "比年度计划多1公里", "较原计划增加10%"):
        assert clauses(f"铺设管网5公里,{words}")[0].aspect is Aspect.UNSAID
    assert clauses("铺设管网5公里,还在计划中")[0].aspect is Aspect.PLANNED


def test_a_planned_list_is_planned_to_its_end() -> None:
    assert [clause.aspect for clause in clauses("计划新建公园5个、改造桥梁6座,已完成4座")] == [
        *(Aspect.PLANNED, Aspect.PLANNED, Aspect.DONE)
    ]


def test_names_and_numbers_that_follow_each_other_belong_together() -> None:
    assert [clause.own for clause in clauses("足球场、篮球场分别建成2个、9个")] == [
        "足球场",
        "篮球场",
    ]


def test_what_is_of_this_year_among_all_years_is_no_part() -> None:
    whole, part = clauses("累计开发岗位4120个,其中今年新增655个")
    assert (whole.period, part.is_part) == (Period.BEYOND, False)
    whole, part = clauses("新增岗位4120个,其中公益岗位655个")
    assert (whole.period, part.is_part) == (Period.UNSAID, True)


def test_what_comes_on_top_is_told_from_fields_that_get_straw() -> None:
    assert [clause.adds for clause in clauses("另新建公园5个,秸秆还田6亩,还建桥梁7座")] == [
        *(True, False, False)
    ]


@pytest.mark.parametrize(
    ("text", "bases"),
    {
        "24座水库中已有18座通过验收": [True, False],
        "24座水库中，18座通过验收": [True, False],
        "18座水库中已有18座通过验收": [True, False],
        "24座水库，其中18座通过验收": [False, False],
        "3所高中已有12个班": [False, False],
        "24座水库中已有18户搬迁": [False, False],
        "2个镇中心已有18个站": [False, False],
    }.items(),
)
def test_all_of_those_of_which_some_are_counted(text: str, bases: list[bool]) -> None:
    assert [clause.is_base for clause in clauses(text)] == bases


def test_a_list_before_its_total_is_parts_of_it() -> None:
    *parts, total = clauses("光纤改造东片6个村、西片4个村，两片共完成11个村")
    assert [clause.is_part for clause in (*parts, total)] == [True, True, False]
    assert "光纤改造" in total.words
    *parts, total = clauses("东片6个村、西片4个村，合计完成11个村")
    assert [clause.is_part for clause in (*parts, total)] == [True, True, False]
    for text in ("东片6个村、西片4个组，共完成11个村", "东片6个村，共完成11个村"):
        assert not any(clause.is_part for clause in clauses(text))
    assert not any(clause.is_part for clause in clauses("东片6个村、西片14个村，共完成11个村"))


def test_a_total_has_forty_parts_at_most() -> None:
    *parts, total = clauses("、".join(["东片1个村"] * 41) + "，共完成41个村")
    assert [clause.is_part for clause in (*parts, total)] == [False, *[True] * 40, False]


# Each text with what is said of each of its numbers.
SAID: dict[str, str] = {
    "已建成5个正在施工6个": "done under_way",
    "已建成5个正在施工6个、7个": "done under_way under_way",
    "绿道5公里，东片6个村，共完成11个村": "- - done/whole",
    "东片6个村、西片6个村，共完成6个村": "- - done/whole",
    "公园5个（东园2(个)、西园3个）": "- part part",
    "计划新建公园5个、绿道6公里": "planned/again planned",
    "计划新建公园5个,绿道6公里": "planned/again planned",
    "计划新建公园5个。绿道6公里": "planned/again -",
    "已建公园5个、绿道6公里": "done done",
    "已建公园5个,绿道6公里": "done -",
    "公园正在施工5个,绿道6公里": "under_way -",
    "公园正在施工5个、绿道6公里": "under_way under_way",
    "公园5个,绿道6公里已完工": "- done",
    "公园5个,完成率100%,已完工": "done done",
    "公园5个。已完工": "-",
    "公园5个,下一步完工": "-",
    "公园5个,已签收": "-",
    "公园5个,实现全覆盖": "-",
    "计划为民新建,公园5个": "planned",
    "已建成,公园5个": "done",
    "公园5个(新建2个、改建3个)": "- part part",
    "公园5个(新建2公里)": "- -",
    "公园5个（2个）,学校3所": "- part -",
    "公园5个,(2个)": "- -",
    "公园5个(2个": "- part",
    "另公园5个": "extra",
    "另一公园5个": "-",
    "超额完成5个": "done/extra",
    "超额完成一二三四5个": "done/extra",
    "超额完成一二三四五5个": "done",
    "5个计划明年": "planned",
    "5个已开工": "begun",
    "已建成5个正在装修": "under_way",
    "4120个,其中今年655个": "beyond whole",
    "4120个,其中今年新增岗位655个": "beyond whole",
    "4120个,今年655个,其中655个": "- whole part",
    "公园路面,5个": "-",
    "公园。完成5个": "done",
    "公园,完成5个": "done",
    "上半年公园5个,绿道6公里": "part -",
    "上半年公园5个。绿道6公里": "part -",
    "上半年" + "甲" * 76 + "5个": "part",
    "上半年" + "甲" * 78 + "5个": "-",
}


def told(clause: Clause) -> str:
    signs = {"again": clause.restates, "extra": clause.adds, "part": clause.is_part}
    said = [clause.aspect, clause.period, *[sign for sign, is_so in signs.items() if is_so]]
    return "/".join(word for word in said if word) or "-"


@pytest.mark.parametrize(("text", "said"), SAID.items(), ids=[*SAID])
def test_each_number_has_what_the_words_around_it_say(text: str, said: str) -> None:
    assert " ".join(map(told, clauses(text))) == said


@pytest.mark.parametrize(
    ("text", "earlier"),
    {
        "截至6月底改造28处；截至9月底改造43处。": [True, False],
        "截至6月底改造28处；截至9月底改造28处。": [True, False],
        "截至9月底改造43处；截至6月底改造28处。": [False, True],
        "截至9月底改造28处；截至6月底改造43处。": [False, False],
        "截至12月底改造28处；截至年底改造43处。": [False, False],
        "改造28处；截至9月底改造43处。": [False, False],
        "截至6月底改造28处；截至6月底改造43处。": [False, False],
        "截至6月底改造28处；截至9月底改造43处、截至9月底改造9处。": [True, False, False],
        "截至6月底改造28处；截至9月底改造43座。": [False, False],
        "6月底改造28处；9月底改造13处。": [False, False],  # not so far
    }.items(),
)
def test_a_number_of_an_earlier_month_has_a_later_one_of_the_same(
    text: str, earlier: list[bool]
) -> None:
    assert [clause.is_earlier for clause in clauses(text)] == earlier


def test_all_numbers_of_a_list_say_the_target_again_where_the_first_does() -> None:
    found = clauses("更换18公里、31公里，分别完成年度计划15公里、29公里的124%、107%。")
    assert [clause.restates for clause in found[:4]] == [False, False, True, True]
    assert [clause.restates for clause in clauses("年度计划15公里、29公里，均已完成")] == [True] * 2
    assert [clause.restates for clause in clauses("年度计划15公里，绿道29公里")] == [True, False]


def test_a_list_of_a_plan_says_the_target_again_where_it_is_told_in_turn() -> None:
    plan = "全年计划更换甲管18公里，乙管31公里，丙管8公里"
    for done in ("实际分别更换19公里、32公里、9公里", "现已分别完成19公里、32公里、9公里"):
        found = clauses(f"{plan}，{done}。")
        assert [clause.restates for clause in found] == [True, True, True, False, False, False]
    for other in ("，已更换甲管19公里。", "。分别更换19公里。", "，乙管拟分别提升。"):
        assert [clause.restates for clause in clauses(plan + other)][:3] == [True, False, False]


def test_what_is_less_than_the_year_before_takes_its_subject_from_the_sentence() -> None:
    text = "平均浓度为54克，同比下降9%。重污染6次，同比减少40%。"
    _, lower, heavy, less = clauses(text)
    assert "浓度" in lower.words
    assert "污染" in heavy.words
    assert "污染" in less.words
    assert "浓度" not in less.words
    assert "污染" not in clauses("重污染6次，深松土地减少4亩。")[1].words


def test_a_number_right_behind_a_whole_that_was_done_is_some_of_it() -> None:
    for text in ("9座水库完工6座，新建绿道8公里。", "9座水库完工9座，新建绿道8公里。"):
        assert [clause.is_base for clause in clauses(text)] == [True, False, False]
    for text in (
        "9座水库完工，6座小塘建成。",
        "水库9座完工6座",
        "9座水库完工12座",
        "9座水库完工6人",
    ):
        assert not any(clause.is_base for clause in clauses(text))


def test_parts_before_their_sum_are_parts() -> None:
    found = clauses("新建公厕41座、改建27座，合计68座。")
    assert [clause.is_part for clause in found] == [True, True, False]
    found = clauses("新建公厕41座、改建27座，合计68座。" + "绿道1公里。" * 45)
    assert [clause.is_part for clause in found[:4]] == [True, True, False, False]
    found = clauses("新建公厕41座，另有改建27座，合计68座。" + "绿道1公里。" * 45)
    assert [clause.is_part for clause in found[:4]] == [True, True, False, False]
    nearly = clauses("新建公厕41座、改建27座，合计70座。")
    assert [clause.is_part for clause in nearly] == [True, True, False]
    for text in (
        "新建公厕41座、改建27座，合计90座。",
        "新建公厕41座、改建27座，设计学校68座。",
        "整治道路21公里、新建公厕20座、改建27座，合计68座。",
        "新建公厕41座。改建公厕27座、新建学校27座，合计68座。",
    ):
        assert not any(clause.is_part for clause in clauses(text))


def test_a_total_is_about_its_list_where_it_does_not_say_what_it_counts() -> None:
    *_, total = clauses("新建公厕41座、改建27座，合计68座。")
    assert "公厕" in total.words
    *_, total = clauses("新建公厕41座、改建27座，旱厕合计68座。")
    assert total.words == "旱厕"
    *_, total = clauses("新建公厕41座、改建27座，厕合计68座。")
    assert "公厕" in total.words


def test_a_number_without_words_is_of_those_before_it_in_its_sentence() -> None:
    behind = "，移交各乡镇管护" * 30
    assert clauses(f"公园路面,5个{behind}")[0].words == "公园路面,"
    first, second = clauses(f"新建公园55个，绿地，完成6个{behind}")
    assert (first.around, second.around) == ("新建公园", "新建公园\0\0\0，绿地，完成")
    assert second.words == "新建公园\0\0\0，绿地，"
    assert clauses(f"已建成,公园5个{behind}")[0].aspect is Aspect.DONE


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "住房130套，累计改造562套。": ["住房", "改造住房"],
        "住房130套。累计改造562套。": ["住房", "改造"],
        "住房130套，累计改造562户。": ["住房", "改造"],
        "改造130套，累计改造562套。": ["改造", "改造"],
        "住房130套，累计改造厂房562套。": ["住房", "改造厂房"],
        "60个驿站中，已有51个挂牌运营。": ["驿站中", "挂牌运营驿站中"],
        "绿道5公里，住房130套，累计改造562套。": ["绿道", "住房", "改造住房"],
        "公寓20套，住房130套，累计改造562套。": ["公寓", "住房", "改造住房"],
        "绿道5公里，累计改造562套，住房130套。": ["绿道", "改造", "住房"],
        # what is of another unit or beside the work is passed over, up to two of them
        "住房130套，绿道5公里，累计改造562套。": ["住房", "绿道", "改造住房"],
        "住房130套，惠及老楼20套，累计改造562套。": ["住房", "惠老楼", "改造住房"],
        "住房130套，绿道5公里，公园3个，累计改造562套。": ["住房", "绿道", "公园", "改造住房"],
        "住房130套，绿道5公里，公园3个，厂房2座，累计改造562套。": [
            *("住房", "绿道", "公园", "厂房", "改造"),
        ],
        # what is done of those that are on the way is of what these are
        "正在整治水体19条，其中11条岸坡绿化已完成。": ["正整治水体", "岸坡绿化正整治水体"],
        "计划整治水体19条，其中11条岸坡绿化已完成。": ["整治水体", "岸坡绿化整治水体"],
        "已整治水体19条，其中11条岸坡绿化已完成。": ["整治水体", "岸坡绿化"],
        "正在整治水体19条，其中11处岸坡绿化已完成。": ["正整治水体", "岸坡绿化"],
        "正在整治水体19条，其中11条岸坡绿化。": ["正整治水体", "岸坡绿化"],
        "正在整治水体19条，其中11条岸坡绿化正在进行。": ["正整治水体", "岸坡绿化正进行"],
        "绿道5公里，24座水库中，18座通过验收。": ["绿道", "水库中", "水库中通过验收"],
    }.items(),
)
def test_what_only_verbs_are_said_of_is_what_stands_before_it(text: str, words: list[str]) -> None:
    assert [clause.words for clause in clauses(text)] == words


ROADS = "修路3公里。"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # the number of all places, however far before or behind, up to forty numbers
        ("全县改造户厕120户。石桥镇改造户厕50户", [False, True]),
        ("全县改造户厕50户。石桥镇改造户厕50户", [False, True]),
        ("全县改造户厕40户。石桥镇改造户厕50户", [False, False]),
        ("全县改造户厕120户。" + ROADS * 39 + "石桥镇改造户厕50户", [False, True]),
        ("全县改造户厕120户。" + ROADS * 40 + "石桥镇改造户厕50户", [False, False]),
        ("石桥镇改造户厕50户。" + ROADS * 38 + "全县改造户厕120户", [True, False]),
        ("石桥镇改造户厕50户。" + ROADS * 39 + "全县改造户厕120户", [False, False]),
        # one of another place, of other things, on top, a difference, or the target again
        ("河湾乡改造户厕120户。石桥镇改造户厕50户", [False, False]),
        ("全县种植茶树120株。石桥镇改造户厕50户", [False, False]),
        ("全县另改造户厕120户。石桥镇改造户厕50户", [False, False]),
        ("全县较计划多改造户厕120户。石桥镇改造户厕50户", [False, False]),
        ("全县计划改造户厕120户。石桥镇改造户厕50户", [False, False]),
        # one of no place, before several places that do not outgrow it
        ("改造户厕120户，石桥镇改造户厕50户、河湾乡改造户厕70户", [False, True, True]),
        ("改造户厕120户，石桥镇改造户厕50户、河湾乡改造户厕71户", [False, False, False]),
        ("改造户厕120户，石桥镇改造户厕50户", [False, False]),
        ("改造户厕120户，石桥镇改造户厕50户、石桥镇改造户厕30户", [False, False, False]),
        ("改造户厕120户，石桥镇改造户厕50户、河湾乡新建路灯90盏", [False, False, False]),
        ("较计划多改造户厕120户，石桥镇改造户厕50户、河湾乡改造户厕60户", [False, False, False]),
    ],
)
def test_numbers_of_single_places_are_parts_of_the_one_of_all(text: str, parts: list[bool]) -> None:
    assert [clause.is_part for clause in clauses(text) if clause.quantity.unit != "公里"] == parts


def test_what_there_is_room_for_plans_nothing_behind_it() -> None:
    for text, aspect in {
        "建成敬老院2所，可容纳老人160名，配置床位160张": Aspect.UNSAID,
        "敬老院明年建成，可容纳老人160名，配置床位160张": Aspect.PLANNED,
        "敬老院投用后可容纳老人160名，配置床位160张": Aspect.PLANNED,
        "敬老院可容纳老人160名、护工20名": Aspect.PLANNED,
    }.items():
        assert clauses(text)[-1].aspect is aspect, text


def test_those_that_were_only_looked_for_are_a_step() -> None:
    for text, aspect in {
        "摸排困难家庭163户": Aspect.UNDER_WAY,
        "排查出危房163户，整治97户": Aspect.UNDER_WAY,
        "摸底163户困难家庭，已改造97户": Aspect.UNDER_WAY,
        "排查出危房163户，均已整治": Aspect.UNSAID,
        "排查出危房163户，均已登记，正在整治": Aspect.UNDER_WAY,
        "摸排并完成改造163户": Aspect.DONE,
        "排查危房163户": Aspect.UNSAID,
    }.items():
        assert clauses(text)[0].aspect is aspect, text


def test_what_is_on_paper_only_is_a_step() -> None:
    for text, aspects in {
        "已制定18个卫生室建设、240名村医培训实施方案": [Aspect.UNDER_WAY] * 2,
        "18个卫生室240名村医培训计划已下发": [Aspect.UNDER_WAY] * 2,
        "240名村医培训方案已制定": [Aspect.UNDER_WAY],
        "240名村医报名已结束": [Aspect.UNDER_WAY],
        "制定措施18条，已建卫生室5个": [Aspect.UNSAID, Aspect.DONE],
        "240名村医培训计划已完成": [Aspect.DONE],
    }.items():
        assert [clause.aspect for clause in clauses(text)] == aspects, text


def test_work_is_open_where_less_is_done_of_what_it_is_of() -> None:
    for text, is_open in {
        "改造书院12个，涉及楼栋86栋，已完成60栋": True,
        "改造书院12个，涉及楼栋86栋，已完成86栋": False,
        "改造书院12个，涉及楼栋86栋，正在施工60栋": False,
        "改造书院12个，涉及农户86户，已修路60米": False,
        "改造书院12个，涉及楼栋86栋，已完成绿化60栋": False,
        "建成书院12个，涉及楼栋86栋，已完成60栋": False,
        "改造书院12个。涉及楼栋86栋，已完成60栋": False,
    }.items():
        assert clauses(text)[0].is_open is is_open, text


def test_what_is_done_of_an_extent_counts_what_the_extent_is() -> None:
    assert clauses("改造书院12个，涉及楼栋86栋，已完成60栋")[2].words == "涉楼栋"
    assert pair("改造书院30座", ["改造书院30座，涉及机组54台，已更换40台"]) == {}
    assert "书院" in clauses("改造书院12个，涉及村庄16个，已完成9个")[2].words


def test_a_rate_that_is_yet_to_come_is_not_the_one_before_it() -> None:
    for text, aspect in {
        "营收增长7%，预计全年增长9%": Aspect.UNSAID,
        "参保率为92%，力争年底参保率为96%": Aspect.UNSAID,
        "参保率为92%，预计全年增长9%": Aspect.PLANNED,  # of another kind, it says no more of it
        "改造书院12个，预计全年增长9%": Aspect.PLANNED,
    }.items():
        assert clauses(text)[0].aspect is aspect, text


def test_a_list_that_ends_in_a_task_is_wanted_wholly() -> None:
    for text, restated in {
        "5条山路共计30公里的改线任务，施工图已批复": [True, True],
        "5条山路30公里的改线任务": [True, True],
        "5条山路总长30公里的改线任务，已全部完成": [False, True],
        "5条山路共计30公里的改线任务已完成": [False, True],
        "5条山路12条的改线任务": [False, True],
        "按照60盏路灯、2公里管线的改造任务，倒排工期": [True, True],
        "围绕安装路灯60盏、改造管线2公里目标，加快施工": [True, True],
        "60盏路灯和2公里管线任务已细化分解": [True, True],
        # the first was done, the second too, or it is another clause
        "已安装60盏路灯、2公里管线的改造任务": [False, True],
        "60盏路灯和2公里管线任务已全部完成": [False, True],
        "安装60盏路灯，2公里管线任务已分解": [False, True],
    }.items():
        assert [clause.restates for clause in clauses(text)] == restated, text


def test_words_behind_a_bracket_are_of_the_number_before_it() -> None:
    for text, own, aspect in (
        ("已有5所(占比42%)学堂开工", "学堂", Aspect.BEGUN),
        ("5所（占比42%，3个镇）学堂", "学堂", Aspect.UNSAID),
        ("改线3条（4.2公里）正在施工", "改线正施工", Aspect.UNDER_WAY),
        # of the next number, or of the next line
        ("凉亭5所(占比42%)和学堂3所", "凉亭", Aspect.UNSAID),
        ("凉亭5所(占比42%) 学堂:3所", "凉亭", Aspect.UNSAID),
        ("凉亭5所(占比42%)学堂:3所", "凉亭", Aspect.UNSAID),
    ):
        first = clauses(text)[0]
        assert (first.own, first.aspect) == (own, aspect), text


def test_a_middle_school_is_not_in_the_middle_of_something() -> None:
    assert clauses("建设中小学12所")[0].aspect is Aspect.UNSAID
    assert clauses("12所学堂建设中")[0].aspect is Aspect.UNDER_WAY
    assert clauses("建设中的学堂12所")[0].aspect is Aspect.UNDER_WAY
