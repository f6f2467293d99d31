"""Lines without a label that go on with the value above them, and those that do not."""

import pytest

from generator.importing.prose.item_values import Value
from generator.importing.prose.value_lines import GoesOn, goes_on

OFFICE, DATE = "departments", "deadline"


@pytest.mark.parametrize(
    ("field", "above", "sign", "line", "right"),
    [
        ("text", "已新增停车位420", "0", "个，剩余180个年底完成。", GoesOn.BELOW),
        (OFFICE, "", "", "县教育局", GoesOn.BELOW),  # the label stands in a line alone
        (OFFICE, "县卫健局", "、", "县财政局", GoesOn.BELOW),
        ("leaders", "王甲", "、", "李乙", GoesOn.BELOW),
        (OFFICE, "县卫健局", "局", "县财政局、县民政局", GoesOn.BELOW),
        (OFFICE, "县卫生健", "健", "康局", GoesOn.WITHIN),
        (OFFICE, "县民政局、县文化", "化", "和旅游局、县财政局", GoesOn.WITHIN),
        (DATE, "2024年12", "2", "月底前", GoesOn.WITHIN),
        (DATE, "2024年", "年", "12月底", GoesOn.WITHIN),
        # what came of the project
        (OFFICE, "县卫健局", "局", "救护车全部到位。", GoesOn.NOT),
        (OFFICE, "县卫健局", "、", "救护车全部到位。", GoesOn.NOT),
        (OFFICE, "县卫健局", "局", "已报市财政局", GoesOn.NOT),
        (DATE, "2024年12月底前", "前", "7月底", GoesOn.NOT),
        (DATE, "2024年12月", "月", "已建成7所。", GoesOn.NOT),
        ("share", "70", "%", "设备已到货", GoesOn.NOT),
        ("leaders", "王甲", "甲", "李乙", GoesOn.NOT),  # nobody knows whether it is a name
    ],
)
def test_a_line_goes_on_with_a_value(
    field: str, above: str, sign: str, line: str, right: GoesOn
) -> None:
    assert goes_on(Value(field, "标签", [above]), sign, line) is right
