import pytest

from generator.importing.county.county_name import county_of
from tests.importing.county.evidence_of_lines import evidence, prose, title

PROGRAMMES = ("“学在安和”工程", "“健康安和”工程", "“文化惠民”工程")


@pytest.mark.parametrize(
    ("words", "county"),
    [
        ("2023年度安和县民生实事项目完成情况", "安和县"),
        ("关于2023年度安和县民生实事项目完成情况的通报", "安和县"),
        ("2023年度省政府民生实事项目完成情况（安和县）", "安和县"),
        ("安和县人民政府办公室", "安和县"),
        ("平阳县2024年十大民生实事", "平阳县"),
        ("杭州市西湖区民生实事", "西湖区"),
        ("2022年安东市民生实事", "安东市"),
        ("安和布依族苗族仡佬族自治县2023年民生实事实施情况一览表", "安和布依族苗族仡佬族自治县"),
        ("2023年民生实事进展（安和尔沁蒙古族自治旗）", "安和尔沁蒙古族自治旗"),
        ("安和哈尼族彝族傣族自治县人民政府办公室", "安和哈尼族彝族傣族自治县"),
    ],
)
def test_the_county_of_a_title(words: str, county: str) -> None:
    found = county_of(evidence(title(words)))
    assert (found.value, found.others) == (county, ())


@pytest.mark.parametrize(
    "words",
    [
        "2014年某市十件民生工程",
        "2022年度省市县三级民生实事",
        "全县20个办实事项目",
        "2025年区里目标任务",
        "2021年省里重点任务",
        "民生实事进展情况表",
    ],
)
def test_what_names_no_county_is_none(words: str) -> None:
    assert county_of(evidence(title(words))).value == ""


def test_a_county_is_meant_and_not_the_city_around_it() -> None:
    found = county_of(
        evidence(prose("宁波市民生实事49项完成。"), prose("余姚市民生实事47项完成。"))
    )
    assert (found.value, found.others) == ("余姚市", ())


def test_two_counties_leave_it_open() -> None:
    found = county_of(evidence(title("平阳县民生实事"), title("苍南县民生实事")))
    assert (found.value, found.others, found.is_sure) == ("平阳县", ("苍南县",), False)


def test_programmes_that_are_called_after_a_place_are_a_guess() -> None:
    found = county_of(evidence(title("分解表"), units=("县教育局",), programmes=PROGRAMMES))
    assert (found.value, found.is_guess, found.is_sure) == ("安和县", True, False)


def test_what_many_programmes_are_called_is_no_place() -> None:
    named = ("“教育惠民”工程", "“健康惠民”工程", "“平安惠民”工程")
    assert county_of(evidence(title("表"), units=("县教育局",), programmes=named)).value == ""
