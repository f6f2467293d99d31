"""A published word of a project's state, set as a tag."""

from functools import lru_cache

from msgspec import Struct

from generator.analysis.state import State
from generator.pages.outline import Outline
from generator.pages.parts.words.share import printed_shares
from generator.records import Outcome, Project, Result

UNSTATED = "unstated"  # the kind where the source prints no word
TO_COME = "planned"  # and of what a plan has no word for: beside the plan itself nobody says so
NO_WORD = "原文未注明"
SHARE_ALONE = "注明比例"
NOTHING_YET = "尚无完成情况"
PLANNED = "计划"  # a report that says nothing yet of any project speaks of none as missing


class Tag(Struct, frozen=True):
    """A published word with its kind, which chooses mark and colour."""

    word: str
    kind: str


def tag(outline: Outline, project: Project) -> Tag:
    """The word of the project's state; where the source prints none, that it does not."""
    state = outline.states[project.id]
    return tag_of(outline, state, has_share=bool(printed_shares(state, project)))


def tag_of(outline: Outline, state: State, *, has_share: bool) -> Tag:
    """The word of a state; without one it matters whether a share says how far it is."""
    is_stated = state.is_stated or _is_in_numbers(outline)
    return _tag(state.outcome, not has_share, is_stated, not outline.has["plan"])


def result_tag(outline: Outline, result: Result) -> Tag:
    """The word of one result."""
    share_is_none = result.share is None
    is_stated = result.is_stated or _is_in_numbers(outline)
    return _tag(result.outcome, share_is_none, is_stated, not outline.has["plan"])


def is_supplied(outline: Outline, project: Project) -> bool:
    """Whether the project has a word that a compiler added, in all or in one of its results."""
    state = outline.states[project.id]
    return (
        state.outcome is not None
        and not state.period
        and any("outcome" in result.supplied for result in project.results)
    )


def stated_words(project: Project) -> str:
    """Of how many results a word is printed, where not every one has one; else empty."""
    number, of = sum(result.outcome is not None for result in project.results), len(project.results)
    if number in (0, of):
        return ""
    return f"{of}个{'子项' if project.items else '部分'}中{number}个注明"


def _is_in_numbers(outline: Outline) -> bool:
    """Whether all that the report says of what was delivered stands in further columns."""
    return not outline.has["results"] and not outline.has["plan"]


@lru_cache(maxsize=256)  # a report has a handful of words, and shows each on every page
def _tag(outcome: Outcome | None, share_is_none: bool, is_stated: bool, is_after_plan: bool) -> Tag:
    if outcome is None:
        if not is_after_plan:
            return Tag(PLANNED, TO_COME)
        told = NO_WORD if share_is_none else SHARE_ALONE
        return Tag(told if is_stated else NOTHING_YET, UNSTATED)
    return Tag(outcome.word, outcome.kind.value)
