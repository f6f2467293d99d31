"""Which names a request may call this machine by.

A page of another site can have its own name point here and then read the preview as if it were
its own; its requests betray themselves by that name. An address in numbers cannot be pointed
elsewhere.
"""

import ipaddress
import re
from typing import Final

_HOST: Final = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::([0-9]{1,5}))?", re.IGNORECASE)
_OWN_NAMES: Final = frozenset({"localhost", "127.0.0.1", "[::1]"})
_ANYWHERE: Final = ("0.0.0.0", "::")  # noqa: S104 - compared with what the user asked for


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
    if listening not in _ANYWHERE:
        return False
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
