"""The preview's own small web server, for this machine alone unless it was asked otherwise.

It speaks livereload's protocol with livereload's handlers, but none of its own watcher, and it
has no address that makes browsers reload from outside.
"""

import contextlib
import json
import secrets
from asyncio import Future
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.httputil import HTTPServerRequest
from tornado.web import Application, HTTPError, RequestHandler
from tornado.websocket import WebSocketClosedError

from generator.preview.builder import Attempt
from generator.preview.hosts import Refusals, is_own_host
from generator.preview.overlay import CSS, RELOAD, STYLES, problems_page, with_preview
from generator.preview.own_links import with_own_links
from generator.preview.site_files import content_type, file_for, is_folder
from generator.problems import Language

HTML: Final = "text/html; charset=utf-8"
LONGEST: Final = 4096  # bytes of a message on the socket; livereload's script sends a tenth of it
_HELLO: Final = {
    "command": "hello",
    "protocols": ["http://livereload.com/protocols/official-7"],
    "serverName": "yqsite",
}


class State:
    """What the handlers share: the site, the last attempt, and who waits for a reload.

    `own` gives the preview's own files, which are no part of the site, by their path; `on_refusal`
    is told each name by which this machine is asked in vain.
    """

    def __init__(
        self,
        site: Path,
        host: str,
        language: Language,
        own: Callable[[str], bytes | None],
        on_refusal: Callable[[str], None],
    ) -> None:
        self.site = site
        self.own = own
        self.host = host
        self.language = language
        self.attempt = Attempt(0.0)
        self.base_url = ""  # of the site that is shown, which is the last good one
        self.edition = _edition()
        self.waiting: set[_Reloading] = set()
        self.refusals = Refusals(on_refusal)

    def is_ours(self, request: HTTPServerRequest) -> bool:
        """Whether a request names this machine; if not, another site's page may have sent it."""
        name = request.headers.get("Host", "")
        if is_own_host(name, self.host):
            return True
        self.refusals.note(name)
        return False

    def reload(self) -> None:
        """Has every browser that shows the preview load its page again."""
        self.edition = _edition()
        for browser in tuple(self.waiting):
            browser.reload()


def _edition() -> str:
    """A name for what is shown now; it begins with a letter, lest it be read as a number."""
    return f"e{secrets.token_hex(8)}"


def application(state: State) -> Application:
    """The addresses of the preview."""
    return Application(
        [
            ("/livereload", _Reloading, {"state": state}),
            (RELOAD, _ReloadScript, {"state": state}),
            (STYLES, _Styles, {"state": state}),
            ("(/.*)", _Pages, {"state": state}),
        ],
        log_function=lambda handler: None,
        websocket_max_message_size=LONGEST,
    )


class _Answer(RequestHandler):
    """Answers GET and HEAD, for the hosts that are ours, with nothing kept by the browser."""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def initialize(self, state: State) -> None:
        self.state = state

    def prepare(self) -> None:
        if not self.state.is_ours(self.request):
            raise HTTPError(403)

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Frame-Options", "DENY")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.clear_header("Server")

    def log_exception(self, kind: Any, error: Any, trace: Any) -> None:
        """A request that cannot be answered is its sender's matter, not the terminal's."""
        if not isinstance(error, HTTPError):
            super().log_exception(kind, error, trace)

    def write_error(self, status_code: int, **_: Any) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        if status_code == 405:
            self.set_header("Allow", ", ".join(self.SUPPORTED_METHODS))
        self.finish(f"{status_code}\n")


class _Styles(_Answer):
    def get(self) -> None:
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.finish(CSS)

    head = get


class _ReloadScript(_Answer, LiveReloadJSHandler):  # type: ignore[misc]
    """livereload's own script, from livereload's own file."""


class _Reloading(LiveReloadHandler):  # type: ignore[misc]
    """livereload's handshake; only pages of this preview may listen."""

    def initialize(self, state: State) -> None:
        self.state = state
        self.edition = ""

    def prepare(self) -> None:
        if not self.state.is_ours(self.request):
            raise HTTPError(403)

    def check_origin(self, origin: str) -> bool:
        return bool(urlsplit(origin).netloc.lower() == self.request.host.lower())

    def on_message(self, message: str | bytes) -> None:
        try:
            said = json.loads(message)
            command, edition = said["command"], said.get("snipver", "")
        except (ValueError, LookupError, TypeError, RecursionError):  # not livereload's script
            self.close()
            return
        if command == "hello":
            self.edition = edition if isinstance(edition, str) else ""
            self.send(_HELLO)
        elif command == "info":
            self.state.waiting.add(self)
            # The page was loaded before the last build ended, or before the preview was restarted.
            if self.edition not in ("", self.state.edition):
                self.reload()

    def reload(self) -> None:
        self.send({"command": "reload", "path": "*", "liveCSS": False, "liveImg": False})

    def send(self, message: dict[str, Any]) -> None:
        with contextlib.suppress(WebSocketClosedError):
            self.write_message(message).add_done_callback(_take_outcome)

    def on_close(self) -> None:
        self.state.waiting.discard(self)


def _take_outcome(sending: Future[None]) -> None:
    """A browser that is gone does not need the message; asyncio would print the error."""
    if not sending.cancelled():
        sending.exception()


def _read(file: Path) -> bytes | None:
    """None where a build has just put another site in this one's place."""
    try:
        return file.read_bytes()
    except OSError:
        return None


class _Pages(_Answer):
    """The files of the site; HTML with the reload script and the problems over it."""

    def get(self, path: str) -> None:
        site = self.state.site
        own, file = self.state.own(path), file_for(site, path)
        if own is not None:
            self._show(own, content_type(Path(path)))
        elif file is not None and (body := _read(file)) is not None:
            self._show(body, content_type(file))
        elif is_folder(site, path):
            self.redirect(f"{path}/")
        else:
            self._missing()

    head = get

    def _missing(self) -> None:
        """The site's own page for a wrong address, or the problems where there is no site yet."""
        state = self.state
        page = file_for(state.site, "/404.html")
        self.set_status(404 if page is not None or state.attempt.good else 503)
        if page is not None:
            self._show(with_own_links(page.read_bytes(), state.base_url), HTML)
        else:
            body = problems_page(self.request.host, state.edition, state.attempt, state.language)
            self.set_header("Content-Type", HTML)
            self.finish(body)

    def _show(self, body: bytes, kind: str) -> None:
        if kind == HTML:
            state = self.state
            body = with_preview(
                body, self.request.host, state.edition, state.attempt, state.language
            )
        self.set_header("Content-Type", kind)
        self.finish(body)
