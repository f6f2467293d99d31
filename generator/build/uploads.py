"""What is to be uploaded: the files of a site that differ from those of the last publication."""

import contextlib
import hashlib
from pathlib import Path
from typing import Final

from msgspec import Struct

from generator.content.edit.whole_files import REPLACING, write_files
from generator.content.project_files import read_project_file
from generator.pages import addresses
from generator.problems import ProblemsFound
from generator.publish import sums_in, sums_text

KEPT: Final = ".yqsite/published.txt"


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
    now = _built(output)
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
    write_files(project, {KEPT: sums_text(upload.digests)}, REPLACING)


def _built(output: Path) -> dict[str, str]:
    """The digests of all files of a site, as its own SHA256SUMS has them; none without it."""
    try:
        content = (output / addresses.SUMS).read_bytes()
    except FileNotFoundError:
        return {}
    of_itself = {addresses.SUMS: hashlib.sha256(content).hexdigest()}
    return dict(sorted((sums_in(content.decode(errors="replace")) | of_itself).items()))


def _kept(project: Path) -> dict[str, str]:
    """The digests of the files that were published last; none where nobody knows."""
    with contextlib.suppress(ProblemsFound, UnicodeDecodeError):
        return sums_in(read_project_file(project / KEPT, project).decode())
    return {}
