"""The story of a build: load, check, plan, render, publish."""

import gc
import hashlib
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from generator.build.cache import Store
from generator.build.check import check_report
from generator.build.fingerprint import digests, snapshot
from generator.build.last_build import (
    BuildFigures,
    LastBuild,
    read_last_build,
    reusable_files,
    write_last_build,
)
from generator.build.make import LastFiles, SiteFile, make_files
from generator.build.processes import FEW, jobs_for, share_out
from generator.content.limits import LIMITS
from generator.content.load import SiteContent, load, locate_all
from generator.content.reuse import Cache
from generator.pages.page import Batch
from generator.pages.plan import plan
from generator.problems import Location, Problem, ProblemsFound
from generator.publish import Output, Publication, StagedFile, Writer, check_output, publish, turn
from generator.records.report import Finding
from generator.render import Renderer, assets
from generator.resources import program

OUTPUT = "site"
# So often a build begins anew because its input changed meanwhile; then somebody is at work.
TRIES = 3
_PATH: Final = ("utf-8", "surrogateescape")


class Options(Struct, frozen=True):
    """What a build is asked for. `templates` are folders, the first one found wins.

    `base_url` overrides the one of site.yaml unless it is None; `jobs` is how many processes
    make the pages, and 0 leaves it to the program.
    """

    project: Path
    templates: tuple[Path, ...]
    output: Path
    base_url: str | None = None
    strict: bool = False
    jobs: int = 0


class Times(Struct):
    """How many seconds each step took, by its name."""

    seconds: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Measures the time inside, in seconds of the wall clock."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start


class Build(Struct, frozen=True):
    """What came of a build. `is_new` is False where nothing had changed since the last one."""

    output: str
    figures: BuildFigures
    published: Publication
    times: Times
    is_new: bool = True


class Check(Struct, frozen=True):
    """What came of a check: the content, and of each report by its folder the findings.

    `digests` are those of the records of each report, where something is kept.
    """

    loaded: SiteContent
    by_report: dict[str, tuple[Finding, ...]]
    digests: dict[str, dict[str, bytes]] = {}

    @property
    def projects(self) -> int:
        """How many projects the content has."""
        return sum(len(report.projects) for report in self.loaded.content.reports)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings; nobody has looked for their lines yet."""
        return tuple(finding for found in self.by_report.values() for finding in found)

    @property
    def waiting(self) -> tuple[Problem, ...]:
        """The questions that nobody has answered."""
        return tuple(finding.question for finding in self.findings if finding.answer is None)


def build(options: Options, progress: Callable[[int, int], None]) -> Build:
    """Builds the site; raises ProblemsFound with the output folder unchanged.

    `progress` is told how many of how many pages are done. With `strict`, findings that nobody has
    answered stop it too. What was read while somebody changed it is read again. Where nothing has
    changed since the last build, and its site is as it was, nothing is done.
    """
    times = Times()
    output = check_output(options.output, options.project)
    store = Store(options.project)
    with _without_collector():
        for _ in range(TRIES):
            with times.step("load"):
                read = _input_of(options)
                figures = _unchanged_figures(store, output, read.all)
            if figures is not None:
                return Build(
                    output.name, figures, Publication(figures.files, figures.size, 0), times, False
                )
            try:
                return _build_anew(options, output, store, read, progress, times)
            except _ChangedError:
                continue
    raise ProblemsFound([Problem("YQ608", Location("content"))])


class _ChangedError(Exception):
    """The input is no longer what it was when the build began."""


@contextmanager
def _without_collector() -> Iterator[None]:
    """Without Python's collector, which would look at every record again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Input(Struct, frozen=True):
    """What a build depends on, as digests: everything, and the templates with the program."""

    all: bytes
    templates: bytes


def _input_of(options: Options) -> _Input:
    """What stands for all that a build depends on: its files, the program, what is asked for."""
    templates = hashlib.blake2b(program() + repr(options.templates).encode(*_PATH))
    seen = snapshot(options.templates)  # many small files: as a preview knows them
    templates.update(repr(sorted(seen.items())).encode(*_PATH))
    wanted = (options.base_url, options.strict, LIMITS.get())
    every = hashlib.blake2b(templates.digest() + repr(wanted).encode(*_PATH))
    _add(every, digests((options.project / "content",)))
    return _Input(every.digest(), templates.digest())


def _add(digest: "hashlib.blake2b", files: dict[str, bytes]) -> None:
    for path, found in sorted(files.items()):
        digest.update(path.encode(*_PATH) + b"\0" + found)


def _unchanged_figures(store: Store, output: Output, made_from: bytes) -> BuildFigures | None:
    """What was said of the last build, where it would be said again of just the same site."""
    if not output.folder.is_dir():
        return None
    with turn(output):
        last = read_last_build(store, output.folder)
        if last is None or last.made_from != made_from or not last.stands(output.folder):
            return None
        return last.figures


def _build_anew(
    options: Options,
    output: Output,
    store: Store,
    read: _Input,
    progress: Callable[[int, int], None],
    times: Times,
) -> Build:
    with times.step("load"):
        checked = check(options.project, options.jobs, store)
    with times.step("plan"):
        site = checked.loaded.site
        if options.base_url is not None:
            site = replace(site, base_url=options.base_url.rstrip("/"))
        if options.strict and checked.waiting:
            raise ProblemsFound(locate_all(options.project, checked.waiting))
        content, digests_of = checked.loaded.content, checked.digests
        batches = plan(site, content, checked.by_report, digests_of)
    files: list[SiteFile] = []

    def fill(writer: Writer) -> Iterable[StagedFile]:
        with times.step("render"):
            old = reusable_files(read_last_build(store, output.folder), read.templates)
            files.extend(_make_site(options, batches, checked.projects, old, writer, progress))
        if _input_of(options) != read:
            raise _ChangedError
        return [StagedFile(file.address, file.mark) for file in files]

    with times.step("publish"):
        published = publish(fill, output)
    times.seconds["publish"] -= times.seconds["render"]
    figures = BuildFigures(
        newest=checked.loaded.content.reports[-1].folder,
        files=published.files,
        size=published.size,
        projects=checked.projects,
        has_base_url=bool(site.base_url),
        findings=len(checked.findings),
        waiting=len(checked.waiting),
    )
    origins = {batch.addresses[0]: batch.origin for batch in batches if batch.origin}
    write_last_build(
        store, output.folder, LastBuild(read.all, read.templates, figures, tuple(files), origins)
    )
    return Build(output.name, figures, published, times)


def _make_site(
    options: Options,
    batches: tuple[Batch, ...],
    projects: int,
    old: LastFiles,
    writer: Writer,
    progress: Callable[[int, int], None],
) -> Iterator[SiteFile]:
    """Every file of the site, put into the stage."""
    for address, content in assets(options.templates).items():
        yield SiteFile(address, b"", writer.put(address, content).mark)
    renderer = Renderer(options.templates, program())
    jobs = jobs_for(projects, options.jobs)
    whole, done = sum(len(batch.addresses) for batch in batches), 0
    for some in make_files(batches, renderer, writer, old, jobs):
        yield from some
        done += len(some)
        progress(done, whole)


def locate_findings(project: Path, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with the lines of their questions, in order of place."""
    found = tuple(findings)
    questions = locate_all(project, (finding.question for finding in found))
    pairs = zip(found, questions, strict=True)
    placed = [replace(finding, question=question) for finding, question in pairs]
    return tuple(
        sorted(placed, key=lambda finding: (finding.question.at.file, finding.question.at.line))
    )


def check(project: Path, jobs: int = 0, kept: Cache | None = None) -> Check:
    """Loads the content and asks every question about it; raises ProblemsFound.

    `kept` is what earlier runs found out; `jobs` is how many processes ask, as for a build.
    """
    many = jobs_for(FEW, jobs)  # whether the files are large enough is seen when they are read
    spread = partial(share_out, jobs=many) if many > 1 else None
    loaded = load(project, cache=kept, spread=spread)
    answers = {report.folder: check_report(report, jobs, kept) for report in loaded.content.reports}
    return Check(
        loaded,
        {folder: answer.findings for folder, answer in answers.items()},
        {folder: answer.digests for folder, answer in answers.items()},
    )
