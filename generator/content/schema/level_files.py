"""The files of the levels -> their projects, one file after another."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from generator.content.raw import Source
from generator.content.reuse import Kept, keep, recall
from generator.content.schema.project_rows import Names, projects_from
from generator.content.schema.shape import shape, source_key
from generator.content.schema.shapes import LevelFile, ProjectEntry, RecordFile
from generator.problems import Problem, ProblemsFound
from generator.records.report import Project

_KIND: Final = "level"
# Does a number of tasks, each of which gives bytes, and gives those in any order.
Spread = Callable[[int, Callable[[int], bytes]], Iterable[bytes]]


class Levels:
    """What was read of the levels.

    One file is read at a time, and of a table one record, so that little is held beside what comes
    of it. Where names are not known, because report.yaml or departments.yaml could not be read, the
    files are still checked by themselves.
    """

    def __init__(
        self,
        declared: Sequence[str],
        names: Names | None,
        problems: list[Problem],
        kept: Kept | None,
    ) -> None:
        self.declared = declared
        self.names = names
        self.problems = problems
        self.kept = kept
        self.files: dict[str, str] = {}  # by level, those that could be read
        self.projects: dict[str, list[Project]] = {}  # of these, those of the right shape
        self.misnumbered: set[str] = set()

    def read(
        self, levels: Mapping[str, Callable[[], Source]], spread: Spread | None = None
    ) -> None:
        """Reads all files; problems are noted. With `spread` several are read at the same time."""
        if spread is None or len(levels) < 2:
            for level, opened in levels.items():
                try:
                    self.read_one(level, opened())
                except ProblemsFound as found:
                    self.problems += found.problems
            return
        every = list(levels.items())

        def alone(number: int) -> bytes:
            part = Levels(self.declared, self.names, [], self.kept)
            part.read(dict(every[number : number + 1]))
            return msgspec.msgpack.encode(part.found())

        answers = map(_FOUND.decode, spread(len(every), alone))
        places = {level: place for place, level in enumerate(levels)}
        self.take(sorted(answers, key=lambda one: places.get(one.level, len(places))))

    def found(self) -> "Found":
        """What came of a single file."""
        level = next(iter((*self.files, *self.projects)), "")
        return Found(level, self.files, self.projects, self.problems, self.misnumbered)

    def take(self, parts: Iterable["Found"]) -> None:
        """Adds what came of single files, in order."""
        for part in parts:
            self.files |= part.files
            self.projects |= part.projects
            self.problems += part.problems
            self.misnumbered |= part.misnumbered

    def read_one(self, level: str, source: Source) -> None:
        """Reads one file; raises ProblemsFound where it cannot be read.

        Nearly always its records become projects as they come. If anything is wrong with their
        shape, what came of them is dropped, and the whole file is read again and told about.
        """
        noted: list[Problem] = []
        try:
            entries: Iterable[ProjectEntry] | None = _entries(source, level, self.kept)
            projects = self.resolved(level, source, entries or (), noted)
        except (_UnfitError, msgspec.ValidationError, ProblemsFound):
            noted = []
            entries = _told_entries(source, level, noted)
            projects = self.resolved(level, source, entries or (), noted)
        self.files[level] = source.file
        self.problems += noted
        if entries is not None:
            self.projects[level] = projects
        if any(one.code == "YQ205" for one in noted):
            self.misnumbered.add(level)

    def resolved(
        self, level: str, source: Source, entries: Iterable[ProjectEntry], noted: list[Problem]
    ) -> list[Project]:
        """The projects, if their level is one of the report's."""
        if self.names is None or level not in self.declared:
            deque(entries, maxlen=0)
            return []
        return projects_from(source, level, entries, self.names, noted)


class Found(msgspec.Struct, frozen=True):
    """What came of one file, on its way from one process to another."""

    level: str
    files: dict[str, str]
    projects: dict[str, list[Project]]
    problems: list[Problem]
    misnumbered: set[str]


_FOUND: Final = msgspec.msgpack.Decoder(Found)


class _UnfitError(Exception):
    """Something is wrong with a file's records that no other exception tells."""


def _entries(source: Source, level: str, kept: Kept | None) -> Iterator[ProjectEntry]:
    """The entries, one after another; raises, at the latest at the end, if anything is wrong."""
    if not source.has_rows:
        yield from _of_yaml(source, level, kept)
        return
    is_empty = True  # nothing of a table is kept: it is read about as quickly as what would be
    for row in source.rows():
        is_empty = False
        yield msgspec.convert(row, ProjectEntry)
    if is_empty:
        raise _UnfitError


def _of_yaml(source: Source, level: str, kept: Kept | None) -> list[ProjectEntry]:
    key = source_key(source, f"{_KIND} {level}") if kept is not None else b""
    found = recall(kept, _KIND, key, list[ProjectEntry])
    if found is not None:
        return found
    file = msgspec.convert(source.read().data, LevelFile)
    if file.level != level:
        raise _UnfitError
    keep(kept, _KIND, key, file.projects)
    return file.projects


def _told_entries(
    source: Source, level: str, noted: list[Problem]
) -> Sequence[ProjectEntry] | None:
    """The entries, or None; notes every problem. Raises ProblemsFound if it cannot be read."""
    tree = source.tree
    file: LevelFile | RecordFile
    try:
        file = shape(tree, RecordFile) if source.has_rows else shape(tree, LevelFile)
    except ProblemsFound as found:
        noted += found.problems
        return None
    if isinstance(file, LevelFile) and file.level != level:
        values = {"name": level}
        noted.append(Problem("YQ217", tree.at(("level",)), file.level, values=values))
    return file.projects
