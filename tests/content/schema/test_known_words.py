"""Lists of words in messages, and the word that was meant."""

from generator.content.schema.known_words import KnownWords


def test_a_list_is_written_with_its_sign() -> None:
    assert KnownWords(["甲", "乙"]).listed == "甲、乙"
    assert KnownWords(["甲", "乙"], ", ").listed == "甲, 乙"
    assert KnownWords([]).listed == ""


def test_of_a_very_long_list_the_first_are_written_and_how_many_there_are() -> None:
    words = [f"{number}" for number in range(60)]
    assert KnownWords(words).listed == "、".join(words)
    longer = [f"{number}" for number in range(1_061)]
    assert KnownWords(longer).listed == "、".join([*words, "… (1,061)"])


def test_a_word_is_known_or_not() -> None:
    words = KnownWords({"市教育局": "education"})
    assert "市教育局" in words
    assert "市教育" not in words


def test_the_closest_word_is_the_one_that_was_meant() -> None:
    words = KnownWords(["市教育局", "市交通运输局", "市水利局"])
    assert words.closest("市教肓局") == "市教育局"
    assert words.closest("公安分局办") == ""
    assert words.closest("市教肓局") == "市教育局"


def test_after_very_many_comparisons_no_word_is_proposed() -> None:
    words = KnownWords([f"第{number}局" for number in range(1_000)])
    assert [bool(words.closest(f"第{number}局局")) for number in (1, 2)] == [True, True]
    for number in range(48):
        words.closest(f"{number}{number}")
    assert words.closest("第9局局") == ""
    assert words.closest("第1局局") == "第1局"  # it was sought before
