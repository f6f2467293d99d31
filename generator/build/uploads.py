"""What is to be uploaded: the files of a site that differ from those of the last publication."""

import contextlib
import hashlib
import re
from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.content.edit.write import REPLACING, write_files
from generator.content.project_files import read_project_file
from generator.problems import ProblemsFound
from generator.publish import read_manifest

KEPT: Final = ".yqsite/published.txt"
_LINE: Final = re.compile(r"([0-9a-f]{64})  (.+)")  # as sha256sum writes it


class Upload(Struct, frozen=True):
    """The addresses of a site that are new, changed or gone since it was published last.

    `digests` are those of all its files now. The first time all of them are new.
    """

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]
    digests: dict[str, str]
    is_first: bool


def upload_of(project: Path, output: Path) -> Upload:
    """What differs between a built site and what was published last; raises OSError."""
    before = _kept(project)
    now = {}
    for address in sorted(read_manifest(output)):
        with (output / address).open("rb") as file:
            now[address] = hashlib.file_digest(file, "sha256").hexdigest()
    return Upload(
        new=tuple(address for address in now if address not in before),
        changed=tuple(
            address for address, digest in now.items() if before.get(address, digest) != digest
        ),
        gone=tuple(address for address in sorted(before) if address not in now),
        digests=now,
        is_first=not before,
    )


def keep_upload(project: Path, upload: Upload) -> None:
    """Takes the site for published; raises ProblemsFound with the older list in its place."""
    lines = [f"{digest}  {address}\n" for address, digest in upload.digests.items()]
    write_files(project, {KEPT: "".join(lines)}, REPLACING)


def _kept(project: Path) -> dict[str, str]:
    """The digests of the files that were published last; none where nobody knows."""
    with contextlib.suppress(ProblemsFound, UnicodeDecodeError):
        text = read_project_file(project / KEPT, project).decode()
        found = (_LINE.fullmatch(line) for line in text.split("\n"))
        return {match[2]: match[1] for match in found if match}
    return {}
