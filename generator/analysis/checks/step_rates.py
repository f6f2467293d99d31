"""Rates at which something was begun, accepted or paid out, beside the number of that."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.analysis.checks.numbers import Row, rate_values
from generator.analysis.checks.question import ask
from generator.analysis.checks.rate_subjects import counted_by, numbers_counted_by
from generator.analysis.measures import Clause, Quantity, Rate, RateKind, clauses, matches
from generator.analysis.measures.clause import clauses_between
from generator.analysis.measures.units import count_alike
from generator.analysis.measures.written_numbers import plain_text
from generator.analysis.measures.written_shares import shares_in
from generator.patterns import pattern
from generator.problems import Problem

# The rate of one of these is held against the target: 开工率75%.
STEPS: Final = (
    *("开工", "动工", "完工", "竣工", "建成", "交付", "投用", "投产", "封顶", "验收", "通水"),
    *("通车", "通气", "通电", "供水", "供热", "开业", "挂牌", "拨付", "兑付", "支付", "支出"),
    *("到位", "执行"),
)
_STEP: Final = pattern(
    rf"(?P<verb>{'|'.join(STEPS)})(?:率|比例|进度)(?:已|均)?(?:为|达到|达)?\s?"
    r"(?=[0-9]+(?:\.[0-9]+)?\s?%|百分之)"
)
# 开工率 is of what is called 动工, too.
_ALSO: Final = {"开工": "动工", "动工": "开工", "完工": "竣工", "竣工": "完工"}
_STOPS: Final = "。;；\n"
_FULL_STOPS: Final = "。\n"
_MOST: Final = 40  # numbers before a rate of a step that are looked at


def wrong_steps(row: Row) -> Iterator[Problem]:
    """开工率75% beside the number that was begun, which is another share of the target.

    Only where the row has one target that the number can be held against, and where no number
    before it gives the rate: 已建28座，验收21座，验收率75%.
    """
    for place, text in zip(row.places, row.texts, strict=True):
        plain = plain_text(text)
        if "%" not in plain and "百分之" not in plain:
            continue
        steps = list(_STEP.finditer(plain))
        shares = {share.start: share for share in shares_in(plain)} if steps else {}
        for match in steps:
            share = shares.get(match.end())
            before, numbers = _said_before(row, plain, text, match)
            if numbers is None or share is None:
                continue
            rate = Rate(share.value, RateKind.WHOLE, match.start(), share.end, share.start)
            others = [
                clause.quantity
                for clause in before
                if count_alike(clause.quantity.unit, numbers[1].unit)
            ]
            if not any(
                rate.agrees(other.value, numbers[1].value) for other in (numbers[0], *others)
            ):
                field = f"results[{place}].text"
                words = text[match.start() : share.end]
                yield ask(row.project, field, "YQ304", words, **rate_values(rate, *numbers))


def _said_before(
    row: Row, plain: str, text: str, match: re.Match[str]
) -> tuple[Sequence[Clause], tuple[Quantity, Quantity] | None]:
    """The clauses before a rate of a step, and its numbers; over a semicolon where there is none.

    开工731户，其中竣工430户，开工率85%；竣工率60%.
    """
    verbs = (match["verb"], _ALSO.get(match["verb"], match["verb"]))
    named = counted_by(plain, match.start())  # 按户数计开工率
    for stops in (_STOPS, _FULL_STOPS):
        begin = max(text.rfind(sign, 0, match.start()) for sign in stops)
        before = clauses_between(clauses(text), begin, match.start())[-_MOST:]
        if named:
            return before, numbers_counted_by(row, named, verbs)
        if (numbers := _step_numbers(row, verbs, before)) is not None:
            return before, numbers
    return (), None


def _step_numbers(
    row: Row, verbs: Sequence[str], before: Sequence[Clause]
) -> tuple[Quantity, Quantity] | None:
    """The target of a row, and the number of what the verb of a rate is said of before it."""
    told = [
        clause.quantity
        for clause in before
        if any(said in clause.quantity.lead + clause.quantity.tail for said in verbs)
        and not (clause.restates or clause.is_base)
    ]
    wanted = [
        found.target.quantity
        for found in (matches(row.title, row.texts) if len(told) == 1 else ())
        if count_alike(told[0].unit, found.target.quantity.unit)
    ]
    if len(wanted) != 1 or not wanted[0].value:
        return None
    return wanted[0], told[0]
