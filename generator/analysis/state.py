"""The state of a project: its newest step or its outcome, whichever is later. Pure.

Squares, filters and headlines speak of it. A result counts from the day on which its document was
published; without one from the report's own, and without that from the last day of the year.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from msgspec import Struct

from generator.records import Outcome, OutcomeKind, Project, Report, Step
from generator.records.step import last_day


class State(Struct, frozen=True):
    """How far a project is: the printed word, and the printed share in percent.

    Both are None where the source prints none. `period` is that of the step which says so, and
    empty where the results do; `is_stated` tells whether anything was said of it at all.
    """

    outcome: Outcome | None
    share: Decimal | None
    period: str
    is_stated: bool

    @property
    def kind(self) -> OutcomeKind | None:
        """What the word means; None where there is none."""
        return self.outcome.kind if self.outcome else None


def states_of(report: Report) -> dict[str, State]:
    """The state of every project, by its id."""
    days = {document.id: document.published for document in report.documents}
    newest = _newest_steps(report.steps)
    told = {step.project: step.period for step in report.steps if step.actual}
    found = {}
    for project in report.projects:
        step = newest.get(project.id)
        if step is not None and (
            not project.stated or last_day(step.period) > _day(report, project, days)
        ):
            found[project.id] = State(step.outcome, step.percent, step.period, is_stated=True)
        elif not project.stated and project.id in told:  # in words, without saying how far
            found[project.id] = State(None, None, told[project.id], is_stated=True)
        else:
            found[project.id] = _of_results(project)
    return found


def _newest_steps(steps: Iterable[Step]) -> dict[str, Step]:
    """The last step of each project that says how far it is, in a word or a share."""
    return {
        step.project: step for step in steps if step.outcome is not None or step.percent is not None
    }


def _of_results(project: Project) -> State:
    stated = project.stated
    share = project.results[0].share if len(project.results) == 1 else None
    return State(project.outcome, share, "", is_stated=bool(stated))


def _day(report: Report, project: Project, days: Mapping[str, str]) -> str:
    """From which day on the results of a project count."""
    named = [days.get(result.source.document, "") for result in project.stated]
    return max(named) or report.published[:10] or f"{report.folder}-12-31"
