"""Which texts are good for which kind of value."""

import datetime
import re
from typing import get_args

import pytest
from msgspec import Meta

from generator.records import values
from generator.records.values import MOST_DIGITS

PATTERNS = {
    name: meta.pattern
    for name, kind in vars(values).items()
    for meta in (get_args(kind)[1:] if get_args(kind) else ())
    if isinstance(meta, Meta) and meta.pattern
}


def fits(kind: str, text: str) -> bool:
    return re.search(PATTERNS[kind], text) is not None


@pytest.mark.parametrize(
    "name", ["answers", "changes", "data", "departments", "index", "places", "report", "con"]
)
def test_a_level_is_not_called_as_a_file_or_folder_of_the_report(name: str) -> None:
    assert not fits("LevelId", name)
    assert fits("LevelId", f"{name}-1")
    assert fits("LevelId", f"{name}s")


@pytest.mark.parametrize("kind", MOST_DIGITS)
def test_a_number_has_the_digits_that_messages_name_and_no_more(kind: str) -> None:
    whole, decimals = MOST_DIGITS[kind]
    name = {"whole": "Whole", "number": "Number", "percent": "OptionalPercent"}[kind]
    assert fits(name, "9" * whole)
    assert not fits(name, "9" * (whole + 1))
    assert fits(name, f"1.{'9' * decimals}") is (decimals > 0)
    assert not fits(name, f"1.{'9' * (decimals + 1)}")


def test_every_day_of_the_calendar_is_a_date_and_no_other() -> None:
    for year in (1, 1900, 1999, 2000, 2022, 2023, 2024, 2100, 9999):
        for month in range(14):
            for day in range(33):
                text = f"{year:04}-{month:02}-{day:02}"
                try:
                    datetime.date(year, month, day)
                except ValueError:
                    assert not fits("Date", text), text
                else:
                    assert fits("Date", text), text
    assert not fits("Date", "0000-01-01")


@pytest.mark.parametrize(
    ("text", "is_good"),
    [
        ("", True),
        ("2024-02-29", True),
        ("2024-02-29 09:30", True),
        ("2023-02-29 09:30", False),
        ("2024-02-29 24:00", False),
        ("2024-02-29 9:30", False),
    ],
)
def test_a_moment_is_a_day_and_perhaps_a_time(text: str, is_good: bool) -> None:
    assert fits("OptionalMoment", text) is is_good


@pytest.mark.parametrize(
    "text", ["-5", "-0", "1e400", "NaN", "inf", "65%", "1.", ".5", "٣", "\uff15"]
)
def test_what_is_no_share_is_refused(text: str) -> None:
    assert not fits("OptionalPercent", text)


@pytest.mark.parametrize("text", ["0", "65", "96.64", "100", "580.0", "999999999999999"])
def test_a_share_may_be_above_a_hundred(text: str) -> None:
    assert fits("OptionalPercent", text)


@pytest.mark.parametrize("text", ["1e400", "1E5", "0x10", "1_000", "1,000", "+1", "01", "--1"])
def test_a_number_is_written_in_digits(text: str) -> None:
    assert not fits("Number", text)


@pytest.mark.parametrize(
    ("text", "is_good"),
    [
        ("https://report.example", True),
        ("http://10.0.0.1:8080/a/b/", True),
        ("https://样例.中国/报告", True),
        ("https://name:secret@report.example/", False),
        ("https://name@report.example/", False),
        ("https://report.example/?page=1", False),
        ("https://report.example?page=1", False),
        ("https://report.example/#top", False),
        ("https://", False),
        ("https:///a", False),
        ("ftp://report.example", False),
        ("https://a b", False),
        ("javascript:alert(1)", False),
    ],
)
def test_the_sites_address_is_a_host_and_a_path(text: str, is_good: bool) -> None:
    assert fits("OptionalBaseUrl", text) is is_good


GOOD = {
    "OneName": "张三",
    "Whole": "1",
    "Number": "1.5",
    "OptionalPercent": "65",
    "Tile": "12",
    "Flag": "true",
    "StandingWord": "draft",
    "Slug": "a-b",
    "OptionalSlug": "a",
    "LevelId": "data-level",
    "ProjectId": "2022/a/1",
    "RecordId": "2022/a/1#2",
    "OptionalRecordId": "2022/a/1-1#2",
    "OptionalWhole": "1",
    "OptionalNumber": "1.5",
    "OptionalKey": "t2-1",
    "Printed": "1.1",
    "FindingCode": "YQ301",
    "Date": "2022-01-01",
    "OptionalDate": "2022-01-01",
    "OptionalMoment": "2022-01-01 09:30",
    "Period": "2022-08",
    "OptionalPeriod": "2022-Q3",
    "OptionalUrl": "https://a.example/?b#c",
    "OptionalBaseUrl": "https://a.example",
    "OptionalEmail": "a@b.example",
    "OptionalSiteCode": "0123456789",
    "OptionalSha256": "0" * 64,
    "Digests": f"number={'0' * 12} measures[绿道].target={'0' * 12}",
    "FieldKind": "results.text",
    "LedgerId": "2022/a/1",
    "OptionalLedgerId": "2022",
    "OptionalDigest": "0" * 12,
    "OptionalHead": "0" * 64,
    "OptionalProjectId": "2022/a/1",
    "FieldName": "results[0].text",
}


def test_every_kind_has_an_example_here() -> None:
    assert set(PATTERNS) == {*GOOD, "Filled"}


@pytest.mark.parametrize("kind", GOOD)
def test_no_kind_has_a_line_break_at_its_end(kind: str) -> None:
    """It stood in addresses, in names of files and in pages."""
    assert fits(kind, GOOD[kind])
    assert not fits(kind, GOOD[kind] + "\n")
    assert not fits(kind, "\n" + GOOD[kind])
