"""What the preview adds to a page: the reload script, and the problems of a broken edit."""

import html
from typing import Final
from urllib.parse import urlencode

from generator.preview.builder import Attempt
from generator.preview.hosts import name_and_port
from generator.preview.policy import STRICT, open_policy, with_policy
from generator.problems import Language
from generator.problems.message import count_of, texts_of

STYLES: Final = "/_preview/overlay.css"
RELOAD: Final = "/_preview/livereload.js"
MOST: Final = 100  # problems on a page; every page carries them
_HEADINGS: Final[dict[Language, str]] = {
    "en": "The last edit could not be built. Below is the site as it was before.",
    "zh": "最近的改动无法生成网站。下面显示的是改动之前的网站。",
}
_FIRST: Final[dict[Language, str]] = {
    "en": "The site could not be built yet.",
    "zh": "网站还没有生成。",
}
_MORE: Final[dict[Language, str]] = {
    "en": "The first {most} are shown; the terminal has them all.",
    "zh": "这里只显示前 {most} 处，终端中有全部内容。",
}
CSS: Final = """\
#yqsite-problems { position: fixed; inset: 0 0 auto 0; z-index: 2147483647; margin: 0;
  max-height: 75vh; overflow: auto; padding: 16px max(16px, calc((100vw - 70rem) / 2));
  background: #FFFFFF; color: #15211F; border-bottom: 3px solid #A3291C;
  font: 16px/1.6 system-ui, sans-serif; }
#yqsite-problems summary { font: 700 18px/1.4 system-ui, sans-serif; color: #A3291C;
  cursor: pointer; }
#yqsite-problems pre { margin: 12px 0 0; white-space: pre-wrap; overflow-wrap: anywhere;
  font: 15px/1.6 ui-monospace, Menlo, Consolas, monospace; }
#yqsite-problems p { margin: 12px 0 0; max-width: none; }
@media (prefers-color-scheme: dark) {
  #yqsite-problems { background: #18211F; color: #E9EDEA; border-color: #FF9E8E; }
  #yqsite-problems summary { color: #FF9E8E; }
}
"""


def with_preview(
    page: bytes, host: str, edition: str, attempt: Attempt, language: Language
) -> bytes:
    """A page of the site with the reload script, and with the problems of a failed attempt."""
    added = _reload(host, edition)
    if not attempt.good:
        heading = _HEADINGS[language]
        added = (
            f'<link rel="stylesheet" href="{STYLES}">{_problems(attempt, heading, language)}{added}'
        )
    before, end, after = with_policy(page, host).rpartition(b"</body>")
    return (before or after) + added.encode() + end + (after if before else b"")


def problems_page(host: str, edition: str, attempt: Attempt, language: Language) -> bytes:
    """The page that stands for all others as long as there is no site."""
    heading = _FIRST[language]
    return (
        f'<!DOCTYPE html>\n<html lang="{"zh-Hans" if language == "zh" else "en"}">\n<head>\n'
        f'<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{open_policy(STRICT, host)}">\n'
        f"<title>{heading}</title>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<link rel="stylesheet" href="{STYLES}">\n</head>\n<body>\n'
        f"{_problems(attempt, heading, language)}\n{_reload(host, edition)}\n</body>\n</html>\n"
    ).encode()


def _problems(attempt: Attempt, heading: str, language: Language) -> str:
    """The problems as HTML; every word of them is escaped."""
    shown = attempt.problems[:MOST]
    words = texts_of(shown, language, attempt.labels) or [attempt.fault]
    texts = "".join(f"<pre>{html.escape(text)}</pre>" for text in words)
    count = count_of(attempt.problems, language) if attempt.problems else ""
    if len(attempt.problems) > MOST:
        count += f" {_MORE[language].format(most=MOST)}"
    return (
        '<details id="yqsite-problems" role="alert" open>'
        f"<summary>{html.escape(heading)}</summary>{texts}<p>{html.escape(count)}</p></details>"
    )


def _reload(host: str, edition: str) -> str:
    """The script's tag. It tells the server which edition the page is from (`snipver`)."""
    name, port = name_and_port(host)
    query = html.escape(urlencode({"host": name, "port": port, "snipver": edition}))
    return f'<script src="{RELOAD}?{query}" defer></script>'
