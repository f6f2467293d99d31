"""Rows of steps below the title of their project: what each is about is its title."""

from pathlib import Path

from generator.content.readers import read_yaml
from generator.importing import read_source
from tests.importing.offices import imported, reading, small_year

HEAD = "序号,项目名称,工作任务,责任单位,完成情况\n"
STEPS = HEAD + (
    "1,供热改造,取得批复,市住建局,4月批复。\n,,锅炉安装,市住建局,锅炉已安装。\n"
    "2,教师宿舍,主体封顶,市教育局,封顶。\n"
)
Found = list[tuple[str, list[tuple[str, str, dict[str, str]]]]]


def found(text: str, folder: Path) -> Found:
    """The title of each project with title, text and extras of its results."""
    (level,) = reading(small_year(folder), read_source("a.csv", text.encode())).levels
    return [
        (project.title, [(r.title, r.text, dict(r.extra)) for r in project.results])
        for project in level.projects
    ]


def test_the_task_of_each_step_is_its_title(tmp_path: Path) -> None:
    assert found(STEPS, tmp_path) == [
        ("供热改造", [("取得批复", "4月批复。", {}), ("锅炉安装", "锅炉已安装。", {})]),
        ("教师宿舍", [("", "封顶。", {"工作任务": "主体封顶"})]),  # its own title says it
    ]


def test_words_that_tell_no_steps_apart_stay_under_their_head(tmp_path: Path) -> None:
    same = STEPS.replace("取得批复", "锅炉安装")
    assert found(same, tmp_path / "same")[0] == (
        "供热改造",
        [
            ("", "4月批复。", {"工作任务": "锅炉安装"}),
            ("", "锅炉已安装。", {"工作任务": "锅炉安装"}),
        ],
    )
    lacking = STEPS.replace("锅炉安装", "")
    assert [r[0] for r in found(lacking, tmp_path / "lacking")[0][1]] == ["", ""]
    other = STEPS.replace("工作任务", "备注")  # no head of tasks
    assert [r[0] for r in found(other, tmp_path / "other")[0][1]] == ["", ""]


def test_steps_that_were_imported_before_get_their_titles(tmp_path: Path) -> None:
    """The words stood among the extras of these very results; nothing is added twice."""
    project, table = small_year(tmp_path / "project"), tmp_path / "a.csv"
    table.write_text(STEPS, encoding="utf-8")
    assert imported(project, table, year="2023").returncode == 0
    file = project / "content/2023/city.yaml"
    text = file.read_text(encoding="utf-8")
    before = text.replace("        title: ", "        extra:\n          工作任务: ")
    assert before.count("工作任务") == 3
    file.write_text(before, encoding="utf-8")
    table.write_text(STEPS.replace("已安装", "全部安装"), encoding="utf-8")
    done = imported(project, table, year="2023")
    assert done.returncode == 0, done.stderr
    data = read_yaml("city.yaml", file.read_text(encoding="utf-8")).data
    assert isinstance(data, dict)
    first, second = data["projects"]
    assert [(r["title"], r["text"], r.get("extra")) for r in first["results"]] == [
        ("取得批复", "4月批复。", None),
        ("锅炉安装", "锅炉全部安装。", None),
    ]
    assert [(r.get("title"), r["extra"]) for r in second["results"]] == [
        (None, {"工作任务": "主体封顶"})
    ]
