"""What can be the parts of one whole, and what cannot."""

import pytest

from generator.analysis.checks.partitions import are_opposites, can_be_parts
from generator.analysis.measures import quantities
from tests.analysis.checks.asked import questions

TITLE = "办好实事。"
NO_PARTS = (
    # kinds of people overlap, although they come near to all of them
    "新增就业5486人，其中女性2710人，高校毕业生1934人，困难人员655人，残疾人88人，登记失业率2.9%。",
    "培训农民3200人，其中妇女1500人、脱贫劳动力1200人、退役军人420人。",
    "培训1200人（女性500人、脱贫劳动力300人、退役军人380人）。",
    "慰问1000户：低保户600户，残疾人家庭360户。",
    "发放补贴6000人，其中困难残疾人2800人、重度残疾人3100人。",
    # a rate has an average and no sum
    "进度85%；其中石桥镇应检600人，已检642人，进度107%；河湾乡应检450人，已检396人，进度92%。",
    "综合满意率95%，其中城区96%，乡镇93%。",
    "完成进度92%：石桥镇85%、河湾乡90%。",
    "全县覆盖率85%，其中东镇82%、西镇84%、南镇91%。",
    "更换电表2.52万只，更换进度105%，台区线损率降至4.1%，群众满意度达98%。",
    # what is counted twice is taken off
    "低保救助1200人、特困救助300人、临时救助260人，去重后共惠及1650人。",
    "培训女性320人、青年410人，扣除重复后合计培训690人。",
    # they add up
    "体检职工2130人，男职工1206人、女职工924人，建档率100%。",
    "新建公园26个、4.2万平方米，位于城东9个、城西8个、城南9个。",
    # 主要 and 等 leave some out
    "改造小区34个、3127户，主要分布在东街14个、西街11个。",
    "改造小区34个、3127户，分布在东街14个、西街11个等。",
)
PARTS = {
    # one kind: the two sexes, ranks, places
    "体检职工2140人，男职工1206人、女职工924人，建档率100%。": "1206 + 924 = 2130，原文 2140",
    "体检3200人，其中男性1500人，女性1690人。": "1500 + 1690 = 3190，原文 3200",
    "资助学生1200人，其中小学500人、初中400人、高中290人。": "500 + 400 + 290 = 1190，原文 1200",
    "培训1200人，其中东镇女性700人、西镇女性490人。": "700 + 490 = 1190，原文 1200",
    "慰问1200户，其中低保户700户、特困户490户。": "700 + 490 = 1190，原文 1200",
    # what somebody was before does not outgrow the whole
    "培训3200人，其中毕业生1800人；退役军人1600人。": "1800 + 1600 = 3400，原文 3200",
    # a word of adding
    "培训女性320人、青年410人，合计培训690人。": "320 + 410 = 730，原文 690",
    # shares of one thing
    "考核优良率92%，其中优秀45%、良好46%。": "45 + 46 = 91，原文 92",
    # what else is told of a whole stands before its places
    "改造小区34个、3127户，分布在东街14个、西街11个、新区8个，加装电梯27部。": (
        "14 + 11 + 8 = 33，原文 34"
    ),
    "新建公园26个、4.2万平方米，位于城东9个、城西8个、城南8个。": "9 + 8 + 8 = 25，原文 26",
    "增设泊位410个，分别坐落在城东210个、城西190个。": "210 + 190 = 400，原文 410",
}


@pytest.mark.parametrize("text", NO_PARTS)
def test_what_is_no_partition_is_not_added_up(text: str) -> None:
    assert questions("YQ308", TITLE, text) == []


@pytest.mark.parametrize(("text", "formula"), PARTS.items())
def test_what_is_one_is(text: str, formula: str) -> None:
    ((_, _, values),) = questions("YQ308", TITLE, text)
    assert values["formula"] == formula


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("优良率92%，优秀45%，良好46%", True),
        # between four and six fifths of it, and several, each less than it
        ("优良率100%，优秀30%，良好50%", True),
        ("优良率100%，优秀30%，良好49.5%", False),
        ("优良率100%，优秀70%，良好50%", True),
        ("优良率100%，优秀70%，良好50.5%", False),
        ("优良率92%，优秀90%", False),
        ("优良率92%，优秀92%，良好10%", False),
        # what somebody was before may overlap, and does not outgrow the whole
        ("培训3200人，毕业生1800人，退役军人1400人", False),
        ("培训3200人，毕业生1800人，退役军人1600人", True),
        ("慰问1200户，低保户700户，残疾人家庭490户", False),
        ("慰问1200户，东镇700户，西镇490户", True),
        # one sex, said of one part alone, is some of the other part too
        ("培训1200人，女性700人，职工490人", False),
        ("培训1200人，女性700人，男性490人", True),
        ("培训1200人，东镇女性700人，西镇女性490人", True),
        ("培训1200人，女性700人，职工290人，学生200人", False),
        ("培训1200人，女性700人", True),
        # a party member is no more one of those than others are
        ("培训3200人，党员1800人，退役军人1600人", False),
        # what all of them are called tells none apart
        ("慰问1200户，低保户500户，低保残疾家庭400户，低保高龄家庭290户", False),
    ],
)
def test_what_can_be_the_parts_of_a_whole(text: str, is_so: bool) -> None:
    whole, *parts = quantities(text)
    assert can_be_parts(whole, parts) is is_so


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("男职工12人，女职工9人", True),
        ("女职工9人，男职工12人", True),
        ("男职工12人，职工9人", False),
        ("女职工12人，职工9人", False),
        ("职工9人，男职工12人", False),
        ("职工9人，女职工12人", False),
        ("男职工12人", False),
        ("男职工12人，女职工9人，学生3人", False),
    ],
)
def test_two_parts_that_are_all_there_can_be(text: str, is_so: bool) -> None:
    assert are_opposites(quantities(text)) is is_so
