"""Tries every verb of a program that was made: `python -m release.try_program dist/program/yqsite`.

From an empty home folder, with an empty environment and, on Linux, without any network but the
loopback of a namespace of its own. It ends with 1 at the first verb that does not do what it
should, and at the end where the program has a verb that was not tried.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.journeys.office_files import BULLETIN, MENDED, TABLE, office_files

_INSIDE: Final = "YQSITE_TRIAL_WITHOUT_NETWORK"
_PATIENCE: Final = 120  # seconds
_EXPORTS: Final = ("docx", "xlsx", "html", "txt", "csv", "assessment")


class Trial:
    """A program in an empty home folder, and the verbs that were tried."""

    def __init__(self, program: Path, home: Path) -> None:
        self.program, self.home = program, home
        self.tried: set[str] = set()

    def environment(self) -> dict[str, str]:
        """Nothing but a home folder, a path on which a browser may be, and what Windows needs."""
        kept = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "PROGRAMFILES", "PROGRAMFILES(X86)")
        given = {name: os.environ[name] for name in kept if name in os.environ}
        return {**given, "HOME": str(self.home), "USERPROFILE": str(self.home)}

    def run(self, *words: str, code: int = 0, folder: str = ".", said: str = "") -> str:
        """Runs the program, which is `said` the answers; gives what it prints.

        Ends this one for another exit code.
        """
        start = time.monotonic()
        done = subprocess.run(  # noqa: S603
            [self.program, "--lang", "zh", *words],
            cwd=self.home / folder,
            env=self.environment(),
            capture_output=True,
            encoding="utf-8",
            input=said,
            timeout=_PATIENCE,
            check=False,
        )
        taken = time.monotonic() - start
        self.tried.update(words[:1])
        sys.stdout.write(f"{taken:6.2f} s  yqsite {' '.join(words)}\n")
        if done.returncode != code:
            sys.exit(f"exit code {done.returncode}, not {code}\n{done.stdout}{done.stderr}")
        return done.stdout

    def must(self, holds: object, what: str) -> None:
        """Ends this program where something does not hold."""
        if not holds:
            sys.exit(f"failed: {what}")


def try_records(trial: Trial) -> None:
    """The sample, checked, built, exported, imported again, and cleaned away."""
    must, run = trial.must, trial.run
    must("还没有报告" in run(), "an empty folder is no report")
    run("sample", "sample")
    run("init", "older-name")
    must("126 个项目" in run("check", folder="sample"), "the sample has 126 projects")
    run("build", "--jobs", "2", folder="sample")
    site = trial.home / "sample/site"
    must((site / "2022/province/1.html").is_file(), "a page of every project")
    must("没有任何改动" in run("build", folder="sample"), "nothing is made twice")
    must("已生成" in run(folder="sample"), "yqsite alone knows the site")
    must("目标原文" in run("measures", folder="sample"), "the words of a target")
    must("已确认" in run("undertakings", folder="sample"), "the confirmed undertakings")
    must("126 个项目" in run("ledger", folder="sample"), "the ledger covers every project")
    run("places", "--county", "安吉县", folder="sample")
    for kind in _EXPORTS:
        run("export", kind, folder="sample")
    table = ("import", "bulletin-2022.xlsx", "--year", "2022", "--dry-run", "--yes")
    run(*table, folder="sample")
    run("schema", folder="sample")
    must("YQ704" in run("help", "YQ704"), "the docs came along")


def try_office(trial: Trial) -> None:
    """An office's files: a site in one command, and the same by dropping them, later ones too."""
    must, run = trial.must, trial.run
    office_files(trial.home)
    run("new", "安和", TABLE, BULLETIN, "--yes")
    must((trial.home / "安和/site/2024/county/6.html").is_file(), "a site of the office's files")
    files = [str(trial.home / name) for name in (TABLE, BULLETIN)]
    run("start", *files, said="否\nmzss@anhe.example\n否\n")
    page = trial.home / "报告/site/2024/county/6.html"
    must("完成任务" in page.read_text(encoding="utf-8"), "a site of what was dropped")
    run("start", str(trial.home / MENDED), said="是\n")
    must("超额完成" in page.read_text(encoding="utf-8"), "what is dropped later is in the site")
    must("核对提示：0 条" in run("start"), "start alone says where one stands")


def try_drop_on_icon(trial: Trial) -> None:
    """Files that a desktop hands to the program itself: their whole paths and nothing else."""
    home = trial.home / "拖放 & 一"
    home.mkdir()
    shutil.copy2(trial.program, home)
    command = [home / trial.program.name, trial.home / TABLE, trial.home / BULLETIN]
    done = subprocess.run(  # noqa: S603
        command, env=trial.environment(), input=b"n\n\nn\n", capture_output=True, check=False
    )
    made = [name for name in ("报告", "report") if (home / name / "site/index.html").is_file()]
    trial.must(done.returncode == 0 and made, f"a drop on the program: {done.stderr.decode()}")
    sys.stdout.write("          dropped on the program itself\n")


def try_pdf(trial: Trial) -> None:
    """A PDF, where this machine has a browser; else the program says that there is none."""
    if shutil.which("chromium") or shutil.which("google-chrome") or os.name == "nt":
        trial.run("pdf", folder="sample")
        written = (trial.home / "sample/report-2022.pdf").read_bytes()
        trial.must(written.startswith(b"%PDF-"), "a PDF")
    else:
        trial.run("pdf", code=1, folder="sample")


def try_serve(trial: Trial) -> None:
    """The preview, whose builds run in a process of their own: a page comes, and Ctrl-C ends it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(trial.program), "-C", str(trial.home / "sample"), "serve", "--port", f"{port}"]
    with subprocess.Popen(command, env=trial.environment(), stdout=subprocess.DEVNULL) as server:  # noqa: S603
        try:
            page = _page(f"http://127.0.0.1:{port}/index.html")
            trial.must("2022" in page, "the preview shows the report")
        finally:
            server.terminate()
    trial.tried.add("serve")
    sys.stdout.write("          yqsite serve\n")


def _page(address: str) -> str:
    """A page of the preview as soon as it answers."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310 - loopback
                return str(answer.read().decode())
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)


def verbs_of(trial: Trial) -> set[str]:
    """The verbs that the program's own help lists."""
    listed = trial.run("help").partition("命令：\n")[2]
    return set(re.findall(r"^  ([a-z]+) ", listed, re.MULTILINE))


def try_all(program: Path) -> None:
    """Tries every verb from an empty home folder; raises SystemExit where one fails."""
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(program, Path(folder))
        version = trial.run("--version")
        try_records(trial)
        try_office(trial)
        try_drop_on_icon(trial)
        try_pdf(trial)
        try_serve(trial)
        trial.run("clean", folder="sample")
        trial.must(not any((trial.home / "sample/site").iterdir()), "clean empties the site")
        missing = verbs_of(trial) - trial.tried
        trial.must(not missing, f"every verb is tried, {sorted(missing)} too")
    size = program.stat().st_size / 1_000_000
    sys.stdout.write(f"{version.strip()}: {len(trial.tried)} calls tried, {size:.1f} MB\n")


def _leave_network(arguments: Sequence[str]) -> None:
    """Runs this again where there is no network, and ends with its code; only Linux can."""
    if sys.platform != "linux" or not shutil.which("unshare"):
        sys.stdout.write("the network is not cut off here\n")
        return
    again = ["unshare", "--map-root-user", "--net", sys.executable, "-m", __spec__.name]
    done = subprocess.run([*again, *arguments], env={**os.environ, _INSIDE: "1"}, check=False)  # noqa: S603
    sys.exit(done.returncode)


def _raise_loopback() -> None:
    """The loopback of a new namespace is down; the preview needs it."""
    import fcntl
    import struct

    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sH14x", b"lo", 0x41))  # SIOCSIFFLAGS: up
    interfaces = [name for _, name in socket.if_nameindex()]
    sys.stdout.write(f"network interfaces: {json.dumps(interfaces)}\n")


if __name__ == "__main__":
    if _INSIDE in os.environ:
        _raise_loopback()
    else:
        _leave_network(sys.argv[1:])
    try_all(Path(sys.argv[1]).resolve())
