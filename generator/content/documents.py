"""content/documents/: the files that records came from, kept as they were imported.

A document is told by its SHA-256, which report.yaml writes beside its name: another file of that
name is a problem, because the records would name a source that they do not come from. A file that
no report names, and one that is named and not there, are questions: documents are not published,
and may be kept out of a public repository.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.content.content_files import ContentFiles
from generator.content.folders import DOCUMENTS
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Report


class Documents(Struct, frozen=True):
    """What stands in the folder: the digests by name, problems, and questions."""

    digests: dict[str, str]
    problems: tuple[Problem, ...]
    questions: tuple[Problem, ...]


def documents_of(files: ContentFiles, reports: Iterable[Report]) -> Documents:
    """The documents, held against what the reports name (YQ116, YQ323, YQ324)."""
    digests, problems = _digests(files)
    questions: list[Problem] = []
    named: set[str] = set()
    for report in reports:
        for at, name, sha256 in _named(report):
            named.add(name)
            if name not in digests:
                values = {"name": f"content/{DOCUMENTS}/{name}"}
                questions.append(Problem("YQ324", at, name, values=values))
            elif digests[name] and digests[name] != sha256:
                if sha256:
                    at = replace(at, field=at.field.replace(".file", ".sha256"))
                values = {"sha256": digests[name], "name": f"content/{DOCUMENTS}/{name}"}
                problems.append(Problem("YQ116", at, sha256, values=values))
    for name in sorted(digests.keys() - named):
        at = Location(f"content/{DOCUMENTS}/{name}")
        questions.append(Problem("YQ323", at, name, values={"sha256": digests[name], "name": name}))
    return Documents(digests, tuple(problems), tuple(questions))


def _named(report: Report) -> Iterator[tuple[Location, str, str]]:
    """Where a report names a file, its name, and the digest that is written beside it."""
    for index, document in enumerate(report.documents):
        if document.file:
            at = Location(f"content/{report.folder}/report.yaml", field=f"sources[{index}].file")
            yield at, document.file, document.sha256


def _digests(files: ContentFiles) -> tuple[dict[str, str], list[Problem]]:
    """The digest of each file of the folder by its name; empty where it cannot be read."""
    digests: dict[str, str] = {}
    problems: list[Problem] = []
    for entry in files.entries(files.root / DOCUMENTS):
        if entry.is_folder:
            files.note_unknown(entry, "documents as they were imported, in no folder")
            continue
        digests[entry.name] = ""
        try:
            digests[entry.name] = _digest(files, Path(entry.path))
        except ProblemsFound as found:
            problems += found.problems
    return digests, problems


def _digest(files: ContentFiles, file: Path) -> str:
    """The SHA-256 of a document; raises ProblemsFound (YQ106, YQ114)."""
    content = files.read_bytes(file, "source_bytes")
    return hashlib.sha256(content).hexdigest()
