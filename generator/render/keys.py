"""Keys: when is a page the same as before? When its templates and its view are."""

import hashlib
from collections.abc import Callable
from typing import Final, Generic, TypeVar

import msgspec

from generator.pages.file_content import CardFile
from generator.pages.page import AnyPage, FilePage, Frame, Page
from generator.patterns import pattern
from generator.render.template_code import Views

T = TypeVar("T")

_USED: Final = pattern(r"\{%-?\s*(?:from|import|include|extends)\s+(\"[^\"]*\"|[^\s%]+)")
_ENCODER: Final = msgspec.msgpack.Encoder(enc_hook=str)  # Markup, the only value of another kind
_SIZE: Final = 16


class FrameCache(Generic[T]):
    """What is made of each frame, once. A site has few, each of them one object for all its pages.

    So a frame is known again by its identity: to look it up by its value would go through all that
    is in it, for every page.
    """

    def __init__(self, make: Callable[[Frame], T]) -> None:
        self.make = make
        self.values: dict[int, tuple[Frame, T]] = {}  # a frame that is held keeps its identity

    def of(self, frame: Frame) -> T:
        """What was made of this frame, or is made now."""
        found = self.values.get(id(frame))
        if found is None:
            found = self.values[id(frame)] = frame, self.make(frame)
        return found[1]


class Keys:
    """A key for each page, from its view and the sources of the templates that it goes through.

    `program` stands for all that is not data: a new version of it makes everything anew.
    """

    def __init__(self, environment: Views, program: bytes) -> None:
        self.environment = environment
        self.program = program
        self.sources: dict[str, bytes] = {}
        self.frames = FrameCache(self._of_frame)

    def of(self, page: AnyPage) -> bytes:
        """16 bytes; none for a data file, which is as quick to make as to compare.

        A picture is not: what it shows is little beside what is drawn.
        """
        if isinstance(page, FilePage):
            if not isinstance(page.content, CardFile):
                return b""
            shown = self.program + _ENCODER.encode(page.content)
            return hashlib.blake2b(shown, digest_size=_SIZE).digest()
        digest = hashlib.blake2b(self._templates(page.template), digest_size=_SIZE)
        if isinstance(page, Page) and page.frame is not None:
            digest.update(self.frames.of(page.frame))
            digest.update(_ENCODER.encode((page.head, page.view)))
        else:
            digest.update(_ENCODER.encode(page.view))
        return digest.digest()

    def _of_frame(self, frame: Frame) -> bytes:
        parts = ("frame/head.html", "frame/top.html", "frame/bottom.html")
        found = b"".join(map(self._templates, parts)) + _ENCODER.encode(frame)
        return hashlib.blake2b(found, digest_size=_SIZE).digest()

    def _templates(self, name: str) -> bytes:
        """The digest of a template and of all that it names, and those in turn."""
        found = self.sources.get(name)
        if found is None:
            digest = hashlib.blake2b(self.program, digest_size=_SIZE)
            for used, source in sorted(self._closure(name).items()):
                digest.update(f"{used}\0{source}\0".encode("utf-8", "surrogatepass"))
            found = self.sources[name] = digest.digest()
        return found

    def _closure(self, name: str) -> dict[str, str]:
        """Name -> source. A template that works out a name may use any there is."""
        found: dict[str, str] = {}
        waiting = [name]
        while waiting:
            template = waiting.pop()
            if template in found:
                continue
            found[template] = self.environment.source(template)
            for used in _USED.findall(found[template]):
                is_name = used.startswith('"')
                waiting += [used[1:-1]] if is_name else self.environment.list_templates()
        return found
