"""The one place where an exception becomes an exit code.

0 done; 1 the content has problems (or findings, with --strict); 2 wrong usage; 3 a fault in
yqsite; 130 interrupted.
"""

import os
import sys
import traceback
from collections.abc import Sequence

import click

from generator.cli.command_line import command_line
from generator.cli.context import NothingBuiltError
from generator.cli.usage import globals_first, wrong_usage
from generator.cli.words import language_of, say
from generator.problems import Language, ProblemsFound
from generator.problems.telling import as_text, count_of


def run(arguments: Sequence[str]) -> int:
    """Runs the command line; gives its exit code and never raises."""
    language = language_of(arguments, os.environ)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a character shows a mark for it
            stream.reconfigure(errors="replace")
    try:
        code = command_line(language).main(
            globals_first(arguments), "yqsite", standalone_mode=False
        )
    except ProblemsFound as found:
        _tell(found, language)
        return 1
    except click.ClickException as error:
        click.echo(wrong_usage(error, language), err=True)
        return 2
    except (KeyboardInterrupt, click.Abort):
        click.echo(say("interrupted", language), err=True)
        return 130
    except Exception:  # noqa: BLE001 - whatever is left is a fault of ours, and is shown whole
        traceback.print_exc()
        click.echo(say("fault", language), err=True)
        return 3
    return code if isinstance(code, int) else 0


def _tell(found: ProblemsFound, language: Language) -> None:
    for problem in found.problems:
        click.echo(as_text(problem, language), err=True)
    count = count_of(found.problems, language)
    if isinstance(found, NothingBuiltError):
        count += say("unchanged", language, output=found.output)
    click.echo(count, err=True)
