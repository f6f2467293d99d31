"""Problems and findings put into words: as text for people, as data for programs."""

from collections.abc import Iterable, Sequence

from generator.characters import shown
from generator.problems.catalogue import CATALOGUE, Severity
from generator.problems.phrases import EXPECTED, FIXES, LABELS, Language
from generator.problems.problem import Problem

_LONGEST_FOUND = 80
_QUESTION = ("asked", "against", "please")


class Told(dict[str, str]):
    """A problem in one language, under the keys that `--format json` prints."""


def tell(problem: Problem, language: Language) -> Told:
    """The problem in words.

    Every value is one line of printable text: control characters and invisible direction marks
    are shown as their code points, so that content cannot disturb a terminal or a log.
    """
    words = CATALOGUE[problem.code].words(language)
    values = {name: printable(value) for name, value in problem.values.items()}
    kind = EXPECTED[problem.kind][language].format_map(values) if problem.kind else ""
    values["kind"] = kind
    fix = FIXES[problem.fix][language] if problem.fix else words.fix
    return Told(
        code=problem.code,
        severity=str(CATALOGUE[problem.code].severity),
        title=words.title,
        found=_shortened(printable(problem.found)),
        expected=words.expected.format_map(values),
        fix=fix.format_map(values),
    )


def as_text(problem: Problem, language: Language) -> str:
    """The problem as the terminal shows it: the place, then found, expected and fix."""
    told, labels = tell(problem, language), LABELS[language]
    found = labels["quote"].format(told["found"]) if told["found"] else labels["nothing"]
    is_question = told["severity"] == Severity.FINDING
    first, second, third = _QUESTION if is_question else ("found", "expected", "fix")
    return "\n".join(
        (
            f"{place(problem)}: {problem.code} {problem.at.field or told['title']}",
            f"  {labels[first]}{found}",
            f"  {labels[second]}{told['expected']}",
            f"  {labels[third]}{told['fix']}",
        )
    )


def answer_line(why: str, who: str, when: str, language: Language) -> str:
    """The line under a finding that tells its answer."""
    labels = LABELS[language]
    said = labels["by"].format(why=printable(why), who=printable(who), when=when)
    return f"  {labels['answer']}{said}"


def as_data(problems: Iterable[Problem], language: Language) -> list[dict[str, object]]:
    """The problems for `--format json`: place and words, one mapping each."""
    return [
        {
            "file": problem.at.file,
            "line": problem.at.line,
            "column": problem.at.column,
            "field": problem.at.field,
            **tell(problem, language),
        }
        for problem in problems
    ]


def as_github(problem: Problem, language: Language) -> str:
    """The problem as a workflow command, which GitHub shows beside the changed line."""
    told, at = tell(problem, language), problem.at
    level = "error" if told["severity"] == "problem" else "warning"
    parts = (f"file={_property(at.file)}", f"line={at.line or 1}", f"col={at.column or 1}")
    heading = f"title={_property(problem.code + ' ' + (at.field or told['title']))}"
    body = f"{told['found']} → {told['expected']}; {told['fix']}"
    return f"::{level} {','.join(parts)},{heading}::{_message(body)}"


def place(problem: Problem) -> str:
    """`file:line:column`, without the parts that are unknown."""
    at = problem.at
    numbers = f":{at.line}:{at.column}" if at.column else f":{at.line}" if at.line else ""
    return printable(at.file) + numbers


def count_of(problems: Sequence[Problem], language: Language) -> str:
    """`3 problems in 2 files.`, in words; findings alone are called so."""
    files = len({problem.at.file for problem in problems})
    number = len(problems)
    questions = all(CATALOGUE[problem.code].severity is Severity.FINDING for problem in problems)
    if language == "zh":
        return f"{files} 个文件中有 {number} {'条核对提示' if questions else '处问题'}。"
    what = "finding" if questions else "problem"
    return f"{number} {what}{'s' * (number != 1)} in {files} file{'s' * (files != 1)}."


def printable(text: str) -> str:
    """The text on one line, with every character that does not show spelt out."""
    line = text.replace("\n", "⏎").replace("\t", "<U+0009>").replace("\r", "<U+000D>")
    return shown(line)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_FOUND else text[: _LONGEST_FOUND - 1] + "…"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
