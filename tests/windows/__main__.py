"""A process that keeps Windows' rules and has loaded the program: `python -m tests.windows SOCKET`.

It takes a second to begin. Each command is run in a fork of it, as if it were started there, with
its own folder, streams and variables; see `tests/forking.py`.
"""

import sys

from tests.forking import serve
from tests.windows.files import real_fork
from tests.windows.machine import begin_again

if __name__ == "__main__":
    serve(int(sys.argv[1]), real_fork, begin_again)
