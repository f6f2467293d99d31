"""Measures as rows of a chart: name, bar on the one scale, figures, percent."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.pages.parts.charts.scale import Mark, mark_of, percent_of, place_of
from generator.pages.parts.words.figure import Figure, actual_figure, target_figure, unit_of
from generator.pages.parts.words.typography import display
from generator.records import Measure

# Of a target that is a ceiling, more is not better: the words do not speak of fulfilment.
_LIMITS: Final = {"at_least": "", "at_most": "不高于", "exactly": "等于"}
_SHARES: Final = {"at_least": "完成率", "at_most": "为目标的", "exactly": "为目标的"}
AT_LEAST: Final = "至少"


class Stated(Struct, frozen=True):
    """A rate that the source itself prints: its place on the scale, and its words."""

    place: str
    words: str


class Question(Struct, frozen=True):
    """What is asked about a measure, under its bar.

    `claim` are the source's own words between what is said `before` and `after` them. Its `id` is
    where a sign leads, and empty where a paragraph tells more; `sign` is the fragment of a sign
    here, or empty.
    """

    id: str
    before: str
    claim: str
    after: str
    sign: str


class MeasureRow(Struct, frozen=True):
    """A measure as a row: `actual` and `target` with its unit, as the source prints them.

    `limit` says that the target is a ceiling or exact, and is mostly empty. `percent` is whole, and
    says 至少 where the source means so many or more. `read` is what the numbers were read from.
    `stated` is the rate that the source prints beside them, and `questions` are what is asked about
    them.
    """

    name: str
    mark: Mark
    actual: str
    target: str
    limit: str
    percent: str
    read: str
    stated: Stated | None = None
    questions: tuple[Question, ...] = ()


def measure_rows(measures: Iterable[Measure]) -> tuple[MeasureRow, ...]:
    """The measures of which the actual is known; a target alone has no bar."""
    return tuple([measure_row(measure) for measure in measures if measure.actual is not None])


def measure_row(measure: Measure, stated: Decimal | None = None) -> MeasureRow:
    """The measure as a row; `stated` is the rate that the source prints, in percent.

    Raises ValueError where its actual is not known.
    """
    mark = mark_of(measure)
    if mark is None:
        raise ValueError(f"{measure.name}: nothing is known but the target")
    actual = actual_figure(measure)
    return MeasureRow(
        name=display(measure.name),
        mark=mark,
        actual=actual.text,
        target=f"{target_figure(measure).text}{unit_of(measure)}",
        limit=limit_of(measure),
        percent=_or_more(actual, percent_of(measure)),
        read=_read(measure),
        stated=None if stated is None else _stated(stated),
    )


def measure_sentence(measure: Measure) -> str:
    """All of a measure in words: 目标3所，实际3所，完成率100%; its actual is known."""
    actual, target, unit = actual_figure(measure), target_figure(measure), unit_of(measure)
    goal = f"目标{limit_of(measure)}{target.text}{unit}"
    share = f"{_SHARES[measure.comparison]}{_or_more(actual, _exact(measure))}"
    return f"{goal}，实际{actual.text}{unit}，{share}"


def limit_of(measure: Measure) -> str:
    """What stands before the target that is a ceiling, or exact: 不高于, 等于; mostly nothing."""
    return _LIMITS[measure.comparison]


def percent_words(measure: Measure) -> str:
    """The ratio in whole percents, as at least so many where the source means so many or more."""
    return _or_more(actual_figure(measure), percent_of(measure))


def _or_more(actual: Figure, percent: str) -> str:
    """A percentage, as the least that it is where the source means so many or more."""
    return f"{AT_LEAST}{percent}" if actual.is_open else percent


def target_sentences(measures: Iterable[Measure]) -> tuple[str, ...]:
    """What is wanted of the measures whose actual is not known: 新建幼儿园：目标3所."""
    return tuple(
        [
            f"{display(measure.name)}：目标{limit_of(measure)}"
            f"{target_figure(measure).text}{unit_of(measure)}"
            for measure in measures
            if measure.actual is None
        ]
    )


def _exact(measure: Measure) -> str:
    """The ratio to a hundredth of a percent, as the data has it."""
    return f"{plain_number((measure.ratio or Decimal(0)) * 100)}%"


def _stated(rate: Decimal) -> Stated:
    return Stated(place_of(rate / 100), f"{plain_number(rate)}%")


def _read(measure: Measure) -> str:
    read = (("目标", measure.target_words), ("实际", measure.actual_words))
    return "；".join(f"{which}见“{display(words)}”" for which, words in read if words)
