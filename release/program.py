"""Where the program of one file begins: `yqsite` with its Python inside."""

import os
from multiprocessing import freeze_support

from generator.__main__ import main

_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def restore_library_paths() -> None:
    """Gives the programs that this one starts the libraries of the system again.

    The program of one file leads its own process to the libraries that it brings; a browser that
    prints a PDF would find those too, and might not start.
    """
    for name in _LIBRARIES:
        os.environ.pop(name, None)
        if before := os.environ.pop(f"{name}_ORIG", ""):
            os.environ[name] = before


if __name__ == "__main__":
    freeze_support()  # the preview builds in a process of its own, which begins here again
    restore_library_paths()
    main()
