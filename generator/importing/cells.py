"""Cells: number, words and names out of the text of a cell, with the mends that were made."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.analysis.counting import plain_number
from generator.records.project_keys import LONGEST_KEY

_NUMBER: Final = re.compile(
    r"^\s*(?P<mark>(?P<plain>\d{1,9})\s*[.、．](?!\d)"  # noqa: RUF001
    r"|[(（](?P<bracket>\d{1,9})[)）]|第(?P<ordinal>\d{1,9})项)\s*"
)
_DIGITS: Final = re.compile(r"\d+")  # of full width too
_MOST_DIGITS: Final = 9
_AFTER_DIGITS: Final = re.compile(r"(?<=\d)\s*[.、．]$")  # noqa: RUF001
_SHARE: Final = re.compile(r"(?P<number>\d{1,6}(?:\.\d{1,9})?)\s*[%\uff05]")
_PLAIN: Final = re.compile(r"\d{1,6}(\.\d{1,9})?")
_HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff"
_SPACE: Final = re.compile(rf"(?P<before>[{_HAN}])[ \u3000\xa0]+(?P<after>[{_HAN}])")
_BETWEEN: Final = re.compile(r"[、,，;；\s]+")
_PARTED_NAME: Final = re.compile(rf"[{_HAN}][ \u3000\xa0]+[{_HAN}]")
_PARTED_NAMES: Final = re.compile(rf"(?:[{_HAN}][ \u3000\xa0]+[{_HAN}][、,，;； \u3000\xa0]*)+")
# How names of departments end.
_DEPARTMENT: Final = re.compile(
    "(局|委|办|室|中心|院|公司|集团|街道|镇|乡|府|部|会|队|站|所|处|厅|校|馆|社|行|署|团|联|园|区|县|市"
    "|科|台|司|[)）])$"
)
_LATIN: Final = re.compile("[A-Za-z0-9]")
# A committee and the government beside it are one unit: 县党委、政府.
_BETWEEN_UNITS: Final = re.compile(
    r"(?:[,，;；\s]|(?<!党委)(?<!党工委)(?<!党组)、|、(?!政府|管委会|办事处))+"
)
_FORMULA: Final = tuple("=\uff1d+\uff0b@\uff20")  # how one begins, in both widths
# What people write into a cell that holds nobody, and no department.
_NOBODY: Final = frozenset({"—", "——", "-", "/", "无"})
# Words that forum software parts with a space, whatever stands around them.
_FILTERED: Final = frozenset({"政府", "政策", "书记", "主席", "国家", "中央", "党委", "市委"})


@dataclass(frozen=True, slots=True)
class Mend:
    """A mechanical correction: field, kind, and the words before and after."""

    field: str
    kind: str
    before: str
    after: str


def printed_number(words: str) -> str:
    """The number of a column of numbers as printed, on one line; digits of half width.

    What parts a number from the words behind it is no part of it: 1. and 1、 are 1.

    Raises ValueError for words that are too long for a number, and for a formula that was never
    worked out.
    """
    plain = _AFTER_DIGITS.sub("", words)
    if _DIGITS.fullmatch(plain) and len(plain) <= _MOST_DIGITS:
        return str(int(plain))
    printed = " ".join(words.split())
    if len(printed) > LONGEST_KEY or printed.startswith(_FORMULA):
        raise ValueError(words)
    return printed


def number_in(text: str) -> tuple[str, str, str]:
    """The number at the head of a title, the mark it is written in, and the title without it."""
    match = _NUMBER.match(text)
    if match is None:
        return "", "", text
    number = match["plain"] or match["bracket"] or match["ordinal"]
    return str(int(number)), match["mark"], text[match.end() :]


def without_number(text: str, number: str) -> tuple[str, tuple[Mend, ...]]:
    """A result without the project's own number at its head."""
    found, mark, rest = number_in(text)
    if not found or found != number or not rest or mark.startswith("第"):
        return text, ()
    return rest, (Mend("text", "repeated_number", mark, ""),)


def without_spaces(field: str, text: str, joined: frozenset[str]) -> tuple[str, tuple[Mend, ...]]:
    """A text without the spaces that a forum put inside words.

    A space between two characters is taken out where they stand together elsewhere in the document
    (`joined`), or make a word that forums are known to part; another may be meant, and stays.
    """
    mends: list[Mend] = []

    def join(match: re.Match[str]) -> str:
        word = match["before"] + match["after"]
        if word not in joined and word not in _FILTERED:
            return match[0]
        mends.append(Mend(field, "forum_space", match[0], word))
        return word

    return _SPACE.sub(join, text), tuple(mends)


def pairs_in(texts: Sequence[str]) -> frozenset[str]:
    """Every two Chinese characters that stand beside each other in the texts."""
    found = set()
    for text in texts:
        for run in re.findall(rf"[{_HAN}]{{2,}}", text):
            found |= {run[at : at + 2] for at in range(len(run) - 1)}
    return frozenset(found)


def share_and_word(text: str, head: str = "") -> tuple[str, str]:
    """A share in percent as digits, and the words beside it: 65%, 按序时推进, 按序时推进(65%).

    A number without its sign is a share where the head has the sign.
    """
    match = _SHARE.search(text)
    if match is None and _PLAIN.fullmatch(text) and ("%" in head or "\uff05" in head):
        return plain_share(text), ""
    word = _SHARE.sub("", text, count=1).strip("()（） ，,、")
    return (plain_share(match["number"]) if match else ""), word


def plain_share(digits: str) -> str:
    """Digits without zeros that say nothing: 96.50 is 96.5, 007 is 7."""
    return plain_number(Decimal(digits))


def names_in(cell: str, field: str = "people") -> tuple[list[str], tuple[Mend, ...]]:
    """The people in a cell; two single characters are one name that was parted.

    Each line is looked at by itself. Names that were parted may follow each other without a sign.
    """
    names: list[str] = []
    mends: list[Mend] = []
    for line in cell.split("\n"):
        if not _PARTED_NAMES.fullmatch(line.strip()):
            names += [part for part in _BETWEEN.split(line) if part and part not in _NOBODY]
            continue
        for parted in _PARTED_NAME.findall(line):
            name = "".join(parted.split())
            names.append(name)
            mends.append(Mend(field, "forum_space", parted, name))
    return names, tuple(mends)


def departments_in(cell: str, known: frozenset[str]) -> list[str]:
    """The departments in a cell, as printed; a name that is known as a whole is not parted.

    A break in a cell parts names, or stands inside of one where the column was narrow: what is
    known decides, else whether the line before it ends as names of departments do.
    """
    words = cell.strip()
    for whole in (words, on_one_line(words)):
        if whole in known:
            return [whole]
    found: list[str] = []
    for line in words.split("\n"):
        first, *rest = _BETWEEN_UNITS.split(line.strip())
        if found and first and _goes_on(found[-1], first, known):
            found[-1] += first
        else:
            found.append(first)
        found += rest
    return [part for part in found if part and part not in _NOBODY]


def _goes_on(before: str, behind: str, known: frozenset[str]) -> bool:
    """Whether a name that a line ends with goes on in the next."""
    if before + behind in known or behind[0] in "(（":
        return True
    is_whole = before in known or behind in known or _DEPARTMENT.search(before) is not None
    return bool(before) and not is_whole and before not in _NOBODY


def on_one_line(words: str) -> str:
    """Words that a narrow column has broken; a space only parts what letters or digits end."""
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    joined = ""
    for line in lines:
        is_parted = bool(joined) and _LATIN.match(joined[-1]) and _LATIN.match(line[0])
        joined += f" {line}" if is_parted else line
    return joined
