"""The files of the levels -> their projects, one file after another."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from generator.content.reuse import Cache, read_cached, write_cached
from generator.content.schema.name_resolver import Names
from generator.content.schema.project_rows import LevelRecords, projects_from
from generator.content.schema.record_shapes import LevelFile, ProjectEntry, RecordFile
from generator.content.schema.shape import shape, source_key
from generator.content.tree import Source
from generator.problems import Problem, ProblemsFound
from generator.records import Project, Step

_KIND: Final = "level"
_MISNUMBERED: Final = frozenset({"YQ205", "YQ223", "YQ226"})  # then ids are not what they should be
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
        cache: Cache | None,
    ) -> None:
        self.declared = declared
        self.is_declared = frozenset(declared)
        self.names = names
        self.problems = problems
        self.cache = cache
        self.files: dict[str, str] = {}  # by level, those that could be read
        self.projects: dict[str, list[Project]] = {}  # of these, those of the right shape
        self.steps: dict[str, list[Step]] = {}  # what results of periods say
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

        def read_alone(number: int) -> bytes:
            part = Levels(self.declared, self.names, [], self.cache)
            part.read(dict(every[number : number + 1]))
            return msgspec.msgpack.encode(part.result())

        answers = map(_FOUND.decode, spread(len(every), read_alone))
        places = {level: place for place, level in enumerate(levels)}
        self.take(sorted(answers, key=lambda part: places.get(part.level, len(places))))

    def result(self) -> "LevelResult":
        """What came of a single file."""
        level = next(iter((*self.files, *self.projects)), "")
        return LevelResult(
            level, self.files, self.projects, self.steps, self.problems, self.misnumbered
        )

    def take(self, parts: Iterable["LevelResult"]) -> None:
        """Adds what came of single files, in order."""
        for part in parts:
            self.files |= part.files
            self.projects |= part.projects
            self.steps |= part.steps
            self.problems += part.problems
            self.misnumbered |= part.misnumbered

    def read_one(self, level: str, source: Source) -> None:
        """Reads one file; raises ProblemsFound where it cannot be read.

        Nearly always its records become projects as they come. If anything is wrong with their
        shape, what came of them is dropped, and the whole file is read again and told about.
        """
        noted: list[Problem] = []
        try:
            entries: Iterable[ProjectEntry] | None = _entries(source, level, self.cache)
            records = self.resolve(level, source, entries or (), noted)
        except (_UnfitError, msgspec.ValidationError, ProblemsFound):
            noted = []
            entries = _entries_or_problems(source, level, noted)
            records = self.resolve(level, source, entries or (), noted)
        self.files[level] = source.file
        self.problems += noted
        if entries is not None:
            self.projects[level], self.steps[level] = records
        if any(problem.code in _MISNUMBERED for problem in noted):
            self.misnumbered.add(level)

    def resolve(
        self, level: str, source: Source, entries: Iterable[ProjectEntry], noted: list[Problem]
    ) -> LevelRecords:
        """The records, if their level is one of the report's."""
        if self.names is None or level not in self.is_declared:
            deque(entries, maxlen=0)
            return LevelRecords([], [])
        return projects_from(source, level, entries, self.names, noted)


class LevelResult(msgspec.Struct, frozen=True):
    """What came of one file, on its way from one process to another."""

    level: str
    files: dict[str, str]
    projects: dict[str, list[Project]]
    steps: dict[str, list[Step]]
    problems: list[Problem]
    misnumbered: set[str]


_FOUND: Final = msgspec.msgpack.Decoder(LevelResult)


class _UnfitError(Exception):
    """Something is wrong with a file's records that no other exception tells."""


def _entries(source: Source, level: str, cache: Cache | None) -> Iterator[ProjectEntry]:
    """The entries, one after another; raises, at the latest at the end, if anything is wrong."""
    if not source.has_rows:
        yield from _yaml_entries(source, level, cache)
        return
    is_empty = True  # nothing of a table is kept: it is read about as quickly as what would be
    for row in source.rows():
        is_empty = False
        yield msgspec.convert(row, ProjectEntry)
    if is_empty:
        raise _UnfitError


def _yaml_entries(source: Source, level: str, cache: Cache | None) -> Sequence[ProjectEntry]:
    key = source_key(source, f"{_KIND} {level}") if cache is not None else b""
    found = read_cached(cache, _KIND, key, list[ProjectEntry])
    if found is not None:
        return found
    file = msgspec.convert(source.read().data, LevelFile)
    if file.level != level:
        raise _UnfitError
    write_cached(cache, _KIND, key, file.projects)
    return file.projects


def _entries_or_problems(
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
