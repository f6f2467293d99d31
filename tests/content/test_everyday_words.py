"""What people type for what an office writes: the package's list and a site's own."""

from pathlib import Path

import pytest

from generator.content.everyday_words import shipped_words, words_with
from generator.content.load import load
from generator.problems import ProblemsFound
from tests.site.county import write_county


def test_the_list_is_long_and_each_word_leads_elsewhere() -> None:
    words = shipped_words()
    assert len(words) >= 300
    assert words["菜市场"] == ("农贸市场",)
    for word, official in words.items():
        assert official, word
        assert word not in official
        assert len(set(official)) == len(official), word


def test_a_site_s_own_words_come_first_and_each_once() -> None:
    words = words_with({"菜市场": ("便民市场", "农贸市场"), "大桥头": ("石桥村",)})
    assert words["菜市场"] == ("便民市场", "农贸市场")
    assert words["大桥头"] == ("石桥村",)
    assert words["幼稚园"] == ("幼儿园",)
    assert shipped_words()["菜市场"] == ("农贸市场",)


def test_words_yaml_is_read_with_the_settings(tmp_path: Path) -> None:
    write_county(tmp_path)
    file = tmp_path / "content/words.yaml"
    file.write_text("words:\n  大桥头: [石桥村, 桥头整治]\n", encoding="utf-8")
    assert load(tmp_path).site.words["大桥头"] == ("石桥村", "桥头整治")
    file.write_text("words:\n  大桥头: []\n", encoding="utf-8")
    with pytest.raises(ProblemsFound) as found:
        load(tmp_path)
    (problem,) = found.value.problems
    assert (problem.at.file, problem.at.field) == ("content/words.yaml", "words.大桥头")
