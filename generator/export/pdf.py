"""The report as a PDF, made by a browser that is installed already.

A browser sets the pages just as it prints them, with the site's own print styles; yqsite brings
no second way to lay out paper.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from generator.export.pdf_text import has_boxes
from generator.problems import Location, Problem, ProblemsFound

_NAMES: Final = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge"),
)
# Where Windows and macOS put them; there they are not on the path.
_PLACES: Final = (
    ("PROGRAMFILES", "Google/Chrome/Application/chrome.exe"),
    ("PROGRAMFILES(X86)", "Google/Chrome/Application/chrome.exe"),
    ("LOCALAPPDATA", "Google/Chrome/Application/chrome.exe"),
    ("LOCALAPPDATA", "Chromium/Application/chrome.exe"),
    ("PROGRAMFILES(X86)", "Microsoft/Edge/Application/msedge.exe"),
    ("PROGRAMFILES", "Microsoft/Edge/Application/msedge.exe"),
)
_APPLICATIONS: Final = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
_PATIENCE: Final = 180  # seconds; a large report takes a browser a while
_Which = Callable[[str], str | None]


def find_browser(environment: Mapping[str, str], which: _Which = shutil.which) -> str:
    """The first browser that can print to PDF; raises ProblemsFound (YQ605) if there is none."""
    for browser in _browsers(environment, which):
        return browser
    raise ProblemsFound([Problem("YQ605", Location("pdf"))])


def _browsers(environment: Mapping[str, str], which: _Which) -> Iterator[str]:
    for name in _NAMES:
        if found := which(name):
            yield found
    places = [Path(environment[name], place) for name, place in _PLACES if name in environment]
    for file in [*places, *map(Path, _APPLICATIONS)]:
        if file.is_file():
            yield str(file)


def print_page(page: Path, name: str, browser: str) -> bytes:
    """The PDF of a page of a built site; `name` is that of the file in messages.

    The browser gets an empty profile and no network of its own to look for updates. Raises
    ProblemsFound where it does not finish (YQ606), and where the machine has no font for Chinese,
    so that the PDF has boxes (YQ615).
    """
    with tempfile.TemporaryDirectory(prefix="yqsite-pdf-", ignore_cleanup_errors=True) as folder:
        made = Path(folder, "report.pdf")
        said = _run(_command(browser, page, made, Path(folder, "profile")))
        content = made.read_bytes() if made.is_file() else b""
    values = {"page": f"{page.parent.name}/{page.name}"}
    if not content.startswith(b"%PDF"):
        found = said.strip().rpartition("\n")[2]
        raise ProblemsFound([Problem("YQ606", Location(name), found, values=values)])
    if has_boxes(content, page.read_text(encoding="utf-8")):
        raise ProblemsFound([Problem("YQ615", Location(name), values=values)])
    return content


def _command(browser: str, page: Path, made: Path, profile: Path) -> list[str]:
    command = [browser, "--headless", "--disable-gpu", "--no-first-run", "--disable-sync"]
    command += ["--disable-background-networking", "--disable-component-update"]
    command += ["--disable-extensions", f"--user-data-dir={profile}", "--no-pdf-header-footer"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--no-sandbox")  # Chromium refuses to start for root with its sandbox
    return [*command, f"--print-to-pdf={made}", page.resolve().as_uri()]


def _run(command: list[str]) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - the browser that was found or named by the user
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"{_PATIENCE} s"
    except OSError as error:
        return str(error.strerror)
    return done.stderr
