"""What a quantity is in its sentence: only an amount, or what it comes to, is delivered."""

import pytest

from generator.analysis.measures import Role, quantities

ROLES = {
    "数量": ("新建公园3个", [("3", "个", Role.AMOUNT)]),
    "从…到…": ("低保标准从574元提高到609元", [("574", "元", Role.FROM), ("609", "元", Role.TO)]),
    "不写从": (
        "补贴由每月574元/人提高至609元/人",
        [("574", "元/人", Role.FROM), ("609", "元/人", Role.TO)],
    ),
    "增加后再到": (
        "新增床位500张,总数达到3000张",
        [("500", "张", Role.AMOUNT), ("3000", "张", Role.TO)],
    ),
    "每一个的价格": (
        "为300户每户补助2200元",
        [("300", "户", Role.AMOUNT), ("2200", "元", Role.EACH)],
    ),
    "每一个的价格之列": (
        "分别补助每人每月580元、284元，共投入300元",
        [("580", "元", Role.EACH), ("284", "元", Role.EACH), ("300", "元", Role.AMOUNT)],
    ),
    "最高": (
        "个人贷款最高额度30万元，单笔上限20万元，贷款总额最高达到5亿元",
        [("300000", "元", Role.EACH), ("200000", "元", Role.EACH), ("500000000", "元", Role.TO)],
    ),
    "斜线单位": (
        "按2200元/户补助300户",
        [("2200", "元/户", Role.EACH), ("300", "户", Role.AMOUNT)],
    ),
    "分别从…提高至…/月": (
        "标准分别从560元/月和262元/月提高至603元/月和289元/月",
        [
            *(("560", "元/月", Role.FROM), ("262", "元/月", Role.FROM)),
            *(("603", "元/月", Role.TO), ("289", "元/月", Role.TO)),
        ],
    ),
    "提高到每人每月": ("标准提高到每人每月609元", [("609", "元", Role.TO)]),
    "每村": ("每村1个", [("1", "个", Role.EACH)]),
    "各": (
        "东村、西村新建水塔各1座，举办各类演出3场",
        [("1", "座", Role.EACH), ("3", "场", Role.AMOUNT)],
    ),
    "门槛": ("开工10亿元以上项目12个", [("10", "亿元", Role.ATTRIBUTE), ("12", "个", Role.AMOUNT)]),
    "门槛在后": (
        "新引进12个10亿元以上制造业项目",
        [("12", "个", Role.AMOUNT), ("10", "亿元", Role.ATTRIBUTE)],
    ),
    "电压": ("新建110千伏变电站2座", [("110", "千伏", Role.ATTRIBUTE), ("2", "座", Role.AMOUNT)]),
    "费用": ("个人费用5元", [("5", "元", Role.AMOUNT)]),
    "投资超": ("投资超5元", [("5", "元", Role.AMOUNT)]),
    "费用超": ("个人费用超5元", [("5", "元", Role.ATTRIBUTE)]),
    "岁": ("为60岁以上老年人体检2万人", [("2", "万人", Role.AMOUNT)]),
    "其中": (
        "新增车位500个,其中公共车位200个",
        [("500", "个", Role.AMOUNT), ("200", "个", Role.PART)],
    ),
    "其中别的": (
        "新建公园3个,其中投资5亿元",
        [("3", "个", Role.AMOUNT), ("5", "亿元", Role.AMOUNT)],
    ),
    "其中到句末为止": (
        "车位500个,其中公共200个。新增车位300个",
        [("500", "个", Role.AMOUNT), ("200", "个", Role.PART), ("300", "个", Role.AMOUNT)],
    ),
    "比例": ("覆盖率95%", [("95", "%", Role.SHARE)]),
    "比例从到": ("覆盖率从92%提高到95%", [("92", "%", Role.FROM), ("95", "%", Role.TO)]),
    "增长": ("营业收入增长8%", [("8", "%", Role.GROWTH)]),
    "名次": ("进入全省前10名", [("10", "名", Role.RANK)]),
    "目前": ("目前10名医生到岗", [("10", "名", Role.AMOUNT)]),
    "办理时间": ("办理时限缩短至3个工作日", [("3", "个工作日", Role.TO)]),
    "平均办理时间": ("平均办理时间为31小时", [("31", "小时", Role.TO)]),
    "时间不是数量": ("每天工作8小时,3天内办结", []),
}
SCALES = {"亿元": ("元", 10**8), "万人": ("人", 10**4)}


@pytest.mark.parametrize(("text", "expected"), ROLES.values(), ids=ROLES)
def test_a_quantity_has_its_role(text: str, expected: list[tuple[str, str, Role]]) -> None:
    wanted = []
    for value, unit, role in expected:
        plain, times = SCALES.get(unit, (unit, 1))
        wanted.append((int(value) * times, plain, role))
    assert [(one.value, one.unit, one.role) for one in quantities(text)] == wanted


FORMS = {
    "汉字": ("新建十二家、两所、三十余处", [("12", "家"), ("2", "所"), ("30", "处")]),
    "一": ("新建一座、改造一所,统一管理,进一步、一个月", [("1", "座"), ("1", "所")]),
    "词": ("三个统一、两个确保、每一个、千家万户、百姓、第三个、数十家", []),
    "上百": ("举办近百场、百余场", [("100", "场"), ("100", "场")]),
    "万字后的名词": ("惠及20万老年人,投资3.5亿", [("200000", "人"), ("350000000", "元")]),
    "亿多": ("完成投资32亿多元", [("3200000000", "元")]),
    "斤和口": ("打井3口、机井5眼,增产粮食500斤", [("3", "口"), ("5", "眼"), ("500", "斤")]),
    "每立方米": ("PM2.5浓度控制在35微克/立方米以内", [("35", "微克/立方米")]),
    "范围": ("安排3至5个,比例1:3个", [("3", "个")]),
    "单位在前": ("公办学位 个 1600", [("1600", "个")]),
    "单位带万": ("受益人口 万人 3.6", [("36000", "人")]),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS)
def test_rare_forms_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f"{one.value:f}", one.unit) for one in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "bound"),
    {
        "控制在18人以内": "at_most",
        "低于5%": "at_most",
        "不得少于3家": "at_least",
        "逾3万人": "over",
    }.items(),
)
def test_more_words_of_a_bound(text: str, bound: str) -> None:
    (quantity,) = quantities(text)
    assert (quantity.bound, quantity.words) == (bound, text)


# Each text with the role of each of its numbers.
SENTENCES: dict[str, str] = {
    "甲片降低25.3%，一二三四五六七八九19.8%": "growth growth",
    "甲片降低25.3%，一二三四五六七八九十19.8%": "growth share",
    "从5元" + "甲" * 21 + "提高到6元": "from to",
    "从5元" + "甲" * 22 + "提高到6元": "amount to",
    "从5公里提高到6元": "amount to",
    "从5元、2元提高到6元、3元": "from from to to",
    "从每月5元和2元分别提高到每月6元和3元": "from from to to",
    "从5元、2公里提高到6公里": "amount from to",
    "提高到6元、补助3元": "to amount",
    "提高到6元、3公里": "to amount",
    "5元补贴达到6元": "amount to",
    "车位5个,其中公共2个。车位6个,其中公共3个": "amount part amount part",
    "车位5个,其中公共均已开放。车位6个,其中公共3个": "amount amount part",
    "从5元到6元": "from to",
    "由5元提高到6元": "from to",
    "去年5元,提高到6元": "from to",
    "5元。提高到6元": "amount to",
    "5元提高到6元": "from to",
    "5元/人提高到6元/人": "from to",
    "甲片降低了25.3%，乙片19.8%": "growth growth",
    "甲片降低25.3%，乙片的率19.8%": "growth share",
    "甲片降低25.3%。乙片19.8%": "growth share",
    "甲片降低25.3%，乙片面积占有一二三四19.8%": "growth share",
    "甲片占25.3%，乙片19.8%": "share share",
    "收入仍超5万元": "attribute",
    "10亿元以上的": "attribute",
    # how far around
    "城区15公里范围内公交通达率90%": "attribute share",
    "半径500米以内的菜店12家": "attribute amount",
    "周边3公里的学校2所": "attribute amount",
    "绿道15公里环线": "amount",
    "范围扩大到15公里": "to",
    "超10亿元的项目3个": "attribute amount",
    "10亿元项目3个": "amount amount",
    "10亿元级项目3个": "attribute amount",
    "10亿元以上,项目3个": "amount amount",
    "10亿元以上3个": "amount amount",
    "12个10亿元以上项目": "amount attribute",
    "12个一二三四五六10亿元以上项目": "amount attribute",
    "12个一二三四五六七10亿元以上项目": "amount amount",
    "12元10亿元以上项目": "amount amount",
    "12个,10亿元以上项目": "amount amount",
    "12个10亿元以上": "amount amount",
    "办理时间5天": "to",
    "办理5天": "",
    "办理5天以内": "to",
    "前10名": "rank",
    "日前10名": "amount",
    "前10名医生": "rank",
    "人均5元": "each",
    "补助5元/人": "each",
    "补助5元每人": "each",
    "补助5元标准": "each",
    "每户一二三四五5元": "each",
    "车位5个,其中公共2个,公路3公里,绿道4个。车位6个": "amount part amount part amount",
    "车位5个。其中公共2个": "amount part",
    "车位5个。绿道其中公共2个": "amount amount",
    "车位5个,其中公共2个。其中收费1个": "amount part amount",
    "车位5个。公路3公里。其中公共2个": "amount amount amount",
    "车位5个,其中提高到2个": "amount part",
    "其中公共2个": "amount",
    "车位5个(其中公共2个、收费3个),建成公共1个": "amount part part amount",
    "车位5个(其中公共2个、收费3个,建成公共1个": "amount part part part",
    "车位5个,其中公共(含路边)2个、收费3个": "amount part part",
    "减少5%": "growth",
    "同比5%": "growth",
    "提高了5%": "growth",
    "增长率5%": "growth",
    "提高一二三四五六5%": "share",
}


@pytest.mark.parametrize(("text", "roles"), SENTENCES.items(), ids=[*SENTENCES])
def test_words_around_a_number_give_its_role(text: str, roles: str) -> None:
    assert " ".join(one.role for one in quantities(text)) == roles
