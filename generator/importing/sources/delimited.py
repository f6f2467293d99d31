"""Text with signs between its cells: fields, quotes and line breaks inside of quotes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_QUOTED: Final = re.compile(r'"((?:[^"]|"")*+)"')
# Excel writes ="001" for a text that looks like a number; what it shows is the text.
_AS_TEXT: Final = re.compile(r'="((?:[^"]|"")*+)"')


class OpenQuoteError(ValueError):
    """A quote that is not closed, or not before the next cell; `line` is its own."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True)
class Field:
    """A cell as it is meant, and the signs around and inside it that only part and quote."""

    text: str
    signs: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of a row; it begins at a line of the text, and is `raw` there."""

    line: int
    fields: tuple[Field, ...]
    raw: str

    @property
    def signs(self) -> str:
        """All signs that are no part of a cell, those between the cells among them."""
        return "".join(field.signs for field in self.fields)


def records_of(text: str, separator: str, *, is_strict: bool) -> Iterator[Record]:
    """The rows of a text with its line breaks inside quotes; raises OpenQuoteError.

    Where it is not strict, as in a copy from a spreadsheet, only a cell with a break or a
    separator inside is in quotes; other quotes are the cell's own.
    """
    plain = re.compile(rf"[^{re.escape(separator)}\r\n]*+")
    at, line = 0, 1
    while at < len(text):
        start, first = at, line
        fields: list[Field] = []
        while True:
            match = _quoted(text, at, separator, is_strict=is_strict)
            if match is not None:
                line += len(_LINE_END.findall(match[1]))
                fields.append(_unquoted(match[1], separator))
                at = match.end()
            elif is_strict and text.startswith('"', at):
                raise OpenQuoteError(line)
            else:
                words = plain.match(text, at)
                assert words is not None  # noqa: S101 - it may be empty, so that it always matches
                fields.append(_shown(words[0], ""))
                at = words.end()
            if not text.startswith(separator, at):
                break
            fields[-1] = Field(fields[-1].text, fields[-1].signs + separator)
            at += 1
        yield Record(first, tuple(fields), text[start:at])
        if (end := _LINE_END.match(text, at)) is None:
            return
        at = end.end()
        line += 1


def _quoted(text: str, at: int, separator: str, *, is_strict: bool) -> re.Match[str] | None:
    """The quotes that a cell begins with and ends with; None where it has none."""
    match = _QUOTED.match(text, at)
    if match is None:
        return None
    if match.end() < len(text) and text[match.end()] not in (separator, "\r", "\n"):
        return None
    is_needed = separator in match[1] or _LINE_END.search(match[1])
    return match if is_strict or is_needed else None


def _unquoted(words: str, separator: str) -> Field:
    """What stands between quotes; a quote inside was written twice."""
    return _shown(words.replace('""', '"'), '"' * (2 + words.count('""')))


def _shown(words: str, signs: str) -> Field:
    match = _AS_TEXT.fullmatch(words.strip())
    if match is None:
        return Field(_LINE_END.sub("\n", words), signs)
    inner = match[1]
    return Field(inner.replace('""', '"'), signs + '=""' + '"' * inner.count('""'))
