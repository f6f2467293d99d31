"""Pages -> bytes."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from generator.pages.file_kinds import ScriptFile, Written
from generator.pages.page import AnyPage, FilePage, Frame, Page
from generator.render.encode import as_bytes
from generator.render.environment import complaints, environment
from generator.render.file_facts import measured, told
from generator.render.keys import Keys, OfFrames


class Renderer:
    """Templates and the frames that were rendered already; a frame serves many pages.

    `folders` hold the templates; `program` stands for all that makes a page and is no data.
    """

    def __init__(self, folders: Sequence[Path], program: bytes = b"") -> None:
        self.environment = environment(folders)
        self.keys = Keys(self.environment, program)
        self.frames = OfFrames(self._halves)

    def keys_of(self, pages: Iterable[AnyPage]) -> list[bytes]:
        """By what to know that each page would be as before; empty for a data file.

        Raises ProblemsFound (YQ101).
        """
        with complaints():
            return [self.keys.of(page) for page in pages]

    def contents(self, pages: Iterable[AnyPage]) -> list[bytes]:
        """The files of pages, in their order; raises ProblemsFound (YQ101, YQ501 to YQ503)."""
        with complaints():
            return [self._content(page) for page in pages]

    def _content(self, page: AnyPage) -> bytes:
        if isinstance(page, FilePage):
            return as_bytes(page.content)
        if isinstance(page, Page):
            return self._html(page).encode()
        return self._one(page.template, page.view).encode()

    def _html(self, page: Page) -> str:
        body = self._one(page.template, page.view)
        if page.head is None or page.frame is None:
            return body
        top, bottom = self.frames.of(page.frame)
        return "".join((self._one("frame/head.html", page.head), top, body, bottom))

    def _halves(self, frame: Frame) -> tuple[str, str]:
        return self._one("frame/top.html", frame), self._one("frame/bottom.html", frame)

    def _one(self, template: str, view: object) -> str:
        return self.environment.filled(template, view)


class Telling:
    """Gives pages that tell of other files their figures; those files were finished before."""

    def __init__(self) -> None:
        self.written: dict[str, Written] = {}

    def pages(self, pages: Iterable[AnyPage]) -> Iterator[AnyPage]:
        """The pages in order, with the figures of the files that each tells of."""
        for page in pages:
            yield told(page, self.written)

    def finished(self, page: AnyPage, content: bytes) -> None:
        """Takes note of a finished data file, of which a later page may tell."""
        if isinstance(page, FilePage) and not isinstance(page.content, ScriptFile):
            self.written[page.address] = measured(page.address, content)
