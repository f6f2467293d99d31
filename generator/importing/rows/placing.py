"""Placing: to which column of which row each cell of a sequence belongs, where merges are lost.

All ways that keep the order are weighed at once. A cell stands behind the one before it in the
same row, goes on with the same cell, begins a new row, or stands below the table. A cell that fits
two ways alike is doubtful, and that is for a person to say.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from generator.importing.table_heads.columns import ANSWERING, WHO
from generator.importing.table_heads.likeness import Column, is_prose, likeness
from generator.problems.printed_texts import TEXT_NAMES

# What it costs that a row has no cell in a column: above it goes on, or nothing is said.
_SKIPPED: Final = {
    "number": 2.0,
    "programme": 0.5,
    "title": 4.0,
    "text": 3.0,
    "outcome": 3.0,
    "share": 2.0,
    "departments": 1.5,
    ANSWERING: 1.0,
    "assisting": 1.0,
    "people": 1.0,
    "leaders": 1.0,
    **dict.fromkeys(TEXT_NAMES, 1.0),
    "plan": 1.0,
    "note": 0.5,
}
_SKIPPED_OTHER: Final = 1.5
_MERGED_TITLE: Final = 1.0
# What it costs that a cell goes on; a field that is not here never does.
_GOES_ON: Final = {
    "departments": 1.0,
    ANSWERING: 1.0,
    "assisting": 1.0,
    "people": 1.5,
    "leaders": 1.5,
    "text": 1.5,
    "title": 2.0,
    "note": 2.0,
    "plan": 2.0,
    "": 4.0,
}
# What goes on from above where a row has no cell; of other columns a cell was merged sideways.
_FROM_ABOVE: Final = frozenset({"number", "programme", "title", "departments", ANSWERING, *WHO})
# By the field for which the report lists words, the columns in which such words may stand.
_LISTED_IN: Final = {
    "outcome": frozenset({"outcome"}),
    "departments": frozenset({"departments", ANSWERING, "assisting"}),
}
_LISTED: Final = 5.0
_BELOW: Final = 2.5  # what it costs that the table ends before a cell
_MARGIN: Final = 1.0
_NEVER: Final = float("-inf")


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell's column, counted from 0, or -1 below the table; how it stands to the cell before.

    `rival` is the other column that it might as well be, or the same where it is a new cell or not.
    """

    column: int
    begins_row: bool = False
    goes_on: bool = False
    rival: int | None = None


@dataclass(frozen=True, slots=True)
class Token:
    """The words of a cell; whether it may begin a row, be a number, go on with the one before.

    `listed` is the field that the report lists its words for: an outcome, or departments.
    """

    words: str
    may_begin: bool = True
    may_go_on: bool = True
    may_number: bool = True
    listed: str = ""


def place(tokens: Sequence[Token], columns: Sequence[Column]) -> list[Placed] | None:
    """The best way for all cells; None where there is no way at all."""
    if not tokens or not columns:
        return []
    steps = _Steps(columns, has_blanks=_has_blanks(tokens))
    weights = _all_weights(tokens, columns)
    forward, before = _forward(tokens, weights, steps)
    best = max(range(steps.states), key=lambda state: forward[-1][state])
    if forward[-1][best] == _NEVER:
        return None
    path = [best]
    for back in reversed(before[1:]):
        path.append(back[path[-1]])
    path.reverse()
    backward = _backward(tokens, weights, steps)
    total = forward[-1][best]
    return [
        _placed(
            path, at, steps, [f + b for f, b in zip(forward[at], backward[at], strict=True)], total
        )
        for at in range(len(tokens))
    ]


def weight_of(tokens: Sequence[Token], columns: Sequence[Column]) -> float:
    """How well the best way fits, to compare ways by; minus infinity where there is none."""
    if not tokens:
        return 0.0
    weights = _all_weights(tokens, columns)
    steps = _Steps(columns, has_blanks=_has_blanks(tokens))
    return max(_forward(tokens, weights, steps)[0][-1])


def _placed(
    path: Sequence[int], at: int, steps: "_Steps", totals: Sequence[float], best: float
) -> Placed:
    state = path[at]
    column, goes_on = steps.column_of(state), steps.goes_on(state)
    begins = column >= 0 and not goes_on and (at == 0 or column <= steps.column_of(path[at - 1]))
    rivals = [n for n in range(steps.states) if n != state and best - totals[n] < _MARGIN]
    rival = max(rivals, key=lambda n: totals[n], default=None)
    return Placed(column, begins, goes_on, None if rival is None else steps.column_of(rival))


class _Steps:
    """The states of a cell, two for each column and one below, and what leads from one to another.

    An even state is a new cell in its column, an odd one goes on with the cell there.
    """

    def __init__(self, columns: Sequence[Column], *, has_blanks: bool) -> None:
        self.columns = columns
        self.has_blanks = has_blanks
        self.states = 2 * len(columns) + 1
        self.below = self.states - 1
        self.begun = self._begun()
        self.skipped = [0.0, *accumulate(_SKIPPED.get(c.field, _SKIPPED_OTHER) for c in columns)]
        self.uncovered = [0.0, *accumulate(map(self._uncovered, columns))]
        self.within = self._steps(may_begin=False)
        self.anywhere = self._steps(may_begin=True)
        self.behind_wide = self._steps(may_begin=True, is_wide=True)

    def column_of(self, state: int) -> int:
        """The column of a state; -1 below the table."""
        return -1 if state == self.below else state // 2

    def goes_on(self, state: int) -> bool:
        """Whether a cell goes on with the one before."""
        return state != self.below and state % 2 == 1

    def first(self, state: int) -> float:
        """What it costs to begin with a state."""
        if state == self.below or self.goes_on(state):
            return _NEVER
        return -self.skipped[state // 2]

    def rest(self, last: Token, state: int) -> float:
        """What it costs that the last row ends with a token in a state."""
        is_wide = self._is_wide(last)
        return 0.0 if state == self.below else -self._rest(state // 2, is_wide=is_wide)

    def between(self, before: Token, token: Token) -> list[list[tuple[int, float]]]:
        """For each state of a token the states of the one before, and what they cost."""
        if not token.may_begin:
            return self.within
        return self.behind_wide if self._is_wide(before) else self.anywhere

    def _is_wide(self, token: Token) -> bool:
        """Whether a cell may be merged over those behind it, as prose is where blanks are shown."""
        return self.has_blanks and is_prose(token.words)

    def _begun(self) -> list[float]:
        """What it costs that a row below another begins with each column.

        A title that is merged goes on from above as its number does.
        """
        costs = [0.0]
        names: set[str] = set()
        for column in self.columns:
            cost = _SKIPPED.get(column.field, _SKIPPED_OTHER)
            is_merged = column.field == "title" and "number" in names
            costs.append(costs[-1] + (_MERGED_TITLE if is_merged else cost))
            names.add(column.field)
        return costs

    def _uncovered(self, column: Column) -> float:
        """What it costs that a row ends with a wide cell before a column, which that may cover."""
        return _SKIPPED.get(column.field, _SKIPPED_OTHER) * (column.field in _FROM_ABOVE)

    def _rest(self, column: int, *, is_wide: bool) -> float:
        costs = self.uncovered if is_wide else self.skipped
        return costs[-1] - costs[column + 1]

    def _steps(self, *, may_begin: bool, is_wide: bool = False) -> list[list[tuple[int, float]]]:
        found: list[list[tuple[int, float]]] = []
        for state in range(self.states):
            ways = [
                (one, self._step(one, state, may_begin=may_begin, is_wide=is_wide))
                for one in range(self.states)
            ]
            found.append([(one, cost) for one, cost in ways if cost != _NEVER])
        return found

    def _step(self, one: int, other: int, *, may_begin: bool, is_wide: bool) -> float:
        if other == self.below:
            if one == self.below:
                return 0.0
            rest = self._rest(one // 2, is_wide=is_wide)
            return -_BELOW - rest if may_begin else _NEVER
        if one == self.below:
            return _NEVER
        before, column = one // 2, other // 2
        if self.goes_on(other):
            cost = _GOES_ON.get(self.columns[column].field)
            return _NEVER if before != column or cost is None else -cost
        if column > before:
            return self.skipped[before + 1] - self.skipped[column]
        rest = self._rest(before, is_wide=is_wide)
        return -rest - self.begun[column] if may_begin else _NEVER


def _has_blanks(tokens: Sequence[Token]) -> bool:
    """Whether empty cells are printed."""
    return any(not token.words for token in tokens)


def _all_weights(tokens: Sequence[Token], columns: Sequence[Column]) -> list[list[float]]:
    """How well each cell fits each state.

    Where empty cells are printed, a row is short of cells because one was merged over others. Such
    a cell stands in the first of its columns, whatever that holds elsewhere, and may be of the kind
    of any of them; what is merged so is prose.
    """
    found = [_weights(token, columns) for token in tokens]
    if not _has_blanks(tokens):
        return found
    for token, weights in zip(tokens, found, strict=True):
        if is_prose(token.words):
            best = _NEVER
            for place in reversed(range(len(columns))):
                if columns[place].field in _FROM_ABOVE:
                    break
                best = max(best, weights[2 * place])
                weights[2 * place] = best
    return found


def _weights(token: Token, columns: Sequence[Column]) -> list[float]:
    """How well a cell fits each state."""
    found: list[float] = []
    for column in columns:
        weight = likeness_of(token, column)
        found += [weight, weight if token.words and token.may_go_on else _NEVER]
    return [*found, 0.0]


def likeness_of(token: Token, column: Column) -> float:
    """How well a cell fits a column: by the words that the report lists, else by its look."""
    if token.listed and column.field in _LISTED_IN[token.listed]:
        return _LISTED
    is_person = token.listed == "departments" and column.field in ("people", "leaders")
    is_number = column.field == "number" and not token.may_number
    weight = None if is_person or is_number else likeness(token.words, column)
    return _NEVER if weight is None else weight


def _forward(
    tokens: Sequence[Token], weights: Sequence[Sequence[float]], steps: _Steps
) -> tuple[list[list[float]], list[list[int]]]:
    """The best weight of each state up to each cell, and the state before it."""
    totals = [[steps.first(s) + weights[0][s] for s in range(steps.states)]]
    before = [[0] * steps.states]
    for (one_before, token), weight in zip(pairwise(tokens), weights[1:], strict=True):
        row, back = [], []
        last = totals[-1]
        for state, ways in enumerate(steps.between(one_before, token)):
            total, one = max(((last[one] + cost, one) for one, cost in ways), default=(_NEVER, 0))
            row.append(total + weight[state])
            back.append(one)
        totals.append(row)
        before.append(back)
    totals[-1] = [total + steps.rest(tokens[-1], state) for state, total in enumerate(totals[-1])]
    return totals, before


def _backward(
    tokens: Sequence[Token], weights: Sequence[Sequence[float]], steps: _Steps
) -> list[list[float]]:
    """The best weight of what follows each state at each cell."""
    totals = [[0.0] * steps.states for _ in tokens]
    if len(tokens) > 1:
        totals[-2] = _behind(
            steps.between(*tokens[-2:]),
            weights[-1],
            [steps.rest(tokens[-1], state) for state in range(steps.states)],
        )
    for at in range(len(tokens) - 3, -1, -1):
        totals[at] = _behind(
            steps.between(tokens[at], tokens[at + 1]), weights[at + 1], totals[at + 1]
        )
    return totals


def _behind(
    ways: Sequence[Sequence[tuple[int, float]]], weight: Sequence[float], after: Sequence[float]
) -> list[float]:
    found = [_NEVER] * len(weight)
    for state, before in enumerate(ways):
        here = weight[state] + after[state]
        for one, cost in before:
            found[one] = max(found[one], cost + here)
    return found
