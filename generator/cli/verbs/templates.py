"""`yqsite templates`: what a site may replace by its own, and a copy to begin with."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from generator.cli.context import Context
from generator.cli.texts.template_words import ABOUT, GROUPS
from generator.cli.verb import Words, verb
from generator.cli.words import say

_OWN: Final = "templates"
_BOTH: Final = " / "  # between English and Chinese


def command(words: Words) -> click.Command:
    """The verb with its options."""

    @verb("templates", words)
    @click.option("--copy", "copied", metavar="NAME", help=words("templates_copy"))
    @click.option("--diff", "compared", metavar="NAME", help=words("templates_diff"))
    @click.pass_obj
    def templates(context: Context, copied: str | None, compared: str | None) -> None:
        if copied:
            copy_template(context, _known_name(context, copied))
        if compared:
            print_differences(context, _known_name(context, compared))
        if not copied and not compared:
            print_templates(context)

    return templates


def print_templates(context: Context) -> None:
    """Prints every template with what it is, and which of them the project has of its own."""
    from generator.render.template_files import template_names
    from generator.resources import shipped

    brought, language = shipped(_OWN), context.language
    names = sorted(template_names((brought,)))
    for group, heading in GROUPS.items():
        click.echo(heading[language])
        for name in names:
            if name.startswith(f"{group}/") and (group != "components" or name.endswith(".html")):
                own = _own_mark(context, brought, name)
                line = f"  {name}  {_about(brought, name, context)}{f'  [{own}]' if own else ''}"
                click.echo(line.rstrip())
        click.echo("")
    context.say("templates_end")


def copy_template(context: Context, name: str) -> None:
    """Writes a shipped template into the project; raises UsageError where there is one."""
    from generator.content.edit.whole_files import write_files
    from generator.resources import shipped

    file = f"{_OWN}/{name}"
    if (context.project / file).exists():
        raise click.UsageError(say("template_there", context.language, file=file))
    write_files(context.project, {file: (shipped(_OWN) / name).read_bytes()}, {file: None})
    context.say("template_copied", file=file)


def print_differences(context: Context, name: str) -> None:
    """Prints the lines in which an own template differs; raises UsageError where there is none."""
    from difflib import unified_diff

    from generator.render.template_files import find_template, read_template
    from generator.resources import shipped

    file, own = f"{_OWN}/{name}", find_template((context.project / _OWN,), name)
    if own is None:
        raise click.UsageError(say("template_not_own", context.language, file=file))
    before, after = read_template(shipped(_OWN) / name, name), read_template(own, name)
    if before == after:
        context.say("template_same", file=file)
    lines = unified_diff(before.splitlines(), after.splitlines(), f"yqsite/{name}", file, "", "")
    for line in lines:
        click.echo(line.rstrip("\n"))


def _known_name(context: Context, given: str) -> str:
    """The name of a template, however its folder is written; raises UsageError for none."""
    from difflib import get_close_matches

    from generator.render.template_files import template_names
    from generator.resources import shipped

    name = given.replace("\\", "/").removeprefix("./").removeprefix(f"{_OWN}/")
    known = template_names((shipped(_OWN),))
    if name in known:
        return name
    last = name.rpartition("/")[2]
    same = sorted(other for other in known if other.rpartition("/")[2].startswith(last))
    found = (same or get_close_matches(name, sorted(known)))[:3]
    near = say("template_near", context.language, names=", ".join(found)) if found else ""
    words = say("template_unknown", context.language, name=given, near=near)
    raise click.UsageError(words)


def _about(brought: Path, name: str, context: Context) -> str:
    """What a template is, in a line."""
    if name in ABOUT:
        return ABOUT[name][context.language]
    is_chinese = context.language == "zh"
    if name.startswith("components/"):
        return next(_words_of_component(brought / name, is_chinese=is_chinese))
    english, _, chinese = _head(brought / name).partition(_BOTH)
    return chinese if is_chinese else english


def _words_of_component(file: Path, *, is_chinese: bool) -> Iterator[str]:
    """What a component says of itself: in its examples in Chinese, at its head in English."""
    if is_chinese:
        for line in file.with_name("examples.yaml").read_text(encoding="utf-8").splitlines():
            if line.startswith("about:"):
                yield line.partition(":")[2].strip().strip("'\"")
    yield _head(file)


def _head(file: Path) -> str:
    """The comment that a template begins with; of a page's it is English, ` / ` and Chinese."""
    before, _, rest = file.read_text(encoding="utf-8").partition("{#")
    return "" if before else " ".join(rest.partition("#}")[0].split())


def _own_mark(context: Context, brought: Path, name: str) -> str:
    """Whether the project has a template of its own there, and whether it says anything new."""
    own = context.project / _OWN / name
    if brought == context.project / _OWN or not own.is_file():
        return ""
    is_same = own.read_bytes() == (brought / name).read_bytes()
    return say("template_own_same" if is_same else "template_own", context.language)
