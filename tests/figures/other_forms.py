"""Whole sentences in another form: numbers, signs, order and words for their equals.

Each operation says why its texts are read as the one that they are made of.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from generator.analysis.measures import Quantity, Role, quantities
from generator.analysis.measures.units import count_alike, is_rate
from tests.figures.clauses_beside import HANGS, LIST, RATE, TOTAL, Case, joints
from tests.figures.variants import Variant

_DIGITS: Final = "零一二三四五六七八九"
_NUMBER: Final = re.compile(r"\d[\d.]*")


def numeral(value: int) -> str:
    """A whole number under ten thousand as people write it."""
    if value == 2:
        return "两"
    words, zero = "", False
    for place, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // place % 10
        if digit:
            words += ("零" if zero and words else "") + _DIGITS[digit] + sign
            zero = False
        else:
            zero = True
    return words.removeprefix("一") if words.startswith("一十") else words


def _with_numbers(text: str, form: Callable[[Quantity, str], str | None]) -> str | None:
    """A text with each number in another form, or None where none has that form."""
    pieces, end, is_other = [], 0, False
    for quantity in quantities(text):
        digits = _NUMBER.match(text, text.find(quantity.words.lstrip("约近超逾过"), quantity.start))
        if digits is None or digits.start() < end or quantity.most or not quantity.unit:
            continue
        said = form(quantity, digits[0])
        if said is not None:
            pieces += [text[end : digits.start()], said]
            end = digits.end()
            is_other = True
            if said.endswith("\0"):  # 万 is part of the other form
                pieces[-1] = said[:-1]
                end += 1
    return "".join([*pieces, text[end:]]) if is_other else None


def _grouped(_: Quantity, digits: str) -> str | None:
    return f"{int(digits):,}" if digits.isdigit() and len(digits) > 3 else None


def _in_ten_thousands(quantity: Quantity, digits: str) -> str | None:
    is_plain = digits.isdigit() and int(digits) == quantity.value >= 10_000
    return f"{(Decimal(digits) / 10_000).normalize():f}万" if is_plain else None


def _in_full(quantity: Quantity, digits: str) -> str | None:
    if f"{digits}万" not in quantity.words or quantity.value != Decimal(digits) * 10_000:
        return None
    is_whole = quantity.value == quantity.value.to_integral_value()
    is_plain = quantity.bound == "" and quantity.words.endswith(quantity.unit)  # not 20万老年人
    return f"{int(quantity.value)}\0" if is_whole and is_plain else None


_COUNTED: Final = frozenset("个家所处座条套间台栋项张口盏部场名位户人公里")


def _spelled(quantity: Quantity, digits: str) -> str | None:
    is_plain = (
        digits + quantity.unit == quantity.words
        and digits.isdigit()
        and 2 <= int(digits) < 10_000
        and int(digits) == quantity.value
    )
    is_spelled = (
        is_plain and quantity.unit in (*_COUNTED, "公里", "人次", "场次") and not quantity.bound
    )
    return numeral(int(digits)) if is_spelled and int(digits) not in (10, 100, 1000) else None


def _spaced(_: Quantity, digits: str) -> str | None:
    return f" {digits} "


def _is_open(text: str) -> bool:
    return not re.search(r"[+—~\uff5e至\-–\uff0f/]\d|\d[+]|第\d", text)


def grouped_numbers(case: Case) -> Iterator[Variant]:
    """1,200 is 1200, and so in the title."""
    yield from _forms(case, _grouped)


def large_numbers(case: Case) -> Iterator[Variant]:
    """12000 is 1.2万, and the other way round: the value is the same to the last digit."""
    yield from _forms(case, _in_ten_thousands)
    yield from _forms(case, _in_full)


def spelled_numbers(case: Case) -> Iterator[Variant]:
    """四十六个 is 46个; ten, a hundred and a thousand alone are words of speech and stay digits.

    开学前一百五十台 might be the first of them.
    """
    if not re.search(r"前\d", case.result + case.title):
        yield from _forms(case, _spelled)


def spaced_numbers(case: Case) -> Iterator[Variant]:
    """A blank before and behind a number is typography."""
    if not re.search(r"\s", case.result + case.title):
        yield from _forms(case, _spaced)


def _forms(case: Case, form: Callable[[Quantity, str], str | None]) -> Iterator[Variant]:
    if not _is_open(case.result + case.title):
        return
    result, title = _with_numbers(case.result, form), _with_numbers(case.title, form)
    if result is not None:
        yield Variant(case.title, result)
    if title is not None:
        yield Variant(title, case.result)
    if title is not None and result is not None:
        yield Variant(title, result)


_WIDE: Final = str.maketrans({sign: chr(ord(sign) + 0xFEE0) for sign in "0123456789%"})


def wide_digits(case: Case) -> Iterator[Variant]:
    """Full-width digits and signs are the same digits, in the result, in the title, in both."""
    if case.result != case.result.translate(_WIDE):
        yield Variant(case.title, case.result.translate(_WIDE))
    if case.title != case.title.translate(_WIDE):
        yield Variant(case.title.translate(_WIDE), case.result)
        yield Variant(case.title.translate(_WIDE), case.result.translate(_WIDE))


def signs(case: Case) -> Iterator[Variant]:
    """Half-width and full-width commas, stops and brackets are the same signs."""
    narrow = case.result.translate(str.maketrans("，；：（）", ",;:()"))
    wide = re.sub(r"(?<!\d),|,(?!\d)", "，", case.result).translate(str.maketrans(";()", "；（）"))
    for text in (narrow, wide):
        if text != case.result:
            yield Variant(case.title, text)


def stops(case: Case) -> Iterator[Variant]:
    """Another stop between two clauses that each have a number and a verb of their own."""
    if LIST.search(case.result) or TOTAL.search(case.result) or "其中" in case.result:
        return
    for joint in joints(case.result):
        stands = (
            quantities(joint.before) and quantities(joint.after) and not HANGS.match(joint.after)
        )
        if (
            not stands
            or RATE.match(joint.after)
            or "%" in joint.after
            or not _VERB.search(joint.after)
        ):
            continue
        for sign in "；。" if joint.sign in "，," else "。；":
            if sign != joint.sign:
                yield Variant(
                    case.title, case.result[: joint.at - 1] + sign + case.result[joint.at :]
                )


_VERB: Final = re.compile(
    "^(?:(?!的)[^，,。；;])*(?:建|改造|修|新增|完成|安装|开展|发放|培训|整治|铺设|购置|配备|增设|救助|举办|治理|创建|更换)"
)


def swaps(case: Case) -> Iterator[Variant]:
    """Two clauses in the other order: each has its number and verb, none hangs on the other."""
    text = case.result.rstrip("。；;")
    if LIST.search(text) or TOTAL.search(text) or _TOGETHER.search(text):
        return
    for signs in ("；;", "。", "，,"):
        places = [joint for joint in joints(text) if joint.sign in signs]
        parts = [text[: joint.at - 1] for joint in places[:1]]
        parts += [text[joint.at :] for joint in places[:1]]
        stand = all(
            len(quantities(part)) == 1 and _VERB.search(part) and not HANGS.match(part)
            for part in parts
        )
        if len(places) == 1 and stand:
            yield Variant(case.title, f"{parts[1]}{places[0].sign}{parts[0]}。")


_TOGETHER: Final = re.compile("其中|占|率|%|另|此外|同时|以上|上述|该|均|全部|都|累计|由|从")


# Words that are the same in a report of progress; never a part of a longer word.
_WORDS: Final = (
    ("建成(?!率)", "建好"),
    ("完工(?!率)", "竣工"),
    ("竣工(?!率)", "完工"),
    ("投入使用", "投用"),
    ("(?<!目标)年度任务(?!目标)", "年度目标"),
    ("年度目标(?!任务|值)", "年度任务"),
    ("全年任务", "全年目标任务"),
    ("年度计划", "全年计划"),
    ("全年(?=目标|任务|计划)", "年度"),
    ("占(?=年度|全年|目标|任务|计划)", "达"),
    ("(?<!额)完成率", "任务完成率"),
    ("均已", "都已"),
    ("(?<=[^早而])已(?=[建完改新安铺发])", "已经"),
    ("截至", "到"),
    ("尚未", "还没有"),
    ("正在", "目前正在"),
    ("累计(?=完成|建成|改造)", "总共"),
    ("全部", "均已"),
    ("，其中", "。其中"),
    ("其中(?=[^，,：:])", "其中："),
    ("超额(?=\\d[\\d.]*%(?!完成))", "超额完成"),
    ("共计", "合计"),
    ("合计", "共计"),
    ("年内", "今年"),
    ("目前", "现在"),
)


def words(case: Case) -> Iterator[Variant]:
    """A word for its equal: 完工 and 竣工, 年度任务 and 年度目标, 共计 and 合计."""
    for pattern, other in _WORDS:
        if re.search(pattern, case.result) and other not in case.result:
            yield Variant(case.title, re.sub(pattern, other, case.result))


def units(case: Case) -> Iterator[Variant]:
    """Another counting word of the same class in the result: 处 of a title may be 个 there."""
    for unit, other in (("处", "个"), ("座", "个"), ("所", "个"), ("家", "个"), ("个", "处")):
        found = [q for q in quantities(case.result) if q.unit == unit]
        others = {q.unit for text in case for q in quantities(text)} - {unit}
        if not found or any(count_alike(said, unit) for said in others):
            continue
        if unit == "个" and re.search(
            "[0-9]个(?:人|县|市|乡|镇|村|街|社区|百分|工作|月|小时|品种|项目|班)",
            case.result + case.title,
        ):
            continue
        text = case.result
        for quantity in reversed(found):
            place = text.rfind(unit, quantity.start, quantity.end)
            text = text[:place] + other + text[place + len(unit) :]
        yield Variant(case.title, text)


def sevenfold(case: Case) -> Iterator[Variant]:
    """Every amount seven times as large in title and result: rates and sums stay true."""
    both = case.title + case.result
    if re.search(
        r"[、①：:~—”每-]|等|率(?!.*%)|分别|倍|岁|[一二三四五六七八九十两]{1,3}(?:个|项|处|座|所|家|条|名|户)",
        both,
    ) or not _is_open(both):
        return
    made = [_with_numbers(text, _seven) for text in case]
    if None not in made and not any(q.most for text in case for q in quantities(text)):
        yield Variant(made[0] or "", made[1] or "", times=7)


def _seven(quantity: Quantity, digits: str) -> str | None:
    if is_rate(quantity.unit) or quantity.role not in (Role.AMOUNT, Role.TO, Role.FROM, Role.PART):
        return None
    return f"{Decimal(digits) * 7:f}"
