"""Regular expressions of modules: compiled when they are first used.

Python compiles three in a millisecond, and the modules of a build have six hundred; a build in
which little has changed asks forty. Rooms that no build enters may compile theirs at once.
"""

import re
from typing import AnyStr, Final, Generic, cast

_NAMES: Final = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A regular expression, to be asked by its methods; one that is wrong raises at its first use.

    It is not what `re.sub()` takes, nor the `re` of a match.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(text, flags))


class _Pattern(Generic[AnyStr]):
    """Takes over all that the compiled one can do, so that each later use is a look-up."""

    def __init__(self, text: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _NAMES:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        vars(self).update((name, getattr(compiled, name)) for name in _NAMES)
        return vars(self)[name]
