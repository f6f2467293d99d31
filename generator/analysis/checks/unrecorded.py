"""What was added after publication and no ledger holds yet."""

from collections.abc import Iterator

from generator.analysis.additions import additions
from generator.problems import Location, Problem
from generator.records import Report


def unrecorded(report: Report) -> Iterator[Problem]:
    """YQ325: words where there were none, which could still change without an entry.

    One question for all of them: one command records them.
    """
    found = additions(report)
    if report.ledger is None or not found:
        return
    key, names = next(iter(found.items()))
    values = {"number": f"{sum(map(len, found.values()))}", "records": f"{len(found)}"}
    yield Problem("YQ325", Location(report.ledger.file), f"{key} {names[0]}", values=values)
