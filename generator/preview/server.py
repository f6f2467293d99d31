"""The preview's own small web server, for this machine alone unless it was asked otherwise.

It speaks livereload's protocol with livereload's handlers, but none of its own watcher, and it
has no address that makes browsers reload from outside.
"""

import ipaddress
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.web import Application, HTTPError, RequestHandler

from generator.preview.builder import Attempt
from generator.preview.files import content_type, file_for, is_folder
from generator.preview.overlay import CSS, RELOAD, STYLES, problems_page, with_preview
from generator.problems import Language

HTML: Final = "text/html; charset=utf-8"
_OWN_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_ANYWHERE: Final = ("0.0.0.0", "::")  # noqa: S104 - compared with what the user asked for


class State:
    """What the handlers share: the site, the last attempt, and who waits for a reload.

    `own` gives the preview's own pages, which are no part of the site, by their path.
    """

    def __init__(
        self, site: Path, host: str, language: Language, own: Callable[[str], bytes | None]
    ) -> None:
        self.site = site
        self.own = own
        self.host = host
        self.language = language
        self.attempt = Attempt(0.0)
        self.waiting: set[LiveReloadHandler] = set()

    def known(self, host: str) -> bool:
        """Whether a request may name this host; another name means another site's page sent it."""
        name = (urlsplit(f"//{host}").hostname or "").lower()
        if name in _OWN_NAMES or name == self.host.lower():
            return True
        if self.host not in _ANYWHERE:
            return False
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True

    def reload(self) -> None:
        """Has every browser that shows the preview load its page again."""
        message = {"command": "reload", "path": "*", "liveCSS": False, "liveImg": False}
        for browser in tuple(self.waiting):
            browser.send_message(message)


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
    )


class _Guarded(RequestHandler):
    """Answers GET and HEAD, for the hosts that are ours, with nothing kept by the browser."""

    SUPPORTED_METHODS = ("GET", "HEAD")

    def initialize(self, state: State) -> None:
        self.state = state

    def prepare(self) -> None:
        try:
            known = self.state.known(self.request.host)
        except ValueError:
            known = False
        if not known:
            raise HTTPError(403)

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.clear_header("Server")

    def write_error(self, status_code: int, **_: Any) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code}\n")


class _Styles(_Guarded):
    def get(self) -> None:
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.finish(CSS)

    head = get


class _ReloadScript(_Guarded, LiveReloadJSHandler):  # type: ignore[misc]
    """livereload's own script, from livereload's own file."""


class _Reloading(LiveReloadHandler):  # type: ignore[misc]
    """livereload's handshake; only pages of this preview may listen."""

    def initialize(self, state: State) -> None:
        self.state = state

    def prepare(self) -> None:
        if not self.state.known(self.request.host):
            raise HTTPError(403)

    def check_origin(self, origin: str) -> bool:
        return bool(urlsplit(origin).netloc.lower() == self.request.host.lower())

    def on_message(self, message: str) -> None:
        if '"info"' in message:
            self.state.waiting.add(self)
        else:
            super().on_message(message)

    def on_close(self) -> None:
        self.state.waiting.discard(self)


class _Pages(_Guarded):
    """The files of the site; HTML with the reload script and the problems over it."""

    def get(self, path: str) -> None:
        site = self.state.site
        own, file = self.state.own(path), file_for(site, path)
        if own is not None:
            self._show(own, HTML)
        elif file is not None:
            self._show(file.read_bytes(), content_type(file))
        elif is_folder(site, path):
            self.redirect(f"/{path.lstrip('/')}/")
        else:
            self._missing()

    head = get

    def _missing(self) -> None:
        """The site's own page for a wrong address, or the problems where there is no site yet."""
        state = self.state
        page = file_for(state.site, "/404.html")
        self.set_status(404 if page is not None or state.attempt.good else 503)
        if page is not None:
            self._show(page.read_bytes(), HTML)
        else:
            body = problems_page(self.request.host, state.attempt, state.language)
            self.set_header("Content-Type", HTML)
            self.finish(body)

    def _show(self, body: bytes, kind: str) -> None:
        if kind == HTML:
            body = with_preview(body, self.request.host, self.state.attempt, self.state.language)
        self.set_header("Content-Type", kind)
        self.finish(body)
