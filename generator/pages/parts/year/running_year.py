"""A year that is not over: what is behind, for how long and by how much, and the other courses."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from msgspec import Struct

from generator.analysis.counting import plain_number
from generator.analysis.pace import due_of, even_share, is_late, late_run, shown_share
from generator.pages.outline import Outline
from generator.pages.parts.words.links import Link, department_links, title_link
from generator.pages.parts.words.share import headed_percent, percent_words
from generator.pages.parts.words.tag import Tag, tag
from generator.pages.parts.year.course import StepLine, short_words, steps_of
from generator.pages.parts.year.course_chart import Chart, chart_of, month_end_words
from generator.records import Project, Step
from generator.records.rounding import round_half_up

_ASKED: Final = ("YQ335", "YQ336")  # what is asked about a course
_NAMED: Final = 4  # projects of a sentence


class CourseItem(Struct, frozen=True):
    """A project with how far it is: `due` says how far it was to be, and by whose plan.

    `since` says for how long it is behind. `chart` is None where the source prints no share, `told`
    are its own words of the newest time, and `asked` leads to an open question about these.
    """

    label: str
    name: Link
    share: str
    due: str
    since: str
    departments: tuple[Link, ...]
    tag: Tag
    told: str
    source: str
    chart: Chart | None
    asked: str


def is_behind(outline: Outline, project: Project) -> bool:
    """Whether the source says of a project that it is behind, or was missed."""
    return is_late(outline.states[project.id].outcome)


def behind_projects(outline: Outline) -> list[Project]:
    """The projects that are behind, the lowest share first; those without a share are last."""
    behind = [project for project in outline.report.projects if is_behind(outline, project)]
    return sorted(behind, key=lambda project: _order(outline, project))


def other_projects(outline: Outline) -> list[Project]:
    """The projects that are not behind and have a course, the lowest share first."""
    others = [
        project
        for project in outline.report.projects
        if not is_behind(outline, project) and newest_shared(outline, project) is not None
    ]
    return sorted(others, key=lambda project: _order(outline, project))


def course_items(
    outline: Outline, projects: Iterable[Project], page: str
) -> tuple[CourseItem, ...]:
    """These projects with how far they are, in their order."""
    return tuple([_item(outline, project, page) for project in projects])


def newest_shared(outline: Outline, project: Project) -> Step | None:
    """The newest step of a project that prints a share."""
    steps = outline.steps.get(project.id, ())
    return next((step for step in reversed(steps) if step.percent is not None), None)


def due_words(outline: Outline, project: Project) -> str:
    """How far a project was to be at the time of its state, by whose plan, and what is lacking."""
    state = outline.states[project.id]
    step = next((s for s in outline.steps.get(project.id, ()) if s.period == state.period), None)
    if step is None or state.share is None:
        return ""
    due = due_of(step)
    whose = f"原文计划{month_end_words(step.period)}" if due.is_printed else "按月均分应到"
    gap = round_half_up(shown_share(due) - state.share, 2 if due.is_printed else 0)
    lacking = f"，差{plain_number(gap)}个百分点" if gap > 0 else ""
    return f"{whose}{percent_words(shown_share(due))}{lacking}"


def since_sentence(outline: Outline, project: Project) -> str:
    """Since when the source calls a project behind, in how many periods, and what it said before.

    Empty where its state is not that of a step.
    """
    run, before = late_run(outline.steps.get(project.id, ()))
    if not run or run[-1].period != outline.states[project.id].period:
        return ""
    folder, words = outline.report.folder, {step.outcome.word for step in run if step.outcome}
    first = short_words(folder, run[0].period)
    word = f"“{words.pop()}”" if len(words) == 1 else "滞后"
    if len(run) > 1:
        return f"{first}以来{len(run)}期都写作{word}"
    if before is None or before.outcome is None:
        return f"{first}写作{word}"
    earlier = f"{short_words(folder, before.period)}写作“{before.outcome.word}”"
    share = headed_percent(before.percent_head, before.percent)
    return f"{first}起写作{word}，{earlier}{f'（{share}）' if share else ''}"


def pace_words(outline: Outline, project: Project) -> str:
    """What was due of a project, and since when it is behind; empty where nothing is said."""
    return "；".join(filter(None, (due_words(outline, project), since_sentence(outline, project))))


def trailing_sentences(outline: Outline) -> tuple[str, ...]:
    """Which projects are not called behind though they trail the source's plan, or an even one."""
    below_plan, below_even = [], 0
    newest: set[str] = set()
    for project in outline.report.projects:
        step, state = newest_shared(outline, project), outline.states[project.id]
        if step is None or is_behind(outline, project) or step.period != state.period:
            continue
        due, share = due_of(step), step.percent or Decimal(0)
        if due.is_printed and share < due.share:
            shares = f"{headed_percent(step.percent_head, share)}，计划{percent_words(due.share)}"
            below_plan.append(f"{outline.label(project)}（{shares}）")
        elif not due.is_printed and share < shown_share(due):
            below_even += 1
            newest.add(step.period)
    found = []
    if below_plan:
        named = "、".join(below_plan[:_NAMED]) + ("等" if len(below_plan) > _NAMED else "")
        found.append(f"{len(below_plan)}项没有写作滞后，比例低于原文自己的计划：{named}。")
    if below_even:
        due_now = round_half_up(even_share(next(iter(newest)), outline.report.folder), 0)
        due_then = f"的{due_now}%" if len(newest) == 1 else ""
        found.append(
            f"{below_even}项没有写作滞后，比例低于按月均分{due_then}；原文没有写计划的比例。"
        )
    return tuple(found)


def _order(outline: Outline, project: Project) -> tuple[bool, Decimal]:
    share = outline.states[project.id].share
    return (share is None, share if share is not None else Decimal(0))


def _item(outline: Outline, project: Project, page: str) -> CourseItem:
    lines = steps_of(outline, project.id)
    line = next((step for step in reversed(lines) if step.actual or step.note), None)
    name, state = title_link(project, page), outline.states[project.id]
    asked = course_doubts(outline, project)
    return CourseItem(
        label=outline.place_label(project),
        name=name,
        share=headed_percent(state.share_head, state.share),
        due=due_words(outline, project),
        since=since_sentence(outline, project),
        departments=department_links(outline, outline.departments_of[project.id], page),
        tag=tag(outline, project),
        told=_told(line),
        source=line.source if line else "",
        chart=chart_of(outline.steps.get(project.id, ()), outline.report.folder),
        asked=f"{name.href}#{asked[0]}" if asked else "",
    )


def course_doubts(outline: Outline, project: Project) -> tuple[str, ...]:
    """The fragments of open questions about the word or the share of a project's state."""
    period = outline.states[project.id].period
    return tuple(
        f"check-{place}"
        for place, finding in enumerate(outline.by_project.get(project.id, ()), start=1)
        if finding.answer is None
        and finding.question.code in _ASKED
        and finding.question.values["time"] == period
    )


def _told(line: StepLine | None) -> str:
    """The source's own words between quotation marks: what was planned, what was done, a remark."""
    if line is None:
        return ""
    if line.plan and line.actual:
        remark = f"；“{line.note}”" if line.note else ""
        return f"计划“{line.plan}”，实际“{line.actual}”{remark}"
    return f"“{'；'.join(filter(None, (line.actual, line.note)))}”"
