"""What the preview adds to a page: the reload script, and the problems of a broken edit."""

import html
import re
from typing import Final
from urllib.parse import urlencode

from generator.preview.builder import Attempt
from generator.problems import Language
from generator.problems.telling import as_text, count_of

STYLES: Final = "/_preview/overlay.css"
RELOAD: Final = "/_preview/livereload.js"
_POLICY: Final = re.compile(rb"connect-src 'self'")
_HEADINGS: Final[dict[Language, str]] = {
    "en": "The last edit could not be built. Below is the site as it was before.",
    "zh": "最近的改动无法生成网站。下面显示的是改动之前的网站。",
}
_FIRST: Final[dict[Language, str]] = {
    "en": "The site could not be built yet.",
    "zh": "网站还没有生成。",
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


def with_preview(page: bytes, host: str, attempt: Attempt, language: Language) -> bytes:
    """A page of the site with the reload script, and with the problems of a failed attempt."""
    added = _reload(host)
    if not attempt.good:
        heading = _HEADINGS[language]
        added = (
            f'<link rel="stylesheet" href="{STYLES}">{_problems(attempt, heading, language)}{added}'
        )
    # Not every browser takes 'self' to mean the web socket of the same host too.
    page = _POLICY.sub(f"connect-src 'self' ws://{host}".encode(), page, count=1)
    before, end, after = page.rpartition(b"</body>")
    return (before or after) + added.encode() + end + (after if before else b"")


def problems_page(host: str, attempt: Attempt, language: Language) -> bytes:
    """The page that stands for all others as long as there is no site."""
    heading = _FIRST[language]
    return (
        f'<!DOCTYPE html>\n<html lang="{"zh-Hans" if language == "zh" else "en"}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{heading}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<link rel="stylesheet" href="{STYLES}">\n</head>\n<body>\n'
        f"{_problems(attempt, heading, language)}\n{_reload(host)}\n</body>\n</html>\n"
    ).encode()


def _problems(attempt: Attempt, heading: str, language: Language) -> str:
    """The problems as HTML; every word of them is escaped."""
    told = [as_text(problem, language) for problem in attempt.problems] or [attempt.fault]
    texts = "".join(f"<pre>{html.escape(text)}</pre>" for text in told)
    count = count_of(attempt.problems, language) if attempt.problems else ""
    return (
        '<details id="yqsite-problems" role="alert" open>'
        f"<summary>{html.escape(heading)}</summary>{texts}<p>{html.escape(count)}</p></details>"
    )


def _reload(host: str) -> str:
    name, _, port = host.rpartition(":")
    query = html.escape(urlencode({"host": name, "port": port}))
    return f'<script src="{RELOAD}?{query}" defer></script>'
