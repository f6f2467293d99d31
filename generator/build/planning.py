"""The pages of a site, planned for a build and for what only rehearses one."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from generator.analysis.report_facts import ContentFacts
from generator.build.theme_check import contrast_questions
from generator.content.check import Check
from generator.content.markup.link_lines import with_link_lines
from generator.pages.page import Batch
from generator.pages.plan import plan
from generator.pages.site.withdrawn import vanished_questions
from generator.problems import Problem, ProblemsFound
from generator.render import assets
from generator.render.own_templates import stray_problems


class SitePlan(Struct, frozen=True):
    """The pages of a site, in batches, and the check with the questions that they raise.

    Those are about files that the site had and will not have, and about its own colours.
    """

    checked: Check
    batches: tuple[Batch, ...]


def plan_site(checked: Check, facts: ContentFacts, templates: Sequence[Path]) -> SitePlan:
    """The pages of the content that was checked, made of the facts about it.

    Raises ProblemsFound (YQ101,
    YQ113, YQ401, YQ402, YQ505).
    """
    loaded = checked.loaded
    batches: tuple[Batch, ...] = ()
    problems: list[Problem] = []
    try:
        batches = plan(
            loaded.site,
            loaded.content,
            facts,
            checked.digests,
            assets(templates, loaded.theme.css),
            loaded.contents,
        )
    except ProblemsFound as failed:
        problems += with_link_lines(loaded.project, failed.problems)
    problems += stray_problems(templates)
    if problems:
        raise ProblemsFound(problems)
    made = frozenset(address for batch in batches for address in batch.addresses)
    questions = (
        *vanished_questions(loaded.content.addresses, made),
        *contrast_questions(loaded.theme, templates),
    )
    return SitePlan(checked.with_questions(questions), batches)
