"""Puts documents, tables, levels and words into the text of report.yaml; all other lines stay."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.content.edit.yaml_text import (
    LayoutError,
    edit_yaml,
    new_list,
    new_map,
    new_yaml,
    yaml_text,
)
from generator.content.readers import read_yaml
from generator.content.tree import Value
from generator.patterns import pattern
from generator.problems import ProblemsFound

# Of a level, the id and the title of each table that it gets.
NewTables = Mapping[str, Sequence[tuple[str, str]]]
_HEAD: Final = "# yaml-language-server: $schema=../schema/report.schema.json\n"
_SOURCES: Final = pattern(r"sources:\s*(#.*)?")


def new_report(
    title: str,
    short_title: str,
    levels: Sequence[Mapping[str, str]],
    outcomes: Sequence[Mapping[str, str]],
    words: Mapping[str, Value] | None = None,
) -> str:
    """The text of a report that begins with its levels and outcome words.

    `words` are those of the place, as an earlier report has them.
    """
    values: dict[str, Any] = {"title": title, "short_title": short_title}
    if words:
        values["words"] = new_map(dict(words))
    for name, entries in (("levels", levels), ("outcomes", outcomes)):
        if entries:
            values[name] = new_list()
            values[name] += [_filled(entry) for entry in entries]
    return _HEAD + yaml_text(new_yaml(), new_map(values))


def _filled(entry: Mapping[str, str]) -> Any:
    return new_map({key: value for key, value in entry.items() if value})


def with_words(
    text: str, levels: Sequence[Mapping[str, str]], outcomes: Sequence[Mapping[str, str]]
) -> str:
    """The text with levels and outcome words behind those that it has.

    Raises LayoutError where other lines would change.
    """

    def change(data: Any) -> None:
        for name, entries in (("levels", levels), ("outcomes", outcomes)):
            if entries and not data.get(name):
                data[name] = new_list()
            for entry in entries:
                data[name].append(_filled(entry))

    return edit_yaml(text, change)


def with_sources(text: str, sources: Sequence[Mapping[str, str]], tables: NewTables) -> str:
    """The text with the sources, and the tables behind those of their levels.

    A source whose id stands there gets what it does not say yet. Raises LayoutError where other
    lines would change. Where new sources are all, they may be added by their lines alone.
    """

    def change(data: Any) -> None:
        _add_sources(data, sources)
        for level in data.get("levels") or ():
            _add_tables(level, tables.get(str(level["id"]), ()))

    try:
        return edit_yaml(text, change)
    except LayoutError:
        if tables:
            raise
        return with_source_lines(text, sources)


def _add_sources(data: Any, sources: Sequence[Mapping[str, str]]) -> None:
    if sources and not data.get("sources"):
        data["sources"] = new_list()
    there = {str(source["id"]): source for source in data.get("sources") or ()}
    for source in sources:
        known = there.get(source["id"])
        if known is None:
            data["sources"].append(new_map(dict(source)))
            continue
        missing = [name for name in source if not known.get(name)]
        for name in missing:
            known[name] = source[name]


def _add_tables(level: Any, tables: Sequence[tuple[str, str]]) -> None:
    if tables and not level.get("tables"):
        level["tables"] = new_list()
    for id_, title in tables:
        level["tables"].append(new_map({"id": id_} | ({"title": title} if title else {})))


def with_source_lines(text: str, sources: Sequence[Mapping[str, str]]) -> str:
    """The text with lines for new sources, where it is laid out as nobody can write it again.

    Raises LayoutError where the lines would mean anything else than the sources.
    """
    lines = text.split("\n")
    head = next((place for place, line in enumerate(lines) if _SOURCES.fullmatch(line)), None)
    if head is None:
        head = len(lines) - 1 if not lines[-1] else len(lines)
        lines[head:head] = ["sources:"]
    end = head + 1
    for place in range(head + 1, len(lines)):
        if lines[place].strip() and not lines[place].startswith((" ", "-", "#")):
            break
        if lines[place].strip() and not lines[place].lstrip().startswith("#"):
            end = place + 1
    first = next((line for line in lines[head + 1 : end] if line.lstrip().startswith("-")), "  -")
    indent = " " * (len(first) - len(first.lstrip()))
    ending = "\r" if "\r\n" in text else ""
    lines[end:end] = [
        f"{indent}{'  ' if place else '- '}{name}: {_quoted(value)}{ending}"
        for source in sources
        for place, (name, value) in enumerate(source.items())
    ]
    made = "\n".join(lines)
    try:
        old, new = (read_yaml("report.yaml", words).data for words in (text, made))
    except ProblemsFound as found:
        raise LayoutError from found
    wanted = dict(old) if isinstance(old, dict) else {}
    there = wanted.get("sources") or []
    added: list[Value] = [{**source} for source in sources]
    wanted["sources"] = [*(there if isinstance(there, list) else []), *added]
    if new != wanted:
        raise LayoutError
    return made


def _quoted(value: str) -> str:
    """The text between double quotes, as YAML has it too."""
    return json.dumps(value, ensure_ascii=False)
