"""The content security policy of a page, opened just as far as the preview needs it."""

import html
import re
from typing import Final

from generator.patterns import pattern

_META: Final = pattern(
    rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(")', re.IGNORECASE
)
STRICT: Final = "default-src 'none'; base-uri 'none'; form-action 'none'"


def with_policy(page: bytes, host: str) -> bytes:
    """The page with its own policy, opened; a page without one stays without."""

    def open_match(match: re.Match[bytes]) -> bytes:
        policy = html.unescape(match[2].decode("utf-8", errors="replace"))
        return match[1] + html.escape(open_policy(policy, host), quote=False).encode() + match[3]

    return _META.sub(open_match, page, count=1)


def open_policy(policy: str, host: str) -> str:
    """The policy, which lets in the preview's own script, styles and web socket as well.

    Not every browser takes 'self' to mean the web socket of the same host too.
    """
    rules = {
        words[0]: [word for word in words[1:] if word != "'none'"]
        for rule in policy.split(";")
        if (words := rule.split())
    }
    fallback = rules.get("default-src", [])
    for name in ("script-src", "style-src", "connect-src"):
        sources = rules.setdefault(name, list(fallback))
        sources += [] if "'self'" in sources else ["'self'"]
    rules["connect-src"].append(f"ws://{host}")
    return "; ".join(" ".join((name, *(words or ["'none'"]))) for name, words in rules.items())
