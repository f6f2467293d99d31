"""docs/theming.md: ten minutes for a county's own look, with the page's own commands and text."""

import re
import struct
import zlib
from pathlib import Path

import pytest

from tests.docs.reading import Page
from tests.processes import ROOT, yqsite
from tests.site.building import build, edited
from tests.site.markup import page

GUIDE = Page(ROOT / "docs/theming.md")
TOKENS = ROOT / "templates/styles/tokens.css"


def picture(width: int, height: int) -> bytes:
    """A red PNG of that size."""
    rows = b"".join(b"\0" + b"\x8a\x1f\x2b" * width for _ in range(height))
    parts = {
        b"IHDR": struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0),
        b"IDAT": zlib.compress(rows),
        b"IEND": b"",
    }
    chunks = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts.items()
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def blocks(kind: str) -> list[str]:
    return [text for language, text in GUIDE.blocks if language == kind]


@pytest.fixture
def rebranded(project: Path) -> Path:
    """The county after all steps of the page."""
    content = project / "content"
    (content / "theme.css").write_text("".join(blocks("css")), encoding="utf-8")
    (content / "files").mkdir(exist_ok=True)
    (content / "files/mark.png").write_bytes(picture(96, 48))
    (logo,) = blocks("yaml")
    edited(content / "site.yaml", lambda text: f"{text.rstrip()}\n{logo}")
    (guide,) = blocks("markdown")
    (content / "pages/guide.md").write_text(guide, encoding="utf-8")
    for command in "".join(blocks("sh")).splitlines():
        done = yqsite(*command.split()[1:], project=project)
        assert done.returncode == 0, done.stderr
    return project


def test_a_county_has_its_own_look_in_ten_minutes(rebranded: Path) -> None:
    template = rebranded / "templates/pages/404.html"
    edited(template, lambda text: text.replace("没有这个页面</h1>", "这里没有内容</h1>"))
    told = yqsite("check", project=rebranded)
    assert told.returncode == 0, told.stderr
    assert "YQ344" not in told.stderr
    build(rebranded, "--base-url", "https://anhe.example/report")
    site = rebranded / "site"

    home = page(site / "index.html")
    (sheet,) = site.glob("assets/site.*.css")
    css = sheet.read_text(encoding="utf-8")
    order, _, rest = css.partition(";")
    assert order == "@layer tokens,base,components,theme,print"
    assert rest.endswith("@layer theme{\n" + "".join(blocks("css")).strip() + "\n}\n")
    (logo,) = [one for one in home.all("img") if one.attrs["class"] == "site-logo"]
    assert {name: logo.attrs[name] for name in ("src", "width", "height")} == {
        "src": "files/mark.png",
        "width": "96",
        "height": "48",
    }
    title = re.search("^title: (.*)$", (rebranded / "content/site.yaml").read_text("utf-8"), re.M)
    assert title is not None
    assert logo.attrs["alt"] == title[1].strip("'\"")
    assert (site / "files/mark.png").read_bytes() == picture(96, 48)
    assert "guide.html" in home.links()
    assert "<h1>办事指南</h1>" in (site / "guide.html").read_text(encoding="utf-8")
    missing = (site / "404.html").read_text(encoding="utf-8")
    assert "<h1>这里没有内容</h1>" in missing
    assert 'src="/report/files/mark.png"' in missing


def test_without_the_colours_for_dark_screens_they_are_asked_for(rebranded: Path) -> None:
    theme = rebranded / "content/theme.css"
    edited(theme, lambda text: text.partition("@media")[0])
    told = yqsite("--lang", "zh", "check", "--strict", project=rebranded)
    assert told.returncode == 1
    assert "content/theme.css:2:3: YQ344" in told.stderr
    assert "深色界面下 --color-brand 与" in told.stderr


def test_the_page_names_every_token_and_no_other() -> None:
    tokens = set(re.findall(r"(--[a-z0-9-]+):", TOKENS.read_text(encoding="utf-8")))
    (table,) = [table for table in GUIDE.tables if table[0][0] == "变量 Token"]
    named = {cell.strip("`") for row in table[1:] for cell in row[:1]}
    assert named == {name for name in tokens if not re.fullmatch("--space-[2-8]", name)}
