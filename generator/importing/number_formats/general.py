"""General: a number as it shows without a format of its own."""

from decimal import Decimal
from typing import Final

_SCIENTIFIC_FROM: Final = 15  # places before the point
_SMALLEST: Final = -9  # the place of the first digit behind the point


def exact(value: float) -> Decimal:
    """The number that a sheet works with: fifteen digits, which is what was typed."""
    return Decimal(f"{value:.15g}")


def general_text(number: Decimal) -> str:
    """The number as it was typed; of more than fifteen digits, with an exponent."""
    if not number:
        return "0"
    if _SMALLEST <= number.adjusted() <= _SCIENTIFIC_FROM:
        text = f"{number:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    sign, digits, _ = number.as_tuple()
    first, rest = digits[0], "".join(map(str, digits[1:])).rstrip("0")
    power = number.adjusted()
    body = f"{first}.{rest}" if rest else f"{first}"
    return f"{'-' if sign else ''}{body}E{'-' if power < 0 else '+'}{abs(power):02d}"


def fits_a_cell(text: str) -> bool:
    """Whether a usual cell has room for the number as it was typed: eleven signs."""
    return len(text.lstrip("-")) <= 11 and "E" not in text
