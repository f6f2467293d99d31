"""The files of a project: what is read, what is passed over, and what is refused.

Two rules, for reading, for templates, for fingerprints and for the preview's watcher alike. What
editors, offices and file managers leave behind is passed over. A link that leads out of the project
is refused: never followed, neither to read nor to write. Where it ends is what counts, however many
links it goes through; a project that is itself reached through a link is as good as any.
"""

import contextlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from generator.content.limits import is_over, limit_error
from generator.patterns import pattern
from generator.problems import Location, Problem, ProblemsFound
from generator.resources import shipped

# Hidden files (vim's .a.yaml.swp, Emacs' .#a.yaml, .DS_Store); Office's and WPS's locks (~$a.xlsx);
# copies (a.yaml~, #a.yaml#, a.yaml.bak); folders of packers, of disk stations and of Windows.
_LEFTOVER: Final = pattern(
    r"\..*|~.*|.*~|#.*#|.*\.(tmp|temp|bak|sw[a-p]|sw[x-z]|part|crdownload)|.*___jb_(tmp|old)___"
    r"|(ehthumbs(_vista)?|thumbs)\.db|desktop\.ini|icon\r"
    r"|__macosx|@eadir|\$recycle\.bin|system volume information|lost\+found",
    re.IGNORECASE,
)
UNFINISHED: Final = ".yqsite-writing"  # in a project: a verb is putting several files in place
_NOTES: Final = pattern(r"README(\.md)?")  # for people; in small letters it is a page
# Files without an ending that are there for an instant: vim's try whether it may write (4913), and
# Excel's new file while it saves (5C2E4A10).
_INSTANT: Final = pattern("[0-9]+|[0-9A-F]{8}")
_JUNCTION: Final = 0xA000_0003  # Windows' link between folders, which is no symbolic link


class Entry(NamedTuple):
    """Something in a folder; `is_refused` where it is a link that leads out of the project.

    `is_special` is what is neither file nor folder: a pipe, a socket or a device.
    """

    path: str
    name: str
    is_folder: bool
    is_refused: bool = False
    is_special: bool = False
    is_link: bool = False


def is_leftover(name: str, *, is_folder: bool = False) -> bool:
    """Whether a name is one that programs leave behind, and nobody means as content."""
    if _LEFTOVER.fullmatch(name) or _NOTES.fullmatch(name):
        return True
    return not is_folder and _INSTANT.fullmatch(name) is not None


def entries_of(folder: Path | str, project: Path | str) -> Iterator[Entry]:
    """What lies in a folder of a project, in no order and without leftovers; raises OSError.

    The folder itself must not be one that is reached through a link out of the project.
    """
    with os.scandir(folder) as found:
        for entry in found:
            is_link = _is_link(entry)
            is_refused = is_link and leads_out(entry.path, project)
            is_folder = not is_refused and _is_folder(entry)
            if not is_leftover(entry.name, is_folder=is_folder or is_refused):
                is_special = not is_folder and not is_refused and _is_special(entry)
                yield Entry(entry.path, entry.name, is_folder, is_refused, is_special, is_link)


def walk(folder: Path, project: Path) -> Iterator[Entry]:
    """Every file below a folder of a project, and every link that leads out of the project.

    Leftovers are passed over, links are followed within the project, a folder that is reached twice
    counts once, and one that is gone or closed has nothing.
    """
    if leads_out(folder, project):
        yield Entry(str(folder), folder.name, is_folder=False, is_refused=True)
        return
    waiting, reached = [(str(folder), os.path.realpath(folder))], set[str]()
    while waiting:
        place, real = waiting.pop()
        if real in reached:
            continue
        reached.add(real)
        with contextlib.suppress(OSError):
            for entry in entries_of(place, project):
                if entry.is_folder and entry.is_link:
                    waiting.append((entry.path, os.path.realpath(entry.path)))
                elif entry.is_folder:
                    waiting.append((entry.path, os.path.join(real, entry.name)))  # noqa: PTH118
                else:
                    yield entry


def bounds_of(folder: Path) -> Path:
    """What a link in a folder of content or templates may not lead out of: the folder's project.

    Templates that came with the program lie wherever it was installed, behind links or not.
    """
    return Path(folder.anchor) if folder == shipped("templates") else folder.parent


def leads_out(path: Path | str, project: Path | str) -> bool:
    """Whether a path below a project ends outside of it, because of a link."""
    real, inside = (os.path.normcase(os.path.realpath(place)) for place in (path, project))
    return real != inside and not real.startswith(inside.rstrip(os.sep) + os.sep)


def refuse_link_out(file: Path, project: Path) -> None:
    """Raises ProblemsFound (YQ113) for a file that is reached through a link out of the project."""
    if leads_out(file, project):
        steps = [file, *file.parents][: len(file.relative_to(project).parts)]
        link = next(step for step in reversed(steps) if leads_out(step, project))
        raise ProblemsFound([link_problem(link, project)])


def link_problem(link: Path, project: Path) -> Problem:
    """The problem that a link leads out of the project (YQ113)."""
    try:
        target = str(link.readlink())
    except OSError:  # it is gone, or it is a junction that does not say
        target = ""
    return Problem("YQ113", Location(link.relative_to(project).as_posix()), target)


def read_project_file(file: Path, project: Path, limit: str = "bytes") -> bytes:
    """The bytes of a file of the project; raises ProblemsFound (YQ101, YQ106, YQ113 to YQ115).

    `limit` is the name of the one that its size may not pass.
    """
    refuse_link_out(file, project)
    name = file.relative_to(project).as_posix()
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):  # a pipe or a device would never end
            raise ProblemsFound([special_problem(name)])
        if is_over(limit, status.st_size):
            raise limit_error("YQ106", Location(name), limit, f"{status.st_size:,}")
        return file.read_bytes()
    except FileNotFoundError:
        raise ProblemsFound([missing_problem(name, "file", file.name)]) from None
    except OSError as error:
        raise ProblemsFound([unreadable_problem(name, error)]) from None


def special_problem(file: str) -> Problem:
    """The problem that what is there is no plain file (YQ115)."""
    return Problem("YQ115", Location(file), file.rpartition("/")[2])


def missing_problem(file: str, kind: str, name: str, inside: str = "") -> Problem:
    """The problem that a file or a folder is not there (YQ101)."""
    return Problem("YQ101", Location(file), "", kind, values={"name": name, "inside": inside})


def missing_content() -> Problem:
    """The problem that a folder is no project, for want of content (YQ101)."""
    values = {"name": "content/", "inside": "site.yaml"}
    return Problem("YQ101", Location("content"), "", "folder", "begin_project", values)


def unreadable_problem(file: str, error: OSError) -> Problem:
    """The problem that a file is there and cannot be read (YQ101).

    It is YQ114 where that may not be: on Windows most often because Excel has it open.
    """
    if isinstance(error, PermissionError):
        return Problem("YQ114", Location(file), str(error.strerror))
    return Problem("YQ101", Location(file), str(error.strerror), "readable")


def _is_link(entry: "os.DirEntry[str]") -> bool:
    if entry.is_symlink():
        return True
    if os.name != "nt":
        return False
    return getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0) == _JUNCTION


def _is_special(entry: "os.DirEntry[str]") -> bool:
    """Whether it is there and no file; a link to nothing is missing, not special."""
    try:
        return not entry.is_file() and not stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return False


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False
