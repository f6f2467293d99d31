"""Numbers that a result has in the order of the title: 三项面积依次新增2.08万亩、8260亩、3615亩."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from generator.analysis.measures.possible_actuals import Candidate
from generator.analysis.measures.subjects import are_verbs
from generator.analysis.measures.targets import Target
from generator.analysis.measures.units import count_alike
from generator.characters import value_of_numeral
from generator.patterns import pattern

# 三项面积依次新增, 两类药材分别达到; without a name between that would be of one of them
_HEAD: Final = pattern(
    r"(?:^|[,，。;；:：\s])[^,，。;；:：、\d]{0,8}?(?P<count>[两二三四五六七八九]|\d)(?:大)?(?:项|类|种|者)"
    r"(?P<of>[^,，。;；:：、\d和与及]{0,10}?)(?:分别|依次)(?!为?第)[^,，。;；:：、\d]{0,8}$"
)
# 截至11月底，实际分别完成: what begins so names nothing, and is of all that the title sets
_NO_NAME: Final = pattern(
    r"(?:^|[。;；\n])\s?(?:截[至止]到?[^,，。;；、]{1,12}[,，]|(?:目前|现|全年|今年|年内|到?年底)[,，]?)*"
    r"(?:实际|已经?|累计|共|现)*(?:分别|依次)(?!为?第)(?P<verb>[^,，。;；:：、\d]{0,8})$"
)
_BETWEEN: Final = pattern(r"\s?(?:、|,|，|和|及|以及|与)\s?")
_NEAR: Final = 40  # characters before the first number in which the list is announced


def with_title_order(
    found: Sequence[Candidate], wanted: Sequence[Target], results: Sequence[str]
) -> list[Candidate]:
    """The candidates, those of such a list as answers to the targets of the title in their order.

    There have to be as many as the list says that there are and as the title sets, each in a unit
    that counts alike; two targets of one value are not told apart so.
    """
    values = {target.quantity.value for target in wanted}
    is_plain = len(values) == len(wanted) > 1 and all(target.result < 0 for target in wanted)
    if not is_plain or not any("依次" in text or "分别" in text for text in results):
        return list(found)
    answered = list(found)
    for at in range(len(found) - len(wanted) + 1):
        run = found[at : at + len(wanted)]
        is_all = _is_list(results, run) or _is_all_without_names(results, found, at, len(wanted))
        if is_all and _are_alike(run, wanted):
            answered[at : at + len(wanted)] = [
                replace(candidate, answers=target.quantity.value)
                for candidate, target in zip(run, wanted, strict=True)
            ]
    return answered


def _is_list(results: Sequence[str], run: Sequence[Candidate]) -> bool:
    """Whether numbers follow each other with but a sign between, and their count before them."""
    text = results[run[0].result]
    start = run[0].quantity.start
    head = _HEAD.search(text, max(0, start - _NEAR), start)
    if head is None or value_of_numeral(head["count"]) != len(run):
        return False
    return all(_is_next(text, first, second) for first, second in pairwise(run))


def _is_all_without_names(
    results: Sequence[str], found: Sequence[Candidate], at: int, count: int
) -> bool:
    """Whether a text tells first so many numbers, no more, and names nothing of what they count."""
    first = found[at]
    text = results[first.result]
    if at and found[at - 1].result == first.result:
        return False
    start = first.quantity.start
    head = _NO_NAME.search(text, max(0, start - _NEAR), start)
    if head is None or not are_verbs(head["verb"]):
        return False
    run = found[at : at + count + 1]
    follow = [_is_next(text, before, candidate) for before, candidate in pairwise(run)]
    return all(follow[: count - 1]) and not any(follow[count - 1 :])


def _is_next(text: str, first: Candidate, second: Candidate) -> bool:
    """Whether two numbers of a text have no more than a sign between them."""
    end, start = first.quantity.end, second.quantity.start
    return first.result == second.result and _BETWEEN.fullmatch(text, end, start) is not None


def _are_alike(run: Sequence[Candidate], wanted: Sequence[Target]) -> bool:
    return all(
        count_alike(candidate.quantity.unit, target.quantity.unit)
        for candidate, target in zip(run, wanted, strict=True)
    )
