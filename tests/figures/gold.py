"""Numbers and units as the sets of texts compare them: in the plain unit, counting words alike."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Final

_COUNTERS: Final = frozenset("个家所处座间门套台栋幢条只张口件支盏根组项班期场把块片段棵株艘辆")
_PEOPLE: Final = frozenset(("人", "名", "位", "人次", "例", "例次"))
_SAME: Final = {
    "千米": "公里",
    "km": "公里",
    "平方千米": "平方公里",
    "平米": "平方米",
    "㎡": "平方米",
    "千克": "公斤",
    "个百分点": "百分点",
    "场次": "场",
    "批次": "批",
    "户次": "户",
}
_SCALES: Final = {"万亿": 10**12, "亿": 10**8, "万": 10**4, "千": 10**3, "百": 10**2}
_NO_SCALE: Final = ("千米", "千瓦", "千克", "千卡", "千伏", "百分点")


def number(value: object) -> Decimal | None:
    """Any number as an exact Decimal, or None: 12, 12.5, "1,200"."""
    if value is None or isinstance(value, bool):
        return None
    try:
        return Decimal(f"{value}".strip().replace(",", ""))
    except InvalidOperation:
        return None


def unit_and_scale(unit: str) -> tuple[str, int]:
    """万元 -> (元, 10000); 元/月/人 -> (元, 1); 套(间) -> (套, 1)."""
    unit = re.split(r"[/(（每]", unit.strip())[0].strip()
    scale = 1
    while unit and not unit.startswith(_NO_SCALE):
        word = next((word for word in _SCALES if unit.startswith(word)), "")
        if not word:
            break
        unit, scale = unit[len(word) :], scale * _SCALES[word]
    return _SAME.get(unit, unit), scale


def alike(unit: str, other: str) -> bool:
    """Whether two units count as one."""
    return unit == other or any(unit in group and other in group for group in (_COUNTERS, _PEOPLE))


@dataclass(frozen=True, slots=True)
class Value:
    """A measure's numbers in the plain unit; several actuals may be right, None among them."""

    name: str
    unit: str
    target: Decimal | None
    actuals: tuple[Decimal | None, ...]
    comparison: str

    @property
    def actual(self) -> Decimal | None:
        """The first actual: that of a reading."""
        return self.actuals[0]

    def has_target_of(self, other: "Value") -> bool:
        """Whether the targets are one; gold without a unit takes any."""
        is_free = not self.unit or alike(self.unit, other.unit)
        return self.target is not None and self.target == other.target and is_free

    def __str__(self) -> str:
        shown = "/".join("-" if actual is None else f"{actual:f}" for actual in self.actuals)
        return f"{self.name} {self.target}→{shown} {self.unit}".strip()


def value_of(entry: Mapping[str, Any]) -> Value:
    """A measure of gold, or of what was read."""
    unit, scale = unit_and_scale(str(entry.get("unit") or ""))
    given = entry.get("actual")
    actuals = [number(actual) for actual in (given if isinstance(given, list) else [given])]
    target = number(entry.get("target"))
    return Value(
        name=str(entry.get("name") or ""),
        unit=unit,
        target=None if target is None else target * scale,
        actuals=tuple(None if actual is None else actual * scale for actual in actuals),
        comparison=str(entry.get("comparison") or "at_least"),
    )
