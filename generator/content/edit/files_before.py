"""Files of the reports as a verb has read them, to be compared when it writes them anew.

They are read first, and then stand for themselves when the content is loaded: whatever is saved
from here on shows as a difference.
"""

import contextlib
from pathlib import Path

from generator.content.project_files import is_leftover, read_project_file
from generator.content.readers import RECORD_FORMATS
from generator.problems import ProblemsFound


def files_before(project: Path, pattern: str) -> dict[str, bytes]:
    """The bytes of the files in the folders of the years whose names fit, such as `*.yaml`.

    By their names from the project on. What cannot be read is left out: the loader says why; and so
    is what programs leave behind, which nobody means as content.
    """
    found = {}
    for file in project.glob(f"content/[0-9][0-9][0-9][0-9]/{pattern}"):
        if is_leftover(file.name):
            continue
        with contextlib.suppress(ProblemsFound):
            found[file.relative_to(project).as_posix()] = read_project_file(file, project)
    return found


def records_before(project: Path) -> dict[str, bytes]:
    """The bytes of all files in the folders of the years that are written or edited as records."""
    found: dict[str, bytes] = {}
    for ending in RECORD_FORMATS:
        found |= files_before(project, f"*{ending}")
    return found
