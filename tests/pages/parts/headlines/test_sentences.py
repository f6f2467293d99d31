"""Sentences count what they name."""

from msgspec.structs import replace

from generator.analysis.report_facts import report_facts
from generator.content.load import load
from generator.pages.outline import Outline, outline_of
from generator.pages.parts.headlines.sentences import lead
from generator.records import Notice
from tests.processes import ROOT

LOADED = load(ROOT / "tests/golden/everything")
(REPORT,) = LOADED.content.reports
KEYS = [project.id for project in REPORT.projects]
NOTICE = REPORT.notices[0]


def outline(*notices: Notice) -> Outline:
    return outline_of(LOADED.site, report_facts(LOADED.site, replace(REPORT, notices=notices), ()))


def test_one_notice_of_two_projects_is_two_projects() -> None:
    said = lead(outline(replace(NOTICE, projects=(KEYS[0], KEYS[1]))))
    assert f"其中2个项目曾因{NOTICE.reason}被{NOTICE.by}通报" in said


def test_a_project_in_two_notices_is_one_project() -> None:
    first = replace(NOTICE, projects=(KEYS[0],))
    other = replace(NOTICE, id="other", reason="质量问题", projects=(KEYS[0], KEYS[1]))
    assert lead(outline(first, other)).endswith("其中2个项目曾被通报。")
