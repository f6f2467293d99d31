"""What a build remembers of the site that it made, so that the next one makes only what changed."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct

from generator.build.cache import Store
from generator.build.fingerprint import Fingerprint
from generator.build.kept_files import LastFiles, SiteFile, SiteFiles
from generator.build.kept_pieces import KeptPieces
from generator.publish import MANIFEST, Mark, Output, Publication, mark_of, turn

if TYPE_CHECKING:
    from generator.content.check import Check

KIND: Final = "site"


class BuildFigures(Struct, frozen=True, array_like=True):
    """What a build says of itself when it is done."""

    newest: str
    files: int
    size: int
    projects: int
    has_base_url: bool
    findings: int
    waiting: int


def figures_of(checked: "Check", published: Publication) -> BuildFigures:
    """What is said of a site that was just published."""
    return BuildFigures(
        newest=checked.loaded.content.reports[-1].folder,
        files=published.files,
        size=published.size,
        projects=checked.projects,
        has_base_url=bool(checked.loaded.site.base_url),
        findings=len(checked.findings),
        waiting=len(checked.waiting),
    )


class LastBuild(Struct, frozen=True, array_like=True):
    """A finished site: what it was made from, what was said about it, and its files.

    `made_from` stands for all input, and `templates` for the program and its templates alone. A
    file counts as the one that was made while its size, time of change and inode are the same.
    `origins` are those of batches, by their first address, and `pieces` what is known of those of
    their files.
    """

    made_from: bytes
    templates: bytes
    figures: BuildFigures
    files: tuple[SiteFile, ...]
    origins: dict[str, bytes]
    pieces: dict[str, KeptPieces]

    def stands(self, output: Path) -> bool:
        """Whether every file lies in the output folder as it was made."""
        return all(_is_the_same(f"{output}/{file.address}", file.mark) for file in self.files)


_LAST_BUILD: Final = msgspec.msgpack.Decoder(LastBuild)


class LastSite:
    """The site in an output folder, and what the store remembers of the build that made it."""

    def __init__(self, output: Output, store: Store) -> None:
        self.output = output
        self.store = store

    def read(self) -> LastBuild | None:
        """What the last build into this folder left, or None."""
        found = self.store.get(KIND, os.fsencode(self.output.folder))
        try:
            return _LAST_BUILD.decode(found) if found else None
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None

    def figures_if_unchanged(self, now: Fingerprint) -> BuildFigures | None:
        """What was said of the last build, where it would be said again of just the same site.

        What builds that were killed left unfinished goes then, as it does at the end of a build
        that has something to do. Raises ProblemsFound (YQ602, YQ607).
        """
        folder = self.output.folder
        if not folder.is_dir():
            return None
        with turn(self.output):
            last = self.read()
            if last is None or last.made_from != now.all or not last.stands(folder):
                return None
            self.store.sweep(KIND)
            return last.figures

    def files_to_take_over(self, now: Fingerprint) -> LastFiles:
        """What a build with the templates of now can take over."""
        last = self.read()
        if last is None:
            return LastFiles()
        files = {file.planned or file.address: file for file in last.files}
        if last.templates != now.templates:
            return LastFiles(files)
        return LastFiles(files, last.origins, last.pieces)

    def write(self, made_from: Fingerprint, figures: BuildFigures, made: SiteFiles) -> None:
        """Keeps what the next build asks for; the list of files is one of them."""
        manifest = self.output.folder / MANIFEST
        try:
            mark = mark_of(manifest.lstat())
        except OSError:
            return
        files = (*made.files, SiteFile(MANIFEST, b"", mark))
        build = LastBuild(
            made_from.all, made_from.templates, figures, files, made.origins, made.pieces
        )
        self.store.put(KIND, os.fsencode(self.output.folder), msgspec.msgpack.encode(build))
        self.store.sweep(KIND)


def _is_the_same(file: str, mark: Mark) -> bool:
    try:
        return mark_of(os.lstat(file)) == mark
    except OSError:
        return False
