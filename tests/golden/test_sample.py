"""The report of 2022 is, byte for byte, the one last agreed on."""

from pathlib import Path

from tests.golden.sample import AGREED, differences, files_of


def test_the_sample_is_the_same_bytes(site: Path) -> None:
    assert list(differences(site)) == [], "if meant: python -m tests.golden.sample --rewrite"


def test_a_changed_a_new_and_a_missing_file_are_told(site: Path, tmp_path: Path) -> None:
    first, *rest = (line.split("  ")[1] for line in AGREED.read_text("utf-8").splitlines())
    made = files_of(site)
    for address in rest:
        file = tmp_path / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.hardlink_to(made[address])
    (tmp_path / "2022/index.html").unlink()
    (tmp_path / "2022/index.html").write_bytes(b"other")
    (tmp_path / "more.html").write_bytes(b"")
    assert list(differences(tmp_path)) == [
        f"gone     {first}",
        "changed  2022/index.html",
        "new      more.html",
    ]
