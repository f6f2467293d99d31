"""Percentages that say no more than that they are of the number before them: 45公里（90%）."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from generator.analysis.checks.numbers import Row, pairs, rate_values
from generator.analysis.checks.question import ask
from generator.analysis.measures import Rate, RateKind
from generator.analysis.measures.written_numbers import plain_text
from generator.patterns import pattern
from generator.problems import Problem

_PERCENT: Final = r"\d{1,4}(?:\.\d{1,4})?"
_BEHIND: Final = pattern(
    rf"[^,，。;；、:：()（）%\d\n]{{0,12}}(?:[(（](?P<number>{_PERCENT})%[)）]"
    r"|[,，](?:已|累计|共|现)*(?:完成|进度)(?:已|为|达到|达|了|约)*"
    rf"(?P<done>{_PERCENT})%(?!的|以上))"
)
_POINTS: Final = Decimal(15)  # so far from its numbers, a percentage is of others


def lone_percentages(row: Row) -> Iterator[Problem]:
    """YQ304: a percentage right behind a number of a pair, which is nearly its rate and is not."""
    if not any("%" in text or "％" in text for text in row.texts):  # noqa: RUF001
        return
    for pair in pairs(row):
        text = row.texts[row.places.index(pair.result)]
        match = None if pair.is_share else _BEHIND.match(plain_text(text), pair.actual.end)
        if match is None:
            continue
        name = "number" if match["number"] else "done"
        start, end = match.start(name), match.end(name) + 1
        value = Decimal(match[name])
        rate = Rate(value, RateKind.WHOLE, start, end, start)
        is_near = abs(pair.ratio - value) <= _POINTS
        if is_near and not rate.agrees(pair.target.value, pair.actual.value):
            values = rate_values(rate, pair.target, pair.actual)
            field = f"results[{pair.result}].text"
            yield ask(row.project, field, "YQ304", text[start:end], **values)
