"""The story of a build: load, check, plan, make, publish."""

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

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
from generator.build.make import Progress, make
from generator.build.processes import jobs_for, spread_over
from generator.build.times import Times
from generator.content.link_lines import with_link_lines
from generator.content.load import load
from generator.pages.plan import plan
from generator.problems import Location, Problem, ProblemsFound
from generator.publish import Publication, check_output, staged
from generator.records.settings import Site
from generator.render import Renderer, assets
from generator.resources import program

OUTPUT = "site"
# So often a build begins anew because its input changed meanwhile; then somebody is at work.
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

    def input(self) -> Fingerprint:
        """What stands for all that the build depends on, as it is now."""
        return fingerprint(self.project, self.templates, (self.base_url, self.strict))

    def site(self, site: Site) -> Site:
        """The settings of the site, with the base address that was asked for."""
        if self.base_url is None:
            return site
        return replace(site, base_url=self.base_url.rstrip("/"))


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
        read = options.input()
        figures = unchanged_figures(store, output, read.all)
        times.lap("load")
        if figures is not None:
            as_before = Publication(figures.files, figures.size, 0)
            return Build(output.name, figures, as_before, times, is_new=False)
        loaded = load(options.project, cache=store, spread=spread_over(options.jobs))
        times.lap("load")
        checked = check(loaded, options.jobs, store)
        if options.strict:
            checked.refuse_open_questions(options.project)
        times.lap("check")
        site = options.site(loaded.site)
        styles_and_scripts = assets(options.templates)
        try:
            batches = plan(
                site, loaded.content, checked.by_report, checked.digests, styles_and_scripts
            )
        except ProblemsFound as found:
            raise ProblemsFound(with_link_lines(options.project, found.problems)) from None
        times.lap("plan")
        with staged(output) as stage:
            jobs = jobs_for(checked.projects, options.jobs)
            renderer = Renderer(options.templates, program(), store)
            last = files_to_take_over(store, output, read.templates)
            made = make(batches, renderer, stage.writer, last, jobs, progress)
            times.lap("make")
            if options.input() != read:
                continue
            published = stage.commit({file.address: file.mark for file in made.files})
        figures = _figures(checked, published, site)
        files = tuple(made.files)
        this_build = LastBuild(read.all, read.templates, figures, files, made.origins)
        write_last_build(store, output.folder, this_build)
        times.lap("publish")
        return Build(output.name, figures, published, times)
    raise ProblemsFound([Problem("YQ608", Location("content"))])


def _figures(checked: Check, published: Publication, site: Site) -> BuildFigures:
    return BuildFigures(
        newest=checked.loaded.content.reports[-1].folder,
        files=published.files,
        size=published.size,
        projects=checked.projects,
        has_base_url=bool(site.base_url),
        findings=len(checked.findings),
        waiting=len(checked.waiting),
    )
