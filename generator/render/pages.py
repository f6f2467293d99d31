"""Pages -> files, on one process or several."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

import jinja2
from msgspec import Struct

from generator.pages import AnyPage, FilePage, Frame, Page, Written
from generator.render.data import as_bytes
from generator.render.environment import complaints, environment
from generator.render.late import in_order, measured, needs, told

Progress = Callable[[int], None]


class File(Struct, frozen=True):
    """A finished file of the site."""

    address: str
    content: bytes


def render(
    pages: Sequence[AnyPage], folders: Sequence[Path], jobs: int, progress: Progress
) -> Iterator[File]:
    """The files of all pages; raises ProblemsFound (YQ501 to YQ503).

    Pages that tell of other files come last; all else is in order. `folders` hold the templates.
    `jobs` is how many processes may work; handing the views over costs more than it saves up to
    5,000 projects at least, so one is the default. `progress` is told how many pages are done. The
    bytes are the same for any `jobs`.
    """
    alone, late = in_order(pages)
    wanted = {address for page in late for address in needs(page)}
    written: dict[str, Written] = {}
    renderer = Renderer(folders)
    files = chain(_alone(alone, renderer, folders, jobs), _late(late, renderer, written))
    for done, file in enumerate(files, start=1):
        if file.address in wanted:
            written[file.address] = measured(file.address, file.content)
        yield file
        progress(done)


def _alone(
    pages: Sequence[AnyPage], renderer: "Renderer", folders: Sequence[Path], jobs: int
) -> Iterator[File]:
    if jobs < 2:
        yield from map(renderer.file, pages)
        return
    from concurrent.futures import ProcessPoolExecutor  # takes longer to import than a small site

    size = -(-len(pages) // (jobs * 4))
    chunks = [pages[start : start + size] for start in range(0, len(pages), size)]
    with ProcessPoolExecutor(jobs) as pool:
        for files in pool.map(_render_chunk, chunks, [folders] * len(chunks)):
            yield from files


def _late(
    pages: Sequence[AnyPage], renderer: "Renderer", written: Mapping[str, Written]
) -> Iterator[File]:
    """Each page after the files that it tells of, one of which may be late itself."""
    for page in pages:
        yield renderer.file(told(page, written))


def _render_chunk(pages: Sequence[AnyPage], folders: Sequence[Path]) -> list[File]:
    renderer = Renderer(folders)
    return [renderer.file(page) for page in pages]


class Renderer:
    """Templates and the frames that were rendered already; a frame serves many pages."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.environment = environment(folders)
        self.frames: dict[Frame, tuple[str, str]] = {}

    def file(self, page: AnyPage) -> File:
        """One page as a file; raises ProblemsFound (YQ501 to YQ503)."""
        if isinstance(page, FilePage):
            return File(page.address, as_bytes(page.content))
        with complaints():
            text = (
                self._html(page) if isinstance(page, Page) else self._one(page.template, page.view)
            )
        return File(page.address, text.encode("utf-8"))

    def _html(self, page: Page) -> str:
        body = self._one(page.template, page.view)
        if page.head is None or page.frame is None:
            return body
        top, bottom = self._frame(page.frame)
        return self._one("frame/head.html", page.head) + top + body + bottom

    def _frame(self, frame: Frame) -> tuple[str, str]:
        parts = self.frames.get(frame)
        if parts is None:
            parts = self._one("frame/top.html", frame), self._one("frame/bottom.html", frame)
            self.frames[frame] = parts
        return parts

    def _one(self, template: str, view: object) -> str:
        return self._template(template).render(view=view)

    def _template(self, name: str) -> jinja2.Template:
        return self.environment.get_template(name)
