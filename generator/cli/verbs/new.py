"""`yqsite new`: a site of a county's own from the files that the office has, in one step."""

from typing import TYPE_CHECKING, Any

import click

from generator.cli.context import Context
from generator.cli.verb import Words, verb

if TYPE_CHECKING:
    from generator.cli.beginning.new_request import NewRequest


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("new", words)
    @click.argument("target", metavar="DIR")
    @click.argument("sources", nargs=-1, metavar="SOURCE…")
    @click.option("--county", metavar="NAME", default="", help=words("new_county"))
    @click.option("--year", metavar="YEAR", default=None, help=words("new_year"))
    @click.option("--level", metavar="LEVEL", default="", help=words("new_level"))
    @click.option("--period", metavar="PERIOD", default="", help=words("import_period"))
    @click.option("--sheet", metavar="NAME", default="", help=words("import_sheet"))
    @click.option("--map", "columns", metavar="HEAD=FIELD", multiple=True, help=words("import_map"))
    @click.option("--yes", is_flag=True, help=words("new_yes"))
    @click.pass_obj
    def new(context: Context, /, **options: Any) -> None:
        from generator.cli.beginning.new_request import NewRequest

        new_site(context, NewRequest(**{**options, "year": options["year"] or ""}))

    return new


def new_site(context: Context, request: "NewRequest") -> None:
    """Reads the sources, asks what they do not say, writes the content and builds the site.

    Raises ProblemsFound and UsageError with nothing written.
    """
    from generator.cli.beginning.new_content import write_content
    from generator.cli.beginning.new_request import check_target
    from generator.cli.beginning.new_sources import beginning_of
    from generator.cli.verbs.build import build_site

    check_target(context, request)
    beginning = beginning_of(context, request)
    project = write_content(context, request, beginning)
    own = Context(project, context.quiet, context.verbose, context.language)
    build_site(own, None, None, strict=False, jobs=0)
    _offer_to_open(own, request)


def _offer_to_open(context: Context, request: "NewRequest") -> None:
    from generator.build.story import OUTPUT
    from generator.cli.project_folder import path_from_here
    from generator.cli.prompt.agreement import is_agreed
    from generator.cli.words import say

    home = context.project / OUTPUT / "index.html"
    context.say("new_open", file=path_from_here(home))
    if not request.yes and is_agreed(context, say("new_ask_open", context.language)):
        click.launch(str(home))
