"""Builds the site in `public/` from JSON files and `templates/`, as one plain script does."""

import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE: Final = Path(__file__).resolve().parent
PUBLIC: Final = HERE / "public"


def main() -> None:
    """Writes all pages and copies the assets."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
        auto_reload=False,
        cache_size=-1,
    )
    # JSON-LD with Chinese as it is; tojson still escapes what could end its element.
    environment.policies["json.dumps_kwargs"] = {
        "default": vars,
        "ensure_ascii": False,
        "separators": (",", ":"),
        "sort_keys": True,
    }
    shutil.copytree(HERE / "assets", PUBLIC / "assets")

    def fill(template: str, view: SimpleNamespace) -> str:
        return environment.get_template(template).render(view=view)

    # Many pages share a frame; what stands above and below them is filled once.
    frames = [
        (fill("frame/top.html", frame), fill("frame/bottom.html", frame))
        for frame in read((HERE / "frames.json").read_text(encoding="utf-8"))
    ]
    folders = set()
    with (HERE / "pages.jsonl").open(encoding="utf-8") as lines:
        for page in map(read, lines):
            top, bottom = frames[page.frame]
            head, body = fill("frame/head.html", page.head), fill(page.template, page.view)
            file = PUBLIC / page.address
            if file.parent not in folders:
                file.parent.mkdir(parents=True, exist_ok=True)
                folders.add(file.parent)
            file.write_text("".join((head, top, body, bottom)), encoding="utf-8")


def read(text: str) -> Any:
    """JSON whose objects have attributes: a view may have one that a dict has, such as `items`."""
    return json.loads(text, object_hook=lambda entries: SimpleNamespace(**entries))


if __name__ == "__main__":
    main()
