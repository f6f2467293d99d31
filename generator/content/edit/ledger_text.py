"""The text of changes.yaml: what a person wrote stays, and the digests are put in their places."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Final, NamedTuple

import yaml

from generator.characters import HAN
from generator.content.edit.ledger_entries import EntryId, Published, entries_of, flow
from generator.content.readers.yaml_reader import LOADER
from generator.content.tree import Value
from generator.patterns import pattern

_HEAD: Final = """\
# yaml-language-server: $schema=../schema/changes.schema.json
# 改动台账：最初公布的文字（以摘要记录），以及此后的每一处改动。
# 改动已公布的文字时，在 changes: 下写一条，写法见 docs/content.md 第 16 节。
# published: 由 yqsite ledger --accept 写出，不要手改。

"""
# Names, ids and days as this program makes them; and Chinese text without a sign of YAML.
_SAFE: Final = pattern(
    rf"(?!null)[a-z][a-z0-9._\[\]-]*|[0-9]{{4}}(-[0-9]{{2}}-[0-9]{{2}}|/[a-z0-9/-]+)|[{HAN}][\w，。、；（）“”《》]*"
)
_COMMENT: Final = pattern(r"#[^\r\n]*")
_LINE_END: Final = pattern(r"\r?\n|\Z")


class _Edit(NamedTuple):
    """What takes the place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def ledger_text(
    text: str,
    published: Published,
    covers: Iterable[str] = (),
    heads: Mapping[str, str] | None = None,
) -> str:
    """The ledger with these digests; all else in it stays, comments and the ends of lines too.

    An entry that says the same stays as it is written, one that says something else is written
    anew where it stands, and a new one follows the one before it. None is taken out. What it covers
    stands before the entries, and so do the `heads` of the chains of publications, by their names.
    The text is empty, or that of a ledger that has been read.
    """
    line = "\r\n" if "\r\n" in text else "\n"
    made = _with_entries(text, published, line)
    kinds: list[Value] = [*covers]
    made = _with_value(made, "covers", kinds, line) if kinds else made
    for name, head in (heads or {}).items():
        made = _with_value(made, name, head, line) if head else made
    return made


def with_changes(text: str, changes: Iterable[Mapping[str, str]]) -> str:
    """The ledger with these entries behind those of its changes; all else stays as it is.

    Empty values are left out. The text is that of a ledger that has been read.
    """
    line = "\r\n" if "\r\n" in text else "\n"
    entries = [{name: value for name, value in entry.items() if value} for entry in changes]
    block = _list_of(text, "changes")
    if block is None:
        return _with_first(text, entries, line)
    if block.flow_style:
        more = "".join(f", {_flow_entry(entry)}" for entry in entries)
        return _edited(text, [_insertion(_end_of(block.value[-1]), more)])
    indent = " " * block.start_mark.column
    more = "".join(line + _block_entry(entry, indent, line) for entry in entries)
    return _edited(text, [_insertion(_line_end(text, block.value[-1]), more)])


def _with_first(text: str, entries: Iterable[Mapping[str, str]], line: str) -> str:
    """The ledger with its first changes, before what it covers and the digests."""
    root = yaml.compose(text, Loader=LOADER)
    if not isinstance(root, yaml.MappingNode):
        raise TypeError(f"a ledger is a mapping, and not {root}")
    names = {name.value: (name, value) for name, value in root.value}
    flows = f"[{', '.join(map(_flow_entry, entries))}]"
    if "changes" in names:  # it is there, with nothing in it
        name, value = names["changes"]
        end = max(value.end_mark.index, name.end_mark.index + 1)
        return _edited(text, [_Edit(name.start_mark.index, end, f"changes: {flows}")])
    at = names["covers" if "covers" in names else "published"][0].start_mark.index
    if root.flow_style:
        return _edited(text, [_insertion(at, f"changes: {flows}, ")])
    lines = "".join(f"{_block_entry(entry, '  ', line)}{line}" for entry in entries)
    return _edited(text, [_insertion(at, f"changes:{line}{lines}")])


def _block_entry(entry: Mapping[str, str], indent: str, line: str) -> str:
    """An entry with a line for each of its fields."""
    fields = [f"{name}: {_scalar(value)}" for name, value in entry.items()]
    return f"{indent}- " + f"{line}{indent}  ".join(fields)


def _flow_entry(entry: Mapping[str, str]) -> str:
    return flow({**entry})


def _scalar(value: str) -> str:
    """A value as it stands behind its name: plain where that is safe, else between quotes."""
    return value if _SAFE.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _with_entries(text: str, published: Published, line: str) -> str:
    block = _list_of(text, "published")
    entries = entries_of(published)
    if block is None:
        kept = text or _HEAD
        lines = "".join(f"  - {flow(entry)}{line}" for entry in entries.values())
        return f"{kept}{'' if kept.endswith(line) else line}published:{line}{lines}"
    return _edited(text, _edits(text, block, entries, line))


def _with_value(text: str, wanted: str, value: Value, line: str) -> str:
    """The text with a value in place of the one under a name, else before the entries."""
    root = yaml.compose(text, Loader=LOADER)
    if not isinstance(root, yaml.MappingNode):
        raise TypeError(f"a ledger is a mapping, and not {root}")
    names = {name.value: (name, value) for name, value in root.value}
    if wanted not in names:
        at, _ = names["published"]
        between = ", " if root.flow_style else f"{line}{' ' * at.start_mark.column}"
        edit = _insertion(at.start_mark.index, f"{wanted}: {flow(value)}{between}")
    elif _value_of(names[wanted][1]) == value:
        return text
    else:
        edit = _replacement(text, names[wanted][1], value, line)
    return _edited(text, [edit])


def _edited(text: str, edits: Iterable[_Edit]) -> str:
    parts, at = [], 0
    for edit in edits:
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def _list_of(text: str, wanted: str) -> yaml.SequenceNode | None:
    """The list of that name, however it is written; None for an empty one."""
    root = yaml.compose(text, Loader=LOADER)
    for name, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if name.value == wanted and isinstance(value, yaml.SequenceNode) and value.value:
            return value
    return None


def _edits(
    text: str, block: yaml.SequenceNode, entries: Mapping[EntryId, Value], line: str
) -> list[_Edit]:
    """What the entries change, in the order of the text."""
    there = {_id_of(item): item for item in block.value}
    further = f"{line}{' ' * block.start_mark.column}- "
    edits = []
    last: yaml.Node | None = None
    for key, entry in entries.items():
        if item := there.get(key):
            last = item
            if _value_of(item) != entry:
                edits.append(_replacement(text, item, entry, line))
        elif last is None:  # before all others
            start = block.value[0].start_mark.index
            edits.append(_insertion(start, f"{flow(entry)}{', ' if block.flow_style else further}"))
        elif block.flow_style:
            edits.append(_insertion(_end_of(last), f", {flow(entry)}"))
        else:
            edits.append(_insertion(_line_end(text, last), f"{further}{flow(entry)}"))
    return sorted(edits, key=lambda edit: edit.start)  # those of one place stay as they follow


def _insertion(place: int, text: str) -> _Edit:
    return _Edit(place, place, text)


def _replacement(text: str, item: yaml.Node, entry: Value, line: str) -> _Edit:
    """The entry in place of one, with the comments in that one before it."""
    start, end = item.start_mark.index, _end_of(item)
    indent = " " * item.start_mark.column
    comments = "".join(f"{words}{line}{indent}" for words in _comments(text, item, end))
    gap = " " if comments and not text[start - 1].isspace() else ""
    return _Edit(start, end, f"{gap}{comments}{flow(entry)}")


def _comments(text: str, item: yaml.Node, end: int) -> Iterator[str]:
    """The comments in an entry: they stand between names and values, never within one."""
    places = [(item.start_mark.index,) * 2]
    places += [(leaf.start_mark.index, leaf.end_mark.index) for leaf in _leaves(item)]
    for (_, before), (after, _) in pairwise([*places, (end, end)]):
        yield from _COMMENT.findall(text, before, max(before, after))


def _leaves(node: yaml.Node) -> Iterator[yaml.Node]:
    """The names and values below a node, in the order of the text."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield name
            yield from _leaves(value)
    elif isinstance(node, yaml.SequenceNode):
        for part in node.value:
            yield from _leaves(part)
    else:
        yield node


def _end_of(node: yaml.Node) -> int:
    """Where an entry ends; a mapping of several lines goes on, for the parser, to what follows."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return _end_of(last[1] if isinstance(last, tuple) else last)
    return int(node.end_mark.index)


def _line_end(text: str, node: yaml.Node) -> int:
    """The end of the line on which an entry ends, before the signs that end it."""
    end = _end_of(node)
    while text[end - 1].isspace():  # a text on lines of its own ends behind them
        end -= 1
    found = _LINE_END.search(text, end)
    return found.start() if found else len(text)


def _id_of(item: yaml.Node) -> EntryId:
    """What an entry is about: a project, or of the report a list and the id of an entry there."""
    value = _value_of(item)
    if not isinstance(value, dict):
        return "", "", ""
    project, of_list, key = (f"{value.get(name, '')}" for name in ("project", "list", "id"))
    return project, of_list, key


def _value_of(node: yaml.Node) -> Value:
    """What a node says; an empty value says nothing, as one that is not there."""
    if isinstance(node, yaml.MappingNode):
        pairs = ((name.value, _value_of(value)) for name, value in node.value)
        return {name: value for name, value in pairs if value != ""}
    if isinstance(node, yaml.SequenceNode):
        return [_value_of(part) for part in node.value]
    return str(node.value)
