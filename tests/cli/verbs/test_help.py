"""`yqsite help`: a code or a verb explained, in the language of the person."""

import pytest

from generator.cli import run
from generator.problems import CATALOGUE


def said(capsys: pytest.CaptureFixture[str], language: str, *topic: str) -> str:
    assert run(["--lang", language, "help", *topic]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("topic", ["YQ704", "yq704", "704"])
def test_a_code_is_explained_with_its_example(
    topic: str, capsys: pytest.CaptureFixture[str]
) -> None:
    chinese = said(capsys, "zh", topic)
    assert chinese.startswith("YQ704  不能读取这种文件\n  应为  .xlsx、.xls、")
    assert "\n例如：\n通报." in chinese
    english = said(capsys, "en", topic)
    assert english.startswith("YQ704  a file of this kind cannot be read\n  expected  .xlsx, ")
    assert "\nFor example:\n通报." in english


@pytest.mark.parametrize("code", CATALOGUE)
def test_every_code_has_its_words_and_a_real_example_in_both_languages(
    code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, heading in (("en", "For example:"), ("zh", "例如：")):
        text = said(capsys, language, code)
        words = CATALOGUE[code].words("zh" if language == "zh" else "en")
        assert text.startswith(f"{code}  {words.title}\n")
        example = text.partition(f"\n{heading}\n")[2]
        assert f" {code} " in example
        assert "`" not in text


def test_alone_it_lists_the_verbs_and_with_a_verb_it_is_that_verbs_help(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(["--lang", "zh", "--help"])
    wanted = capsys.readouterr().out
    assert "\n命令：\n" in wanted
    assert said(capsys, "zh") == wanted
    run(["--lang", "zh", "import", "--help"])
    wanted = capsys.readouterr().out
    assert said(capsys, "zh", "import") == wanted
