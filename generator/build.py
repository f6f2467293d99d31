"""The story of a build: load, check, plan, render, publish."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from msgspec.structs import replace

from generator.checks import findings_of
from generator.inputs import digests
from generator.load import Loaded, load, locate_all
from generator.plan import plan
from generator.problems import Location, Problem, ProblemsFound
from generator.publish import Output, Published, check_output, publish
from generator.records import Finding
from generator.render import assets, render

OUTPUT = "site"
# So often a build begins anew because its input changed meanwhile; then somebody is at work.
TRIES = 3


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is asked for. `templates` are folders, the first one found wins.

    `base_url` overrides the one of site.yaml unless it is None; `jobs` is how many processes
    render.
    """

    project: Path
    templates: tuple[Path, ...]
    output: Path
    base_url: str | None = None
    strict: bool = False
    jobs: int = 1


@dataclass(slots=True)
class Times:
    """How many seconds each step took, by its name."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Measures the time inside, in seconds of the wall clock."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build."""

    output: str
    newest: str
    published: Published
    pages: int
    projects: int
    has_base_url: bool
    findings: int
    waiting: int
    times: Times


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a check: the content, and the findings of each report by its folder."""

    loaded: Loaded
    by_report: dict[str, tuple[Finding, ...]]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings; nobody has looked for their lines yet."""
        return tuple(finding for found in self.by_report.values() for finding in found)

    @property
    def waiting(self) -> tuple[Problem, ...]:
        """The questions that nobody has answered."""
        return tuple(one.question for one in self.findings if one.answer is None)


def build(options: Options, progress: Callable[[int, int], None]) -> Built:
    """Builds the site; raises ProblemsFound with the output folder unchanged.

    `progress` is told how many of how many pages are done. With `strict`, findings that nobody has
    answered stop it too. What was read while somebody changed it is read again.
    """
    times = Times()
    output = check_output(options.output, options.project)
    for _ in range(TRIES):
        with times.step("load"):
            before = _inputs(options)
        made = _made(options, progress, times)
        with times.step("publish"):
            if _inputs(options) == before:
                return _published(made, output, times)
    raise ProblemsFound([Problem("YQ608", Location("content"))])


@dataclass(frozen=True, slots=True)
class _Made:
    """A site that is not published yet."""

    checked: Checked
    has_base_url: bool
    pages: int
    files: list[tuple[str, bytes]]


def _inputs(options: Options) -> dict[str, bytes]:
    return digests((options.project / "content", *options.templates))


def _made(options: Options, progress: Callable[[int, int], None], times: Times) -> _Made:
    with times.step("load"):
        checked = check(options.project)
    with times.step("plan"):
        site = checked.loaded.site
        if options.base_url is not None:
            site = replace(site, base_url=options.base_url.rstrip("/"))
        if options.strict and checked.waiting:
            raise ProblemsFound(locate_all(options.project, checked.waiting))
        pages = plan(site, checked.loaded.content, checked.by_report)
    with times.step("render"):
        files = list(assets(options.templates).items())
        rendered = render(
            pages, options.templates, options.jobs, lambda done: progress(done, len(pages))
        )
        files += [(file.address, file.content) for file in rendered]
    return _Made(checked, bool(site.base_url), len(pages), files)


def _published(made: _Made, output: Output, times: Times) -> Built:
    published = publish(made.files, output)
    reports = made.checked.loaded.content.reports
    return Built(
        output=output.name,
        newest=reports[-1].folder,
        published=published,
        pages=made.pages,
        projects=sum(len(report.projects) for report in reports),
        has_base_url=made.has_base_url,
        findings=len(made.checked.findings),
        waiting=len(made.checked.waiting),
        times=times,
    )


def located(project: Path, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with the lines of their questions, in order of place."""
    found = tuple(findings)
    questions = locate_all(project, (one.question for one in found))
    pairs = zip(found, questions, strict=True)
    placed = [replace(one, question=question) for one, question in pairs]
    return tuple(sorted(placed, key=lambda one: (one.question.at.file, one.question.at.line)))


def check(project: Path) -> Checked:
    """Loads the content and asks every question about it; raises ProblemsFound."""
    loaded = load(project)
    by_report = {report.folder: findings_of(report) for report in loaded.content.reports}
    return Checked(loaded, by_report)
