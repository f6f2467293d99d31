"""Outcomes: of the same work, and of work that its own words call unfinished."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from generator.checks.asking import ask
from generator.checks.numbers import pairs
from generator.problems import Problem
from generator.records import Project, Report

_SIGNS: Final = re.compile(r"[\s,，。.;；:：、()（）“”\"]+")
# A text of fewer characters (已完成) says nothing that could be the same.
_SHORTEST: Final = 12
_PENDING: Final = re.compile(
    r"(?:等待|尚待|有待|(?<![招接期对看])待)[^,，。;；、等]{0,12}(?:验收|认定|审批|批复|发文|评审|交付)"
    r"|正在|试运行|试运营|预计|尚未|即将|有望|争取于|推进中|进行中"
)
_BEGIN: Final = re.compile(r"开工|启动")
_FINISH: Final = re.compile(r"完工|竣工|建成|投用|投入使用")


def same_text(report: Report) -> Iterator[Problem]:
    """YQ311: two projects tell the same result in the same words and have different outcomes.

    Where the better word stands beside the lower target, the targets explain it.
    """
    seen: dict[str, list[Project]] = defaultdict(list)
    for project in report.projects:
        if len(project.results) != 1:
            continue
        text = _SIGNS.sub("", project.results[0].text)
        for other in seen[text] if len(text) >= _SHORTEST else ():
            if other.outcome.kind is not project.outcome.kind and not _explained(other, project):
                yield ask(
                    project,
                    "results[0].outcome",
                    "YQ311",
                    project.outcome.word,
                    other=other.title.rstrip("。"),
                    level=next(one.label for one in report.levels if one.id == other.level),
                    number=f"{other.number}",
                    outcome=other.outcome.word,
                )
        seen[text].append(project)


def _explained(one: Project, other: Project) -> bool:
    better, lesser = sorted((one, other), key=lambda project: -project.outcome.kind.rank)
    high, low = pairs(better), pairs(lesser)
    return bool(high and low) and high[0].target.value < low[0].target.value


def pending(report: Report) -> Iterator[Problem]:
    """YQ312: a condition is still open, and the outcome says that the task is done.

    Where the task was no more than to begin (开工建设), work in progress is what was promised.
    """
    for project in report.projects:
        if _BEGIN.search(project.title) and not _FINISH.search(project.title):
            continue
        for number, result in enumerate(project.results):
            if result.outcome.kind.finished and (match := _PENDING.search(result.text)):
                field = f"results[{number}].text"
                yield ask(project, field, "YQ312", match[0], outcome=result.outcome.word)
