"""`yqsite pdf`: a report on paper."""

import os

import click

from generator.cli.context import Context
from generator.cli.project_folder import check_output_file, no_report, template_folders
from generator.cli.verb import Words, verb


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("pdf", words)
    @click.option("--output", metavar="FILE", help=words("pdf_output"))
    @click.option("--year", metavar="YEAR", help=words("year"))
    @click.option("--browser", metavar="FILE", help=words("browser"))
    @click.pass_obj
    def pdf(context: Context, output: str | None, year: str | None, browser: str | None) -> None:
        print_report(context, output, year, browser)

    return pdf


def print_report(
    context: Context, output: str | None, year: str | None, browser: str | None
) -> None:
    """Builds the site aside and prints a report of it into a PDF; raises ProblemsFound."""
    import tempfile
    from pathlib import Path

    from generator.build.story import Options, build
    from generator.content.edit.whole_files import REPLACING, write_files
    from generator.export.pdf import find_browser, print_page
    from generator.export.print_parts import join_parts

    if output:
        check_output_file(context, output)
    program = browser or find_browser(os.environ)
    with tempfile.TemporaryDirectory(prefix="yqsite-") as folder:
        site = Path(folder, "site")
        templates = template_folders(context.project)
        built = build(Options(context.project, templates, site), lambda done, whole: None)
        shown = year or built.figures.newest
        page = site / shown / "print.html"
        if not page.is_file():
            raise no_report(context, shown)
        name = output or f"report-{shown}.pdf"
        join_parts(page)
        content = print_page(page, name, program)
    write_files(context.project, {name: content}, REPLACING)
    context.say("printed", output=name, size=f"{len(content) / 1000:.0f} kB")
