"""The one place where an exception becomes an exit code.

0 done; 1 the content has problems (or findings, with --strict), or what was said could not be
printed; 2 wrong usage; 3 a fault in yqsite; 130 interrupted.
"""

import io
import os
import sys
from collections.abc import Sequence
from typing import TextIO

import click

from generator.cli.command_line import command_line
from generator.cli.usage import globals_first, wrong_usage
from generator.cli.words import language_of, say
from generator.problems import Language


def run(arguments: Sequence[str]) -> int:
    """Runs the command line; gives its exit code and never raises."""
    language = language_of(arguments, os.environ)
    for stream in (sys.stdout, sys.stderr):
        _prepare_stream(stream)
    try:
        code = command_line(language).main(
            globals_first(arguments), "yqsite", standalone_mode=False
        )
    except click.ClickException as error:
        click.echo(wrong_usage(error, language), err=True)
        return 2
    except (KeyboardInterrupt, click.Abort):
        click.echo(say("interrupted", language), err=True)
        return 130
    except (Exception, SystemExit) as error:  # noqa: BLE001 - the last line of defence
        return _code_of_unexpected(error, language)
    return code if isinstance(code, int) else 0


def _prepare_stream(stream: TextIO) -> None:
    """What is read by a program, or from a file, is UTF-8, whatever the system's own encoding is.

    A console keeps its own; where that lacks a character it shows a mark for it.
    """
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="replace")
        if not stream.isatty() and "PYTHONIOENCODING" not in os.environ:
            stream.reconfigure(encoding="utf-8")


def _code_of_unexpected(error: Exception | SystemExit, language: Language) -> int:
    """The exit code of what no verb foresees."""
    if isinstance(error, SystemExit):  # click's way to end when nobody reads, as after `| head`
        return 1
    if isinstance(error, OSError) and _is_from_printing(error):
        _give_up_printing()
        click.echo(say("unprinted", language, why=error.strerror or ""), err=True)
        return 1
    import traceback  # costs every other run more than it is worth

    traceback.print_exception(error)
    click.echo(say("fault", language), err=True)
    return 3


def _is_from_printing(error: OSError) -> bool:
    """Whether it was raised on the way to standard output or standard error."""
    from traceback import walk_tb

    frames = (frame for frame, _ in walk_tb(error.__traceback__))
    return any(frame.f_code is click.echo.__code__ for frame in frames)


def _give_up_printing() -> None:
    """Leads a stream that takes nothing to nowhere; it may hold words that never can be written."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
