"""What pages of other templates print: the seeded records, every figure and sentence worked out.

Preparing is not timed. So whatever is awkward in a template language (where a bar ends, how a
share is rounded, who stands beside whom) is worked out here for MkDocs, and its templates only lay
it out. The records' marks are full-width already, as the site sets
them.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Final, TypedDict

from bench.records import LEVELS, Work, departments, works

YEAR: Final = "2022"
SITE: Final = "样例市民生实事"
_KINDS: Final = {"超额完成": ("exceeded", "▲"), "完成任务": ("met", "✓")}
_ENOUGH: Final = 5  # projects, for a share to say something
_MOST: Final = 12  # siblings on a project's page
_LONGEST: Final = Decimal(3)  # a bar is cut at three times the target
_TOUCHING: Final = Decimal(30)  # percent between two words under a bar, for them to share a line


class Tag(TypedDict):
    """An outcome: its word, its kind, its mark."""

    word: str
    kind: str
    mark: str


class Short(TypedDict):
    """A project in a short list on another project's page of the same level."""

    label: str
    title: str
    href: str
    tag: Tag


class Bar(TypedDict):
    """A measure as a bar; widths and places are percentages of the drawing."""

    name: str
    sentence: str
    formula: str
    filled: str
    tick: str
    target: str
    actual: str
    target_anchor: str
    actual_anchor: str
    apart: bool
    broken: bool


class Office(TypedDict):
    """A department that a project links to."""

    slug: str
    name: str


class Project(TypedDict):
    """One project; `more` is empty where the page shows its whole programme."""

    id: str
    level: str
    level_label: str
    number: int
    label: str
    square: str
    programme: str
    title: str
    page_title: str
    description: str
    text: str
    tag: Tag
    departments: list[Office]
    people: list[str]
    measures: list[Bar]
    siblings: list[Short]
    more: str
    more_href: str
    previous: Short | None
    next: Short | None


class Legend(TypedDict):
    """How many projects have an outcome."""

    word: str
    kind: str
    number: int


class Group(TypedDict):
    """Projects under one heading; they are named by their places in the list of all."""

    id: str
    heading: str
    figures: str
    projects: list[int]


class Level(TypedDict):
    """One level and its programmes."""

    id: str
    label: str
    title: str
    figures: str
    share: str
    legend: list[Legend]
    projects: list[int]
    programmes: list[Group]


class Rate(TypedDict):
    """A project's measure in a department's assessment."""

    href: str
    text: str


class Department(TypedDict):
    """One department: its block on the lists, and its page."""

    slug: str
    name: str
    filled: str
    outlined: str
    block: str
    figures: str
    legend: list[Legend]
    projects: list[int]
    levels: list[Group]
    by_level: str
    by_outcome: str
    rates: list[Rate]


class Summary(TypedDict):
    """The report as a whole; `largest` are the departments that stand on the summary."""

    headline: list[str]
    lead: str
    legend: list[Legend]
    note: str
    number: int
    largest: int


class Data(TypedDict):
    """Everything."""

    summary: Summary
    levels: list[Level]
    departments: list[Department]
    projects: list[Project]


def data(count: int, seed: int) -> Data:
    """What to print of so many projects."""
    slugs = {name: slug for slug, name in departments(count)}
    projects = [_project(work, slugs) for work in works(count, seed)]
    _beside(projects)
    offices = _departments(projects, list(slugs.values()))
    largest = sum(len(office["projects"]) >= _ENOUGH for office in offices)
    levels = _levels(projects)
    return Data(
        summary=_summary(projects, levels, len(offices), largest),
        levels=levels,
        departments=offices,
        projects=projects,
    )


def _project(work: Work, slugs: dict[str, str]) -> Project:
    level_label = next(label for level, label, _ in LEVELS if level == work.level)
    title, label = work.title.rstrip("。"), f"{level_label}第{work.number}项"
    kind, mark = _KINDS[work.outcome]
    return Project(
        id=f"{YEAR}/{work.level}/{work.number}",
        level=work.level,
        level_label=level_label,
        number=work.number,
        label=label,
        square=f"{level_label}{work.number}：{title}，{work.outcome}",
        programme=work.programme,
        title=title,
        page_title=f"{title}（{YEAR}年{label}）",
        description=f"{label}：{title}。{work.outcome}。",
        text=work.text,
        tag=Tag(word=work.outcome, kind=kind, mark=mark),
        departments=[Office(slug=slugs[work.department], name=work.department)],
        people=list(work.people),
        measures=[] if work.target is None else [_bar(work, work.target)],
        siblings=[],
        more="",
        more_href="",
        previous=None,
        next=None,
    )


def _bar(work: Work, goal: int) -> Bar:
    exact = Decimal(work.actual) / goal
    shown = min(exact, _LONGEST)
    whole = max(shown, Decimal(1))
    filled, tick = 100 * shown / whole, 100 / whole
    rate = f"{_plain(_percentage(work.actual, goal))}%"
    return Bar(
        name=work.name,
        sentence=f"目标 {goal} {work.unit}，实际 {work.actual} {work.unit}，完成率 {rate}",
        formula=f"{work.actual} ÷ {goal} = {rate}",
        filled=_percent(filled),
        tick=_percent(tick),
        target=f"目标 {goal}",
        actual=f"实际 {work.actual} {work.unit}",
        target_anchor=_anchor(tick),
        actual_anchor=_anchor(filled),
        apart=abs(filled - tick) < _TOUCHING,
        broken=exact > _LONGEST,
    )


def _percent(number: Decimal) -> str:
    return f"{_plain(number.quantize(Decimal('0.01')))}%"


def _plain(number: Decimal) -> str:
    return f"{number:f}".rstrip("0").rstrip(".")


def _percentage(part: int, whole: int) -> Decimal:
    """100 x part / whole, rounded half up to two places."""
    return (Decimal(100 * part) / whole).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def _anchor(place: Decimal) -> str:
    return "start" if place < 20 else "end" if place > 80 else "middle"


def _beside(projects: Sequence[Project]) -> None:
    """Gives each project its neighbours, its siblings in the programme, and the way to them all."""
    for project, other in pairwise(projects):
        if project["level"] == other["level"]:
            project["next"], other["previous"] = _short(other), _short(project)
    for level, _, _ in LEVELS:
        for group in _level_groups(projects, level):
            _siblings(projects, group)


def _siblings(projects: Sequence[Project], programme: Group) -> None:
    """Of a long programme a project shows those around it, and a link to the whole."""
    members = programme["projects"]
    for place, index in enumerate(members):
        start = max(0, min(place - _MOST // 2, len(members) - 1 - _MOST))
        around = members[start : start + _MOST + 1]
        projects[index]["siblings"] = [_short(projects[at]) for at in around if at != index]
        projects[index]["more_href"] = f"index.html#{programme['id']}"
        if len(members) > len(around):
            projects[index]["more"] = f"全部 {len(members)} 项"


def _short(project: Project) -> Short:
    return Short(
        label=project["label"],
        title=project["title"],
        href=f"{project['number']}.html",
        tag=project["tag"],
    )


def _programmes(projects: Sequence[Project]) -> dict[tuple[str, str], list[int]]:
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, project in enumerate(projects):
        found[project["level"], project["programme"]].append(index)
    return found


def _level_groups(projects: Sequence[Project], level: str) -> list[Group]:
    members = [
        (name, found) for (where, name), found in _programmes(projects).items() if where == level
    ]
    return [
        _group(f"programme-{place}", name, projects, found)
        for place, (name, found) in enumerate(members, start=1)
    ]


def _group(key: str, heading: str, projects: Sequence[Project], members: list[int]) -> Group:
    return Group(
        id=key,
        heading=heading,
        figures=_figures([projects[index] for index in members]),
        projects=members,
    )


def _levels(projects: Sequence[Project]) -> list[Level]:
    found = []
    for level, label, _ in LEVELS:
        members = [index for index, project in enumerate(projects) if project["level"] == level]
        here = [projects[index] for index in members]
        over = _exceeded(here)
        found.append(
            Level(
                id=level,
                label=label,
                title=f"{label}民生实事项目",
                figures=_figures(here),
                share=f"{len(here)} 项，超额 {over} 项（{_percentage(over, len(here))}%）",
                legend=_legend(here),
                projects=members,
                programmes=_level_groups(projects, level),
            )
        )
    return found


def _departments(projects: Sequence[Project], slugs: Sequence[str]) -> list[Department]:
    """Those that have a project, the largest first."""
    of: dict[str, list[int]] = defaultdict(list)
    for index, project in enumerate(projects):
        for office in project["departments"]:
            of[office["slug"]].append(index)
    named = sorted((slug for slug in slugs if slug in of), key=lambda slug: -len(of[slug]))
    return [_department(projects, slug, of[slug]) for slug in named]


def _department(projects: Sequence[Project], slug: str, members: list[int]) -> Department:
    here = [projects[index] for index in members]
    name = next(
        department["name"] for department in here[0]["departments"] if department["slug"] == slug
    )
    over, number = _exceeded(here), len(here)
    share = f"（{_percentage(over, number)}%）" if over and number >= _ENOUGH else ""
    levels = [
        _group(f"level-{level}", label, projects, found)
        for level, label, _ in LEVELS
        if (found := [index for index in members if projects[index]["level"] == level])
    ]
    legend = _legend(here)
    counts = "、".join(f"{level['heading']} {len(level['projects'])} 项" for level in levels)
    return Department(
        slug=slug,
        name=name,
        filled="■" * over,
        outlined="□" * (number - over),
        block=f"{number} 项" + (f"，超额 {over} 项{share}" if over else ""),
        figures=_figures(here),
        legend=legend,
        projects=members,
        levels=levels,
        by_level=f"{number} 项：{counts}",
        by_outcome="、".join(f"{entry['word']} {entry['number']} 项" for entry in legend),
        rates=[_rate(project, bar) for project in here for bar in project["measures"]],
    )


def _rate(project: Project, bar: Bar) -> Rate:
    rate = bar["formula"].rpartition(" = ")[2]
    return Rate(
        href=f"../{project['level']}/{project['number']}.html",
        text=f"{project['label']}{bar['name']} {rate}",
    )


def _summary(
    projects: Sequence[Project], levels: Sequence[Level], offices: int, largest: int
) -> Summary:
    number, over, others = len(projects), _exceeded(projects), offices - largest
    rest = f"另有 {others} 个各不到 {_ENOUGH} 项。" if others else ""
    return Summary(
        headline=[f"{number} 项民生实事，", "全部完成" + (f"，{over} 项超额" if over else "")],
        lead="、".join(f"{level['label']} {len(level['projects'])} 项" for level in levels) + "。",
        legend=_legend(projects),
        note=f"负责 {_ENOUGH} 项以上的 {largest} 个单位。{rest}" if largest else "",
        number=offices,
        largest=largest,
    )


def _exceeded(projects: Sequence[Project]) -> int:
    return sum(project["tag"]["kind"] == "exceeded" for project in projects)


def _legend(projects: Sequence[Project]) -> list[Legend]:
    number = Counter(project["tag"]["word"] for project in projects)
    return [
        Legend(word=word, kind=kind, number=number[word])
        for word, (kind, _) in _KINDS.items()
        if number[word]
    ]


def _figures(projects: Sequence[Project]) -> str:
    number, over = len(projects), _exceeded(projects)
    share = f"（{_percentage(over, number)}%）" if over and number >= _ENOUGH else ""
    return f"{number} 项" + (f"，超额完成 {over} 项{share}" if over else "") + "。"
