"""Amending: entries in the ledger for what differs, and records changed together with them."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.differences import Difference, differences
from generator.analysis.ledger import ledger_problems, published_records
from generator.analysis.moves import MOVED, WHOLE
from generator.analysis.words_published import Fields
from generator.content.content_files import ContentFiles
from generator.content.edit.acceptance import LEDGER
from generator.content.edit.files_before import files_before
from generator.content.edit.ledger_text import with_changes
from generator.content.edit.one_field import Edit
from generator.content.edit.trial import refuse_unreadable
from generator.content.edit.whole_files import write_files
from generator.content.edit.yaml_text import edit_yaml
from generator.content.folders import PROGRESS, PUBLISHED
from generator.content.load import load, locate_all
from generator.content.published_words import published_words_from
from generator.content.readers import decode
from generator.patterns import pattern
from generator.problems import Problem, ProblemsFound
from generator.records import Change, Report

# Signs that part words; not those of a number, nor what may be its beginning.
_SIGNS: Final = pattern(r"[^\w%‰+<>=≤≥~×÷°](?![0-9])")


class Amended(Struct, frozen=True):
    """A report whose words may differ from what was published, and the bytes that it was read of.

    `words` are those that were kept of what was published, `texts` what is to be written of it, and
    `kinds` are those of the entries in it.
    """

    project: Path
    report: Report
    before: dict[str, bytes]
    words: Fields
    texts: dict[str, str] = {}
    kinds: tuple[str, ...] = ()

    @property
    def file(self) -> str:
        """The file of the ledger."""
        return f"content/{self.report.folder}/{LEDGER}"

    def differences(self) -> tuple[Difference, ...]:
        """What has changed since it was published and has no entry."""
        return tuple(differences(self.report, self.words))

    def located(self, problem: Problem) -> Problem:
        """The problem with its line, in the files as they are to be written."""
        texts = {name: text.encode() for name, text in self.texts.items()}
        (found,) = ContentFiles(self.project, {**self.before, **texts}).locate([problem])
        return found

    def words_of(self, record: str, field: str) -> str:
        """The words that a field has now; empty where there is none."""
        fields = dict(published_records(self.report)).get(record, {})
        return fields.get(field, "")

    def text_of(self, file: str) -> str:
        """The text of a file as it is to be written, else as it was read."""
        return self.texts[file] if file in self.texts else decode(file, self.before[file])


def amended(project: Path, year: str | None) -> Amended:
    """The report of a year, or the newest, whatever differs in it; raises ProblemsFound.

    LookupError where there is no report of the year. Entries that do not fit are problems (YQ221).
    """
    before = files_before(project, "*.*") | files_before(project, f"{PROGRESS}/*.yaml")
    reports = load(project, instead=before, with_ledgers=False).content.reports
    fitting = [report for report in reports if year in (None, report.folder)]
    if not fitting:
        raise LookupError(year)
    report = fitting[-1]
    wrong = [problem for problem in ledger_problems(report) if problem.code == "YQ221"]
    if wrong:
        raise ProblemsFound(locate_all(project, wrong))
    name = f"content/{report.folder}/{PUBLISHED}"
    return Amended(project, report, before, published_words_from(name, before.get(name)))


def with_edits(now: Amended, edits: Sequence[Edit]) -> Amended:
    """The report when files are edited; raises ProblemsFound for what `check` would refuse.

    Raises LayoutError and NotSettableError where a file cannot take its edit.
    """
    texts = dict(now.texts)
    for edit in edits:
        text = texts[edit.file] if edit.file in texts else decode(edit.file, now.before[edit.file])
        texts[edit.file] = edit.change(text)
    instead = {**now.before, **{name: text.encode() for name, text in texts.items()}}
    reports = load(now.project, instead=instead, with_ledgers=False).content.reports
    report = next(report for report in reports if report.folder == now.report.folder)
    return replace(now, report=report, texts=texts)


def steps_without(now: Amended, project: str) -> Iterator[Edit]:
    """What takes the steps of a project out of the course of the year."""

    def change(data: Any) -> None:
        rows = data["projects"]
        for index in reversed(range(len(rows))):
            if str(rows[index].get("project")) == project:
                del rows[index]

    periods = (step.period for step in now.report.steps if step.project == project)
    for period in dict.fromkeys(periods):
        file = f"content/{now.report.folder}/{PROGRESS}/{period}.yaml"
        yield Edit(file, lambda text: edit_yaml(text, change))


def references_renamed(now: Amended, old: str, new: str) -> Iterator[Edit]:
    """What leads every reference to a project, or to an item of it, to its new id."""
    own = f"content/{now.report.folder}/"
    for file, content in now.before.items():
        is_other = not file.startswith(own) or not file.endswith(".yaml") or file == now.file
        if not is_other and old.encode() in content:
            yield Edit(file, lambda text: edit_yaml(text, lambda data: _rename(data, old, new)))


def _rename(data: Any, old: str, new: str) -> None:
    pairs = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in list(pairs):
        if isinstance(value, dict | list):
            _rename(value, old, new)
        elif isinstance(value, str) and value.partition("#")[0] == old:
            data[key] = new + value[len(old) :]


def entry_of(difference: Difference, old: str, *, date: str, who: str, why: str) -> dict[str, str]:
    """The entry for a difference, of which the old words are known by now."""
    is_move = difference.field == WHOLE and bool(difference.moved_to)
    old, new = (difference.record, difference.moved_to) if is_move else (old, difference.new)
    is_same = bool(new) and _letters(old) == _letters(new) != ""
    kind = MOVED if is_move else "typography" if is_same else "correction"
    return {
        "project": difference.record,
        "field": difference.field,
        "kind": kind,
        "old": old,
        "new": new,
        "date": date,
        "who": who,
        "why": why,
    }


def with_entry(now: Amended, entry: Mapping[str, Any]) -> Amended:
    """The report with an entry more; raises ProblemsFound where it does not explain its difference.

    So no entry is written that `check` refuses.
    """
    ledger = now.report.ledger
    if ledger is None:
        raise TypeError("nothing of it was published")
    change = Change(**entry, index=len(ledger.changes))
    ledger = replace(ledger, changes=(*ledger.changes, change))
    report = replace(now.report, ledger=ledger)
    left = [
        problem
        for problem in ledger_problems(report)
        if problem.code == "YQ221"
        or (problem.values["project"], problem.values["field"]) == (change.project, change.field)
    ]
    if left:
        raise ProblemsFound(left)
    text = with_changes(now.text_of(now.file), [entry])
    texts = {**now.texts, now.file: text}
    return replace(now, report=report, texts=texts, kinds=(*now.kinds, change.kind))


def write(now: Amended) -> Amended:
    """Writes what is to be written, all or none; raises ProblemsFound with everything as it was.

    The ledger goes last: where a run is killed on the way, a change without its entry is found by
    the next one.
    """
    texts = {name: text for name, text in now.texts.items() if name != now.file}
    texts |= {name: text for name, text in now.texts.items() if name == now.file}
    refuse_unreadable(now.project, {name: text.encode() for name, text in texts.items()})
    written = write_files(now.project, texts, {name: now.before.get(name) for name in texts})
    return replace(now, before={**now.before, **written}, texts={}, kinds=())


def _letters(words: str) -> str:
    return _SIGNS.sub("", unicodedata.normalize("NFKC", words))
