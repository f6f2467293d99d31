"""content/ -> the site's settings and its content, or every problem at once."""

import contextlib
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from generator.analysis.chain import chain_problem
from generator.analysis.ledger import ledger_problems
from generator.analysis.works_over_years import continuing_problems
from generator.content.address_file import addresses_from
from generator.content.article_file import article_from
from generator.content.chain_file import chain_from
from generator.content.content_files import NOTHING, ContentFiles
from generator.content.documents import documents_of
from generator.content.downloads.offered import Contents, Offer, offer_of
from generator.content.everyday_words import words_with
from generator.content.folders import (
    DEPARTMENTS,
    OPTIONAL,
    PLACES,
    PROGRESS,
    REPORT,
    WORDS,
    level_files,
    page_files,
    period_files,
    year_folders,
)
from generator.content.markup.markdown import prose_of
from generator.content.project_files import missing_content, refuse_link_out
from generator.content.readers import RECORD_FORMATS
from generator.content.reuse import Cache
from generator.content.schema import (
    ReportSources,
    Spread,
    logo_name,
    report_from,
    site_from,
    site_questions,
    towns_from,
    words_from,
)
from generator.content.styles import Theme
from generator.content.styles.own_looks import logo_from, own_theme
from generator.content.tree import Source
from generator.content.unfilled import contact_missing, left_of_sample, marks_in
from generator.problems import Location, Problem, ProblemsFound
from generator.records import Article, Content, Report
from generator.records.place import Town
from generator.records.settings import Site

T = TypeVar("T")
From = TypeVar("From")

_LARGE: Final = 1 << 18  # bytes of records that are worth another process


class SiteContent(Struct, frozen=True):
    """What was read of a project: the settings, the content, and how many files it took.

    `questions` are about what stands beside the records; their lines are still to be looked for.
    `contents` reads the files for download, by their names; `theme` are the site's own styles.
    """

    project: Path
    site: Site
    content: Content
    files: int
    questions: tuple[Problem, ...] = ()
    contents: Contents = {}
    theme: Theme = msgspec.field(default_factory=Theme)

    def with_base_url(self, base_url: str | None) -> "SiteContent":
        """The content of a site at another base address; None leaves the one of site.yaml."""
        if base_url is None:
            return self
        site = replace(self.site, base_url=base_url.rstrip("/"))
        return replace(self, site=site)


def load(
    project: Path,
    *,
    cache: Cache | None = None,
    spread: Spread | None = None,
    instead: Mapping[str, bytes] = NOTHING,
    with_ledgers: bool = True,
) -> SiteContent:
    """Everything under `project`/content; raises ProblemsFound with the problems of all files.

    Files that stand in `instead`, by their names from the project on, are read as they stand there.
    Of files whose bytes are the same as at an earlier load, what the `cache` has is taken. With
    `spread` large levels in YAML are read at the same time. Without ledgers nobody asks whether
    the words are those that were published.
    """
    loader = _Loader(project, cache=cache, spread=spread, instead=instead)
    loader.with_ledgers = with_ledgers
    return loader.load()


def names_people(project: Path) -> bool:
    """Whether site.yaml says that people are named; not, where it cannot be read."""
    try:
        files = ContentFiles(project)
        return site_from(files.source_of(files.root / "site.yaml")).show_people
    except ProblemsFound:
        return False


def locate_all(project: Path, findings: Iterable[Problem]) -> tuple[Problem, ...]:
    """The findings with their lines and columns; each of their files is read once more."""
    return ContentFiles(project).locate(findings)


class _Loader:
    """One reading of the content; collects problems so that one run names them all."""

    def __init__(
        self,
        project: Path,
        *,
        cache: Cache | None = None,
        spread: Spread | None = None,
        instead: Mapping[str, bytes] = NOTHING,
    ) -> None:
        self.files = ContentFiles(project, instead)
        self.cache = cache
        self.spread = spread
        self.with_ledgers = True
        self.questions: list[Problem] = []
        self.towns: tuple[Town, ...] | None = None  # where there is a places.yaml
        self.pages: dict[str, bytes] = {}

    def load(self) -> SiteContent:
        refuse_link_out(self.files.root, self.files.project)
        if not self.files.root.is_dir():
            raise ProblemsFound([missing_content()])
        years = list(year_folders(self.files))
        self.towns = self.try_step(self.listed_towns, self.files.root / PLACES)
        settings = self.try_step(self.marked_source, self.files.root / "site.yaml")
        site = None if settings is None else self.try_step(self.site, settings)
        reports = [
            report for folder in years if (report := self.try_step(self.report, folder)) is not None
        ]
        articles = [
            article
            for file in page_files(self.files)
            if (article := self.try_step(self.article, file)) is not None
        ]
        if site is not None and site.official:
            self.files.problems += [
                self.undated_problem(report) for report in reports if " " not in report.published
            ]
        self.files.problems += self.files.locate(continuing_problems(reports))
        documents = documents_of(self.files, reports)
        self.files.problems += self.files.locate(documents.problems)
        former = self.try_step(addresses_from, self.files)
        offer = offer_of(self.files, site, reports)
        self.files.problems += self.files.locate(offer.problems)
        theme = self.try_step(partial(own_theme, self.files), offer.files)
        if settings is not None and site is not None:
            site = self.try_step(partial(self.with_logo, settings, site), offer)
        self.questions += (*documents.questions, *offer.questions)
        if not reports and not self.files.problems:
            self.files.problems.append(Problem("YQ403", Location("content")))
        if self.files.problems or site is None:
            raise ProblemsFound(self.files.problems)
        self.questions += contact_missing(site, articles)
        self.questions += left_of_sample(site, self.pages, reports)
        content = Content(
            tuple(reports), tuple(articles), offer.files, former or (), self.towns or ()
        )
        questions = tuple(self.questions)
        return SiteContent(
            self.files.project,
            site,
            content,
            self.files.count,
            questions,
            offer.contents,
            theme or Theme(),
        )

    def try_step(self, step: Callable[[From], T], given: From) -> T | None:
        try:
            return step(given)
        except ProblemsFound as found:
            self.files.problems += found.problems
            return None

    def listed_towns(self, file: Path) -> tuple[Town, ...] | None:
        """The towns of places.yaml; None where there is no such file."""
        if not self.files.exists(file):
            return None
        return towns_from(self.files.count_source(file), self.cache)

    def marked_source(self, file: Path) -> Source:
        """The file, which is counted; asks about what is marked in it."""
        self.questions += marks_in(self.files.name(file), self.files.read_bytes(file))
        return self.files.count_source(file)

    def site(self, settings: Source) -> Site:
        site = site_from(settings, self.cache)
        self.questions += site_questions(settings)
        own = self.try_step(self.own_words, self.files.root / WORDS)
        return replace(site, words=words_with(own or {}))

    def with_logo(self, settings: Source, site: Site, offer: Offer) -> Site:
        """The settings with the picture that they name; raises ProblemsFound (YQ234)."""
        at = settings.at(("logo",))
        return replace(site, logo=logo_from(logo_name(settings), at, offer))

    def own_words(self, file: Path) -> dict[str, tuple[str, ...]]:
        """The words of words.yaml; none where there is no such file."""
        if not self.files.exists(file):
            return {}
        return words_from(self.files.count_source(file), self.cache)

    def report(self, folder: Path) -> Report:
        entries = self.files.entries(folder)
        levels = level_files(self.files, entries)
        there = {entry.name for entry in entries}
        departments, changes, answers = [
            self.try_step(self.marked_source, folder / name) if name in there else None
            for name in (DEPARTMENTS, *OPTIONAL)
        ]
        sources = ReportSources(
            folder=folder.name,
            report=self.try_step(self.marked_source, folder / REPORT),
            departments=departments,
            missing_departments=""
            if DEPARTMENTS in there
            else self.files.name(folder / DEPARTMENTS),
            places=None if self.towns is None else frozenset(town.slug for town in self.towns),
            levels={level: partial(self.files.source_of, file) for level, file in levels.items()},
            changes=changes,
            answers=answers,
            progress=self.progress(folder / PROGRESS),
        )
        self.files.count += len(levels)
        # Records of a table are read in the time that it takes to hand them over.
        slow = [file for file in levels.values() if RECORD_FORMATS[file.suffix].rows is None]
        spread = self.spread if _size_of(slow) >= _LARGE else None
        report = report_from(sources, partial(prose_of, cache=self.cache), self.cache, spread)
        chain = self.try_step(partial(chain_from, self.files), folder)
        report = replace(report, chain=chain)
        if self.with_ledgers:
            broken = chain_problem(report)
            self.files.problems += self.files.locate([broken] if broken else [])
            self.files.problems += self.files.locate(ledger_problems(report))
        if not report.projects:
            self.questions.append(Problem("YQ343", Location(self.files.name(folder / REPORT))))
        return report

    def progress(self, folder: Path) -> tuple[Source, ...]:
        """The files of the course of the year that could be opened."""
        found = [
            self.try_step(self.files.count_source, file)
            for file in period_files(self.files, folder)
        ]
        return tuple(source for source in found if source is not None)

    def undated_problem(self, report: Report) -> Problem:
        """An official page must say when its content was published, to the minute."""
        at = Location(f"content/{report.folder}/report.yaml", field="published")
        (problem,) = self.files.locate([Problem("YQ218", at, report.published, "time_of_day")])
        return problem

    def article(self, file: Path) -> Article:
        content = self.files.read_bytes(file)
        self.files.count += 1
        self.pages[self.files.name(file)] = content
        self.questions += marks_in(self.files.name(file), content)
        return article_from(self.files.name(file), file.stem, content, self.cache)


def _size_of(files: Iterable[Path]) -> int:
    """How many bytes, as far as anybody can say."""
    whole = 0
    for file in files:
        with contextlib.suppress(OSError):
            whole += file.stat().st_size
    return whole
