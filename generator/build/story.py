"""The story of a build: load, check, plan, make, publish."""

from pathlib import Path

from msgspec import Struct

from generator.build.cache import Store
from generator.build.check import Check, check
from generator.build.fingerprint import Fingerprint, fingerprint
from generator.build.last_build import (
    BuildFigures,
    LastBuild,
    files_to_take_over,
    unchanged_figures,
    write_last_build,
)
from generator.build.make import Maker, Progress, make
from generator.build.planning import plan_site
from generator.build.processes import jobs_for, spread_over
from generator.build.times import Times
from generator.content.load import load
from generator.problems import Location, Problem, ProblemsFound
from generator.publish import Output, Publication, check_output, staged
from generator.render import Renderer
from generator.resources import program

OUTPUT = "site"
# A build whose input changed meanwhile begins anew, so many times at most.
TRIES = 3


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

    def fingerprint_now(self) -> Fingerprint:
        """What stands for all that the build depends on; every file of it is read."""
        return fingerprint(self.project, self.templates, (self.base_url, self.strict))


class Build(Struct, frozen=True):
    """What came of a build. `is_new` is False where nothing had changed since the last one."""

    output: str
    figures: BuildFigures
    published: Publication
    times: Times
    is_new: bool = True


def build(options: Options, progress: Progress) -> Build:
    """Builds the site; raises ProblemsFound with the output folder unchanged.

    `progress` is told how many of how many pages are done. With `strict`, findings that nobody has
    answered stop it too. What was read while somebody changed it is read again. Where nothing has
    changed since the last build, and its site is as it was, nothing is done.
    """
    times = Times()
    output, store = check_output(options.output, options.project), Store(options.project)
    for _ in range(TRIES):
        start = options.fingerprint_now()
        built = _as_before(output, store, start, times)
        if built is None:
            built = _build_from(start, options, output, store, progress, times)
        if built is not None:
            return built
    raise ProblemsFound([Problem("YQ608", Location("content"))])


def figures_as_built(options: Options) -> BuildFigures | None:
    """What the last build said of its site, where a build now would make the same; else None.

    Raises ProblemsFound for an output folder that cannot be one, or where another run is at work.
    """
    output = check_output(options.output, options.project)
    return unchanged_figures(Store(options.project), output, options.fingerprint_now().all)


def _as_before(output: Output, store: Store, start: Fingerprint, times: Times) -> Build | None:
    """The last build, where nothing has changed since and its site is as it was."""
    figures = unchanged_figures(store, output, start.all)
    times.lap("load")
    if figures is None:
        return None
    published = Publication(figures.files, figures.size, 0)
    return Build(output.name, figures, published, times, is_new=False)


def _build_from(
    start: Fingerprint,
    options: Options,
    output: Output,
    store: Store,
    progress: Progress,
    times: Times,
) -> Build | None:
    """Loads, checks, plans, makes, publishes; None where the input is no longer as at the start."""
    loaded = load(options.project, cache=store, spread=spread_over(options.jobs))
    loaded = loaded.with_base_url(options.base_url)
    times.lap("load")
    checked = check(loaded, options.jobs, store)
    times.lap("check")
    plan = plan_site(checked, options.templates)
    if options.strict:
        plan.checked.refuse_open_questions()
    times.lap("plan")
    with staged(output) as stage:
        last = files_to_take_over(store, output, start.templates)
        renderer = Renderer(options.templates, program(), store)
        jobs = jobs_for(checked.projects, options.jobs)
        made = make(plan.batches, Maker(renderer, stage.writer, last), jobs, progress)
        times.lap("make")
        if options.fingerprint_now() != start:
            return None  # a stage that is not committed is thrown away
        published = stage.commit(made.marks)
    figures = _figures(plan.checked, published)
    files = tuple(made.files)
    this_build = LastBuild(start.all, start.templates, figures, files, made.origins, made.pieces)
    write_last_build(store, output.folder, this_build)
    times.lap("publish")
    return Build(output.name, figures, published, times)


def _figures(checked: Check, published: Publication) -> BuildFigures:
    return BuildFigures(
        newest=checked.loaded.content.reports[-1].folder,
        files=published.files,
        size=published.size,
        projects=checked.projects,
        has_base_url=bool(checked.loaded.site.base_url),
        findings=len(checked.findings),
        waiting=len(checked.waiting),
    )
