"""Of which place each number of a text is."""

import pytest

from generator.analysis.measures import clauses, quantities
from generator.analysis.measures.counted_places import Place, places_of


def placed(text: str) -> list[str]:
    """The number of each quantity, with its place behind it where the text says one."""
    return [
        f"{quantity.words}@{'+'.join(place.names)}" if place else quantity.words
        for quantity in quantities(text)
        for place in [places_of(text, quantities(text))[quantities(text).index(quantity)]]
    ]


# What stands before a number, or before its verb, in the clause.
NAMED = {
    "城东街道完成12个、石桥镇完成8个，河湾乡5个": ["12个@城东街道", "8个@石桥镇", "5个@河湾乡"],
    "全县新建12个，其中石桥镇3个、河湾乡2个": ["12个@全县", "3个@石桥镇", "2个@河湾乡"],
    "在石桥镇新建公园1个，全县共建成公园12个": ["1个@石桥镇", "12个@全县"],
    "其中城区8个、农村12个": ["8个@城区", "12个@农村"],
    "石桥镇：新建公厕3座；河湾乡：新建公厕2座": ["3座@石桥镇", "2座@河湾乡"],
    "截至11月底，石桥镇已完成改造120户": ["120户@石桥镇"],
    "2023年石桥镇完成改造120户": ["120户@石桥镇"],
    "为石桥镇安装路灯30盏、东山村30盏": ["30盏@石桥镇", "30盏@东山村"],
    "石桥镇东山村完成3户": ["3户@石桥镇东山村"],
    "巴彦苏木完成围栏12公里，乌拉嘎查完成3公里": ["12公里@巴彦苏木", "3公里@乌拉嘎查"],
    "其中和平镇3座，共和乡2座": ["3座@和平镇", "2座@共和乡"],
    "石桥镇境内新建公厕3座": ["3座@石桥镇"],
    "安和开发区完成3座": ["3座@安和开发区"],  # no county, of which one alone says nothing
    "在东山村创建公园3个": ["3个@东山村"],
    "(2023)河湾乡完成3座": ["3座@河湾乡"],
    "河湾乡、另在石桥镇新建公厕3座": ["3座@石桥镇"],
    "巴彦淖尔哈拉乌苏苏木完成3座": ["3座@巴彦淖尔哈拉乌苏苏木"],
    "高新区管委会完成3座，石桥镇完成2座": ["3座@高新区管委会", "2座@石桥镇"],
    # several of them
    "石桥镇、河湾乡和城东街道共完成改造120户": ["120户@石桥镇+河湾乡+城东街道"],
    "石桥镇等5个乡镇完成改造300户": ["5个@石桥镇", "300户@石桥镇"],
    "石桥镇、河湾乡分别完成改造任务12户、8户": ["12户@石桥镇", "8户@河湾乡"],
    "石桥镇、河湾乡完成12户、8户，分别验收": ["12户@石桥镇+河湾乡", "8户@石桥镇+河湾乡"],
    "各方分别出力，石桥镇、河湾乡完成12户、8户": ["12户@石桥镇+河湾乡", "8户@石桥镇+河湾乡"],
    "石桥镇、河湾乡分别完成12户": ["12户@石桥镇+河湾乡"],
    # districts and counties where there are several: one may be what the report is about
    "东山区改造30户，西海县改造40户，全市共改造75户": ["30户@东山区", "40户@西海县", "75户@全市"],
    "安和县完成改造30户": ["30户"],
    # all there is
    "各乡镇完成改造12个": ["12个@各乡镇"],
    "我县完成改造12个": ["12个@我县"],
    "全县14个乡镇建成点位200个": ["14个@全县", "200个@全县"],
}


@pytest.mark.parametrize(("text", "expected"), NAMED.items())
def test_the_place_of_a_number_stands_before_it(text: str, expected: list[str]) -> None:
    assert placed(text) == expected


# What is counted has the name of a place in it, or is a place of some sort.
COUNTED = [
    "石桥镇敬老院改造1所，石桥镇中心小学新建3所",
    "东山村公园新建1个",
    "新建社区食堂6个",
    "村级组织3个，县级医院2家，区域中心3个，乡镇卫生院5所",
    "社区服务中心8个",
    "创建示范村10个，文明社区5个，绿色社区创建3个",
    "打造特色小镇3个，产业强镇2座",
    "老旧小区改造12个，超市新建3家，棚户区改造300套，园区新建厂房5栋",
    "城镇新增就业5000人",
    "县城建成区黑臭水体消除比例达到90%",
    "惠及12个村1.1万人",
    "在 36 个村安装太阳能路灯 1860 盏",
    "在 6 个村安装路灯30盏",
    "零废社区创建5个，零废村7个",
    "街道新建路灯30盏",
    "新巴彦淖尔哈拉乌苏苏木完成3座",  # longer than a name is
    "13个社区完成改造30户",
    "完成石桥镇3座",  # what goes on with its verb is no name that begins a clause
    "安全区完成12处",
    "本级财政投入30万元",
    "石桥镇召开现场会，改造公厕30座",
    "石桥镇开展宣传，改造公厕30座",  # a comma ends what is said of the place
]


@pytest.mark.parametrize("text", COUNTED)
def test_what_is_counted_is_no_place(text: str) -> None:
    assert [place for place in places_of(text, quantities(text)) if place] == []


GOES_ON = {
    # within a list
    "石桥镇新建公厕3座、改建5座": ["3座@石桥镇", "5座@石桥镇"],
    # and over a comma where the text goes from place to place
    "石桥镇新建3座，改建5座；河湾乡新建4座，改建1座": [
        "3座@石桥镇",
        "5座@石桥镇",
        "4座@河湾乡",
        "1座@河湾乡",
    ],
    "石桥镇新建公厕3座，改造学校5所": ["3座@石桥镇", "5所"],
    "石桥镇新建3座、河湾乡新建4座，配备人员20人": ["3座@石桥镇", "4座@河湾乡", "20人"],
    # not beyond the sentence, and not to a total or what comes besides
    "石桥镇新建公厕3座。改建5座": ["3座@石桥镇", "5座"],
    "石桥镇3座、河湾乡4座、合计7座": ["3座@石桥镇", "4座@河湾乡", "7座"],
    "石桥镇3座、另有2座": ["3座@石桥镇", "2座"],
}


@pytest.mark.parametrize(("text", "expected"), GOES_ON.items())
def test_the_place_goes_on_in_its_list(text: str, expected: list[str]) -> None:
    assert placed(text) == expected


def test_places_of_one_level_exclude_each_other() -> None:
    town, other, village = (
        Place(("石桥镇",), level="town"),
        Place(("河湾乡", "安和乡"), level="town"),
        Place(("东山村",), level="village"),
    )
    assert town.excludes(other)
    assert not town.excludes(village)  # it may lie in it
    assert not other.excludes(Place(("安和乡",), level="town"))
    assert not Place(("石桥镇",)).excludes(town)  # 石桥镇等5个乡镇: it may be one of them
    inner = Place(("石桥镇东山村", "安和乡西山村"), level="village")
    assert inner.lies_in(Place(("石桥镇", "安和乡")))
    assert not inner.lies_in(town)
    # a list of different levels, or one that goes on, is of none
    for text, level in {"石桥镇": "town", "石桥镇、东山村": "", "石桥镇等5个乡镇": ""}.items():
        (place, *_) = places_of(f"{text}完成30户", quantities(f"{text}完成30户"))
        assert place
        assert place.level == level
    assert other.is_named_in("河湾乡、安和乡新建公厕")
    assert not other.is_named_in("河湾乡新建公厕")


def test_a_place_says_where_and_not_what() -> None:
    text = "全县改造户厕120户。石桥镇改造户厕50户，河湾乡改造户厕45户；此外，在安和乡改造户厕3户。"
    said = clauses(text)
    assert [clause.own for clause in said] == ["改造户厕"] * 4
    assert [clause.is_part for clause in said] == [False, True, True, False]
    assert [clause.adds for clause in said] == [False, False, False, True]
    # where all places together may be the number that names none
    said = clauses("改造户厕95户，石桥镇改造户厕50户，河湾乡改造户厕45户")
    assert [clause.is_part for clause in said] == [False, True, True]
    said = clauses("改造户厕90户，石桥镇改造户厕50户，河湾乡改造户厕45户")
    assert [clause.is_part for clause in said] == [False, False, False]
    # other things of the same unit are no parts
    said = clauses("全县新建公园12个。石桥镇新建学校3个")
    assert [clause.is_part for clause in said] == [False, False]
