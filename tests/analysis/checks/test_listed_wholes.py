"""Of which number of a list the parts behind 其中 are."""

import pytest

from tests.analysis.checks.asked import questions

SUMS = {
    "建成泊位238个，充电桩12个，其中柳苑泊位107个、充电桩5个，松苑泊位131个。": [],
    "建成泊位238个、充电桩12个，其中柳苑配建泊位127个，松苑泊位131个。": [
        (
            "238个、充电桩12个，其中柳苑配建泊位127个，松苑泊位131个",
            "127 + 131 = 258，原文 238",
        )
    ],
    "建成泊位238个，充电桩12个，其中柳苑15个。": [("12个，其中柳苑15个", "15，原文 12")],
    "建成泊位238个，充电桩12个，其中柳苑充电桩15个。": [
        ("12个，其中柳苑充电桩15个", "15，原文 12")
    ],
    # another sentence is no list, nor is a total one of it
    "建成泊位238个。充电桩12个，其中柳苑泊位15个。": [("12个，其中柳苑泊位15个", "15，原文 12")],
    "建成泊位8个，公园4个，共12个，其中柳苑泊位15个。": [("12个，其中柳苑泊位15个", "15，原文 12")],
    # what each gets has no parts; what there is a year has some
    "补贴提高到每人每年2088元、2784元，其中柳湾镇分别为2160元、2880元。": [],
    "护理补贴提高到人均2784元，其中柳湾镇2880元。": [],
    "补贴每年发放2784元，其中柳湾镇2880元。": [("2784元，其中柳湾镇2880元", "2880，原文 2784")],
}


@pytest.mark.parametrize(("text", "found"), SUMS.items())
def test_a_part_is_held_against_the_number_of_its_own_thing(
    text: str, found: list[tuple[str, str]]
) -> None:
    asked = questions("YQ308", "新建停车场。", text)
    assert [(words, values["formula"]) for _, words, values in asked] == found
