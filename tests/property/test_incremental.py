"""After any edits, a build that remembers the last one gives what a build from nothing gives."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from generator.build.cache import FOLDER
from generator.build.story import Options, build
from generator.cli.project_folder import template_folders
from generator.problems import ProblemsFound
from tests.site.building import MANIFEST, edited, files, small_project

pytestmark = pytest.mark.usefixtures("several_portions")


@pytest.fixture(autouse=True, scope="module")
def several_portions() -> Iterator[None]:
    """Files that hold all records have a piece of every project."""
    with patch("generator.pages.journal.PORTION", 1):
        yield


# What stands in the content, and what may stand there instead; each of them is seen on some page.
WORDS = {
    "content/2023/city.yaml": (
        *(
            ("新建公路10公里", "新建公路10公里以上"),
            ("新建公路12公里。", "新建公路12公里，已通车。"),
        ),
        *(("outcome: 超额完成", "outcome: 完成任务"), ("[市教育局]", "[市教育局, 市交通局]")),
        *(("已建成。", "已建成（截止12月）。"), ("people: [张三]", "people: [李四]")),
        *(("actual: 12", "actual: 13"), ("  - number: 2", "  - number: 7")),
    ),
    "content/2023/report.yaml": (
        *(("年度样例市民生实事项目", "年度样例市实事项目"), ("label: 市级", "label: 本市级")),
        *(
            ("reason: 进度滞后", "reason: 进度缓慢"),
            ("compiled: 2024-01-05", "compiled: 2024-01-06"),
        ),
        *(
            ("projects: [2023/city/1]", "projects: [2023/county/1]"),
            ("match: exact", "match: inferred"),
        ),
    ),
    "content/2023/departments.yaml": (
        *(
            ("name: 市教育局", "name: 市教育体育局\n    aliases: [市教育局]"),
            ("slug: education", "slug: school"),
        ),
    ),
    "content/site.yaml": (
        *(
            ("publisher: 样例整理者", "publisher: 另一整理者"),
            ("official: false", "official: false\nshow_people: false"),
        ),
        *(("title: 样例市民生实事", "title: 样例市实事"),),
    ),
    "content/pages/about.md": (
        ("title: 关于", "title: 关于本站"),
        ("见 [全部", "见**全部** [全部"),
    ),
}
EDITS = [(file, before, after) for file, pairs in WORDS.items() for before, after in pairs]
PAGE = "---\ntitle: 更多\nsummary: 新的一页。\n---\n见 [首页](index.html)。\n"
TEMPLATES = {
    "components/tag/tag.html": ("✓", "√"),
    "components/crumbs/crumbs.html": ("所在位置", "位置"),
    "frame/bottom.html": ("关于本站", "本站"),
    "pages/project.html": ("出处", "来源"),
    "styles/base.css": ("}", "}\n"),
}


class Editing(RuleBasedStateMachine):
    """Somebody edits, and builds now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="yqsite-editing-"))
        self.project = small_project(self.folder / "project")
        self.site = self.project / "site"
        self.fresh = self.folder / "fresh"
        self.jobs = 1

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @rule(edit=st.sampled_from(EDITS))
    def other_words(self, edit: tuple[str, str, str]) -> None:
        file, before, after = edit
        there = after in (self.project / file).read_text(encoding="utf-8")
        old, new = (after, before) if there else (before, after)
        edited(self.project / file, lambda text: text.replace(old, new, 1))

    @rule()
    def another_page(self) -> None:
        page = self.project / "content/pages/more.md"
        page.unlink() if page.exists() else page.write_text(PAGE, encoding="utf-8")

    @rule(name=st.sampled_from(sorted(TEMPLATES)))
    def own_template(self, name: str) -> None:
        own = self.project / "templates" / name
        if own.exists():
            own.unlink()
            return
        own.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(template_folders(self.project)[-1] / name, own)
        edited(own, lambda text: text.replace(*TEMPLATES[name]))

    @rule(jobs=st.sampled_from([1, 2]))
    def other_jobs(self, jobs: int) -> None:
        self.jobs = jobs

    @rule(which=st.integers(0, 1000), gone=st.booleans())
    def somebody_in_the_site(self, which: int, gone: bool) -> None:
        if not self.site.exists():
            return
        names = sorted(name for name in files(self.site) if name != MANIFEST)
        file = self.site / names[which % len(names)]
        file.unlink() if gone else file.write_bytes(file.read_bytes()[::-1])

    @rule(how=st.sampled_from(["lost", "cut", "garbled", "copied"]))
    def the_memory_is(self, how: str) -> None:
        for file in sorted((self.project / FOLDER).glob("*")):
            content = file.read_bytes()
            if how in ("lost", "copied"):
                file.unlink()
            if how == "cut":
                file.write_bytes(content[: len(content) // 2])
            if how == "garbled":
                file.write_bytes(content[:40] + content[40:][::-1])
            if how == "copied":  # as from another project, or out of an archive
                file.write_bytes(content)

    @invariant()
    def a_build_gives_what_one_from_nothing_gives(self) -> None:
        try:
            self._built(self.site, self.jobs)
        except ProblemsFound as found:
            problems = found.problems
        else:
            problems = ()
        if problems:
            assert self._refused() == problems
            return
        shutil.rmtree(self.fresh, ignore_errors=True)
        bare = self.folder / "bare"
        shutil.rmtree(bare, ignore_errors=True)
        bare.mkdir()
        for name in ("content", "templates"):
            if (self.project / name).exists():
                shutil.copytree(self.project / name, bare / name)
        build(Options(bare, template_folders(bare), self.fresh, jobs=1), lambda done, whole: None)
        assert files(self.site) == files(self.fresh)

    def _built(self, output: Path, jobs: int) -> None:
        options = Options(self.project, template_folders(self.project), output, jobs=jobs)
        build(options, lambda done, whole: None)

    def _refused(self) -> object:
        shutil.rmtree(self.project / FOLDER, ignore_errors=True)
        try:
            self._built(self.folder / "none", 1)
        except ProblemsFound as found:
            return found.problems
        return None


Editing.TestCase.settings = settings(
    max_examples=8, stateful_step_count=6, deadline=None, suppress_health_check=list(HealthCheck)
)
TestEditing = Editing.TestCase
