"""Damage of a site is found and named; a rewriting of everything together with an older head."""

import hashlib
import random
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from generator.analysis.chain import digests_of, head_of
from generator.publish.manifest import MANIFEST
from generator.publish.verification import Verification, verify
from tests.processes import yqsite
from tests.site.building import edited, small_project

RECORD = "2023/city/2"
CHAIN, STATEMENT, DATA = (f"2023/data/{name}.json" for name in ("chain", "statement", "projects"))
CORRECTION = """
changes:
  - {project: 2023/city/2, field: title, kind: correction, date: 2024-02-01, who: 编辑部,
     why: 原文漏印, old: 新建学校1所, new: 新建学校2所}
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was published three times: at first, with a correction, with an addition."""
    project = small_project(tmp_path_factory.mktemp("published") / "project")

    def publish(day: str) -> None:
        done = yqsite("publish", "--date", day, project=project)
        assert done.returncode == 0, done.stderr

    departments = (
        project / "content/2023/departments.yaml"
    )  # one that no project names is stated too
    edited(departments, lambda text: f"{text.rstrip()}\n  - {{slug: unnamed, name: 市气象局}}\n")
    publish("2024-01-05")
    edited(
        project / "content/2023/city.yaml",
        lambda text: text.replace("新建学校1所", "新建学校2所", 1),
    )
    edited(project / "content/2023/changes.yaml", lambda text: text + CORRECTION)
    publish("2024-02-01")
    edited(project / "content/2023/report.yaml", lambda text: text + "\npublished: 2024-02-02\n")
    publish("2024-03-01")
    return project / "site"


@pytest.fixture
def site(published: Path, tmp_path: Path) -> Path:
    """A copy of it, to be damaged."""
    shutil.copytree(published, tmp_path / "site")
    return tmp_path / "site"


def heads(site: Path) -> list[str]:
    return [link["head"] for link in read(site / CHAIN)["links"]]


def codes(found: Verification) -> set[str]:
    return {problem.code for problem in found.problems}


def read(file: Path) -> Any:
    return msgspec.json.decode(file.read_bytes())


def sums_made_anew(site: Path) -> None:
    """As whoever rewrites a site would do it."""
    files = sorted(
        file.relative_to(site).as_posix()
        for file in site.rglob("*")
        if file.is_file() and file.name not in (MANIFEST,) and file != site / "SHA256SUMS"
    )
    lines = [
        f"{hashlib.sha256((site / name).read_bytes()).hexdigest()}  {name}\n" for name in files
    ]
    (site / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")


def test_a_site_as_published_has_nothing_wrong_and_every_head_is_known(published: Path) -> None:
    found = verify(published)
    assert found.problems == ()
    assert found.publications == {"2023": 3}
    first, second, last = heads(published)
    assert found.head == last
    for head, day in ((first, "2024-01-05"), (second[:16], "2024-02-01"), (last, "2024-03-01")):
        assert verify(published, head).found == ("2023", day)
        assert verify(published, head).problems == ()
    assert codes(verify(published, "0" * 64)) == {"YQ624"}


def flipped(file: Path, chance: random.Random) -> None:
    content = bytearray(file.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def cut(file: Path, chance: random.Random) -> None:
    file.write_bytes(file.read_bytes()[: -chance.randrange(1, 9)])


def lengthened(file: Path, chance: random.Random) -> None:
    file.write_bytes(file.read_bytes() + chance.randbytes(3))


def removed(file: Path, chance: random.Random) -> None:
    file.unlink()


def replaced_by_a_link(file: Path, chance: random.Random) -> None:
    aside = file.parent / f"{file.name}.aside"
    file.rename(aside)
    file.symlink_to(aside.name)


def joined_by_another(file: Path, chance: random.Random) -> None:
    (file.parent / f"another-{file.name}").write_bytes(file.read_bytes())


CHANGES: tuple[Callable[[Path, random.Random], None], ...] = (
    *(flipped, cut, lengthened, removed, replaced_by_a_link, joined_by_another),
)


def test_each_of_500_random_changes_is_found_and_named(site: Path) -> None:
    chance = random.Random(24)  # noqa: S311 - the same at every run
    files = sorted(file for file in site.rglob("*") if file.is_file() and file.name != MANIFEST)
    silent = []
    for number in range(500):
        file, change = chance.choice(files), chance.choice(CHANGES)
        before = file.read_bytes()
        change(file, chance)
        named = {Path(problem.at.file).name for problem in verify(site).problems}
        expected = {file.name, f"another-{file.name}"}
        # a wrong line of the list names the list, or the file whose line it is
        if not named or (file.name != "SHA256SUMS" and named.isdisjoint(expected)):
            silent.append((number, file.name, change.__name__, named))
        for extra in (file, *file.parent.glob(f"{file.name}.aside")):
            extra.unlink(missing_ok=True)
        file.parent.joinpath(f"another-{file.name}").unlink(missing_ok=True)
        file.write_bytes(before)
    assert silent == []
    assert verify(site).problems == ()


def words_of(site: Path) -> Iterator[tuple[str, str, str]]:
    """Record, field and words of what a page, the data and the statement all say."""
    for record, fields in read(site / STATEMENT)["records"].items():
        for name, words in fields.items():
            if "/" in record and name in ("title", "results[0].text") and words.isprintable():
                yield record, name, words


def rewrite_words(site: Path, record: str, name: str, old: str, new: str) -> None:
    """Other words on the page, in all data and in the statement."""
    statement = read(site / STATEMENT)
    statement["records"][record][name] = new
    old, new = old.rstrip("。"), new.rstrip("。")  # a headline has none
    (site / STATEMENT).write_bytes(msgspec.json.encode(statement))
    # on a page elements stand between the signs, which a rewriter knows
    written = re.compile("(?:<[^>]*>)*".join(map(re.escape, old)))
    for file in site.rglob("*"):
        if file.suffix in (".html", ".csv", ".xml") or file == site / DATA:
            text = file.read_text(encoding="utf-8")
            file.write_text(written.sub(new, text), encoding="utf-8", newline="")


def chain_made_anew(site: Path) -> None:
    """Every link says that today's words were stated then, and each head follows from it."""
    chain, now = read(site / CHAIN), digests_of(read(site / STATEMENT)["records"])
    head = ""
    for link in chain["links"]:
        for record, fields in link["fields"].items():
            for name in fields:
                fields[name] = now.get(record, {}).get(name, fields[name])
        head = link["head"] = head_of(head, link["date"], link["fields"], link["entries"])
    (site / CHAIN).write_bytes(msgspec.json.encode(chain))


def link_added(site: Path, record: str, name: str) -> None:
    """A further link states the new words, with no entry in the ledger."""
    chain, now = read(site / CHAIN), digests_of(read(site / STATEMENT)["records"])
    fields = {record: {name: now[record][name]}}
    last = chain["links"][-1]["head"]
    head = head_of(last, "2024-04-01", fields, ())
    link = {"date": "2024-04-01", "head": head, "fields": fields, "entries": []}
    chain["links"].append(link)
    (site / CHAIN).write_bytes(msgspec.json.encode(chain))


def test_each_of_50_consistent_rewritings_is_found_with_an_older_head(
    published: Path, tmp_path: Path
) -> None:
    chance = random.Random(42)  # noqa: S311 - the same at every run
    older = heads(published)
    places = list(words_of(published))
    seen, agreeing = set[str](), 0
    for number in range(50):
        site = tmp_path / f"{number}"
        shutil.copytree(published, site)
        record, name, old = chance.choice(places)
        new = f"{old[0]}{chance.randrange(10_000)}{old[1:]}"
        rewrite_words(site, record, name, old, new)
        if number % 5 == 0:
            link_added(site, record, name)
        elif number % 5 > 1:
            chain_made_anew(site)
        sums_made_anew(site)
        found = verify(site, chance.choice(older))
        assert found.problems, (number, record, name, new)
        seen |= codes(found)
        if number % 5 > 1:
            assert "YQ624" in codes(found)
            agreeing += not verify(site).problems
        shutil.rmtree(site)
    assert seen == {"YQ621", "YQ622", "YQ623", "YQ624"}
    assert agreeing > 10  # without a head nobody could tell


def test_words_of_a_page_or_of_the_data_alone_are_named(site: Path) -> None:
    page = site / f"{RECORD}.html"
    edited(page, lambda text: text.replace('<span class="keep">2所', '<span class="keep">9所', 1))
    sums_made_anew(site)
    (problem,) = verify(site, heads(site)[0]).problems
    assert (problem.code, problem.at.file) == ("YQ623", f"{RECORD}.html")
    assert problem.values == {"project": RECORD, "field": "title"}


def test_a_record_that_only_the_data_have_is_named(site: Path) -> None:
    data = read(site / DATA)
    data["projects"].append({**data["projects"][0], "id": "2023/city/99"})
    (site / DATA).write_bytes(msgspec.json.encode(data))
    sums_made_anew(site)
    (problem,) = verify(site).problems
    assert (problem.code, problem.values["project"]) == ("YQ623", "2023/city/99")


def test_files_of_the_owner_may_be_named_with_patterns(site: Path) -> None:
    for name in ("CNAME", ".well-known/security.txt"):
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_text("mine", encoding="utf-8")
    assert codes(verify(site)) == {"YQ618"}
    assert verify(site, also=("CNAME", ".well-known/*")).problems == ()


def test_what_is_no_site_and_a_site_without_publications_are_told_apart(
    site: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert codes(verify(empty)) == {"YQ619"}
    for name in (CHAIN, STATEMENT):
        (site / name).unlink()
    sums_made_anew(site)
    found = verify(site)
    assert (found.problems, found.publications) == ((), {})
    assert codes(verify(site, "0" * 64)) == {"YQ624"}
    shutil.copy(site / DATA, site / CHAIN)
    sums_made_anew(site)
    assert codes(verify(site)) == {"YQ619"}


@pytest.mark.parametrize("name", [CHAIN, STATEMENT, DATA, f"{RECORD}.html", "SHA256SUMS"])
@pytest.mark.parametrize(
    "content",
    [b"", b"\0", b"\xff\xfe", b"null", b"[" * 200_000, b"<" * 100_000, b'{"links": [{}]}', b"{}"],
    ids=["empty", "null byte", "no text", "null", "deep", "open", "other fields", "no fields"],
)
def test_whatever_a_file_holds_it_is_named_and_nothing_fails(
    name: str, content: bytes, site: Path
) -> None:
    (site / name).write_bytes(content)
    assert name in {problem.at.file for problem in verify(site).problems}


def test_a_link_to_a_folder_around_the_site_is_not_followed(site: Path) -> None:
    (site / "2023/around").symlink_to(site, target_is_directory=True)
    (problem,) = verify(site).problems
    assert (problem.code, problem.at.file) == ("YQ618", "2023/around")
