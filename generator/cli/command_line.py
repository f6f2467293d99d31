"""The command `yqsite`: its verbs and their options, with help in one language."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click
from msgspec import Struct
from msgspec.structs import replace

from generator import __version__
from generator.cli import verbs
from generator.cli.context import Context
from generator.cli.usage import command_class, group_class
from generator.cli.words import WORDS, say
from generator.content.limits import LIMITS, Limits
from generator.problems import LANGUAGES, Language

Function = Callable[..., object]


class Words(Struct, frozen=True):
    """The command line's words in one language."""

    language: Language

    def __call__(self, name: str) -> str:
        """The word under a name."""
        return WORDS[name][self.language]


def command_line(language: Language) -> click.Group:
    """The command line, with its help in one language."""
    words = Words(language)

    @click.group(cls=group_class(language), help=words("help"))
    @click.help_option("-h", "--help", help=words("show_help"))
    @click.option("-C", "folder", default=".", metavar="DIR", help=words("folder"))
    @click.option("-q", "quiet", is_flag=True, help=words("quiet"))
    @click.option("-v", "verbose", is_flag=True, help=words("verbose"))
    @click.option("--lang", type=click.Choice(LANGUAGES), help=words("lang"))
    @click.option("--limit", "raised", multiple=True, metavar="NAME=NUMBER", help=words("limit"))
    @click.version_option(
        __version__,
        prog_name="yqsite",
        message="%(prog)s %(version)s",
        help=words("show_version"),
    )
    @click.pass_context
    def yqsite(
        context: click.Context,
        folder: str,
        quiet: bool,
        verbose: bool,
        lang: str | None,
        raised: tuple[str, ...],
    ) -> None:
        LIMITS.set(_limits(raised, language))
        if not _is_folder(folder):
            raise click.UsageError(say("no_folder", language, folder=folder))
        context.obj = Context(Path(folder).resolve(), quiet, verbose, language)

    content = (_build, _check, _import, _measures, _undertakings, _ledger)
    for verb in (*content, _serve, _pdf, _export, _clean, _schema, _init):
        yqsite.add_command(verb(words))
    return yqsite


def _is_folder(folder: str) -> bool:
    """Whether it is there and may be entered."""
    try:
        return (Path(folder) / ".").is_dir()
    except (OSError, ValueError):
        return False


def _limits(raised: Iterable[str], language: Language) -> Limits:
    """The limits of this run; raises UsageError for a name or a number that is none."""
    changes: dict[str, int] = {}
    for one in raised:
        name, _, number = one.partition("=")
        if name.replace("-", "_") not in Limits.__struct_fields__ or not number.isdecimal():
            known = ", ".join(field.replace("_", "-") for field in Limits.__struct_fields__)
            raise click.UsageError(say("bad_limit", language, given=one, known=known))
        changes[name.replace("-", "_")] = int(number[:15])
    return replace(Limits(), **changes)


def _verb(name: str, words: Words) -> Callable[[Function], click.Command]:
    """Makes a function a verb, with its help in one language."""

    def decorate(function: Function) -> click.Command:
        helped = click.help_option("-h", "--help", help=words("show_help"))(function)
        return click.command(name, command_class(words.language), help=words(name))(helped)

    return decorate


def _build(words: Words) -> click.Command:
    @_verb("build", words)
    @click.option("--output", metavar="DIR", help=words("output"))
    @click.option("--base-url", metavar="URL", help=words("base_url"))
    @click.option("--strict", is_flag=True, help=words("strict"))
    @click.option("--jobs", type=click.IntRange(1, 64), help=words("jobs"))
    @click.pass_obj
    def build(
        context: Context, output: str | None, base_url: str | None, strict: bool, jobs: int | None
    ) -> None:
        verbs.build_site(context, output, base_url, strict=strict, jobs=jobs or 0)

    return build


def _check(words: Words) -> click.Command:
    formats = click.Choice(["text", "json", "github"])

    @_verb("check", words)
    @click.option("--format", "form", type=formats, default="text", help=words("format"))
    @click.option("--strict", is_flag=True, help=words("strict"))
    @click.pass_obj
    def check(context: Context, form: str, strict: bool) -> int:
        return verbs.check_content(context, form, strict=strict)

    return check


def _undertakings(words: Words) -> click.Command:
    @_verb("undertakings", words)
    @click.option("--year", metavar="YEAR", help=words("report_year"))
    @click.pass_obj
    def undertakings(context: Context, year: str | None) -> None:
        from generator.cli import keeping

        keeping.propose_undertakings(context, year)

    return undertakings


def _measures(words: Words) -> click.Command:
    @_verb("measures", words)
    @click.option("--write", is_flag=True, help=words("write_measures"))
    @click.option("--all", "everything", is_flag=True, help=words("all_measures"))
    @click.pass_obj
    def measures(context: Context, write: bool, everything: bool) -> None:
        verbs.review(context, write=write, everything=everything)

    return measures


def _import(words: Words) -> click.Command:
    @_verb("import", words)
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
    def import_(context: Context, /, sources: tuple[str, ...], **asked: Any) -> None:
        from generator.cli.importing import Asked, import_sources

        import_sources(context, Asked(sources=sources, **asked))

    return import_


def _ledger(words: Words) -> click.Command:
    @_verb("ledger", words)
    @click.option("--accept", is_flag=True, help=words("accept"))
    @click.option("--year", metavar="YEAR", help=words("report_year"))
    @click.pass_obj
    def ledger(context: Context, accept: bool, year: str | None) -> None:
        from generator.cli import keeping

        keeping.keep_ledger(context, year, accept=accept)

    return ledger


def _serve(words: Words) -> click.Command:
    @_verb("serve", words)
    @click.option("--host", default="127.0.0.1", help=words("host"))
    @click.option("--port", type=click.IntRange(1, 65535), default=8000, help=words("port"))
    @click.option("--open", "open_browser", is_flag=True, help=words("open"))
    @click.pass_obj
    def serve(context: Context, host: str, port: int, open_browser: bool) -> None:
        verbs.serve_site(context, host, port, open_browser=open_browser)

    return serve


def _pdf(words: Words) -> click.Command:
    @_verb("pdf", words)
    @click.option("--output", metavar="FILE", help=words("pdf_output"))
    @click.option("--year", metavar="YEAR", help=words("year"))
    @click.option("--browser", metavar="FILE", help=words("browser"))
    @click.pass_obj
    def pdf(context: Context, output: str | None, year: str | None, browser: str | None) -> None:
        verbs.print_report(context, output, year, browser)

    return pdf


def _export(words: Words) -> click.Command:
    @_verb("export", words)
    @click.argument("what", type=click.Choice(["assessment", "docx", "xlsx", "html", "txt", "csv"]))
    @click.option("--output", metavar="FILE", help=words("pdf_output"))
    @click.option("--year", metavar="YEAR", help=words("export_year"))
    @click.pass_obj
    def export(context: Context, what: str, output: str | None, year: str | None) -> None:
        verbs.export_table(context, what, output, year)

    return export


def _clean(words: Words) -> click.Command:
    @_verb("clean", words)
    @click.option("--output", metavar="DIR", help=words("output"))
    @click.pass_obj
    def clean(context: Context, output: str | None) -> None:
        verbs.clean_site(context, output)

    return clean


def _schema(words: Words) -> click.Command:
    @_verb("schema", words)
    @click.option("--output", metavar="DIR", help=words("schema_output"))
    @click.pass_obj
    def schema(context: Context, output: str | None) -> None:
        verbs.write_schemas(context, output)

    return schema


def _init(words: Words) -> click.Command:
    @_verb("init", words)
    @click.argument("target", metavar="DIR")
    @click.pass_obj
    def init(context: Context, target: str) -> None:
        verbs.init_content(context, target)

    return init
