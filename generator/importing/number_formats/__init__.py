"""Number formats: the text that a sheet shows for a value, by the code of its format.

Written here, because a reader must know when it is not sure: of the formats that offices use the
libraries show a fifth otherwise than a sheet does, and say nothing.
"""

from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from typing import Final

from generator.importing.number_formats.dates import date_text
from generator.importing.number_formats.digits import number_text
from generator.importing.number_formats.general import exact, fits_a_cell, general_text
from generator.importing.number_formats.sections import Condition, Kind, Section, sections_of

_EPOCH_1904: Final = 1462  # days from the epoch of most workbooks to that of the old Macintosh
_ZERO: Final = Decimal(0)
_ABOVE, _NOT_BELOW, _BELOW = (Condition(sign, _ZERO) for sign in (">", ">=", "<"))
_FULL: Final = 4  # sections: positive, negative, zero, text


@dataclass(frozen=True, slots=True)
class Shown:
    """What a sheet shows for a value; `is_sure` is False where it may show it otherwise.

    `no_date` is True of a number that is no date, for which a sheet shows #####.
    """

    text: str
    is_sure: bool = True
    no_date: bool = False


class NumberFormat:
    """One format of a workbook, read once and used for all of its cells."""

    def __init__(self, code: str, *, epoch_1904: bool = False) -> None:
        """`code` as the file has it; an empty one is General."""
        self._offset = _EPOCH_1904 if epoch_1904 else 0
        self._shown: dict[float, Shown] = {}  # a column has few dates and shares, many times
        sections = sections_of(code)
        last = sections[-1]
        has_words = len(sections) == _FULL or (
            len(sections) > 1 and last.has(Kind.TEXT) and last.condition is None
        )
        self._numbers = sections[:-1] if has_words else sections
        if any(section.has(Kind.TEXT) for section in sections[:-1]):
            for section in sections:
                section.is_sure = False  # words stand last
        self._words = last if has_words or last.has(Kind.TEXT) else None

    @property
    def shows_dates(self) -> bool:
        """Whether a number is shown as a date or a time."""
        return any(section.is_date for section in self._numbers)

    def show(self, value: float) -> Shown:
        """What the sheet shows for a number; raises ValueError for one that is not finite."""
        if value not in self._shown:
            if not isfinite(value):
                raise ValueError(f"no sheet has {value}")
            self._shown[value] = self._show(value)
        return self._shown[value]

    def _show(self, value: float) -> Shown:
        number = exact(value)
        section, is_signed = self._section_of(number)
        if section is None:
            return Shown(general_text(number), is_sure=False)
        if section.is_date:
            return self._show_date(section, number)
        if not section.tokens:
            return Shown("", section.is_sure)
        signed = number if is_signed else abs(number)
        if section.is_general:
            return _show_general(section, signed)
        text, is_sure = number_text(section, signed)
        if section.numerals or (not is_sure and not text):
            return Shown(general_text(number), is_sure=False)
        drops_sign = number < 0 and not is_signed and not self._is_negative(section)
        return Shown(text, is_sure and section.is_sure and not drops_sign)

    def _is_negative(self, section: Section) -> bool:
        """Whether a section is for the numbers below zero, so that nobody misses the sign."""
        first = self._numbers[0].condition or _NOT_BELOW
        own = section.condition or _BELOW
        return first.limit == own.limit == 0 and first.sign[0] == ">" and own.sign[0] == "<"

    def show_words(self, words: str) -> Shown:
        """What the sheet shows for a cell of text, which a format may put words around."""
        section = self._words
        if section is None:
            return Shown(words)
        parts = (words if token.kind is Kind.TEXT else token.text for token in section.tokens)
        return Shown("".join(parts), section.is_sure)

    def _section_of(self, number: Decimal) -> tuple[Section | None, bool]:
        """The section for a number, None where none fits, and whether it is shown with its sign.

        Only the first has a sign of itself; others are for numbers below zero, and write it.
        """
        first, *others = self._numbers
        usual = _ABOVE if len(others) > 1 else _NOT_BELOW
        if not others:
            fits = first.condition is None or first.condition.fits(number)
            return (first if fits else None), True
        if (first.condition or usual).fits(number):
            return first, True
        for section, condition in zip(others, (_BELOW if others[1:] else None, None), strict=False):
            limit = section.condition or condition
            if limit is None or limit.fits(number):
                return section, False
        return None, True

    def _show_date(self, section: Section, number: Decimal) -> Shown:
        try:
            text, is_sure = date_text(section, number + self._offset)
        except ValueError:
            return Shown(general_text(number), is_sure=False, no_date=True)
        return Shown(text, is_sure)


def _show_general(section: Section, number: Decimal) -> Shown:
    text = general_text(abs(number))
    parts = [
        text if token.kind in (Kind.GENERAL, Kind.TEXT) else token.text for token in section.tokens
    ]
    if section.has(Kind.TEXT):
        parts = [text]
    sign = "-" if number < 0 else ""
    is_sure = section.is_sure and not section.numerals and fits_a_cell(text)
    return Shown(sign + "".join(parts), is_sure)
