"""Under which addresses a preview can be read.

One that listens everywhere has no address of its own: a browser is not to be sent to 0.0.0.0.
"""

import contextlib
import socket
from collections.abc import Iterator
from typing import Final

from generator.preview.hosts import ANYWHERE, in_address

_LOOPBACK: Final = {socket.AF_INET: "127.0.0.1", socket.AF_INET6: "::1"}
# One address of every range that a network of an office may have, and one of everybody's. Asking
# the way to them sends nothing, and tells under which of its addresses this machine is known there.
_ELSEWHERE: Final = {
    socket.AF_INET: ("192.0.2.1", "10.254.254.254", "172.31.254.254", "192.168.254.254"),
    socket.AF_INET6: ("2001:db8::1", "fd00:fffe::1"),
}


def own_addresses(host: str, port: int) -> list[str]:
    """The web addresses under which what listens at `host` can be read, this machine's own first.

    A host in an unusual spelling, such as `0` or `127.1`, is one in numbers as well.
    """
    plain = plain_host(host)
    hosts = [plain]
    if plain in ANYWHERE:
        family = socket.AF_INET6 if ":" in plain else socket.AF_INET
        hosts = list(dict.fromkeys((_LOOPBACK[family], *_known_as(family))))
    return [f"http://{in_address(found)}:{port}/" for found in hosts]


def plain_host(host: str) -> str:
    """The host as everybody spells it, where it is an address in numbers; else as it is."""
    with contextlib.suppress(OSError, UnicodeError):
        found = socket.getaddrinfo(host, None, flags=socket.AI_NUMERICHOST)
        return str(found[0][4][0])
    return host


def _known_as(family: socket.AddressFamily) -> Iterator[str]:
    """The addresses of this machine in the networks that it is in."""
    for place in _ELSEWHERE[family]:
        with (
            contextlib.suppress(OSError),  # no way there
            socket.socket(family, socket.SOCK_DGRAM) as probe,
        ):
            probe.connect((place, 9))
            yield str(probe.getsockname()[0])
