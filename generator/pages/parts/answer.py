"""The answer that a project's page begins with: what was done, in the source's numbers or words.

Where there are numbers with a target they answer; else the printed share, the first clause of what
the source says, or its word. Nothing is concluded that the source does not print.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from generator.characters import HAN_SIGN
from generator.pages.outline import Outline
from generator.pages.parts.charts.measure import limit_of
from generator.pages.parts.charts.scale import percent_of
from generator.pages.parts.words.figure import actual_figure, target_figure, unit_of
from generator.pages.parts.words.share import all_shares_words, printed_shares, share_words
from generator.pages.parts.words.tag import NOTHING_YET, stated_words
from generator.pages.parts.words.typography import Piece, display, pieces
from generator.pages.parts.year.course import since_words
from generator.patterns import pattern
from generator.records import Measure, Project

_HAN: Final = "零一两三四五六七八九十"
_STOP: Final = pattern("[，。；！？]")
_SHORTEST: Final = 8  # characters: a clause of fewer, as 截至11月底, says little by itself
_LONG: Final = 14  # characters of an answer that is set smaller


class Answer(Struct, frozen=True):
    """The answer, and `aside` it in half its size the target or the range.

    `own` says whose word it is, where it is a word of the source. `is_long` asks for smaller type.
    `uses` tells what stands in the answer, so that it is not said again: `word`, `share`, `shares`
    of several results, `text` (the whole of it), `title`, the one `measure`, several `measures`, or
    nothing.
    """

    own: str
    words: tuple[Piece, ...]
    aside: tuple[Piece, ...]
    is_long: bool
    uses: str


def answer_of(outline: Outline, project: Project) -> Answer:
    """What came of a project in one line; of a plan what is planned."""
    if not outline.has["results"]:
        return _answer(display(project.heading).rstrip("。"), uses="title")
    state = outline.states[project.id]
    if state.period:
        return _of_step(outline, project)
    if len(project.items) > 1:
        return _of_items(project) or _of_numbers(project.measures) or _of_words(project)
    return _of_numbers(project.measures) or _of_share(outline, project) or _of_words(project)


def _answer(words: str, aside: str = "", own: str = "", uses: str = "") -> Answer:
    return Answer(own, pieces(words), pieces(aside), len(words) > _LONG, uses)


def _of_step(outline: Outline, project: Project) -> Answer:
    """What the newest step says, with its time."""
    state = outline.states[project.id]
    steps = outline.steps.get(project.id, ())
    told = next((step.actual for step in steps if step.period == state.period), "")
    since = since_words(state.period)
    if told:
        return _answer(first_clause(told), since)
    if state.share is not None:
        return _answer(share_words(state.share_head, state.share), since, uses="share")
    word = state.outcome.word if state.outcome else NOTHING_YET
    return _answer(word, since, own="原文称" if state.outcome else "", uses="word")


def _of_items(project: Project) -> Answer | None:
    """How many of several items go by which printed word; None where no word is printed."""
    number, words = len(project.results), [result.outcome for result in project.results]
    if None in words:
        told = stated_words(project)
        return _answer(told, uses="word") if told else None
    kinds = sorted({word for word in words if word}, key=lambda word: word.kind.rank)
    if len(kinds) == 1:
        said = "都是" if any("outcome" in each.supplied for each in project.results) else "都写作"
        return _answer(f"{_number(number)}子项{said}{kinds[0].word}", uses="word")
    counts = "，".join(f"{words.count(word)}个{word.word}" for word in kinds)
    return _answer(f"{_number(number)}子项：{counts}", uses="word")


def _of_numbers(measures: Sequence[Measure]) -> Answer | None:
    """The number beside its target; of several how many reached theirs. None without any."""
    known = [measure for measure in measures if measure.actual is not None]
    if not known:
        return None
    if len(known) < len(measures):
        return _answer(f"{len(measures)}个目标中{len(known)}个有实际数字", uses="measures")
    if len(known) == 1:
        unit = unit_of(known[0])
        goal = target_figure(known[0])
        more = "以上" if goal.is_open and goal.text[-1:].isdigit() else ""
        target = f"目标{limit_of(known[0])}{goal.text}{unit}{more}"
        return _answer(f"{actual_figure(known[0]).text}{unit}", target, uses="measure")
    return _answer(_verdict(known), _range(known), uses="measures")


def _verdict(measures: Sequence[Measure]) -> str:
    """How many of several numbers reached their targets: it is counted, and compared exactly."""
    number = len(measures)
    reached = sum(map(_is_reached, measures))
    if not reached:
        return f"{_number(number)}数字都没有达到目标"
    if reached < number:
        return f"{number}个数字中{reached}个达到目标"
    is_beyond = all(
        measure.comparison == "at_least" and measure.actual != measure.target
        for measure in measures
    )
    return f"{_number(number)}数字都{'超过' if is_beyond else '达到'}目标"


def _is_reached(measure: Measure) -> bool:
    actual = measure.actual if measure.actual is not None else measure.target
    if measure.comparison == "at_most":
        return actual <= measure.target
    if measure.comparison == "exactly":
        return actual == measure.target
    return actual >= measure.target


def _range(measures: Sequence[Measure]) -> str:
    """From the least ratio to the greatest; nothing where a ceiling is among them."""
    if any(measure.comparison != "at_least" for measure in measures):
        return ""
    ordered = sorted(measures, key=lambda measure: measure.ratio or 0)
    least, most = percent_of(ordered[0]), percent_of(ordered[-1])
    more = "以上" if actual_figure(ordered[-1]).is_open else ""
    return f"均为{most}{more}" if least == most else f"{least}至{most}{more}"


def _of_share(outline: Outline, project: Project) -> Answer | None:
    """The printed share of a project; of several results the range of theirs."""
    shares = printed_shares(outline.states[project.id], project)
    if not shares:
        return None
    return _answer(
        all_shares_words(shares), uses="share" if len(project.results) == 1 else "shares"
    )


def _of_words(project: Project) -> Answer:
    """The first clause of what the source says; else its word; else that there is nothing yet.

    Of what nobody can tell but a number without a word, the title is the answer.
    """
    texts = [result.text for result in project.results if result.text]
    text = next((text for text in texts if HAN_SIGN.search(text)), "")
    if text:
        clause = first_clause(text)
        is_whole = clause == display(text).rstrip("。") and len(project.results) == 1
        return _answer(clause, uses="text" if is_whole else "")
    if project.outcome is not None:
        supplied = any("outcome" in result.supplied for result in project.results)
        return _answer(project.outcome.word, own="" if supplied else "原文称", uses="word")
    if texts:
        return _answer(display(project.heading).rstrip("。"), uses="title")
    return _answer(NOTHING_YET, uses="word")


def first_clause(text: str) -> str:
    """A text up to its first mark, or further where that is too short to say something."""
    words, end = display(text).strip(), 0
    for stop in _STOP.finditer(words):
        end = stop.start()
        if end >= _SHORTEST:
            return words[:end]
    return words.rstrip("。")


def _number(number: int) -> str:
    """So many as people write it: 四个, 12个."""
    return f"{_HAN[number] if number < len(_HAN) else number}个"
