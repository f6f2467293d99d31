"""Problems and findings put into words: as text for people, as data for programs."""

from collections.abc import Iterable, Sequence
from typing import Final

from generator.characters import with_code_points
from generator.problems.catalogue import CATALOGUE, Severity
from generator.problems.fixes import FIXES
from generator.problems.labels import LABELS
from generator.problems.language import Language
from generator.problems.phrases import EXPECTED
from generator.problems.problem import Problem

_LONGEST_FOUND = 80
# Where the content has none of its own to show.
_EXAMPLES: Final = {"example": "2023/county/1"}
_QUESTION = ("asked", "against", "please")


class Message(dict[str, str]):
    """A problem in one language, under the keys that `--format json` prints."""


def message_of(problem: Problem, language: Language) -> Message:
    """The problem in words.

    Every value is one line of printable text: control characters and invisible direction marks
    are shown as their code points, so that content cannot disturb a terminal or a log.
    """
    words = CATALOGUE[problem.code].words(language)
    values = {name: one_line(value) for name, value in {**_EXAMPLES, **problem.values}.items()}
    kind = EXPECTED[problem.kind][language].format_map(values) if problem.kind else ""
    values["kind"] = kind
    fix = FIXES[problem.fix][language] if problem.fix else words.fix
    return Message(
        code=problem.code,
        severity=str(CATALOGUE[problem.code].severity),
        title=words.title,
        found=_shorten(one_line(problem.found)),
        expected=words.expected.format_map(values),
        fix=fix.format_map(values),
    )


def as_text(problem: Problem, language: Language) -> str:
    """The problem as the terminal shows it: the place, then found, expected and fix."""
    message, labels = message_of(problem, language), LABELS[language]
    found = labels["quote"].format(message["found"]) if message["found"] else labels["nothing"]
    is_question = message["severity"] == Severity.FINDING
    first, second, third = _QUESTION if is_question else ("found", "expected", "fix")
    return "\n".join(
        (
            f"{place_of(problem)}: {problem.code} {problem.at.field or message['title']}",
            f"  {labels[first]}{found}",
            f"  {labels[second]}{message['expected']}",
            f"  {labels[third]}{message['fix']}",
        )
    )


def answer_line(why: str, who: str, when: str, language: Language) -> str:
    """The line under a finding that tells its answer."""
    labels = LABELS[language]
    said = labels["by"].format(why=one_line(why), who=one_line(who), when=when)
    return f"  {labels['answer']}{said}"


def as_data(problems: Iterable[Problem], language: Language) -> list[dict[str, object]]:
    """The problems for `--format json`: place and words, one mapping each."""
    return [
        {
            "file": problem.at.file,
            "line": problem.at.line,
            "column": problem.at.column,
            "field": problem.at.field,
            **message_of(problem, language),
        }
        for problem in problems
    ]


def as_github(problem: Problem, language: Language) -> str:
    """The problem as a workflow command, which GitHub shows beside the changed line."""
    message, at = message_of(problem, language), problem.at
    level = "error" if message["severity"] == "problem" else "warning"
    parts = (f"file={_escape_property(at.file)}", f"line={at.line or 1}", f"col={at.column or 1}")
    heading = f"title={_escape_property(problem.code + ' ' + (at.field or message['title']))}"
    body = f"{message['found']} → {message['expected']}; {message['fix']}"
    return f"::{level} {','.join(parts)},{heading}::{_escape(body)}"


def place_of(problem: Problem) -> str:
    """`file:line:column`, without the parts that are unknown."""
    at = problem.at
    numbers = f":{at.line}:{at.column}" if at.column else f":{at.line}" if at.line else ""
    return one_line(at.file) + numbers


def count_of(problems: Sequence[Problem], language: Language) -> str:
    """`3 problems in 2 files.`, in words; findings alone are called so."""
    files = len({problem.at.file for problem in problems})
    number = len(problems)
    questions = all(CATALOGUE[problem.code].severity is Severity.FINDING for problem in problems)
    if language == "zh":
        return f"{files} 个文件中有 {number} {'条核对提示' if questions else '处问题'}。"
    what = "finding" if questions else "problem"
    return f"{number} {what}{'s' * (number != 1)} in {files} file{'s' * (files != 1)}."


def one_line(text: str) -> str:
    """The text on one line, with every character that does not show spelt out."""
    line = text.replace("\n", "⏎").replace("\t", "<U+0009>").replace("\r", "<U+000D>")
    return with_code_points(line)


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST_FOUND else text[: _LONGEST_FOUND - 1] + "…"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
