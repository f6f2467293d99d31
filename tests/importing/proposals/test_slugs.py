"""Names in pinyin, as addresses have them."""

import re

import pytest

from generator.importing.proposals import slug_of
from generator.records.settings import LONGEST_SLUG, SLUG


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("县教育局", "xian-jiao-yu-ju"),
        ("县 教 育 局", "xian-jiao-yu-ju"),
        ("重庆银行", "chong-qing-yin-hang"),
        ("绿化办", "lv-hua-ban"),
        ("县5G办公室", "xian-5g-ban-gong-shi"),
        ("各乡镇（街道）", "ge-xiang-zhen-jie-dao"),
        ("——", "unit"),
    ],
)
def test_a_name_is_its_syllables(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_a_slug_that_is_taken_gets_a_number() -> None:
    taken = {"xian-jiao-yu-ju", "xian-jiao-yu-ju-2"}
    assert slug_of("县教育局", taken) == "xian-jiao-yu-ju-3"


def test_names_of_windows_devices_and_of_lists_are_no_slugs() -> None:
    assert slug_of("Con") == "con-2"
    assert slug_of("index") == "index-2"
    assert slug_of("page-3") == "page-3-2"


def test_a_long_name_ends_at_a_whole_syllable() -> None:
    long = "安和县经济和信息化与科学技术以及商务发展改革综合协调办公室" * 2
    first = slug_of(long)
    second = slug_of(long, {first})
    for slug in (first, second):
        assert len(slug) <= LONGEST_SLUG
        assert re.fullmatch(SLUG, slug)
    assert second == f"{first.removesuffix(second[len(first) :])}-2" or second.endswith("-2")
    assert first.startswith("an-he-xian-jing-ji-he-xin-xi-hua-yu-ke-xue-ji-shu")
