"""Edits while the preview runs: rebuilt, reloaded, and survived when they are broken."""

import asyncio
import json
import os
import re
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.preview.browser import listening
from tests.preview.conftest import Running, running
from tests.processes import PATIENCE, until

PAGE = "/2023/city/2.html"
RECORDS = "content/2023/city.yaml"
TITLE = "新建学校1所"


def listen_while(
    preview: Running, edit: Callable[[], None], edition: str = ""
) -> dict[str, object]:
    """The first command that a browser gets after the edit; its page is of this edition."""

    async def listen() -> dict[str, object]:
        async with listening(preview.port) as browser, asyncio.timeout(PATIENCE):
            hello = {"command": "hello", "protocols": [], "snipver": edition}
            await browser.write_message(json.dumps(hello))
            answer = json.loads(str(await browser.read_message()))
            assert answer["command"] == "hello"
            await browser.write_message(json.dumps({"command": "info", "url": "http://127.0.0.1/"}))
            edit()
            return dict(json.loads(str(await browser.read_message())))

    return asyncio.run(listen())


def test_an_edit_of_a_record_is_built_and_browsers_reload(preview: Running) -> None:
    said = listen_while(preview, lambda: preview.edit(RECORDS, TITLE, "新建学校2所"))
    assert said["command"] == "reload"
    assert "新建学校2所" in preview.ask(PAGE)[2]


def test_every_page_finds_its_styles_whatever_was_edited(preview: Running) -> None:
    def styles(page: str) -> list[tuple[int, str]]:
        found = re.findall(r'<link rel="stylesheet" href="(assets/[^"]+)"', preview.ask(page)[2])
        assert found
        return [
            (status, body) for status, _, body in map(preview.ask, [f"/{one}" for one in found])
        ]

    before = styles("/index.html")
    own = preview.project / "templates/styles/base.css"
    own.parent.mkdir(parents=True)
    own.write_text("a { color: var(--color-ink-2); }", encoding="utf-8")
    until(lambda: styles("/index.html") != before)
    preview.edit(RECORDS, "outcome: 完成任务", "x: 1")  # from now on nothing can be built
    until(lambda: "yqsite-problems" in preview.ask("/index.html")[2])
    own.write_text("a { color: var(--color-hairline); }", encoding="utf-8")
    status, words = styles("/_components.html")[0]
    assert status == 200
    assert "a{color:var(--color-hairline)}" in words, "the components stand as they are now"
    status, words = styles("/index.html")[0]
    assert status == 200
    assert "a{color:var(--color-ink-2)}" in words, "the page stands as it was last built"


def test_a_broken_edit_keeps_the_last_good_page_and_shows_why(preview: Running) -> None:
    evil = "<script>alert(1)</script>"
    said = listen_while(preview, lambda: preview.edit(RECORDS, "outcome: 完成任务", f"x: {evil}"))
    assert said["command"] == "reload"
    status, _, page = preview.ask(PAGE)
    assert status == 200
    assert TITLE in page
    assert "yqsite-problems" in page
    assert "city.yaml:23:9: YQ201" in page
    assert evil not in page

    preview.edit(RECORDS, f"x: {evil}", "outcome: 完成任务")
    until(lambda: "yqsite-problems" not in preview.ask(PAGE)[2])


def test_hostile_text_in_a_problem_is_escaped(preview: Running) -> None:
    preview.edit(RECORDS, "target: 10", "target: </pre><script>alert(1)</script>")
    page = until(lambda: preview.ask(PAGE)[2] if "YQ203" in preview.ask(PAGE)[2] else "")
    assert "&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>alert" not in page


def test_a_first_build_that_fails_shows_its_problems_at_every_address(preview: Running) -> None:
    project = preview.project
    preview.stop()
    (project / "content/site.yaml").unlink()
    (project / ".yqsite").rename(project.parent / "moved")
    with running(project, preview.port) as again:
        status, _, page = again.ask("/anything.html")
    assert status == 503
    assert "YQ101" in page


def test_every_address_keeps_its_page_under_a_fault(preview: Running) -> None:
    site = preview.project / ".yqsite/preview"
    pages = [str(file.relative_to(site)) for file in sorted(site.rglob("*.html"))]
    before = {page: preview.ask(f"/{page}") for page in pages}
    preview.edit(RECORDS, "outcome: 完成任务", "outcome: 无")
    until(lambda: "yqsite-problems" in preview.ask(PAGE)[2])
    for page in pages:
        status, _, shown = preview.ask(f"/{page}")
        assert (status, "yqsite-problems" in shown) == (before[page][0], True), page
        title = re.search("<title>(.*)</title>", before[page][2])
        assert title, page
        assert title.group() in shown


def test_fifty_files_that_change_between_two_looks_are_one_build(preview: Running) -> None:
    def built() -> int:
        return preview.said().count("rebuilt in")

    assert until(built) == 1
    with preview.held():
        for number in range(50):
            page = preview.project / f"content/pages/new-{number}.md"
            text = f"---\ntitle: 第{number}页\nsummary: 新。\n---\n文字。\n"
            page.write_text(text, encoding="utf-8")
    until(lambda: all(preview.ask(f"/new-{n}.html")[0] == 200 for n in (0, 49)))
    # One more edit is built behind whatever was still to be built.
    preview.edit(RECORDS, TITLE, "新建学校5所")
    until(lambda: "新建学校5所" in preview.ask(PAGE)[2])
    assert until(lambda: built() > 2 and built()) == 3


def test_a_new_file_with_an_old_time_is_seen(preview: Running) -> None:
    (preview.project / "content/pages").mkdir(exist_ok=True)
    page = preview.project / "content/pages/news.md"
    aside = preview.project.parent / "news.md"
    aside.write_text("---\ntitle: 新页面\nsummary: 说明\n---\n\n正文\n", encoding="utf-8")
    os.utime(aside, (1_000_000_000, 1_000_000_000))
    aside.rename(page)
    until(lambda: preview.ask("/news.html")[0] == 200)


def test_an_edit_of_a_template_is_seen(preview: Running) -> None:
    folder = preview.project / "templates/pages"
    preview.stop()
    folder.mkdir(parents=True)
    template = folder / "404.html"
    template.write_text("<!DOCTYPE html><title>a</title><body>first</body>", encoding="utf-8")
    with running(preview.project, preview.port) as again:
        assert "first" in again.ask("/no.html")[2]
        template.write_text("<!DOCTYPE html><title>a</title><body>second</body>", encoding="utf-8")
        until(lambda: "second" in again.ask("/no.html")[2])


def test_the_site_itself_is_never_touched(preview: Running) -> None:
    preview.edit(RECORDS, TITLE, "新建学校3所")
    until(lambda: "新建学校3所" in preview.ask(PAGE)[2])
    assert not (preview.project / "site").exists()


def test_a_page_from_before_the_last_build_is_reloaded_as_soon_as_it_listens(
    preview: Running,
) -> None:
    old = re.findall("snipver=(e[0-9a-f]+)", preview.ask(PAGE)[2])
    preview.edit(RECORDS, TITLE, "新建学校4所")
    until(lambda: "新建学校4所" in preview.ask(PAGE)[2])
    assert listen_while(preview, lambda: None, old[0])["command"] == "reload"


def test_a_report_of_many_pages_is_built_too(preview: Running) -> None:
    report = (preview.project / "content/2023/report.yaml").read_text(encoding="utf-8")
    stated = report[report.index("stated:") : report.index("notices:")]
    preview.edit("content/2023/report.yaml", stated, "")
    rows = "".join(
        f"  - number: {number}\n    title: 新建{number}所\n    results:\n"
        "      - {text: 已建成。, outcome: 完成任务, departments: [市教育局]}\n"
        for number in range(3, 1100)
    )
    records = (preview.project / RECORDS).read_text(encoding="utf-8")
    preview.write(RECORDS, records + rows)
    until(lambda: preview.ask("/2023/city/1099.html")[0] == 200)


def test_a_folder_of_templates_may_come_later(preview: Running) -> None:
    folder = preview.project / "templates/pages"
    folder.mkdir(parents=True)
    (folder / "404.html").write_text("<!DOCTYPE html><title>a</title>later", encoding="utf-8")
    until(lambda: "later" in preview.ask("/no.html")[2])


def endless(preview: Running) -> None:
    """Has a build begin that does not end by itself."""
    folder = preview.project / "templates/pages"
    folder.mkdir(parents=True)
    template = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
    (folder / "404.html").write_text(template, encoding="utf-8")
    until(lambda: preview.busy())


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks into /proc")
@pytest.mark.parametrize(("sign", "code"), [("SIGINT", 130), ("SIGKILL", -9)])
def test_the_child_ends_with_the_server_even_in_an_endless_build(
    preview: Running, sign: str, code: int
) -> None:
    endless(preview)
    children = preview.children()
    preview.process.send_signal(signal.Signals[sign])
    assert preview.process.wait(timeout=PATIENCE) == code
    until(lambda: not any(Path(f"/proc/{child}/exe").exists() for child in children))
    assert "Traceback" not in preview.said()
