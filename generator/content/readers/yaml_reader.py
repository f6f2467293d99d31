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
from generator.content.slips import BEFORE_NAMES, slip_in
from generator.content.tree import Key, Tree, Value
from generator.patterns import pattern
from generator.problems import Location, Problem, ProblemsFound

# libyaml where PyYAML was built with it: seven times as fast as the parser in Python.
LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# YAML's own words for nothing; as text they would be published, so they are refused.
_NULLS: Final = frozenset({"~", "null", "Null", "NULL"})
_COMMENT: Final = pattern(r"[ \t]*#")
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
        from generator.content.readers.yaml_syntax import syntax_problem

        raise ProblemsFound([syntax_problem(file, text, error, first_line - 1)]) from None
    places = _Places(text, first_line - 1)
    return Tree(file, data, places.find, places.find_name)


class _Places:
    """The places of values, for which the text is read a second time when the first is asked."""

    def __init__(self, text: str, offset: int) -> None:
        self.text = text
        self.offset = offset
        self.named: dict[int, dict[str, _Pair]] = {}  # of each mapping that was asked, by its name

    def find(self, path: tuple[Key, ...]) -> tuple[int, int]:
        """The place of the value at `path`, or of the nearest value around it that exists."""
        return self._place_of(self._nodes(path)[-1])

    def find_name(self, path: tuple[Key, ...]) -> tuple[int, int]:
        """The place of the name under which that value stands."""
        nodes = self._nodes(path)
        parent, last = nodes[-2:] if len(nodes) == len(path) + 1 > 1 else (None, nodes[-1])
        if isinstance(parent, yaml.MappingNode):
            last = self._pairs_of(parent)[str(path[-1])][0]
        return self._place_of(last)

    @cached_property
    def root(self) -> yaml.Node | None:
        return yaml.compose(self.text, Loader=LOADER)

    def _nodes(self, path: tuple[Key, ...]) -> list[yaml.Node | None]:
        """The root and what the path leads through, as far as it exists."""
        found = [self.root]
        for key in path:
            node = found[-1]
            if isinstance(node, yaml.MappingNode) and key in self._pairs_of(node):
                found.append(self._pairs_of(node)[str(key)][1])
            elif (
                isinstance(node, yaml.SequenceNode)
                and isinstance(key, int)
                and key < len(node.value)
            ):
                found.append(node.value[key])
            else:
                break
        return found

    def _pairs_of(self, node: yaml.MappingNode) -> dict[str, "_Pair"]:
        """Names and values of a mapping; put together once, for many may be asked about."""
        known = self.named.get(id(node))
        if known is None:
            known = self.named[id(node)] = {pair[0].value: pair for pair in reversed(node.value)}
        return known

    def _place_of(self, node: yaml.Node | None) -> tuple[int, int]:
        if node is None:
            return 1 + self.offset, 1
        return node.start_mark.line + 1 + self.offset, node.start_mark.column + 1


_Pair = tuple[yaml.Node, yaml.Node]


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
        self.event = LOADER(text).get_event

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
            if name[:1] in BEFORE_NAMES and isinstance(event, ScalarEvent) and event.implicit[0]:
                self.check_name(event, name)
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

    def check_name(self, event: Event, name: str) -> None:
        """Refuses a plain name behind a Chinese space or dash, which YAML takes for its part."""
        slip = slip_in(name)
        if slip is not None and re.fullmatch(r"\W+[a-z_]+", name):
            at, found = self.place(event), f"{name}: …"
            raise ProblemsFound([Problem("YQ103", at, found, slip.kind, slip.fix, slip.values)])

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
