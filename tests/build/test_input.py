"""What a build is made from: as it was, or changed; its content at the address asked for."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.build.cache import Store
from generator.build.input import Input, InputChangedError, input_now
from generator.cli.project_folder import template_folders
from generator.content.limits import LIMITS
from tests.site.building import edited, small_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def input_of(project: Path, base_url: str | None = None, *, strict: bool = False) -> Input:
    return input_now(project, template_folders(project), base_url, strict=strict)


def test_an_input_that_nobody_touched_is_the_same(project: Path) -> None:
    given = input_of(project)
    given.refuse_changes()
    assert given == input_of(project)


def test_a_changed_file_and_a_changed_limit_are_refused(project: Path) -> None:
    given = input_of(project)
    before = LIMITS.get()
    token = LIMITS.set(replace(before, bytes=before.bytes - 1))
    with pytest.raises(InputChangedError):
        given.refuse_changes()
    LIMITS.reset(token)
    given.refuse_changes()
    edited(project / "content/site.yaml", lambda text: text + "\n")
    with pytest.raises(InputChangedError):
        given.refuse_changes()


def test_what_is_asked_for_is_part_of_the_input(project: Path) -> None:
    plain, at, strict = (
        input_of(project),
        input_of(project, "https://a.example"),
        input_of(project, strict=True),
    )
    assert len({plain.fingerprint.all, at.fingerprint.all, strict.fingerprint.all}) == 3
    assert plain.fingerprint.templates == at.fingerprint.templates == strict.fingerprint.templates


def test_the_content_is_at_the_address_that_was_asked_for(project: Path) -> None:
    store = Store(project)
    own = input_of(project).load(store, 1).site.base_url
    assert input_of(project, "https://a.example/").load(store, 1).site.base_url == (
        "https://a.example"
    )
    assert input_of(project, "").load(store, 1).site.base_url == ""
    assert own not in ("https://a.example", "https://a.example/")
