"""Where the program of one file begins: `yqsite` with its Python inside."""

import os
import sys
from collections.abc import Sequence
from multiprocessing import freeze_support
from pathlib import Path

from generator.__main__ import main

_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_OWN = 2  # processes of the program of one file: the one that unpacks it, and this one


def arguments_of(words: Sequence[str], home: Path, *, is_alone: bool) -> list[str]:
    """What was typed; `start` where files were dropped on the program, or it was double clicked.

    A desktop hands over dropped files by their whole paths, which no verb is. `home` is the folder
    that the program lies in; `is_alone` says that it has a window of its own.
    """
    is_dropped = bool(words) and all(Path(word).is_absolute() for word in words)
    if is_dropped or (is_alone and not words):
        return ["-C", str(home), "start", "--", *words]
    return list(words)


def has_own_window() -> bool:
    """Whether this window closes with the program: Windows opened it for nobody else."""
    if sys.platform == "win32":
        import ctypes

        numbers = (ctypes.c_uint32 * 8)()
        count = int(ctypes.windll.kernel32.GetConsoleProcessList(numbers, 8))
        return 0 < count <= _OWN
    return False


def restore_library_paths() -> None:
    """Gives the programs that this one starts the libraries of the system again.

    The program of one file leads its own process to the libraries that it brings; a browser that
    prints a PDF would find those too, and might not start.
    """
    for name in _LIBRARIES:
        os.environ.pop(name, None)
        if before := os.environ.pop(f"{name}_ORIG", ""):
            os.environ[name] = before


def begin() -> None:
    """Runs the command line; a window that would close with it waits to be read."""
    alone = has_own_window()
    sys.argv[1:] = arguments_of(sys.argv[1:], Path(sys.executable).parent, is_alone=alone)
    try:
        main()
    finally:
        if alone:
            sys.stdout.write("\n按回车键关闭。Press Enter to close. ")
            sys.stdout.flush()
            sys.stdin.readline()


if __name__ == "__main__":
    freeze_support()  # the preview builds in a process of its own, which begins here again
    restore_library_paths()
    begin()
