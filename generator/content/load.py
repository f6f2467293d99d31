"""content/ -> the site's settings and its content, or every problem at once."""

import contextlib
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from msgspec.structs import replace

from generator.analysis.ledger import acceptance_problems, ledger_problems
from generator.content import readers
from generator.content.limits import LIMITS
from generator.content.markdown import is_safe, prose_of, safe_html, with_markup
from generator.content.misplaced import misplaced
from generator.content.project_files import (
    Entry,
    entries_of,
    link_problem,
    missing_content,
    read_project_file,
    refuse_link_out,
    special_problem,
    unreadable_problem,
)
from generator.content.readers import RECORD_FORMATS
from generator.content.reuse import Cache, key_of, read_cached, write_cached
from generator.content.schema import (
    ReportSources,
    Spread,
    article_head,
    report_from,
    site_from,
    towns_from,
)
from generator.content.tree import Source, Tree, digest_of
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Article, Content, Report
from generator.records.settings import LONGEST_SLUG, SLUG, Site
from generator.records.values import PERIOD

T = TypeVar("T")

_ARTICLE: Final = "article"
NOTHING: Final[Mapping[str, bytes]] = MappingProxyType({})
_LARGE: Final = 1 << 18  # bytes of records that are worth another process
_PLACES: Final = "places.yaml"
_SETTINGS: Final = ("site.yaml", "columns.yaml", _PLACES)
_FOLDERS: Final = ("pages", "schema")
_REPORT: Final = "report.yaml"
_DEPARTMENTS: Final = "departments.yaml"  # has to be there where the records name any
_OPTIONAL: Final = ("changes.yaml", "answers.yaml")
_OWN: Final = (_REPORT, _DEPARTMENTS, *_OPTIONAL)
_PROGRESS: Final = "progress"  # a folder, may be missing
_PERIOD_FILES: Final = "2022-08.yaml, 2022-Q3.yaml, 2022-H1.yaml, 2022-01--09.yaml"
_PERIOD: Final = re.compile(PERIOD)
_SLUG: Final = re.compile(rf"(?=.{{1,{LONGEST_SLUG}}}$){SLUG}")


@dataclass(frozen=True, slots=True)
class SiteContent:
    """What was read: the settings, the content, and how many files it took."""

    site: Site
    content: Content
    files: int


def load(
    project: Path,
    *,
    accepting: bool = False,
    cache: Cache | None = None,
    spread: Spread | None = None,
    instead: Mapping[str, bytes] = NOTHING,
) -> SiteContent:
    """Everything under `project`/content; raises ProblemsFound with the problems of all files.

    `accepting` passes new projects whose entries stand in the ledger and whose words do not yet.
    Files that stand in `instead`, by their names from the project on, are read as they stand there.
    Of files whose bytes are the same as at an earlier load, what the `cache` has is taken. With
    `spread` large levels in YAML are read at the same time.
    """
    return _Loader(project, accepting=accepting, cache=cache, spread=spread, instead=instead).load()


def locate(project: Path, finding: Problem) -> Problem:
    """The finding with its line and column, for which its file is read once more."""
    return locate_all(project, [finding])[0]


def locate_all(project: Path, findings: Iterable[Problem]) -> tuple[Problem, ...]:
    """The findings with their lines and columns; each of their files is read once more."""
    return _Loader(project).locate(findings)


class _Loader:
    """One reading of the content; collects problems so that one run names them all."""

    def __init__(
        self,
        project: Path,
        *,
        accepting: bool = False,
        cache: Cache | None = None,
        spread: Spread | None = None,
        instead: Mapping[str, bytes] = NOTHING,
    ) -> None:
        self.project = project
        self.accepting = accepting
        self.cache = cache
        self.spread = spread
        self.instead = instead
        self.root = project / "content"
        self.problems: list[Problem] = []
        self.refused: set[Path] = set()  # links out of the project, pipes: among the problems
        self.files = 0
        self.places: frozenset[str] | None = None

    def load(self) -> SiteContent:
        refuse_link_out(self.root, self.project)
        if not self.root.is_dir():
            raise ProblemsFound([missing_content()])
        years = list(self.years())
        self.places = self.try_step(self.town_slugs, self.root / _PLACES)
        site = self.try_step(self.site, self.root / "site.yaml")
        reports = [
            report for folder in years if (report := self.try_step(self.report, folder)) is not None
        ]
        articles = [
            article
            for file in self.pages()
            if (article := self.try_step(self.article, file)) is not None
        ]
        if site is not None and site.official:
            self.problems += [
                self.undated_problem(report) for report in reports if " " not in report.published
            ]
        if not reports and not self.problems:
            self.problems.append(Problem("YQ403", Location("content")))
        if self.problems or site is None:
            raise ProblemsFound(self.problems)
        content = Content(tuple(reports), tuple(articles))
        return SiteContent(site, content, self.files)

    def try_step(self, step: Callable[[Path], T], where: Path) -> T | None:
        try:
            return step(where)
        except ProblemsFound as found:
            self.problems += found.problems
            return None

    def years(self) -> Iterator[Path]:
        """The folders of the reports, from old to new."""
        for entry in self.entries(self.root):
            if entry.is_folder and re.fullmatch(r"[0-9]{4}", entry.name):
                yield Path(entry.path)
            elif entry.name not in (_FOLDERS if entry.is_folder else _SETTINGS):
                self.note_unknown(entry, ", ".join((*_SETTINGS, "pages/", "schema/", "2022/")))

    def town_slugs(self, file: Path) -> frozenset[str] | None:
        """The towns of places.yaml; None where there is no such file."""
        is_there = self.name(file) in self.instead or file.exists() or file.is_symlink()
        return towns_from(self.count_source(file), self.cache) if is_there else None

    def site(self, file: Path) -> Site:
        return site_from(self.count_source(file), self.cache)

    def report(self, folder: Path) -> Report:
        entries = self.entries(folder)
        levels = self.levels(entries)
        there = {entry.name for entry in entries}
        departments, changes, answers = [
            self.try_step(self.count_source, folder / name) if name in there else None
            for name in (_DEPARTMENTS, *_OPTIONAL)
        ]
        sources = ReportSources(
            folder=folder.name,
            report=self.try_step(self.count_source, folder / _REPORT),
            departments=departments,
            missing_departments="" if _DEPARTMENTS in there else self.name(folder / _DEPARTMENTS),
            places=self.places,
            levels={level: partial(self.source_of, file) for level, file in levels.items()},
            changes=changes,
            answers=answers,
            progress=tuple(self.progress(folder / _PROGRESS)),
        )
        self.files += len(levels)
        # Records of a table are read in the time that it takes to hand them over.
        slow = [file for file in levels.values() if RECORD_FORMATS[file.suffix].rows is None]
        spread = self.spread if _size_of(slow) >= _LARGE else None
        report = report_from(sources, partial(prose_of, cache=self.cache), self.cache, spread)
        found = [*ledger_problems(report), *(() if self.accepting else acceptance_problems(report))]
        self.problems += self.locate(found)
        return report

    def levels(self, entries: Iterable[Entry]) -> dict[str, Path]:
        """The files of records in the folder of a year, by their level."""
        levels: dict[str, Path] = {}
        for entry in entries:
            file = Path(entry.path)
            if entry.name in _OWN or (entry.is_folder and entry.name == _PROGRESS):
                continue
            if (
                entry.is_folder
                or file.suffix not in RECORD_FORMATS
                or not _SLUG.fullmatch(file.stem)
            ):
                endings = ", ".join(RECORD_FORMATS)
                known = (*_OWN, f"{_PROGRESS}/", f"LEVEL{endings}")
                self.note_unknown(entry, ", ".join(known))
            elif file.stem in levels:
                values = {"other": self.name(levels[file.stem])}
                self.problems.append(Problem("YQ110", Location(self.name(file)), values=values))
            else:
                levels[file.stem] = file
        return levels

    def progress(self, folder: Path) -> Iterator[Source]:
        """The files of the course of the year, by period."""
        for entry in self.entries(folder):
            file = Path(entry.path)
            if file.suffix != ".yaml" or not _PERIOD.fullmatch(file.stem):
                self.note_unknown(entry, _PERIOD_FILES)
            elif (source := self.try_step(self.count_source, file)) is not None:
                yield source

    def undated_problem(self, report: Report) -> Problem:
        """An official page must say when its content was published, to the minute."""
        at = Location(f"content/{report.folder}/report.yaml", field="published")
        (problem,) = self.locate([Problem("YQ218", at, report.published, "time_of_day")])
        return problem

    def pages(self) -> Iterator[Path]:
        for entry in self.entries(self.root / "pages"):
            file = Path(entry.path)
            if not entry.is_folder and file.suffix == ".md" and _SLUG.fullmatch(file.stem):
                yield file
            else:
                self.note_unknown(entry, "NAME.md, with a name of lower-case letters, digits and -")

    def article(self, file: Path) -> Article:
        content = self.read_bytes(file)
        self.files += 1
        digest = digest_of(content)
        key = (
            key_of((self.name(file), digest, repr(LIMITS.get()))) if self.cache is not None else b""
        )
        article = read_cached(self.cache, _ARTICLE, key, Article)
        if article is None or not is_safe(article.body):
            article = _article_of(self.name(file), file.stem, content)
            write_cached(self.cache, _ARTICLE, key, article)
        return replace(article, body=with_markup(article.body))

    def count_source(self, file: Path) -> Source:
        """The file, which is counted."""
        self.files += 1
        return self.source_of(file)

    def source_of(self, file: Path) -> Source:
        """The file as a source; it is opened when its turn has come, in whichever process."""
        content = self.read_bytes(file)
        form = RECORD_FORMATS[file.suffix]
        return Source(
            file=self.name(file),
            content=content,
            again=partial(self.read_bytes, file),
            parse=partial(_decode_with, form.read),
            rows=form.rows and partial(_decode_with, form.rows),
        )

    def locate(self, findings: Iterable[Problem]) -> tuple[Problem, ...]:
        """The findings with their lines and columns."""
        trees: dict[str, Tree] = {}
        found = []
        for finding in findings:
            file = finding.at.file
            if file not in trees:
                trees[file] = self.tree(self.project / file)
            line, column = trees[file].find(trees[file].path_of(finding.at.field))
            found.append(replace(finding, at=replace(finding.at, line=line, column=column)))
        return tuple(found)

    def tree(self, file: Path) -> Tree:
        return _decode_with(
            RECORD_FORMATS[file.suffix].read, self.name(file), self.read_bytes(file)
        )

    def read_bytes(self, file: Path) -> bytes:
        if file in self.refused:
            raise ProblemsFound(())  # it was named when its folder was listed
        content = self.instead.get(self.name(file)) if self.instead else None
        return read_project_file(file, self.project) if content is None else content

    def entries(self, folder: Path) -> list[Entry]:
        """What lies in a folder that need not be there, by name; notes what nobody may read."""
        if folder in self.refused:
            return []
        try:
            found = list(entries_of(folder, self.project)) if folder.is_dir() else []
        except OSError as error:
            raise ProblemsFound([unreadable_problem(self.name(folder), error)]) from None
        found += self.further_entries(folder, {entry.name for entry in found})
        found.sort(key=lambda entry: entry.name)
        for entry in found:
            path = Path(entry.path)
            if entry.is_refused:
                self.problems.append(link_problem(path, self.project))
            elif entry.is_special:
                self.problems.append(special_problem(self.name(path)))
            if entry.is_refused or entry.is_special:
                self.refused.add(path)
        return found

    def further_entries(self, folder: Path, there: Container[str]) -> Iterator[Entry]:
        """What stands in `instead` for a folder and is not there."""
        for name in self.instead:
            file = self.project / name
            if file.parent == folder and file.name not in there:
                yield Entry(str(file), file.name, is_folder=False)

    def note_unknown(self, entry: Entry, known: str) -> None:
        at = Location(self.name(Path(entry.path)))
        if not (entry.is_refused or entry.is_special):  # then it is among the problems already
            fix, values = misplaced(at.file, entry.name, is_folder=entry.is_folder)
            values["known"] = known
            self.problems.append(Problem("YQ109", at, entry.name, fix=fix, values=values))

    def name(self, file: Path) -> str:
        return file.relative_to(self.project).as_posix()


def _size_of(files: Iterable[Path]) -> int:
    """How many bytes, as far as anybody can say."""
    whole = 0
    for file in files:
        with contextlib.suppress(OSError):
            whole += file.stat().st_size
    return whole


def _decode_with(read: Callable[[str, str], T], file: str, content: bytes) -> T:
    return read(file, readers.decode(file, content))


def _article_of(file: str, slug: str, content: bytes) -> Article:
    """The page, with the HTML of its body as plain text."""
    tree, body, line = readers.read_front_matter(file, readers.decode(file, content))
    head = article_head(tree)
    prose = safe_html(body, Location(file, line, 1))
    return Article(slug, head.title, head.summary, prose, file)
