"""Writing a file of the content so that it is whole at every instant, the old one or the new."""

import os
import tempfile
from pathlib import Path

_MARK = b"\xef\xbb\xbf"


def replace_file(file: Path, text: str) -> None:
    """Puts the text in the place of a file, or makes the file; a mark at its head stays.

    Raises OSError with the file as it was.
    """
    there = file.exists()
    mark = _MARK if there and file.read_bytes().startswith(_MARK) else b""
    handle, name = tempfile.mkstemp(prefix=".yqsite-", dir=file.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(mark + text.encode("utf-8"))
            stream.flush()
            os.fsync(stream.fileno())
        made.chmod(file.stat().st_mode & 0o777 if there else 0o644)
        made.replace(file)
    finally:
        made.unlink(missing_ok=True)
