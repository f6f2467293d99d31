"""Identity: what a new site has to know of its county and its report before it is written."""

from dataclasses import dataclass, field
from typing import Final

from generator.importing.county.level_names import LevelFound
from generator.records.settings import TO_FILL

_USUAL_WORD: Final = "民生实事"


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source of the report: its id, title, file and SHA-256; who published it and when, if known.

    `has_tables` is false where its paragraphs alone were read.
    """

    id: str
    title: str
    file: str
    sha256: str
    publisher: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentEntry:
    """A department: slug, name, further names as printed, and why these are one."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What the files of a new site say; a value that nobody knows is empty, and marked where shown.

    `named` is the report's title as a source prints it. `has_results` and `has_course` say of what
    the tables tell. `show_people` is empty where no table names anybody.
    """

    year: str
    county: str
    levels: tuple[LevelFound, ...]
    word: str = ""
    named: str = ""
    publisher: str = ""
    published: str = ""
    contact: str = ""
    show_people: bool = False
    has_people: bool = False
    has_results: bool = False
    has_course: bool = False
    has_inherited: bool = False
    departments: tuple[DepartmentEntry, ...] = ()
    outcomes: tuple[tuple[str, str], ...] = ()
    sources: tuple[SourceEntry, ...] = field(default=())

    @property
    def project_word(self) -> str:
        """What projects are called: as a title calls them, else 民生实事."""
        return self.word or _USUAL_WORD

    @property
    def site_title(self) -> str:
        """The site's name: the county, and what its projects are called."""
        return f"{self.county}{self.project_word}"

    @property
    def title(self) -> str:
        """The report's title, as a source prints it, else put together in the same way."""
        if self.named:
            return self.named
        about = "完成情况" if self.has_results else "进展情况" if self.has_course else ""
        return f"{self.year}年度{self.county}{self.project_word}项目{about}"

    @property
    def publisher_or_mark(self) -> str:
        """Who publishes the site; a mark where no source is signed."""
        return self.publisher or TO_FILL
