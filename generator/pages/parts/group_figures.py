"""The figures of a group of projects in one line."""

from collections.abc import Sequence
from typing import Final

from generator.analysis.counting import exceeded_count, percentage
from generator.records.report import Project

# A share of less than five says more about chance than about a department (design §7).
FEWEST_FOR_SHARE: Final = 5


def enough(projects: Sequence[Project]) -> bool:
    """Whether there are enough projects for a share to say something."""
    return len(projects) >= FEWEST_FOR_SHARE


def figures(projects: Sequence[Project]) -> str:
    """The figures of a group of projects in one line.

    A share stands only where there are enough projects for it to say something.
    """
    number, over = len(projects), exceeded_count(projects)
    finished = sum(project.outcome.kind.finished for project in projects)
    done = "" if finished == number else f"，已完成 {finished} 项"
    share = f"（{percentage(over, number)}%）" if over and enough(projects) else ""
    beyond = f"，超额完成 {over} 项{share}" if over else ""
    return f"{number} 项{done}{beyond}。"
