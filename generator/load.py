"""content/ -> the site's settings and its content, or every problem at once."""

import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from msgspec.structs import replace

from generator.config import LONGEST_SLUG, SLUG, Site
from generator.ledger import unaccepted, unaccounted
from generator.limits import passed, passes
from generator.problems import Location, Problem, ProblemsFound
from generator.prose import to_prose
from generator.raw import Tree
from generator.readers import decode, read_csv, read_front_matter, read_jsonl, read_yaml
from generator.records import Article, Content, Report
from generator.schema import ReportTrees, article_head, report_from, site_from

T = TypeVar("T")

_READERS: Final[dict[str, Callable[[str, str], Tree]]] = {
    ".yaml": read_yaml,
    ".csv": read_csv,
    ".jsonl": read_jsonl,
}
_OWN: Final = ("report.yaml", "departments.yaml")
_OPTIONAL: Final = ("changes.yaml", "answers.yaml")
_PROGRESS: Final = "progress"  # a folder, may be missing
_PERIOD: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2]|Q[1-4])")
_SLUG: Final = re.compile(rf"(?=.{{1,{LONGEST_SLUG}}}$){SLUG}")
# Files that editors, file managers and version control leave behind.
_IGNORED: Final = re.compile(r"\..*|~\$.*|.*~|Thumbs\.db|desktop\.ini|README(\.md)?")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read: the settings, the content, and how many files it took."""

    site: Site
    content: Content
    files: int


def load(project: Path, *, accepting: bool = False) -> Loaded:
    """Everything under `project`/content; raises ProblemsFound with the problems of all files.

    `accepting` passes new projects whose entries stand in the ledger and whose words do not yet.
    """
    return _Loader(project, accepting=accepting).load()


def locate(project: Path, finding: Problem) -> Problem:
    """The finding with its line and column, for which its file is read once more."""
    return locate_all(project, [finding])[0]


def locate_all(project: Path, findings: Iterable[Problem]) -> tuple[Problem, ...]:
    """The findings with their lines and columns; each of their files is read once more."""
    loader = _Loader(project)
    trees: dict[str, Tree] = {}
    found = []
    for finding in findings:
        file = finding.at.file
        if file not in trees:
            trees[file] = loader.tree(project / file)
        line, column = trees[file].find(trees[file].path_of(finding.at.field))
        found.append(replace(finding, at=replace(finding.at, line=line, column=column)))
    return tuple(found)


class _Loader:
    """One reading of the content; collects problems so that one run names them all."""

    def __init__(self, project: Path, *, accepting: bool = False) -> None:
        self.project = project
        self.accepting = accepting
        self.root = project / "content"
        self.problems: list[Problem] = []
        self.files = 0

    def load(self) -> Loaded:
        if not self.root.is_dir():
            raise ProblemsFound([_missing("content", "folder", "content/", "site.yaml")])
        site = self.trying(self.site, self.root / "site.yaml")
        reports = [
            report
            for folder in self.years()
            if (report := self.trying(self.report, folder)) is not None
        ]
        articles = [
            article
            for file in self.pages()
            if (article := self.trying(self.article, file)) is not None
        ]
        if site is not None and site.official:
            self.problems += [self.undated(one) for one in reports if " " not in one.published]
        if not reports and not self.problems:
            self.problems.append(Problem("YQ403", Location("content")))
        if self.problems or site is None:
            raise ProblemsFound(self.problems)
        return Loaded(site, Content(tuple(reports), tuple(articles)), self.files)

    def trying(self, step: Callable[[Path], T], where: Path) -> T | None:
        try:
            return step(where)
        except ProblemsFound as found:
            self.problems += found.problems
            return None

    def years(self) -> Iterator[Path]:
        """The folders of the reports, from old to new."""
        for entry in self.entries(self.root):
            if entry.is_dir() and re.fullmatch(r"[0-9]{4}", entry.name):
                yield entry
            elif entry.name not in ("site.yaml", "columns.yaml", "pages", "schema"):
                self.unknown(entry, "site.yaml, columns.yaml, pages/, schema/, 2022/")

    def site(self, file: Path) -> Site:
        return site_from(self.tree(file))

    def report(self, folder: Path) -> Report:
        levels: dict[str, Path] = {}
        for entry in self.entries(folder):
            if entry.name in (*_OWN, *_OPTIONAL) or (entry.is_dir() and entry.name == _PROGRESS):
                continue
            if entry.is_dir() or entry.suffix not in _READERS or not _SLUG.fullmatch(entry.stem):
                self.unknown(
                    entry, ", ".join((*_OWN, *_OPTIONAL, "progress/, LEVEL.yaml, .csv, .jsonl"))
                )
            elif entry.stem in levels:
                values = {"other": self.name(levels[entry.stem])}
                self.problems.append(Problem("YQ110", Location(self.name(entry)), values=values))
            else:
                levels[entry.stem] = entry
        files = [folder / name for name in _OWN] + list(levels.values())
        trees = [self.trying(self.tree, file) for file in files]
        by_level = dict(zip(levels, trees[len(_OWN) :], strict=True))
        optional = [folder / name for name in _OPTIONAL]
        changes, answers = [
            self.trying(self.tree, file) if file.exists() else None for file in optional
        ]
        report = report_from(
            ReportTrees(
                *(folder.name, trees[0], trees[1], by_level, changes, answers),
                tuple(self.progress(folder / _PROGRESS)),
            ),
            to_prose,
        )
        found = [*unaccounted(report), *(() if self.accepting else unaccepted(report))]
        self.problems += [locate(self.project, problem) for problem in found]
        return report

    def progress(self, folder: Path) -> Iterator[Tree]:
        """The files of the course of the year, by period."""
        for entry in self.entries(folder) if folder.is_dir() else ():
            if entry.suffix != ".yaml" or not _PERIOD.fullmatch(entry.stem):
                self.unknown(entry, "2022-08.yaml, 2022-Q3.yaml")
            elif (tree := self.trying(self.tree, entry)) is not None:
                yield tree

    def undated(self, report: Report) -> Problem:
        """An official page must say when its content was published, to the minute."""
        at = Location(f"content/{report.folder}/report.yaml", field="published")
        return locate(self.project, Problem("YQ218", at, report.published, "time_of_day"))

    def pages(self) -> Iterator[Path]:
        folder = self.root / "pages"
        for entry in self.entries(folder) if folder.is_dir() else ():
            if entry.is_file() and entry.suffix == ".md" and _SLUG.fullmatch(entry.stem):
                yield entry
            else:
                self.unknown(entry, "NAME.md, with a name of lower-case letters, digits and -")

    def article(self, file: Path) -> Article:
        tree, body, line = read_front_matter(self.name(file), self.text(file))
        head = article_head(tree)
        prose = to_prose(body, Location(tree.file, line, 1))
        return Article(file.stem, head.title, head.summary, prose, tree.file)

    def tree(self, file: Path) -> Tree:
        return _READERS[file.suffix](self.name(file), self.text(file))

    def text(self, file: Path) -> str:
        try:
            status = file.stat()
            if not stat.S_ISREG(status.st_mode):  # a pipe or a device would never end
                at = Location(self.name(file))
                raise ProblemsFound([Problem("YQ101", at, file.name, "readable")])
            if passes("bytes", status.st_size):
                raise passed("YQ106", Location(self.name(file)), "bytes", f"{status.st_size:,}")
            content = file.read_bytes()
        except FileNotFoundError:
            raise ProblemsFound([_missing(self.name(file), "file", file.name)]) from None
        except OSError as error:
            at, found = Location(self.name(file)), str(error.strerror)
            raise ProblemsFound([Problem("YQ101", at, found, "readable")]) from None
        self.files += 1
        return decode(self.name(file), content)

    def entries(self, folder: Path) -> list[Path]:
        """A folder's entries by name, without what editors and version control leave behind."""
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
        return [entry for entry in entries if not _IGNORED.fullmatch(entry.name)]

    def unknown(self, entry: Path, known: str) -> None:
        at = Location(self.name(entry))
        self.problems.append(Problem("YQ109", at, entry.name, values={"known": known}))

    def name(self, file: Path) -> str:
        return file.relative_to(self.project).as_posix()


def _missing(file: str, kind: str, name: str, inside: str = "") -> Problem:
    return Problem("YQ101", Location(file), "", kind, values={"name": name, "inside": inside})
