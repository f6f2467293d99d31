"""The pages of a site, planned for a build and for what only rehearses one."""

from collections.abc import Sequence
from pathlib import Path

from generator.build.check import Check
from generator.build.theme_check import contrast_questions
from generator.content.markup.link_lines import with_link_lines
from generator.pages.page import Batch
from generator.pages.plan import plan
from generator.problems import ProblemsFound
from generator.records.settings import Site
from generator.render import assets
from generator.render.own_templates import refuse_strays


def plan_pages(
    project: Path, site: Site, checked: Check, templates: Sequence[Path]
) -> tuple[Check, tuple[Batch, ...]]:
    """The pages, in batches, and the check with the questions that they raise.

    Those are about files that the site had and will not have, and about its own colours. What is
    not public has left the records before a page is made. Raises ProblemsFound (YQ101, YQ113,
    YQ401, YQ402, YQ505).
    """
    refuse_strays(templates)
    loaded = checked.loaded
    found, digests = checked.by_report, checked.digests
    looks = assets(templates, loaded.theme.css)
    try:
        batches = plan(site, loaded.content, found, digests, looks, loaded.contents)
    except ProblemsFound as failed:
        raise ProblemsFound(with_link_lines(project, failed.problems)) from None
    checked = checked.with_vanished(batches)
    return checked.with_questions(contrast_questions(loaded.theme, templates)), batches
