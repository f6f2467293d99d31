"""The files of the content: listed, opened, and the places of values in them."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from msgspec.structs import replace

from generator.content import readers
from generator.content.project_files import (
    Entry,
    entries_of,
    link_problem,
    read_project_file,
    special_problem,
    unreadable_problem,
)
from generator.content.readers import RECORD_FORMATS
from generator.content.stray_files import fix_for_stray
from generator.content.tree import Source, Tree
from generator.problems import Location, Problem, ProblemsFound

T = TypeVar("T")

NOTHING: Final[Mapping[str, bytes]] = MappingProxyType({})


class ContentFiles:
    """The files of a project's content. Problems of listing are collected, in `problems`.

    Files that stand in `instead`, by their names from the project on, are read as they stand there.
    `count` is how many were opened to be read whole.
    """

    def __init__(self, project: Path, instead: Mapping[str, bytes] = NOTHING) -> None:
        self.project = project
        self.instead = instead
        self.root = project / "content"
        self.problems: list[Problem] = []
        self.refused: set[Path] = set()  # links out of the project, pipes: among the problems
        self.count = 0

    def count_source(self, file: Path) -> Source:
        """The file, which is counted."""
        self.count += 1
        return self.source_of(file)

    def source_of(self, file: Path) -> Source:
        """The file as a source; it is opened when its turn has come, in whichever process."""
        content = self.read_bytes(file)
        form = RECORD_FORMATS[file.suffix]
        return Source(
            file=self.name(file),
            content=content,
            again=partial(self.read_bytes, file),
            parse=partial(decode_with, form.read),
            rows=form.rows and partial(decode_with, form.rows),
        )

    def locate(self, findings: Iterable[Problem]) -> tuple[Problem, ...]:
        """The findings with their lines and columns."""
        trees: dict[str, Tree] = {}
        found = []
        for finding in findings:
            file = finding.at.file
            if not finding.at.field:  # a file as a whole, whatever it is
                found.append(finding)
                continue
            if file not in trees:
                trees[file] = self.tree(self.project / file)
            line, column = trees[file].find(trees[file].path_of(finding.at.field))
            found.append(replace(finding, at=replace(finding.at, line=line, column=column)))
        return tuple(found)

    def tree(self, file: Path) -> Tree:
        """The raw values of a file with their places."""
        return decode_with(RECORD_FORMATS[file.suffix].read, self.name(file), self.read_bytes(file))

    def read_bytes(self, file: Path, limit: str = "bytes") -> bytes:
        """The bytes of a file, at most so many; raises ProblemsFound."""
        if file in self.refused:
            raise ProblemsFound(())  # it was named when its folder was listed
        content = self.instead.get(self.name(file)) if self.instead else None
        return read_project_file(file, self.project, limit) if content is None else content

    def exists(self, file: Path) -> bool:
        """Whether there is such a file, or a link that shall be one."""
        return self.name(file) in self.instead or file.exists() or file.is_symlink()

    def entries(self, folder: Path) -> list[Entry]:
        """What lies in a folder that need not be there, by name; notes what nobody may read."""
        if folder in self.refused:
            return []
        try:
            found = list(entries_of(folder, self.project)) if folder.is_dir() else []
        except OSError as error:
            raise ProblemsFound([unreadable_problem(self.name(folder), error)]) from None
        found += self.further_entries(folder, {entry.name for entry in found})
        found.sort(key=lambda entry: entry.name)
        for entry in found:
            path = Path(entry.path)
            if entry.is_refused:
                self.problems.append(link_problem(path, self.project))
            elif entry.is_special:
                self.problems.append(special_problem(self.name(path)))
            if entry.is_refused or entry.is_special:
                self.refused.add(path)
        return found

    def further_entries(self, folder: Path, there: Container[str]) -> Iterator[Entry]:
        """What stands in `instead` for a folder and is not there."""
        for name in self.instead:
            file = self.project / name
            if file.parent == folder and file.name not in there:
                yield Entry(str(file), file.name, is_folder=False)

    def note_unknown(self, entry: Entry, known: str) -> None:
        """Notes what the content does not know there (YQ109); `known` says what it knows."""
        at = Location(self.name(Path(entry.path)))
        if not (entry.is_refused or entry.is_special):  # then it is among the problems already
            fix, values = fix_for_stray(at.file, entry.name, is_folder=entry.is_folder)
            values["known"] = known
            self.problems.append(Problem("YQ109", at, entry.name, fix=fix, values=values))

    def name(self, file: Path) -> str:
        """The name of a file from the project on."""
        return file.relative_to(self.project).as_posix()


def decode_with(read: Callable[[str, str], T], file: str, content: bytes) -> T:
    """What a reader gives of the text of the bytes; raises ProblemsFound."""
    return read(file, readers.decode(file, content))
