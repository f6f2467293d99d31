"""The command line of yqsite without what no peer does: other pages and files, and questions.

It is the real program. Some of its names are replaced before it runs: the plan keeps only
the batches of the compared pages, nothing is asked about a report, and a list of any length stands
on one page, with a square for each project, as the peers have it.

    python -m bench.alike -C PROJECT build
"""

import re
import sys
from typing import Any, Final

import generator.__main__
import generator.build.planning
import generator.content.check
import generator.pages.paging
import generator.pages.parts.charts.squares
from generator.content.check import ReportCheck
from generator.pages.page import Batch
from generator.pages.plan import plan
from generator.records import Content, Report
from generator.records.settings import Site

# And the assets that those pages load, which the peers are given.
_COMPARED: Final = re.compile(
    r"(?:2022/)?index\.html|2022/(?!data/)[a-z]+/[a-z0-9-]+\.html|assets/[a-z0-9-]+\.[a-z]+"
)


def plan_compared(site: Site, content: Content, *given: Any) -> tuple[Batch, ...]:
    """The batches of the summary, level, project and department pages."""
    return tuple(batch for batch in plan(site, content, *given) if _is_compared(batch))


def ask_nothing(report: Report, *given: object) -> ReportCheck:
    """No findings; no peer looks for any."""
    return ReportCheck((), {})


def _is_compared(batch: Batch) -> bool:
    return bool(batch.addresses) and all(map(_COMPARED.fullmatch, batch.addresses))


def leave_out() -> None:
    """Replaces the names, for the rest of this process."""
    for module, name, instead in (
        (generator.build.planning, "plan", plan_compared),
        (generator.content.check, "check_report", ask_nothing),
        (generator.pages.paging, "FROM", sys.maxsize),
        (generator.pages.parts.charts.squares, "MOST_SQUARES", sys.maxsize),
    ):
        assert name in vars(module), name  # noqa: S101 - or it would replace nothing
        setattr(module, name, instead)


def main() -> None:
    """Runs the command line and leaves with its exit code."""
    leave_out()
    generator.__main__.main()


if __name__ == "__main__":
    main()
