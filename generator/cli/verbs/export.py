"""`yqsite export`: tables for offices."""

import click

from generator.cli.context import Context
from generator.cli.project_folder import check_output_file, no_report
from generator.cli.verb import Words, verb


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("export", words)
    @click.argument("what", type=click.Choice(["assessment", "docx", "xlsx", "html", "txt", "csv"]))
    @click.option("--output", metavar="FILE", help=words("pdf_output"))
    @click.option("--year", metavar="YEAR", help=words("export_year"))
    @click.pass_obj
    def export(context: Context, what: str, output: str | None, year: str | None) -> None:
        export_table(context, what, output, year)

    return export


def export_table(context: Context, what: str, output: str | None, year: str | None) -> None:
    """Writes a table for offices; raises ProblemsFound. `what` is one of export.KINDS."""
    from generator.content.edit.whole_files import REPLACING, write_files
    from generator.export import KINDS, export

    if output:
        check_output_file(context, output)
    made = export(context.project, what, year)
    if made is None:
        raise no_report(context, year)
    shown, content = made
    stem = what if what == "assessment" else "bulletin"
    name = output or f"{stem}-{shown}.{KINDS[what]}"
    write_files(context.project, {name: content}, REPLACING)
    context.say("printed", output=name, size=f"{len(content) / 1000:.0f} kB")
