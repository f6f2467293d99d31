"""Projects that have another key since: a ledger under the ids that they have today. Pure.

An entry of the kind `moved` leads from one id to another. What was published under the old one is
what was published of the project; its digests stay where they are in the file.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeVar

from msgspec.structs import replace

from generator.records import Change, Ledger

T = TypeVar("T")

# The field of a change by which a whole project came, went or got another key.
WHOLE: Final = "project"
MOVED: Final = "moved"


def ids_today(changes: Iterable[Change]) -> dict[str, str]:
    """The id of today by each that a project has left; one that came back leads to itself."""
    today: dict[str, str] = {}
    for change in reversed(tuple(changes)):
        if change.kind == MOVED:
            today[change.old] = today.get(change.new, change.new)
    return today


def changes_today(changes: Sequence[Change]) -> list[Change]:
    """The changes but for moves, under the ids of today: a move holds for those before it."""
    today: dict[str, str] = {}
    found = []
    for change in reversed(changes):
        if change.kind == MOVED:
            today[change.old] = today.get(change.new, change.new)
        elif change.project in today:
            found.append(replace(change, project=today[change.project]))
        else:
            found.append(change)
    return found[::-1]


def without_moves(ledger: Ledger) -> Ledger:
    """The ledger as if every project had always had its id of today, without entries of moves."""
    today = ids_today(ledger.changes)
    if not today:
        return ledger
    return replace(
        ledger,
        published=_under_today(ledger.published, today),
        additions=_under_today(ledger.additions, today),
        changes=tuple(changes_today(ledger.changes)),
        places={today.get(key, key): place for key, place in ledger.places.items()},
    )


def under_ids_of_today(
    held: Mapping[str, Mapping[str, T]], changes: Iterable[Change]
) -> dict[str, dict[str, T]]:
    """What is held by record and by field, under the ids of today; what came first stays."""
    return _under_today(held, ids_today(changes))


def wrong_moves(ledger: Ledger, there: Mapping[str, object]) -> list[Change]:
    """The moves that did not happen; `there` are the projects of today by their ids.

    Nothing was published under the old id, or a project has it that is another one.
    """
    today, wrong = ids_today(ledger.changes), []
    known = set(ledger.published)
    for change in ledger.changes:
        if change.kind != MOVED:
            continue
        is_free = change.old not in there or today[change.old] == change.old
        is_one = change.field == WHOLE and change.project == change.old != change.new
        if not (is_one and is_free and change.new and change.old in known):
            wrong.append(change)
        known.add(change.new)
    return wrong


def _under_today(
    held: Mapping[str, Mapping[str, T]], today: Mapping[str, str]
) -> dict[str, dict[str, T]]:
    """What is held by field, under the ids of today; what came first stays."""
    found: dict[str, dict[str, T]] = {}
    for key, fields in held.items():
        there = found.setdefault(today.get(key, key), {})
        found[today.get(key, key)] = {**fields, **there}
    return found
