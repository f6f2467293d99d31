"""Outcomes: of the same work, and of work that its own words call unfinished."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.analysis.checks.first_steps import steps_alone
from generator.analysis.checks.numbers import Row, rows_of
from generator.analysis.checks.open_work import open_work
from generator.analysis.checks.question import ask
from generator.patterns import pattern
from generator.problems import Problem
from generator.records import OutcomeKind, Project, Report

_SIGNS: Final = pattern(r"[\s,，。.;；:：、()（）“”\"]")
# A text of fewer characters (已完成) says nothing that could be the same.
_SHORTEST: Final = 12
_BESIDE: Final = pattern(r"(?:另有|另外|此外|另)[^,，。;；]*$")
_NEAR: Final = 24  # characters before open words in which they are said of others
_BEGIN: Final = pattern(r"开工|启动")
_SPENDING: Final = pattern("投资")
_WORK: Final = pattern(
    "新建|改建|扩建|改造|建成|建好|修建|迁建|重建|竣工|完工|投用|投产|交付|启用|建设(?!项目|工程|投资|资金)"
)
_FINISH: Final = pattern(r"完工|竣工|建成|投用|投入使用")


def same_text(report: Report) -> Iterator[Problem]:
    """YQ311: two projects tell the same result in the same words and have different outcomes.

    Where the better word stands beside the lower target, the targets explain it. A project is
    asked about once, beside the first of those before it.
    """
    labels = {level.id: level.label for level in report.levels}
    for same in _groups_of_one_text(report.projects):
        before: dict[OutcomeKind, _Judged] = {}
        for place, (project, kind) in enumerate(same):
            target = _first_target(project)
            unexplained = [
                first
                for other, judged in before.items()
                if other is not kind
                and (first := judged.first_unexplained(target, is_better=other.rank > kind.rank))
                is not None
            ]
            if unexplained:
                other_project, _ = same[min(unexplained)]
                yield _question(project, other_project, labels[other_project.level])
            before.setdefault(kind, _Judged()).add(place, target)


def _first_target(project: Project) -> Decimal | None:
    """The first target of a project that has found its number."""
    found = next((row.pairs for row in rows_of(project)), ())
    return found[0].target.value if found else None


class _Judged:
    """The places of the projects of one text that have one kind of outcome.

    Only those that are the first for some target are held: to compare each with each takes four
    times as long for twice as many.
    """

    def __init__(self) -> None:
        self.first: int | None = None
        self.without_target: int | None = None
        self.rising = _Records()  # each target higher than all before it
        self.falling = _Records()  # each lower, with its sign changed

    def add(self, place: int, target: Decimal | None) -> None:
        """Adds a project; its place is higher than all before."""
        if self.first is None:
            self.first = place
        if target is not None:
            self.rising.add(place, target)
            self.falling.add(place, -target)
        elif self.without_target is None:
            self.without_target = place

    def first_unexplained(self, target: Decimal | None, *, is_better: bool) -> int | None:
        """The first place whose target does not explain why its word is better, or is worse."""
        if target is None:
            return self.first
        first = self.rising.first(target) if is_better else self.falling.first(-target)
        places = [place for place in (first, self.without_target) if place is not None]
        return min(places, default=None)


class _Records:
    """The numbers of a row that are higher than all before them, and where they stand."""

    def __init__(self) -> None:
        self.numbers: list[Decimal] = []
        self.places: list[int] = []

    def add(self, place: int, number: Decimal) -> None:
        if not self.numbers or number > self.numbers[-1]:
            self.numbers.append(number)
            self.places.append(place)

    def first(self, least: Decimal) -> int | None:
        """The place of the first number that is not lower."""
        at = bisect_left(self.numbers, least)
        return self.places[at] if at < len(self.places) else None


def _groups_of_one_text(projects: Iterable[Project]) -> list[list[tuple[Project, OutcomeKind]]]:
    """Projects with one and the same text, and their kinds of outcome, where these differ."""
    seen: dict[str, list[tuple[Project, OutcomeKind]]] = defaultdict(list)
    for project in projects:
        if len(project.results) == 1 and (outcome := project.outcome) is not None:
            text = _SIGNS.sub("", project.results[0].text)
            seen[text].append((project, outcome.kind))
    return [
        same
        for text, same in seen.items()
        if len(text) >= _SHORTEST and len({kind for _, kind in same}) > 1
    ]


def _question(project: Project, other: Project, level: str) -> Problem:
    return ask(
        project,
        "results[0].outcome",
        "YQ311",
        _word(project),
        other=other.title.rstrip("。"),
        level=level,
        number=other.number or other.key,
        outcome=_word(other),
    )


def pending_conditions(project: Project, rows: Sequence[Row]) -> Iterator[Problem]:
    """YQ312: a condition is still open, and the outcome says that the task is done.

    Where the task was no more than to begin (开工建设), work in progress is what was promised.
    """
    if _BEGIN.search(project.title) and not _FINISH.search(project.title):
        return
    if _is_spent(project.title, rows):
        return
    for number, result in enumerate(project.results):
        outcome = result.outcome
        if not outcome or not outcome.kind.is_finished:
            continue
        place = _open_place(rows, number, result.text)
        if place is not None:
            words = result.text[slice(*place)]
            yield ask(project, f"results[{number}].text", "YQ312", words, outcome=outcome.word)


def _is_spent(title: str, rows: Sequence[Row]) -> bool:
    """Whether the task is to spend so much in the year, and that was done.

    38个工程完成投资6.2亿元，新院区试运行: that a work goes on leaves nothing of that open.
    """
    if not _SPENDING.search(title) or _WORK.search(title):
        return False
    return all(
        row.pairs
        and not row.lone_targets
        and all(pair.target.unit == "元" and not pair.falls_short for pair in row.pairs)
        for row in rows
    )


def _open_place(rows: Sequence[Row], number: int, text: str) -> tuple[int, int] | None:
    """Where a result calls something open, or tells of first steps alone."""
    for found in open_work(text):
        if not _is_of_others(rows, text, found.start):
            return found.start, found.end
    row = next(row for row in rows if number in row.places)
    return None if row.pairs else steps_alone(row.title, text)


def _is_of_others(rows: Sequence[Row], text: str, start: int) -> bool:
    """Whether what is open comes on top: 加装168部，另有23部正在施工, where 150 were to be had."""
    if not _BESIDE.search(text, max(0, start - _NEAR), start):
        return False
    return all(row.pairs and not row.lone_targets for row in rows) and not any(
        pair.falls_short for row in rows for pair in row.pairs
    )


def _word(project: Project) -> str:
    return project.outcome.word if project.outcome else ""
