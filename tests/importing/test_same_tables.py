"""Two files with one table: which of them is read, and what is said of the other."""

from generator.importing.grids import Grid
from generator.importing.rows.drafts import ProjectDraft, ResultDraft, RowDraft
from generator.importing.same_tables import Repeat, lesser_repeats_of, repeats_of
from generator.importing.updating.level_tables import TableRead
from generator.problems import Problem


def project(number: str, title: str, **words: object) -> ProjectDraft:
    result = ResultDraft(source=RowDraft(1, ""), **words)  # type: ignore[arg-type]
    return ProjectDraft(number, title, results=[result])


def table(name: str, index: int, *projects: ProjectDraft) -> TableRead:
    return TableRead(Grid(name, name, "", index, ()), name, list(projects))


def found(*tables: TableRead) -> tuple[list[Repeat], list[Problem]]:
    problems: list[Problem] = []
    return list(repeats_of("county", tables, problems)), problems


ONE = [project("1", "修路", text="修好"), project("2", "建桥", text="建成")]
MORE = [project("1", "修路", text="修好", outcome="已完成"), project("2", "建桥", text="建了")]


def test_the_first_is_read_where_both_say_as_much() -> None:
    [repeat], problems = found(table("a.xlsx", 1, *ONE), table("b.docx", 2, *ONE))
    assert [grid.document for grid in repeat.grids] == ["b.docx"]
    assert repeat.differences == []
    assert problems == []


def test_the_one_that_says_more_is_read_and_differences_are_named() -> None:
    [repeat], _ = found(table("a.xlsx", 1, *ONE), table("b.docx", 2, *MORE))
    assert [grid.document for grid in repeat.grids] == ["a.xlsx"]
    [difference] = repeat.differences
    assert (difference.label, difference.field) == ("2", "results[0].text")
    assert (difference.read, difference.other) == ("建了", "建成")


def test_where_each_says_what_the_other_does_not_a_person_decides() -> None:
    late = [project("1", "修路", deadline="年底"), project("2", "建桥", text="建成")]
    repeats, [question] = found(table("a.xlsx", 1, *MORE), table("b.docx", 2, *late))
    assert repeats == []
    assert question.code == "YQ755"
    assert question.values == {"first": "a.xlsx", "second": "b.docx"}


def test_a_file_with_projects_that_the_other_lacks_is_no_repeat_of_it() -> None:
    longer = [*ONE, project("3", "种树", text="种好")]
    [repeat], _ = found(table("a.xlsx", 1, *ONE), table("b.docx", 2, *longer))
    assert [grid.document for grid in repeat.grids] == ["a.xlsx"]
    other = [project("1", "修渠", text="修好"), project("2", "建塔", text="建成")]
    assert found(table("a.xlsx", 1, *ONE), table("b.docx", 2, *other)) == ([], [])


def test_two_tables_of_one_file_are_no_repeat() -> None:
    first, second = table("a.xlsx", 1, *ONE), table("a.xlsx", 2, *ONE)
    assert found(first, second) == ([], [])


def test_signs_of_two_widths_are_no_difference() -> None:
    wide = [project("1", "修路", text="修好９５％"), project("2", "建桥", text="建成")]  # noqa: RUF001
    plain = [project("1", "修路", text="修好95%"), project("2", "建桥", text="建成")]
    [repeat], _ = found(table("a.xlsx", 1, *plain), table("b.docx", 2, *wide))
    assert repeat.differences == []


def test_a_new_site_begins_with_the_fuller_file_and_names_what_the_other_says_alone() -> None:
    other = [
        project("1", "修路（二期）", text="修好", deadline="年底", extra=(("投资", "500"),)),
        project("2", "建桥", leaders=("甲",)),
        project("3", "种树"),
        project("4", "挖井", text="挖好"),
    ]
    full = [
        *(project("1", "修路", text="修好", outcome="已完成", departments=("县交通局",)),),
        *(project("2", "建桥", text="建成", outcome="已完成", departments=("县交通局",)),),
        *(project("3", "种树", text="种好", outcome="已完成", departments=("县林业局",)),),
        *(project("5", "通水", text="通了", outcome="已完成", departments=("县水利局",)),),
    ]
    tables = table("a.docx", 1, *other[:3]), table("b.xlsx", 2, *full)
    [repeat] = lesser_repeats_of("county", tables)
    assert (repeat.read, repeat.other) == ("b.xlsx", "a.docx")
    assert told(repeat) == [
        ("1", "title", "修路", "修路（二期）"),
        ("1", "results[0].deadline", "", "年底"),
        ("1", "results[0].extra.投资", "", "500"),
        ("2", "results[0].leaders", "", "甲"),
    ]
    [repeat] = lesser_repeats_of("county", (table("a.docx", 1, *other[1:]), table("b", 2, *full)))
    assert told(repeat)[-1] == ("4", "title", "", "挖井")


def told(repeat: Repeat) -> list[tuple[str, str, str, str]]:
    return [(d.label, d.field, d.read, d.other) for d in repeat.differences]


def test_of_two_that_say_as_much_a_new_site_begins_with_the_first() -> None:
    [repeat] = lesser_repeats_of("county", (table("a", 1, *ONE), table("b", 2, *ONE)))
    assert (repeat.read, repeat.other, repeat.differences) == ("a", "b", [])
    apart = [project("1", "修渠"), project("2", "建塔")]
    tables = table("a", 1, *ONE), table("b", 2, *apart)
    assert list(lesser_repeats_of("county", tables)) == []
