"""Many records, names, figures, answers and changes of a report, right and wrong."""

import contextlib
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from generator.analysis.additions import accepted_ledger, additions
from generator.analysis.checks import findings_of
from generator.analysis.counting import distinct_works
from generator.analysis.ledger import ledger_problems
from generator.analysis.moves import WHOLE
from generator.analysis.occurrences import WordSearch, found_in
from generator.analysis.public import public_findings, public_report
from generator.analysis.same_work import proposals
from generator.analysis.scoring import Tally, kind_words, points, rule_words
from generator.content.edit.ledger_text import ledger_text
from generator.content.edit.measures_text import with_measures
from generator.content.load import load
from generator.content.markup.markdown import prose_of
from generator.content.readers import read_csv, read_jsonl, read_yaml
from generator.problems import Location, Problem, ProblemsFound, in_order
from generator.problems.message import as_data, count_of
from generator.records import (
    Answer,
    Change,
    Example,
    Finding,
    Match,
    Measure,
    Outcome,
    OutcomeKind,
    Position,
    Project,
    Report,
    Scoring,
    StatedFigure,
    Undertaking,
)
from tests.growth.measuring import Case, Work
from tests.processes import ROOT

BASE: Final = ROOT / "tests/problems/base"


@cache
def _loaded() -> tuple[Report, Project]:
    report = load(BASE).content.reports[-1]
    empty = replace(
        report, projects=(), stated=(), notices=(), highlights=(), examples=(), undertakings=()
    )
    return replace(empty, ledger=None, answers=(), steps=()), report.projects[0]


def project(
    number: int, title: str, *texts: str, level: str = "city", people: str = "张三"
) -> Project:
    """A project with a result of each text."""
    first = _loaded()[1]
    source = replace(first.results[0].source, raw="")
    results = tuple(
        replace(first.results[0], text=text, people=(people,), source=source) for text in texts
    )
    return replace(
        first,
        id=f"2023/{level}/{number}",
        level=level,
        number=f"{number}",
        key=f"{number}",
        title=title,
        results=results,
        measures=(),
    )


def report(projects: Sequence[Project], **changes: object) -> Report:
    """A report of these projects and nothing else but what is given."""
    return replace(_loaded()[0], projects=tuple(projects), **changes)


def _with_outcome(changed: Project, kind: OutcomeKind) -> Project:
    outcome = Outcome("词", kind)
    return replace(changed, results=tuple(replace(r, outcome=outcome) for r in changed.results))


def _unique(number: int) -> str:
    """A few Chinese characters for a number."""
    return "".join(chr(0x4E00 + int(digit) * 97 + place) for place, digit in enumerate(f"{number}"))


# Each gives a report of n pieces, about which everything is asked.
def plain(n: int) -> Report:
    return report(
        [project(k, f"新建{_unique(k)}公园{k}个。", f"新建公园{k}个。") for k in range(1, n)]
    )


def one_text(n: int) -> Report:
    """All explained by their targets: the better the word, the lower the target."""
    text = "，".join(f"新建公园{k}个" for k in (1, n)) + "，全部建成，已经投入使用。"
    kinds = (OutcomeKind.EXCEEDED, OutcomeKind.MET)
    return report(
        [_with_outcome(project(k, f"新建公园{k}个。", text), kinds[2 * k > n]) for k in range(1, n)]
    )


def alternating(n: int) -> Report:
    text = "全部建成，已经投入使用，运行良好。"
    kinds = tuple(OutcomeKind)
    return report(
        [_with_outcome(project(k, "新建公园。", text), kinds[k % 6]) for k in range(1, n)]
    )


def people(n: int) -> Report:
    return report([project(k, "新建。", "已建。", people=_unique(k % 99)) for k in range(1, n)])


def far_apart(n: int) -> Report:
    return report([project(k * 1_000, "新建。", "已建。") for k in range(1, n)])


def results(n: int) -> Report:
    texts = [f"新建公园{k}个，完成率{k}%，超额{k}%。" for k in range(n)]
    return report([project(1, "新建公园5个。", *texts)])


def rates(n: int) -> Report:
    text = "".join(f"完成率{k}.{k}%，" for k in range(n))
    title = "".join(f"新建{_unique(k)}{k + 1}个，" for k in range(20))
    return report([project(1, title, title + text)])


def measures(n: int) -> Report:
    words = [f"{_unique(k)}" for k in range(n)]
    several = tuple(
        Measure(
            name="a",
            target=Decimal(1),
            actual=Decimal(1),
            unit="个",
            target_words=w,
            actual_words=w,
        )
        for w in words
    )
    return report([replace(project(1, "".join(words), "".join(words)), measures=several)])


def _notices(n: int, names: Callable[[int], str], titles: Callable[[int], str]) -> Report:
    projects = [project(k, titles(k), "已建。") for k in range(1, n)]
    examples = tuple(
        Example(name=names(k), project=projects[0].id, match=Match.EXACT) for k in range(n)
    )
    return report(projects, examples=examples)


def names_of_one_head(n: int) -> Report:
    return _notices(n, lambda k: f"新建公园{_unique(k)}", lambda k: f"新建公园{_unique(k)}一期")


def one_name(n: int) -> Report:
    return _notices(n, lambda k: "新建公园", lambda k: "新建公园")


def names_in_names(n: int) -> Report:
    size = int(n**0.5) + 1
    return _notices(size, lambda k: "新" * (k + 1), lambda k: "新" * size)


def answers(n: int) -> Report:
    text = "中 " * n
    several = tuple(
        Answer(
            finding="YQ317",
            project="2023/city/1",
            field="title" if k % 2 else f"results[{k}]",
            text="" if k % 3 else f"{k}",
            who="甲",
            when="2024-01-01",
            why="乙",
            position=Position("answers.yaml", k),
        )
        for k in range(n)
    )
    return report([project(1, text, text)], answers=several)


def stated(n: int) -> Report:
    figures = tuple(
        StatedFigure(
            figure=("projects", "results", "exceeded", "exceeded_share")[k % 4],
            level="city",
            value=Decimal(k),
            quote="共",
            position=Position("report.yaml", k),
        )
        for k in range(n)
    )
    return report([project(k, "新建。", "已建。") for k in range(1, n)], stated=figures)


ASKED: Final = (
    *(plain, one_text, alternating, people, far_apart, results, rates, measures),
    *(names_of_one_head, one_name, names_in_names, answers, stated),
)


def _asked(make: Callable[[int], Report], n: int) -> Work:
    made = make(n)
    return lambda: findings_of(made)


def _levels(n: int, title: Callable[[int], str], text: Callable[[int], str]) -> Report:
    return report(
        [
            project(k, title(k), text(k), level=level)
            for level in ("city", "county")
            for k in range(1, n)
        ]
    )


def _works(n: int) -> Work:
    made = _levels(n, lambda k: f"新建{_unique(k)}公园", lambda k: f"已建{_unique(k)}公园")
    return lambda: proposals(made)


def _same_works(n: int) -> Work:
    made = _levels(n, lambda k: "新建公园", lambda k: "已建公园")
    return lambda: proposals(made)


def _long_works(n: int) -> Work:
    made = _levels(3, lambda k: f"{_unique(k)}、新建公园四个，" * n, lambda k: "已建公园" * n)
    return lambda: proposals(made)


def _distinct(n: int) -> Work:
    made = _levels(n, lambda k: "新建", lambda k: "已建")
    several = tuple(
        Undertaking(id=f"u{k}", title="a", projects=(f"2023/city/{k}", f"2023/county/{k}"))
        for k in range(1, n)
    )
    whole = replace(made, undertakings=several)
    return lambda: distinct_works(whole)


def _points(n: int) -> Work:
    made = report([], outcomes=tuple(Outcome(_unique(k), OutcomeKind.MET) for k in range(n)))
    rule = Scoring(
        outcomes={OutcomeKind.MET: Decimal(1)},
        notice=Decimal(1),
        highlight=Decimal(1),
        cap=None,
        quote="a",
    )
    tally = Tally({OutcomeKind.MET: 3}, 1, 1)
    return lambda: (rule_words(kind_words(made), rule), points(kind_words(made), rule, tally))


def _ledger(n: int, of_one: bool) -> Work:
    made = report([project(k, "新建。", "已建。") for k in range(1, n)])
    ledger = accepted_ledger(made, "changes.yaml", "2024-01-01")
    changes = tuple(
        Change(
            project="2023/city/1" if of_one else f"2023/city/{k}",
            field="title" if k % 2 else WHOLE,
            kind="correction",
            old=f"{k}",
            new=f"{k + 1}",
            date="2024-01-01",
            who="甲",
            why="乙",
            index=k,
        )
        for k in range(1, n)
    )
    whole = replace(made, ledger=replace(ledger, changes=changes))
    return lambda: (list(ledger_problems(whole)), additions(whole))


def _ledger_text(n: int) -> Work:
    """Every third entry is new, and every third says something else."""
    digests = {"title": "a" * 12, "results[0].text": "b" * 12}
    there = {f"2023/city/{number}": digests for number in range(n) if number % 3}
    other = {**digests, "title": "c" * 12}
    wanted = {f"2023/city/{number}": other if number % 3 == 1 else digests for number in range(n)}
    text = ledger_text("", there)
    return lambda: ledger_text(text, wanted)


def _public(n: int) -> Work:
    """Questions about no project, in which any name could stand."""
    made = report([project(k, "新建。", "已建。", people=_unique(k) * 9) for k in range(1, n)])
    site = replace(load(BASE).site, show_people=False)
    problem = Problem("YQ321", Location("answers.yaml"), "张三" * 9, values={"finding": "YQ304"})
    findings = tuple(Finding(problem, (), None) for _ in range(n))
    return lambda: (public_report(site, made), public_findings(site, made, findings))


def _searched(n: int) -> Work:
    words = [_unique(k) for k in range(n)]
    text = "".join(words)
    return lambda: (found_in(words, [text]), WordSearch(["新" * k for k in range(1, 60)]))


def _told(n: int) -> Work:
    problems = [
        Problem("YQ201", Location("a.yaml", k, 1, f"a{k}"), f"a{k}", values={"known": "a"})
        for k in range(n)
    ]
    return lambda: (as_data(in_order(problems), "zh"), count_of(problems, "en"))


# Files of a report, of which n pieces are wrong or are named by others.
def _record(k: int, department: str = "市教育局", **values: object) -> dict[str, object]:
    result = {"text": "已建。", "outcome": "完成任务", "departments": [department]}
    return {"number": k, "title": "新建。", "results": [result | values]}


def _level(projects: list[dict[str, object]]) -> str:
    return json.dumps({"level": "city", "projects": projects}, ensure_ascii=False)


def _report_file(**changes: object) -> str:
    data = {
        "title": "a",
        "short_title": "a",
        "sources": [{"id": "bulletin", "title": "a"}],
        "levels": [{"id": "city", "label": "市级"}],
        "outcomes": [{"word": "完成任务", "kind": "met"}],
    }
    return json.dumps(data | changes, ensure_ascii=False)


def _departments(n: int) -> str:
    several = [{"slug": f"d{k}", "name": f"{_unique(k)}局"} for k in range(n)]
    several.append({"slug": "education", "name": "市教育局"})
    return json.dumps({"departments": several}, ensure_ascii=False)


def _ids(n: int) -> list[str]:
    return [f"2023/city/{k}" for k in range(2 * n, 3 * n)]


Files = dict[str, str]
FILES: Final[dict[str, Callable[[int], Files]]] = {
    "unknown keys of a level": lambda n: {
        "city.yaml": json.dumps({"level": "city", "projects": [], **{f"k{k}": k for k in range(n)}})
    },
    "unknown keys of records": lambda n: {
        "city.yaml": _level([_record(k) | {"titel": "a"} for k in range(1, n)])
    },
    "unknown keys of results": lambda n: {
        "city.yaml": _level([_record(1, **{f"k{k}": "a" for k in range(n)})])
    },
    "unknown departments": lambda n: {
        "departments.yaml": _departments(n),
        "city.yaml": _level([_record(k, f"{_unique(k + n)}办") for k in range(1, n)]),
    },
    "unknown outcomes": lambda n: {
        "report.yaml": _report_file(
            outcomes=[{"word": f"{_unique(k)}词", "kind": "met"} for k in range(n)]
        ),
        "city.yaml": _level([_record(k, outcome=f"{_unique(k + n)}字") for k in range(1, n)]),
    },
    "documents of rows": lambda n: {
        "report.yaml": _report_file(sources=[{"id": f"s{k}", "title": "a"} for k in range(n)]),
        "city.yaml": _level([_record(k, source={"document": f"s{n - 1}"}) for k in range(1, n)]),
    },
    "one number": lambda n: {"city.yaml": _level([_record(1) for _ in range(n)])},
    "ids of undertakings": lambda n: {
        "city.yaml": _level([_record(k) for k in range(1, n)]),
        "report.yaml": _report_file(
            undertakings=[
                {"id": f"u{k}", "title": "a", "projects": [key, key]}
                for k, key in enumerate(_ids(n))
            ]
        ),
    },
    "levels without files": lambda n: {
        "report.yaml": _report_file(
            levels=[{"id": f"l{k}", "label": "a"} for k in range(n)],
            examples=[{"name": "a", "project": key, "match": "exact"} for key in _ids(n)],
            stated=[
                {"figure": "projects", "value": 1, "quote": "a", "level": f"m{k}"} for k in range(n)
            ],
        )
    },
    "ids of steps": lambda n: {
        "city.yaml": _level([_record(k) for k in range(1, n)]),
        "progress/2023-08.yaml": json.dumps(
            {"period": "2023-08", "projects": [{"project": key, "word": "无"} for key in _ids(n)]}
        ),
    },
    "answers and changes": lambda n: {
        "answers.yaml": json.dumps(
            {"answers": [{"finding": "YQ304", "who": "a", "when": "2024", "why": "b"}] * n}
        ),
        "changes.yaml": json.dumps(
            {"published": [{"project": key, "title": "x", "results": []} for key in _ids(n)]}
        ),
    },
    "columns of a table": lambda n: {
        "city.csv": ",".join(["number", "title", *(f"c{k}" for k in range(n)), "title"]) + "\n"
    },
    "one column": lambda n: {"city.csv": ",".join(["title"] * n) + "\n"},
    "rows that disagree": lambda n: {
        "city.csv": "number,title,text,outcome,departments\n"
        + "".join(f"1,{k},已建,完成任务,市教育局\n" for k in range(n))
    },
    "rows of wrong length": lambda n: {"city.csv": "number,title\n" + "1\n" * n},
    "lines that are no JSON": lambda n: {"city.jsonl": "{]\n" * n},
    "names in a line": lambda n: {
        "city.jsonl": "{" + ",".join(f'"k{k}":1' for k in range(n)) + f',"k{n - 1}":1}}\n'
    },
    "stories": lambda n: {
        "report.yaml": _report_file(
            notices=[
                {
                    "id": f"n{k}",
                    "name": "a",
                    "by": "b",
                    "reason": "c",
                    "match": "exact",
                    "projects": ["2023/city/1"],
                    "story": "[x](javascript:y)",
                }
                for k in range(n)
            ]
        )
    },
}


def _files(make: Callable[[int], Files], n: int) -> Work:
    folder = Path(tempfile.mkdtemp())
    year = folder / "content/2023"
    (year / "progress").mkdir(parents=True)
    (folder / "content/site.yaml").write_bytes((BASE / "content/site.yaml").read_bytes())
    files = {
        "report.yaml": _report_file(),
        "departments.yaml": _departments(1),
        "city.yaml": _level([_record(1)]),
        **make(n),
    }
    if any(name.startswith("city.") and name != "city.yaml" for name in make(1)):
        del files["city.yaml"]
    for name, text in files.items():
        (year / name).write_text(text, encoding="utf-8")

    def work() -> None:
        with contextlib.suppress(ProblemsFound):
            load(folder)

    return work


def _links(n: int) -> Work:
    text = "\n".join(f"[a](javascript:{k})" for k in range(n))

    def work() -> None:
        with contextlib.suppress(ProblemsFound):
            prose_of(text, Location("a.md", 1, 1))

    return work


def _found_places(n: int) -> Work:
    """The places of many values in one mapping, and of many records."""
    names = "".join(f"k{k}: a\n" for k in range(n))
    rows = "projects:\n" + "".join(f"  - number: {k}\n    title: a\n" for k in range(n))
    table = "number,title\n" + "".join(f"{k},a\n" for k in range(1, n))
    lines = "".join(f'{{"number": {k}, "title": "a"}}\n' for k in range(n))

    def work() -> None:
        tree = read_yaml("a.yaml", names)
        for k in range(n):
            tree.at_name((f"k{k}",))
        for tree in (read_yaml("a.yaml", rows), read_csv("a.csv", table), read_jsonl("a", lines)):
            for k in range(n - 1):
                tree.at(("projects", k, "title"))
                tree.path_of(f"projects[{k}].title")

    return work


def _measures_text(n: int) -> Work:
    from generator.analysis.measures.readings import readings_in

    text = "level: a\nprojects:\n" + "".join(
        f"  - number: {k}\n    title: 新建公园5个\n    results: []\n" for k in range(n)
    )
    found = readings_in("新建公园5个", ("新建公园6个",))
    return lambda: with_measures(text, dict.fromkeys(range(n), found))


WORKS: Final[dict[str, tuple[Callable[[int], Work], int]]] = {
    "works": (_works, 100),
    "same works": (_same_works, 400),
    "long works": (_long_works, 400),
    "distinct works": (_distinct, 2_000),
    "points": (_points, 2_000),
    "ledger": (lambda n: _ledger(n, of_one=False), 1_000),
    "ledger of one": (lambda n: _ledger(n, of_one=True), 1_000),
    "text of a ledger": (_ledger_text, 1_000),
    "public": (_public, 300),
    "words searched": (_searched, 2_000),
    "problems told": (_told, 1_000),
    "refused links": (_links, 300),
    "places": (_found_places, 500),
    "measures written": (_measures_text, 40),
}


def cases() -> Iterator[Case]:
    """Everything that is worked out of records, and files with many faults."""
    for make in ASKED:
        size = 400 if make in (results, rates, answers) else 800
        yield Case(f"findings: {make.__name__}", lambda n, make=make: _asked(make, n), size)
    for name, (work, size) in WORKS.items():
        yield Case(f"records: {name}", work, size)
    for name, files in FILES.items():
        yield Case(f"content: {name}", lambda n, files=files: _files(files, n), 500)
