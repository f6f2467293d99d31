"""Files that hold all records: after an edit one piece of each is made, and the file is right."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build.kept_pieces import FilePieces
from generator.build.story import Options, build
from generator.cli.project_folder import template_folders
from tests.site.building import edited, files, small_project

DATA = "2023/data"
# Every file of which pieces are kept, and the pieces that are made of the four projects at first.
# The other file of projects is the same behind a mark, and is not made once more.
FILES = {f"{DATA}/{name}": 4 for name in ("projects.json", "projects.csv", "results.csv")}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the portions of which pieces are made; each project is a portion."""
    monkeypatch.setattr("generator.pages.journal.PORTION", 1)
    numbers: list[int] = []
    of = FilePieces.of

    def counting(pieces: FilePieces, number: int, offset: int, make: Callable[[], bytes]) -> bytes:
        def counted() -> bytes:
            numbers.append(number)
            return make()

        return of(pieces, number, offset, counted)

    monkeypatch.setattr(FilePieces, "of", counting)
    return numbers


def built(project: Path, folder: str = "site") -> dict[str, bytes]:
    options = Options(project, template_folders(project), project / folder, jobs=1)
    build(options, lambda done, whole: None)
    return files(project / folder)


def test_after_an_edit_one_piece_of_each_file_is_made(tmp_path: Path, made: list[int]) -> None:
    project = small_project(tmp_path / "project")
    first = built(project)
    count = len(made)
    assert count >= sum(FILES.values())
    edited(project / "content/2023/city.yaml", lambda text: text.replace("12公里。", "13公里。"))
    made.clear()
    after = built(project)
    assert set(made) == {0}
    assert len(made) == count / 4
    assert after == built(project, "fresh")
    assert all(after[name] != first[name] for name in FILES)


def test_what_is_said_of_a_project_elsewhere_makes_its_piece(
    tmp_path: Path, made: list[int]
) -> None:
    project = small_project(tmp_path / "project")
    built(project)
    report = project / "content/2023/report.yaml"
    edited(report, lambda text: text.replace("projects: [2023/city/1]", "projects: [2023/city/2]"))
    made.clear()
    after = built(project)
    assert {0, 1} <= set(made)
    assert after == built(project, "fresh")


def test_another_project_in_front_makes_the_pieces_behind_it(
    tmp_path: Path, made: list[int]
) -> None:
    project = small_project(tmp_path / "project")
    built(project)
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace(
            "projects:\n", "projects:\n  - number: 9\n    title: 新建公园\n", 1
        ),
    )
    assert built(project) == built(project, "fresh")


@pytest.mark.parametrize("gone", [True, False])
def test_of_a_file_that_somebody_touched_no_piece_is_used(
    tmp_path: Path, made: list[int], gone: bool
) -> None:
    project = small_project(tmp_path / "project")
    built(project)
    file = project / "site" / DATA / "results.csv"
    whole = file.read_bytes()
    file.unlink() if gone else file.write_bytes(whole[::-1])
    edited(project / "content/2023/city.yaml", lambda text: text.replace("12公里。", "13公里。"))
    made.clear()
    after = built(project)
    assert set(made) == {0, 1, 2, 3}
    assert after == built(project, "fresh")
