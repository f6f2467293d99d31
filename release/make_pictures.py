"""The pictures of 说明.html, out of the site that the program makes of an invented county's files.

`python -m release.make_pictures` needs the Chromium of the browser tests; what it writes is kept in
the repository.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from generator.cli import run
from release.hand_over import HANDED
from tests.journeys.office_files import BULLETIN, TABLE, office_files

# Page, file, and the size of the window.
PICTURES: Final = (
    ("index.html", "首页.png", "840,520"),
    ("2024/county/6.html", "项目.png", "840,520"),
)


def make_pictures(browser: str) -> None:
    """Makes a site as `yqsite new` does and takes the pictures; raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        office_files(folder)
        sources = [str(folder / file) for file in (TABLE, BULLETIN)]
        if run(["--lang", "zh", "-q", "-C", name, "new", "报告", *sources, "--yes"]):
            sys.exit("no site, no pictures")
        for page, picture, size in PICTURES:
            address = (folder / "报告/site" / page).as_uri()
            command = [browser, "--headless", "--no-sandbox", "--hide-scrollbars", "--disable-gpu"]
            command += [f"--window-size={size}", f"--user-data-dir={name}/browser"]
            command += [f"--screenshot={HANDED / '说明图片' / picture}", address]
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603


if __name__ == "__main__":
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        sys.exit("needs chromium or google-chrome")
    make_pictures(found)
