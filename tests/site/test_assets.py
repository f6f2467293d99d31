"""Styles, scripts and the parts of the search index go by their content."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from generator.build.story import Options, build
from generator.cli.project_folder import template_folders
from generator.pages.files import search_index
from tests.site.building import edited, ours, small_project

HASHED = re.compile(r"assets/(?:search/)?[a-z0-9-]+\.([0-9a-f]{10})\.(?:css|js|svg|png)")
HEAD = "assets/search-index.js"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return small_project(tmp_path / "project")


def built(project: Path, jobs: int = 1) -> dict[str, bytes]:
    output = project / "site"
    build(Options(project, template_folders(project), output, jobs=jobs), lambda done, whole: None)
    return ours(output)


def assets(files: dict[str, bytes]) -> set[str]:
    return {address for address in files if address.startswith("assets/")}


def index(files: dict[str, bytes]) -> tuple[str, list[str]]:
    """The edition of the search index and its parts, as its head says them."""
    call, _, arguments = files[HEAD].decode().partition("(")
    assert call == "yqsite.index"
    edition, parts = json.loads("[" + arguments.removesuffix(");\n") + "]")
    return edition, parts


def lasting(files: dict[str, bytes]) -> set[str]:
    """The files that may be kept for a year, by the rules of the host; no rule speaks of others."""
    rules = re.findall(r"^/(\S+)\n  Cache-Control: (.*)$", files["_headers"].decode(), re.MULTILINE)
    found: dict[str, str] = {}
    for pattern, value in rules:
        for address in files:
            if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), address):
                assert address not in found, "hosts differ in what they make of two rules"
                found[address] = value
    fresh = {address for address, value in found.items() if value == "no-cache"}
    assert fresh == {HEAD, "search.html"}
    assert set(found.values()) == {"no-cache", "public, max-age=31536000, immutable"}
    return set(found) - fresh


def test_every_asset_but_the_head_of_the_index_has_the_hash_of_its_content(project: Path) -> None:
    files = built(project)
    for address in assets(files) - {HEAD}:
        match = HASHED.fullmatch(address)
        assert match, address
        assert match[1] == hashlib.blake2b(files[address], digest_size=5).hexdigest()
    assert lasting(files) == assets(files) - {HEAD}
    edition, parts = index(files)
    assert {f"assets/search/{part}" for part in parts} == {
        address for address in files if address.startswith("assets/search/")
    }
    assert f'data-edition="{edition}"' in files["search.html"].decode()


def test_an_edited_record_has_another_index_and_the_old_one_is_gone(project: Path) -> None:
    before = built(project)
    edited(project / "content/2023/city.yaml", lambda text: text.replace("已建成。", "已开学。"))
    after = built(project)
    assert index(after)[0] != index(before)[0]
    gone, come = assets(before) - assets(after), assets(after) - assets(before)
    (old,) = (name for name in gone if name.startswith("assets/search/about."))
    (new,) = (name for name in come if name.startswith("assets/search/about."))
    assert all(name.startswith("assets/search/") for name in gone | come)
    assert "已建成。" in before[old].decode()
    assert "已建成。" not in after[new].decode()


def test_an_edited_style_sheet_has_another_name_on_every_page(project: Path) -> None:
    before = built(project)
    own = project / "templates/styles/base.css"
    own.parent.mkdir(parents=True)
    own.write_text("a { color: var(--color-ink); }", encoding="utf-8")
    after = built(project)
    (old,), (new,) = assets(before) - assets(after), assets(after) - assets(before)
    assert old.startswith("assets/site.")
    assert new.startswith("assets/site.")
    pages = [content.decode() for name, content in after.items() if name.endswith(".html")]
    assert not any(old in page for page in pages)
    assert sum(new in page for page in pages) == len(pages) - 1  # 404.html has styles of its own
    assert new in lasting(after)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_index_in_parts_changes_in_the_parts_that_hold_the_record(
    project: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = {"WHOLE": 2, "PART": 1, "_LEAST": 2, "BUCKET": 1, "_TOGETHER": 1}
    for name, number in sizes.items():
        monkeypatch.setattr(search_index, name, number)
    before = built(project, jobs)
    grams, texts = (
        {address for address in assets(before) if address.startswith(f"assets/search/{kind}-")}
        for kind in ("grams", "text")
    )
    assert len(texts) == 4
    assert len(grams) == 4  # two shards of two projects, in two files each
    edited(project / "content/2023/city.yaml", lambda text: text.replace("已建成。", "已开学。"))
    after = built(project, jobs)
    gone = assets(before) - assets(after)
    assert len(gone & texts) == 1
    assert gone & grams
    assert not gone - texts - grams
    assert gone & grams < grams, "the other shard is as it was"
    assert index(after)[0] != index(before)[0]
    edited(project / "content/2023/city.yaml", lambda text: text.replace("已开学。", "已建成。"))
    assert built(project, jobs) == before
