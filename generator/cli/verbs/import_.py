"""`yqsite import`: the tables of an office into the content, with an account of every cell."""

from typing import TYPE_CHECKING, Any

import click

from generator.cli.agreement import is_agreed
from generator.cli.context import Context
from generator.cli.verb import Words, verb
from generator.cli.words import say

if TYPE_CHECKING:
    from generator.cli.import_sources import Request
    from generator.importing import NewText


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("import", words)
    @click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
    @click.option("--year", metavar="YEAR", required=True, help=words("import_year"))
    @click.option("--level", metavar="LEVEL", default="", help=words("import_level"))
    @click.option("--period", metavar="PERIOD", default="", help=words("import_period"))
    @click.option("--sheet", metavar="NAME", default="", help=words("import_sheet"))
    @click.option("--map", "columns", metavar="HEAD=FIELD", multiple=True, help=words("import_map"))
    @click.option("--outcome", metavar="WORD", default="", help=words("import_outcome"))
    @click.option("--department", metavar="NAME", default="", help=words("import_department"))
    @click.option("--replace", is_flag=True, help=words("import_replace"))
    @click.option("--dry-run", is_flag=True, help=words("import_dry_run"))
    @click.option("--yes", is_flag=True, help=words("import_yes"))
    @click.pass_obj
    def import_(context: Context, /, **options: Any) -> None:
        from generator.cli.import_sources import Request

        import_sources(context, Request(**options))

    return import_


def import_sources(context: Context, request: "Request") -> None:
    """Reads the sources, shows what would change and writes it; raises ProblemsFound."""
    from generator.cli.import_account import print_account, print_changes, print_new_documents
    from generator.cli.import_sources import sources_of
    from generator.cli.import_texts import course_of, course_texts, level_texts
    from generator.content.edit.write import remove_leftovers
    from generator.importing import read_tables

    sources = sources_of(context, request)
    if request.period:
        course = course_of(context, request, sources)
        print_account(context, sources.facts, course.account, len(course.steps), 0)
        files = course_texts(context, request, course)
    else:
        reading = read_tables(sources.grids, sources.facts, sources.columns, sources.choices)
        projects = [project for level in reading.levels for project in level.projects]
        inherited = sum(result.inherited for project in projects for result in project.results)
        print_account(context, sources.facts, reading.account, len(projects), inherited)
        print_new_documents(context, sources.facts, reading)
        files = level_texts(context, request, sources.facts, reading)
    print_changes(context, sources.facts, files)
    changed = {name: written for name, written in files.items() if written.changes}
    if not changed:
        if not request.dry_run:
            remove_leftovers(context.project, files)
        context.say("import_nothing")
        return
    _write(context, request, changed)


def _write(context: Context, request: "Request", changed: "dict[str, NewText]") -> None:
    """Writes the files, all or none, where the person who imports agrees."""
    from generator.content.edit.trial import refuse_unreadable
    from generator.content.edit.write import write_files

    texts = {name: written.text for name, written in changed.items()}
    refuse_unreadable(context.project, {name: text.encode() for name, text in texts.items()})
    names = ", ".join(changed)
    question = say("import_ask", context.language, files=names)
    if request.dry_run or not (request.yes or is_agreed(context, question)):
        context.say("import_would")
        return
    write_files(context.project, texts, {name: made.before for name, made in changed.items()})
    context.say("import_wrote", files=names)
