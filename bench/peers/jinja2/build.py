"""Builds the site in `public/` from `data.json` and `templates/`, as one plain script does."""

import json
import shutil
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

HERE: Final = Path(__file__).resolve().parent
PUBLIC: Final = HERE / "public"
REPORT: Final = "2022年度样例市民生实事项目完成情况"


def main() -> None:
    """Writes all pages and copies the assets."""
    data = json.loads((HERE / "data.json").read_bytes())
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    # JSON-LD with Chinese as it is; tojson still escapes what could end its element.
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    environment.globals.update(data=data, projects=data["projects"], report=REPORT)
    shutil.copytree(HERE / "assets", PUBLIC / "assets")
    for folder in ("departments", *(level["id"] for level in data["levels"])):
        (PUBLIC / "2022" / folder).mkdir(parents=True)

    summary = environment.get_template("summary.html")
    write("index.html", summary, root="", year="2022/")
    write("2022/index.html", summary, root="../", year="")
    level_page = environment.get_template("level.html")
    for level in data["levels"]:
        write(f"2022/{level['id']}/index.html", level_page, level=level)
    project_page = environment.get_template("project.html")
    for project in data["projects"]:
        write(f"{project['id']}.html", project_page, project=project)
    write("2022/departments/index.html", environment.get_template("departments.html"))
    department_page = environment.get_template("department.html")
    for department in data["departments"]:
        address = f"2022/departments/{department['slug']}.html"
        write(address, department_page, department=department)


def write(address: str, template: Template, **names: Any) -> None:
    """Fills a template and writes it to its address."""
    (PUBLIC / address).write_text(template.render(names), encoding="utf-8")


if __name__ == "__main__":
    main()
