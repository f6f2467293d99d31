"""Which numbers of a title, or of a result, are to be reached."""

import pytest

from generator.analysis.measures.quantities import quantities
from generator.analysis.measures.targets import (
    sums_of_parts,
    targets,
    title_targets,
)

TITLES: dict[str, list[str]] = {
    # of all years, by a bracket, and of all there are; this year has its own
    "铺设管网300公里（2021—2023年），其中2022年铺设90公里": ["90公里"],
    "铺设管网300公里（2021—2023年）": ["300公里"],
    "铺设管网300公里（一期），其中2022年铺设90公里": ["300公里", "90公里"],
    "全县土坯房总户数为3200户，今年改造800户": ["800户"],
    "规划绿道总里程120公里，今年建设30公里": ["30公里"],
    "新建公园5个": ["5个"],
    # a price of one is a target only as a threshold
    "每户补助2200元,补助300户": ["300户"],
    "每户补助不少于2200元,补助300户": ["不少于2200元", "300户"],
    "每户补助不超过2200元,补助300户": ["不超过2200元", "300户"],
    "每户补助约2200元,补助300户": ["300户"],
    # what each of several is to have, where it is told together
    "新建水塔6座，柳湾村、石桥村、松坡村各2座": ["6座"],
    "新建水塔6座（柳湾村、石桥村和松坡村各2座）": ["6座"],
    "实施6座水塔项目。在柳湾村东组、西组、石桥村新建水塔各2座，共6座，每座投资5万元": ["6座"],
    "为沿河村子配备消防车各2辆，共6辆": ["6辆"],
    "举办演出6场，春季、秋季各3场，投资5万元": ["6场", "5万元"],
    # of several things, or of another thing it is not
    "新建幼儿园、小学各2所": ["2所"],
    "新建水塔6座，改造东桥、西桥各2座": ["6座", "2座"],
    "新建水塔6座，建成幼儿园、小学、中学各2所": ["6座", "2所"],
    # a sum of all is no second target where it is one of them again
    "新建水塔12座，柳湾村5座，石桥村7座，共12座": ["12座", "5座", "7座"],
    "柳湾村新建水塔5座、石桥村7座，共12座": ["5座", "7座", "12座"],
    "新建水塔12座，共12个村受益": ["12座", "12个"],
    # what is included, and what numbers that stand in turn behind it have said
    "新建公园5个(含口袋公园2个)": ["5个"],
    "新建公园5个(口袋公园2个)": ["5个", "2个"],
    "超5万人": [],
    "培训超5万人": ["超5万人"],
    "培训超5万人的企业": [],
    "收入超5万元": [],
    "(含口袋公园2个)的公园5个": ["5个"],
    "新建公园5个(含" + "甲" * 28 + "2个)": ["5个"],
    "新建公园5个(含" + "甲" * 29 + "2个)": ["5个", "2个"],
    "东、西两座水厂分别达到5万吨、3万吨,惠及全县城乡居民和工业园区的生产生活用水": [
        "5万吨",
        "3万吨",
    ],
    # of several years, where one of them has its own
    "安装护栏90公里(2015—2017年),其中2016年安装30公里": ["30公里"],
    "改造水厂24座（“十四五”期间），今年改造6座": ["6座"],
    "安装护栏90公里(2015—2017年)": ["90公里"],
    "安装护栏90公里(2015—2017年),其中乡道30公里": ["90公里", "30公里"],
    "安装护栏90公里(县道),其中2016年安装30公里": ["90公里", "30公里"],
    # a column of its own says how many of them
    "减少大班额6000个以上 个 312": ["个 312"],
    "减少大班额6000个以上 万元 312": ["6000个以上", "万元 312"],
    "减少大班额6000个，整治食堂 312 个": ["6000个", "312 个"],
    # all there are, of which some are meant
    "全县2.1万户家庭中,年内为6000户更换角阀": ["6000户"],
    "现有60座水库中,整治12座": ["12座"],
    "60座水库中,整治12座": ["12座"],
    "全县2.1万户家庭中6000户改厕": ["6000户"],
    "在60所学校中选30所试点": ["30所"],
    "在60所学校中60所改厕": ["60所"],
    "全旗12个苏木镇、148个嘎查中60个建站": ["60个"],
    "全旗12个苏木镇,148个嘎查中60个建站": ["12个", "60个"],
    "在5个社区中建设10个驿站": ["10个"],
    "新建60所学校中选30所试点": ["60所", "30所"],
    "在30所职中建设3所工坊": ["30所", "3所"],
    "新建12所学校中,2所为小学": ["12所", "2所"],
    "全县新建8所初中,改建6所": ["8所", "6所"],
    # a share that is paid
    "按50%补助,惠及30人": ["30人"],
    "补助50%的费用": [],
    "覆盖率50%": ["50%"],
    "50%的比例给予补助": [],
    # for whom, or where
    "全县14个乡镇开展演出200场": ["200场"],
    "全县14个乡镇": ["14个"],
    "开展演出200场,覆盖14个乡镇": ["200场", "14个"],
    "全县14家单位开展演出200场": ["14家", "200场"],
    "公路建设(24个村)30公里": ["30公里"],
    "公路建设24个村30公里": ["24个", "30公里"],
    "对14个公园进行改造,新建绿道20公里": ["14个", "20公里"],
    "全省64个城区浓度降低8%": ["8%"],
    "全省64个城区浓度,降低8%": ["64个", "8%"],
    "全省64个城区覆盖率8%": ["64个", "8%"],
    "全省6公里城区浓度降低8%": ["6公里", "8%"],
    # all years beside this one
    "三年内新建公园50个,今年新建公园5个": ["5个"],
    "三年内新建公园50个,今年新建公园5个,绿道6公里": ["5个", "6公里"],
    "三年内新建公园50个,新建公园5个": ["50个", "5个"],
    "三年内新建公园50个": ["50个"],
    # all there are, of which some are meant
    "全县缺水总人数为15.62万人，今年解决4.6万人": ["4.6万人"],
    "全县现有险坝28座，年内加固6座": ["6座"],
    "全县需改造小区64个，今年改造18个": ["18个"],
    "现有险坝28座全部加固": ["28座"],
    "三年内新建公园50个,今年新建绿道5公里": ["50个", "5公里"],
    "今年新建公园5个,三年内新建公园50个": ["5个"],
    "2021—2025年新建公园50个,总规模公园500个": ["50个", "500个"],
    "7万户通水。2023年度拟实施5万户": ["5万户"],
    "今年7万户通水。2023年度拟实施5万户": ["7万户", "5万户"],
    "5万户通水。2023年度拟实施7万户": ["5万户", "7万户"],
    "5万户通水。2023年度拟实施5万户": ["5万户", "5万户"],
    "7万户通水。2023年度拟实施5万人": ["7万户", "5万人"],
    "7万户通水。拟实施5万户": ["7万户", "5万户"],
    "7万户通水。2023年度拟实施燃气5万户": ["7万户", "5万户"],
    # the number that ends a joined row
    "公办学位(个) 1600": ["(个) 1600"],
    "公办学位 1600": ["1600"],
    "补贴标准 元/月/人 70": ["元/月/人 70"],
    "补贴标准每月70元": [],
    "新建公园": [],
}


@pytest.mark.parametrize(("title", "wanted"), TITLES.items(), ids=[*TITLES])
def test_what_a_title_wants(title: str, wanted: list[str]) -> None:
    assert [target.quantity.words for target in title_targets(title)] == wanted


@pytest.mark.parametrize("is_first", [True, False])
@pytest.mark.parametrize("count", [0, 5, 6])
def test_a_wider_sum_is_known_by_the_numbers_around_it(count: int, *, is_first: bool) -> None:
    between = ["绿道6公里", "桥梁7座", "村道8米", "路灯9盏", "管网10千米", "渠道11条"][:count]
    numbers = ["今年新建公园5个", *between, "三年内新建公园50个"]
    wanted = [quantity.words for quantity in quantities(",".join(["公园5个", *between]))]
    if count > 5:
        wanted.append("50个")
    if is_first:
        numbers, wanted = numbers[::-1], wanted[::-1]
    assert [target.quantity.words for target in title_targets(",".join(numbers))] == wanted


def test_numbers_behind_a_sum_are_no_numbers_before_it() -> None:
    title = "今年新建公园5个,三年内新建公园50个,绿道6公里,桥梁7座,村道8米,路灯9盏,管网10千米"
    wanted = ["5个", "6公里", "7座", "8米", "9盏", "10千米"]
    assert [target.quantity.words for target in title_targets(title)] == wanted


def test_a_number_without_a_unit_is_none_of_the_quantities_of_its_title() -> None:
    (bare,) = title_targets("公办学位 1600")
    assert (bare.index, bare.result) == (-1, -1)
    assert targets("公办学位 1600") == []
    assert [(index, found.words) for index, found in targets("公园5个,绿道6公里")] == [
        *((0, "5个"), (1, "6公里"))
    ]
    assert [(target.index, target.result) for target in title_targets("公园5个,绿道6公里")] == [
        *((0, -1), (1, -1))
    ]


@pytest.mark.parametrize(
    ("title", "sums"),
    {
        "公园5个(东城2个,西城3个)": {0},
        "公园5个(东城2个,西城2个)": set(),
        "公园5个(东城5个)": set(),
        "公园5个,东城2个,西城3个": set(),
        "公园5个 (东城2个,西城3个)": {0},
        "绿道9公里,公园5个(东城2个,西城3个)": {1},
        "公园5个(东城2个,西城3个),学校6所": {0},
        "公园5个(东城2个,西城3个),学校6个": set(),
        "公园5个(东城2个,西城3个),绿道9公里": {0},
    }.items(),
)
def test_a_target_that_is_the_sum_of_those_behind_it(title: str, sums: set[int]) -> None:
    assert sums_of_parts(title_targets(title)) == sums


@pytest.mark.parametrize(
    ("title", "meant"),
    {
        "公园5个": (False, False, False),
        "控制在5个": (True, False, False),
        "时间降至5天": (True, False, False),
        "减免在园幼儿保教费5人": (False, False, False),
        "减至5人": (True, False, False),
        "时间降至5天以上": (False, False, False),
        "人数降至5万余人": (False, False, False),
        "公园5个以内": (True, False, False),
        "公园5个以上": (False, False, False),
        "公园5个(三年合计)": (False, True, False),
        "2021—2025年公园5个": (False, True, False),
        "开工公园5个": (False, False, True),
        "计划开工公园5个": (False, False, True),
        "拟新启动公园5个": (False, False, True),
        "计划建成公园5个": (False, False, False),
        "计划公园5个": (False, False, False),
    }.items(),
)
def test_how_a_target_is_meant(title: str, meant: tuple[bool, bool, bool]) -> None:
    (target,) = title_targets(title)
    assert (target.is_ceiling, target.is_of_years, target.is_begun) == meant
