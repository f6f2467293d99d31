"""Dates, times of day and lengths of time, as a section of a format shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from generator.importing.number_formats.sections import Kind, Section, Token
from generator.records.rounding import round_half_up

_BEHIND_ALL_DAYS: Final = 2_958_466  # the first day of the year 10000, which no sheet shows
_DAY: Final = 86_400  # seconds
_EPOCH: Final = date(1899, 12, 30)
_COUNTED_ALIKE: Final = 61  # days before it differ: one program has a 1900-02-29
_LONGEST: Final = 1_000_000  # days, of a length of time that every program shows
_NEARLY: Final = Decimal("0.000002")  # seconds, which a stored number cannot tell apart
_WEEK: Final = "一二三四五六日"
_MONTHS: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_DIGITS: Final = "〇一二三四五六七八九"
_ENGLISH_WEEK: Final = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)
_ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_CHINESE: Final = "0804"
_ENGLISH: Final = "0409"
# A minute is written like a month; between reading and showing it has a letter of its own.
_MINUTE: Final = {"m": "n", "mm": "nn"}


@dataclass(frozen=True, slots=True)
class _Moment:
    """A day with its time, or a length of time, in whole steps of a second."""

    day: date
    seconds: Decimal  # of all

    @property
    def hour(self) -> int:
        return int(self.seconds % _DAY) // 3600

    @property
    def minute(self) -> int:
        return int(self.seconds % 3600) // 60


def date_text(section: Section, number: Decimal) -> tuple[str, bool]:
    """The words for a number of days, and whether every program shows them so.

    Raises ValueError for a number that is no date, for which a sheet shows #####.
    """
    tokens = list(_with_minutes(section.tokens))
    is_length = any(token.kind is Kind.ELAPSED for token in tokens)
    if number < 0 or (number >= _BEHIND_ALL_DAYS and not is_length):
        raise ValueError(number)
    places = max((len(t.text) - 1 for t in tokens if t.kind is Kind.PART_OF_SECOND), default=0)
    exact = number * _DAY
    seconds = round_half_up(exact, places)
    # some programs cut a time of day off where others round it
    is_sure = section.is_sure and (is_length or seconds - exact < _NEARLY)
    if is_length:
        is_sure = is_sure and number < _LONGEST
        moment = _Moment(_EPOCH, seconds)
    else:
        days = int(seconds // _DAY)
        if days < _COUNTED_ALIKE and days != 60 and _is_counted(tokens):
            days += 1
        is_sure = is_sure and (days >= _COUNTED_ALIKE or not _is_counted(tokens))
        moment = _Moment(_EPOCH + timedelta(min(days, _BEHIND_ALL_DAYS - 1)), seconds)
    has_half = any(token.kind is Kind.HALF_DAY for token in tokens)
    words = []
    for token in tokens:
        text, is_known = _words(token, moment, section, has_half=has_half)
        words.append(text)
        is_sure = is_sure and is_known
    return "".join(words), is_sure


def _is_counted(tokens: Sequence[Token]) -> bool:
    """Whether a year, a month or a day of the month is shown; the days of the week are alike."""
    return any(
        token.kind is Kind.DATE and (token.text[0] in "yme" or token.text in ("d", "dd"))
        for token in tokens
    )


def _with_minutes(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens; an m behind hours or before seconds is of minutes."""
    times = [place for place, t in enumerate(tokens) if t.kind in (Kind.DATE, Kind.ELAPSED)]
    minutes = set()
    for order, place in enumerate(times):
        before = tokens[times[order - 1]].text[0] if order else ""
        behind = tokens[times[order + 1]].text[0] if order + 1 < len(times) else ""
        if before == "h" or behind == "s":
            minutes.add(place)
    for place, token in enumerate(tokens):
        is_minute = place in minutes and token.kind is Kind.DATE and token.text in _MINUTE
        yield Token(Kind.DATE, _MINUTE[token.text]) if is_minute else token


def _words(token: Token, moment: _Moment, section: Section, *, has_half: bool) -> tuple[str, bool]:
    """The words for one piece, and whether every program has the same."""
    match token.kind:
        case Kind.DATE:
            if token.text[0] in "hns":
                return _time_words(token.text, moment, section, has_half=has_half)
            return _day_words(token.text, moment.day, section)
        case Kind.ELAPSED:
            unit = {"h": 3600, "m": 60, "s": 1}[token.text[0]]
            return f"{int(moment.seconds) // unit:0{len(token.text)}d}", not section.numerals
        case Kind.PART_OF_SECOND:
            places = len(token.text) - 1
            return f"{moment.seconds % 1:.{places}f}"[1:], not section.numerals
        case Kind.HALF_DAY:
            return _half_words(token.text, section, is_late=moment.hour >= 12)
        case _:
            return token.text, True


def _time_words(
    form: str, moment: _Moment, section: Section, *, has_half: bool
) -> tuple[str, bool]:
    hour = (moment.hour - 1) % 12 + 1 if has_half else moment.hour
    value = {"h": hour, "n": moment.minute, "s": int(moment.seconds % 60)}[form[0]]
    return f"{value:0{min(len(form), 2)}d}", len(form) < 3 and not section.numerals


def _half_words(form: str, section: Section, *, is_late: bool) -> tuple[str, bool]:
    if section.locale == _CHINESE or "午" in form:
        return "下午" if is_late else "上午", "午" not in form and len(form) == 5
    words = form.partition("/")[2 if is_late else 0].upper()
    return words, section.locale == _ENGLISH and len(form) == 5


def _day_words(form: str, day: date, section: Section) -> tuple[str, bool]:
    """The words for a piece of a date; names are Chinese where the format says so."""
    is_plain = section.numerals == ""
    is_known = section.numerals in ("", "1")
    match form[0], len(form):
        case "y", width:
            year = f"{day.year % 100:02d}" if width < 3 else f"{day.year:04d}"
            return (year if is_plain else _in_digits(year)), is_known and width in (2, 4)
        case ("m" | "d") as unit, (1 | 2) as width:
            value = day.month if unit == "m" else day.day
            return (f"{value:0{width}d}" if is_plain else _in_words(value)), (
                is_known and (is_plain or width == 1)
            )
        case "a", (3 | 4) as width:
            return f"{'星期' if width == 4 else ''}{_WEEK[day.weekday()]}", is_plain
        case "d", (3 | 4) as width:
            return _named(_ENGLISH_WEEK[day.weekday()], width, section, _weekday(day))
        case "m", (3 | 4) as width:
            month = f"{_MONTHS[day.month - 1]}月"
            return _named(_ENGLISH_MONTHS[day.month - 1], width, section, month)
        case "e", _:  # of an era, which in China is the year; some show two digits of it
            return f"{day.year:04d}", False
        case _:
            return form, False


def _weekday(day: date) -> str:
    return f"星期{_WEEK[day.weekday()]}"


def _named(english: str, width: int, section: Section, chinese: str) -> tuple[str, bool]:
    """The name of a day or month; short ones in Chinese are not the same in all programs."""
    if section.locale == _CHINESE:
        return chinese, width == 4 and section.numerals == ""
    is_sure = section.locale == _ENGLISH and section.numerals == ""
    return (english if width == 4 else english[:3]), is_sure


def _in_digits(words: str) -> str:
    return "".join(_DIGITS[int(digit)] for digit in words)


def _in_words(value: int) -> str:
    """A number below 100 in words: 十, 十一, 二十, 三十一."""
    tens, ones = divmod(value, 10)
    if not tens:
        return _DIGITS[ones]
    return f"{_DIGITS[tens] if tens > 1 else ''}十{_DIGITS[ones] if ones else ''}"
