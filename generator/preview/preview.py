"""The preview as a whole: listen, build, watch, reload."""

import asyncio
import contextlib
import errno
import html
import os
import socket
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from tornado.httpserver import HTTPServer

from generator.build.story import Options
from generator.pages.addresses import with_hash
from generator.preview.builder import Attempt, Builder
from generator.preview.hosts import in_address
from generator.preview.own_addresses import own_addresses, plain_host
from generator.preview.server import State, application
from generator.preview.watch import Watch
from generator.problems import Language, Location, Problem, ProblemsFound
from generator.problems.message import as_text
from generator.publish import check_output
from generator.render import assets
from generator.render.showcase import showcase

FOLDER: Final = ".yqsite/preview"  # in the project; never the site itself
COMPONENTS: Final = "/_components.html"
TRIES: Final = 20  # ports, from the one that was asked for


class Listeners(Struct, frozen=True):
    """Who hears of a build that ended, of the addresses to read at, and of a name refused."""

    on_attempt: Callable[[Attempt], None]
    on_start: Callable[[Sequence[str]], None]
    on_refusal: Callable[[str], None]


class Preview:
    """A project's site on this machine, until it is interrupted."""

    def __init__(
        self, project: Path, templates: Sequence[Path], language: Language, listeners: Listeners
    ) -> None:
        self.folders = (project / "content", *templates)
        self.site = check_output(project / FOLDER, project)
        options = Options(project, tuple(templates), self.site.folder)
        self.builder = Builder(options, language)
        self.language = language
        self.listeners = listeners

    def serve(self, host: str, port: int) -> None:
        """Serves until interrupted; raises ProblemsFound (YQ603)."""
        try:
            asyncio.run(self._serve(plain_host(host), port))
        finally:
            self.builder.stop()

    async def _serve(self, host: str, port: int) -> None:
        state = State(
            self.site.folder,
            host,
            self.language,
            self._own_file,
            self.listeners.on_refusal,
        )
        server = HTTPServer(application(state))
        taken = listen(server, host, port)
        watch = Watch(self.folders)
        try:
            await self._build(state)
            self.listeners.on_start(own_addresses(host, taken))
            while True:
                await asyncio.sleep(watch.pause)
                if watch.has_changed():
                    await self._build(state)
        finally:
            self.builder.leave()
            server.stop()
            with contextlib.suppress(asyncio.CancelledError):
                await server.close_all_connections()

    def _own_file(self, path: str) -> bytes | None:
        """What is no part of the last site: the page of the components, and what that loads."""
        if path == COMPONENTS:
            return self._component_page()
        return self._asset(path) if path.startswith("/assets/") else None

    def _component_page(self) -> bytes:
        """The living page of the components, made anew for every look at it."""
        try:
            return showcase(self.folders[1:])
        except ProblemsFound as found:
            words = [as_text(problem, self.language) for problem in found.problems]
            return f"<!DOCTYPE html><pre>{html.escape(chr(10).join(words))}</pre>".encode()

    def _asset(self, path: str) -> bytes | None:
        """A style sheet or script as the templates have it now; the last site may be older."""
        try:
            found = assets(self.folders[1:]).items()
        except ProblemsFound:  # the build says which
            return None
        return {f"/{with_hash(*asset)}": asset[1] for asset in found}.get(path)

    async def _build(self, state: State) -> None:
        """Builds aside, without holding up a request, then has the browsers look."""
        state.attempt = await asyncio.to_thread(self.builder.build)
        if state.attempt.good:
            state.base_url = state.attempt.base_url
        self.listeners.on_attempt(state.attempt)
        state.reload()


def listen(server: HTTPServer, host: str, port: int, tries: int = TRIES) -> int:
    """Listens at the first free port from `port` on and gives it; raises ProblemsFound (YQ603)."""
    reason = ""
    for candidate in range(port, min(port + tries, 65536)):
        try:
            sockets = _bind(host, candidate)
        except (socket.gaierror, UnicodeError) as error:  # no such host at any port
            reason = str(getattr(error, "strerror", "") or error)
            break
        except OSError as error:
            reason = str(error.strerror or error)
            continue
        server.add_sockets(sockets)
        return candidate
    raise ProblemsFound([Problem("YQ603", Location(f"{in_address(host)}:{port}"), reason)])


def _bind(host: str, port: int) -> list[socket.socket]:
    """Listening sockets for every address of the host; raises OSError and leaves none open."""
    listeners: list[socket.socket] = []
    missing: OSError | None = None
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    try:
        for family, kind, protocol, _, address in found:
            try:
                listeners.append(_listen(socket.socket(family, kind, protocol), address))
            except OSError as error:
                # `localhost` often names an IPv6 address that the machine does not have.
                if error.errno not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):
                    raise
                missing = error
        if missing and not listeners:
            raise missing
    except OSError:
        for listener in listeners:
            listener.close()
        raise
    return listeners


def _listen(listener: socket.socket, address: Any) -> socket.socket:
    try:
        if os.name == "posix":  # elsewhere it would let two servers share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if listener.family == socket.AF_INET6:
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        listener.setblocking(False)
        listener.bind(address)
        listener.listen(128)
    except OSError:
        listener.close()
        raise
    return listener
