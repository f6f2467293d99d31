"""Problems and findings put into words: as text for people, as data for programs."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Final

from generator.characters import with_code_points
from generator.problems.catalogue import CATALOGUE, Severity
from generator.problems.field_names import place_in_chinese
from generator.problems.fixes import FIXES
from generator.problems.labels import LABELS
from generator.problems.language import Language
from generator.problems.phrases import EXPECTED
from generator.problems.problem import Problem
from generator.problems.system_words import SYSTEM_WORDS, in_chinese
from generator.problems.value_kinds import meant_word

# Characters of what was found, and of a field's path; of a value that a sentence names, which may
# be a line to be pasted, or a list of names.
_LONGEST_FOUND: Final = 80
_LONGEST_VALUE: Final = 400
# Where the content has none of its own to show.
_EXAMPLES: Final = {"example": "2023/county/1"}
_MOST_PLACES: Final = 20  # of one decision; who needs more asks for them as data
Labels = Mapping[str, str]
_NO_LABELS: Final[Labels] = {}
_QUESTION = ("asked", "against", "please")


class Message(dict[str, str]):
    """A problem in one language, under the keys that `--format json` prints."""


def message_of(problem: Problem, language: Language) -> Message:
    """The problem in words.

    Every value is one line of printable text: control characters and invisible direction marks
    are shown as their code points, so that content cannot disturb a terminal or a log. None is
    longer than anybody would read.
    """
    words = CATALOGUE[problem.code].words(language)
    given = {**_EXAMPLES, **problem.values}
    values = {name: _shorten(one_line(value), _LONGEST_VALUE) for name, value in given.items()}
    if "what" in values and language == "zh":
        values["what"] = in_chinese(values["what"])
    kind = EXPECTED[problem.kind][language].format_map(values) if problem.kind else ""
    meant = meant_word(problem.found, "outcome_kind") or "…"
    found = _shorten(one_line(problem.found), _LONGEST_FOUND)
    values |= {"kind": kind, "found": found, "meant": meant}
    fix = FIXES[problem.fix][language] if problem.fix else words.fix
    return Message(
        code=problem.code,
        severity=str(CATALOGUE[problem.code].severity),
        title=words.title,
        found=_shorten(one_line(_in_language(problem.found, language)), _LONGEST_FOUND),
        expected=words.expected.format_map(values),
        fix=fix.format_map(values),
    )


def texts_of(
    problems: Iterable[Problem], language: Language, labels: Labels = _NO_LABELS
) -> list[str]:
    """The problems as the terminal shows them, one text a decision.

    What is found and mended in the same way at several places is said once, with all of them.
    """
    groups: dict[object, list[Problem]] = {}
    for number, problem in enumerate(problems):
        is_question = CATALOGUE[problem.code].severity is Severity.FINDING
        alone = is_question or not problem.at.line  # a file as a whole is a matter of its own
        groups.setdefault(number if alone else _decision(problem), []).append(problem)
    return [as_text(first, language, labels, more) for first, *more in groups.values()]


def as_text(
    problem: Problem,
    language: Language,
    labels: Labels = _NO_LABELS,
    more: Sequence[Problem] = (),
) -> str:
    """The problem as the terminal shows it: the place, then found, expected and fix.

    In Chinese the field is named as an office names it; `labels` has the levels' own names for
    that. `more` are problems that the same decision mends.
    """
    message, words = message_of(problem, language), LABELS[language]
    found = words["quote"].format(message["found"]) if message["found"] else words["nothing"]
    is_question = message["severity"] == Severity.FINDING
    first, second, third = _QUESTION if is_question else ("found", "expected", "fix")
    field = place_in_chinese(problem.at, labels) if language == "zh" else problem.at.field
    heading = _shorten(one_line(field), _LONGEST_FOUND)
    if not heading or not problem.at.file.startswith(("content/", "templates/")):
        heading = (
            f"{heading} {message['title']}".strip()
        )  # a cell of a source says nothing by itself
    lines = [
        f"{place_of(problem)}: {problem.code} {heading}",
        f"  {words[first]}{found}",
        f"  {words[second]}{message['expected']}",
        f"  {words[third]}{message['fix']}",
    ]
    if more:
        lines.append(f"  {words['also']}{_places(problem, more, language)}")
    return "\n".join(lines)


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
    title = _shorten(at.field, _LONGEST_FOUND) or message["title"]
    heading = f"title={_escape_property(f'{problem.code} {title}')}"
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


def _in_language(found: str, language: Language) -> str:
    """What was found; where the system said it, in Chinese for Chinese."""
    return SYSTEM_WORDS.get(found, found) if language == "zh" else found


def _decision(problem: Problem) -> tuple[str, ...]:
    """What makes problems one decision: the same fault, and the same words to mend it with."""
    values = sorted(problem.values.items())
    return (problem.code, problem.found, problem.kind, problem.fix, *chain(*values))


def _places(first: Problem, more: Sequence[Problem], language: Language) -> str:
    """The further places of a decision: lines of the same file, then other files with theirs."""
    lines: dict[str, list[str]] = {first.at.file: []}
    for problem in more[:_MOST_PLACES]:
        lines.setdefault(problem.at.file, []).append(f"{problem.at.line}")
    words = LABELS[language]
    parts = [
        ("" if file == first.at.file else f"{one_line(file)} ")
        + words["lines"].format(words["comma"].join(numbers))
        for file, numbers in lines.items()
        if numbers
    ]
    rest = len(more) - _MOST_PLACES
    return words["semicolon"].join(parts) + (words["rest"].format(rest) if rest > 0 else "")


def _shorten(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
