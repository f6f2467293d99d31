"""Gaps in the numbering of a level: one question a gap, however wide."""

from msgspec.structs import replace

from generator.records import Change, Ledger, Project
from tests.analysis.checks.asked import of_code, project, report


def numbered(*numbers: int) -> list[Project]:
    return [project(number, "新建。", "已建。") for number in numbers]


def gaps(*projects: Project) -> list[tuple[str, str, str, str]]:
    return [
        (
            finding.question.at.field,
            finding.question.values["missing"],
            finding.question.values["lowest"],
            finding.question.values["highest"],
        )
        for finding in of_code("YQ303", report(*projects))
    ]


def test_a_missing_number_is_asked_about_with_the_range() -> None:
    assert gaps(*numbered(3, 5, 6)) == [("projects[4]", "4", "3", "6")]


def test_numbers_that_follow_each_other_are_not() -> None:
    assert gaps(*numbered(7, 8, 9)) == []
    assert gaps(*numbered(9, 8, 7)) == []
    assert gaps(*numbered(1)) == []
    assert gaps() == []


def test_a_gap_is_one_question_and_says_from_where_to_where() -> None:
    assert gaps(*numbered(1, 4, 5, 999_999_999)) == [
        ("projects[2]", "2–3", "1", "999999999"),
        ("projects[6]", "6–999999998", "1", "999999999"),
    ]


def test_a_gap_stands_in_the_file_of_the_first_project() -> None:
    first, second = numbered(1, 3)
    moved = replace(second, position=replace(second.position, file="content/2022/more.yaml"))
    (finding,) = of_code("YQ303", report(first, moved))
    assert finding.question.at.file == first.position.file


def test_projects_without_numbers_have_no_gaps() -> None:
    first, second = numbered(1, 3)
    assert gaps(replace(first, number="甲"), replace(second, number="乙")) == []


def test_each_level_has_its_own_numbering() -> None:
    first, second = numbered(1, 3)
    other = replace(second, level="wenzhou", id="2022/wenzhou/3")
    assert gaps(first, other) == []


def test_the_number_of_a_withdrawn_project_is_not_missing() -> None:
    (first, *_) = numbered(1)

    def entry(key: str, new: str = "", index: int = 0) -> Change:
        return Change(
            project=f"{first.id.rpartition('/')[0]}/{key}",
            field="project",
            kind="correction",
            date="2023-02-01",
            who="甲",
            why="并入别的项目",
            old="" if new else "新建。",
            new=new,
            index=index,
        )

    def missing(*changes: Change) -> list[str]:
        asked = report(*numbered(1, 3, 5))
        ledger = Ledger("content/2022/changes.yaml", {}, changes)
        found = of_code("YQ303", replace(asked, ledger=ledger))
        return [finding.question.values["missing"] for finding in found]

    assert missing() == ["2", "4"]
    assert missing(entry("2")) == ["4"]
    assert missing(entry("2"), entry("4", index=1), entry("9", index=2)) == []
    assert missing(entry("2"), entry("2", "新建。", 1)) == ["2", "4"]  # it came back, and is gone
