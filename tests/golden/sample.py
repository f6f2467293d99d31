"""The site of the repository's own records, compared byte for byte with the one last agreed on.

`sample.sha256` has a digest for every file of it. Moves of code must not change one of them; where
a page is meant to change, `python -m tests.golden.sample --rewrite` takes the new digests, and the
difference of that file tells which pages a commit touched.

Of the workbook the parts are compared, not the archive, and of a picture the pixels: how they are
packed hangs on the library that packs them, and so do the sizes and digests that other files tell
of the workbook. Assets stand under their names without the hash, on pages too: else one rule of a
style sheet would change every line here.
"""

import hashlib
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.pages import addresses
from generator.render.pictures.png import rows_of
from tests.golden.test_golden import plain, without_hashes
from tests.processes import ROOT, yqsite

AGREED: Final = Path(__file__).parent / "sample.sha256"
_PLAIN: Final = (".html", "_headers", ".yqsite-manifest.json", "SHA256SUMS", "datapackage.json")


def digests(site: Path) -> dict[str, str]:
    """Address without hash -> SHA-256 of each file of a built site, in order of address."""
    made = files_of(site)
    return {address: _digest(made[address]) for address in sorted(made, key=Path)}


def files_of(site: Path) -> dict[str, Path]:
    """The files of a built site by their addresses, without hashes."""
    return {
        without_hashes(file.relative_to(site).as_posix()): file
        for file in site.rglob("*")
        if file.is_file() and file != site / addresses.SUMS
    }


def _digest(file: Path) -> str:
    digest = hashlib.sha256()
    if file.suffix == ".xlsx":
        with zipfile.ZipFile(file) as parts:
            for name in parts.namelist():
                digest.update(name.encode() + b"\0" + parts.read(name))
    elif file.suffix == ".png":
        digest.update(b"".join(rows_of(file.read_bytes())))
    elif file.name.endswith(_PLAIN):
        digest.update(plain(file.read_bytes()))
    else:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def differences(site: Path) -> Iterator[str]:
    """A line for each file that is new, gone or other than agreed on."""
    agreed = dict(line.split("  ")[::-1] for line in AGREED.read_text("utf-8").splitlines())
    made = digests(site)
    for address in sorted({*agreed, *made}):
        if address not in made:
            yield f"gone     {address}"
        elif address not in agreed:
            yield f"new      {address}"
        elif agreed[address] != made[address]:
            yield f"changed  {address}"


def main() -> int:
    """Builds the sample aside and prints what differs; with --rewrite takes it as agreed on."""
    with tempfile.TemporaryDirectory(prefix="yqsite-sample-") as folder:
        site = Path(folder, "site")
        done = yqsite("build", "--output", str(site), project=ROOT)
        if done.returncode:
            sys.stderr.write(done.stderr)
            return done.returncode
        found = list(differences(site)) if AGREED.exists() else []
        if "--rewrite" in sys.argv:
            lines = [f"{digest}  {address}\n" for address, digest in digests(site).items()]
            AGREED.write_text("".join(lines), encoding="utf-8", newline="\n")
    sys.stdout.write("".join(f"{line}\n" for line in found) or "the same files, the same bytes\n")
    return 1 if found and "--rewrite" not in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
