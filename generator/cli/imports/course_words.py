"""How the projects of a period stand, as an import says it before it writes: in words printed."""

from collections.abc import Iterable, Sequence

from generator.analysis.counting import plain_number
from generator.analysis.pace import by_weight, counted_outcomes, is_late
from generator.cli.context import Context
from generator.cli.words import say
from generator.pages.parts.year.course import short_words
from generator.problems import Language
from generator.problems.message import one_line
from generator.records import Project, Report, Step
from generator.records.step import months_of

_NAMED = 10  # projects that are behind


def print_course(context: Context, report: Report, periods: Iterable[str]) -> None:
    """Prints of each period how often each word stands in it, and names what is behind.

    Of these it says the share, and that of the time before.
    """
    language = context.language
    for period in sorted(periods, key=months_of):
        steps = [step for step in report.steps if step.period == period]
        if counted := _counted(language, steps):
            when = short_words(report.folder, period) if language == "zh" else period
            late = _late(language, report, steps)
            context.say("import_course_of", period=when, counted=counted, late=late)


def _counted(language: Language, steps: Sequence[Step]) -> str:
    """Each word with its number; without any how far the shares reach; else nothing."""
    told = [step for step in steps if step.outcome or step.percent is not None or step.actual]
    counts, silent = counted_outcomes(step.outcome for step in told)
    if not counts:
        shares = [step.percent for step in steps if step.percent is not None]
        if not shares:
            return ""
        values = {"least": plain_number(min(shares)), "most": plain_number(max(shares))}
        return say("import_course_shares_alone", language, number=len(shares), **values)
    parts = [f"{one_line(word.word)} {number}" for word, number in by_weight(counts)]
    if silent:
        parts.insert(0, say("import_course_silent", language, number=silent))
    return say("import_between", language).join(parts)


def _late(language: Language, report: Report, steps: Sequence[Step]) -> str:
    late = [step for step in steps if is_late(step.outcome)]
    if not late:
        return ""
    projects = {project.id: project for project in report.projects}
    named = [_named(language, report, projects[step.project], step) for step in late[:_NAMED]]
    more = say("import_course_more", language, number=len(late)) if len(late) > _NAMED else ""
    return say(
        "import_course_late", language, named=say("import_list", language).join(named) + more
    )


def _named(language: Language, report: Report, project: Project, step: Step) -> str:
    """县级第13项（22%，上月 20%）."""
    label = next(level.label for level in report.levels if level.id == project.level)
    values = {
        "level": label if language == "zh" else project.level,
        "number": project.number or one_line(project.heading),
    }
    name = say(
        "import_course_name" if project.number else "import_course_title", language, **values
    )
    shares = (
        [f"{step.percent_head}{plain_number(step.percent)}%"] if step.percent is not None else []
    )
    before = _before(report, step)
    if before is not None and before.percent is not None:
        when = _when(language, report, before, step)
        shares.append(f"{when} {before.percent_head}{plain_number(before.percent)}%")
    if not shares:
        return name
    told = say("import_between", language).join(shares)
    return say("import_course_shares", language, name=name, shares=told)


def _before(report: Report, step: Step) -> Step | None:
    """The step of the same project before this one that prints a share."""
    earlier = [
        each
        for each in report.steps
        if each.project == step.project and each.percent is not None and each.order < step.order
    ]
    return earlier[-1] if earlier else None


def _when(language: Language, report: Report, before: Step, step: Step) -> str:
    """The month before by what it is called; any other time by its name."""
    (_, end), (first, last) = months_of(before.period), months_of(step.period)
    is_month = before.period[5:].isdigit() and first == last
    if is_month and end + 1 == last and before.period[:4] == step.period[:4]:
        return say("import_last_month", language)
    return short_words(report.folder, before.period) if language == "zh" else before.period
