"""A walk at the prompt that ends in the middle: what was answered is there, and it goes on."""

import signal
import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import yaml

from tests.cli.verbs.answering import data, ran, with_doubts
from tests.faults.writers import with_reading
from tests.processes import PATIENCE, started

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")


def at_the_prompt(project: Path, *words: str) -> AbstractContextManager["subprocess.Popen[str]"]:
    """A run of a verb to which lines may be typed."""
    return started(
        [sys.executable, "-m", "generator", "-C", str(project), "--lang", "zh", *words],
        environment={"LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )


def type_lines(run: "subprocess.Popen[str]", lines: str) -> None:
    assert run.stdin
    run.stdin.write(lines)
    run.stdin.flush()


def heard_until(run: "subprocess.Popen[str]", words: str) -> None:
    """Waits until the run has said this."""
    assert run.stdout
    said = ""
    while words not in said:
        sign = run.stdout.read(1)
        assert sign, said
        said += sign


@pytest.mark.parametrize(
    ("name", "code"), [("SIGHUP", -signal.SIGHUP), ("SIGINT", 130), ("SIGKILL", -signal.SIGKILL)]
)
def test_what_was_answered_before_the_terminal_closed_is_there(
    name: str, code: int, tmp_path: Path
) -> None:
    project = with_doubts(tmp_path / "project")
    with at_the_prompt(project, "answer", "--date", "2024-01-06") as run:
        type_lines(run, "y\n县府办\n")
        heard_until(run, "网页上将写：答复")
        heard_until(run, "停(q)，输入后按回车：")
        run.send_signal(getattr(signal, name))
        assert run.wait(PATIENCE) == code
    (answer,) = data(project, "answers.yaml")["answers"]
    assert (answer["finding"], answer["who"]) == ("YQ304", "县府办")
    assert [file.name for file in (project / "content/2023").glob(".yqsite*")] == []
    done = ran(project, "answer", said="y\n\n")
    assert "第1条，共1条  YQ314" in done.out
    assert ran(project, "check", "--strict").code == 0


def test_readings_that_were_confirmed_before_the_terminal_closed_are_there(
    tmp_path: Path,
) -> None:
    project = tmp_path / "project"
    with_reading(project)
    with at_the_prompt(project, "measures", "--review") as run:
        type_lines(run, "s\ny\n")  # first what is less sure, of the other level
        heard_until(run, "已保存到 content/2023/city.yaml。网页上将写：学校  2 / 1 所  200%")
        heard_until(run, "停(q)，输入后按回车：")
        run.send_signal(signal.SIGHUP)
        assert run.wait(PATIENCE) == -signal.SIGHUP
    (measure,) = data(project, "city.yaml")["projects"][1]["measures"]
    assert (measure["target"], measure["actual"], "reading" in measure) == (1, 2, False)
    assert "待确认的指标 2 个" in ran(project, "measures", "--review", said="q\n").out
    assert ran(project, "check").code == 0


def test_the_end_of_the_input_in_the_middle_of_an_answer_writes_nothing(tmp_path: Path) -> None:
    project = with_doubts(tmp_path / "project")
    before = (project / "content/2023/city.yaml").read_bytes()
    assert ran(project, "answer", said="y\n").code == 0  # who answers is not said
    assert ran(project, "answer", said="n\n").code == 0  # nor why
    assert ran(project, "answer", said="c\n完成率120%\n").code == 0  # nor that it is to be written
    assert not (project / "content/2023/answers.yaml").exists()
    assert (project / "content/2023/city.yaml").read_bytes() == before


def test_a_disk_without_room_is_told_and_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.content.edit import whole_files

    project = with_doubts(tmp_path / "project")
    real, times = whole_files._write, []

    def full(*given: object) -> None:
        times.append(1)
        if len(times) == 1:
            raise OSError(28, "No space left on device")
        real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(whole_files, "_write", full)
    done = ran(project, "answer", said="y\n县府办\ny\nq\n")
    assert (done.code, done.err.count("YQ610")) == (0, 1)
    text = (project / "content/2023/answers.yaml").read_text(encoding="utf-8")
    assert [answer["finding"] for answer in yaml.safe_load(text)["answers"]] == ["YQ304"]
