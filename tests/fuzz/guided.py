"""`python -m tests.fuzz.guided NAME SECONDS FOLDER`: inputs chosen by the code that they reach.

atheris keeps in the folder what reached new code, and what was raised.
"""

import importlib
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    """Ends the process by itself: with 0 where nothing but problems was raised."""
    name, seconds, folder = sys.argv[1:4]
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["generator"]):
        from tests.fuzz.targets import TARGETS
    target = TARGETS[name]
    for number, seed in enumerate(target.seeds):
        Path(folder, f"seed-{number}").write_bytes(seed)
    options = ["-seed=1", f"-max_total_time={seconds}", "-max_len=20000", "-rss_limit_mb=1024"]
    atheris.Setup(["fuzz", *options, f"-artifact_prefix={folder}/", folder], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
