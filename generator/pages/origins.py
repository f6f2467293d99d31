"""What pages are made from: a digest that changes whenever one of them could.

A batch whose origin is the same as at the last build needs not even be planned. It is a short cut
and no more: a batch without one is made, and each of its pages compared by its own key. What
belongs to an origin is generous, and a test changes records at random to see that nothing lacks.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec
from msgspec.structs import replace

from generator.pages.frame import Framer
from generator.pages.outline import Outline
from generator.records import Project

_SIZE: Final = 16


_ENCODER: Final = msgspec.msgpack.Encoder(enc_hook=str)


AROUND: Final = 13  # members of a programme before and behind a project that its page may name


class Origins:
    """The origins of pages of one report; `digests` are those of its records, by project.

    Without digests there are no origins, and all is made.
    """

    def __init__(self, framer: Framer, outline: Outline, digests: Mapping[str, bytes]) -> None:
        self.outline = outline
        self.digests = digests
        self.setting = _setting(framer, outline) if digests else b""

    def of_lists(self, projects: Iterable[Project]) -> bytes:
        """For pages that list these projects and say what stands about each of them."""
        return self._digest(self._about(projects))

    def of_pages(self, level: str, first: int, end: int) -> bytes:
        """For the pages of a level's projects from the place `first` to before `end`."""
        members = self.outline.by_level[level]
        shown = members[max(0, first - 1) : end + 1]
        return self._digest([*self._about(shown), *self._programmes(members[first:end])])

    def _digest(self, parts: Iterable[bytes]) -> bytes:
        return join_digests(parts, self.setting) if self.digests else b""

    def _about(self, projects: Iterable[Project]) -> Iterator[bytes]:
        """The records, those that are named beside them, the findings, the programmes' numbers."""
        outline, digests = self.outline, self.digests
        if not digests:
            return
        for project in projects:
            key = project.id
            yield digests[key]
            yield outline.programmes.get((project.level, project.programme), "").encode()
            for flag in (*outline.notices.get(key, ()), *outline.highlights.get(key, ())):
                yield from (digests[key] for key in flag.projects)
            for other in outline.by_undertaking.get(outline.undertakings.get(key, ""), ()):
                yield digests[other.id]
            for finding in outline.by_project.get(key, ()):
                yield _ENCODER.encode(finding)
                yield from (digests[key] for key in finding.projects)

    def _programmes(self, projects: Sequence[Project]) -> Iterator[bytes]:
        """Those of the same programmes that may stand around the projects, and how many it has."""
        outline, places = self.outline, self.outline.places
        ends: dict[tuple[str, str], tuple[int, int]] = {}
        for project in projects if self.digests else ():
            if project.programme:
                key, place = (project.level, project.programme), places[project.id]
                start, end = ends.get(key, (place, place))
                ends[key] = min(start, place), max(end, place)
        for key, (start, end) in ends.items():
            members = outline.by_programme[key]
            yield b"%d" % len(members)
            # a page near the end of its programme shows more of those before it
            for other in members[max(0, start - 2 * AROUND) : end + 2 * AROUND]:
                yield self.digests[other.id]


def join_digests(parts: Iterable[bytes], before: bytes = b"") -> bytes:
    """One digest for all parts, in their order."""
    digest = hashlib.blake2b(before, digest_size=_SIZE)
    for part in parts:
        digest.update(b"%d:" % len(part))
        digest.update(part)
    return digest.digest()


def _setting(framer: Framer, outline: Outline) -> bytes:
    """All that is said beside the records: of the site, of the report, and of the other pages."""
    report = outline.report
    around = (
        framer.site,
        framer.assets,
        [(article.slug, article.title) for article in framer.articles],
        [(report.folder, report.short_title) for report in framer.reports],
        replace(report, projects=()),
        sorted(outline.departments),
    )
    return hashlib.blake2b(_ENCODER.encode(around), digest_size=_SIZE).digest()
