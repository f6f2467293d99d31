"""Small sites, compared byte for byte with the output that lies beside their content.

`make golden` rewrites the expected files, and the change is then read in the diff. Of the style
sheet and other assets the names alone are compared, in the manifest, and without the hash of their
content, which has nothing to do with records. So it is with the workbook and with pictures, whose
bytes hang on the library that packs them; the workbook's size and digest are left out of the files
that tell them. SHA256SUMS of the whole site follows from all others.
"""

import re
import shutil
from pathlib import Path

import pytest

from generator.pages import addresses
from tests.processes import yqsite

# What the size and the digest of the workbook decide, and the mark in their place.
PACKED = (
    (r"(?m)^[0-9a-f]{64}(?=  (?:report\.xlsx|datapackage\.json)$)", "…"),
    (r'(?<="path": "report\.xlsx",\n)((?:.*\n)*?) *"bytes": .*\n *"hash": .*\n', r"\1…\n"),
    (r'(?<="contentSize":")[^"]*(?=","contentUrl":"[^"]*report\.xlsx")', "…"),
    (r'(?<=href="report\.xlsx" download>)(.*<span class="small">).*?(?=</span>)', r"\1…"),
)
HASH = re.compile(r"(?<=assets/)((?:search/)?[a-z0-9-]+)\.[0-9a-f]{10}(?=\.(?:css|js|svg|png)\b)")
HERE = Path(__file__).parent
SITES = sorted(folder.name for folder in HERE.iterdir() if (folder / "content").is_dir())


def compared(folder: Path) -> dict[str, bytes]:
    """The files of a site that are compared, by address."""
    return {
        file.relative_to(folder).as_posix(): plain(file.read_bytes())
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        and file.relative_to(folder).parts[0] not in ("assets", addresses.SUMS)
        and file.suffix not in (".xlsx", ".png")
    }


def plain(content: bytes) -> bytes:
    """The text without what hangs on the packing of the workbook, and on the content of assets."""
    text = without_hashes(content.decode())
    for pattern, mark in PACKED:
        text = re.sub(pattern, mark, text)
    return text.encode()


def without_hashes(text: str) -> str:
    """The text with every asset under its name alone."""
    return HASH.sub(r"\1", text)


def rewritten(folder: Path, made: dict[str, bytes]) -> None:
    """Puts the files in place of what is expected so far."""
    if folder.exists():
        shutil.rmtree(folder)
    for address, content in made.items():
        file = folder / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


@pytest.mark.parametrize("name", SITES)
def test_a_small_site_is_as_it_was(
    name: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    shutil.copytree(HERE / name / "content", tmp_path / "content")
    done = yqsite("build", project=tmp_path)
    assert done.returncode == 0, done.stderr
    made = compared(tmp_path / "site")
    if request.config.getoption("--rewrite"):
        rewritten(HERE / name / "expected", made)
    expected = compared(HERE / name / "expected")
    assert list(made) == list(expected)
    for address, content in made.items():
        assert content.decode() == expected[address].decode(), address


def test_the_sites_are_found() -> None:
    assert SITES == ["everything", "official"]
