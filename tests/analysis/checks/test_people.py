"""People under departments; and numbers that belong in no report."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from generator.analysis.checks import questions_about
from generator.analysis.checks.people import is_identity_number, private_numbers
from generator.records import Project
from tests.analysis.checks.asked import REPORT, inner, of_code, project, questions, report


def identity(day: str, place: str = "110105", order: str = "002") -> str:
    """A number with that birthday and the check digit by ISO 7064, MOD 11-2."""
    digits = f"{place}{day}{order}"
    total = sum(int(digit) * pow(2, 17 - at, 11) for at, digit in enumerate(digits))
    return digits + "0123456789X"[(1 - total) % 11]


@pytest.mark.parametrize(
    "day",
    [
        *("19491231", "20000101", "20230930", "19990229", "19560229"),
        *("19500110", "19501011", "19501119", "19501220", "19500630", "19500131"),
    ],
)
def test_a_number_with_a_birthday_and_its_check_digit_is_one(day: str) -> None:
    number = identity(day)
    assert is_identity_number(number)
    assert not is_identity_number(number[:17] + ("1" if number[17] != "1" else "2"))


@pytest.mark.parametrize(
    "day", ["18991231", "21000101", "19491331", "19490031", "19491200", "19491232", "19492001"]
)
def test_a_number_without_a_birthday_is_none(day: str) -> None:
    assert not is_identity_number(identity(day))


@pytest.mark.parametrize("place", ["345678", "987654"])
def test_every_place_has_its_weight(place: str) -> None:
    for order in ("789", "321", "555"):
        assert is_identity_number(identity("19871119", place, order))


def test_every_digit_counts_for_the_check_digit() -> None:
    number = identity("19491231")
    assert number == "11010519491231002X"
    for place in range(6):
        other = f"{(int(number[place]) + 1) % 10}"
        assert not is_identity_number(number[:place] + other + number[place + 1 :])
    for place in range(14, 17):
        other = f"{(int(number[place]) + 1) % 10}"
        assert not is_identity_number(number[:place] + other + number[place + 1 :])
    assert not is_identity_number("11010519591231002X")  # of the year
    assert is_identity_number(number.lower())


@pytest.mark.parametrize(
    ("text", "count"),
    {
        "证号11010519491231002X。": 1,
        "证号11010519491231002x，又11010519491231002X。": 2,
        "证号111010519491231002X。": 0,
        "证号11010519491231002X1。": 0,
        "证号11010519491231002。": 0,
        f"证号{identity('19500110')}": 1,
        f"证号5{identity('19500110')}": 0,
        f"证号{identity('19500110')}5": 0,
        # an X at its end is enough, or that it is called so
        "补助一人（11019919000199000X）。": 1,
        "合同编号GC11019919000199000X。": 0,
        "合同编号GC-11019919000199000X。": 0,
        "合同编号11019919000199000X-2。": 0,
        "身份证号：110199190001990001。": 1,
        "身份证件号码为110199190001990001。": 1,
        "身份证号码11019919000199000x。": 1,
        "身份证号1101991900019900015。": 0,
        "流水号110199190001990001。": 0,
    }.items(),
)
def test_identity_numbers_are_asked_about_without_being_told(text: str, count: int) -> None:
    found = questions("YQ318", "新建公园。", text)
    assert found == [("results[0].text", "110***************", {})] * count


def test_an_old_identity_number_is_known_by_what_it_is_called() -> None:
    text = "身份证号110199491231002，流水号110199491231002。"
    found = questions("YQ318", "新建公园。", text)
    assert found == [("results[0].text", "110************", {})]


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "电话13800138000。": ["138********"],
        "电话19900138000、13000138000": ["199********", "130********"],
        "电话12800138000": [],
        "电话113800138000": [],
        "电话138001380001": [],
        "电话.13800138000": [],
        "电话13800138000.5": [],
        "投资13800138000.50元": [],
    }.items(),
)
def test_mobile_numbers_are_asked_about_without_being_told(text: str, words: list[str]) -> None:
    assert [found for _, found, _ in questions("YQ319", "新建公园。", text)] == words


def test_private_numbers_are_seen_wherever_a_page_shows_them() -> None:
    plain = project(5, "新建公园。", "建成公园。")
    result = plain.results[0]
    raw = replace(result.source, raw="13800138000")
    shown = {
        "title": replace(plain, title="13800138000"),
        "extra.备注": replace(plain, extra=(("备注", "13800138000"),)),
        "results[0].people": replace(plain, results=(replace(result, people=("13800138000",)),)),
        "results[0].source.raw": replace(plain, results=(replace(result, source=raw),)),
    }
    for field, changed in shown.items():
        found = [inner(question)[0] for question in questions_about(changed)]
        assert found == [field]


def test_a_number_of_a_text_is_not_asked_about_again_in_its_raw_row() -> None:
    plain = project(5, "新建公园。", "电话13800138000。")
    source = replace(plain.results[0].source, raw="1 | 新建公园。 | 电话13800138000。")
    changed = replace(plain, results=(replace(plain.results[0], source=source),))
    assert [inner(question)[0] for question in questions_about(changed)] == ["results[0].text"]


FIRST, SECOND, THIRD = REPORT.departments[:3]


def rows(*departments: tuple[str, ...], people: tuple[str, ...] = ("李四",)) -> Iterator[Project]:
    """Projects of one row each, by slug of the departments."""
    names = {department.slug: department.name for department in REPORT.departments}
    for number, slugs in enumerate(departments, start=1):
        plain = project(number, "新建公园。", "建成公园。")
        result = replace(
            plain.results[0],
            departments=slugs,
            printed_departments=tuple(f"印{names[slug]}" for slug in slugs),
            people=people,
        )
        yield replace(plain, results=(result,))


A, B, C = (FIRST.slug,), (SECOND.slug,), (THIRD.slug,)


def test_a_person_who_stands_elsewhere_once_is_asked_about_there() -> None:
    (finding,) = of_code("YQ310", report(*rows(A, A, B, A)))
    assert inner(finding.question) == (
        "results[0].departments",
        f"印{SECOND.name}",
        {"person": "李四", "usual": FIRST.name, "rows": "3"},
    )
    assert finding.projects == ("2022/province/3",)


@pytest.mark.parametrize(
    "departments",
    [
        (A, A, B),  # so few rows say nothing
        (A, A, A, A),
        (A, A, A, B, B),
        (A, A, A, B, C),
        (A, A, B, B),
        (A, A, A, (*B, *C)),  # a row of two departments does not say whose the person is
    ],
)
def test_a_person_who_moves_or_stands_alike_is_not(
    departments: tuple[tuple[str, ...], ...],
) -> None:
    assert of_code("YQ310", report(*rows(*departments))) == []


def test_rows_of_several_people_do_not_say_who_belongs_where() -> None:
    assert of_code("YQ310", report(*rows(A, A, A, B, people=("李四", "王五")))) == []


def test_the_private_numbers_of_a_text_are_shown_by_their_first_digits() -> None:
    assert list(private_numbers("联系电话13812345678，工期120天")) == [("YQ319", "138********")]
    assert list(private_numbers("改造12345户")) == []
