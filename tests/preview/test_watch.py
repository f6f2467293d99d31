"""When a change is seen, and when it is worth a rebuild."""

import os
import shutil
from pathlib import Path

import pytest

from generator.build.fingerprint import snapshot
from generator.build.story import Options
from generator.preview.builder import Builder, attempt
from generator.preview.watch import BURST, CALM, LOOK, SELDOM, Watch
from tests.content.test_leftovers import LEFTOVERS
from tests.processes import PATIENCE


def test_nothing_is_seen_where_nothing_changes(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1", encoding="utf-8")
    watch = Watch([tmp_path])
    assert [watch.has_changed() for _ in range(3)] == [False, False, False]


def test_a_change_counts_only_once_it_has_come_to_rest(tmp_path: Path) -> None:
    watch = Watch([tmp_path])
    (tmp_path / "a").write_text("1", encoding="utf-8")
    assert not watch.has_changed()
    (tmp_path / "a").write_text("12", encoding="utf-8")
    assert not watch.has_changed()
    assert watch.has_changed()
    assert not watch.has_changed()


def test_several_changes_are_given_more_time_to_come_to_rest_than_one(tmp_path: Path) -> None:
    watch = Watch([tmp_path])
    (tmp_path / "a").write_text("1", encoding="utf-8")
    watch.has_changed()
    assert watch.pause == CALM
    (tmp_path / "b").write_text("1", encoding="utf-8")
    watch.has_changed()
    assert watch.pause == BURST


def test_a_look_that_costs_more_is_taken_more_seldom(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch([tmp_path])
    pauses: list[float] = []
    for cost in (0.0, 0.004, 0.2):
        times = iter((0.0, cost))
        monkeypatch.setattr("time.process_time", lambda times=times: next(times))
        assert not watch.has_changed()
        pauses.append(watch.pause)
    assert pauses == [LOOK, 0.6, SELDOM]


def test_a_change_that_is_taken_back_is_none(tmp_path: Path) -> None:
    watch = Watch([tmp_path])
    (tmp_path / "a").write_text("1", encoding="utf-8")
    assert not watch.has_changed()
    (tmp_path / "a").unlink()
    assert [watch.has_changed() for _ in range(3)] == [False, False, False]


def test_a_file_of_the_same_size_and_time_is_seen_by_its_inode(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("1", encoding="utf-8")
    os.utime(file, (1, 1))
    watch = Watch([tmp_path])
    other = tmp_path.parent / f"{tmp_path.name}-other"
    other.write_text("2", encoding="utf-8")
    os.utime(other, (1, 1))
    other.replace(file)
    assert not watch.has_changed()
    assert watch.has_changed()


def test_a_deleted_file_and_a_folder_that_is_missing_are_no_trouble(tmp_path: Path) -> None:
    inside = tmp_path / "deep/er"
    inside.mkdir(parents=True)
    (inside / "a").write_text("1", encoding="utf-8")
    watch = Watch([tmp_path, tmp_path / "missing"])
    (inside / "a").unlink()
    assert not watch.has_changed()
    assert watch.has_changed()
    assert snapshot([tmp_path / "missing"]) == {}


def test_a_link_to_nothing_hides_no_other_file(tmp_path: Path) -> None:
    """Emacs keeps one beside every file that is being edited."""
    files = [tmp_path / f"{number}.yaml" for number in range(20)]
    for file in files:
        file.write_text("1", encoding="utf-8")
    (tmp_path / ".#1.yaml").symlink_to("somebody@somewhere.1")
    assert set(snapshot([tmp_path])) == {str(file) for file in files}


def test_a_folder_behind_a_link_is_watched_and_a_circle_ends(tmp_path: Path) -> None:
    inside, elsewhere = tmp_path / "content", tmp_path / "elsewhere"
    inside.mkdir()
    elsewhere.mkdir()
    (elsewhere / "a").write_text("1", encoding="utf-8")
    (inside / "link").symlink_to(elsewhere)
    (elsewhere / "back").symlink_to(inside)
    assert list(snapshot([inside])) == [str(inside / "link/a")]


def test_what_editors_leave_behind_is_no_change(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("1", encoding="utf-8")
    watch = Watch([tmp_path])
    for name in LEFTOVERS:
        (tmp_path / name).write_text("2", encoding="utf-8")
        assert not watch.has_changed()
        assert not watch.has_changed()
    (tmp_path / "b.yaml").write_text("2", encoding="utf-8")
    assert not watch.has_changed()
    assert watch.has_changed()


def test_a_fault_of_the_program_comes_back_as_its_trace(tmp_path: Path) -> None:
    came = attempt(Options(tmp_path, None, tmp_path / "site"))  # type: ignore[arg-type]
    assert not came.good
    assert came.problems or "Traceback" in came.fault


def test_a_build_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    content = Path(__file__).parent.parent / "problems/base/content"
    shutil.copytree(content, tmp_path / "content")
    templates = tmp_path / "endless/pages"
    templates.mkdir(parents=True)
    (templates / "404.html").write_text(
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        encoding="utf-8",
    )
    root = Path(__file__).parent.parent.parent
    folders = (tmp_path / "endless", root / "templates")
    builder = Builder(Options(tmp_path, folders, tmp_path / ".yqsite/preview"), "zh", limit=1.5)
    try:
        assert builder.build().fault == "生成网站超过 1.5 秒，已停止。"
        (templates / "404.html").write_text("short", encoding="utf-8")
        builder.limit = PATIENCE
        assert builder.build().good
    finally:
        builder.stop()
