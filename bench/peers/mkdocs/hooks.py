"""What the theme's templates need beyond their page's front matter: the lists, and escaping."""

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment


def on_env(env: Environment, **_: Any) -> Environment:
    """Sets the templates' environment before any of them is compiled."""
    data = json.loads((Path(__file__).parent / "data.json").read_bytes())
    env.globals.update(data=data, projects=data["projects"])
    env.autoescape = env.trim_blocks = env.lstrip_blocks = True
    # JSON-LD with Chinese as it is; tojson still escapes what could end its element.
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    return env
