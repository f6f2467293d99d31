"""What changed since the period before: words that are others now, and shares that went back."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.pace import Time, by_weight, counted_outcomes, is_late, times_of
from generator.analysis.state import State, states_of
from generator.pages.outline import Outline
from generator.pages.parts.words.links import Link, title_link
from generator.pages.parts.words.share import headed_percent, printed_shares
from generator.pages.parts.words.tag import NO_WORD, Tag, tag_of
from generator.pages.parts.year.course import short_words
from generator.records import Project

_ROWS: Final = 8
_NAMED: Final = 4  # projects that are behind, in a sentence


class Move(Struct, frozen=True):
    """A project whose word is another one now, or whose share is lower: before, and now."""

    label: str
    name: Link
    before: str
    tag: Tag
    shares: str


class Changes(Struct, frozen=True):
    """The newest period beside the one before: both in words, and the projects that moved.

    `rest` tells of those that are not listed, and of all shares.
    """

    heading: str
    sentence: str
    moves: tuple[Move, ...]
    rest: str


class Standing(Struct, frozen=True):
    """A report at a time of its course: the states of its projects by id, and the time before."""

    time: Time
    states: Mapping[str, State]
    before: "Standing | None"


def standings_of(outline: Outline, most: int) -> tuple[Standing, ...]:
    """How a report stood at the newest times of its course, so many at most, in order."""
    found: list[Standing] = []
    before = None
    for time in times_of(outline.report.steps)[-most - 1 :]:
        before = Standing(time, states_of(outline.report, until=time.day), before)
        found.append(before)
    return tuple(found[-most:])


def changes_since_last(outline: Outline, page: str) -> Changes | None:
    """What changed since the period before; None where the newest period is the first."""
    (newest,) = standings_of(outline, 1)
    if newest.before is None:
        return None
    moved = _moved(outline, newest)
    then, now = newest.before.states, newest.states
    return Changes(
        heading=f"比{_when(outline, newest.before)}变了什么",
        sentence=f"{standing_words(outline, newest)}。{counted_words_of(outline, newest.before)}。",
        moves=tuple([_move(outline, p, then[p.id], now[p.id], page) for p in moved[:_ROWS]]),
        rest="".join(_rest(outline, then, now, moved)),
    )


def standing_words(outline: Outline, standing: Standing) -> str:
    """How a report stood at a time, each word counted; what was behind is named with its share.

    4月按序时推进38，快于序时1，进度滞后1：县级第13项（22%，3月20%）.
    """
    states = standing.states
    late = [p for p in outline.report.projects if is_late(states[p.id].outcome)]
    named = [_late_words(outline, project, standing) for project in late[:_NAMED]]
    more = f"等{len(late)}项" if len(late) > _NAMED else ""
    listed = f"：{'、'.join(named)}{more}" if named else ""
    return f"{counted_words_of(outline, standing)}{listed}"


def counted_words_of(outline: Outline, standing: Standing) -> str:
    """How often each word stood at a time, behind its name: 4月按序时推进38，进度滞后1."""
    stated = [state for state in standing.states.values() if state.is_stated]
    counts, silent = counted_outcomes(state.outcome for state in stated)
    parts = [f"{word.word}{number}" for word, number in by_weight(counts)]
    if silent:
        parts.insert(0, f"{NO_WORD}用语{silent}")
    return f"{_when(outline, standing)}{'，'.join(parts)}"


def move_words(outline: Outline, standing: Standing) -> str:
    """Whose word is another one than at the time before: 第13项由“按序时推进”变为“滞后”."""
    if standing.before is None:
        return ""
    then, now = standing.before.states, standing.states
    told = [
        f"{outline.label(p)}由“{_word(then[p.id])}”变为“{_word(now[p.id])}”"
        for p in _moved(outline, standing)
        if then[p.id].outcome != now[p.id].outcome
    ]
    more = f"等{len(told)}项" if len(told) > _ROWS else ""
    return f"{'；'.join(told[:_ROWS])}{more}。" if told else ""


def _when(outline: Outline, standing: Standing) -> str:
    return short_words(outline.report.folder, standing.time.period)


def _moved(outline: Outline, standing: Standing) -> list[Project]:
    """The projects that moved since the time before, in the order of their weight."""
    if standing.before is None:
        return []
    then, now = standing.before.states, standing.states
    moved = [p for p in outline.report.projects if _has_moved(then[p.id], now[p.id])]
    return sorted(moved, key=lambda project: _weight(then[project.id], now[project.id]))


def _word(state: State) -> str:
    return state.outcome.word if state.outcome else NO_WORD


def _late_words(outline: Outline, project: Project, standing: Standing) -> str:
    state, before = standing.states[project.id], standing.before
    shares = [headed_percent(state.share_head, state.share)] if state.share is not None else []
    then = before.states[project.id] if before else None
    if before is not None and then is not None and then.share is not None:
        earlier = headed_percent(then.share_head, then.share)
        shares.append(f"{_when(outline, before)}{earlier}")
    told = "，".join(shares)
    return f"{outline.label(project)}（{told}）" if told else outline.label(project)


def _has_moved(then: State, now: State) -> bool:
    """Whether another word is printed, or a lower share."""
    if not then.is_stated or not now.is_stated:
        return False
    is_like = None not in (then.share, now.share) and then.share_head == now.share_head
    is_lower = is_like and (now.share or 0) < (then.share or 0)
    return then.outcome != now.outcome or is_lower


def _weight(then: State, now: State) -> tuple[int, Decimal]:
    """What is behind now stands first, then what is no longer, then the other words."""
    new, old = is_late(now.outcome), is_late(then.outcome)
    order = 0 if new and not old else 1 if old and not new else 2 if new else 3
    return order, now.share if now.share is not None else Decimal(101)


def _move(outline: Outline, project: Project, then: State, now: State, page: str) -> Move:
    shares = [headed_percent(state.share_head, state.share) for state in (then, now)]
    is_same = then.outcome == now.outcome
    return Move(
        label=outline.place_label(project),
        name=title_link(project, page),
        before="" if is_same else _word(then),
        tag=tag_of(outline, now, has_share=bool(printed_shares(now, project))),
        shares=" → ".join(shares) if all(shares) else "",
    )


def _rest(
    outline: Outline,
    then: Mapping[str, State],
    now: Mapping[str, State],
    moved: Sequence[Project],
) -> Iterator[str]:
    """What stayed, how the shares went, and of whom nothing new was said."""
    told = [p.id for p in outline.report.projects if then[p.id].is_stated and now[p.id].is_stated]
    stayed = len(told) - len(moved)
    if len(moved) > _ROWS:
        yield f"另有{len(moved) - _ROWS}项也变了。"
    if stayed:
        yield f"{'其余' if moved else ''}{stayed}项用语没有变。"
    begun = sum(now[p.id].is_stated and not then[p.id].is_stated for p in outline.report.projects)
    if begun:
        yield f"{begun}项第一次有进展。"
    both = [
        (then[key].share, now[key].share)
        for key in told
        if then[key].share_head == now[key].share_head
    ]
    pairs = [(old, new) for old, new in both if old is not None and new is not None]
    if pairs:
        ways = (
            ("提高", sum(new > old for old, new in pairs)),
            ("没有动", sum(new == old for old, new in pairs)),
            ("降低", sum(new < old for old, new in pairs)),
        )
        yield f"完成比例{'，'.join(f'{number}项{way}' for way, number in ways if number)}。"
