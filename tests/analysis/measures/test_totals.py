"""Rows of numbers before what a text calls their total."""

import pytest

from generator.analysis.measures import quantities
from generator.analysis.measures.totals import parts_of_total

ROWS = {
    "公办园新增185个，民办园新增117个，两类合起来302个。": ["185个", "117个"],
    "公办园新增185个，民办园新增117个，两类合起来312个。": ["185个", "117个"],
    "国有房屋减免1240万元，集体房屋减免680万元，两项相加2020万元。": ["1240万元", "680万元"],
    "东片惠及1500户；西片惠及1320户；南片惠及1200户，总计惠及4120户。": [
        "1500户",
        "1320户",
        "1200户",
    ],
    "新建公园9个，城东新建3个，城西新建2个，共新建5个。": ["3个", "2个"],
    "东片6个村、西片4个村、南片3个村，三片共完成13个村。": ["6个", "4个", "3个"],
    # so near that they can be nothing else: an eighth where a word says how many, a twentieth
    "城东48个，城西40个，合计100个。": ["48个", "40个"],
    "城东185个，城西117个，合计330个。": ["185个", "117个"],
    "城东90个，城西100个，共新建200个。": ["90个", "100个"],
    # the row ends where the sentence does, or far from the number before
    "公园1个。城东30个，城西20个，合计51个。": ["30个", "20个"],
    "东片新建改建公园6个、西片新建改建公园4个、南片新建改建公园3个，共13个。": [
        "6个",
        "4个",
        "3个",
    ],
    f"城东30个，{'甲' * 23}20个，合计50个。": ["30个", "20个"],
    f"城东185个，城西117个，{'甲' * 45}合计302个。": ["185个", "117个"],
    "城东10个，城西45个，城南45个，合计100个。": ["10个", "45个", "45个"],
    "城东185个公园，城西117个，合计302个。": ["185个", "117个"],
    # 还 of 还林 says of none that it comes on top
    "国债建成沼气池36座，村里建成35座，退耕还林工程建成11座，共建成82座。": [
        "36座",
        "35座",
        "11座",
    ],
    # of how many it is
    f"城东185个，城西117个，2处{'甲' * 22}合计302个。": ["185个", "117个"],
    f"{'公园1个、' * 10}10处合计10个。": ["1个"] * 10,
}
NONE = (
    "公办园新增185个，民办园新增117个，两类合起来500个。",  # far from it
    "公办园新增185个，民办园新增117个，新增床位302个。",  # no word of a total
    "甲镇修渠3.2公里，乙镇修渠3.3公里，全年共修渠7公里。",  # there may be a third
    "城东185个，城西117个，目标共302个。",  # what was wanted
    "截至6月28个，截至9月30个，累计58个。",  # the first is part of the second
    "东片6个村、西片4个组、南片3个村，三片共完成13个村。",
    "城东185个，城西117个。全县共新增302个。",  # another sentence
    "城东185个，城西约117个，合计302个。",  # not exact
    "甲、乙、丙三项合计302个，城东185个。",
    "城东90个，城西100个，共新建201个。",
    "城东100个，城西10个，合计100个。",
    f"城东185个，城西117个，2处{'甲' * 23}合计302个。",
    "城东185个，城西117个，分2处，合计302个。",
    "城东185个，城西117个，分2处,合计302个。",
    "城东47个，城西40个，合计100个。",
    "城东30个，城西98个，合计100个。",  # one is no row
    f"城东30个，{'甲' * 24}20个，合计50个。",
    f"城东185个，城西117个，{'甲' * 46}合计302个。",
    f"{'公园1个、' * 11}11处合计11个。",
    f"{'公园1个、' * 10}9处合计10个。",
)


@pytest.mark.parametrize(("text", "words"), ROWS.items())
def test_the_numbers_of_a_row_are_found_by_their_total(text: str, words: list[str]) -> None:
    found = quantities(text)
    row = parts_of_total(text, found, len(found) - 1)
    assert [found[n].words for n in row or ()] == words


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_total_or_far_from_one_has_no_row(text: str) -> None:
    found = quantities(text)
    assert parts_of_total(text, found, len(found) - 1) is None


def test_what_stands_behind_a_total_is_no_part_of_it() -> None:
    found = quantities("城东185个，城西117个，合计330个，城北20个。")
    assert parts_of_total("城东185个，城西117个，合计330个，城北20个。", found, 2) == range(2)
