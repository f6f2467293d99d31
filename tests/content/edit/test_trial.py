"""What is about to be written is read first: what `check` would refuse is not written."""

from pathlib import Path

import pytest

from generator.content.edit.trial import refuse_unreadable
from generator.problems import Problem, ProblemsFound
from tests.conftest import yqsite
from tests.site.building import edited, small_project

CITY = "content/2023/city.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def text_of(project: Path) -> str:
    return (project / CITY).read_text(encoding="utf-8")


def refused(project: Path, name: str, text: str) -> tuple[Problem, ...]:
    with pytest.raises(ProblemsFound) as found:
        refuse_unreadable(project, {name: text.encode()})
    return found.value.problems


def test_what_is_right_passes_and_nothing_is_written(project: Path) -> None:
    before = text_of(project)
    text = before.replace("新建学校1所", "新建学校2所")
    assert text != before
    refuse_unreadable(project, {CITY: text.encode()})
    assert text_of(project) == before


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("title: ", "title: '", "YQ103"),
        ("number: 1\n", "key: X_\n    number: 1\n", "YQ203"),
        ("outcome: ", "outcome: 不是用语", "YQ206"),
    ],
)
def test_a_new_fault_is_refused_with_its_line(old: str, new: str, code: str, project: Path) -> None:
    before, _, after = text_of(project).partition(old)
    first, *_ = refused(project, CITY, before + new + after)
    assert (first.code, first.at.file) == (code, CITY)
    assert first.at.line == before.count("\n") + 1


def test_a_fault_that_was_there_before_is_no_reason(project: Path) -> None:
    edited(project / CITY, lambda text: text.replace("outcome: ", "outcome: 不是用语", 1))
    text = text_of(project)
    refuse_unreadable(project, {CITY: f"# 新的一行\n{text}".encode()})
    worse = text.replace("number: 1\n", "number: 1\n    key: X_\n")
    assert {problem.code for problem in refused(project, CITY, worse)} == {"YQ203"}


def test_a_fault_of_another_file_is_no_reason(project: Path) -> None:
    edited(project / "content/site.yaml", lambda text: text.replace("title:", "titel:"))
    refuse_unreadable(project, {CITY: text_of(project).encode()})


def test_what_another_file_says_of_a_project_that_would_be_gone_is_a_reason(project: Path) -> None:
    name = "content/2023/progress/2023-01.yaml"
    step = project / name
    step.parent.mkdir()
    step.write_text(
        "period: 2023-01\nprojects:\n  - {project: 2023/city/1, actual: 已开工}\n",
        encoding="utf-8",
    )
    text = text_of(project)
    refuse_unreadable(project, {CITY: text.encode()})
    gone = text.replace("number: 1\n", "number: 91\n")
    places = [(found.code, found.at.file, found.at.line) for found in refused(project, CITY, gone)]
    assert ("YQ209", name, 3) in places


def test_what_comes_to_light_where_a_fault_is_mended_is_no_reason(project: Path) -> None:
    name = "content/2023/progress/2023-01.yaml"
    (project / name).parent.mkdir()
    (project / name).write_text(
        "period: 2023-01\nprojects:\n  - {project: 2023/city/99, actual: 已开工}\n",
        encoding="utf-8",
    )
    text = text_of(project)
    edited(project / CITY, lambda old: old.replace("title: ", "title: '", 1))
    refuse_unreadable(project, {CITY: text.encode()})


def test_a_file_that_is_not_there_yet_is_read_too(project: Path) -> None:
    name = "content/2023/progress/2023-01.yaml"
    good = "period: 2023-01\nprojects:\n  - {project: 2023/city/1, actual: 已开工}\n"
    refuse_unreadable(project, {name: good.encode()})
    (problem,) = refused(project, name, good.replace("city/1", "city/99"))
    assert (problem.code, problem.at.file, problem.at.line) == ("YQ209", name, 3)
    assert not (project / name).exists()


def test_a_change_that_wants_an_entry_in_the_ledger_may_be_written(project: Path) -> None:
    assert yqsite("ledger", "--accept", project=project).returncode == 0
    text = text_of(project).replace("新建学校1所", "新建学校2所")
    refuse_unreadable(project, {CITY: text.encode()})
