"""From a saved file to the reloaded page: what somebody waits for who edits with `yqsite serve`."""

import asyncio
import json
import subprocess
import time
from pathlib import Path
from typing import Final

from tornado.httpclient import AsyncHTTPClient, HTTPError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from bench.contenders import yqsite
from bench.content import edit
from bench.processes import CommandError
from bench.records import LEVELS

HOST: Final = "127.0.0.1"
PORT: Final = 18_471  # far from the one that people use
_PATIENCE: Final = 300.0  # seconds for the first build, and for each reload
_REST: Final = 1.0  # seconds between two edits; nobody saves faster
_HELLO: Final = {
    "command": "hello",
    "protocols": ["http://livereload.com/protocols/official-7"],
}


def time_serving(project: Path, times: int, port: int = PORT) -> list[float]:
    """Seconds from each of so many saved edits to the page that has it; raises CommandError."""
    command = yqsite(project, "serve", "--port", str(port))
    child = subprocess.Popen(  # noqa: S603 - our own command, no shell
        command.argv,
        cwd=command.cwd,
        env=command.env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        return asyncio.run(_edit_and_wait(project, times, f"{HOST}:{port}"))
    except TimeoutError:
        raise CommandError("yqsite serve: no answer in time") from None
    finally:
        child.terminate()
        child.wait()
        time.sleep(_REST)  # what it started ends with it, by itself


async def _edit_and_wait(project: Path, times: int, host: str) -> list[float]:
    async with asyncio.timeout(_PATIENCE):
        await _wait_for_site(host)
    return [await _time_edit(project, number, host) for number in range(1, times + 1)]


async def _wait_for_site(host: str) -> None:
    """Waits for the first site."""
    while not await _page(host, "index.html"):
        await asyncio.sleep(0.1)


async def _time_edit(project: Path, number: int, host: str) -> float:
    """One edit, heard of as the page's own script hears of it."""
    await asyncio.sleep(_REST)
    async with asyncio.timeout(_PATIENCE):
        listener = await _listen(host)
        words = f"第{number}次预览。"
        address = edit(project, LEVELS[1][0], number, words)
        start = time.perf_counter()
        while (message := await listener.read_message()) is not None:
            if json.loads(message)["command"] == "reload":
                break
        while words.encode() not in await _page(host, address):
            await asyncio.sleep(0.005)
        taken = time.perf_counter() - start
        listener.close()
    return taken


async def _listen(host: str) -> WebSocketClientConnection:
    request = HTTPRequest(f"ws://{host}/livereload", headers={"Origin": f"http://{host}"})
    connection = await websocket_connect(request)
    for message in (_HELLO, {"command": "info", "url": f"http://{host}/"}):
        await connection.write_message(json.dumps(message))
    # The greeting says that the server has heard of this page.
    while json.loads(await connection.read_message() or "{}").get("command") != "hello":
        pass
    return connection


async def _page(host: str, address: str) -> bytes:
    """A page as it is served; nothing while there is none."""
    try:
        return (await AsyncHTTPClient().fetch(f"http://{host}/{address}")).body
    except (HTTPError, OSError):
        return b""
