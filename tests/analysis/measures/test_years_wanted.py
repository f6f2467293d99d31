"""The target of a year has the number of that year, and not that of all years beside it."""

import pytest

from generator.analysis.measures import clauses
from generator.analysis.measures.pairing import matches
from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.targets import Target
from generator.analysis.measures.years_wanted import of_its_years

LOANS = "2024年发放创业贷款2亿元"
SINCE = "自开办以来累计发放创业贷款31亿元"

OF_YEARS: dict[tuple[str, str], str] = {
    (LOANS, f"{SINCE}，今年发放2.3亿元，其中11月发放0.2亿元"): "230000000",
    (LOANS, f"{SINCE}，当年发放2.3亿元，12月单月发放0.2亿元"): "230000000",
    (LOANS, f"当年发放2.3亿元，{SINCE}"): "230000000",
    # by a verb alone, whichever it is
    (LOANS, f"{SINCE}，今年新增2.3亿元"): "230000000",
    ("全年收治患者900人", "建院以来累计收治患者8万人，本年收治960人"): "960",
    # all there are by now, beside what the year brought
    ("建设驿站6个", "新增驿站5个，全县驿站达到11个"): "5",
    ("新增基站400个", "新增基站415个，累计建成1280个"): "415",
    ("新建基站400个", "建成基站362个，全县基站累计达1396个"): "362",
    ("新建基站400个", "9月新增12个，累计建成385个"): "385",
    ("新建基站400个", "全县新建基站达396个"): "396",
    ("新增参保5000人", "全县参保6.4万人，较去年底净增4376人，完成任务的87.5%"): "4376",
    ("建设驿站6个", "累计建成驿站31个，其中今年建成5个"): "5",
    ("开通专线8条", "开通专线9条，日均运送310人，其中今年新开通专线6条"): "6",
    ("建设驿站9个", "全年建成驿站9个，其中当年11月前建成6个"): "9",
    ("帮扶800人", "帮扶487户1543人，其中今年帮扶278户864人"): "864",
    ("建设驿站6个", "累计建成驿站31个，其中2022年14个、2023年11个、2024年6个"): "6",
    # a target of all years, or of what something comes to, keeps them
    ("五年累计发放创业贷款30亿元", f"{SINCE}，今年发放2.3亿元"): "3100000000",
    # said again is not done
    ("培训护工500人", "历年累计培训护工620人，完成今年培训护工500人的任务"): "620",
}


@pytest.mark.parametrize(("texts", "found"), OF_YEARS.items(), ids=["|".join(k) for k in OF_YEARS])
def test_the_number_of_the_year_is_taken(texts: tuple[str, str], found: str) -> None:
    (pair,) = matches(texts[0], (texts[1],))
    assert pair.actual is not None
    assert f"{pair.actual.quantity.value:f}" == found


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        (f"{SINCE}，今年发放2.3亿元", [1]),
        (f"{SINCE}，今年收入2.3亿元", [1]),  # a verb alone, whichever it is
        (f"{SINCE}，今年吸收存款2.3亿元", [0, 1]),  # of something else
        (f"{SINCE}，发放2.3亿元", [0, 1]),  # it does not say the year
    ],
)
def test_a_number_of_the_year_is_of_the_same(text: str, fitting: list[int]) -> None:
    (wanted,) = clauses(LOANS)
    found = [Candidate(0, clause) for clause in clauses(text)]
    assert of_its_years(Target(wanted, 0), found, [0, 1]) == fitting
