"""Windows refuses to rename or remove what another program looks at, most often for an instant."""

import os
import time
from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")

# Seconds between two tries: a scanner, an indexer or a preview is done before, a person is not.
_PAUSES: Final = (0.05, 0.1, 0.2, 0.4, 0.8)


def patiently(act: Callable[[], T]) -> T:
    """What `act` gives; where Windows refuses it, it is tried again a few times.

    Raises what the last try raises: PermissionError where a program keeps a file or folder open.
    Elsewhere whoever is refused has no right, and waiting gives none.
    """
    for pause in _PAUSES if os.name == "nt" else ():
        try:
            return act()
        except PermissionError:
            time.sleep(pause)
    return act()
