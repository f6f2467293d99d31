"""Updating: the words of a later table put into an entry of a file, and nothing else touched.

What a person put there stays: a column that the table does not have empties nothing, a department
that no row printed is hers, and so is a field that an entry of the ledger has amended since.
"""

from collections.abc import Iterator, MutableMapping
from typing import Any, Final

from msgspec import structs

from generator.content.edit.yaml_text import plain_scalar
from generator.importing.rows.drafts import OTHER, ProjectDraft, ResultDraft
from generator.importing.updating.record_entries import (
    WORDS,
    programme_entry,
    result_entry,
    source_entry,
    words_of,
)
from generator.importing.updating.title_index import ALIKE, alike, letters_of
from generator.importing.updating.updates import Change, Update

Entry = MutableMapping[str, Any]
_WITH: Final = {"outcome": ("outcome", "share"), "share": ("outcome", "share")}
_ROLES: Final = ("departments", "assisting")
_BETWEEN: Final = "；"  # of what several rows of one project said in one column


def update_entry(entry: Entry, project: ProjectDraft, id_: str, update: Update) -> list[Change]:
    """Puts the words of a project into its entry, whose id is `year/level/key`."""
    return list(_EntryUpdate(entry, project, id_, update).changes())


class _EntryUpdate:
    """One entry with the project that is put into it."""

    def __init__(self, entry: Entry, project: ProjectDraft, id_: str, update: Update) -> None:
        self.entry = entry
        self.project = project
        self.rows = list(project.results)
        self.id = id_
        self.label = str(entry.get("number") or id_.rpartition("/")[2])
        self.update = update

    def changes(self) -> Iterator[Change]:
        above = [*self.number(), *self.programme(), *self.title()]
        yield from above
        is_other = any(change.kind == "changed" for change in above)
        if is_other and self.project.source is not None:
            self.entry["source"] = source_entry(self.project.source, self.update.documents)
        results = self.entry.setdefault("results", [])
        for row, result in enumerate(self.rows):
            place = self.place_of(results, row, result)
            if place is None:
                made = result_entry(result, self.update.documents)
                _number_parts(results, made)
                results.append(made)
                place = len(results) - 1
                yield Change("added", self.label, f"results[{place}]", new=_said(result))
            else:
                yield from self.result(results[place], result, place, is_other=is_other)
            self.update.written.note(result.source, self.entry, results[place])
        self.update.written.note(self.project.source, self.entry, *results)

    def number(self) -> Iterator[Change]:
        """A number that has moved; the key, which is the address, stays what it was."""
        old, new = str(self.entry.get("number") or ""), self.project.number
        if not new or old == new:
            return
        key = self.id.rpartition("/")[2]
        self.entry["number"] = plain_scalar(new)
        if not self.entry.get("key"):
            _insert(self.entry, 1 + list(self.entry).index("number"), "key", plain_scalar(key))
        yield Change("changed", self.label, "number", old, new)

    def programme(self) -> Iterator[Change]:
        if "programme" not in self.project.columns:
            return
        old = self.entry.get("programme") or ""
        new = programme_entry(self.project.programme)
        if isinstance(old, str) or isinstance(new, list):
            yield from self.put(self.entry, "programme", new, "programme", self.rows[:1])
        elif new and str(old[-1]) != new:  # a person wrote what is around it
            self.entry["programme"] = [*old[:-1], new]
            yield Change("changed", self.label, "programme", _words(old), _words([*old[:-1], new]))

    def title(self) -> Iterator[Change]:
        """The title; one that has become that of the first item goes there."""
        letters = letters_of(str(self.entry.get("title") or ""))
        results = self.entry.get("results") or []
        if self.project.title and not letters and any(result.get("title") for result in results):
            self.rows = [
                structs.replace(row, title=row.title or self.project.title) for row in self.rows
            ]
        elif self.project.title:
            yield from self.put(self.entry, "title", self.project.title, "title", self.rows[:1])
        elif letters and letters in {letters_of(row.title) for row in self.rows} and results:
            title = self.entry["title"]
            yield from self.put(self.entry, "title", "", "title", self.rows[:1])
            if not results[0].get("title"):
                _insert(results[0], 0, "title", title)

    def place_of(self, results: list[Any], row: int, result: ResultDraft) -> int | None:
        """The result of the entry that a row is: by its own title, else by its place."""
        if not result.title:
            return row if row < len(results) else None
        letters = letters_of(result.title)
        titles = [letters_of(str(there.get("title") or "")) for there in results]
        if letters in titles:
            return titles.index(letters)
        before = [letters in map(letters_of, _extras(there)) for there in results]
        if before.count(True) == 1:  # what is its title stood under the head of a column before
            return before.index(True)
        if len(results) == len(self.rows) == 1 and not titles[0]:
            return 0
        taken = {letters_of(other.title) for other in self.rows}
        free = [place for place, title in enumerate(titles) if title not in taken]
        near = [place for place in free if alike(letters, titles[place]) >= ALIKE]
        return near[0] if len(near) == 1 else None

    def result(
        self, there: Entry, result: ResultDraft, place: int, *, is_other: bool
    ) -> Iterator[Change]:
        """Puts a row into its result, which is stamped anew where a word of it changed."""
        changes = [*self.words(there, result, place), *self.beside(there, result, place)]
        if is_other or any(change.kind == "changed" for change in changes):
            made = result_entry(result, self.update.documents)
            for name in ("inherited", "supplied", "source"):
                _set(there, name, made.get(name))
        yield from changes

    def words(self, there: Entry, result: ResultDraft, place: int) -> Iterator[Change]:
        supplied = there.get("supplied") or ()
        values = words_of(result)
        began = _begins(there, "outcome")
        for name in WORDS:
            value = values[name]
            if not self.says(name, result, bool(value), began=began):
                continue
            if not value and name in supplied:
                continue
            where, printed = f"results[{place}].{name}", value
            if name in _ROLES:
                value = [*value, *_by_hand(there, name, value)]
            yield from self.put(there, name, value, where, [result], printed=printed)

    def says(self, name: str, result: ResultDraft, has_value: bool, *, began: bool) -> bool:
        """Whether the table says anything of a field, be it that there is nothing.

        An outcome may stand at the head of the text, as it `began` before, and who assists in the
        cell of who leads.
        """
        columns = self.project.columns
        if name in result.supplied or (name == "title" and has_value):
            return True
        if name == "title":
            return False
        if name == "share_head":
            return bool(result.share)
        if columns.intersection(_WITH.get(name, (name,))):
            return True
        if name == "outcome":
            return has_value or ("text" in columns and began)
        return has_value and name in ("assisting", "people", "departments", "share")

    def beside(self, there: Entry, result: ResultDraft, place: int) -> Iterator[Change]:
        """Columns that no field is for; of an older file they stand with the project."""
        old = there.get("extra") or {}
        of_project = self.entry.get("extra") or {}
        wanted = {head: words for head, words in old.items() if not self.has_column(head)}
        for head, words in result.extra:
            if words not in str(of_project.get(head, "")).split(_BETWEEN):
                wanted[head] = words
                if head in of_project and len(self.rows) == 1:
                    del self.entry["extra"][head]
                    _drop_empty(self.entry, "extra")
        where = f"results[{place}].extra"
        yield from self.put(there, "extra", wanted, where, [result])

    def has_column(self, head: str) -> bool:
        names = {"备注": "note", "计划进度": "plan"}
        columns = self.project.columns
        return f"{OTHER}{head}" in columns or names.get(head, "") in columns

    def put(
        self,
        entry: Entry,
        name: str,
        value: Any,
        where: str,
        rows: list[ResultDraft],
        *,
        printed: Any = None,
    ) -> Iterator[Change]:
        """Puts a value in its place, unless a person has amended it since.

        `printed` is what the rows themselves say, where the value holds more.
        """
        old, new = _as_read(entry.get(name)), _as_read(value)
        if old == new:
            return
        documents = {row.source.document for row in rows}
        said = value if printed is None else printed
        kept, words = _words(old), _words(_as_read(said))
        amendment = self.update.amendment_of(self.id, where, kept, words, documents)
        if amendment:
            yield Change("left", self.label, where, kept, words, amendment)
            for row in rows:  # the change is listed, with the words that were not taken
                self.update.written.note(row.source, {name: said})
            return
        _set(entry, name, value)
        yield Change("changed", self.label, where, _words(old), _words(new))


def _number_parts(results: list[Any], made: Entry) -> None:
    """Gives parts to the results of a project that gets a further one, each once for all."""
    for place, result in enumerate(results, start=1):
        if not result.get("part"):
            _insert(result, 0, "part", place)
    taken = {int(result["part"]) for result in results}
    _insert(made, 0, "part", 1 + max(taken, default=0))


def _by_hand(there: Entry, name: str, value: list[str]) -> list[str]:
    """The departments of a result that neither this row has nor the row before had printed."""
    source = there.get("source") or {}
    printed = f"{source.get('raw', '')}"
    inherited = there.get("inherited")
    went_on = inherited is True or inherited == "true" or name in (inherited or ())
    if went_on or not printed:
        return []
    had = [str(department) for department in there.get(name) or ()]
    return [words for words in had if words not in value and words not in printed]


def _set(entry: Entry, name: str, value: Any) -> None:
    """Puts a value in place; a map is kept and changed inside, so that comments in it stay."""
    if value in (None, "", [], {}):
        entry.pop(name, None)
    elif isinstance(value, dict) and isinstance(entry.get(name), dict):
        there = entry[name]
        for key in [key for key in there if key not in value]:
            del there[key]
        for key, part in value.items():
            if _as_read(there.get(key)) != _as_read(part):
                _set(there, key, part)
    else:
        entry[name] = value


def _insert(entry: Entry, place: int, name: str, value: Any) -> None:
    """Puts a field at a place of an entry, which may be a map that keeps comments."""
    if insert := getattr(entry, "insert", None):
        insert(place, name, value)
        return
    items = [*entry.items()]
    items.insert(place, (name, value))
    entry.clear()
    entry.update(items)


def _drop_empty(entry: Entry, name: str) -> None:
    if not entry.get(name):
        entry.pop(name, None)


def _begins(there: Entry, name: str) -> bool:
    """Whether the text of a result begins with its words of another field: it prints them."""
    words = str(there.get(name) or "")
    return bool(words) and str(there.get("text") or "").lstrip("【[").startswith(words)


def _extras(there: Entry) -> Iterator[str]:
    """What a result without a title says under heads of its own."""
    if not there.get("title"):
        yield from map(str, (there.get("extra") or {}).values())


def _said(result: ResultDraft) -> str:
    return result.title or result.text or result.outcome or result.share


def _as_read(value: Any) -> Any:
    """A value as the reader of content sees it: every scalar as text, nothing as empty."""
    if value in ({}, [], ()):
        return ""
    if isinstance(value, dict):
        parts = {str(name): _as_read(part) for name, part in value.items()}
        return {name: part for name, part in parts.items() if part not in ("", [], {})}
    if isinstance(value, list | tuple):
        return [_as_read(part) for part in value]
    if isinstance(value, bool):
        return "true" if value else ""
    return "" if value is None else str(value)


def _words(value: Any) -> str:
    if isinstance(value, list):
        return "、".join(_words(part) for part in value)
    if isinstance(value, dict):
        return "；".join(f"{name}={_words(part)}" for name, part in value.items())
    return str(value)
