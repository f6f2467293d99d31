"""Outcomes: of the same work, and of work that its own words call unfinished."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.checks.numbers import pairs
from generator.analysis.checks.question import ask
from generator.problems import Problem
from generator.records import OutcomeKind, Project, Report

_SIGNS: Final = re.compile(r"[\s,，。.;；:：、()（）“”\"]")
# A text of fewer characters (已完成) says nothing that could be the same.
_SHORTEST: Final = 12
_OPEN: Final = "[^,，。;；、等]{0,12}(?:验收|认定|审批|批复|发文|评审|交付)"
# Each branch begins with a character of its own: so the search leaps from one of them to the next.
_PENDING: Final = re.compile(
    rf"等待{_OPEN}|尚待{_OPEN}|有待{_OPEN}|待(?<![招接期对看]待){_OPEN}"
    r"|正在|试运行|试运营|预计|尚未|即将|有望|争取于|推进中|进行中"
)
_BEGIN: Final = re.compile(r"开工|启动")
_FINISH: Final = re.compile(r"完工|竣工|建成|投用|投入使用")


def same_text(report: Report) -> Iterator[Problem]:
    """YQ311: two projects tell the same result in the same words and have different outcomes.

    Where the better word stands beside the lower target, the targets explain it. A project is
    asked about once, beside the first of those before it.
    """
    labels = {level.id: level.label for level in report.levels}
    for same in _groups_of_one_text(report.projects):
        before: dict[_Judgement, Project] = {}  # of each kind and target the first will do
        for project in same:
            mine = _judgement_of(project)
            for theirs, other in before.items():
                if theirs.kind is not mine.kind and not _targets_explain(theirs, mine):
                    yield _question(project, other, labels[other.level])
                    break
            before.setdefault(mine, project)


class _Judgement(Struct, frozen=True):
    """How a project was judged, and its first target if that has found its number."""

    kind: OutcomeKind
    target: Decimal | None


def _judgement_of(project: Project) -> _Judgement:
    found = pairs(project)
    return _Judgement(project.outcome.kind, found[0].target.value if found else None)


def _targets_explain(judged: _Judgement, other: _Judgement) -> bool:
    if judged.target is None or other.target is None:
        return False
    if judged.kind.rank > other.kind.rank:
        return judged.target < other.target
    return other.target < judged.target


def _groups_of_one_text(projects: Iterable[Project]) -> list[list[Project]]:
    """Projects with one and the same text, where their outcomes differ."""
    seen: dict[str, list[Project]] = defaultdict(list)
    for project in projects:
        if len(project.results) == 1:
            seen[_SIGNS.sub("", project.results[0].text)].append(project)
    return [
        same
        for text, same in seen.items()
        if len(same) > 1
        and len(text) >= _SHORTEST
        and len({project.outcome.kind for project in same}) > 1
    ]


def _question(project: Project, other: Project, level: str) -> Problem:
    return ask(
        project,
        "results[0].outcome",
        "YQ311",
        project.outcome.word,
        other=other.title.rstrip("。"),
        level=level,
        number=f"{other.number}",
        outcome=other.outcome.word,
    )


def pending_conditions(project: Project) -> Iterator[Problem]:
    """YQ312: a condition is still open, and the outcome says that the task is done.

    Where the task was no more than to begin (开工建设), work in progress is what was promised.
    """
    if _BEGIN.search(project.title) and not _FINISH.search(project.title):
        return
    for number, result in enumerate(project.results):
        if result.outcome.kind.is_finished and (match := _PENDING.search(result.text)):
            field = f"results[{number}].text"
            yield ask(project, field, "YQ312", match[0], outcome=result.outcome.word)
