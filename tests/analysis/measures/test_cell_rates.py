"""A cell that has the share of its target behind its number, without the sign."""

import pytest

from generator.analysis.measures.readings import readings_in

CELLS: dict[tuple[str, ...], str | None] = {
    ("720 80",): "720",
    ("720 80.0",): "720",
    ("2 2",): None,
    ("720 79",): None,
    ("80 720",): None,
    ("720", "80"): None,
    ("720", "全年已完成：80"): None,
    ("本季完成720，第二批达到80",): None,
    ("720 80 3",): None,
}


@pytest.mark.parametrize(("texts", "actual"), CELLS.items(), ids=["|".join(key) for key in CELLS])
def test_the_share_of_a_cell_is_no_other_number(texts: tuple[str, ...], actual: str | None) -> None:
    (reading,) = readings_in("职业培训 人 900", texts)
    assert (actual is None) is (reading.actual is None)
    assert actual is None or f"{reading.actual}" == actual
