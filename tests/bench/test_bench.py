"""The benchmark itself: its content, its like for like build, its tables and its guard."""

import json
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from bench import __main__ as runner
from bench import processes
from bench.alike import plan_compared
from bench.cold import Outcome, cold
from bench.contenders import LABELS, prepare, yqsite
from bench.content import Form, edit, write_content
from bench.edits import EDITED, UNCHANGED
from bench.footprint import Footprint, footprint
from bench.machine import kind_of
from bench.peers import Command, Tools, clear, write_peer
from bench.peers.compare import addresses_of, differences, pages
from bench.peers.writing import ASSETS
from bench.plot import plot
from bench.processes import CommandError, Sample, interleave, peak, time_run
from bench.records import departments, works
from bench.results import Results
from bench.table import report
from bench.targets import GROWTH, GUARD, guard, verdicts
from generator.analysis.report_facts import content_facts
from generator.build.rehearsal import check_project
from generator.pages.plan import plan
from generator.render import assets
from tests.processes import ROOT, run_program

COUNT = 40


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the content of 40 projects, built like for like in `alike/site`."""
    folder = tmp_path_factory.mktemp("bench")
    write_content(folder / "alike", COUNT, pages=False)
    time_run(yqsite(folder / "alike", "build", module="bench.alike"))
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_the_same_seed_gives_the_same_bytes_and_another_gives_others(tmp_path: Path) -> None:
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        write_content(tmp_path / name, COUNT, seed)
    assert texts(tmp_path / "one") == texts(tmp_path / "again")
    assert texts(tmp_path / "one") != texts(tmp_path / "other")


def test_works_grow_linearly_and_look_like_projects() -> None:
    for count in (1, COUNT, 126, 1_260):
        found = list(works(count))
        assert len(found) == count
        assert all(50 <= len(work.text) <= 400 for work in found)
    lengths = [sum(len(work.text) for work in works(count)) / count for count in (1_260, 12_600)]
    assert lengths[1] == pytest.approx(lengths[0], rel=0.02)


def test_departments_grow_by_the_root() -> None:
    expected = {126: 40, 504: 80, 1_260: 126, 12_600: 400, 126_000: 1_265, 1_000_000: 3_563}
    assert {count: len(departments(count)) for count in expected} == expected
    assert len({name for _, name in departments(1_000_000)}) == 3_563


@pytest.mark.parametrize("form", ["yaml", "jsonl", "csv"])
def test_every_form_of_the_records_is_the_same_content(form: Form, tmp_path: Path) -> None:
    write_content(tmp_path / "given", COUNT, form=form)
    write_content(tmp_path / "usual", COUNT)
    given, usual = (check_project(tmp_path / name) for name in ("given", "usual"))
    # the invented records keep the ids of the sample's levels
    assert [(finding.question.code, finding.question.found) for finding in given.findings] == [
        ("YQ341", "wenzhou"),
        ("YQ341", "yueqing"),
    ]
    (ours,), (theirs,) = given.loaded.content.reports, usual.loaded.content.reports
    assert [
        (project.id, project.title, project.results[0].text, project.measures)
        for project in ours.projects
    ] == [
        (project.id, project.title, project.results[0].text, project.measures)
        for project in theirs.projects
    ]


@pytest.mark.parametrize("form", ["yaml", "jsonl"])
def test_an_edit_changes_one_result(form: Form, tmp_path: Path) -> None:
    write_content(tmp_path, COUNT, form=form)
    before = check_project(tmp_path).loaded.content.reports[0].projects
    assert edit(tmp_path, "wenzhou", 3, "已复核。") == "2022/wenzhou/3.html"
    after = check_project(tmp_path).loaded.content.reports[0].projects
    changed = [
        (project, other) for project, other in zip(before, after, strict=True) if project != other
    ]
    ((project, other),) = changed
    assert other.id == "2022/wenzhou/3"
    assert other.results[0].text == project.results[0].text + "已复核。"


def test_alike_makes_the_pages_of_a_whole_build_and_no_others(built: Path, tmp_path: Path) -> None:
    write_content(tmp_path, COUNT, pages=False)
    time_run(yqsite(tmp_path, "build"))
    alike, whole = built / "alike/site", tmp_path / "site"
    assert pages(alike) == addresses_of(whole)
    for address in pages(alike):
        assert (alike / address).read_bytes() == (whole / address).read_bytes(), address


def test_alike_leaves_nothing_compared_out(built: Path) -> None:
    checked = check_project(built / "alike")
    shipped = assets((ROOT / "templates",))
    loaded = checked.loaded
    facts = content_facts(loaded.site, loaded.content, checked.by_report)
    arguments = (loaded.site, loaded.content, facts, None, shipped)
    planned = [
        {address for batch in made for address in batch.addresses}
        for made in (plan_compared(*arguments), plan(*arguments))
    ]
    assert {f"assets/{name}" for name in ASSETS} <= shipped.keys()
    assert planned[0] - shipped.keys() == set(addresses_of(built / "alike/site"))
    assert planned[0] < planned[1]


def test_a_cold_build_has_the_code_of_templates_and_the_very_first_has_nothing(
    built: Path,
) -> None:
    nowhere = Path("nowhere")
    tools = Tools(nowhere, nowhere, nowhere, nowhere, Path(sys.executable))
    names = ["whole", "whole-first"]
    cold_build, first_build = prepare(names, COUNT, built / "kinds", tools)
    left = []
    for contender in (cold_build, first_build):
        kept = contender.site.parent / ".yqsite/kept"
        time_run(contender.command)
        before = sorted(file.name for file in kept.iterdir())
        contender.clear()
        assert not contender.site.exists()
        left.append((before, sorted(file.name for file in kept.iterdir())))
    code, code_of_first = (
        [name for name in before if name.startswith("template-")] for before, _ in left
    )
    assert code == code_of_first  # named by what they are of
    assert all(0 < len(code) < len(before) for before, _ in left)
    assert [after for _, after in left] == [code, []]


def test_the_plain_script_makes_the_same_pages(built: Path) -> None:
    nowhere = Path("nowhere")
    tools = Tools(nowhere, nowhere, nowhere, nowhere, Path(sys.executable))
    (script,) = prepare(["jinja2"], COUNT, built, tools)
    script.clear()
    time_run(script.command)
    reference = built / "alike/site"
    assert differences(reference, script.site, pages(reference)) == []
    assert differences(reference, script.site, pages(reference), 3) == []
    for address in pages(reference):  # they are of the same templates, so to the byte
        assert (script.site / address).read_bytes() == (reference / address).read_bytes(), address
    page = script.site / "2022/wenzhou/3.html"
    page.write_bytes(page.read_bytes().replace("责任人".encode(), "负责人".encode()))
    (script.site / "2022/wenzhou/4.html").unlink()
    told = differences(reference, script.site, pages(reference))
    assert [line.partition(":")[0] for line in told] == [
        "2022/wenzhou/4.html",
        "2022/wenzhou/3.html",
    ]
    script.clear()
    assert not script.site.exists()


def test_peers_are_given_every_page_and_each_project_once(built: Path, tmp_path: Path) -> None:
    hugo, mkdocs = tmp_path / "hugo", tmp_path / "mkdocs"
    for folder in (hugo, mkdocs):
        write_peer(folder.name, folder, COUNT, 1, built / "alike/site/assets")
    text = (hugo / "data/peer.json").read_text(encoding="utf-8")
    assert (mkdocs / "data.json").read_text(encoding="utf-8") == text
    documents = [
        file.relative_to(mkdocs / "docs").with_suffix(".html").as_posix()
        for file in (mkdocs / "docs").rglob("*.md")
    ]
    assert sorted(documents) == pages(built / "alike/site")
    told = json.loads(text)
    groups = ("summaries", "levels", "lists", "departments", "projects")
    addresses = [page["url"].removeprefix("/") for name in groups for page in told[name]]
    assert sorted(addresses) == pages(built / "alike/site")
    for kind, tables in (("levels", "programmes"), ("departments", "levels")):
        found = [
            place for page in told[kind] for table in page[tables] for place in table["projects"]
        ]
        assert sorted(found) == list(range(COUNT))
    assert len(told["projects"]) == COUNT
    for place, (work, project) in enumerate(zip(works(COUNT), told["projects"], strict=True)):
        assert text.count(work.text) == 1
        assert project["text"] == work.text
        assert project["title"] == work.title
        assert project["label"].endswith(f"第{work.number}项")
        assert project["tag"]["word"] == work.outcome
        assert [office["name"] for office in project["departments"]] == [work.department]
        figure = project["figure"] or {"actual": "", "target": ""}
        unit = "" if work.target is None else f"{work.target}{work.unit}"
        assert figure["target"] == unit
        assert figure["actual"] == ("" if work.target is None else str(work.actual))
        front = json.loads((hugo / f"content/{project['id']}.md").read_text(encoding="utf-8"))
        assert front["params"]["index"] == place
        assert front["title"] == project["page_title"]


def test_a_peer_that_is_not_known_is_not_cleared(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="nobody"):
        clear("nobody", tmp_path)


def python(code: str) -> Command:
    return Command([sys.executable, "-c", code], ROOT)


def test_time_and_memory_count_children_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, look = tmp_path / "seen", processes._pss

    def noting(process: int) -> int:
        found = look(process)
        if found > 60_000_000:
            seen.touch()
        return found

    monkeypatch.setattr(processes, "_pss", noting)
    child = (
        "import os, time; x = bytearray(60_000_000); sum(range(3_000_000))\n"
        f"while not os.path.exists({str(seen)!r}): time.sleep(0.01)"
    )
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    most, sample = peak(python(code))
    assert most > 60_000_000
    assert sample.cpu > 0.02
    assert sample.wall > 0.02
    with pytest.raises(CommandError, match="exit 3\noh"):
        time_run(python("print('oh'); raise SystemExit(3)"))


def test_rounds_begin_with_another_each_time() -> None:
    order: list[str] = []

    def run(name: str) -> Callable[[], Sample]:
        def run_once() -> Sample:
            order.append(name)
            return Sample(1.0, 1.0)

        return run_once

    samples = interleave({name: run(name) for name in "abc"}, 3)
    assert "".join(order) == "abcbcacab"
    assert {name: len(found) for name, found in samples.items()} == {"a": 3, "b": 3, "c": 3}


def test_the_kind_of_a_file_system_is_known(tmp_path: Path) -> None:
    assert kind_of(Path("/proc/self")) == "proc"
    assert kind_of(tmp_path) not in ("unknown", "proc")


def test_what_a_build_leaves_is_counted(tmp_path: Path) -> None:
    for name, size in (("index.html", 10), ("2022/a/1.html", 9_000), ("2022/a/data.json", 20_000)):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(b"x" * size)
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept/one").write_bytes(b"x" * 7)
    found = footprint(tmp_path / "site", tmp_path / "kept")
    assert (found.files, found.folders, found.kept) == (3, 2, 7)
    assert found.largest == (("2022/a/1.html", 9_000), ("index.html", 10))
    assert footprint(tmp_path / "site", tmp_path / "none").kept == 0


def outcome(seconds: float, memory: int = 50_000_000) -> Outcome:
    samples = [Sample(seconds * share, 2 * seconds) for share in (0.9, 1.0, 1.4)]
    return Outcome(samples, memory, 1_392, 13_000_000, 13_100_000)


def made_up() -> Results:
    """Results of two sizes; times grow by eight, the memory of the whole build by eleven."""
    results = Results("In memory (tmpfs)")
    for count, times in ((1_260, 1.0), (12_600, 8.0)):
        results.cold[count] = {
            "whole": outcome(1.5 * times, 50_000_000 if count == 1_260 else 550_000_000),
            "alike": outcome(0.8 * times),
            "hugo": outcome(1.0 * times),
            "jinja2": outcome(1.2 * times),
        }
    results.cold[12_600]["whole"].left = Footprint(9, 3, 63_000_000, 5, (("a.html", 2_000_000),))
    samples = [Sample(1.0, 1.0)]
    results.edits[12_600] = {
        EDITED: samples,
        UNCHANGED: [Sample(0.25, 0.2)],
        "hugo": [Sample(4.0, 4.0)],
    }
    results.served[12_600] = [1.0, 3.0, 1.5]
    return results


def test_targets_are_judged_by_medians() -> None:
    found = {verdict.what: (verdict.found, verdict.word) for verdict in verdicts(made_up())}
    assert found["1,260: yqsite, like for like : Hugo"] == (0.8, "met")
    assert found["12,600: yqsite, like for like : Hugo"] == (0.8, "**missed**")
    assert found["12,600: yqsite, like for like : Eleventy"] == (None, "not measured")
    assert found["12,600: yqsite, whole, one record edited : Hugo's whole build"] == (0.25, "met")
    assert found["12,600: yqsite, whole, nothing changed : Hugo's whole build"][1] == "met"
    assert found["12,600: saved file to reloaded page in `serve`"] == (1.5, "met")
    assert found["1,260 to 12,600: time of yqsite, whole"] == (8.0, "met")
    memory = found["1,260 to 12,600: memory of yqsite, whole"]
    assert memory == (11.0, "**missed**")
    assert GROWTH == 10.5


def test_the_tables_show_every_contender_and_what_is_missing() -> None:
    results = made_up()
    text = report(["2 cores."], {"hugo": "0.168.0", "jinja2": "3.1.6"}, [results])
    assert "- Hugo 0.168.0\n" in text
    assert "- Eleventy: LEFT OUT, not installed here\n" in text
    assert "first time: LEFT OUT" not in text
    row = "| 1,260 | yqsite, like for like | 0.800 s | 0.720 to 1.120 | 1.600 s | 0.80 | 50.0 MB |"
    assert row in text
    assert text.index("| 1,260 | yqsite, like") < text.index("| 1,260 | Hugo")
    assert "| 12,600 | yqsite, whole: one record edited | 1.000 s |" in text
    assert "| 12,600: yqsite, like for like : Hugo | 0.5 × | 0.80 × | **missed** |" in text
    assert "| 12,600 | 9 | 3 | 63.0 MB | 5.0 kB | 0.0 MB | `a.html` 2.0 MB |" in text
    assert "Not timed" not in text
    results.failed = ["1,260: eleventy LEFT OUT: exit 134\nand a long trace"]
    assert "\n- 1,260: eleventy LEFT OUT: exit 134\n\n" in report([], {}, [results])
    results.differences[1_260] = {"eleventy": ["index.html: missing", "a.html: missing"]}
    line = "- 1,260, Eleventy: 2 differences, the first: index.html: missing\n"
    assert line in report([], {}, [results])


def test_who_makes_other_pages_is_told_and_not_timed(built: Path) -> None:
    nowhere = Path("nowhere")
    tools = Tools(nowhere, nowhere, nowhere, nowhere, Path(sys.executable))
    folder = built / "compared"
    alike, script = prepare(["alike", "jinja2"], COUNT, folder, tools)
    bottom = folder / "jinja2/templates/frame/bottom.html"
    text = bottom.read_text(encoding="utf-8")
    bottom.write_text(text.replace("</footer>", "<p>Another.</p></footer>"), encoding="utf-8")
    told: list[tuple[str, list[str]]] = []
    failed: list[str] = []

    def differ(name: str, found: list[str]) -> None:
        told.append((name, found))

    outcomes = cold([alike, script], COUNT, 1, lambda _: None, failed.append, differ, sync=False)
    assert list(outcomes) == ["alike"]
    assert len(outcomes["alike"].samples) == 1
    ((name, found),) = told
    assert name == "jinja2"
    assert len(found) == outcomes["alike"].pages
    assert all("['Another.']" in line for line in found)
    assert failed == []


def test_the_plot_names_each_line_and_no_two_names_touch() -> None:
    results = made_up()
    lines = {name: results.seconds(name) for name in LABELS}
    tree = ElementTree.fromstring(plot(lines, LABELS, "Seconds & projects"))  # noqa: S314 - ours
    words = {element.text: element for element in tree.iter("{http://www.w3.org/2000/svg}text")}
    names = [LABELS[name] for name in ("whole", "alike", "hugo", "jinja2")]
    assert set(names) < set(words)
    heights = sorted(float(words[name].get("y", "")) for name in names)
    assert all(lower - upper > 15 for upper, lower in pairwise(heights))
    assert words[LABELS["whole"]].get("fill") == "#0E5C57"
    assert "nothing was measured" in plot({}, LABELS, "Seconds")


def test_the_guard_fails_when_it_should() -> None:
    results = made_up()
    assert guard(results).word == "met"
    results.cold[1_260]["alike"] = outcome(1.2 * GUARD + 0.1)
    assert guard(results).word == "**missed**"
    del results.cold[1_260]["jinja2"]
    assert guard(results).word == "not measured"


@pytest.mark.parametrize(
    ("spoil", "quick", "code"),
    [
        (lambda results: None, True, 0),
        (lambda results: results.cold[1_260].update(alike=outcome(9.0)), True, 1),
        (lambda results: results.cold[1_260].update(alike=outcome(9.0)), False, 0),
        (lambda results: results.differences.update({1_260: {"jinja2": ["x"]}}), False, 1),
        (lambda results: results.differences.update({1_260: {"hugo": ["x"]}}), False, 0),
        (lambda results: results.differences.update({1_260: {"hugo": ["x"]}}), True, 0),
        (lambda results: results.failed.append("x"), True, 1),
        (lambda results: results.cold.clear(), True, 1),
    ],
)
def test_a_run_ends_with_1_where_the_scripts_pages_differ_or_the_guard_fails(
    spoil: Callable[[Results], None],
    quick: bool,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    found = made_up()
    spoil(found)

    def measured(results: Results, *_: object) -> list[None]:
        results.cold, results.edits, results.failed = found.cold, found.edits, found.failed
        results.differences = found.differences
        return [None]

    monkeypatch.setattr(runner, "_measure", measured)
    monkeypatch.setattr(runner, "versions", lambda tools: {"jinja2": "3.1.6"})
    monkeypatch.setattr(runner, "_places", lambda options: [("Here", tmp_path)])
    files = ["--output", str(tmp_path / "a.md"), "--plot", str(tmp_path / "a.svg")]
    assert runner.main([*files, *(["--quick"] if quick else [])]) == code
    assert "## Here (" in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert (tmp_path / "a.svg").read_text(encoding="utf-8").endswith("</svg>\n")


def test_the_step_table_is_of_cold_builds() -> None:
    done = run_program([sys.executable, "bench/build.py", "--runs", "1"])
    assert done.returncode in (0, 1), done.stderr  # 1 where the machine is slower than the limit
    assert "1 cold builds" in done.stdout
    for step in ("load", "check", "plan", "make", "publish"):
        assert f"  {step} " in done.stdout
    assert "limit of 0.6 s CPU" in done.stdout
