"""Which names a request may call this machine by.

A page of another site can have its own name point here and then read the preview as if it were
its own; its requests betray themselves by that name. An address in numbers cannot be pointed
elsewhere.
"""

import ipaddress
import re
from collections.abc import Callable
from typing import Final

from generator.patterns import pattern

_HOST: Final = pattern(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::([0-9]{1,5}))?", re.IGNORECASE)
_OWN_NAMES: Final = frozenset({"localhost", "127.0.0.1", "[::1]"})
ANYWHERE: Final = ("0.0.0.0", "::")  # noqa: S104 - compared with what the user asked for

# So many names that were refused are told in a run; whoever sends more of them is no colleague.
MOST_REFUSALS: Final = 20


class Refusals:
    """Names by which this machine was asked in vain; each is told once, and not too many."""

    def __init__(self, on_refusal: Callable[[str], None]) -> None:
        self.on_refusal = on_refusal
        self.names: set[str] = set()

    def note(self, header: str) -> None:
        """Tells the name of a Host header that was refused, as it came; empty where there is none.

        One with another port is the same name.
        """
        name = name_and_port(header)[0] or header
        if name not in self.names and len(self.names) < MOST_REFUSALS:
            self.names.add(name)
            self.on_refusal(name)


def in_address(host: str) -> str:
    """The host as a web address spells it: IPv6 between brackets."""
    return f"[{host}]" if ":" in host else host


def name_and_port(header: str) -> tuple[str, int]:
    """What a Host header names, with the port that it leaves out; an empty name if it is none."""
    match = _HOST.fullmatch(header)
    return (match[1].lower(), int(match[2] or 80)) if match else ("", 0)


def is_own_host(header: str, listening: str) -> bool:
    """Whether a request with this Host header may be answered; `listening` is where we listen."""
    name, _ = name_and_port(header)
    if name in _OWN_NAMES or (name and name == in_address(listening).lower()):
        return True
    if listening not in ANYWHERE:
        return False
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
