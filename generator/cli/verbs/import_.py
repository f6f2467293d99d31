"""`yqsite import`: the tables of an office into the content, with an account of every cell."""

from typing import TYPE_CHECKING, Any

import click

from generator.cli.agreement import is_agreed
from generator.cli.context import Context
from generator.cli.verb import Words, verb
from generator.cli.words import say

if TYPE_CHECKING:
    from generator.cli.import_sources import Request
    from generator.cli.import_texts import Plan


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
    @click.option("--table", metavar="TABLE", default="", help=words("import_table_option"))
    @click.option("--same", metavar="NUMBER=KEY", multiple=True, help=words("import_same"))
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
    from generator.cli.import_account import print_account, print_changes
    from generator.cli.import_periods import tables_by_period
    from generator.cli.import_sources import sources_of
    from generator.cli.import_texts import Plan
    from generator.content.edit.write import remove_leftovers
    from generator.importing import read_tables, settle

    sources = sources_of(context, request)
    plan = Plan(context, request, sources)
    readings = []
    for period, tables in tables_by_period(context, request, sources):
        reading = read_tables(tables, sources.grids, sources.facts, sources.choices)
        if period:
            plan.add_steps(period, reading)
        else:
            plan.add_levels(reading)
        readings.append((reading, bool(period)))
    plan.close()
    for reading, is_course in readings:
        settle(reading, plan.update.written, is_course=is_course)
        print_account(context, sources.facts, reading)
    print_changes(context, sources.facts, plan.texts)
    if not plan.contents():
        if not request.dry_run:
            remove_leftovers(context.project, plan.texts)
        context.say("import_nothing")
        return
    _write(context, request, plan)


def _write(context: Context, request: "Request", plan: "Plan") -> None:
    """Writes the files, all or none, where the person who imports agrees."""
    from generator.content.edit.trial import refuse_unreadable
    from generator.content.edit.write import write_files

    files = plan.contents()
    as_bytes = {
        name: content.encode() if isinstance(content, str) else content
        for name, content in files.items()
    }
    refuse_unreadable(context.project, as_bytes)
    names = ", ".join(files)
    question = say("import_ask", context.language, files=names)
    if request.dry_run or not (request.yes or is_agreed(context, question)):
        context.say("import_would")
        return
    write_files(context.project, files, plan.before())
    context.say("import_wrote", files=names)
