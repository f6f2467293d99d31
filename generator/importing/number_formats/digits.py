"""Numbers: digits, grouping, shares and exponents, as a section of a format shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import Final

from generator.importing.number_formats.sections import Kind, Section, Token
from generator.records.rounding import round_half_up

_GROUP: Final = 3
_THOUSAND: Final = 3  # places


@dataclass(slots=True)
class _Layout:
    """Where the digits of a section stand, by their places among its tokens."""

    whole: list[int]
    part: list[int]
    power: list[int]  # behind E+
    point: int | None = None
    exponent: int | None = None
    is_grouped: bool = False
    is_grouped_oddly: bool = False  # a comma less than three digits from the last
    thousands: int = 0  # commas behind the last digit: each leaves three places out


def number_text(section: Section, number: Decimal) -> tuple[str, bool]:
    """The words for a number, and whether every program shows them so.

    A sign stands in front of all, and only where a digit other than zero is shown.
    """
    if section.has(Kind.SLASH):
        return "", False
    layout = _layout(section.tokens)
    percents = sum(token.kind is Kind.PERCENT for token in section.tokens)
    points = sum(token.kind is Kind.POINT for token in section.tokens)
    value = abs(number).scaleb(-_THOUSAND * layout.thousands)
    is_sure = percents < 2 and points < 2 and not layout.is_grouped_oddly
    if percents:
        value, is_exact = _hundredfold(value, len(layout.part))
        is_sure = is_sure and is_exact
    shown: dict[int, str] = {}
    if layout.exponent is not None:
        value, power = _mantissa(value, len(layout.whole), len(layout.part))
        shown[layout.exponent] = _power_sign(section.tokens[layout.exponent].text, power)
        shown |= _whole(section.tokens, layout.power, f"{abs(power)}", grouped=False)
    value = round_half_up(value, len(layout.part))
    whole, _, part = f"{value:f}".partition(".")
    shown |= _whole(section.tokens, layout.whole, whole.lstrip("0"), grouped=layout.is_grouped)
    shown |= _part(section.tokens, layout.part, part)
    if layout.point is not None:
        has_part = any(shown[place] for place in layout.part)
        shown[layout.point] = "." if has_part else ""
        is_sure = is_sure and has_part
        if not layout.whole:
            shown[layout.point] = whole.lstrip("0") + shown[layout.point]
    is_sure = is_sure and (bool(layout.whole) or layout.exponent is None)
    words = "".join(
        shown.get(place, "" if token.kind is Kind.COMMA else token.text)
        for place, token in enumerate(section.tokens)
    )
    is_below = number < 0 and value and (layout.whole or layout.part)
    return f"{'-' if is_below else ''}{words}", is_sure


def _layout(tokens: Sequence[Token]) -> _Layout:
    kinds = [token.kind for token in tokens]
    exponent = kinds.index(Kind.EXPONENT) if Kind.EXPONENT in kinds else None
    end = len(tokens) if exponent is None else exponent
    point = kinds.index(Kind.POINT) if Kind.POINT in kinds[:end] else None
    digits = [place for place, kind in enumerate(kinds) if kind is Kind.DIGIT]
    middle = end if point is None else point
    layout = _Layout(
        whole=[place for place in digits if place < middle],
        part=[place for place in digits if middle < place < end],
        power=[place for place in digits if place > end],
        point=point,
        exponent=exponent,
    )
    for place in (place for place, kind in enumerate(kinds[:end]) if kind is Kind.COMMA):
        before = any(digit < place for digit in layout.whole + layout.part)
        behind = any(place < digit < end for digit in digits)
        if (
            before
            and not any(digit > place for digit in layout.whole)
            and not (behind and place > middle)
        ):
            layout.thousands += 1
        elif before and behind:
            layout.is_grouped = True
            layout.is_grouped_oddly = sum(digit > place for digit in layout.whole) < _GROUP
    return layout


def _hundredfold(value: Decimal, places: int) -> tuple[Decimal, bool]:
    """The number in percent as programs reckon, and whether its digits round to the same."""
    exact = value.scaleb(2)
    hundredfold = float(value) * 100
    reckoned = Decimal(repr(hundredfold)) if isfinite(hundredfold) else exact
    return reckoned, round_half_up(reckoned, places) == round_half_up(exact, places)


def _mantissa(value: Decimal, width: int, places: int) -> tuple[Decimal, int]:
    """A number as a small one times a power of ten, which several digits in front step over."""
    if not value:
        return value, 0
    step = max(width, 1)
    power = value.adjusted() // step * step
    small = value.scaleb(-power)
    if round_half_up(small, places).adjusted() >= step:
        power += step
        small = value.scaleb(-power)
    return small, power


def _power_sign(text: str, power: int) -> str:
    return text[0] + ("-" if power < 0 else "+" if text[1] == "+" else "")


def _whole(
    tokens: Sequence[Token], places: Sequence[int], digits: str, *, grouped: bool
) -> dict[int, str]:
    """The digits in front of the point; the first place takes all that are left."""
    shown: dict[int, str] = {}
    for position, place in enumerate(reversed(places)):
        is_first = position == len(places) - 1
        taken = digits[: len(digits) - position] if is_first else digits[-1 - position :][:1]
        if position >= len(digits):
            taken = {"0": "0", "?": " "}.get(tokens[place].text, "")
        shown[place] = "".join(_separated(taken, position)) if grouped else taken
    return shown


def _separated(digits: str, position: int) -> Iterator[str]:
    """Digits with a comma behind each that begins a group; `position` is the last one's."""
    for left, digit in zip(
        range(position + len(digits) - 1, position - 1, -1), digits, strict=True
    ):
        yield digit
        if left and left % _GROUP == 0 and digit != " ":
            yield ","


def _part(tokens: Sequence[Token], places: Sequence[int], digits: str) -> dict[int, str]:
    """The digits behind the point; zeros at the end only where the format has a zero."""
    shown: dict[int, str] = {}
    ended = False
    for place, digit in reversed(list(zip(places, digits, strict=True))):
        sign = tokens[place].text
        ended = ended or digit != "0" or sign == "0"
        shown[place] = digit if ended else (" " if sign == "?" else "")
    return shown
