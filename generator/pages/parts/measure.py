"""A measure as a bar: from zero, with a tick at the target."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.pages.parts.typography import display
from generator.records import Measure
from generator.records.rounding import round_half_up

_LONGEST: Final = Decimal(3)  # a bar is cut at three times the target
_TOUCHING: Final = Decimal(30)  # words closer than this, in percent of the bar, stand in two lines

# Of a target that is a ceiling, more is not better: the words do not speak of fulfilment.
_WORDS: Final = {
    "at_least": ("目标", "完成率"),
    "at_most": ("目标（不高于）", "为目标的"),
    "exactly": ("目标（等于）", "为目标的"),
}


class MeasureBar(Struct, frozen=True):
    """A measure as a bar from zero, in percent of the bar's whole length.

    `filled` is the actual, `tick` the target, both with their words `actual` and `target` and
    the end at which these are set (SVG's text-anchor); `apart` says that the words stand in two
    lines because they would touch, and `broken` that the bar was cut at 300 %. `words` tells
    what the numbers were read from.
    """

    name: str
    sentence: str
    formula: str
    filled: str
    tick: str
    target: str
    actual: str
    target_anchor: str
    actual_anchor: str
    apart: bool
    broken: bool
    words: str = ""


def measure_bars(measures: Iterable[Measure]) -> tuple[MeasureBar, ...]:
    """The measures of which the actual is known; a target alone has no bar."""
    return tuple([measure_bar(measure) for measure in measures if measure.actual is not None])


def target_sentences(measures: Iterable[Measure]) -> tuple[str, ...]:
    """What is wanted of the measures whose actual is not known: 新建幼儿园：目标3所."""
    return tuple(
        [
            f"{display(measure.name)}：{_WORDS[measure.comparison][0]}{_amount(measure)}"
            for measure in measures
            if measure.actual is None
        ]
    )


def _amount(measure: Measure) -> str:
    return f"{plain_number(measure.target)}{measure.unit}"


def measure_bar(measure: Measure) -> MeasureBar:
    """The measure as a bar; past 300 % of the target it is cut, and says so.

    Raises ValueError where its actual is not known.
    """
    ratio = measure.ratio
    if measure.actual is None or ratio is None:
        raise ValueError(f"{measure.name}: nothing is known but the target")
    exact = measure.actual / measure.target
    shown = min(max(exact, Decimal(0)), _LONGEST)
    whole = max(shown, Decimal(1))
    filled, tick = 100 * shown / whole, 100 / whole
    target, actual = plain_number(measure.target), plain_number(measure.actual)
    unit = measure.unit
    rate = f"{plain_number(ratio * 100)}%"
    goal, share = _WORDS[measure.comparison]
    return MeasureBar(
        name=display(measure.name),
        sentence=f"{goal}{target}{unit}，实际{actual}{unit}，{share}{rate}",
        formula=f"{actual} ÷ {target} = {rate}",
        filled=_percent(filled),
        tick=_percent(tick),
        target=f"{goal}{target}",
        actual=f"实际{actual}{unit}",
        target_anchor=_anchor(tick),
        actual_anchor=_anchor(filled),
        apart=abs(filled - tick) < _TOUCHING,
        broken=exact > _LONGEST,
        words=_words(measure),
    )


def _words(measure: Measure) -> str:
    read = (("目标", measure.target_words), ("实际", measure.actual_words))
    return "；".join(f"{which}见“{display(words)}”" for which, words in read if words)


def _percent(number: Decimal) -> str:
    return f"{plain_number(round_half_up(number, 2))}%"


def _anchor(place: Decimal) -> str:
    """Where words are held, so that they never leave the bar's width."""
    return "start" if place < 20 else "end" if place > 80 else "middle"
