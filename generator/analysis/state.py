"""The state of a project: its newest step or its outcome, whichever is later. Pure.

Squares, filters and headlines speak of it. A result counts from the day on which its document was
published, and without one from the last day of the year. Of a report of one document alone the
report's own day is that of the document; of several it may be that of the plan.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.records import Outcome, OutcomeKind, Project, Report, Step

_SEVERAL: Final = 2  # documents of a report


class State(Struct, frozen=True):
    """How far a project is: the printed word, and the printed share in percent.

    Both are None where the source prints none; `share_head` is the head of the share where it is
    not plainly 完成率. `period` is that of the step which says so, and
    empty where the results do; `is_stated` tells whether anything was said of it at all.
    """

    outcome: Outcome | None
    share: Decimal | None
    period: str
    is_stated: bool
    share_head: str = ""

    @property
    def kind(self) -> OutcomeKind | None:
        """What the word means; None where there is none."""
        return self.outcome.kind if self.outcome else None


def states_of(report: Report, until: str = "") -> dict[str, State]:
    """The state of every project, by its id; as it was at the end of a day, if one is given."""
    days = days_of_results(report)
    steps = [step for step in report.steps if not until or step.last_day <= until]
    newest = _newest_steps(steps)
    told = {step.project: step.period for step in steps if step.actual}
    found = {}
    for project in report.projects:
        day, step = days.get(project.id, ""), newest.get(project.id)
        is_stated = bool(day) and (not until or day <= until)
        if step is not None and (not is_stated or step.last_day > day):
            found[project.id] = State(
                *(step.outcome, step.percent, step.period),
                is_stated=True,
                share_head=step.percent_head,
            )
        elif is_stated:
            found[project.id] = _of_results(project)
        elif project.id in told:  # in words, without saying how far
            found[project.id] = State(None, None, told[project.id], is_stated=True)
        else:
            found[project.id] = State(None, None, "", is_stated=False)
    return found


def days_of_results(report: Report) -> dict[str, str]:
    """From which day on the results of a project count, by its id; only of stated ones."""
    days = {document.id: document.published for document in report.documents}
    usual = report.published[:10] if len(report.documents) < _SEVERAL else ""
    return {
        project.id: _day(project, days) or usual or f"{report.folder}-12-31"
        for project in report.projects
        if project.stated
    }


def _newest_steps(steps: Iterable[Step]) -> dict[str, Step]:
    """The last step of each project that says how far it is, in a word or a share."""
    return {
        step.project: step for step in steps if step.outcome is not None or step.percent is not None
    }


def _of_results(project: Project) -> State:
    only = project.results[0] if len(project.results) == 1 else None
    return State(
        *(project.outcome, only.share if only else None, ""),
        is_stated=True,
        share_head=only.share_head if only else "",
    )


def _day(project: Project, days: Mapping[str, str]) -> str:
    """The day of the newest document of a project's results; empty where none has one."""
    return max(days.get(result.source.document, "")[:10] for result in project.stated)
