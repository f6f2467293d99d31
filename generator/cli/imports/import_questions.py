"""The questions that an import has left, put to the person who imports, one a decision.

Every answer becomes what an option of the call would say; so whoever cannot be asked says it there.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

import click

from generator.cli.context import Context
from generator.cli.imports.import_reading import Unlisted
from generator.cli.imports.import_sources import Request, pairs_of
from generator.cli.prompt.agreement import answer_to, is_agreed, is_yes
from generator.cli.words import say
from generator.importing.proposals import Additions, Doubt
from generator.importing.same_tables import TWO_FILES
from generator.importing.updating.level_tables import NEW_TABLE
from generator.problems import Problem, ProblemsFound
from generator.problems.message import one_line
from generator.problems.value_kinds import CHOICES
from generator.records.outcome import OutcomeKind

Answer = Callable[[Context, Request, Problem], Request | None]
_BETWEEN: Final = "、"


def request_with_answers(
    context: Context, request: Request, found: ProblemsFound
) -> Request | None:
    """The call with what was answered; None where a question has no answer, or is answered by no.

    Nothing is asked where one of the problems is no question: it has to be mended first. Raises
    NobodyAnswersError where there is no more input.
    """
    problems = found.problems
    if any(_answer_of(problem) is None for problem in problems):
        return None
    proposed = found.proposed if isinstance(found, Unlisted) else Additions()
    answered: Request | None = request
    if _is_for_creating(problems):
        answered = _create(context, request, proposed)
    for problem in problems:
        answer = _answer_of(problem)
        if answered is None or answer is None:
            return None
        answered = answer(context, answered, problem)
    return answered


def print_lines(context: Context, year: str, proposed: Additions) -> None:
    """The lines that `--create` writes, by the file that they belong into."""
    files = {
        "report": proposed.report_lines(),
        "departments": proposed.department_lines(),
    }
    for name, lines in files.items():
        if lines:
            click.echo(
                say("import_lines", context.language, file=f"content/{year}/{name}.yaml"), err=True
            )
            for line in lines:
                click.echo(f"  {one_line(line)}", err=True)


def print_additions(context: Context, added: Additions) -> None:
    """What the content gets beside records, and what may be another name of a department."""
    for level in added.levels:
        context.say("import_new_level", label=level.label, id=level.id)
    for word, kind in added.outcomes.items():
        label = CHOICES["outcome_kind"][kind] if context.language == "zh" else kind
        context.say("import_new_word", word=word, kind=label)
    new = [proposal.name for proposal in added.departments if not proposal.is_known]
    if new:
        context.say("import_new_names", count=len(new), names=_BETWEEN.join(new))
    print_doubts(context, added)


def print_doubts(context: Context, proposed: Additions) -> None:
    """What was taken for a department, and why; and what may be another name of one."""
    for proposal in proposed.departments:
        for alias in proposal.aliases:
            reason = say(f"import_alias_{alias.reason.value}", context.language)
            context.say("import_alias", name=alias.name, of=proposal.name, reason=reason)
        if proposal.doubt in (Doubt.ALIKE, Doubt.SEVERAL):
            others = _BETWEEN.join(proposal.others)
            context.say("import_alike", name=proposal.name, others=others, first=proposal.others[0])


def _is_for_creating(problems: Sequence[Problem]) -> bool:
    return any(problem.code in ("YQ727", "YQ728") or _begins(problem) for problem in problems)


def _begins(problem: Problem) -> bool:
    return problem.code == "YQ101" and problem.fix == "begin_year"


def _create(context: Context, request: Request, proposed: Additions) -> Request | None:
    """Whether the lines are to be written, and which names are one office's."""
    print_lines(context, request.year, proposed)
    question = say("import_ask_create", context.language, year=request.year)
    if not is_agreed(context, question):
        return None
    said = []
    for proposal in proposed.departments:
        if proposal.doubt in (Doubt.ALIKE, Doubt.SEVERAL):
            said.append(_same_office(context, proposal.name, proposal.others))
    return replace(request, create=True, aliases=(*request.aliases, *said))


def _same_office(context: Context, name: str, others: Sequence[str]) -> str:
    for other in others:
        question = say("import_ask_office", context.language, name=name, other=other)
        if is_agreed(context, question):
            return f"{name}={other}"
    return f"{name}=new"


def _as_it_is(context: Context, request: Request, problem: Problem) -> Request | None:
    """What the question about creating has answered already."""
    return request


def _names(context: Context, request: Request, problem: Problem) -> Request | None:
    """Whether each name is an office, or another name of one."""
    said = []
    for name in problem.found.split(_BETWEEN):
        answer = answer_to(context, say("import_ask_name", context.language, name=one_line(name)))
        if not answer:
            return None
        said.append(f"{name}={'new' if is_yes(answer) else answer}")
    return replace(request, aliases=(*request.aliases, *said))


def _words(context: Context, request: Request, problem: Problem) -> Request | None:
    """Of which kind each outcome word is."""
    kinds = list(reversed(OutcomeKind))  # the best first, as a new site asks
    labels = CHOICES["outcome_kind"]
    listed = _BETWEEN.join(
        f"{place} {labels[kind] if context.language == 'zh' else kind}"
        for place, kind in enumerate(kinds, start=1)
    )
    said = []
    for word in problem.found.split(_BETWEEN):
        values = {"word": one_line(word), "kinds": listed}
        answer = answer_to(context, say("import_ask_word", context.language, **values))
        kind = next(
            (k for n, k in enumerate(kinds, start=1) if answer in (str(n), k.value, labels[k])),
            None,
        )
        if kind is None:
            return None
        said.append(f"{word}={kind}")
    return replace(request, words=(*request.words, *said))


def _level(context: Context, request: Request, problem: Problem) -> Request | None:
    """Of which level the tables are."""
    values = {"title": one_line(problem.found), "known": problem.values["known"]}
    answer = answer_to(context, say("import_ask_level", context.language, **values))
    if not answer or request.level not in ("", answer):  # one level is said for all tables
        return None
    return replace(request, level=answer, create=True)


def _same_level(context: Context, request: Request, problem: Problem) -> Request | None:
    """Whether a table whose numbers begin anew is a further one of the level."""
    level, label = problem.values["level"], problem.values["label"]
    if request.level not in ("", level):
        return None
    values = {"title": one_line(problem.found), "level": label}
    is_same = is_agreed(context, say("import_ask_same_level", context.language, **values))
    return replace(request, level=level) if is_same else None


def _new_table(context: Context, request: Request, problem: Problem) -> Request | None:
    """Whether a table without a row that the level has is a further one of it."""
    values = {"title": one_line(problem.found), "nearest": problem.values["nearest"]}
    is_new = is_agreed(context, say("import_ask_new_table", context.language, **values))
    return replace(request, table=NEW_TABLE) if is_new else None


def _one_by_one(context: Context, request: Request, problem: Problem) -> Request | None:
    """Whether the first of two files is imported now, and the second afterwards by itself."""
    first, second = problem.values["first"], problem.values["second"]
    is_first = is_agreed(
        context, say("import_ask_one_by_one", context.language, first=first, second=second)
    )
    return replace(request, later=(*request.later, second)) if is_first else None


def _column(context: Context, request: Request, problem: Problem) -> Request | None:
    """Which of two columns is the field that both fit."""
    values = problem.values
    shown = {name: one_line(values[name]) for name in ("field", "one", "other")}
    answer = answer_to(context, say("import_ask_column", context.language, **shown))
    said = {
        "1": f"{values['first']}={values['name']}",
        "2": f"{values['second']}={values['answer']}",
    }
    if answer not in said:
        return None
    return replace(request, columns=(*request.columns, said[answer]))


def _row(context: Context, request: Request, problem: Problem) -> Request | None:
    """What a column holds, where a row can be read in two ways."""
    shown = {name: one_line(problem.values[name]) for name in ("one", "other")}
    answer = answer_to(context, say("import_ask_row", context.language, **shown))
    if "=" not in answer:
        return None
    pairs_of(context, [answer])
    return replace(request, columns=(*request.columns, answer))


def _new_level(context: Context, request: Request, problem: Problem) -> Request | None:
    """Whether the level that the call names is a new one."""
    question = say("import_ask_new_level", context.language, level=one_line(problem.found))
    return replace(request, create=True) if is_agreed(context, question) else None


def _same(context: Context, request: Request, problem: Problem) -> Request | None:
    """Whether a row is about the record that is most like it."""
    values = {"row": one_line(problem.found), "nearest": problem.values["nearest"]}
    is_same = is_agreed(context, say("import_ask_same", context.language, **values))
    if not is_same and problem.code == "YQ732":
        return None
    key = problem.values["key"] if is_same else "new"
    return replace(request, same=(*request.same, f"{problem.values['row']}={key}"))


def _as_said(context: Context, request: Request, problem: Problem) -> Request | None:
    """Whether the year or the time of the call holds against what titles say."""
    values = {"found": one_line(problem.found), "said": problem.values["said"]}
    if is_agreed(context, say("import_ask_as_said", context.language, **values)):
        return replace(request, as_said=True, period=problem.values.get("period", request.period))
    return None


_ANSWERS: Final[dict[str, Answer]] = {
    "YQ721": _row,
    "YQ723": _level,
    "YQ727": _as_it_is,
    "YQ728": _as_it_is,
    "YQ732": _same,
    "YQ733": _new_level,
    "YQ736": _same_level,
    "YQ737": _same,
    "YQ739": _new_table,
    "YQ741": _column,
    "YQ751": _names,
    "YQ752": _words,
    "YQ753": _as_said,
    "YQ754": _as_said,
    "YQ755": _one_by_one,
}
# What a question has to name, or there is nothing that an answer could stand for.
_NEEDED: Final = {"YQ732": "key", "YQ737": "key", "YQ739": "table"}


def _answer_of(problem: Problem) -> Answer | None:
    """How a problem is answered; None where it is no question, or has no candidate to ask about."""
    if _begins(problem):
        return _as_it_is
    needed = _NEEDED.get(problem.code)
    if needed and not problem.values.get(needed):
        return None
    if problem.code == TWO_FILES and problem.values["first"] == problem.values["second"]:
        return None
    return _ANSWERS.get(problem.code)
