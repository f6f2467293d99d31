"""The preview under Windows' rules: it builds in a child, and survives a broken edit."""

import http.client
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.preview.conftest import free_port
from tests.processes import PATIENCE, ROOT, started, until
from tests.site.building import edited
from tests.windows.worlds import World

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the simulation is one on Linux")
SMALL = ROOT / "tests/problems/base/content"


def page(port: int) -> str:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", "/2023/city/1.html")
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def test_an_edit_is_shown_and_a_broken_one_keeps_the_page(tmp_path: Path) -> None:
    world = World(tmp_path, SMALL, is_windows=True)
    log = tmp_path / "log"
    command = [sys.executable, "-m", "generator", *world.command("serve")]
    records = world.project / "content/2023/city.yaml"
    with (
        log.open("wb") as out,
        started(
            [*command, "--port", f"{free_port()}"],
            environment={**world.environment(), "PYTHONUNBUFFERED": "1"},
            cwd=world.project,
            stdout=out,
            stderr=subprocess.STDOUT,
        ) as process,
    ):

        def said() -> str:
            return log.read_text(encoding="utf-8")

        until(lambda: process.poll() is not None or "Preview at" in said(), "the first build")
        found = re.search(r"Preview at http://127\.0\.0\.1:(\d+)/", said())
        assert found, said()
        port = int(found[1])
        assert "新建公路10公里" in page(port)
        edited(records, lambda text: text.replace("新建公路10公里", "新建公路12公里"))
        until(lambda: "新建公路12公里" in page(port), "the edit")
        edited(records, lambda text: text.replace("outcome:", "outcom:", 1))
        until(lambda: "YQ201" in page(port), "the problem")
        assert "新建公路12公里" in page(port)
        assert "Traceback" not in said()
        process.terminate()
        process.wait(timeout=PATIENCE)
    assert not (world.project / "site").exists()
