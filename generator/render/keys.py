"""Keys: when is a page the same as before? When its templates and its view are."""

import hashlib
import re
from typing import Final

import msgspec

from generator.pages import AnyPage, FilePage, Frame, Page
from generator.render.compiled import Views

_USED: Final = re.compile(r"\{%-?\s*(?:from|import|include|extends)\s+(\"[^\"]*\"|[^\s%]+)")
_ENCODER: Final = msgspec.msgpack.Encoder(enc_hook=str)  # Markup, the only value of another kind
_SIZE: Final = 16


class Keys:
    """A key for each page, from its view and the sources of the templates that it goes through.

    `program` stands for all that is not data: a new version of it makes everything anew.
    """

    def __init__(self, environment: Views, program: bytes) -> None:
        self.environment = environment
        self.program = program
        self.sources: dict[str, bytes] = {}
        self.frames: dict[Frame, bytes] = {}

    def of(self, page: AnyPage) -> bytes:
        """16 bytes; none for a data file, which is as quick to make as to compare."""
        if isinstance(page, FilePage):
            return b""
        digest = hashlib.blake2b(self._templates(page.template), digest_size=_SIZE)
        if isinstance(page, Page) and page.frame is not None:
            digest.update(self._frame(page.frame))
            digest.update(_ENCODER.encode(page.head))
        digest.update(_ENCODER.encode(page.view))
        return digest.digest()

    def _frame(self, frame: Frame) -> bytes:
        found = self.frames.get(frame)
        if found is None:
            parts = ("frame/head.html", "frame/top.html", "frame/bottom.html")
            found = b"".join(map(self._templates, parts)) + _ENCODER.encode(frame)
            found = self.frames[frame] = hashlib.blake2b(found, digest_size=_SIZE).digest()
        return found

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
            one = waiting.pop()
            if one in found:
                continue
            found[one] = self.environment.source(one)
            for used in _USED.findall(found[one]):
                is_name = used.startswith('"')
                waiting += [used[1:-1]] if is_name else self.environment.list_templates()
        return found
