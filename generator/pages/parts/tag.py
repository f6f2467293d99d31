"""A published word of a project's state, set as a tag."""

from functools import lru_cache

from msgspec import Struct

from generator.analysis.state import State
from generator.pages.outline import Outline
from generator.records import Outcome, Project, Result

UNSTATED = "unstated"  # the kind where the source prints no word
NO_WORD = "原文未注明"
NOTHING_YET = "尚无完成情况"
PLANNED = "计划"  # a report that says nothing yet of any project speaks of none as missing


class Tag(Struct, frozen=True):
    """A published word with its kind, which chooses mark and colour."""

    word: str
    kind: str


def tag(outline: Outline, project: Project) -> Tag:
    """The word of the project's state; where the source prints none, that it does not."""
    return tag_of(outline, outline.states[project.id])


def tag_of(outline: Outline, state: State) -> Tag:
    """The word of a state."""
    return _tag(state.outcome, state.is_stated, outline.has["results"])


def result_tag(outline: Outline, result: Result) -> Tag:
    """The word of one result."""
    return _tag(result.outcome, result.is_stated, outline.has["results"])


@lru_cache(maxsize=256)  # a report has a handful of words, and shows each on every page
def _tag(outcome: Outcome | None, is_stated: bool, is_after_plan: bool) -> Tag:
    if outcome is None:
        nothing = NOTHING_YET if is_after_plan else PLANNED
        return Tag(NO_WORD if is_stated else nothing, UNSTATED)
    return Tag(outcome.word, outcome.kind.value)
