"""The year of a new site where no title names one: guessed from the deadlines, and said so."""

from pathlib import Path

from tests.processes import yqsite

HEAD = "序号,项目名称,进展情况,责任单位,完成时限\n"
ROWS = "1,新建学校2所,主体封顶。,县教育局,2023年9月\n2,修路3公里,已修1公里。,县交通局,2023年12月\n"


def new(folder: Path, text: str) -> tuple[int, str, str]:
    file = folder / "进展.csv"
    file.write_text(text, encoding="utf-8")
    done = yqsite("--lang", "zh", "new", "site1", str(file), "--yes", project=folder)
    return done.returncode, done.stdout, done.stderr


def test_the_year_of_the_deadlines_is_taken_and_said_to_be_a_guess(tmp_path: Path) -> None:
    code, said, _ = new(tmp_path, HEAD + ROWS)
    assert code == 0
    assert (
        "  年份      2023（推测，请核对）：标题没有写明，按完成时限   进展.csv “2023年9月”\n"
        in said
    )
    assert (tmp_path / "site1/content/2023/report.yaml").is_file()


def test_a_row_that_is_longer_than_the_head_is_named_before_anything_is_written(
    tmp_path: Path,
) -> None:
    more = "3,改厕90座,已改31座，余下在建,县住建局,2023年11月\n"
    code, _, wrong = new(tmp_path, HEAD + ROWS + more.replace("，", ","))
    assert code == 1
    assert "进展.csv:4: YQ722" in wrong
    assert not (tmp_path / "site1").exists()


def test_deadlines_of_two_years_leave_the_year_to_a_person(tmp_path: Path) -> None:
    code, _, wrong = new(tmp_path, HEAD + ROWS.replace("2023年12月", "2024年6月"))
    assert code == 2
    assert "没有写明是哪一年的报告" in wrong
