"""Dates that no calendar has, and shares over 100 %: just those, and the very words."""

import pytest

from tests.analysis.checks.asked import questions

DATES = {
    "2月30日建成。": ["2月30日"],
    "截至13月底建成。": ["13月"],
    "2023年2月29日建成，2024年2月29日开放。": ["2023年2月29日"],
    "11月31日、4月31号、0月5日": ["11月31日", "4月31号", "0月5日"],
    "6月0日建成。": ["6月0日"],
    "2月29日、12月31日、1月1日、10月份": [],
    "为期13个月，服务13月龄婴儿，2023年12月": [],
}


@pytest.mark.parametrize(("text", "words"), DATES.items())
def test_a_date_that_no_calendar_has_is_asked_about(text: str, words: list[str]) -> None:
    assert [found for _, found, _ in questions("YQ333", "新建公园。", text)] == words


@pytest.mark.parametrize(
    ("month", "days"), [*enumerate([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], start=1)]
)
def test_each_month_has_its_days(month: int, days: int) -> None:
    text = f"{month}月{days}日开工，{month}月{days + 1}日建成。"
    found = [words for _, words, _ in questions("YQ333", "新建公园。", text)]
    assert found == [f"{month}月{days + 1}日"]


SHARES = {
    "合格率102%。": ["合格率102%"],
    "群众满意度达到100.5％。": ["群众满意度达到100.5％"[2:]],  # noqa: RUF001
    "女性占比105%。": ["占比105%"],
    "覆盖率提高到100%。": [],
    "完成率113.5%，占全年任务的120%，参保率101%。": [],
    "拨备覆盖率215%。": [],
}


@pytest.mark.parametrize(("text", "words"), SHARES.items())
def test_a_share_of_all_is_at_most_all_of_them(text: str, words: list[str]) -> None:
    assert [found for _, found, _ in questions("YQ334", "新建公园。", text)] == words
