"""Targets find their actuals by what is counted, and stay alone where that is not certain."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.measures.readings import readings_in
from tests.sample.reviewed import texts

PAIRS = {
    "不按先后": (
        "完成道路堵点整治3个,新增停车位5000个以上",
        "新增停车位7630个(其中公共停车位1423个),3个堵点均已完成整治",
        ["3", "7630"],
    ),
    "部分与全体": (
        "新增托位1140个,其中新增普惠托位685个",
        "新增普惠托位700个,新增托位1155个",
        ["1155", "700"],
    ),
    "单位写法不同": ("新增村卫生室9个", "已完成旭阳等9家村卫生室", ["9"]),
    "动词区分": (
        "优化调整公交线路10条,新增公交线路2条",
        "新增公交线路3条,优化调整公交线路12条",
        ["12", "3"],
    ),
    "重述目标后给出实际": ("新增床位120张", "超额113%完成120张床位建设,实际完成136张", ["136"]),
    "任务后面就是实际": (
        "新增水上碧道10公里",
        "甲水上碧道5.293公里、乙水上碧道5.5公里已验收。年度任务10公里,已完成10.793公里。",
        ["10.793"],
    ),
    "只有完成率": ("新增床位120张", "已超额完成,完成率113.15%", [None]),
    "只说完成": ("完成6座桥头整治", "已全部完成。", [None]),
    "超额部分不是总数": ("完成山塘整治3座", "山塘3座已完工,超额完成1座山塘", [None]),
    "两个数字都像": ("建设站点5个", "建设站点6个,建设站点7个", [None]),
    "两行结果各有一个": ("新建桥梁2座,新建学校3所", "新建桥梁2座。|新建学校4所。", ["2", "4"]),
    "百分数": ("覆盖率达60%以上", "覆盖率达63.9%,完成率106%", ["63.9"]),
    "总数分给两家": (
        "新增绿道20公里(甲局负责9公里、乙局负责11公里)",
        "已完成绿道11公里。|9公里已完成。",
        [None, "9", "11"],
    ),
    "不同的事": ("新建公园3个", "培训教师80个班", [None]),
}


@pytest.mark.parametrize(("title", "results", "expected"), PAIRS.values(), ids=PAIRS)
def test_a_target_finds_its_actual(title: str, results: str, expected: list[str | None]) -> None:
    readings = readings_in(title, tuple(results.split("|")))
    assert [reading.actual and f"{reading.actual:f}" for reading in readings] == expected


def test_a_reading_has_name_unit_comparison_ratio_and_words() -> None:
    (reading,) = readings_in("排放不超过40吨", ("实际排放50吨,完成率125%。",))
    assert (reading.name, reading.unit, reading.comparison, reading.ratio) == (
        *("排放", "吨", "at_most"),
        Decimal("1.25"),
    )
    assert (reading.target_words, reading.actual_words) == ("排放不超过40吨", "实际排放50吨")


def test_the_ratio_is_not_cut() -> None:
    (reading,) = readings_in("送展览讲座10场", ("送展览讲座237场",))
    assert reading.ratio == Decimal("23.7")


def test_a_condition_is_no_target() -> None:
    (reading,) = readings_in(
        "救助自负费用仍超5万元以上的困难群众39人以上。", ("救助困难群众39人。",)
    )
    assert (reading.target, reading.unit) == (39, "人")


@pytest.mark.parametrize(
    "word", ["仍超", "超过", "超出", "支援", "支援海岛", "支援一二三四五六七八"]
)
def test_a_number_that_only_says_who_is_meant_is_no_target(word: str) -> None:
    assert names(f"救助{word}5万元") == []
    assert names(f"{word}的，救助5万元") == ["救助"]


def test_conditions_are_short_and_stand_right_before_the_number() -> None:
    assert names("支援一二三四五六七八九5个") == ["支援一二三四五六七八九"]
    for sign in ",，。;；":
        assert names(f"支援{sign}海岛5个") == ["海岛"]
    assert names("超5万元") == []
    assert names("不超过5万元") == ["不超过5万元"]
    assert names("约5万元") == ["约5万元"]


def names(title: str) -> list[str]:
    return [reading.name for reading in readings_in(title, ())]


VERBS = (
    *("进一步", "所有", "全市", "全年", "目前", "已", "至少", "完成", "新增", "新开工", "开工"),
    *("新建成", "新建", "新改建", "新改扩建", "改扩建", "建成", "建设", "打造", "实施", "开展"),
    *(
        "组织",
        "创建",
        "提升",
        "筹集",
        "实现",
        "其中",
        "为",
        "对",
        "在",
        "由",
        "达到",
        "达",
        "的",
        "并",
    ),
    *("和", "及", "与", "、", ")", "）"),
)


@pytest.mark.parametrize("verb", VERBS)
def test_a_name_begins_behind_its_verbs(verb: str) -> None:
    if verb != "、":  # a border
        assert names(f"5个{verb}甲乙") == ["甲乙"]
        assert names(f"5个{verb}{verb}甲乙") == ["甲乙"]
    if verb not in ("、", "至少"):  # a border, and the word of a bound
        assert names(f"{verb}甲乙5个") == ["甲乙"]


ENDS = ("人员达到", "总数", "达到", "达", "约为", "完工", "以上", "及", "、", "(", "（")


@pytest.mark.parametrize("end", ENDS)
def test_a_name_ends_before_what_leads_to_the_number(end: str) -> None:
    if end != "、":  # a border
        assert names(f"甲乙{end}5公里") == ["甲乙"]
    if end not in ("以上", "、"):
        assert names(f"5公里甲乙{end}") == ["甲乙"]
        assert names(f"5公里甲乙{end}{end}") == ["甲乙"]


@pytest.mark.parametrize(
    ("title", "name"),
    {
        "新建5个公园": "公园",
        "公园新建5个": "公园新建",
        "新建5个": "5个",
        "5个": "5个",
        "完成5个": "5个",
        "甲乙，完成5个": "甲乙",
        "5个(公园)": "公园",
        "5个（公园）": "公园",
        "5个 公园 。": "公园",
        "5个公园(新)": "公园(新)",
        "5个公园(新": "公园(新)",
        "5个公园（新": "公园（新）",
        "绿道工程:路3公里": "绿道工程",  # one character is no name
        "口袋公园:总数3个": "口袋公园",
        # the whole list of what is counted together
        "改建乡镇卫生院、社区门诊部9所": "改建乡镇卫生院、社区门诊部",
        "新建、翻修乡镇文化站80座": "乡镇文化站",
        "新增26家科技馆、天文馆延时开放，办活动": "科技馆、天文馆延时开放",
        "选址、新建公园5个": "公园",
        f"{'甲乙丙丁戊己' * 4}、公园5个": "公园",
        "浓度要降低18%": "浓度降低",
        "NO2要降到35微克/立方米左右的控制水平": "NO2",
        "实现30万以上从业者参保目标": "从业者参保",
        f"5个{'一二三四五六七八九十' * 3}": "一二三四五六七八九十一二三四五六七八九十一二三四",
    }.items(),
)
def test_a_name_is_short_and_taken_from_behind_the_number_first(title: str, name: str) -> None:
    assert names(title) == [name]


def test_a_list_of_24_characters_is_a_name() -> None:
    name = "乡镇中心卫生院、社区卫生服务中心的门诊部病房楼内"
    assert len(name) == 24
    assert names(f"新建9所{name}") == [name]
    assert names(f"改建{name[:-2]}9所") == [f"改建{name[:-2]}"]
    assert names(f"新建9所{name}外") == ["乡镇中心卫生院"]


@pytest.mark.parametrize(("commas", "name"), [(35, "口袋公园"), (36, "城东")])
def test_a_name_is_looked_for_in_whole_clauses_near_the_number(commas: int, name: str) -> None:
    assert names(f"城东1号,口袋公园{',' * commas}3个") == [name]


def test_numbers_that_follow_a_list_of_names_have_one_each() -> None:
    assert names("东、西两座水厂日供水分别达到5万吨、3万吨") == ["东水厂日供水", "西水厂日供水"]
    assert names("新建公园5个、绿道8公里") == ["公园", "绿道"]
    assert names("新增3所幼儿园、学位500个") == ["幼儿园", "学位"]


def test_a_name_from_the_beginning_of_a_title_is_its_first_words() -> None:
    title = "甲乙丙丁戊己庚辛壬癸" * 30 + "，完成5个"
    assert names(title) == ["甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁"]


@pytest.mark.parametrize(
    ("title", "comparison"),
    {
        "排放不超过40吨": "at_most",
        "排放40吨以内": "at_most",
        "排放40吨": "at_least",
        "排放40吨以上": "at_least",
        "排放约40吨": "at_least",
    }.items(),
)
def test_less_is_better_only_where_the_title_says_so(title: str, comparison: str) -> None:
    (reading,) = readings_in(title, ())
    assert (reading.comparison, reading.actual, reading.actual_words) == (comparison, None, "")
    assert reading.ratio is None


def test_nothing_of_a_target_of_nothing() -> None:
    (reading,) = readings_in("新建公园0个", ("新建公园0个",))
    assert (reading.target, reading.actual, reading.ratio) == (0, 0, None)


def test_a_target_of_one_has_a_ratio() -> None:
    (reading,) = readings_in("新建公园1个", ("新建公园2个",))
    assert (reading.target, reading.actual, reading.ratio) == (1, 2, 2)


def test_a_target_that_only_a_result_says_has_its_words_and_name() -> None:
    (reading,) = readings_in("公园建设", ("年度任务为公园5个。",))
    assert (reading.name, reading.target, reading.actual) == ("公园", 5, None)
    assert reading.target_words == "年度任务为公园5个"
    (reading,) = readings_in("城乡建设", ("年度任务5个广场、公园。",))
    assert (reading.name, reading.target, reading.actual) == ("广场、公园", 5, None)
    (reading,) = readings_in("城乡建设", ("年度任务5个，已建成公园6个。",))
    assert (reading.name, reading.target, reading.actual) == ("公园", 5, 6)


@pytest.mark.parametrize(
    ("title", "words"),
    {
        "第一句。新建 公园 5个 一期，其余。": "新建 公园 5个 一期",
        "公园5个。": "公园5个",
        "5个公园": "5个公园",
        "公园公园5个公园": "公园公园5个公园",
        "5个": "5个",
    }.items(),
)
def test_the_words_of_a_reading_are_its_clause(title: str, words: str) -> None:
    (reading,) = readings_in(title, ())
    assert reading.target_words == words


def test_words_of_an_actual_are_those_of_its_own_result() -> None:
    (reading,) = readings_in("新建公园5个", ("新建桥梁6座", "已新建公园7个，开放。"))
    assert (reading.actual, reading.actual_words) == (7, "已新建公园7个")


def test_ten_thousands_of_a_noun_alone_are_read() -> None:
    (reading,) = readings_in("种植20万苗木。", ("已种植22万苗木。",))
    assert (reading.name, reading.target, reading.actual, reading.unit) == (
        *("苗木", 200_000, 220_000),
        "",
    )


TEXT = st.text(
    st.sampled_from(
        "0123456789.,，。、:()（）“”%+-万亿个家公里人次座以上超额完成率任务其中 \n1\uff11\uff05ab"
    )
)


@settings(derandomize=True, max_examples=300)
@given(TEXT | st.text(), st.lists(TEXT | st.text(), max_size=3))
def test_reading_never_raises(title: str, results: list[str]) -> None:
    for reading in readings_in(title, tuple(results)):
        assert reading.target_words in title
        assert reading.ratio is None or reading.ratio >= 0


def test_every_word_of_a_reading_stands_in_the_published_text() -> None:
    for title, results in texts().values():
        for reading in readings_in(title, results):
            assert reading.target_words in title
            assert any(reading.actual_words in text for text in results)


@pytest.mark.parametrize(
    ("title", "name"),
    {
        "新建公园（东城、西城）3个": "公园",
        "创建充分就业社区（村）10个": "充分就业社区（村）",
        "新建或改造公益性公墓11处": "公益性公墓",
        "新建及改造充电桩50个": "充电桩",
        "新建、改建农村公厕64座": "农村公厕",
        "家庭医生签约率稳定在80%以上": "家庭医生签约率",
        "森林覆盖率保持在60%以上": "森林覆盖率",
        "“十四五”期间安装路灯86盏": "路灯",
        "2023年目标为“安装路灯86盏”": "路灯",
        "（一）新建公园3个": "公园",
        "2.更新健身路径35套": "健身路径",
        # the object of a verb, and not whom it is for
        "更换渠道闸门28座": "渠道闸门",
        "改造提升县道18公里": "县道",
        "维修加固农村危桥18座": "农村危桥",
        "向监测户发放鸡苗5000羽": "鸡苗",
        "为独居老人安装燃气报警器600台": "燃气报警器",
        # words of the task around it
        "承办市级实事“独居老人门磁报警器安装”项目400户": "独居老人门磁报警器安装",
        "我县计划完成乡镇污水管网新增里程18公里": "乡镇污水管网新增里程",
        "年度下达任务为新建村级晒谷场30处": "村级晒谷场",
        "晒谷场建设任务30处": "晒谷场建设",
        "堤防加固完成15公里": "堤防加固",
        "建设“一刻钟便民圈”12个": "“一刻钟便民圈”",
        "民生类项目计划完成投资3亿元": "民生类项目计划完成投资",
        # a verb that is part of a noun, or of what would say nothing
        "建设维修服务中心4个": "维修服务中心",
        "发放救助资金300万元": "救助资金",
        "改造总面积5万平方米": "改造总面积",
        "更新或新建健身器材9套": "更新或新建健身器材",
        "安装300台": "安装",
        "厨房改造任务指标为184户": "厨房改造",
        "先心病筛查项目目标人群3600人": "先心病筛查",
        "全县至少要完成水表更换60块": "水表更换",
        "城区将新增和开放停车场共48座": "停车场",
        "可提供工位600个": "工位",
        "扩充托位300个": "托位",
        "改造（优化）乡村小巴线路3条": "乡村小巴线路",
        "（低保户、残疾人家庭）危房改造任务735户": "危房改造",
        "经济指标12项": "经济指标",
        "2023—2025年建设冷库40座": "冷库",
        "三年改造土窑40户": "土窑",
        # for whom it is done is not what is counted, nor that it is done
        "困难重度残疾人提供托养照护120人": "托养照护",
        "为适龄儿童免费开展窝沟封闭4200颗": "窝沟封闭",
        "残疾人家庭完成了厨房改造60户": "厨房改造",
        "8个乡镇卫生院完成搬迁或改扩建": "乡镇卫生院",
        "居民服务中心提供床位60张": "居民服务中心提供床位",
        # a verb alone takes what stands before it, of the same unit first
        "区域供水工程，年度计划投入1.8亿元": "区域供水工程投入",
        "为6岁以下残疾儿童提供康复救助，全年救助86名": "康复救助",
    }.items(),
)
def test_a_name_says_what_is_counted_and_nothing_else(title: str, name: str) -> None:
    assert names(title) == [name]


def test_a_verb_tells_apart_what_is_counted_alike() -> None:
    assert names("新建公厕3座、改造公厕5座") == ["公厕", "改造公厕"]
    assert names("更换路灯300盏、改造公厕5座") == ["路灯", "公厕"]


def test_a_verb_alone_takes_the_noun_of_the_number_before_it() -> None:
    assert names("新建菜场3个、改造5个") == ["菜场", "菜场改造"]
    assert names("安置房开工420套、基本建成260套") == ["安置房开工", "安置房基本建成"]
    assert names("更换路灯300盏、改造5座") == ["路灯", "改造"]
    assert names("新建文化站六个、健身广场十二处") == ["文化站", "健身广场"]
    text = "今年减少大班额民生实事项目全年任务目标数是96个，实际已减少115个。"
    (reading,) = readings_in("减少大班额工作", (text,))
    assert (reading.name, reading.actual) == ("减少大班额", 115)


@pytest.mark.parametrize(
    ("text", "names"),
    {
        "今年市里下达我县改厕任务是完成720户，符合要求的已完工690户。": ["改厕"],
        "上级下达临江县造林任务9万亩，截至9月底完成造林8万亩。": ["造林"],
        "计划改造旧小区42个、5600户。已改造旧小区40个、5300户。": ["旧小区"] * 2,
        "计划完成道路46公里，计划投资4650万元；计划完成水渠18公里，计划投资1820万元。实际完成道路41公里，"
        "完成投资4180万元，完成率90%，完成水渠14公里，完成投资1490万元，完成率82%。": [
            "道路",
            "道路投资",
            "水渠",
            "水渠投资",
        ],
    }.items(),
)
def test_a_target_of_a_result_is_called_by_what_is_counted(text: str, names: list[str]) -> None:
    assert [reading.name for reading in readings_in("办好民生实事", (text,))] == names
