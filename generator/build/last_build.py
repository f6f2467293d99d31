"""What a build remembers of the site that it made, so that the next one makes only what changed."""

import os
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from generator.build.cache import Store
from generator.build.kept_files import LastFiles, SiteFile
from generator.build.kept_pieces import KeptPieces
from generator.publish import MANIFEST, Mark, Output, mark_of, turn

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


def read_last_build(store: Store, output: Path) -> LastBuild | None:
    """The site that the last build made in this folder, or None."""
    found = store.get(KIND, os.fsencode(output))
    try:
        return _LAST_BUILD.decode(found) if found else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def unchanged_figures(store: Store, output: Output, made_from: bytes) -> BuildFigures | None:
    """What was said of the last build, where it would be said again of just the same site.

    What builds that were killed left unfinished goes then, as it does at the end of a build that
    has something to do. Raises ProblemsFound (YQ602, YQ607).
    """
    if not output.folder.is_dir():
        return None
    with turn(output):
        last = read_last_build(store, output.folder)
        if last is None or last.made_from != made_from or not last.stands(output.folder):
            return None
        store.sweep(KIND)
        return last.figures


def files_to_take_over(store: Store, output: Output, templates: bytes) -> LastFiles:
    """What a build with these templates can take over from the last one."""
    last = read_last_build(store, output.folder)
    if last is None:
        return LastFiles()
    files = {file.planned or file.address: file for file in last.files}
    if last.templates != templates:
        return LastFiles(files)
    return LastFiles(files, last.origins, last.pieces)


def write_last_build(store: Store, output: Path, build: LastBuild) -> None:
    """Keeps what the next build asks for; the list of files is one of them."""
    manifest = output / MANIFEST
    try:
        mark = mark_of(manifest.lstat())
    except OSError:
        return
    build = replace(build, files=(*build.files, SiteFile(MANIFEST, b"", mark)))
    store.put(KIND, os.fsencode(output), msgspec.msgpack.encode(build))
    store.sweep(KIND)


def _is_the_same(file: str, mark: Mark) -> bool:
    try:
        return mark_of(os.lstat(file)) == mark
    except OSError:
        return False
