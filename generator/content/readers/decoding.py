"""Bytes -> text, and text -> lines."""

from collections.abc import Iterator

from generator.characters import sign_name, unseen_signs
from generator.problems import Location, Problem, ProblemsFound


def decode(file: str, content: bytes) -> str:
    """The bytes as UTF-8 text, a byte order mark left out; raises ProblemsFound (YQ102, YQ112)."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        found = " ".join(f"{byte:02X}" for byte in content[error.start : error.end][:4])
        raise ProblemsFound([Problem("YQ102", Location(file, line, column), found)]) from None
    if found_there := unseen_signs(text):
        raise ProblemsFound(_unseen_problems(file, text, found_there))
    return text


def lines_of(text: str) -> Iterator[str]:
    """The lines with their ends, one after another: a list of all would be a second text."""
    start = 0
    while end := text.find("\n", start) + 1:
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]


def refuse_unseen(at: Location, value: str) -> None:
    """Raises ProblemsFound (YQ112) where a value, as it was spelt out, holds an unseen character.

    The text of a file has been looked through by `decode`; escapes only come to light later.
    """
    if found := unseen_signs(value):
        raise ProblemsFound([Problem("YQ112", at, sign_name(found[0][1]))])


def _unseen_problems(file: str, text: str, found: list[tuple[int, str]]) -> list[Problem]:
    """The first such character of each line."""
    problems: list[Problem] = []
    line, start = 1, 0
    for position, sign in found:
        ends = text.count("\n", start, position)
        if ends or not problems:
            line += ends
            start = text.rfind("\n", 0, position) + 1
            at = Location(file, line, position - start + 1)
            problems.append(Problem("YQ112", at, sign_name(sign)))
    return problems
