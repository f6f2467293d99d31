"""The verbs. Each imports what it needs when it runs, so that none pays for another."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.cli.progress import Progress
from generator.cli.words import WORDS, say
from generator.problems import LANGUAGES, Language, Problem, ProblemsFound
from generator.problems.telling import as_data, as_github, as_text, count_of

if TYPE_CHECKING:
    from generator.build import Built


@dataclass(frozen=True, slots=True)
class Context:
    """What the options before the verb say."""

    project: Path
    quiet: bool
    verbose: bool
    language: Language

    def say(self, name: str, /, **values: object) -> None:
        """Prints a sentence, unless the run is quiet."""
        if not self.quiet:
            click.echo(say(name, self.language, **values))

    def tell(self, findings: Sequence[Problem]) -> None:
        """Prints findings to standard error, with their count."""
        for finding in findings:
            click.echo(as_text(finding, self.language), err=True)
        if findings:
            click.echo(count_of(findings, self.language), err=True)


def command_line(language: Language) -> click.Group:
    """The command `yqsite`, with its help in one language."""

    def words(name: str) -> str:
        return WORDS[name][language]

    @click.group(help=words("help"), context_settings={"help_option_names": ["-h", "--help"]})
    @click.option("-C", "folder", default=".", metavar="DIR", help=words("folder"))
    @click.option("-q", "quiet", is_flag=True, help=words("quiet"))
    @click.option("-v", "verbose", is_flag=True, help=words("verbose"))
    @click.option("--lang", type=click.Choice(LANGUAGES), help=words("lang"))
    @click.version_option(__version__, prog_name="yqsite", message="%(prog)s %(version)s")
    @click.pass_context
    def yqsite(
        context: click.Context, folder: str, quiet: bool, verbose: bool, lang: str | None
    ) -> None:
        project = Path(folder).resolve()
        context.obj = Context(project, quiet, verbose, language)

    @yqsite.command(help=words("build"))
    @click.option("--output", metavar="DIR", help=words("output"))
    @click.option("--base-url", metavar="URL", help=words("base_url"))
    @click.option("--strict", is_flag=True, help=words("strict"))
    @click.option("--jobs", type=click.IntRange(0, 64), default=0, help=words("jobs"))
    @click.pass_obj
    def build(
        context: Context, output: str | None, base_url: str | None, strict: bool, jobs: int
    ) -> None:
        _build(context, output, base_url, strict=strict, jobs=jobs)

    @yqsite.command(help=words("check"))
    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "github"]),
        default="text",
        help=words("format"),
    )
    @click.option("--strict", is_flag=True, help=words("strict"))
    @click.pass_obj
    def check(context: Context, form: str, strict: bool) -> int:
        return _check(context, form, strict=strict)

    @yqsite.command(help=words("serve"))
    @click.option("--host", default="127.0.0.1", help=words("host"))
    @click.option("--port", type=click.IntRange(1, 65535), default=8000, help=words("port"))
    @click.option("--open", "open_browser", is_flag=True, help=words("open"))
    @click.pass_obj
    def serve(context: Context, host: str, port: int, open_browser: bool) -> None:
        _serve(context, host, port, open_browser=open_browser)

    @yqsite.command(help=words("clean"))
    @click.option("--output", metavar="DIR", help=words("output"))
    @click.pass_obj
    def clean(context: Context, output: str | None) -> None:
        from generator.publish import check_output
        from generator.publish import clean as remove

        folder = check_output(context.project / (output or "site"), context.project)
        context.say("cleaned", output=output or "site/", removed=remove(folder))

    @yqsite.command(help=words("schema"))
    @click.option("--output", metavar="DIR", help=words("output"))
    @click.pass_obj
    def schema(context: Context, output: str | None) -> None:
        from generator.schema import json_schemas

        folder = context.project / (output or "content/schema")
        folder.mkdir(parents=True, exist_ok=True)
        schemas = json_schemas()
        for name, text in schemas.items():
            (folder / name).write_text(text, encoding="utf-8", newline="\n")
        context.say("schemas", folder=output or "content/schema", number=len(schemas))

    @yqsite.command(help=words("init"))
    @click.argument("target", metavar="DIR")
    @click.pass_obj
    def init(context: Context, target: str) -> None:
        _init(context, target)

    return yqsite


def _build(
    context: Context, output: str | None, base_url: str | None, *, strict: bool, jobs: int
) -> None:
    from generator.build import OUTPUT, Options, build

    if base_url and not base_url.startswith(("http://", "https://")):
        raise click.BadParameter(f"--base-url {base_url}: http://… | https://…")
    target = context.project / (output or OUTPUT)
    templates = template_folders(context.project)
    options = Options(context.project, templates, target, base_url, strict, jobs)
    with Progress(say("rendering", context.language), quiet=context.quiet) as progress:
        built = build(options, progress)
    context.tell(built.findings)
    _report(context, built, output or f"{OUTPUT}/")


def _report(context: Context, built: "Built", output: str) -> None:
    size = f"{built.published.size / 1_000_000:.1f} MB"
    seconds = sum(built.times.seconds.values())
    context.say(
        "built",
        output=output,
        files=built.published.files,
        projects=built.projects,
        size=size,
        seconds=seconds,
    )
    if built.published.removed:
        context.say("removed", removed=built.published.removed)
    if not built.has_base_url:
        context.say("no_base_url")
    if context.verbose:
        for name, taken in built.times.seconds.items():
            click.echo(f"  {name:8} {taken * 1000:8.1f} ms")


def _check(context: Context, form: str, *, strict: bool) -> int:
    from generator.build import check

    try:
        checked = check(context.project)
    except ProblemsFound as found:
        if form == "text":
            raise
        _machine(form, found.problems, context.language)
        return 1
    findings = checked.findings
    if form == "text":
        context.tell(findings)
        projects = sum(len(report.projects) for report in checked.loaded.content.reports)
        context.say("fine", projects=projects, files=checked.loaded.files, findings=len(findings))
    else:
        _machine(form, findings, context.language)
    return 1 if strict and findings else 0


def _machine(form: str, problems: Sequence[Problem], language: Language) -> None:
    if form == "json":
        click.echo(json.dumps(as_data(problems, language), ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo(as_github(problem, language))


def _serve(context: Context, host: str, port: int, *, open_browser: bool) -> None:
    from generator.preview import Preview

    if host not in ("127.0.0.1", "localhost", "::1"):
        context.say("open_to_all")

    def rebuilt(seconds: float, problems: Sequence[Problem]) -> None:
        if problems:
            context.tell(problems)
        else:
            context.say("rebuilt", seconds=seconds)

    preview = Preview(
        context.project, template_folders(context.project), context.language, rebuilt
    )
    preview.serve(
        host,
        port,
        lambda url: (context.say("serving", url=url), open_browser and click.launch(url)),
    )


def _init(context: Context, target: str) -> None:
    from generator.shipped import shipped

    folder = context.project / target
    if (folder / "content").exists():
        raise click.UsageError(say("exists", context.language, folder=target))
    shutil.copytree(shipped("content"), folder / "content")
    context.say("created", folder=target)


def template_folders(project: Path) -> tuple[Path, ...]:
    """Where templates are looked up: the project's own first, then the shipped ones."""
    from generator.shipped import shipped

    own, brought = project / "templates", shipped("templates")
    return (own, brought) if own.is_dir() and own != brought else (brought,)
