"""Cells: number, share and words out of the text of a cell, with the mends that were made."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.analysis.counting import plain_number
from generator.characters import HAN
from generator.records.project_keys import LONGEST_KEY

_CHINESE: Final = "一二三四五六七八九十百"
# The numeral of 一、重点项目; 一、二级公路 begins with none.
LISTED: Final = (
    rf"[{_CHINESE}]{{1,4}}(?=\s*[、．.])"  # noqa: RUF001
    r"(?!(?<=一)、二|(?<=二)、三|(?<=三)、四|(?<=四)、五|(?<=五)、六|(?<=六)、七)"
)
_CIRCLED: Final = "\u2460-\u249b\u3220-\u3229\u3280-\u3289"
# 1. and 1、, (1), 第1项; the same with Chinese numerals, but 一、二级公路 begins with no number.
_NUMBER: Final = re.compile(
    rf"^\s*(?P<mark>(?P<plain>\d{{1,9}})\s*[.、．](?!\d)"  # noqa: RUF001
    rf"|[(（](?P<bracket>\d{{1,9}})[)）]|第(?P<ordinal>\d{{1,9}})项"
    rf"|(?P<numeral>{LISTED})\s*[、．.]"  # noqa: RUF001
    rf"|[(（](?P<in_brackets>[{_CHINESE}]{{1,4}})[)）]|第(?P<nth>[{_CHINESE}]{{1,4}})项"
    rf"|(?P<circled>[{_CIRCLED}])[、.．]?"  # noqa: RUF001
    r"|(?P<sign>[A-Za-z]{1,2}\d{1,3}|№\s*\d{1,9}|\d{1,3}(?:[.\-]\d{1,3}){1,3})[、．])\s*"  # noqa: RUF001
)
_DIGITS: Final = re.compile(r"\d+")  # of full width too
_MOST_DIGITS: Final = 9
_AFTER_DIGITS: Final = re.compile(rf"(?<=[\d{_CHINESE}{_CIRCLED}])\s*[.、．]$")  # noqa: RUF001
# What a spreadsheet makes of 1-1, and what it shows where it cannot tell.
_NO_NUMBER: Final = re.compile(
    r"\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}.*|\d{1,2}月\d{1,2}日|\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{1,2}"
    r"|#(?:N/A|[A-Z0/]+[!?])|[^\w\u2460-\u249b\u3220-\u3289]+"
)
_SHARE: Final = re.compile(r"(?P<number>\d{1,6}(?:\.\d{1,9})?)\s*[%\uff05]")
_AROUND: Final = "()（） ，,、;；。\n"
_BOUND: Final = re.compile(
    r"[约超近≥≤<>\uff1c\uff1e~\uff5e\-—]|以上|以下|左右|不低于|不少于|至少|[至到]$"
)
_ONLY_A_SHARE: Final = re.compile(
    "(?:已|累计|总体|完成)*(?:完成率|完成比例|完成进度|进度)(?:为|达到?)?[:：]?"
)
# 已完成80%: how much is done, and no word that it is done.
_SO_FAR: Final = re.compile(
    "(?:已|已经|累计|总体|整体|目前|实际|共|项目|工程|任务)*(?:完成|完工|建成|竣工|实施|落实)(?:了|至|到|任务|工程量)?"
)
_WHOLE: Final = 100  # percent
_FIRST: Final = re.compile(
    r"\s*(?:(?P<word>[^。\n]{2,12})。|[【\[](?P<bracketed>[^】\]]{2,12})[】\]])"
)
_PLAIN: Final = re.compile(r"\d{1,6}(\.\d{1,9})?")
_SPACE: Final = re.compile(rf"(?P<before>[{HAN}])[ \u3000\xa0]+(?P<after>[{HAN}])")
_LATIN: Final = re.compile("[A-Za-z0-9]")
_FORMULA: Final = tuple("=\uff1d+\uff0b@\uff20")  # how one begins, in both widths
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

    Raises ValueError for what no number can be: words that are too long, signs alone, a date, an
    error of a spreadsheet, a formula that was never worked out.
    """
    plain = _AFTER_DIGITS.sub("", words)
    if _DIGITS.fullmatch(plain) and len(plain) <= _MOST_DIGITS:
        return str(int(plain))
    printed = " ".join(plain.split())
    is_number = not printed or not _NO_NUMBER.fullmatch(printed)
    if len(printed) > LONGEST_KEY or printed.startswith(_FORMULA) or not is_number:
        raise ValueError(words)
    return printed


def number_in(text: str) -> tuple[str, str, str]:
    """The number at the head of a title, the mark it is written in, and the title without it."""
    match = _NUMBER.match(text)
    if match is None:
        return "", "", text
    rest = text[match.end() :]
    for name in ("plain", "bracket", "ordinal"):
        if match[name]:
            return str(int(match[name])), match["mark"], rest
    names = ("numeral", "in_brackets", "nth", "circled", "sign")
    return next(match[name] for name in names if match[name]), match["mark"], rest


def without_number(text: str, number: str) -> tuple[str, tuple[Mend, ...]]:
    """A result without the project's own number at its head; one that counts on keeps it."""
    found, mark, rest = number_in(text)
    if not found or found != number or not rest or mark.startswith("第"):
        return text, ()
    after = re.sub(r"\d+", str(int(found) + 1), mark.strip())
    if re.search(rf"(?:^|[\s；;。，,]){re.escape(after)}", rest):
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
        for run in re.findall(rf"[{HAN}]{{2,}}", text):
            found |= {run[at : at + 2] for at in range(len(run) - 1)}
    return frozenset(found)


def share_and_word(text: str, head: str = "") -> tuple[str, str, bool]:
    """A share in percent as digits, and the words beside it: 65%, 按序时推进, 按序时推进(65%).

    The last value says whether the text is how much is done so far, as `is_so_far` has it.

    A number without its sign is a share where the head has the sign. 完成率100% says no more than
    the share, and 已完成80% does not say that it is done; of several, and beside a bound such as
    95%以上, there is none.
    """
    match = _SHARE.search(text)
    if match is None and _PLAIN.fullmatch(text) and ("%" in head or "\uff05" in head):
        return plain_share(text), "", False
    if match is None:
        return "", text.strip(_AROUND), False
    word = _SHARE.sub("", text, count=1).strip(_AROUND)
    if _is_so_far(text, match):
        return plain_share(match["number"]), "", True
    if _BOUND.search(word) or _SHARE.search(word):
        return "", text.strip(_AROUND), False
    return plain_share(match["number"]), "" if _ONLY_A_SHARE.fullmatch(word) else word, False


def is_so_far(text: str) -> bool:
    """Whether a text says how much is done, and so not that it is done: 已完成80%."""
    match = _SHARE.search(text)
    return match is not None and _is_so_far(text, match)


def _is_so_far(text: str, match: re.Match[str]) -> bool:
    """The same of a text whose first share is known."""
    if text[match.end() :].strip(_AROUND):
        return False
    is_done = _SO_FAR.fullmatch(text[: match.start()].strip()) is not None
    return is_done and Decimal(match["number"]) < _WHOLE


def whole_share(text: str) -> str:
    """The digits of a text that is a share and nothing else; empty for any other."""
    match = _SHARE.fullmatch(text.strip())
    return plain_share(match["number"]) if match else ""


def first_word(text: str, words: Container[str]) -> str:
    """The word with which a text begins as its first sentence, or in brackets, if it is listed."""
    word = first_words(text)
    return word if word in words else ""


def first_words(text: str) -> str:
    """The first sentence of a text, or what stands in brackets there; all where it has none."""
    match = _FIRST.match(text)
    return (match["word"] or match["bracketed"]) if match else text.strip()


def plain_share(digits: str) -> str:
    """Digits without zeros that say nothing: 96.50 is 96.5, 007 is 7."""
    return plain_number(Decimal(digits))


def on_one_line(words: str) -> str:
    """Words that a narrow column has broken; a space only parts what letters or digits end."""
    lines = [line.strip() for line in words.split("\n") if line.strip()]
    joined = ""
    for line in lines:
        is_parted = bool(joined) and _LATIN.match(joined[-1]) and _LATIN.match(line[0])
        joined += f" {line}" if is_parted else line
    return joined
