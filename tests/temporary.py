"""The folder of one run of the tests: what any of its processes makes for a while lies there."""

import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import Final

# Of tests, by their names. What the program makes, or a run inside, may be left by what is killed.
_OURS: Final = re.compile(r"yqsite-(?!pdf-|tests-)[a-z]+-.+")


def begin() -> None:
    """From here on temporary files of this process, and of those that it starts, lie there.

    The folders that pytest keeps for who looks at a failure stay where they are. Others may go
    through it, as a test has the program run by somebody else.
    """
    usual = tempfile.gettempdir()
    os.environ["PYTEST_DEBUG_TEMPROOT"] = usual
    os.environ["TMPDIR"] = tempfile.tempdir = tempfile.mkdtemp(prefix="yqsite-tests-")
    Path(tempfile.tempdir).chmod(0o711)


def left_by_tests(folder: Path) -> list[str]:
    """What tests have left in a folder that nothing of theirs should be in any more."""
    return sorted(entry.name for entry in folder.iterdir() if _OURS.fullmatch(entry.name))


def end() -> None:
    """Removes the folder with all that is in it."""
    shutil.rmtree(tempfile.gettempdir(), ignore_errors=True)
