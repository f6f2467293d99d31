"""The page for a wrong address, whose links begin at the site's root, as the preview serves it."""

import html
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from generator.content.project_files import read_project_file
from generator.content.readers import decode, read_yaml
from generator.problems import ProblemsFound

_SITE: Final = "content/site.yaml"


def base_url_of(project: Path) -> str:
    """The base address that site.yaml has; empty where it has none or cannot be read."""
    try:
        data = read_yaml(_SITE, decode(_SITE, read_project_file(project / _SITE, project))).data
    except ProblemsFound:
        return ""
    found = data.get("base_url") if isinstance(data, dict) else None
    return found.rstrip("/") if isinstance(found, str) else ""


def with_own_links(page: bytes, base_url: str) -> bytes:
    """The page with links to the preview's root in place of those to the root of the real site.

    Both ways to write such a link are known: with the host, and with the path alone.
    """
    if not base_url:
        return page
    for root in (f"{base_url}/", f"{urlsplit(base_url).path}/"):
        page = page.replace(f'="{html.escape(root)}'.encode(), b'="/')
    return page
