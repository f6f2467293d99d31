"""Writes a peer's folder, ready to build: its templates as they stand, its data, the assets."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from bench.content import write_content
from bench.peers.once import View, read_once

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent.parent
ASSETS: Final = ("site.css", "more.css", "page.js", "icon.svg", "icon-32.png", "icon-180.png")
# Where each tool looks for files to be copied as they are, and for the data.
_ASSETS: Final = {
    "hugo": "static/assets",
    "eleventy": "assets",
    "mkdocs": "docs/assets",
}
_DATA: Final = {
    "hugo": "data/peer.json",
    "eleventy": "data.json",
    "mkdocs": "data.json",
}
_TEMPLATES: Final = {
    "summaries": "summary",
    "levels": "level",
    "lists": "departments",
    "departments": "department",
    "projects": "project",
}
# For npm alone; the peer's modules lie elsewhere.
_LEFT: Final = shutil.ignore_patterns("node_modules", "package-lock.json", ".npmrc", "__pycache__")


def write_folder(name: str, folder: Path, count: int, seed: int, assets: Path) -> None:
    """Writes one peer; `assets` is the `assets/` of a reference site, where names have hashes."""
    shutil.copytree(HERE / name, folder, ignore=_LEFT, dirs_exist_ok=True)
    if name == "jinja2":
        _views(folder, count, seed, assets)
        return
    _copy_assets(assets, folder / _ASSETS[name])
    file = folder / _DATA[name]
    file.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as views:
        _write_views(Path(views), count, seed)
        once = read_once(Path(views))
    file.write_text(_json(once), encoding="utf-8")
    if name == "mkdocs":
        _documents(folder / "docs", once)
    if name == "hugo":
        _project_files(folder / "content", once)


def _views(folder: Path, count: int, seed: int, assets: Path) -> None:
    """What the plain script is given: our own templates, and in JSON all that they print."""
    shutil.copytree(ROOT / "templates", folder / "templates", dirs_exist_ok=True)
    shutil.copytree(assets, folder / "assets", dirs_exist_ok=True)  # its pages name their hashes
    _write_views(folder, count, seed)


def _write_views(folder: Path, count: int, seed: int) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as name:
        project = Path(name)
        write_content(project, count, seed, pages=False)
        argv = [sys.executable, "-m", "bench.views", str(project), str(folder)]
        subprocess.run(argv, cwd=ROOT, check=True)  # noqa: S603 - no shell


def _copy_assets(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for name in ASSETS:
        stem, _, kind = name.partition(".")
        (file,) = source.glob(f"{stem}.*.{kind}")
        shutil.copyfile(file, target / name)


def _documents(docs: Path, once: View) -> None:
    """One file a page: front matter in JSON, which is YAML too, and no text."""
    for kind, template in _TEMPLATES.items():
        for index, page in enumerate(once[kind]):
            file = docs / page["url"].removeprefix("/").replace(".html", ".md")
            file.parent.mkdir(parents=True, exist_ok=True)
            matter = _json({"template": f"{template}.html", "index": index})
            file.write_text(f"---\n{matter}\n---\n", encoding="utf-8")


def _project_files(content: Path, once: View) -> None:
    """One file a project, with front matter alone: not slower for Hugo than pages of an adapter."""
    for level in once["levels"]:
        (content / level["url"].removeprefix("/")).parent.mkdir(parents=True)
    for project in once["projects"]:
        about = {
            "frame": project["frame"],
            "index": project["place"],
            "description": project["description"],
        }
        matter = {
            "url": project["url"],
            "layout": "project",
            "title": project["page_title"],
            "params": about,
        }
        (content / f"{project['id']}.md").write_text(f"{_json(matter)}\n", encoding="utf-8")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
