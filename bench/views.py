"""What the like for like pages print, as JSON: all that the plain Jinja2 script is given.

The program plans the very pages that `bench.alike` builds and writes down what it would give to
its templates, with the figures and words that a view works out when a template asks for them. So
no second description of these pages can fall behind them.

    python -m bench.views PROJECT FOLDER

`pages.jsonl` has a line for each page: its address, its template, its view, its head, and the
number of its frame. `frames.json` has the frames.
"""

import inspect
import json
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from bench.alike import leave_out, plan_compared
from generator.analysis.report_facts import content_facts
from generator.build.rehearsal import check_project
from generator.pages.page import Frame, Page
from generator.render import assets
from generator.resources import shipped


def write_views(project: Path, folder: Path) -> None:
    """Writes both files into the folder; raises ProblemsFound where the content is wrong.

    The pages are those of this process: `leave_out` makes them those that are compared.
    """
    frames: dict[int, tuple[int, Frame]] = {}  # a frame stays at hand, so that its id is its own
    with (folder / "pages.jsonl").open("w", encoding="utf-8") as lines:
        for page in _pages(project):
            number = None
            if page.frame is not None:
                number, _ = frames.setdefault(id(page.frame), (len(frames), page.frame))
            line = {
                "address": page.address,
                "template": page.template,
                "view": _plain(page.view),
                "head": _plain(page.head),
                "frame": number,
            }
            lines.write(f"{_json(line)}\n")
    found = [_plain(frame) for _, frame in frames.values()]
    (folder / "frames.json").write_text(_json(found), encoding="utf-8")


def _pages(project: Path) -> Iterator[Page]:
    """The pages that have HTML; the other files are styles and scripts."""
    checked = check_project(project)
    loaded = checked.loaded
    looks = assets((shipped("templates"),))
    facts = content_facts(loaded.site, loaded.content, checked.by_report)
    batches = plan_compared(loaded.site, loaded.content, facts, None, looks)
    for batch in batches:
        yield from (page for page in batch.make() if isinstance(page, Page))


def _plain(value: object) -> object:
    """The value as JSON can write it; a view with what it works out when it is asked."""
    if isinstance(value, Struct):
        names = (*value.__struct_fields__, *_worked_out(type(value)))
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, dict):
        return {name: _plain(entry) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    return msgspec.to_builtins(value)


@cache
def _worked_out(kind: type[Struct]) -> tuple[str, ...]:
    found = inspect.getmembers(kind, lambda member: isinstance(member, property))
    return tuple(name for name, _ in found)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(arguments: Sequence[str]) -> None:
    """Writes what a project's pages print."""
    project, folder = map(Path, arguments)
    leave_out()
    write_views(project, folder)


if __name__ == "__main__":
    main(sys.argv[1:])
