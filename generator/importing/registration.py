"""Documents: each file that is imported gets an entry among the sources, and is kept.

A record's source is the file it came from, known by its bytes; the same bytes are the same
document, and other bytes under the same name are another.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any, Final

from generator.content.edit.records_text import edit_records
from generator.content.project_files import is_leftover
from generator.importing.facts import Document, Facts
from generator.importing.updating.known_records import entries_in
from generator.importing.updating.title_index import letters_of
from generator.records.settings import DEVICES

FOLDER: Final = "content/documents"
_UNFIT: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICE: Final = re.compile(DEVICES, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that is imported: its name, its SHA-256, its bytes, and the title above its tables."""

    name: str
    sha256: str
    content: bytes
    title: str = ""


@dataclass(frozen=True, slots=True)
class Registration:
    """What is to be written of the files: entries of report.yaml, and files by their names.

    `ids` has the id of each file by its SHA-256, new or known.
    """

    ids: Mapping[str, str]
    entries: Sequence[Mapping[str, str]]
    files: Mapping[str, bytes]


def registration_of(
    files: Iterable[SourceFile], facts: Facts, there: Mapping[str, Callable[[], bytes]]
) -> Registration:
    """The entries and copies of the files; `there` opens what the folder of documents has, by name.

    A copy that an import left there, when it was stopped before it wrote the rest, is used again.
    """
    ids = {document.sha256: document.id for document in facts.documents if document.sha256}
    open_ = {d.id: d for d in facts.documents if not d.sha256 and not d.file}
    taken = {document.id for document in facts.documents}
    taken_names = {name.casefold() for name in there}
    left = {name: opened for name, opened in there.items() if name not in _files_of(facts)}
    entries: list[dict[str, str]] = []
    copies: dict[str, bytes] = {}
    for file in files:
        if file.sha256 in ids:
            continue
        document = _declared(file, open_.values())
        id_ = document.id if document else _free_id(taken)
        open_.pop(id_, None)
        taken.add(id_)
        ids[file.sha256] = id_
        entry = {"id": id_, "title": file.title or PurePath(file.name).stem or file.name}
        if file.name != "-":
            plain = _plain_name(file.name)
            name = next(
                (name for name in left if _is_called(name, plain) and left[name]() == file.content),
                "",
            )
            if not name:
                name = _free_name(plain, taken_names)
                copies[f"{FOLDER}/{name}"] = file.content
            taken_names.add(name.casefold())
            left.pop(name, None)
            entry["file"] = name
        entries.append(entry | {"sha256": file.sha256})
    return Registration(ids, entries, copies)


def with_document(name: str, text: str, document: str) -> str:
    """A file of records in which every row that says where it stands names the document.

    A row that names none is of the only document of its report; with a second one it has to say so.
    Raises LayoutError where other lines would change.
    """

    def change(entries: list[Any]) -> None:
        for holder in _unnamed(entries):
            if insert := getattr(holder["source"], "insert", None):
                insert(0, "document", document)
            else:
                holder["source"] = {"document": document} | holder["source"]

    # To look is a hundredth of the work of an edit, and mostly all rows name one.
    return edit_records(name, text, change) if any(_unnamed(entries_in(name, text))) else text


def _unnamed(entries: Iterable[Any]) -> Iterator[Any]:
    """The records and results that say where they stand, and not in which document."""
    for entry in entries:
        for holder in (entry, *(entry.get("results") or ())):
            source = holder.get("source")
            if source and not source.get("document") and _says_where(source):
                yield holder


def _says_where(source: Mapping[str, Any]) -> bool:
    return bool(source.get("raw") or source.get("cells") or str(source.get("row") or "0") != "0")


def _declared(file: SourceFile, documents: Iterable[Document]) -> Document | None:
    """The source that a person wrote for this file before it was there: by its title or name."""
    names = {letters_of(file.title), letters_of(PurePath(file.name).stem)} - {""}
    fitting = [document for document in documents if letters_of(document.title) in names]
    return fitting[0] if len(fitting) == 1 else None


def _free_id(taken: Collection[str]) -> str:
    number = 1
    while f"doc-{number}" in taken:
        number += 1
    return f"doc-{number}"


def _files_of(facts: Facts) -> set[str]:
    """The names of the files that documents of the report have already."""
    return {document.file for document in facts.documents}


def _plain_name(name: str) -> str:
    """A name that a file can have on every system."""
    plain = _UNFIT.sub("_", name).strip(" .") or "document"
    if _DEVICE.fullmatch(plain.partition(".")[0]) or is_leftover(plain):
        plain = f"document-{plain}"
    return plain


def _is_called(name: str, plain: str) -> bool:
    """Whether a file has the name, or one that was made of it because the name was taken."""
    path, other = PurePath(plain), PurePath(name)
    number = other.stem.removeprefix(path.stem).removeprefix("-")
    return (
        other.suffix == path.suffix
        and other.stem.startswith(path.stem)
        and (number.isdigit() or not number)
    )


def _free_name(plain: str, taken: Collection[str]) -> str:
    """The name, with a number where another document has it."""
    path, number, free = PurePath(plain), 1, plain
    while free.casefold() in taken:
        number += 1
        free = f"{path.stem}-{number}{path.suffix}"
    return free
