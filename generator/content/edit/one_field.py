"""One published field, named as the ledger names it, set to other words in its file."""

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from generator.analysis.public import PERSON
from generator.analysis.published_fields import LEAST, named
from generator.analysis.published_report import report_fields
from generator.content.edit.records_text import edit_records
from generator.content.edit.yaml_text import edit_yaml, new_line_list, plain_scalar
from generator.patterns import pattern
from generator.problems.printed_texts import TEXT_NAMES
from generator.records import Measure, Project, Report
from generator.records.project import BETWEEN_PROGRAMMES
from generator.records.step import FIELDS_OF_RESULT

_RESULT: Final = pattern(r"results\[(\d+)\]\.([a-z]+)")
_STEP: Final = pattern(r"steps\[([^\]]+)\]\.([a-z]+)")
MEASURE: Final = pattern(r"(?:results\[(\d+)\]\.)?measures\[([^\]]+)\]\.(target|actual)")
_NUMBER: Final = pattern(
    r"(?P<sign>[≥≤＝]?)(?:(?P<number>[0-9]{1,15}(?:\.[0-9]{1,9})?)\s*(?P<unit>[^（(]*?)\s*"
    r"(?:[（(](?P<words>.+)[）)])?)?"
)
_PLAIN: Final = frozenset(
    {"title", "text", "outcome", *TEXT_NAMES, "number", "plan", "actual", "word", "note"}
)
_LISTS: Final = frozenset({"departments", "assisting", "people", "leaders"})
_SHARE: Final = pattern(r"(?:(?P<head>\S.*) )?(?P<number>[0-9.]+)%")
_STEP_TO: Final = pattern(r"([^\[\].]+)(?:\[(\d+)\])?")
Set = Callable[[Any], None]


class NotSettableError(Exception):
    """The field is none that can be set by its words alone."""


class Edit(NamedTuple):
    """A file by its name from the project on, and what changes its text; raises LayoutError."""

    file: str
    change: Callable[[str], str]


def edit_of(report: Report, record: str, field: str, words: str) -> Edit:
    """What sets a field of a record to these words; empty ones take it out.

    `record` is the id of a project, or the year of the report. Raises NotSettableError.
    """
    if record == report.folder:
        return _of_report(report, field, words)
    project = next((project for project in report.projects if project.id == record), None)
    if project is None:
        raise NotSettableError
    if step := _STEP.fullmatch(field):
        return _of_step(report, project, step[1], step[2], words)
    return _of_project(project, field, words)


def removal_of(project: Project) -> Edit:
    """What takes a project out of its file."""

    def change(entries: list[Any]) -> None:
        del entries[project.position.index]

    return _records(project, change)


def key_of(project: Project, key: str) -> Edit:
    """What gives a project another key, and so another address."""

    def change(entries: list[Any]) -> None:
        entry = entries[project.position.index]
        items = [(name, value) for name, value in entry.items() if name != "key"]
        if str(entry.get("number") or "") != key:
            place = 1 if entry.get("number") else 0
            items.insert(place, ("key", key))
        for name in [*entry]:
            del entry[name]
        entry.update(dict(items))

    return _records(project, change)


def _of_measure(project: Project, match: re.Match[str], words: str) -> Edit:
    """A number of a confirmed measure, with the words that it is read of where they are given."""
    index, key, name = match.groups()
    part = project.results[int(index)].part if index else 0
    own = [measure for measure in project.measures if measure.part == part]
    keys = [known for known, _ in named((measure.name, measure) for measure in own)]
    if key not in keys:
        raise NotSettableError
    place = keys.index(key)
    put = _number_of(own[place], name, words)

    def change(entries: list[Any]) -> None:
        holder = entries[project.position.index]
        if index:
            holder = holder["results"][int(index)]
        listed = holder.get("measures") or ()
        confirmed = [m for m in listed if str(m.get("reading") or "confirmed") == "confirmed"]
        if [str(m["name"]) for m in confirmed] != [measure.name for measure in own]:
            raise NotSettableError
        put(confirmed[place])

    return _records(project, change)


def _number_of(measure: Measure, name: str, words: str) -> Set:
    """What puts a number into a measure: 21, 21公里 or 21公里（绿道21公里）; none takes it out.

    Old words stay where they have the number, and go where they have another.
    """
    match = _NUMBER.fullmatch(words.strip())
    if match is None or (match["unit"] or measure.unit) != measure.unit:
        raise NotSettableError
    number, quoted = match["number"] or "", match["words"] or ""
    if match["sign"] not in ("", LEAST[measure.comparison]) or (not number and name == "target"):
        raise NotSettableError

    def put(entry: Any) -> None:
        old = str(entry.get(f"{name}_words") or "")
        _put(entry, name, plain_scalar(number) if number else "")
        _put(entry, f"{name}_words", quoted or (old if number and number in old else ""))

    return put


def _of_project(project: Project, field: str, words: str) -> Edit:
    if measure := MEASURE.fullmatch(field):
        return _of_measure(project, measure, words)
    result = _RESULT.fullmatch(field)
    setting = _setting(result[2] if result else field, words)

    def change(entries: list[Any]) -> None:
        entry = entries[project.position.index]
        if result is None:
            setting(entry)
        elif int(result[1]) < len(entry.get("results") or ()):
            setting(entry["results"][int(result[1])])
        else:
            raise NotSettableError

    return _records(project, change)


def _records(project: Project, change: Callable[[list[Any]], None]) -> Edit:
    file = project.position.file
    return Edit(file, lambda text: edit_records(file, text, change))


def _of_step(report: Report, project: Project, period: str, name: str, words: str) -> Edit:
    """A word of a step, in the file of its period or in the result that tells of it."""
    steps = [s for s in report.steps if (s.project, s.period) == (project.id, period)]
    if steps and steps[0].position == project.position:
        return _of_period(project, period, name, words)
    setting = _setting(name, words)

    def change(data: Any) -> None:
        rows = [row for row in data["projects"] if str(row.get("project")) == project.id]
        if len(rows) != 1:
            raise NotSettableError
        setting(rows[0])

    file = f"content/{report.folder}/progress/{period}.yaml"
    return Edit(file, lambda text: edit_yaml(text, change))


def _of_period(project: Project, period: str, name: str, words: str) -> Edit:
    """A word of a step in the only result of its period; what rows say together is none."""
    if name not in FIELDS_OF_RESULT:
        raise NotSettableError
    setting = _setting(FIELDS_OF_RESULT[name], words)

    def change(entries: list[Any]) -> None:
        results = entries[project.position.index].get("results") or ()
        told = [result for result in results if str(result.get("period") or "") == period]
        if len(told) != 1:
            raise NotSettableError
        setting(told[0])

    return _records(project, change)


def _of_report(report: Report, field: str, words: str) -> Edit:
    """A text of the report's own files, at the place that the ledger names."""
    known = report_fields(report).get(field)
    if known is None or not words:
        raise NotSettableError
    place, name = known.place, field.rpartition(".")[2]
    steps = [(match[1], match[2]) for match in _STEP_TO.finditer(place)]
    if place == "words":
        steps.append((name, None))

    def change(data: Any) -> None:
        inner = data
        for key, index in steps[:-1]:
            inner = inner[key] if index is None else inner[key][int(index)]
        key, index = steps[-1]
        if index is not None or not isinstance(inner.get(key), str):
            raise NotSettableError
        inner[key] = words

    file = f"content/{report.folder}/{known.file}"
    return Edit(file, lambda text: edit_yaml(text, change))


def _setting(name: str, words: str) -> Set:
    """What puts the words of a field into an entry, as a file has them."""
    if name in _PLAIN:
        return lambda entry: _put(entry, name, words)
    if name in _LISTS:
        names = [found.strip() for found in PERSON.findall(words)]
        return lambda entry: _put(entry, name, new_line_list(names) if names else "")
    if name == "programme":
        names = words.split(BETWEEN_PROGRAMMES)
        return lambda entry: _put(entry, name, names if len(names) > 1 else words)
    if name in ("share", "percent"):
        return _share(name, words)
    raise NotSettableError


def _share(name: str, words: str) -> Set:
    match = _SHARE.fullmatch(words)
    if words and match is None:
        raise NotSettableError
    number, head = (match["number"], match["head"] or "") if match else ("", "")

    def put(entry: Any) -> None:
        _put(entry, name, plain_scalar(number))
        _put(entry, f"{name}_head", head)

    return put


def _put(entry: Any, name: str, value: Any) -> None:
    if value == "":
        entry.pop(name, None)
    else:
        entry[name] = value
