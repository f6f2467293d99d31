"""What the makers of pages read, noted while they read: nobody declares what a page depends on.

A maker is given the journal's outlines and framer in place of the real ones. They look the same;
every look at a record, a list or an index of a report is noted, and all else that they hold is
digested as a whole. A batch whose looks would find the same again makes the same pages, and need
not be made.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from typing import Any, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from generator.pages.frame import Framer
from generator.pages.outline import Outline
from generator.pages.page import AnyPage, Batch
from generator.pages.watched_indexes import PROJECT, Index, Look, Run
from generator.records import Project, Prose, Report

PORTION: Final = 256  # projects: few enough to make anew, many enough to compare
_SIZE: Final = 16
_ENCODER: Final = msgspec.msgpack.Encoder(enc_hook=str)  # Markup, the only value of another kind
_NO_PROSE: Final = Prose((), (), "")


class Origin(Struct, frozen=True, array_like=True):
    """What was looked at when the pages of a batch were made, and what stands for all of it."""

    looks: tuple[Look, ...]
    digest: bytes


_ORIGIN: Final = msgspec.msgpack.Decoder(Origin)


class Journal:
    """Outlines and a framer, in the order of the real ones, that note what is read of them.

    `digests` are those of the records of each report, by its folder and by project. Without them
    nothing is noted, and all is made.
    """

    def __init__(
        self,
        framer: Framer,
        outlines: Sequence[Outline],
        digests: Mapping[str, Mapping[str, bytes]],
    ) -> None:
        self.real = {outline.report.folder: outline for outline in outlines}
        self.digests = {report: found for report, found in digests.items() if found}
        self.looks: dict[Look, None] | None = None
        self.found: dict[Look, bytes] = {}
        self.indexes: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
        self.noting_indexes: list[Index] = []
        self.outlines, self.framer, self.setting = tuple(outlines), framer, b""
        if not self.digests:  # nobody will ask
            return
        self.outlines = tuple(map(self._noting, outlines))
        # What the makers get beside the lists and indexes is the very same that is digested.
        articles = [replace(article, body=_NO_PROSE) for article in framer.articles]
        around = [(outline.site, _without_records(outline.report)) for outline in outlines]
        reports = [outline.report for outline in self.outlines]
        around_pages = (framer.assets, framer.files, framer.placed)
        self.framer = Framer(framer.site, reports, articles, *around_pages)
        setting = (framer.site, around, articles, framer.assets, sorted(framer.placed))
        self.setting = hashlib.blake2b(_ENCODER.encode(setting)).digest()

    def outline(self, report: str) -> Outline:
        """The outline of a report, by its folder, for a maker to read."""
        return next(found for found in self.outlines if found.report.folder == report)

    def batch(
        self,
        addresses: tuple[str, ...],
        make: Callable[..., Iterable[AnyPage]],
        *arguments: object,
        weight: int,
        small: bool = False,
    ) -> Batch:
        """Pages whose maker gets the journal's framer and outlines, and plain values."""
        maker = partial(make, *arguments)
        if not self.digests:
            return Batch(addresses, maker, weight, small)
        plain = [value for value in arguments if not self._is_read(value)]
        given = repr((addresses, make.__qualname__, plain)).encode()
        return NotedBatch(addresses, maker, weight, small, journal=self, given=given)

    def portions(self, report: str) -> tuple["NotedPortion", ...]:
        """The projects of a report, by its folder, in portions for files that hold all of them."""
        starts = range(0, len(self.real[report].report.projects), PORTION)
        return tuple([NotedPortion(self, report, start, start + PORTION) for start in starts])

    def _is_read(self, value: object) -> bool:
        """Whether it notes what is read of it; else a maker gets it as it is."""
        if isinstance(value, tuple):
            return bool(value) and all(map(self._is_read, value))
        return value is self.framer or any(value is outline for outline in self.outlines)

    def digest(self, given: bytes, looks: Iterable[Look]) -> bytes:
        """Stands for what a maker was given, and for what all these looks would find."""
        digest = hashlib.blake2b(self.setting, digest_size=_SIZE)
        digest.update(given)
        for look in looks:
            found = self.found.get(look)
            if found is None:
                found = self.found[look] = self._find(look)
            digest.update(found)
        return digest.digest()

    @contextmanager
    def noting(self, looks: dict[Look, None]) -> Iterator[Mapping[Look, None]]:
        """What is looked at inside is added there, in the order of first looks."""
        self._begin(looks)
        try:
            yield looks
        finally:
            self._begin(None)

    def origin(self, given: bytes, looks: Iterable[Look]) -> bytes:
        """What a later run has to know of what was made with these looks."""
        found = tuple(looks)
        return _ENCODER.encode(Origin(found, self.digest(given, found)))

    def is_as_before(self, given: bytes, origin: bytes) -> bool:
        """Whether the same would be made now as then; raises DecodeError for other bytes."""
        before = _ORIGIN.decode(origin)
        return self.digest(given, before.looks) == before.digest

    def _begin(self, looks: dict[Look, None] | None) -> None:
        """Takes down looks there from now on, each of them anew; or takes none down."""
        self.looks = looks
        for index in self.noting_indexes:
            index.forget()

    def note(self, look: Look) -> None:
        """Takes down a look; nobody asks for those outside of a batch that is made."""
        if self.looks is not None:
            self.looks[look] = None

    def _noting(self, outline: Outline) -> Outline:
        folder = outline.report.folder
        fields: dict[str, Any] = {}
        noted: set[str] = set()
        for name in outline.__struct_fields__:
            value = getattr(outline, name)
            if name == "site":
                fields[name] = value
            elif name == "report":
                projects: Any = Run(value.projects, folder, name, None, self.note)
                fields[name] = replace(_without_records(value), projects=projects)
            elif isinstance(value, Mapping):
                index = Index(value, folder, name, outline.projects, noted, self.note)
                self.noting_indexes.append(index)
                fields[name] = index
            elif isinstance(value, tuple):
                fields[name] = Run(value, folder, name, None, self.note)
            else:
                raise TypeError(f"nobody would note what is read of {name}")
        return Outline(**fields)

    def _find(self, look: Look) -> bytes:
        """What stands for what a look would find now; always so many bytes."""
        outline = self.real.get(look.report)
        if outline is None:
            found = b""
        elif look.field == PROJECT:
            found = self._about(outline, look.key)
        else:
            found = self._bytes(look.report, _value(outline, look))
        return hashlib.blake2b(found, digest_size=_SIZE).digest()

    def _about(self, outline: Outline, key: Any) -> bytes:
        """The record of a project, and all that indexes hold under its id."""
        report = outline.report.folder
        indexes = self.indexes.get(report)
        if indexes is None:
            indexes = self.indexes[report] = [
                (name, index)
                for name in outline.__struct_fields__
                if isinstance(index := getattr(outline, name), Mapping) and name != "projects"
            ]
        beside = [(name, index[key]) for name, index in indexes if key in index]
        record = outline.projects.get(key)
        known = b"" if record is None else self._bytes(report, record)
        return known + _ENCODER.encode(beside)

    def _bytes(self, report: str, value: object) -> bytes:
        """Records go by their digests."""
        if isinstance(value, Project):
            known = self.digests.get(report, {}).get(value.id)
            return _ENCODER.encode(value) if known is None else known
        if isinstance(value, Mapping):
            value = [*value.items()]
        if isinstance(value, tuple | list):
            parts = [self._bytes(report, part) for part in value]
            return b"".join([b"%d:" % len(part) + part for part in parts])
        return _ENCODER.encode(value)


class NotedBatch(Batch, frozen=True, kw_only=True):
    """A batch whose maker is noted while it reads; `given` stands for what else it gets."""

    journal: Journal
    given: bytes

    def noting(self) -> AbstractContextManager[Mapping[Look, None]]:
        """What is looked at inside, in the order of first looks; it grows as pages are made."""
        return self.journal.noting({})

    def origin(self, looks: Iterable[Look]) -> bytes:
        """What a later run has to know of pages that were made with these looks."""
        return self.journal.origin(self.given, looks)

    def is_as_before(self, origin: bytes) -> bool:
        """Whether the same pages as then would be made now; raises DecodeError for other bytes."""
        return self.journal.is_as_before(self.given, origin)


class NotedPortion:
    """Projects of a report that follow each other, from `start` to before `end`.

    `looks` is all that the makers of its pieces have looked at.
    """

    def __init__(self, journal: Journal, report: str, start: int, end: int) -> None:
        self.journal, self.report, self.start, self.end = journal, report, start, end
        self.looks: dict[Look, None] = {}

    @property
    def outline(self) -> Outline:
        """The outline for a maker to read: while somebody notes, the one that tells of looks."""
        is_noted = self.journal.looks is not None
        return self.journal.outline(self.report) if is_noted else self.journal.real[self.report]

    @property
    def projects(self) -> Sequence[Project]:
        """The projects, in their order."""
        return self.outline.report.projects[self.start : self.end]

    def noting(self) -> AbstractContextManager[Mapping[Look, None]]:
        """While it lasts all that is read is noted, behind what was looked at before."""
        return self.journal.noting(self.looks)

    def origin(self) -> bytes:
        """What a later run has to know of all that was read."""
        return self.journal.origin(b"", self.looks)

    def is_as_before(self, origin: bytes) -> bool:
        """Whether the same would be read now; raises DecodeError for other bytes."""
        return self.journal.is_as_before(b"", origin)


def _value(outline: Outline, look: Look) -> object:
    value: Any = getattr(outline, look.field)
    if isinstance(value, Report):
        value = value.projects
    elif look.key is not None:
        value = value.get(look.key)
    if look.part == "presence":
        return value is not None
    return look.of(value) if isinstance(value, tuple) else value


def _without_records(report: Report) -> Report:
    """A report without what its outline has in lists and indexes of its own."""
    return replace(report, projects=(), ledger=None, answers=(), steps=())
