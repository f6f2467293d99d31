"""YAML -> raw values, with the parts of YAML that surprise people refused.

The parser's events are walked by hand. That is what keeps every scalar as text, finds a name
that stands twice, and refuses anchors, aliases, tags and further documents with their place.
"""

import re
from functools import cached_property
from typing import Final

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from generator.characters import unseen_signs
from generator.content.limits import is_over, limit, limit_error
from generator.content.readers.decoding import refuse_unseen
from generator.content.tree import Key, Tree, Value
from generator.problems import Location, Problem, ProblemsFound

# libyaml where PyYAML was built with it: seven times as fast as the parser in Python.
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# YAML's own words for nothing; as text they would be published, so they are refused.
_NULLS: Final = frozenset({"~", "null", "Null", "NULL"})
_COMMENT: Final = re.compile(r"[ \t]*#")
_CORE_TAGS: Final = "tag:yaml.org,2002:"


def read_yaml(file: str, text: str, first_line: int = 1) -> Tree:
    """The raw values of a YAML text; raises ProblemsFound (YQ103 to YQ106).

    `first_line` is the line of the file that the text begins with (for front matter).
    """
    if is_over("yaml", len(text)):
        raise limit_error("YQ106", Location(file), "yaml", f"{len(text):,}")
    try:
        data = _Walk(file, text, first_line - 1).document()
    except yaml.YAMLError as error:
        raise ProblemsFound([_syntax_problem(file, text, error, first_line - 1)]) from None
    places = _Places(text, first_line - 1)
    return Tree(file, data, places.find, places.find_name)


class _Places:
    """The places of values, for which the text is read a second time when the first is asked."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset

    def find(self, path: tuple[Key, ...]) -> tuple[int, int]:
        return _find(self.root, path, self.offset)

    def find_name(self, path: tuple[Key, ...]) -> tuple[int, int]:
        return _find(self.root, path, self.offset, name=True)

    @cached_property
    def root(self) -> yaml.Node | None:
        return yaml.compose(self.text, Loader=_LOADER)


class _Walk:
    """One pass over the events of one document."""

    def __init__(self, file: str, text: str, offset: int) -> None:
        self.file = file
        self.offset = offset
        self.nodes = 0
        self.most = limit("values")
        self.longest = limit("characters")
        self.deepest = limit("depth")
        self.cut = _lines_with_comments(text)
        self.event = _LOADER(text).get_event

    def document(self) -> Value:
        value: Value = ""
        documents = 0
        while (event := self.event()) is not None:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self.refusal(event, "---")
                value = self.value(self.event(), 1)
        return value

    def value(self, event: Event, depth: int) -> Value:
        if isinstance(event, ScalarEvent):
            return self.scalar(event)
        self.nodes += 1
        if self.nodes > self.most:
            raise limit_error("YQ106", self.place(event), "values")
        if not (
            isinstance(event, CollectionStartEvent) and event.anchor is None and event.tag is None
        ):
            self.check_plain(event)
        if depth > self.deepest:
            raise limit_error("YQ106", self.place(event), "depth", f"{depth}")
        if isinstance(event, MappingStartEvent):
            return self.mapping(depth + 1)
        return self.sequence(depth + 1)

    def scalar(self, event: ScalarEvent) -> str:
        self.nodes += 1
        if self.nodes > self.most:
            raise limit_error("YQ106", self.place(event), "values")
        text: str = event.value
        if event.anchor is not None or event.tag is not None:
            self.check_plain(event)
        if not event.style:
            if self.cut or text in _NULLS:
                self.check_whole(event)
        elif event.style == '"' and unseen_signs(text):  # the file's own text may hold none of them
            refuse_unseen(self.place(event), text)
        if len(text) > self.longest:
            raise limit_error("YQ106", self.place(event), "characters", f"{len(text):,}")
        return text

    def mapping(self, depth: int) -> dict[str, Value]:
        values: dict[str, Value] = {}
        lines: dict[str, int] = {}
        while not isinstance(event := self.event(), MappingEndEvent):
            name = (
                self.scalar(event) if isinstance(event, ScalarEvent) else self.value(event, depth)
            )
            if not isinstance(name, str):
                raise self.refusal(event, "?")
            if name in values:
                first = {"first": f"{lines[name] + 1 + self.offset}"}
                raise ProblemsFound([Problem("YQ104", self.place(event), name, values=first)])
            lines[name] = event.start_mark.line
            values[name] = self.value(self.event(), depth)
        return values

    def sequence(self, depth: int) -> list[Value]:
        values: list[Value] = []
        while not isinstance(event := self.event(), SequenceEndEvent):
            values.append(self.value(event, depth))
        return values

    def check_plain(self, event: Event) -> None:
        if isinstance(event, AliasEvent):
            raise self.refusal(event, f"*{event.anchor}")
        if isinstance(event, NodeEvent) and event.anchor is not None:
            raise self.refusal(event, f"&{event.anchor}")
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise self.refusal(event, f"{tag}".replace(_CORE_TAGS, "!!"))

    def check_whole(self, event: ScalarEvent) -> None:
        """Refuses a plain value that YAML reads as less than what was written."""
        if event.value in _NULLS:
            raise self.refusal(event, event.value, "leave_empty")
        end = event.end_mark
        line = self.cut.get(end.line) if end is not None else None
        # Matched in place: a copy of the rest for each value of a long line would take forever.
        if end is not None and line is not None and _COMMENT.match(line, end.column):
            raise self.refusal(event, line[end.column :].strip(), "comment_or_text")

    def place(self, event: Event) -> Location:
        mark = event.start_mark
        if mark is None:  # the stubs allow it; both parsers always set it
            return Location(self.file)
        return Location(self.file, mark.line + 1 + self.offset, mark.column + 1)

    def refusal(self, event: Event, found: str, fix: str = "") -> ProblemsFound:
        return ProblemsFound([Problem("YQ105", self.place(event), found, fix=fix)])


def _lines_with_comments(text: str) -> dict[int, str]:
    """The lines, by number from 0, in which a comment may follow a value."""
    if " #" not in text and "\t#" not in text:
        return {}
    lines = enumerate(text.split("\n"))
    return {
        number: line
        for number, line in lines
        if (" #" in line or "\t#" in line) and not line.lstrip().startswith("#")
    }


# What the parsers say, in part, and what it means to somebody who writes records.
_MEANT: Final = (
    ("tab character", "yaml_spaces", "no_tabs"),
    ("'\\t' that cannot start", "yaml_spaces", "no_tabs"),
    ("unexpected end of stream", "yaml_quote", ""),
    ("could not find expected ':'", "yaml_colon", ""),
    ("mapping values are not allowed", "yaml_plain", "quote_it"),
    ("cannot start any token", "yaml_plain", "quote_it"),
    ("expected alphabetic or numeric", "yaml_plain", "quote_it"),
    ("did not find expected", "yaml_indent", ""),
    ("expected <block end>", "yaml_indent", ""),
    ("not allowed", "yaml_character", ""),
)
# The mistake is where the parser began to read, not where it gave up.
_AT_START: Final = ("yaml_quote", "yaml_colon")
_NAME: Final = re.compile(r"\s*(- )*[a-z_]+$")
_VALUE_BEGINS: Final = re.compile(r"\s*(- )*([a-z_]+:\s+)?(- )*[\"'\[{&*!|>%@`]")


def _syntax_problem(file: str, text: str, error: yaml.YAMLError, offset: int) -> Problem:
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    kind, fix = next(((kind, fix) for part, kind, fix in _MEANT if part in said), ("yaml", ""))
    mark = getattr(error, "problem_mark", None)
    if kind in _AT_START:
        mark = getattr(error, "context_mark", None) or mark
    if mark is None:  # a character that YAML does not allow; it has a position instead
        position = getattr(error, "position", 0)
        line, column = text.count("\n", 0, position), position - text.rfind("\n", 0, position) - 1
    else:
        line, column = mark.line, mark.column
    lines = text.split("\n")
    found = lines[line] if line < len(lines) else ""
    if kind == "yaml_plain" and _NAME.match(found[:column]):
        kind, fix = "yaml_indent", ""  # the colon is a name's own: the line stands too far in
    elif kind == "yaml_indent" and _VALUE_BEGINS.match(found):
        kind, fix = "yaml_plain", "quote_it"
    at = Location(file, line + 1 + offset, column + 1)
    return Problem("YQ103", at, found.strip(), kind, fix, {"what": said})


def _find(
    root: yaml.Node | None, path: tuple[Key, ...], offset: int, *, name: bool = False
) -> tuple[int, int]:
    """The place of the value at `path`, or with `name` that of the name it stands under."""
    best = node = root
    for depth, key in enumerate(path, start=1):
        if isinstance(node, yaml.MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == key), (None, None))
            node = pair[0] if name and depth == len(path) else pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
        else:
            node = None
        if node is None:
            break
        best = node
    if best is None:
        return 1 + offset, 1
    return best.start_mark.line + 1 + offset, best.start_mark.column + 1
