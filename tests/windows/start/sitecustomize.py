"""Python imports this before all else where this folder is on its path: the rules are set here."""

from tests.windows.machine import begin

begin()
