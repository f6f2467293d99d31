"""The units of counting that livelihood projects use, and which of them count alike."""

import re
from typing import Final

_LONG: Final = (
    *("个百分点", "人次", "场次", "批次", "例次", "户次", "平方公里", "平方千米", "平方米"),
    *("立方米", "千米", "公里", "公顷", "千瓦时", "千瓦", "公斤", "千克"),
)
_SHORT: Final = (
    "个家张台户人名位套间座所条处辆栋幢例门亩吨元册场节次对把种批件项只支"
    "盏根棵株本部艘块片段班架组期届份宗起枚顶米倍‰%"
)
UNITS: Final = (*_LONG, *_SHORT)
# Units that bulletins use for the same thing: 9个 in the target is 9家 in the result.
_ALIKE: Final = (
    frozenset(("个", "家", "所", "处", "座", "间", "门")),
    frozenset(("栋", "幢", "座")),
    frozenset(("人", "名", "位", "人次", "例", "例次")),
    frozenset(("场", "场次", "次", "期")),
    frozenset(("批", "批次")),
    frozenset(("公里", "千米")),
    frozenset(("个", "套", "台")),
    frozenset(("户", "户次")),
)
# The longer unit first, so that 人次 is not read as 人.
PATTERN: Final = "|".join(re.escape(unit) for unit in sorted(UNITS, key=len, reverse=True))
MULTIPLES: Final = "|".join(unit for unit in UNITS if unit[0] in "百千万亿")


def count_alike(unit: str, other: str) -> bool:
    """Whether two units may count the same thing; of 套(间) the first word decides."""
    first, second = unit.partition("(")[0], other.partition("(")[0]
    return first == second or any(first in group and second in group for group in _ALIKE)
