"""Which units count alike."""

import pytest

from generator.analysis.measures.units import UNITS, count_alike

ALIKE = (
    ("个", "家", "所", "处", "座", "间", "门"),
    ("栋", "幢", "座"),
    ("人", "名", "位", "人次", "例", "例次"),
    ("场", "场次", "次", "期"),
    ("批", "批次"),
    ("公里", "千米"),
    ("个", "套", "台"),
    ("户", "户次"),
)


@pytest.mark.parametrize("first", UNITS)
def test_units_count_alike_where_bulletins_use_them_for_the_same(first: str) -> None:
    for second in UNITS:
        wanted = first == second or any(first in group and second in group for group in ALIKE)
        assert count_alike(first, second) is wanted


def test_of_two_units_in_one_the_first_decides() -> None:
    assert count_alike("套(间)", "套")
    assert count_alike("台", "套(间)")
    assert not count_alike("套(间)", "间")
    assert count_alike("节(次)", "节")


def test_the_units_are_those_of_the_records() -> None:
    assert len(set(UNITS)) == len(UNITS) == 75
    assert "".join(sorted(unit for unit in UNITS if len(unit) == 1)) == "".join(
        sorted(
            "个家张台户人名位套间座所条处辆栋幢例门亩吨元册场节次对把种批件项只支"
            "盏根棵株本部艘块片段班架组期届份宗起枚顶米倍‰%"
        )
    )
    assert {unit for unit in UNITS if len(unit) > 1} == {
        *("个百分点", "人次", "场次", "批次", "例次", "户次", "平方公里", "平方千米", "平方米"),
        *("立方米", "千米", "公里", "公顷", "千瓦时", "千瓦", "公斤", "千克"),
    }
