"""The search index: read back as the page reads it, it names what holds the words, and no more."""

import json
import re
import sys
from array import array
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.analysis.report_facts import report_facts
from generator.content.load import SiteContent, load
from generator.pages import addresses
from generator.pages.files import search_index as search
from generator.pages.files.postings import END, MOST, fold, gap_code, postings
from generator.pages.files.search_index import Layout, search_batches
from generator.pages.files.traditional import TRADITIONAL
from generator.pages.frame import Framer
from generator.pages.journal import Journal
from generator.pages.outline import outline_of
from generator.pages.page import FilePage, Page
from generator.pages.site.search import SearchView
from generator.records import Project, Report
from generator.records.settings import Site
from generator.render.encode import as_bytes
from tests.processes import ROOT, output_of
from tests.site.county import write_county

QUIET = settings(derandomize=True, database=None, deadline=None, max_examples=200)
LOADED = load(ROOT)
(REPORT,) = LOADED.content.reports
PROCESS = """
from generator.pages.files.postings import gap_code
from generator.pages.files.postings import postings
found = postings([["甲乙丙，㎡A", "乙丙"], ["\uff21\uff22甲乙", ""], ["…、"]])
print(ascii({gram: gap_code(found[gram]) for gram in sorted(found)}))
"""


@pytest.fixture
def small_parts() -> Iterator[None]:
    """126 projects and some of another year make four shards."""
    sizes = {"WHOLE": 50, "PART": 4, "_LEAST": 20, "BUCKET": 7, "_TOGETHER": 3}
    with patch.multiple(search, **sizes):
        yield


def older() -> Report:
    """Some projects of another year, in words that end where a shard ends, and other signs."""
    words = ("㎡与…共\uff15G", "İstanbul站", "\U00020000甲", "AED", "末 尾", "Ⅳ期")
    projects = tuple(
        replace(one, id=one.id.replace("2022/", "2021/"), title=word)
        for one, word in zip(REPORT.projects, words, strict=False)
    )
    return replace(REPORT, folder="2021", projects=projects, notices=(), undertakings=())


def files(*reports: Report, site: Site = LOADED.site, backwards: bool = False) -> dict[str, bytes]:
    """The files of the index, by address; the batches must name them before, without the hash."""
    framer = Framer(site, reports, ())
    outlines = [outline_of(site, report_facts(site, report, ())) for report in reports]
    batches = list(search_batches(framer, outlines, Journal(framer, outlines, {})))
    made: dict[str, bytes] = {}
    names: dict[str, str] = {}
    for batch in reversed(batches) if backwards else batches:
        pages = [page for page in batch.make() if isinstance(page, FilePage)]
        assert batch.make_last or tuple(page.address for page in pages) == batch.addresses
        for page in pages:
            assert page.has_hash
            content = as_bytes(page.content)
            names[page.address] = addresses.with_hash(page.address, content)
            made[names[page.address]] = content
    (last,) = (batch for batch in batches if batch.make_last)
    assert last.make_last is not None
    search_page, head = last.make_last(names)
    assert (search_page.address, head.address) == last.addresses
    assert isinstance(search_page, Page)
    assert isinstance(search_page.view, SearchView)
    assert isinstance(head, FilePage)
    assert not head.has_hash
    made[head.address] = as_bytes(head.content)
    edition, parts = arguments(made[head.address], "index")
    assert search_page.view.edition == edition
    assert {f"assets/search/{part}" for part in parts} == set(names.values())
    return made


def without_hash(address: str) -> str:
    return re.sub(r"\.[0-9a-f]{10}\.js$", ".js", address)


def arguments(content: bytes, call: str) -> Any:
    text = content.decode()
    assert text.startswith(f"yqsite.{call}(")
    assert text.endswith(");\n")
    return json.loads(f"[{text.partition('(')[2][:-3]}]")


def decoded(text: str) -> list[int]:
    """As the page's script reads it."""
    numbers: list[int] = []
    at, signs = -1, iter(text)
    for sign in signs:
        gap, times = (1, ord(next(signs)) - 34) if sign == "!" else (ord(sign) - 34, 1)
        for _ in range(times):
            at += gap
            numbers.append(at)
    return numbers


class Script:
    """What the page's script does, without its marks and its thrift."""

    def __init__(self, made: dict[str, bytes]) -> None:
        self.made = made
        self.edition, parts = arguments(made[addresses.SEARCH_INDEX], "index")
        self.names = {part.partition(".")[0]: part for part in parts}
        (self.head,) = self.called("about", "about")

    def called(self, part: str, call: str) -> Any:
        return arguments(self.made[f"assets/search/{self.names[part]}"], call)

    @cache  # noqa: B019 - as long as the test
    def part(self, number: int) -> Any:
        told, part = self.called(f"text-{number}", "text")
        assert told == number
        return part

    @cache  # noqa: B019
    def grams(self, shard: int, sign: str) -> dict[str, str]:
        bucket = ord(sign) % self.head["buckets"]
        *told, grams = self.called(f"grams-{shard}-{bucket}", "grams")
        assert told == [shard, bucket]
        return grams

    def candidates(self, word: str) -> set[int]:
        found: set[int] = set()
        for shard in range(-(-self.head["projects"] // self.head["shard"])):
            pairs = {word[at : at + 2] for at in range(len(word) - 1)}
            if pairs:
                lists = [set(decoded(self.grams(shard, key[0]).get(key, ""))) for key in pairs]
                hits = set.intersection(*lists)
            else:
                grams = self.grams(shard, word)
                hits = {n for key in grams if key[0] == word for n in decoded(grams[key])}
            found |= {shard * self.head["shard"] + number for number in hits}
        return found

    def search(self, query: str) -> list[str]:
        words = fold(query).split()
        found = set.intersection(*map(self.candidates, words))
        ids = []
        for number in sorted(found):
            part = self.part(number // self.head["part"])
            one = part["records"][number % self.head["part"]]
            names = "、".join(part["departments"][place] for place in one[5])
            fields = [*map(fold, (one[1], one[2], part["programmes"][one[3]], one[4], names))]
            if all(any(word in field for field in fields) for word in words):
                ids.append(one[0])
        return ids


def fields(report: Report, project: Project) -> list[str]:
    names = {one.slug: one.name for one in report.departments}
    texts = [
        project.title,
        "　".join(one.text for one in project.results),
        project.programme,
        "、".join(project.people),
        "、".join(names[slug] for slug in project.departments),
    ]
    return [fold(text) for text in texts]


def queries(texts: list[list[str]], chance: Random) -> Iterator[str]:
    """Pieces of the texts, alone and by twos; and words that are nowhere."""
    for one in texts:
        some = [text for text in one if text]
        for length in (1, 2, 3, 5, 9):
            text = chance.choice(some)
            start = chance.randrange(len(text))
            yield text[start : start + length]
            yield f"{text[-length:]} {chance.choice(some)[:2]}"
    yield from (
        "没有这样",
        "aed",
        "\uff21\uff25\uff24",
        "m2",
        "...",
        "\uff15g",
        "甲",
        "\U00020000",
        "iv",
        "a b c",
    )


def test_every_word_is_found_in_all_shards_and_nothing_else(small_parts: None) -> None:
    reports = (older(), REPORT)
    page = Script(files(*reports))
    assert page.head["projects"] > 3 * page.head["shard"]
    texts = {one.id: fields(report, one) for report in reversed(reports) for one in report.projects}
    for query in queries(list(texts.values()), Random(1)):  # noqa: S311 - words, not secrets
        words = query.split()
        if words:
            hold = [
                key
                for key, some in texts.items()
                if all(any(word in text for text in some) for word in fold(query).split())
            ]
            assert page.search(query) == hold, query


def test_an_edit_changes_one_part_and_one_shard(small_parts: None) -> None:
    before = files(REPORT)
    for at in (0, 31, 32, 60, 125):
        one = REPORT.projects[at]
        text = replace(one.results[0], text=one.results[0].text + "，另有龘靐齉")
        edited = replace(
            one,
            results=(text, *one.results[1:]),
            programmes=("“另一”工程",),
            title=f"甲{one.title}",
        )
        projects = (*REPORT.projects[:at], edited, *REPORT.projects[at + 1 :])
        after = files(replace(REPORT, projects=projects))
        assert {*map(without_hash, after)} == {*map(without_hash, before)}
        assert Script(after).edition != Script(before).edition
        shard = at // Script(before).head["shard"]
        assert after.pop(addresses.SEARCH_INDEX) != before[addresses.SEARCH_INDEX]
        changed = {without_hash(address) for address in after if address not in before}
        assert all(before.get(address, content) == content for address, content in after.items())
        parts = {address for address in changed if "/text-" in address}
        assert parts == {f"assets/search/text-{at // 4}.js"}
        assert changed - parts
        assert all(one.startswith(f"assets/search/grams-{shard}-") for one in changed - parts)


def test_no_batch_depends_on_what_was_made_before(small_parts: None) -> None:
    assert files(older(), REPORT) == files(older(), REPORT, backwards=True)


def test_the_index_is_the_same_in_every_process() -> None:
    said = {
        output_of([sys.executable, "-c", PROCESS], environment={"PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_a_small_site_has_one_part_with_all_texts() -> None:
    made = files(older(), REPORT)
    parts = {"assets/search/about.js", "assets/search/folds.js"}
    assert {*map(without_hash, made)} == {addresses.SEARCH_INDEX, *parts}
    head = Script(made).head
    assert len(head["records"]) == head["projects"] == len(REPORT.projects) + 6
    assert "buckets" not in head
    assert [one[0] for one in head["records"]][:1] == [REPORT.projects[0].id]


def test_a_small_site_has_only_words_and_characters_that_lead_to_a_record() -> None:
    site = replace(LOADED.site, words={"菜市场": ("农贸市场", "火星市场"), "飞船": ("航天器",)})
    made = files(REPORT, site=site)
    assert Script(made).head["words"] == {"菜市场": ["农贸市场"]}
    (name,) = (name for name in made if "/folds." in name)
    (pairs,) = re.findall(r'"(.*)"', made[name].decode())
    known = dict(zip(pairs[::2], pairs[1::2], strict=True))
    assert (known["綠"], known["園"]) == ("绿", "园")
    assert "龜" not in known  # no record has 龟
    assert len(known) < len(TRADITIONAL) // 2


def test_a_word_leads_to_records_that_have_it_as_a_whole() -> None:
    """Not to one that has each of its pairs of signs, and in another order."""
    words = {"一": ("鼹",), "二": ("鼹鼠",), "三": ("鼹鼠洞口",), "四": ("鼹鼠洞", "鼠洞口")}
    first, *others = REPORT.projects
    report = replace(REPORT, projects=(replace(first, title="鼹鼠洞、鼠洞口"), *others))
    made = files(report, site=replace(LOADED.site, words=words))
    assert Script(made).head["words"] == {
        "一": ["鼹"],
        "二": ["鼹鼠"],
        "四": ["鼹鼠洞", "鼠洞口"],
    }


def test_an_index_in_parts_has_all_words_and_characters(small_parts: None) -> None:
    site = replace(LOADED.site, words={"飞船": ("航天器",)})
    made = files(REPORT, site=site)
    assert Script(made).head["words"] == {"飞船": ["航天器"]}
    (name,) = (name for name in made if "/folds." in name)
    assert TRADITIONAL in made[name].decode()


def test_other_names_words_of_outcomes_flags_and_ids_are_in_the_postings(small_parts: None) -> None:
    page = Script(files(REPORT))
    places = {project.id: number for number, project in enumerate(REPORT.projects)}
    for word, project in (
        ("市卫健局", "2022/province/1"),
        ("超额完成", "2022/province/2"),
        ("曾被通报", "2022/wenzhou/33"),
        ("2022/wenzhou/33", "2022/wenzhou/33"),
    ):
        assert places[project] in page.candidates(word), word


def test_all_quotation_marks_are_those_of_the_keyboard() -> None:
    assert fold("“15分钟”‘圈’「安心」『托』＂园＇") == '"15分钟""圈""安心""托""园"'  # noqa: RUF001 - all that are typed


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> SiteContent:
    """A county with items, two tables, printed numbers, and a project without one."""
    return load(write_county(tmp_path_factory.mktemp("county")))


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("食堂20个", "2025/county/3"),
        ("已完成改造12个", "2025/county/3"),
        ("县市场监管局", "2025/county/3"),
        ("县教育局 幼儿园", "2025/county/3"),
        ("停车场", "2025/county/n5"),
        ("地区生产总值", "2025/county/t2-1"),
        ("（二）出行", "2025/county/4"),
    ],
)
def test_items_and_projects_without_a_number_are_found(
    query: str, wanted: str, county: SiteContent, small_parts: None
) -> None:
    with patch.object(search, "WHOLE", 2):
        page = Script(files(*county.content.reports, site=county.site))
    assert page.search(query) == [wanted]


def test_a_record_has_a_label_and_parts_only_where_the_page_needs_them(
    county: SiteContent,
) -> None:
    head = Script(files(*county.content.reports, site=county.site)).head
    records = {record[0].rpartition("/")[2]: record for record in head["records"]}
    assert head["levels"] == {"2025/county": ""}
    assert {key: record[7:] for key, record in records.items()} == {
        "3": ["《实事项目》第3项", [1, 2]],
        "4": ["《实事项目》第（四）项"],
        "5": ["《实事项目》第5项"],
        "6": ["《实事项目》第6项"],
        "n5": ["《实事项目》无编号"],
        "t2-1": ["《经济发展主要目标》第1项"],
    }
    texts = "新建幼儿园3所：3所均已开园。\n改造中小学食堂20个：已完成改造12个。"
    assert records["3"][2].replace("\u2060", "") == texts
    names = [head["departments"][place] for place in records["3"][5]]
    assert names == ["县教育局", "县市场监管局（配合）"]
    sample = Script(files(REPORT)).head
    assert {len(record) for record in sample["records"]} == {7}


def test_the_tags_say_that_no_word_is_printed(county: SiteContent) -> None:
    (report,) = county.content.reports
    outline = outline_of(county.site, report_facts(county.site, report, ()))
    framer = Framer(county.site, [report], ())
    batches = list(search_batches(framer, [outline], Journal(framer, [outline], {})))
    (last,) = (batch for batch in batches if batch.make_last)
    assert last.make_last is not None
    page = next(iter(last.make_last({})))
    assert isinstance(page, Page)
    assert isinstance(page.view, SearchView)
    words = [tag.word for tag in page.view.tags]
    assert words == ["完成任务", "按序时推进", "滞后", "原文未注明", "注明比例"]
    records = Script(files(report, site=county.site)).head["records"]
    shown = {record[0].rpartition("/")[2]: [words[n] for n in record[6]] for record in records}
    assert shown == {
        "3": ["原文未注明"],
        "4": ["注明比例"],
        "5": ["滞后"],
        "6": ["按序时推进"],
        "n5": ["完成任务"],
        "t2-1": ["注明比例"],
    }


def test_people_who_are_not_to_be_named_are_not_in_it(small_parts: None) -> None:
    site = replace(LOADED.site, show_people=False)
    made = b"".join(files(REPORT, site=site).values()).decode()
    name = next(name for one in REPORT.projects for name in one.people)
    assert name not in made
    assert name in b"".join(files(REPORT).values()).decode()


@given(st.integers(5_001, 600_000))
@QUIET
def test_a_large_site_has_few_shards(projects: int) -> None:
    layout = Layout.of(projects)
    shards = -(-projects // layout.shard)
    assert layout.shard % search.PART == 0
    assert 2 <= shards <= max(search.SHARDS, -(-projects // MOST))
    assert projects // shards >= 2_300
    assert layout.shard <= MOST + search.PART
    assert layout.buckets >= 40


@given(st.lists(st.integers(0, MOST + search.PART)), st.integers(0, 100), st.integers(1, 99))
@QUIET
def test_postings_are_read_back_as_they_were_coded(
    numbers: list[int], start: int, row: int
) -> None:
    some = sorted([*numbers, *numbers[:3], *range(start, start + row)])
    assert decoded(gap_code(array("I", some))) == sorted(set(some))


def test_nothing_is_coded_as_nothing() -> None:
    assert gap_code(array("I")) == ""


@given(
    st.text(alphabet="甲乙丙ABab\uff21…㎡ \U00020000", min_size=1, max_size=8), st.integers(1, 4)
)
@QUIET
def test_every_part_of_a_text_is_found_by_its_pairs(text: str, length: int) -> None:
    whole = fold(text)
    found = postings([["x"], ["", text], [whole], [text]])
    for start in range(len(whole)):
        part = whole[start : start + length]
        if " " in part:
            continue
        pairs = [part[n : n + 2] for n in range(len(part) - 1)]
        keys = pairs or [key for key in found if key[0] == part]
        assert keys
        assert all(set(found[key]) >= {1, 2, 3} for key in pairs)
        assert set().union(*(found[key] for key in keys)) >= {1, 2, 3}
        assert all(list(found[key]) == sorted(found[key]) for key in keys)
    assert set(found) <= {(whole + END)[n : n + 2] for n in range(len(whole))} | {f"x{END}"}
