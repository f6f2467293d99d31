"""What a build would refuse: of the content, and of addresses, links and own templates.

`check` finds all that a build would refuse; only the output folder has to wait for the build.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.analysis.report_facts import content_facts
from generator.build.planning import SitePlan, plan_site
from generator.build.processes import spread_over
from generator.content.check import Check, check
from generator.content.load import load
from generator.pages.addresses import with_hash
from generator.pages.page import AnyPage, Batch, FilePage
from generator.problems import Problem, ProblemsFound
from generator.render import FileFigures, Renderer
from generator.resources import shipped


def check_project(project: Path) -> Check:
    """Loads the content and asks every question about it; raises ProblemsFound."""
    spread = spread_over(0)
    return check(load(project, spread=spread), spread=spread)


def rehearse(checked: Check, templates: Sequence[Path]) -> SitePlan:
    """Plans all pages, and fills them where a project has templates of its own; writes nothing.

    Templates that came with the program are tried by its tests; in a checkout, where somebody may
    be changing them, they are the project's own. Raises ProblemsFound (YQ101, YQ113, YQ401, YQ402,
    YQ501 to YQ505); of templates with what is wrong first in each kind of pages.
    """
    loaded = checked.loaded
    facts = content_facts(loaded.site, loaded.content, checked.by_report)
    site = plan_site(checked, facts, templates)
    brought = shipped("templates")
    own = [folder for folder in templates if folder != brought or folder.parent == loaded.project]
    if any(folder.is_dir() for folder in own):
        _try(site.batches, Renderer(templates))
    return site


def _try(batches: Sequence[Batch], renderer: Renderer) -> None:
    """Fills all pages; raises ProblemsFound."""
    names: dict[str, str] = {}
    problems: list[Problem] = []
    for batch in batches:
        try:
            _fill(batch.make(), renderer, names)
        except ProblemsFound as found:
            problems += found.problems
    if problems:  # then some names are not known either
        raise ProblemsFound(problems)
    for batch in batches:
        if batch.make_last is not None:
            _fill(batch.make_last(names), renderer, names)


def _fill(pages: Iterable[AnyPage], renderer: Renderer, names: dict[str, str]) -> None:
    """Fills pages one after another; notes the names of files that carry a hash."""
    figures = FileFigures()
    for page in figures.put_into(pages):
        (content,) = renderer.contents([page])
        figures.note(page, content)
        if isinstance(page, FilePage) and page.has_hash:
            names[page.address] = with_hash(page.address, content)
