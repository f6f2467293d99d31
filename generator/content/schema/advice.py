"""What a value should rather be, computed from what was found: 2024年1月8日 is 2024-01-08.

Only what is plain is proposed, and only where the field would take it. A usual run never imports
this.
"""

import difflib
import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from generator.characters import HALF_WIDTH
from generator.content.slips import parts_of, slip_in
from generator.content.tree import Path, Tree, Value
from generator.patterns import pattern
from generator.problems.value_kinds import CHOICES, meant_word
from generator.records.settings import TAKEN
from generator.records.values import MOST_DIGITS

Advice = tuple[str, dict[str, str]]  # the key of a fix, and what fills it

_DATE: Final = pattern(
    r"([0-9]{4})(?:年|[-/._])([0-9]{1,2})(?:月|[-/._])([0-9]{1,2})[日号]?|([0-9]{4})([0-9]{2})([0-9]{2})"
)
_TIME: Final = pattern(r"[T ]*([0-9]{1,2})(?:[:时点])([0-9]{1,2})?分?(?::[0-9.]+|[0-9]+秒)?Z?")
_MONTH: Final = pattern(r"([0-9]{4})(?:年|[-/._])?([0-9]{1,2})月?份?")
_QUARTER: Final = pattern(r"([0-9]{4})年?[-/ ]*(?:第?([1-4一二三四])季度|[Qq]([1-4]))")
_NUMBER: Final = pattern(r"第?(-?[0-9]+(?:\.[0-9]+)?)\s*+([^0-9]*+)")  # \s* would try each space
_PROJECT_ID: Final = pattern(r"[0-9]{4}/[a-z0-9]+(-[a-z0-9]+)*/[1-9][0-9]*")
_WORDS_OF_FLAGS: Final = {
    **dict.fromkeys(("yes", "y", "on", "true", "1", "对", "是", "是的"), "true"),
    **dict.fromkeys(("no", "n", "off", "false", "0", "不", "否", "不是"), "false"),
}
_NUMBERS: Final = ("number", "whole", "percent")
_CHINESE: Final = {"一": "1", "二": "2", "三": "3", "四": "4"}
_BRACKETS: Final = "[]【】［］ "  # noqa: RUF001 - signs of a list, as people type them
_MEANS_SOMETHING: Final = pattern(r"[\[\]{}#&*!|>'\"%@`]|:\s|:$")  # between the brackets of YAML
_NEXT_NAME: Final = pattern(r"\s(?=[a-z_]+\s*[：:;；=])")
_LEAST_ALIKE: Final = 0.7  # of a word and the one that is proposed for it


def advice(value: str, kind: str, path: Path, fits: Callable[[str], bool]) -> Advice:
    """The fix for a value that is not of its kind, and what fills it; nothing where none is plain.

    `fits` says whether the field would take a value.
    """
    if kind == "one_name" and value:
        return "one_each", {}
    name = next((key for key in reversed(path) if isinstance(key, str)), "")
    if kind in _NUMBERS and name in ("target", "actual"):
        number, unit = _number_of(value)
        if number and unit and fits(number):
            return "split_unit", {"name": name, "number": number, "unit": unit}
    if kind == "level_id" and value in TAKEN:
        return "other_level_id", {"value": value, "other": f"{value}-level"}
    if kind in _NUMBERS and _has_more_digits(value, kind):
        whole, decimals = MOST_DIGITS[kind]
        fix = "fewer_decimals" if decimals else "fewer_digits"
        return fix, {"whole": f"{whole}", "decimals": f"{decimals}"}
    proposed = _proposal(value.strip().rstrip("，,。；;、"), kind)
    if not proposed or proposed == value or not fits(proposed):
        return "", {}
    if kind in _NUMBERS and _narrow(value.strip()) == proposed:
        return "ascii_digits", {"number": proposed}
    return "write_it", {"name": name, "value": proposed}


def advice_on_fields(value: Value, known: Iterable[str]) -> Advice:
    """The fix for a text or a list where fields should be; a slip of typing comes first."""
    if isinstance(value, str):
        # lines without a field are one text; only the first of them is shown as it should stand
        slip = slip_in(_NEXT_NAME.split(value, maxsplit=1)[0])
        if slip is not None:
            return slip.fix, slip.values
    return "write_fields", {"known": ", ".join(known)}


def advice_on_list(value: Value, path: Path) -> Advice:
    """The fix for a text where a list should be: its parts, or a slip of typing."""
    name = next((key for key in reversed(path) if isinstance(key, str)), "")
    if not isinstance(value, str):
        return "", {}
    slip = slip_in(value)
    if slip is not None:
        return slip.fix, slip.values
    parts = parts_of(value.strip(_BRACKETS))
    if not parts or not name or any(_MEANS_SOMETHING.search(part) for part in parts):
        return "", {}
    return "write_list", {"name": name, "items": ", ".join(parts)}


def example_id(tree: Tree) -> str:
    """The id of a project as this file could name one: one that it names, else one of its levels.

    Where it has neither, its year with a level of no place.
    """
    found = next(filter(_PROJECT_ID.fullmatch, _texts(tree.data)), "")
    if found:
        return found
    year = re.search(r"[0-9]{4}", tree.file)
    levels = tree.data.get("levels") if isinstance(tree.data, dict) else None
    first = levels[0] if isinstance(levels, list) and levels else None
    level = first.get("id") if isinstance(first, dict) else None
    shown = level if isinstance(level, str) and level.isascii() and level else "county"
    return f"{year[0] if year else 2023}/{shown}/1"


def _proposal(value: str, kind: str) -> str:
    if kind in CHOICES:
        return _choice(value, kind)
    narrow = _narrow(value)
    if kind in ("date", "moment", "time_of_day"):
        return _moment_of(narrow, with_time=kind != "date")
    if kind == "period":
        return _period_of(narrow)
    if kind in _NUMBERS:
        return _number_of(value)[0]
    if kind in ("slug", "level_id"):
        return re.sub(r"[\s_.]+", "-", narrow.lower()).strip("-")
    if kind == "finding_code":
        return f"YQ{narrow.upper().removeprefix('YQ')}"
    return narrow.lower() if kind in ("sha256", "digest") else narrow


def _choice(value: str, kind: str) -> str:
    """The word that is meant: by its Chinese meaning, or by the like of its letters."""
    if kind in ("flag", "standing") and (flag := _WORDS_OF_FLAGS.get(value.lower())):
        return flag
    if meant := meant_word(value, kind):
        return meant
    plain = value.lower().replace(" ", "_").replace("-", "_")
    close = difflib.get_close_matches(plain, list(CHOICES[kind]), n=1, cutoff=_LEAST_ALIKE)
    return close[0] if close else ""


def _moment_of(text: str, *, with_time: bool) -> str:
    """2024年1月8日9时30分 as 2024-01-08 09:30."""
    # taken apart and put together, because a pattern would look again from each of many spaces
    plain = "".join(part.strip() for part in re.split(r"([年月日号时分点:/.-])", text))
    match = _DATE.match(plain)
    if match is None:
        return ""
    year, month, day = (part for part in match.groups() if part)
    try:
        shown = date(int(year), int(month), int(day)).isoformat()
    except ValueError:  # the calendar has no such day
        return ""
    rest = plain[match.end() :].strip()
    time = _TIME.fullmatch(rest)
    if time is None:
        return "" if rest else shown
    return f"{shown} {int(time[1]):02}:{int(time[2] or 0):02}" if with_time else shown


def _period_of(text: str) -> str:
    if quarter := _QUARTER.fullmatch(text):
        number = quarter[2] or quarter[3]
        return f"{quarter[1]}-Q{_CHINESE.get(number, number)}"
    month = _MONTH.fullmatch(text)
    return f"{month[1]}-{int(month[2]):02}" if month else ""


def _number_of(value: str) -> tuple[str, str]:
    """A number in plain digits, and the unit behind it; `1,000个` is 1000 and 个."""
    narrow = re.sub(r"(?<=[0-9])[,，](?=[0-9]{3}(?![0-9]))", "", _narrow(value).strip())
    match = _NUMBER.fullmatch(narrow)
    if match is None:
        return "", ""
    sign, digits = ("-", match[1][1:]) if match[1].startswith("-") else ("", match[1])
    whole = re.sub(r"^0+(?=[0-9])", "", digits)
    return sign + whole, match[2]


def _has_more_digits(value: str, kind: str) -> bool:
    """Whether a number has more digits than its kind takes, which is why it is refused."""
    whole, _, decimals = _number_of(value)[0].lstrip("-").partition(".")
    most, most_decimals = MOST_DIGITS[kind]
    return len(whole) > most or len(decimals) > most_decimals > 0


def _narrow(text: str) -> str:
    """Digits, letters and signs of half their width; a sign such as ㎡ stays."""
    return text.translate(HALF_WIDTH)


def _texts(value: Value) -> list[str]:
    """Every text of a tree, in order."""
    if isinstance(value, str):
        return [value]
    parts = value if isinstance(value, list) else value.values()
    return [text for part in parts for text in _texts(part)]
