"""What else stands in a sentence, and the form of its numbers, change nothing of its reading."""

from tests.figures.clauses_beside import Case, joints
from tests.figures.operations import OPERATIONS
from tests.figures.variants import Variant
from tests.figures.variations import SAMPLE, fallen, kept_counts, lines_of, variations


def test_no_smaller_share_of_the_variants_is_read_as_their_texts_are() -> None:
    found = variations(SAMPLE)
    assert fallen(found.counts(), kept_counts()) == []
    assert set(found.tried) == set(OPERATIONS)
    assert sum(found.tried.values()) > 5_000


def test_a_fallen_share_is_named() -> None:
    assert fallen({"money": [9, 10]}, {"money": [89, 100]}) == []
    assert fallen({"money": [8, 10]}, {"money": [9, 10]}) == ["money: 8/10, was 9/10"]
    assert fallen({}, {"money": [9, 10]}) == ["money: 0/0, was 9/10"]


def test_the_shares_are_a_table_with_all_together() -> None:
    lines = [line.split() for line in lines_of({"money": [9, 10], "people": [8, 10]})]
    assert lines[0] == ["money", "9/10", "90.0%"]
    assert lines[-1] == ["all", "17/20", "85.0%"]


def test_a_comma_in_a_number_or_in_brackets_is_no_joint() -> None:
    found = joints("发放1,200份（甲，乙），完成率98%。")
    assert [(joint.sign, joint.before) for joint in found] == [
        ("，", "发放1,200份（甲，乙）"),
        ("。", "完成率98%"),
    ]


def _variants(name: str, title: str, result: str) -> list[Variant]:
    return list(OPERATIONS[name](Case(title, result)))


def test_money_is_put_between_a_number_and_its_rate() -> None:
    found = _variants("money", "改造公厕30座。", "改造公厕33座，完成率110%。")
    assert len(found) == 4
    assert all(variant.title == "改造公厕30座。" for variant in found)
    assert all(variant.result.startswith("改造公厕33座，") for variant in found)
    assert sum(variant.result.endswith("，完成率110%。") for variant in found) == 2
    assert _variants("money", "改造公厕30座。", "改造公厕33座，补助90万元。") == []


def test_numbers_take_other_forms() -> None:
    title, result = "培训农民1500人。", "培训农民1620人。"
    assert _variants("spelled_numbers", title, result) == [
        Variant(title, "培训农民一千六百二十人。"),
        Variant("培训农民一千五百人。", result),
        Variant("培训农民一千五百人。", "培训农民一千六百二十人。"),
    ]
    assert _variants("grouped_numbers", title, result)[0] == Variant(title, "培训农民1,620人。")
    assert _variants("large_numbers", "种树3.5万株。", "种树36000株。") == [
        Variant("种树3.5万株。", "种树3.6万株。"),
        Variant("种树35000株。", "种树36000株。"),
    ]
    assert _variants("sevenfold", title, result) == [
        Variant("培训农民10500人。", "培训农民11340人。", times=7)
    ]


def test_other_years_stand_behind_the_clause_of_the_number() -> None:
    found = _variants("last_year", "改造公厕30座。", "改造公厕30座，群众满意。")
    assert [variant.result for variant in found] == [
        "改造公厕30座，上年为24座，群众满意。",
        "改造公厕30座，去年同期为21座，群众满意。",
        "改造公厕30座，比上年增加6座，群众满意。",
    ]
