"""Runs one command after another in one process: `python -m tests.windows JOBS ANSWERS`.

A process that keeps Windows' rules takes a second to begin. Each command has its own folder and
streams as if it were started there.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from generator.cli import run


def _run(job: dict[str, Any]) -> dict[str, Any]:
    os.chdir(job["folder"])
    streams = []
    for number, name in ((0, "said"), (1, "out"), (2, "err")):
        mode = os.O_RDONLY if number == 0 else os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        handle = os.open(job[name], mode)
        os.dup2(handle, number)
        os.close(handle)
        streams.append(os.fdopen(os.dup(number), "r" if number == 0 else "w", newline="\n"))
    sys.stdin, sys.stdout, sys.stderr = streams
    code = run(job["arguments"])
    for stream in streams:
        stream.close()
    return {"code": code}


if __name__ == "__main__":
    jobs = json.loads(Path(sys.argv[1]).read_bytes())
    here = os.getcwd()  # noqa: PTH109 - as the machine writes it
    answers = [_run(job) for job in jobs]
    os.chdir(here)
    Path(sys.argv[2]).write_bytes(json.dumps(answers).encode())
    os._exit(0)  # the streams are gone
