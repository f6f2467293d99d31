"""The tool is for any county: nothing of the sample is said on another one's site."""

import re
from pathlib import Path

import pytest

from tests.processes import ROOT, yqsite
from tests.sample.content import departments, records, report
from tests.site.building import files, words
from tests.site.markup import Pages

ANHE = ROOT / "tests/journeys/anhe/content"
_HASH = re.compile("[0-9a-f]{10,64}")  # says nothing, and may have the digits of any year
PLACES = ("乐清", "温州", "浙江", "海塘", "yueqing", "wenzhou", "论坛", "通报的题名", "2022")


def sample_words() -> set[str]:
    """What the sample calls its places, levels, projects, programmes, departments and people."""
    found = {*PLACES, *(level["title"] for level in report()["levels"])}
    for record in records():
        found |= {record.title, record.programme, record.result["text"]}
        found |= {name for name in record.result.get("people", []) if len(name) > 2}
    names = (name for one in departments() for name in (one["name"], *one.get("aliases", [])))
    # 住建局 is a part of many names, also of the county's
    return {*found, *(name for name in names if len(name) > 3)} - {""}


def county_words() -> str:
    return "".join(words(content) for content in files(ANHE).values())


def test_the_county_shares_no_word_with_the_sample() -> None:
    """What the next tests rest on."""
    mine = county_words()
    assert len(sample_words()) > 340
    assert [word for word in sample_words() if word in mine] == []


def test_no_file_of_its_site_says_a_word_of_the_sample(county: Path) -> None:
    said = {name: f"{name}\n{words(content)}" for name, content in files(county).items()}
    assert len(said) > 80
    plain = {name: _HASH.sub("", text) for name, text in said.items()}
    found = {
        (name, word) for word in sample_words() for name, text in plain.items() if word in text
    }
    assert found == set()


def test_its_own_names_of_levels_and_outcomes_are_used(county_pages: Pages) -> None:
    for address in ("2025/dongyi/index.html", "2025/anhe/index.html", "2025/projects.html"):
        text = county_pages[address].text
        assert "超额办结" in text
        assert "完成任务" not in text


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("verb", ["check", "build"])
def test_no_message_names_a_place_of_the_sample(verb: str, language: str, project: Path) -> None:
    report_file = project / "content/2025/report.yaml"
    text = report_file.read_text(encoding="utf-8")
    report_file.write_text(text.replace("id: anhe", "id: Anhe"), encoding="utf-8")
    done = yqsite("--lang", language, verb, project=project)
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert [place for place in PLACES if place in said] == []


def test_neither_the_program_nor_its_templates_name_a_place_of_the_sample() -> None:
    found = [
        f"{file.relative_to(ROOT)}: {place}"
        for folder in ("generator", "templates")
        for file in sorted((ROOT / folder).rglob("*.*"))
        if file.suffix in (".py", ".html", ".yaml", ".js", ".css", ".txt", ".xml", ".svg")
        for place in PLACES[:6]
        if place in file.read_text(encoding="utf-8")
    ]
    assert found == []
