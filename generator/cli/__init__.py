"""The command line: the only room that prints, and the only one that knows exit codes."""

from generator.cli.run import run

__all__ = ["run"]
