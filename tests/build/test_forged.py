"""A cache that somebody prepared does nothing: neither publish what it says nor run what it holds.

Whoever prepares a folder can choose every byte, size, time and inode in it. So the forger works in
the very folder here, with the very program, and signs with a secret of her own. Where nothing but
the signature is in its way, a test shows too that the forgery acts for whoever signed it.
"""

import os
import pickle
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2.bccache import bc_magic

from generator.build.cache import FOLDER, Store
from generator.build.fingerprint import Fingerprint
from generator.build.kept_files import SiteFiles
from generator.build.last_build import LastSite
from generator.build.story import Options, build
from generator.cli.project_folder import template_folders
from generator.publish import MANIFEST, Output, mark_of
from tests.processes import ROOT
from tests.site.building import files, project_from

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the secret lies elsewhere there")
GOOD, EVIL = "照录原文。", "<b onload=1>xx"  # as many bytes
Poison = Callable[[str, bytes], bytes]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return project_from(ROOT / "tests/golden/everything/content", tmp_path / "project")


@pytest.fixture
def be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes this process somebody, with a secret of her own."""

    def become(name: str) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / name))

    return become


def build_site(project: Path) -> bool:
    """Builds; whether there was anything to do."""
    options = Options(project, template_folders(project), project / "site")
    return build(options, lambda done, whole: None).is_new


def expected(project: Path) -> dict[str, bytes]:
    """The site of the content, made with no cache at all."""
    fresh = project_from(project / "content", project.with_name("fresh"))
    build_site(fresh)
    return files(fresh / "site")


def poisoned_build(project: Path, poison: Poison, monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds with a cache in which every value is what `poison` makes of it; leaves no site."""
    put = Store.put

    def put_poison(store: Store, kind: str, key: bytes, value: bytes, /) -> None:
        put(store, kind, key, poison(kind, value))

    with monkeypatch.context() as patched:
        patched.setattr(Store, "put", put_poison)
        build_site(project)
    shutil.rmtree(project / "site")


class Act:
    """Makes a file when somebody unpickles it."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.touch, (self.file,)


def test_a_forged_template_does_not_run(
    project: Path, be: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    acted = project.with_name("acted")
    kinds: set[str] = set()

    def poison(kind: str, value: bytes) -> bytes:
        kinds.add(kind)
        return bc_magic + pickle.dumps(Act(acted)) if value.startswith(bc_magic) else value

    be("forger")
    poisoned_build(project, poison, monkeypatch)
    assert not acted.exists()
    be("victim")
    build_site(project)
    assert not acted.exists()
    assert files(project / "site") == expected(project)
    assert len(kinds) > 3
    be("forger")
    shutil.rmtree(project / "site")
    shutil.rmtree(project / FOLDER)
    poisoned_build(project, poison, monkeypatch)
    build_site(project)  # for whoever signed it, it acts
    assert acted.exists()


def test_forged_html_is_not_published_even_where_the_signature_is_right(
    project: Path, be: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    replaced: set[str] = set()

    def poison(kind: str, value: bytes) -> bytes:
        if kind in ("article", "prose") and GOOD.encode() in value:
            replaced.add(kind)
            return value.replace(GOOD.encode(), EVIL.encode().ljust(len(GOOD.encode())))
        return value

    be("forger")
    poisoned_build(project, poison, monkeypatch)
    assert "article" in replaced
    for somebody in ("victim", "forger"):
        be(somebody)
        build_site(project)
        assert files(project / "site") == expected(project)
        shutil.rmtree(project / "site")
        shutil.rmtree(project.with_name("fresh"))


def test_a_page_that_somebody_put_into_the_site_is_not_taken_for_the_last_builds(
    project: Path, be: Callable[[str], None]
) -> None:
    be("forger")
    build_site(project)
    page = project / "site/index.html"
    page.unlink()
    page.write_text("<script>alert(1)</script>", encoding="utf-8")
    site = LastSite(Output(project / "site", "site/"), Store(project))
    last = site.read()
    assert last is not None
    marks = {"index.html": mark_of(os.lstat(page))}
    known = [
        type(file)(file.address, file.key, marks.get(file.address, file.mark), file.planned)
        for file in last.files
        if file.address != MANIFEST
    ]
    made_from = Fingerprint(last.made_from, last.templates)
    site.write(made_from, last.figures, SiteFiles(known, last.origins, last.pieces))
    assert not build_site(project)  # for whoever signed it there is nothing to do
    assert "<script>alert" in page.read_text(encoding="utf-8")
    be("victim")
    assert build_site(project)
    assert files(project / "site") == expected(project)


def test_a_project_that_was_packed_with_its_cache_is_built_anew(
    project: Path, be: Callable[[str], None], tmp_path: Path
) -> None:
    """Where the archive is unpacked into the same place, on a disk that gives the same inodes."""
    be("sender")
    build_site(project)
    shutil.make_archive(str(tmp_path / "packed"), "zip", project)
    kept = sorted(file.read_bytes() for file in (project / FOLDER).iterdir())
    shutil.rmtree(project)
    project.mkdir()
    shutil.unpack_archive(tmp_path / "packed.zip", project)
    be("receiver")
    assert sorted(file.read_bytes() for file in (project / FOLDER).iterdir()) == kept
    assert build_site(project)
    assert files(project / "site") == expected(project)
    assert not build_site(project)
