"""What the verbs do. Each imports what it needs when it runs, so that none pays for another."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.context import Context, NothingBuiltError
from generator.cli.progress import Progress
from generator.cli.words import say
from generator.problems import Language, Problem, ProblemsFound
from generator.problems.message import as_data, as_github
from generator.records.settings import URL

if TYPE_CHECKING:
    from generator.build.story import Build
    from generator.preview.builder import Attempt
    from generator.records.report import Finding


def build_site(
    context: Context, output: str | None, base_url: str | None, *, strict: bool, jobs: int
) -> None:
    """Builds the site and says what came of it; raises NothingBuiltError."""
    from generator.build.story import OUTPUT, Options, build

    if base_url and not re.fullmatch(URL, base_url):
        raise click.UsageError(say("bad_url", context.language, url=base_url))
    target = context.project / (output or OUTPUT)
    templates = template_folders(context.project)
    options = Options(context.project, templates, target, base_url, strict, jobs)
    try:
        with Progress(say("rendering", context.language), quiet=context.quiet) as progress:
            built = build(options, progress)
    except ProblemsFound as found:
        name = (output or OUTPUT).rstrip("/") + "/"
        raise NothingBuiltError(found.problems, name) from None
    _report(context, built)


def _report(context: Context, built: "Build") -> None:
    figures = built.figures
    size = f"{figures.size / 1_000_000:.1f} MB"
    seconds = sum(built.times.seconds.values())
    context.say(
        "built",
        output=built.output,
        files=figures.files,
        projects=figures.projects,
        size=size,
        seconds=seconds,
    )
    if not built.is_new:
        context.say("as_before")
    if figures.findings:
        context.say("findings", findings=figures.findings, waiting=figures.waiting)
    if built.published.removed:
        context.say("removed", removed=built.published.removed)
    if built.published.left:
        context.say("left_over", folder=built.published.left)
    if not figures.has_base_url:
        context.say("no_base_url")
    if context.verbose:
        for name, taken in built.times.seconds.items():
            click.echo(f"  {name:8} {taken * 1000:8.1f} ms")


def check_content(context: Context, form: str, *, strict: bool) -> int:
    """Checks the content; gives the exit code, or raises ProblemsFound for the text format."""
    from generator.build.story import check, locate_findings

    try:
        checked = check(context.project)
    except ProblemsFound as found:
        if form == "text":
            raise
        _machine(form, found.problems, context.language)
        return 1
    findings, waiting = locate_findings(context.project, checked.findings), len(checked.waiting)
    if form == "text":
        context.tell(findings)
        projects = sum(len(report.projects) for report in checked.loaded.content.reports)
        files, number = checked.loaded.files, len(findings)
        context.say("fine", projects=projects, files=files, findings=number, waiting=waiting)
    else:
        asked = [one for one in findings if form == "json" or one.answer is None]
        answers = [_answer(one) for one in asked]
        _machine(form, [one.question for one in asked], context.language, answers)
    return 1 if strict and waiting else 0


def _answer(finding: "Finding") -> dict[str, str] | None:
    given = finding.answer
    return {"who": given.who, "when": given.when, "why": given.why} if given else None


def _machine(
    form: str,
    problems: Sequence[Problem],
    language: Language,
    answers: Sequence[dict[str, str] | None] = (),
) -> None:
    if form == "json":
        import json

        told = as_data(problems, language)
        for entry, answer in zip(told, answers, strict=False):
            entry["answer"] = answer
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo(as_github(problem, language))


def print_report(
    context: Context, output: str | None, year: str | None, browser: str | None
) -> None:
    """Builds the site aside and prints a report of it into a PDF; raises ProblemsFound."""
    import tempfile

    from generator.build.story import Options, build
    from generator.export.pdf import find_browser, print_page

    program = browser or find_browser(os.environ)
    with tempfile.TemporaryDirectory(prefix="yqsite-") as folder:
        site = Path(folder, "site")
        templates = template_folders(context.project)
        built = build(Options(context.project, templates, site), lambda done, whole: None)
        shown = year or built.figures.newest
        page = site / shown / "print.html"
        if not page.is_file():
            raise click.UsageError(say("no_year", context.language, year=shown))
        target = context.project / (output or f"report-{shown}.pdf")
        size = print_page(page, target, program)
    context.say("printed", output=output or target.name, size=f"{size / 1000:.0f} kB")


def export_table(context: Context, what: str, output: str | None, year: str | None) -> None:
    """Writes a table for offices; raises ProblemsFound. `what` is one of export.KINDS."""
    from generator.export import KINDS, export

    made = export(context.project, what, year)
    if made is None:
        raise click.UsageError(say("no_year", context.language, year=year))
    shown, content = made
    stem = what if what == "assessment" else "bulletin"
    name = output or f"{stem}-{shown}.{KINDS[what]}"
    with _writing(context, name):
        (context.project / name).write_bytes(content)
    context.say("printed", output=name, size=f"{len(content) / 1000:.0f} kB")


def review(context: Context, *, write: bool, everything: bool) -> None:
    """Prints what was read of each target beside what is confirmed; raises ProblemsFound."""
    from generator.cli.measures import review_measures

    review_measures(context, write=write, everything=everything)


def serve_site(context: Context, host: str, port: int, *, open_browser: bool) -> None:
    """Previews the site until interrupted."""
    from urllib.parse import urlsplit

    from generator.preview import Preview

    if host not in ("127.0.0.1", "localhost", "::1"):
        context.say("open_to_all")

    def rebuilt(attempt: "Attempt") -> None:
        context.tell_problems(attempt.problems)
        if attempt.fault:
            click.echo(attempt.fault, err=True)
        if attempt.good:
            context.say("rebuilt", seconds=attempt.seconds)

    def started(url: str) -> None:
        if urlsplit(url).port != port:
            context.say("moved_on", port=port)
        context.say("serving", url=url)
        if open_browser:
            click.launch(url)

    preview = Preview(context.project, template_folders(context.project), context.language, rebuilt)
    preview.serve(host, port, started)


def clean_site(context: Context, output: str | None) -> None:
    """Removes what a build made; raises ProblemsFound for a folder that cannot be an output."""
    from generator.build.cache import Store
    from generator.publish import check_output, clean

    place = check_output(context.project / (output or "site"), context.project)
    context.say("cleaned", output=place.name, removed=clean(place))
    Store(context.project).clear()


def write_schemas(context: Context, output: str | None) -> None:
    """Writes the JSON Schemas of the content files."""
    from generator.content.schema.json_schema import json_schemas

    folder = context.project / (output or "content/schema")
    schemas = json_schemas()
    with _writing(context, output or "content/schema"):
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in schemas.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
    context.say("schemas", folder=output or "content/schema", number=len(schemas))


def init_content(context: Context, target: str) -> None:
    """Copies the sample content into a folder that has none."""
    import shutil

    from generator.resources import shipped

    folder = context.project / target
    if (folder / "content").exists():
        raise click.UsageError(say("exists", context.language, folder=target))
    with _writing(context, target):
        shutil.copytree(shipped("content"), folder / "content")
    context.say("created", folder=os.path.relpath(folder))


@contextmanager
def _writing(context: Context, name: str) -> Iterator[None]:
    """A folder that cannot be written to is the user's matter, not a fault of the program."""
    try:
        yield
    except OSError as error:
        why = error.strerror or ""
        raise click.UsageError(say("not_written", context.language, name=name, why=why)) from None


def template_folders(project: Path) -> tuple[Path, ...]:
    """Where templates are looked up: the project's own first, then the shipped ones.

    The project's own folder need not exist yet: who previews may make it any time.
    """
    from generator.resources import shipped

    own, brought = project / "templates", shipped("templates")
    return (own, brought) if own != brought else (brought,)
