"""`yqsite measures`: the table for review, and what it adds to the YAML files."""

import shutil
from difflib import ndiff
from pathlib import Path

import pytest
import yaml

from tests.importing.offices import imported, small_year
from tests.processes import ROOT, yqsite

YUEQING = "content/2022/yueqing.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The 2022 content in a folder that may be changed."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def without(project: Path, name: str) -> str:
    """Takes a measure out of the records of 乐清; gives the new text."""
    file = project / YUEQING
    lines = file.read_text(encoding="utf-8").split("\n")
    start = lines.index(f"      - name: {name}")
    end = next(n for n in range(start + 1, len(lines)) if not lines[n].startswith("        "))
    alone = lines[start - 1] == "    measures:" and not lines[end].startswith("      - ")
    del lines[start - alone : end]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file.read_text(encoding="utf-8")


def added(before: str, after: str) -> list[str]:
    """The lines that were added; no other line may differ."""
    lines = [line for line in ndiff(before.split("\n"), after.split("\n")) if line[:1] in "+-"]
    assert all(line.startswith("+ ") for line in lines), lines
    return [line[2:] for line in lines]


def test_the_content_has_every_certain_reading_confirmed() -> None:
    done = yqsite("measures", project=ROOT)
    assert done.returncode == 0
    *rows, count = done.stdout.splitlines()
    assert {row.split()[0] for row in rows[1:]} == {"unpaired"}
    assert count.endswith("149 confirmed, 0 new, 7 without a certain actual.")


def test_all_lists_numbers_ratio_and_words_in_chinese() -> None:
    done = yqsite("--lang", "zh", "measures", "--all", project=ROOT)
    (row,) = (line.split() for line in done.stdout.splitlines() if "2022/yueqing/28 " in line)
    assert row == [
        *(
            "已确认",
            "2022/yueqing/28",
            "红十字救护员培训",
            "5000",
            "6895",
            "人次",
            "137.9%",
            "已证实",
        ),
        *("开展红十字救护员培训[5000人次以上]", "至11月底已培训[6895人]"),
    ]


@pytest.mark.parametrize("name", ["红十字救护员培训", "文化走亲", "断头路"])
def test_write_adds_a_new_reading_and_changes_no_other_line(name: str, project: Path) -> None:
    before = without(project, name)
    done = yqsite("measures", "--write", project=project)
    assert done.returncode == 0, done.stderr
    after = (project / YUEQING).read_text(encoding="utf-8")
    lines = added(before, after)
    assert "        reading: proposed" in lines
    assert len(lines) in (8, 9)
    assert lines[-1].startswith("        grade: ")
    assert yqsite("check", project=project).returncode == 0


def test_accept_proven_confirms_what_the_text_proves_and_nothing_else(project: Path) -> None:
    before = without(project, "红十字救护员培训")
    done = yqsite("measures", "--accept", "proven", project=project)
    assert done.returncode == 0, done.stderr
    assert "1 measures confirmed" in done.stdout
    lines = added(before, (project / YUEQING).read_text(encoding="utf-8"))
    assert lines[-6:] == [
        "      - name: 红十字救护员培训",
        "        target: 5000",
        "        actual: 6895",
        "        unit: 人次",
        "        target_words: 开展红十字救护员培训5000人次以上",
        "        actual_words: 至11月底已培训6895人",
    ]
    again = yqsite("measures", "--accept", "proven", project=project)
    assert "confirmed, each proven" not in again.stdout


def test_accept_proven_confirms_what_stands_there_as_proposed(project: Path) -> None:
    text = without(project, "红十字救护员培训")
    yqsite("measures", "--write", project=project)
    proposed = (project / YUEQING).read_text(encoding="utf-8")
    assert "        grade: proven" in added(text, proposed)
    yqsite("measures", "--accept", "proven", project=project)
    lines = added(text, (project / YUEQING).read_text(encoding="utf-8"))
    assert not any("reading:" in line or "grade:" in line for line in lines)
    assert "        actual: 6895" in lines


def test_what_is_not_proven_is_left_for_a_person(project: Path) -> None:
    text = without(project, "百姓运动场")
    done = yqsite("measures", "--accept", "proven", project=project)
    assert done.returncode == 0, done.stderr
    assert "confirmed, each proven" not in done.stdout
    assert (project / YUEQING).read_text(encoding="utf-8") == text
    (row,) = (line.split() for line in done.stdout.splitlines() if "2022/yueqing/37 " in line)
    assert (row[0], row[7]) == ("new", "likely")


def test_a_second_write_adds_nothing(project: Path) -> None:
    without(project, "红十字救护员培训")
    yqsite("measures", "--write", project=project)
    once = (project / YUEQING).read_bytes()
    done = yqsite("measures", "--write", project=project)
    assert (project / YUEQING).read_bytes() == once
    assert "proposed" in done.stdout


def test_a_file_with_other_line_ends_keeps_them(project: Path) -> None:
    text = without(project, "红十字救护员培训")
    crlf = text.replace("\n", "\r\n").encode()
    (project / YUEQING).write_bytes(crlf)
    yqsite("measures", "--write", project=project)
    made = (project / YUEQING).read_bytes()
    assert len(made) > len(crlf)
    assert made.count(b"\n") == made.count(b"\r\n")


def test_a_proposed_or_rejected_measure_is_not_shown(project: Path) -> None:
    file = project / YUEQING
    text = file.read_text(encoding="utf-8")
    words = "        actual_words: 送展览讲座237场\n"
    file.write_text(text.replace(words, words + "        reading: rejected\n"), encoding="utf-8")
    other = "        actual_words: 文化走亲10场\n"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(other, other + "        reading: proposed\n"), encoding="utf-8")

    assert yqsite("build", project=project).returncode == 0
    page = (project / "site/2022/yueqing/36.html").read_text(encoding="utf-8")
    assert page.count('<span class="mark') == 2
    assert "2370%" not in page
    told = yqsite("measures", "--all", project=project).stdout
    assert any(line.startswith("rejected") and "237" in line for line in told.splitlines())


def test_a_corrected_number_is_shown_as_different(project: Path) -> None:
    file = project / YUEQING
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("        actual: 237\n", "        actual: 238\n"), "utf-8")
    told = yqsite("measures", project=project).stdout
    assert any(
        line.startswith("differs") and "2022/yueqing/36" in line for line in told.split("\n")
    )


def test_a_file_that_cannot_be_written_again_alike_is_left_alone(project: Path) -> None:
    file = project / YUEQING
    text = without(project, "红十字救护员培训")
    uneven = text.replace("\n    programme: ", "\n    programme:   ")
    file.write_text(uneven, encoding="utf-8")
    done = yqsite("measures", "--write", project=project)
    assert done.returncode == 0, done.stderr
    assert "by hand" in done.stdout
    assert file.read_text(encoding="utf-8") == uneven


def test_records_in_braces_get_theirs_in_braces(project: Path) -> None:
    file = project / YUEQING
    records = yaml.load(without(project, "红十字救护员培训"), yaml.BaseLoader)  # noqa: S506
    flow = yaml.dump(records, allow_unicode=True, default_flow_style=True, width=10**6)
    file.write_text(flow, encoding="utf-8")
    done = yqsite("measures", "--write", project=project)
    assert done.returncode == 0, done.stderr
    again = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
    (added,) = again["projects"][27]["measures"]
    assert (added["target"], added["actual"], added["reading"]) == ("5000", "6895", "proposed")
    del again["projects"][27]["measures"]
    assert again == records


def test_words_of_several_lines_are_one_cell(project: Path) -> None:
    before = yqsite("measures", "--all", project=project).stdout.splitlines()
    file = project / YUEQING
    text = file.read_text(encoding="utf-8")
    words = '        target_words: "开展\\n红十字"\n'
    old = "        target_words: 开展红十字救护员培训5000人次以上\n"
    assert text.count(old) == 1
    file.write_text(text.replace(old, words), encoding="utf-8")
    rows = yqsite("measures", "--all", project=project).stdout.splitlines()
    (row,) = (line for line in rows if line.startswith("by hand") and "红十字" in line)
    assert "开展⏎红十字" in row
    assert len(rows) == len(before) + 1  # the reading is new again, the measure by hand


def test_rule_8_a_reading_of_an_item_stands_in_the_item_and_is_read_from_its_row(
    tmp_path: Path,
) -> None:
    project = small_year(tmp_path / "project")
    table = tmp_path / "a.csv"
    table.write_text(
        "序号,项目内容,完成情况,责任单位\n"
        "1,新建驿站7家,新建驿站13家,市民政局\n"
        ",新增托位500个,已新增驿站9家,市教育局\n",
        encoding="utf-8",
    )
    assert imported(project, table, year="2023").returncode == 0
    done = yqsite("measures", "--write", project=project)
    assert done.returncode == 0, done.stderr
    assert "2023/city/1#1" in done.stdout
    data = yaml.safe_load((project / "content/2023/city.yaml").read_text(encoding="utf-8"))
    first, second = data["projects"][0]["results"]
    (measure,) = first["measures"]
    assert (measure["target"], measure["actual"], measure["reading"]) == (7, 13, "proposed")
    assert "measures" not in second  # the row says nothing of its own target
    assert "measures" not in data["projects"][0]


def test_rule_8_a_plan_s_target_is_proposed_without_an_actual(tmp_path: Path) -> None:
    project = small_year(tmp_path / "project")
    table = tmp_path / "a.csv"
    table.write_text("序号,项目内容,责任单位\n1,新建驿站7家,市民政局\n", encoding="utf-8")
    assert imported(project, table, year="2023").returncode == 0
    assert yqsite("measures", "--write", project=project).returncode == 0
    data = yaml.safe_load((project / "content/2023/city.yaml").read_text(encoding="utf-8"))
    (measure,) = data["projects"][0]["measures"]
    assert (measure["target"], "actual" in measure) == (7, False)
    assert yqsite("check", project=project).returncode == 0
