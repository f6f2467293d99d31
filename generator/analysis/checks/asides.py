"""Clauses about money or people that stand inside a list, and are none of it.

新增学位1080个，投入资金360万元，其中城关360个、北塬420个: what 其中 names is of the places. A rule
that looks for a whole and its parts, or for a number and its names, looks at the text without them.
"""

from collections.abc import Callable, Iterator
from typing import Final

from generator.analysis.checks.question import Field
from generator.analysis.measures import quantities
from generator.analysis.measures.units import count_alike
from generator.patterns import pattern
from generator.problems import Problem

_ASIDE: Final = pattern(
    r"[,，](?:累计|总|共|已|计划|完成)*(?:投入|投资|安排|落实|争取|拨付|使用|惠及|受益|服务|覆盖)[^,，。;；:：、\d]{0,8}"
    r"(?:约|近|超|达)?\d[\d.]*余?[万亿]?余?(?:元|人|人次|户|名)(?=[,，])"
)


class _Shortened(Field, frozen=True):
    """A text without the clause that began at `at` in the text as published."""

    published: str
    at: int
    left_out: int

    def ask(self, code: str, start: int, end: int, **values: str) -> Problem:
        """A question about the words of the text as published."""
        first = start + self.left_out if start >= self.at else start
        last = end + self.left_out if end > self.at else end
        return Field(self.project, self.name, self.published).ask(code, first, last, **values)


def through_asides(rule: Callable[[Field], Iterator[Problem]], field: Field) -> Iterator[Problem]:
    """What a rule asks of a text, without the first of such clauses if it has one."""
    aside = _aside(field.text)
    if aside is None:
        return rule(field)
    start, end = aside
    return rule(
        _Shortened(
            field.project,
            field.name,
            field.text[:start] + field.text[end:],
            published=field.text,
            at=start,
            left_out=end - start,
        )
    )


def _aside(text: str) -> tuple[int, int] | None:
    """Where a clause stands whose number counts nothing that those beside it count."""
    match = _ASIDE.search(text)
    if match is None:
        return None
    found = quantities(text)
    at = next(
        (n for n, quantity in enumerate(found) if match.start() < quantity.start < match.end()),
        None,
    )
    if at is None:
        return None
    beside = (*found[max(0, at - 1) : at], *found[at + 1 : at + 2])
    is_other = all(not count_alike(found[at].unit, quantity.unit) for quantity in beside)
    return match.span() if is_other and beside else None
