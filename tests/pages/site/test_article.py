"""Markdown of the free pages: nothing in it runs, loads, or leads anywhere but to a page."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.processes import yqsite
from tests.site.building import build, small_project
from tests.site.markup import page

PROSE = {
    *("h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "a", "em", "strong", "code"),
    *("pre", "blockquote", "hr", "br", "table", "thead", "tbody", "tr", "th", "td"),
}
MARKDOWN = """\
---
title: 标题
summary: 摘要
---
[j](about.html "onclick=alert(1)") <a href="javascript:alert(1)">l</a> <svg/onload=alert(1)>

<math><mtext></p><style><!--</style> **a <b onmouseover=alert(1)>b</b>**

[<script>alert(1)</script>](about.html) ]]> {{ view.title }}

<http://example.org/"onmouseover=alert(1)>

    <script>alert(1)</script>

<iframe src="https://example.org/"></iframe>

[k](about.html#"><script>alert(1)</script>)
"""
REFUSED = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    " javascript:alert(1)",
    "java&NewLine;script:alert(1)",
    "data:text/html,x",
    "vbscript:msgbox(1)",
    "tel:12345",
    "file:///etc/passwd",
    "//example.org/",
    "/etc/passwd",
    "../outside.html",
    "\\\\\\\\example.org",
    "/\\example.org",
]


def test_markdown_makes_no_script_no_handler_and_no_image(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    (project / "content/pages/about.md").write_text(MARKDOWN, encoding="utf-8")
    build(project)
    found = list(page(project / "site/about.html").one("div", "prose"))
    assert {one.tag for one in found} <= PROSE
    assert {name for one in found for name in one.attrs} <= {"href", "align"}
    addresses = [one.attrs["href"] for one in found if "href" in one.attrs]
    assert addresses
    assert {urlsplit(address).scheme for address in addresses} <= {"", "http", "https", "mailto"}
    assert "{{ view.title }}" in page(project / "site/about.html").verbatim


@pytest.mark.parametrize("address", REFUSED)
def test_a_link_out_of_the_site_that_names_no_scheme_is_refused(
    address: str, tmp_path: Path
) -> None:
    project = small_project(tmp_path / "project")
    (project / "content/pages/about.md").write_text(
        f"---\ntitle: 标题\nsummary: 摘要\n---\n[x]({address})\n", encoding="utf-8"
    )
    done = yqsite("build", project=project)
    assert (done.returncode, "YQ402" in done.stderr) == (1, True), done.stderr
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    "text",
    ["![n](https://example.org/n.png)", "![n](about.html)", "<javascript:alert(1)>", "[h][r]"],
)
def test_what_a_page_of_words_cannot_show_is_named_and_not_dropped(
    tmp_path: Path, text: str
) -> None:
    project = small_project(tmp_path / "project")
    page = "---\ntitle: 标题\nsummary: 摘要\n---\n" + text + "\n\n[r]: javascript:alert(1)\n"
    (project / "content/pages/about.md").write_text(page, encoding="utf-8")
    done = yqsite("build", project=project)
    if text == "<javascript:alert(1)>":  # no link for Markdown either: it is shown as text
        assert done.returncode == 0
    else:
        assert (done.returncode, "YQ402" in done.stderr) == (1, True)
