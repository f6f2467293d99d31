"""Where the system has no exchange, two renames do it, and a failure changes nothing."""

from pathlib import Path

import pytest

from generator.problems import ProblemsFound
from generator.publish import check_output
from generator.publish import exchange as module
from generator.publish.exchange import exchange


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    new, old = tmp_path / "new", tmp_path / "old"
    for folder in (new, old):
        folder.mkdir()
        (folder / "name").write_text(folder.name, encoding="utf-8")
    return new, old


def name(folder: Path) -> str:
    return (folder / "name").read_text(encoding="utf-8")


@pytest.mark.parametrize("system_can", [True, False])
def test_two_folders_trade_places(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, system_can: bool
) -> None:
    if not system_can:
        monkeypatch.setattr(module, "_swap_names", lambda new, old: False)
    new, old = folders
    exchange(new, old)
    assert (name(old), name(new)) == ("new", "old")
    assert not list(old.parent.glob("*-before"))


def test_a_rename_that_fails_puts_the_old_one_back(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_swap_names", lambda new, old: False)
    new, old = folders
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self == new:
            raise PermissionError(13, "denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PermissionError):
        exchange(new, old)
    assert (name(old), name(new)) == ("old", "new")


def test_the_first_site_needs_no_exchange(folders: tuple[Path, Path]) -> None:
    new, old = folders
    target = old.parent / "site"
    exchange(new, target)
    assert name(target) == "new"


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        (".", "no_project"),
        ("..", "no_project"),
        ("content/x", "no_input"),
        ("templates", "no_input"),
        (".git/x", "no_input"),
        ("file", "no_file"),
        ("out", "no_link_out"),
        ("/", "no_root"),
    ],
)
def test_a_folder_that_must_not_be_written_to_is_refused(
    tmp_path: Path, asked: str, kind: str
) -> None:
    project = tmp_path / "project"
    (project / "content").mkdir(parents=True)
    (project / "file").touch()
    (tmp_path / "elsewhere").mkdir()
    (project / "out").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ProblemsFound) as found:
        check_output(project / asked, project)
    assert found.value.problems[0].kind == kind


def test_the_home_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    with pytest.raises(ProblemsFound) as found:
        check_output(tmp_path / "home", tmp_path / "project")
    assert found.value.problems[0].kind == "no_root"


def test_a_folder_beside_the_project_may_be_used(tmp_path: Path) -> None:
    assert check_output(tmp_path / "public", tmp_path / "project").folder == tmp_path / "public"
