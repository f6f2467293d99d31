"""The files that somebody dropped on 开始.cmd, out of the call that Windows made of it."""

import re
from collections.abc import Mapping
from typing import Final

from generator.patterns import pattern

CALL: Final = "YQSITE_CALL"  # 开始.cmd hands its own call on in it
_SCRIPT: Final = pattern(r'\.(?:cmd|bat)"?(?= |"|$)', re.IGNORECASE)
_NAME: Final = pattern(r'"([^"]*)"|([^ \t"]+)')


def dropped_files(environment: Mapping[str, str]) -> tuple[str, ...]:
    r"""The names behind that of the script; none where it was not called with files.

    cmd itself takes a name apart at `&` and drops `^` where nothing quotes it, and Explorer quotes
    only names with a space. So the call is read as it was made, such as
    `cmd.exe /c ""C:\开始.cmd" C:\a&b.xlsx "C:\c d.docx""`. No name on Windows has a quotation
    mark; other signs, full-width ones too, are part of a name.
    """
    call = environment.get(CALL, "").rstrip()
    script = _SCRIPT.search(call)
    if script is None:
        return ()
    behind = call[script.end() :]
    if behind.count('"') % 2:  # the last one closes what stands behind /c
        behind = behind.rpartition('"')[0]
    return tuple(quoted or plain for quoted, plain in _NAME.findall(behind))
