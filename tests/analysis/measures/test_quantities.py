"""Quantities are read out of Chinese text as a person reads them, and nothing else is."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.measures import Bound, quantities, quantity_words
from generator.analysis.measures.units import UNITS
from generator.analysis.measures.written_numbers import _AFTER, _BEFORE


def wide(text: str) -> str:
    """The full-width forms of ASCII characters."""
    return "".join(chr(ord(sign) + 0xFEE0) for sign in text)


NUMBERS = {
    "整数": ("新增托位1140个", [("1140", "个")]),
    "小数": ("提升绿道21.2公里", [("21.2", "公里")]),
    "千分位": ("新增托位1,140个", [("1140", "个")]),
    "全角": (f"新增托位{wide('1140')}个，覆盖率{wide('60.5%')}", [("1140", "个"), ("60.5", "%")]),
    "万": ("培训1.2万人次", [("12000", "人次")]),
    "亿": ("立项资金12亿元", [("1200000000", "元")]),
    "亿后有万": (
        "发放贷款1亿2300万元,投资2亿零500万元,补贴1亿2千万",
        [("123000000", "元"), ("205000000", "元"), ("120000000", "元")],
    ),
    "万后有千": (
        "植树3万5千株,渠道3万5千米,改厕2万1300户",
        [("35000", "株"), ("35000", "米"), ("21300", "户")],
    ),
    "万后另有数": (
        "投资3500万2023年完工,投资3500万,2300户受益",
        [("35000000", "元"), ("35000000", "元"), ("2300", "户")],
    ),
    "长单位在前": ("培训5000人次,资助39人", [("5000", "人次"), ("39", "人")]),
    "复合单位": ("建设6600套(间),研修2000节(次)", [("6600", "套(间)"), ("2000", "节(次)")]),
    "括号中的单位": ("新增百姓运动场25(个)", [("25", "个")]),
    "数字后有空格": ("等 6 种病种", [("6", "种")]),
    "千米不是千个米": ("新建道路3千米,3千人", [("3", "千米"), ("3000", "人")]),
    "几个目标": (
        "道路堵点整治3个,打通断头路3条,新增停车位5000个以上",
        [("3", "个"), ("3", "条"), ("5000", "个")],
    ),
    "加号列举": ("打造1+10+100个点位", [("1", "个"), ("10", "个"), ("100", "个")]),
    "三个字母的设备": ("已新增AED52台", [("52", "台")]),
}
NONE = {
    "日期": "2022年12月20日、6月底、截至12月20号",
    "序数": "第3批、第2个",
    "代号": "覆盖5G网络,231路、微2002路,G104座",
    "时间": "15分钟生活圈,建设年限10年以上,为期3个月",
    "年龄范围": "0-3岁婴幼儿,3-5个月",
    "引号里的名称": "全市“1+10+100”项目和“新开工海塘18.4公里”、《100个故事》",
    "没有单位": "山区26县",
}
BOUNDS = {
    "15座以上": Bound.AT_LEAST,
    "至少1家": Bound.AT_LEAST,
    "不少于30个": Bound.AT_LEAST,
    "不超过20个": Bound.AT_MOST,
    "20天左右50人以内": Bound.AT_MOST,
    "约78000平方米": Bound.ABOUT,
    "300人左右": Bound.ABOUT,
    "8.7万余册": Bound.OVER,
    "8余万册": Bound.OVER,
    "200多户": Bound.OVER,
    "超5万元": Bound.OVER,
    "49台": Bound.NONE,
}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_numbers_are_read_with_their_units(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f"{quantity.value:f}", quantity.unit) for quantity in quantities(text)] == expected


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_what_only_looks_like_a_quantity_is_none(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(("text", "bound"), BOUNDS.items(), ids=BOUNDS)
def test_a_bound_is_read_on_either_side_of_the_number(text: str, bound: Bound) -> None:
    (quantity,) = quantities(text)
    assert quantity.bound is bound


def test_two_bounds_in_a_row_belong_to_their_own_numbers() -> None:
    found = quantities("改造5家以内不超过6家,新增大约7个近8个超过9个约10个")
    assert [(quantity.words, quantity.bound) for quantity in found] == [
        ("5家以内", Bound.AT_MOST),
        ("不超过6家", Bound.AT_MOST),
        ("大约7个", Bound.ABOUT),
        ("近8个", Bound.ABOUT),
        ("超过9个", Bound.OVER),
        ("约10个", Bound.ABOUT),
    ]


def test_no_quantity_ends_in_a_character_of_a_bound_before_the_next() -> None:
    """So a bound that stands before a number is never taken from the quantity before it."""
    ends = {words[-1] for words in (*UNITS, *_AFTER, ")")}
    assert not ends & set("".join(_BEFORE))


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "G104座": [],
        "国道G104座": [],
        "A-12个": [],
        "A\n12个": [],
        "AED12台": ["12台"],
        "挖土石方36万方，投工3万工日": ["36万方", "3万工日"],
        "清运垃圾500方": ["500方"],
        "3方协议、5方面、500方案": [],
        "ED12台": [],
        "编号A的柜子12台": ["12台"],
        "G 12座": ["12座"],
    }.items(),
)
def test_a_code_is_one_or_two_letters_right_before_the_number(text: str, words: list[str]) -> None:
    assert [quantity.words for quantity in quantities(text)] == words


def test_the_words_around_a_number_end_at_the_nearest_border() -> None:
    (quantity,) = quantities("第一句。第二句，新增 托位 5个 普惠托位！其余；不计。")
    assert (quantity.lead, quantity.tail) == ("新增 托位", "普惠托位")


def test_what_is_counted_stands_behind_the_number_or_before_it() -> None:
    behind, before = quantities("完成6座桥头整治,新增绿道8公里。")
    assert (behind.counted, before.counted) == ("桥头整治", "新增绿道")


def test_a_quantity_knows_its_place_in_the_text_even_among_full_width_digits() -> None:
    text = f"新增托位{wide('1140')}个以上，其中普惠托位685个"
    for quantity in quantities(text):
        assert text[quantity.start : quantity.end] == quantity.words
    assert [quantity.words for quantity in quantities(text)] == [wide("1140") + "个以上", "685个"]


VALUES = st.decimals(
    min_value=0, max_value=Decimal("999999999999999"), places=9, allow_nan=False
).map(Decimal.normalize) | st.integers(0, 10**15 - 1).map(Decimal)


@settings(derandomize=True)
@given(VALUES, st.sampled_from(UNITS), st.sampled_from(Bound))
def test_a_quantity_that_is_written_is_read_again_as_it_was(
    value: Decimal, unit: str, bound: Bound
) -> None:
    (quantity,) = quantities(f"新增{quantity_words(value, unit, bound)}。")
    assert (quantity.value, quantity.unit, quantity.bound) == (value, unit, bound)


EVERY_BOUND = {
    **dict.fromkeys(("至少", "不少于", "不低于", "不小于"), Bound.AT_LEAST),
    **dict.fromkeys(("不超过", "不高于", "不多于", "至多", "最多"), Bound.AT_MOST),
    **dict.fromkeys(("大约", "约为", "约", "近"), Bound.ABOUT),
    **dict.fromkeys(("超过", "超"), Bound.OVER),
}


@pytest.mark.parametrize(("word", "bound"), EVERY_BOUND.items())
def test_every_word_of_a_bound_before_a_number_belongs_to_it(word: str, bound: Bound) -> None:
    (quantity,) = quantities(f"新增{word}30个")
    assert (quantity.bound, quantity.words, quantity.lead) == (bound, f"{word}30个", "新增")
    (quantity,) = quantities(f"{word}30个")
    assert (quantity.bound, quantity.start) == (bound, 0)


@pytest.mark.parametrize(
    ("words", "bound"),
    {
        **dict.fromkeys(("30个及以上", "30个以上"), Bound.AT_LEAST),
        **dict.fromkeys(("30个及以下", "30个以下", "30个以内", "30个之内"), Bound.AT_MOST),
        "30个左右": Bound.ABOUT,
        **dict.fromkeys(("30余个", "30多个"), Bound.OVER),
        "30个": Bound.NONE,
    }.items(),
)
def test_every_word_of_a_bound_behind_or_inside_belongs_to_it(words: str, bound: Bound) -> None:
    (quantity,) = quantities(f"新增{words}公园")
    assert (quantity.bound, quantity.words, quantity.tail) == (bound, words, "公园")


def test_the_word_behind_counts_before_that_before_and_that_before_the_one_inside() -> None:
    assert [one.bound for one in quantities("约30个以上，约30余个")] == [
        Bound.AT_LEAST,
        Bound.ABOUT,
    ]


@pytest.mark.parametrize(
    ("word", "value"),
    {"百": "100", "千": "1000", "万": "10000", "亿": "100000000", "万亿": "1000000000000"}.items(),
)
def test_hundreds_and_more_are_multiplied_out(word: str, value: str) -> None:
    (quantity,) = quantities(f"新增1{word}元")
    assert f"{quantity.value}" == value


@pytest.mark.parametrize(
    ("text", "value"),
    {
        "1.2万元": "12000",
        "1.23456万元": "12345.60000",
        "3.0公里": "3",
        "3.50公里": "3.50",
        "1,140个": "1140",
        "12,345,678个": "12345678",
        "123,456.5元": "123456.5",
        "1,234,567,890,123个": "1234567890123",
        "123456789012345个": "123456789012345",
        "1.123456789公里": "1.123456789",
        "3千瓦时": "3",
        "3千瓦": "3",
        "3千克": "3",
        "3千人": "3000",
        "3 万 元": "30000",
    }.items(),
)
def test_numbers_are_read_to_their_last_digit(text: str, value: str) -> None:
    assert [f"{quantity.value}" for quantity in quantities(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        *("1234567890123456个", "1.1234567890公里", "1,1234个", "1,23个", "12345,678个", "1.2.3个"),
        *("1,234.5.6个", "1,234,567,890,123,456个", "第3个", "-3个", "3+个"),
        *("1.3.5个", "1,2个", "3个月", "为期10年以上", "3-1个", "第1-3批", "1-3层", "A1-3栋"),
    ],
)
def test_what_is_no_number_with_a_unit_is_not_read(text: str) -> None:
    assert [quantity.words for quantity in quantities(text) if quantity.start == 0] == []


@pytest.mark.parametrize(
    ("text", "value", "most", "bound"),
    [
        *(("1-3个", 1, 3, Bound.AT_LEAST), ("1–3个", 1, 3, Bound.AT_LEAST)),
        *(("1—3个", 1, 3, Bound.AT_LEAST), ("1~3个", 1, 3, Bound.AT_LEAST)),
        *(("1\uff5e3个", 1, 3, Bound.AT_LEAST), ("30至40公里", 30, 40, Bound.AT_LEAST)),
        *(("100——120名", 100, 120, Bound.AT_LEAST), ("1到2万人", 10_000, 20_000, Bound.AT_LEAST)),
        ("不超过3至5个", 5, None, Bound.AT_MOST),
    ],
)
def test_a_range_is_its_lower_end_and_at_most_its_upper_one(
    text: str, value: int, most: int | None, bound: Bound
) -> None:
    (quantity,) = quantities(text)
    assert (quantity.value, quantity.most, quantity.bound) == (value, most, bound)
    assert quantity.words == text


@pytest.mark.parametrize(
    "text", ["A1-3栋", "改造沿线老旧小区A1-3栋", "G30—40公里", "新建40—40个", "新建2-3层"]
)
def test_codes_qualities_and_what_does_not_rise_are_no_ranges(text: str) -> None:
    assert quantities(text) == ()


def test_a_unit_may_stand_in_brackets_or_have_another_in_them() -> None:
    units = [quantity.unit for quantity in quantities("建设6600套(间)，25(个)，7节(次)都3个(新)")]
    assert units == ["套(间)", "个", "节(次)", "个"]


def test_numbers_of_a_list_with_plus_signs_are_each_one() -> None:
    found = quantities("打造1+10+100个点位，建成7+8公园，3+4")
    assert [(f"{one.value}", one.unit, one.words) for one in found] == [
        *(("1", "个", "1"), ("10", "个", "10"), ("100", "个", "100个")),
        *(("7", "", "7"), ("8", "", "8"), ("3", "", "3"), ("4", "", "4")),
    ]
    assert [(one.lead, one.tail) for one in found[:3]] == [("打造", "+"), ("+", "+"), ("+", "点位")]


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "5个1+2个": ["5个", "1", "2个"],
        "1+2.5个": [],
        "1.5+2个": [],
        "1+2+个": [],
        "+1+2个": [],
        "123456789012345+1个": ["123456789012345", "1个"],
        "1+123456789012345个": ["1", "123456789012345个"],
        "1+1234567890123456个": [],
        "1234567890123456+1个": [],
    }.items(),
)
def test_a_list_with_plus_signs_stands_by_itself(text: str, words: list[str]) -> None:
    assert [one.words for one in quantities(text)] == words


@pytest.mark.parametrize("pair", ["“”", "‘’", "《》", "「」", '""'])
def test_numbers_inside_quoted_names_are_names(pair: str) -> None:
    begin, end = pair
    quoted = quantities(f"打造{begin}3个圈{end}公园5个，{begin}{end}另7个")
    assert [quantity.words for quantity in quoted] == ["5个", "7个"]
    assert quoted[0].lead == f"打造{begin}3个圈{end}公园"
    alone = [quantity.words for quantity in quantities(f"{begin}3个圈")]
    assert alone == ["3个"]


def test_what_is_quoted_as_a_task_is_read() -> None:
    for text in (
        "年度目标为“建成站点8座”。",
        "任务：“建成站点8座”。",
        "报告承诺“建成站点8座”。",
        "“建成站点8座”的任务。",
    ):
        assert [quantity.words for quantity in quantities(text)] == ["8座"]
    for text in ("打造“建成站点8座”。", "目标，“建成站点8座”。", "名为“建成站点8座”。"):
        assert quantities(text) == ()


@pytest.mark.parametrize("pair", ["“”", "‘’", "《》", "「」"])
def test_a_quotation_begins_at_its_last_sign(pair: str) -> None:
    begin, end = pair
    assert [one.words for one in quantities(f"{begin}3个{begin}4个{end}")] == ["3个"]
    assert [one.words for one in quantities(f"{begin}3个{end}4个{end}")] == ["4个"]


@pytest.mark.parametrize("sign", [*",，。;；:：、！!？?\n"])
def test_words_around_a_number_end_at_every_border(sign: str) -> None:
    (quantity,) = quantities(f"甲{sign}乙 5个 丙{sign}丁")
    assert (quantity.lead, quantity.tail) == ("乙", "丙")
    first, second = quantities(f"5个甲{sign}乙6个")
    assert (first.tail, second.lead) == ("甲", "乙")


def test_words_between_two_numbers_belong_to_both() -> None:
    first, second = quantities("新建5个公园6座")
    assert (first.tail, second.lead, second.tail) == ("公园", "公园", "")


@pytest.mark.parametrize("brackets", ["()", "（）"])
def test_what_is_counted_is_said_without_brackets(brackets: str) -> None:
    begin, end = brackets
    (quantity,) = quantities(f"新建5个{begin}公园{end}")
    assert quantity.counted == "公园"
    (quantity,) = quantities(f"{begin}公园{end}5个")
    assert quantity.counted == "公园"


@pytest.mark.parametrize("sign", [*"0123456789.%()+"])
def test_every_full_width_sign_is_read_as_its_half(sign: str) -> None:
    half = {
        ".": "1.5个",
        "%": "3%",
        "(": "25(个)",
        ")": "25(个)",
        "+": "1+2个",
    }.get(sign, f"1{sign}个")
    full = half.replace(sign, wide(sign))
    shown = [(one.value, one.unit) for one in quantities(half)]
    assert [(one.value, one.unit) for one in quantities(full)] == shown
    assert shown


@pytest.mark.parametrize(
    ("bound", "words"),
    {
        Bound.NONE: "1.5个",
        Bound.AT_LEAST: "1.5个以上",
        Bound.AT_MOST: "1.5个以内",
        Bound.ABOUT: "1.5个左右",
        Bound.OVER: "1.5余个",
    }.items(),
)
def test_a_quantity_is_written_as_a_text_would_have_it(bound: Bound, words: str) -> None:
    assert quantity_words(Decimal("1.5"), "个", bound) == words
    assert quantity_words(Decimal("1E+3"), "个") == "1000个"


def test_bounds_have_the_names_of_the_records() -> None:
    assert [bound.value for bound in Bound] == ["", "at_least", "at_most", "about", "over"]


def test_a_span_of_time_is_a_word_like_others() -> None:
    (found,) = quantities("设立3处24小时自助服务区")
    assert (found.lead, found.tail) == ("设立", "24小时自助服务区")
    (found,) = quantities("检查单位5236家次")
    assert (found.value, found.unit) == (5236, "家次")


@pytest.mark.parametrize(
    ("text", "found"),
    {
        "约三十处": ("约三十处", Bound.ABOUT),
        "三十处": ("三十处", Bound.NONE),
        "三十处以上": ("三十处以上", Bound.AT_LEAST),
        "约三十处以上": ("约三十处以上", Bound.AT_LEAST),
        "三十余处": ("三十余处", Bound.OVER),
        "三十来处": ("三十来处", Bound.ABOUT),
        "约三十余处": ("约三十余处", Bound.ABOUT),
        "举办近百场": ("近百场", Bound.ABOUT),
        "近百场": ("近百场", Bound.ABOUT),
        # before a unit in a column of its own, or behind it
        "失业率低于 % 5.5": ("低于 % 5.5", Bound.AT_MOST),
        "达标率不低于 % 95": ("不低于 % 95", Bound.AT_LEAST),
        "失业率（%） 低于5.5": ("（%） 低于5.5", Bound.AT_MOST),
        "失业率 % 5.5": ("% 5.5", Bound.NONE),
        "展演数量 场次/年 9000以上": ("场次/年 9000以上", Bound.AT_LEAST),
        "失业率 % 5.5以内": ("% 5.5以内", Bound.AT_MOST),
    }.items(),
)
def test_numerals_and_columns_have_bounds_too(text: str, found: tuple[str, Bound]) -> None:
    assert [(one.words, one.bound) for one in quantities(text)] == [found]


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "这三座公园": [],
        "上述三座公园": [],
        "改造的这三座": [],
        "这是三座公园": ["三座"],
        "一座": ["一座"],
        "新建一座公园": ["一座"],
        "其余一座公园": [],
        # a unit before its number in a column, that no number before it has
        "公园 个 1600": ["个 1600"],
        "公园(个) 1600": ["(个) 1600"],
        "公园(单位:万人)1600": ["(单位:万人)1600"],
        "公园5 个 1600": ["5 个"],
        "公园25(个) 1600": ["25(个)"],
        "资助对 360 户": ["360 户"],
        "资助对 360 户，公园 个 1600": ["360 户", "个 1600"],
    }.items(),
)
def test_numbers_that_are_pointed_at_or_stand_in_columns(text: str, words: list[str]) -> None:
    assert [one.words for one in quantities(text)] == words


@pytest.mark.parametrize(
    ("text", "found"),
    {
        "投资3.5亿": [("350000000", "元")],
        "惠及20万老年人": [("200000", "人")],
        "投资20万老年人": [("200000", "元")],
        "投资由各地统筹安排使用并公开惠及20万老年人": [("200000", "人")],
        "20万贷款": [("200000", "元")],
        "20万余株苗": [("200000", "株")],
        "20万苗木": [("200000", "")],
        "20万": [],
    }.items(),
)
def test_what_ten_thousands_without_a_unit_count(text: str, found: list[tuple[str, str]]) -> None:
    assert [(f"{one.value:f}", one.unit) for one in quantities(text)] == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1.18个小区已改造；2.3个公园已开放。", ["18个", "3个"]),
        ("公园已开放。\n2.37套路径已更新；3.桥梁4座。", ["37套", "4座"]),
        (" 1.18个小区已改造； 2.桥梁已加固。", ["18个"]),
        ("49.2户危房已改造。", ["49.2户"]),
        ("3.5栋。", ["3.5栋"]),
        ("1.3个小区；5.2个公园。", ["1.3个", "5.2个"]),
        ("1.公园已开放；改造2.5个小区。", ["2.5个"]),
        ("1.5公里绿道；2.桥梁已加固。", ["1.5公里"]),
        # near: not more than 300 characters away
        ("。48.公园已开放" + "甲" * 289 + "。\n49.2户危房已改造。", ["2户"]),
        ("。48.公园已开放" + "甲" * 290 + "。\n49.2户危房已改造。", ["49.2户"]),
    ],
)
def test_an_item_of_a_list_has_another_beside_it(text: str, words: list[str]) -> None:
    found = quantities(text)
    assert [quantity.words for quantity in found] == words
    assert [f"{quantity.value}{quantity.unit}" for quantity in found] == words


def test_ten_thousands_are_no_item_of_a_list() -> None:
    assert [quantity.value for quantity in quantities("1.18万人受益。\n2.公园已开放")] == [11_800]


@pytest.mark.parametrize(
    ("text", "value"),
    {"为四十二名事实无人抚养儿童": 42, "终端总数二十五个": 25, "户数三十户": 30}.items(),
)
def test_numerals_count_behind_a_total_and_before_facts(text: str, value: int) -> None:
    assert [quantity.value for quantity in quantities(text)] == [value]
    assert quantities("系数三十个") == ()
    assert quantities("办好三件事") == ()


@pytest.mark.parametrize(
    ("text", "words", "value", "bound"),
    [
        ("收集率达到百分之九十四点五。", "百分之九十四点五", "94.5", Bound.NONE),
        ("覆盖率百分之八十以上。", "百分之八十以上", "80", Bound.AT_LEAST),
        ("漏损率不超过百分之9。", "不超过百分之9", "9", Bound.AT_MOST),
        ("参保率百分之百。", "百分之百", "100", Bound.NONE),
    ],
)
def test_a_share_in_words_is_a_number_of_percent(
    text: str, words: str, value: str, bound: Bound
) -> None:
    (quantity,) = quantities(text)
    assert (quantity.value, quantity.unit, quantity.bound) == (Decimal(value), "%", bound)
    assert quantity.words == words


def test_times_in_numerals_count_from_ten_on() -> None:
    (found,) = quantities("开展海上搜救演练十一次")
    assert (found.value, found.unit) == (11, "次")
    assert [quantity.value for quantity in quantities("演练多于年初安排的十次")] == [10]
    assert quantities("一次性发放，三次产业，第十二次会议，两次供水") == ()
