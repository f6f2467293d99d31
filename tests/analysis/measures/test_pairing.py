"""Which number of a result belongs to which target: one rule after the other."""

import pytest

from generator.analysis.measures.pairing import pair


def paired(title: str, *results: str) -> list[str | None]:
    """The actual of each number of a title, as digits."""
    found = pair(title, results)
    count = max(found, default=-1) + 1
    return [f"{found[n].quantity.value:f}" if n in found else None for n in range(count)]


COMMON = (
    *(
        "截止",
        "截至",
        "目前",
        "全市",
        "全年",
        "提前",
        "按时",
        "已经",
        "全部",
        "完成",
        "实际",
        "新增",
    ),
    *(
        "合计",
        "总计",
        "累计",
        "建设",
        "任务",
        "以上",
        "左右",
        "其中",
        "达到",
        "月底",
        "年度",
        "组织",
        "开展",
        "实施",
        "打造",
    ),
    *(
        "总数",
        "共",
        "已",
        "达",
        "了",
        "为",
        "的",
        "等",
        "各",
        "有",
        "并",
        "于",
        "由",
        "在",
        "对",
        "将",
        "均",
    ),
)


@pytest.mark.parametrize("word", COMMON)
def test_words_of_how_tell_nothing_apart(word: str) -> None:
    assert paired(f"公{word}园3个", "公园5个") == ["5"]
    assert paired("公园3个", f"公{word}园5个") == ["5"]
    assert paired(f"公园3个{word}", f"桥梁5个{word}") == []


def test_words_of_what_tell_subjects_apart() -> None:
    assert paired("公园3个,桥梁4个", "桥梁6个,公园5个") == ["5", "6"]
    assert paired("公园3个", "桥梁5个") == []
    assert paired("公园3个", "桥梁3个") == ["3"]  # the very number, the very unit
    assert paired("公园3个", "桥梁3家") == []
    assert paired("公园3个", "公园5家") == ["5"]
    assert paired("公园3个", "公园5公里") == []
    assert paired("AED3台", "AED5台") == ["5"]
    assert paired("A3a台", "") == []
    assert paired("一\u9fff3个", "一\u9fff5个") == ["5"]
    assert paired("\u33ff\ua0003个", "\u33ff\ua0005个") == []
    assert paired("12、34新3个", "12、34旧5个") == []


@pytest.mark.parametrize("word", ["完成率", "超额", "进度", "比例为"])
def test_a_rate_is_no_actual(word: str) -> None:
    assert paired("覆盖面60%", f"覆盖面{word}63%") == []
    assert paired("覆盖面60%", f"覆盖面{word}一二三四63%") == []
    assert paired("覆盖面60%", f"覆盖面{word}一二三四五63%") == ["63"]
    assert paired("覆盖面60%", "覆盖面升至63%") == ["63"]
    assert paired("覆盖面60个", f"覆盖面{word}63个") == ["63"]
    assert paired("覆盖面60%", "覆盖面63%完成") == []
    assert paired("覆盖面60%", "覆盖面63%,完成") == ["63"]
    assert paired("覆盖面60个", "覆盖面63个完成") == ["63"]


@pytest.mark.parametrize("sign", [*",，。;；"])
def test_a_rate_is_said_in_the_same_clause(sign: str) -> None:
    assert paired("覆盖面60%", f"完成率{sign}覆盖面63%") == ["63"]


def test_a_rate_ends_at_its_own_sign() -> None:
    assert paired("覆盖面60%", "完成率9%盖面63%") == ["63"]


@pytest.mark.parametrize(
    "word", ["任务", "目标", "计划", "任", "任务为", "任务数", "目标数", "计划为"]
)
def test_a_number_that_repeats_the_target_is_no_actual(word: str) -> None:
    assert paired("公园3个", f"公园{word}3个") == []
    assert paired("公园3个", f"{word}公园3个") == ["3"]


@pytest.mark.parametrize(
    "words",
    ["超额13%完成", "超额13.55%完成", "超额130%完成新增", "超额13%完成新建", "超额1%完成"],
)
def test_a_target_is_repeated_behind_the_rate_by_which_it_was_exceeded(words: str) -> None:
    assert paired("公园3个", f"公园{words}3个") == []
    assert paired("公园3个", f"公园{words}约好3个") == ["3"]


def test_the_answer_to_a_repeated_target_beats_any_other_number() -> None:
    text = "公园一期完工公园8个。年度任务3个,已完成4个。"
    assert paired("公园3个", text) == ["4"]
    assert paired("公园5个", text) == ["8"]  # another target was repeated
    assert paired("公园3个", "公园8个。任务3个,桥梁4个。") == ["8"]
    assert paired("公园3个", "公园8个,已完成4个。") == ["8"]


@pytest.mark.parametrize("word", ["超额完成", "额外", "还"])
def test_what_comes_on_top_of_something_is_not_the_sum(word: str) -> None:
    assert paired("公园3个", f"公园3个已完工,{word}公园1个") == []
    assert paired("公园3个", f"公园3个已完工,{word}一二三四1个") == []
    assert paired("公园3个", f"公园3个已完工,{word}一二三四五1个") == ["3"]
    assert paired("公园3个", f"公园3个已完工,{word}x1个") == ["3"]
    assert paired("公园3个", f"公园3个已完工,{word}绿道1公里") == ["3"]
    assert paired("公园3个", f"累计公园4个,{word}公园1个") == ["4"]


STRONG = ("实际", "全年", "合计", "总计", "目前共", "累计")


@pytest.mark.parametrize("word", STRONG)
def test_a_sum_that_is_called_one_needs_no_subject(word: str) -> None:
    assert paired("公园3个", f"{word}5个") == ["5"]
    assert paired("公园3个", f"{word}一二三四五六七八九十甲乙5个") == ["5"]
    assert paired("公园3个", f"{word}一二三四五六七八九十甲乙丙5个") == []
    assert paired("公园3个", f"{word}x5个") == []
    assert paired("公园3个", f"{word}5家") == []
    assert paired("公园3个", f"公园7个,公园8个,{word}公园9个") == ["9"]


@pytest.mark.parametrize("brackets", ["()", "（）"])
def test_a_part_in_brackets_is_not_the_whole(brackets: str) -> None:
    begin, end = brackets
    part = "公共停车位5个"
    assert paired("停车位5个", f"停车位7个{begin}{part}{end}") == ["7"]
    assert paired("停车位5个", f"停车位7个{begin}地下停车位6个,{part}{end}") == ["7"]
    assert paired("停车位5个", f"停车位7个{begin}房25{begin}套{end},{part}") == ["5"]
    assert paired("停车位5个", f"停车位7个{begin}新{end}{part}") == ["5"]
    assert paired("停车位5个", f"路2公里{begin}停车位5个{end}") == ["5"]
    assert paired("停车位5个", f"路2公里{begin}任务停车位5个{end}") == ["5"]
    assert paired("停车位5个", f"路2公里{begin}停车位任务5个{end}") == []
    assert paired("停车位5个", f"停车位7个,{begin}{part}{end}") == ["5"]
    assert paired("停车位5个", f"停车位7个{begin}新桥6座{end}{part}") == ["5"]


@pytest.mark.parametrize("sign", [*"。;；\n"])
def test_a_clause_without_a_subject_takes_it_from_its_sentence(sign: str) -> None:
    assert paired("公园3个", "公园一期,已完成5个") == ["5"]
    assert paired("公园3个", "公园一期,新5个") == ["5"]
    assert paired("公园3个", "公园一期,新桥5个") == []
    assert paired("公园3个", f"公园一期{sign}已完成5个") == []
    assert paired("公园一期,3个", "公园5个") == ["5"]


@pytest.mark.parametrize("brackets", ["()", "（）"])
def test_a_target_that_is_the_sum_of_parts_in_brackets_is_not_sought(brackets: str) -> None:
    begin, end = brackets
    parts = f"公园5个{begin}东城2个,西城3个{end}"
    assert paired(parts, "公园5个,东城2个,西城3个") == [None, "2", "3"]
    assert paired(f"公园5个都{begin}东城2个,西城3个{end}", "公园5个") == ["5"]
    assert paired(f"公园5个,{begin}东城2个,西城3个{end}", "公园5个") == []
    assert paired(f"公园6个{begin}东城2个,西城3个{end}", "公园6个") == ["6"]
    assert paired(f"公园5个{begin}东城5个{end}", "公园5个,东城5个") == ["5", "5"]
    assert paired(f"公园5个{begin}东城2个,绿道1公里,西城3个{end}", "公园5个") == []
    assert paired("公园5个,东城2个,西城3个", "公园5个") == ["5"]
    assert paired(f"公园5个{begin}绿道1公里,东城2个,西城3个{end}", "公园5个") == []


def test_two_numbers_that_fit_alike_leave_a_target_alone() -> None:
    assert paired("公园3个", "公园5个,公园6个") == []
    assert paired("公园3个", "公园5个,公园5个") == ["5"]
    assert paired("公园3个", "公园5个,累计公园6个") == ["6"]
    assert paired("新建公园3个", "新建公园5个,改造公园6个") == ["5"]
    assert paired("公园3个", "公园5个", "公园6个") == []
    assert paired("新增3个公园", "新增5个公园,完成6个公园") == ["5"]


def test_a_number_belongs_to_one_target_only() -> None:
    assert paired("公园3个,公园5个", "公园5个") == [None, "5"]
    assert paired("公园5个,公园3个", "公园5个") == ["5"]
    assert paired("公园5个,公园5个", "公园5个") == ["5"]


def test_each_number_stands_in_its_result() -> None:
    found = pair("公园3个,桥梁4座", ["桥梁6座", "", "公园5个"])
    assert {at: (one.result, one.quantity.words) for at, one in found.items()} == {
        0: (2, "5个"),
        1: (0, "6座"),
    }


def test_nothing_is_paired_where_thousands_of_pairs_would_have_to_be_weighed() -> None:
    title = ",".join(f"{chr(0x4E00 + n)}{chr(0x5E00 + n)}{n + 1}个" for n in range(50))
    assert len(pair(title, [title])) == 50
    assert pair(title, [title, "公园1个"]) == {}
    assert len(pair("甲" * 9 + "3个", ["甲" * 9 + "5个"] + ["乙7公里"] * 2_499)) == 1
    assert pair("甲" * 9 + "3个", ["甲" * 9 + "5个"] + ["乙7公里"] * 2_500) == {}
