"""What differs from what was published and has no entry yet, with the words that stood there. Pure.

A ledger holds digests, not words. What an entry ended with is known; other words are known where a
file of published words has them, and the digest proves them. Where nobody recorded them whoever
makes the entry says them, and the digest proves them just so.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from generator.analysis.ledger import digest, ledger_problems, published_records
from generator.analysis.moves import WHOLE, under_ids_of_today, without_moves
from generator.analysis.words_published import Fields
from generator.problems import Problem
from generator.records import Ledger, Report


class Difference(Struct, frozen=True):
    """A published field that is not as it was published, and has no entry.

    `record` is a project's id, or the year; `field` is named as in the ledger: of what is gone, the
    part or the project as a whole. `old` is None where the words are not recorded; `digests` are
    those that prove them, none where nothing does. `moved_to` is the project that has the words of
    one that is gone, and `problem` is what `check` says of it.
    """

    record: str
    field: str
    old: str | None
    new: str
    problem: Problem
    digests: frozenset[str] = frozenset()
    moved_to: str = ""

    def could_be(self, words: str) -> bool:
        """Whether these may be the words that were published."""
        return bool(words) and (not self.digests or digest(words) in self.digests)


def differences(report: Report, words: Fields) -> Iterator[Difference]:
    """What of a report has changed since it was published, in the order of its problems.

    `words` are those that were kept of what was published. An entry that does not fit is none of
    these.
    """
    if report.ledger is None:
        return
    ledger = without_moves(report.ledger)
    words = under_ids_of_today(words, report.ledger.changes)
    problems = [problem for problem in ledger_problems(report) if problem.code == "YQ220"]
    new = _new_projects(report, ledger) if problems else {}
    for problem in problems:
        record, field = problem.values["project"], problem.values["field"]
        held, kept = ledger.published.get(record, {}), words.get(record, {})
        if field == WHOLE:
            names, now = _titles(held), ""
        else:
            names = [field] if field in held else _part(held, field)
            now = problem.found
        proof = frozenset(held[name] for name in names)
        old = problem.values.get("text")
        if old is None:
            known = [kept[name] for name in names if digest(kept.get(name, "")) == held[name]]
            old = known[0] if known else ("" if not names else None)
        moved_to = _moved_to(held, new) if field == WHOLE else ""
        yield Difference(record, field, old, now, problem, proof, moved_to)


def _titles(held: Mapping[str, str]) -> list[str]:
    """The fields of which one stands for a project as a whole."""
    titles = ("title", "results[0].title", "results[0].text")
    return [name for name in titles if name in held][:1]


def _part(held: Mapping[str, str], part: str) -> list[str]:
    """The fields of a part of a record, of which any one stands for it."""
    return [name for name in held if name.startswith(part)]


def _new_projects(report: Report, ledger: Ledger) -> dict[str, set[str]]:
    """The digests of each project of which nothing was published yet, by its id."""
    return {
        key: {digest(words) for words in fields.values()}
        for key, fields in published_records(report)
        if key not in ledger.published
    }


def _moved_to(held: Mapping[str, str], new: Mapping[str, set[str]]) -> str:
    """The one new project that has more than half of the words; empty where none has, or two."""
    found = [
        key
        for key, digests in new.items()
        if 2 * sum(value in digests for value in held.values()) > len(held)
    ]
    return found[0] if len(found) == 1 else ""
