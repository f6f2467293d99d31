"""content/files/ and the documents that a report offers: what the site has for download."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.content.content_files import ContentFiles
from generator.content.downloads.offered_kinds import offer_problem
from generator.content.folders import DOCUMENTS, FILES
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Report
from generator.records.offering import OfferedFile
from generator.records.settings import Site

_LIMIT: Final = "source_bytes"
Contents = Mapping[str, Callable[[], bytes]]


class Offer(Struct, frozen=True):
    """The files for download, how each is read by its name, and what is wrong or doubtful."""

    files: tuple[OfferedFile, ...]
    contents: Contents
    problems: tuple[Problem, ...]
    questions: tuple[Problem, ...]


def offer_of(files: ContentFiles, site: Site | None, reports: Iterable[Report]) -> Offer:
    """What the project offers (YQ106, YQ109, YQ117, YQ230; YQ318, YQ319, YQ326, YQ327)."""
    found: dict[str, OfferedFile] = {}
    problems: list[Problem] = []
    questions: list[Problem] = []
    for place, at, content in _own_files(files, problems):
        _take(files, place, at, content, found, problems)
    for report in reports:
        for index, document in enumerate(report.documents):
            if document.offer != "true":
                continue
            field = f"sources[{index}].offer"
            at = Location(f"content/{report.folder}/report.yaml", field=field)
            place = files.root / DOCUMENTS / document.file
            if site is not None and not site.show_people:
                problems.append(Problem("YQ230", at, document.file, "offer_people"))
            elif not document.file or set("/\\\\") & set(document.file) or not place.is_file():
                problems.append(Problem("YQ230", at, document.file, "offer_file"))
            else:
                try:
                    content = files.read_bytes(place, _LIMIT)
                except ProblemsFound as refused:
                    problems += refused.problems
                    continue
                # it brings rules and readers of Office files, which most projects do not need
                from generator.content.downloads.hidden_parts import questions_about_document

                _take(files, place, at, content, found, problems)
                questions += questions_about_document(at, document.file, content)
    contents = {
        file.name: partial(files.read_bytes, files.project / file.file, _LIMIT)
        for file in found.values()
    }
    return Offer(tuple(found.values()), contents, tuple(problems), tuple(questions))


def _own_files(
    files: ContentFiles, problems: list[Problem]
) -> Iterator[tuple[Path, Location, bytes]]:
    """The files of content/files/ with their bytes; notes those that cannot be read."""
    for entry in files.entries(files.root / FILES):
        if entry.is_folder:
            files.note_unknown(entry, "files for download, in no folder")
            continue
        place = Path(entry.path)
        try:
            yield place, Location(files.name(place)), files.read_bytes(place, _LIMIT)
        except ProblemsFound as found:
            problems += found.problems


def _take(
    files: ContentFiles,
    place: Path,
    at: Location,
    content: bytes,
    found: dict[str, OfferedFile],
    problems: list[Problem],
) -> None:
    """Takes a file into what is offered, or notes why not; of one name there can be one file."""
    problem = offer_problem(at, place.name, content)
    file = OfferedFile(
        place.name, files.name(place), len(content), hashlib.sha256(content).hexdigest()
    )
    other = found.setdefault(place.name, file)
    if problem is None and other.file != file.file:
        values = {"address": f"files/{place.name}", "other": other.file}
        problem = Problem("YQ401", at, place.name, values=values)
    if problem is not None:
        problems.append(problem)
