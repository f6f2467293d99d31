"""The foot of a list, which is of no record."""

import pytest

from generator.importing.prose.foot import foot_of

LAST = "9. 更换居民老旧水表1.5万只。上半年更换9800只。"


@pytest.mark.parametrize(
    ("lines", "foot"),
    [
        (["下半年，各责任单位要对照任务清单逐项销号。", "", "县政府办公室", "2025年7月10日"], 1),
        (["今后，我县将健全长效机制。"], 1),
        (["下半年，将再更换5200只。"], 2),  # of the last record alone
        (["下半年：各镇铺开。"], 2),
    ],
)
def test_what_is_said_to_all_is_of_no_record(lines: list[str], foot: int) -> None:
    assert foot_of([LAST, *lines]) == foot
