"""A machine that keeps Windows' rules, simulated inside a Python process on Linux.

`start/sitecustomize.py` begins it in every process that has this folder on its path, children too.
All of Python's functions for files then take and give Windows' paths (`names.py`), pathlib makes
WindowsPath, `os.path` is ntpath, and (`files.py`):

- a file that anybody holds open can be neither removed, renamed nor replaced, nor can a folder be
  renamed or removed in which one is open or somebody works; `HELD` names what others hold, and a
  file among it cannot be opened either;
- `os.rename` never replaces; nothing that is read-only is removed or replaced; a folder cannot be
  opened; `os.fsync` wants a handle that may write; nothing moves from drive to drive;
- folders have no permissions but those that a mode of 0o700 gives for good, files only "read-only";
- text files have `\\r\\n` and the encoding of the system (cp936), as standard streams have;
- a folder's list knows no inodes; links need a right that nobody has; hard links may be missing;
- modules of `generator/` see `os.name`, `sys.platform` and the modules of Windows, and no fork, no
  fcntl, no SIGKILL, no C library, no number of the user.

Weaker than Windows: libraries, which are all imported before, keep what they decided for Linux; of
open files only this process's own are known, and those of others that `HELD` names; sharing modes
are not told apart; locks are those of Linux; there is no console with a code page, no antivirus
that opens what was just written, no short names (8.3), no UNC path, no junction, no ACL beyond the
one above; times and inodes are Linux'; files that C code opens by itself are not translated; of
paths only the length is limited.
"""

import builtins
import importlib.abc
import importlib.machinery
import locale
import ntpath
import os
import pathlib
import signal
import sys
import types
from collections.abc import Sequence
from typing import Any, Final

from tests.windows import files
from tests.windows.names import DRIVES, real_path, shown

DRIVE: Final = "YQSITE_WINDOWS_D"  # the folder that is the drive D:
_NO_MODULES: Final = ("fcntl", "resource", "pwd", "grp", "termios", "readline", "posix")
# All that the program uses, and what these would import later: they are to see Linux.
_LIBRARIES: Final = (
    *("asyncio.selector_events", "click", "concurrent.futures", "csv", "ctypes", "decimal", "docx"),
    *(
        "difflib",
        "encodings.gb18030",
        "encodings.gbk",
        "encodings.utf_16",
        "filecmp",
        "html.parser",
    ),
    *("http.client", "importlib.resources", "jinja2.ext", "linecache", "livereload.handlers"),
    *("lxml.etree", "lxml.html", "markdown.extensions.tables", "markdown.extensions.def_list"),
    *("markdown.extensions.sane_lists", "mimetypes", "msgspec", "multiprocessing.connection"),
    *("multiprocessing.popen_spawn_posix", "multiprocessing.resource_tracker"),
    *("multiprocessing.spawn", "nh3", "pickle", "python_calamine", "rapidfuzz"),
    *("ruamel.yaml", "secrets", "shutil", "socket", "subprocess", "tempfile", "tokenize"),
    *("tornado.httpserver", "tornado.platform.asyncio", "tornado.websocket", "traceback"),
    *("unicodedata", "webbrowser", "yaml", "zipfile"),
)


def begin() -> None:
    """Sets the rules for this process."""
    for library in _LIBRARIES:
        importlib.import_module(library)
    _replace_paths()
    files.install()
    _begin_user(os.environ.get("HOME", "/"))
    _replace_streams()
    sys.meta_path.insert(0, _Finder())


def begin_again() -> None:
    """What a process finds of its own as it begins, in a fork of one that had other variables."""
    _begin_user(os.environ["HOME"])
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
        for number, mode in enumerate("rww")
    )
    _replace_streams()


def _begin_user(home: str) -> None:
    """Whose process it is, and her drives."""
    if DRIVE in os.environ:
        DRIVES["D:"] = os.environ[DRIVE]
    place = shown(home)
    os.environ |= {"USERPROFILE": place, "LOCALAPPDATA": f"{place}\\AppData\\Local"}


def _replace_paths() -> None:
    """`os.path` and pathlib are those of Windows."""
    os.name, os.sep, os.altsep, os.linesep = "nt", "\\", "/", "\r\n"
    os.path = sys.modules["os.path"] = ntpath
    ntpath.realpath = real_path
    flavour: Any = getattr(pathlib, "_windows_flavour", None)
    if flavour is not None:  # Python 3.11
        flavour.is_supported = True
    elif "__new__" in vars(pathlib.WindowsPath):
        del pathlib.WindowsPath.__new__
    os.environ |= dict.fromkeys(("TEMP", "TMP", "TMPDIR"), "C:\\tmp")
    locale.getpreferredencoding = lambda do_setlocale=True: files.ENCODING


def _replace_streams() -> None:
    for stream in (sys.stdout, sys.stderr):
        if "PYTHONIOENCODING" not in os.environ:
            stream.reconfigure(encoding=files.ENCODING, newline="\n")  # type: ignore[union-attr]


class _System:
    """A module with some of its names changed or missing."""

    def __init__(self, module: types.ModuleType, gone: Sequence[str] = (), **changed: Any) -> None:
        self._module, self._gone = module, gone
        self.__dict__.update(changed)

    def __getattr__(self, name: str) -> Any:
        if name in self._gone:
            raise AttributeError(f"module has no attribute {name!r}")
        return getattr(self._module, name)


def _lock(handle: int, mode: int, number: int) -> None:
    """`msvcrt.locking`, without waiting."""
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB if mode else fcntl.LOCK_UN)
    except BlockingIOError:
        raise files.denied("/") from None


def _no_library(*_: object, **__: object) -> None:
    raise OSError("there is no such library here")


_MODULES: Final[dict[str, Any]] = {
    "sys": _System(sys, platform="win32"),
    "signal": _System(signal, ("SIGKILL", "SIGSTOP", "SIGCONT", "SIGALRM", "pthread_sigmask")),
    "msvcrt": types.SimpleNamespace(LK_UNLCK=0, LK_NBLCK=2, locking=_lock),
}


def _import(name: str, *arguments: Any) -> Any:
    """What `import` does in the modules of the program."""
    if name in _NO_MODULES:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    if name == "ctypes":
        return _System(importlib.import_module("ctypes"), CDLL=_no_library)
    return _MODULES[name] if name in _MODULES else __import__(name, *arguments)


class _Loader(importlib.machinery.SourceFileLoader):
    def exec_module(self, module: types.ModuleType) -> None:
        module.__file__ = shown(self.path)
        module.__dict__["__builtins__"] = {**vars(builtins), "__import__": _import}
        super().exec_module(module)


class _Finder(importlib.abc.MetaPathFinder):
    """Finds the modules of the program, which see the machine as Windows."""

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> Any:
        if name.partition(".")[0] != "generator":
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is not None and isinstance(spec.loader, importlib.machinery.SourceFileLoader):
            spec.loader = _Loader(name, spec.loader.path)
        return spec
