"""The story of a build: load, check, plan, make, publish."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from generator.build.cache import Store
from generator.build.input import Input, InputChangedError, input_now
from generator.build.last_build import BuildFigures, LastSite, figures_of
from generator.build.processes import jobs_for, spread_over
from generator.build.times import Times
from generator.problems import Location, Problem, ProblemsFound
from generator.publish import Publication, check_output, staged
from generator.resources import program

if TYPE_CHECKING:
    from generator.build.make import Progress

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

    def input_now(self) -> Input:
        """What the build is made from, as it is now; every file of it is read."""
        return input_now(self.project, self.templates, self.base_url, strict=self.strict)

    def last_site(self) -> LastSite:
        """The site of the last build; raises ProblemsFound for a folder that can have none."""
        return LastSite(check_output(self.output, self.project), Store(self.project))


class Build(Struct, frozen=True):
    """What came of a build. `is_new` is False where nothing had changed since the last one."""

    output: str
    figures: BuildFigures
    published: Publication
    times: Times
    is_new: bool = True


def build(options: Options, progress: "Progress") -> Build:
    """Builds the site; raises ProblemsFound with the output folder unchanged.

    `progress` is told how many of how many pages are done. With `strict`, findings that nobody has
    answered stop it too. What was read while somebody changed it is read again. Where nothing has
    changed since the last build, and its site is as it was, nothing is done.
    """
    times, last = Times(), options.last_site()
    for _ in range(TRIES):
        given = options.input_now()
        figures = last.figures_if_unchanged(given.fingerprint)
        times.lap("load")
        if figures is not None:
            published = Publication(figures.files, figures.size, 0)
            return Build(last.output.name, figures, published, times, is_new=False)
        with suppress(InputChangedError):
            return _build_from(given, last, options.jobs, progress, times)
    raise ProblemsFound([Problem("YQ608", Location("content"))])


def figures_as_built(options: Options) -> BuildFigures | None:
    """What the last build said of its site, where a build now would make the same; else None.

    Raises ProblemsFound for an output folder that cannot be one, or where another run is at work.
    """
    return options.last_site().figures_if_unchanged(options.input_now().fingerprint)


def _build_from(
    given: Input, last: LastSite, jobs: int, progress: "Progress", times: Times
) -> Build:
    """Loads, checks, plans, makes, publishes; raises InputChangedError with nothing published."""
    # A run that finds nothing changed takes half the time without these.
    from generator.analysis.report_facts import content_facts
    from generator.build.make import Maker, make
    from generator.build.planning import plan_site
    from generator.content.check import check
    from generator.render import Renderer

    spread = spread_over(jobs)
    loaded = given.load(last.store, spread)
    times.lap("load")
    checked = check(loaded, cache=last.store, spread=spread)
    times.lap("check")
    facts = content_facts(loaded.site, loaded.content, checked.by_report)
    site = plan_site(checked, facts, given.templates)
    if given.strict:
        site.checked.refuse_open_questions()
    times.lap("plan")
    with staged(last.output) as stage:
        renderer = Renderer(given.templates, program(), last.store)
        maker = Maker(renderer, stage.writer, last.files_to_take_over(given.fingerprint))
        made = make(site.batches, maker, jobs_for(checked.projects, jobs), progress)
        times.lap("make")
        given.refuse_changes()  # a stage that is not committed is thrown away
        published = stage.commit(made.marks)
    figures = figures_of(site.checked, published)
    last.write(given.fingerprint, figures, made)
    times.lap("publish")
    return Build(last.output.name, figures, published, times)
