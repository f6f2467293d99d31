"""The preview's child: it may fork, so it has no thread; and it ends with the server."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build.story import Options
from generator.cli.project_folder import template_folders
from generator.preview.builder import Builder
from tests.processes import PATIENCE, ROOT, started, until
from tests.site.building import small_project

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")

SERVER = """
import sys
from pathlib import Path
from generator.build.story import Options
from generator.cli.project_folder import template_folders
from generator.preview.builder import Builder

if __name__ == "__main__":
    project = Path(sys.argv[1])
    builder = Builder(Options(project, template_folders(project), project / "site"), "en")
    assert builder.build().good
    print(builder.child.pid, flush=True)
    sys.stdin.read()
"""


def test_a_child_that_may_fork_has_no_other_thread(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    builder = Builder(Options(project, template_folders(project), project / "site", jobs=2), "en")
    try:
        assert builder.build().good
        assert builder.child is not None
        threads = list(Path(f"/proc/{builder.child.pid}/task").iterdir())
        assert [int(thread.name) for thread in threads] == [builder.child.pid]
        assert builder.build().good
    finally:
        builder.stop()


def test_a_child_ends_with_a_server_that_is_killed(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    script = tmp_path / "server.py"
    script.write_text(SERVER, encoding="utf-8")
    with started(
        [sys.executable, str(script), str(project)],
        environment={"PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as server:
        assert server.stdout is not None
        child = int(server.stdout.readline())
        assert Path(f"/proc/{child}").is_dir()
        server.send_signal(signal.SIGKILL)
        server.wait(timeout=PATIENCE)
    assert until(lambda: not Path(f"/proc/{child}").exists() or _is_dead(child), "its end")


def _is_dead(process: int) -> bool:
    """Whether it has ended and nobody has asked how."""
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return True
    return status.rpartition(")")[2].split()[0] == "Z"
