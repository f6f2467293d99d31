"""Lists whose items are numbered, or each have what they hold in brackets."""

import pytest

from generator.analysis.checks.name_lists import lists_with_amounts
from generator.analysis.checks.numbered_lists import numbered_lists
from tests.analysis.checks.asked import questions

NUMBERED = {
    "新建公园5个：①东园，2100平方米；②西园；③南园；④北园。": (4, 5),
    "办成四件事：一是新建公园；二是改造道路；三是安装路灯。": (3, 4),
    "办成3件事：（1）新建公园；（2）改造道路。": (2, 3),
    "办成3件事：(1)新建公园;(2)改造道路;(3)安装路灯。": (3, 3),
    f"新建公园5个：①东园；②西园；③南园，{'均已对外开放，' * 8}。": (3, 5),
    "完成三项工作：（一）新建公园；（二）改造道路。": (2, 3),
    "完成三项工作：其一，新建公园；其二，改造道路。": (2, 3),
}


@pytest.mark.parametrize(("text", "counts"), NUMBERED.items())
def test_the_items_of_a_numbered_list_are_counted(text: str, counts: tuple[int, int]) -> None:
    (found,) = numbered_lists(text)
    assert (found.names, int(found.stated)) == counts


@pytest.mark.parametrize(
    "text",
    [
        "新建公园：①东园；②西园。",  # no number
        "新建公园3个。一是建东园；二是建西园。",  # not right before the list
        "新建公园3个：②西园；③南园。",  # it does not begin
        "新建公园3个：①东园。",
        "第3项：①东园；②西园。",
    ],
)
def test_what_has_no_number_or_no_beginning_is_no_such_list(text: str) -> None:
    assert list(numbered_lists(text)) == []


def test_a_list_with_fewer_items_than_its_number_is_asked_about() -> None:
    text = "新建公园5个：①东园；②西园；③南园；④北园。"
    ((_, words, values),) = questions("YQ309", "新建公园5个。", text)
    assert (words, values["named"]) == ("5个：①东园；②西园；③南园；④", "4")
    assert questions("YQ309", "新建公园4个。", text.replace("5个", "4个")) == []


def test_names_with_what_they_hold_in_brackets_are_counted() -> None:
    text = "新建停车场3处，即东场（46个泊位）、西场（38个泊位）、南场（52个）和北场（60个）。"
    (found,) = lists_with_amounts(text)
    assert (found.names, found.stated) == (4, 3)
    assert [values["named"] for *_, values in questions("YQ309", "新建停车场3处。", text)] == ["4"]
    assert questions("YQ309", "新建停车场4处。", text.replace("3处", "4处")) == []
    assert list(lists_with_amounts("停车场3处，东场（46个）、西场（38个）")) == []
