"""What the preview answers, and to whom."""

import asyncio
import json
import re
import shutil
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest
from tornado.httpserver import HTTPServer
from tornado.web import Application

from generator.build.story import Options
from generator.preview.builder import Attempt, attempt
from generator.preview.hosts import MOST_REFUSALS, Refusals, is_own_host
from generator.preview.overlay import problems_page, with_preview
from generator.preview.own_addresses import own_addresses, plain_host
from generator.preview.own_links import with_own_links
from generator.preview.policy import with_policy
from generator.preview.preview import listen
from generator.preview.site_files import content_type, file_for
from generator.problems import Location, Problem, ProblemsFound
from generator.problems.message import as_text
from tests.preview.browser import listening
from tests.preview.conftest import BASE, Running, free_port, running
from tests.processes import ROOT, until

EVERYWHERE = "0.0.0.0"  # noqa: S104 - as a user may ask for it


def test_a_page_is_served_with_the_reload_script_and_never_kept(quiet_preview: Running) -> None:
    status, headers, page = quiet_preview.ask("/2023/index.html")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Cache-Control"] == "no-store"
    assert '<script src="/_preview/livereload.js?host=127.0.0.1&amp;port=' in page
    assert f"connect-src 'self' ws://127.0.0.1:{quiet_preview.port}" in page


def test_a_page_with_a_stricter_policy_lets_the_preview_in_and_nobody_else() -> None:
    page = b"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'">\n</body>"""
    shown = with_policy(page, "localhost:8000").decode()
    assert (
        "default-src 'none'; script-src 'self'; style-src 'self'; "
        "connect-src 'self' ws://localhost:8000\""
    ) in shown
    assert with_policy(b"<p>connect-src 'self'</p>", "localhost") == b"<p>connect-src 'self'</p>"


def test_other_sites_may_neither_frame_nor_embed_the_preview(quiet_preview: Running) -> None:
    headers = quiet_preview.ask("/2023/index.html")[1]
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize(
    ("header", "host", "port"),
    [("localhost", "localhost", 80), ("127.0.0.1:8001", "127.0.0.1", 8001), ("[::1]", "[::1]", 80)],
)
def test_the_script_finds_the_socket_at_any_host_and_port(
    header: str, host: str, port: int
) -> None:
    page = with_preview(b"<body></body>", header, "e1", Attempt(0.0), "en").decode()
    query = urlencode({"host": host, "port": port, "snipver": "e1"}).replace("&", "&amp;")
    assert f"/_preview/livereload.js?{query}" in page


def test_a_page_shows_a_hundred_problems_and_says_that_there_are_more() -> None:
    problems = tuple(Problem("YQ101", Location(f"content/{n}.yaml")) for n in range(101))
    page = problems_page("localhost", "e1", Attempt(0.0, problems), "en").decode()
    assert page.count("<pre>") == 100
    assert "101 problems in 101 files. The first 100 are shown" in page


def test_the_root_is_the_home_page_and_a_folder_its_index(quiet_preview: Running) -> None:
    assert quiet_preview.ask("/")[2] == quiet_preview.ask("/index.html")[2]
    status, headers, _ = quiet_preview.ask("/2023")
    assert (status, headers["Location"]) == (302, "/2023/")
    assert quiet_preview.ask("/2023/")[2] == quiet_preview.ask("/2023/index.html")[2]


def test_an_unknown_address_gets_the_sites_own_page(quiet_preview: Running) -> None:
    status, _, page = quiet_preview.ask("/nowhere.html")
    assert status == 404
    assert "没有这个页面" in page


def test_links_of_the_page_for_a_wrong_address_stay_in_the_preview(tmp_path: Path) -> None:
    project = tmp_path / "report"
    shutil.copytree(BASE, project)
    site = (project / "content/site.yaml").read_text(encoding="utf-8")
    lines = [line for line in site.splitlines() if not line.startswith("base_url:")]
    lines.append("base_url: https://example.org/open/report/")
    (project / "content/site.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    done = attempt(Options(project, (ROOT / "templates",), project / "site"))
    assert done.good
    made = (project / "site/404.html").read_bytes()
    shown = with_own_links(made, done.base_url).decode()
    assert "/open/report/" in made.decode()
    assert "/open/report/" not in shown
    targets = re.findall(r'(?:href|src)="(/[^"#?]*)', shown)
    assert {"/index.html", "/search.html"} <= set(targets)
    assert [target for target in targets if file_for(project / "site", target) is None] == []
    assert with_own_links(made, "") == made


def test_the_scripts_and_styles_of_the_preview_are_its_own(quiet_preview: Running) -> None:
    assert "LiveReload" in quiet_preview.ask("/_preview/livereload.js")[2]
    assert "#yqsite-problems" in quiet_preview.ask("/_preview/overlay.css")[2]


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "evil.example:8000", "127.0.0.1.evil.example", ""),
        *(
            "evil.example@127.0.0.1",
            "127.0.0.1:80@evil.example",
            "[::1",
            "127.0.0.1:x",
            "192.0.2.1",
        ),
    ],
)
def test_a_foreign_host_is_refused(quiet_preview: Running, host: str) -> None:
    assert quiet_preview.ask("/index.html", Host=host)[0] in (400, 403)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:1", "[::1]:8000"])
def test_names_of_this_machine_are_taken(quiet_preview: Running, host: str) -> None:
    assert quiet_preview.ask("/index.html", Host=host)[0] == 200


def test_whoever_listens_everywhere_is_asked_by_number_but_not_by_a_foreign_name() -> None:
    assert is_own_host("192.0.2.1:8000", "::")
    assert is_own_host("[2001:db8::1]:8000", "::")
    assert not is_own_host("evil.example", "::")
    assert is_own_host("Office.example:8000", "office.example")


def test_whoever_listens_everywhere_is_shown_addresses_that_work(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "project")
    with running(tmp_path / "project", free_port(), "--host", EVERYWHERE) as preview:
        said = preview.said()
        shown = re.findall(r"http://([^/\s]+)/", said)
        answered = [preview.ask("/index.html", Host=host)[0] for host in shown]
        open_to = [host.rpartition(":")[0] for host in shown]
        for host in open_to:
            socket.create_connection((host, preview.port)).close()
    assert EVERYWHERE not in said
    assert open_to[0] == "127.0.0.1"
    assert answered == [200] * len(shown)


@pytest.mark.parametrize(
    ("host", "first"),
    [
        ("127.0.0.1", "http://127.0.0.1:80/"),
        ("127.1", "http://127.0.0.1:80/"),
        ("0", "http://127.0.0.1:80/"),
        ("::", "http://[::1]:80/"),
        ("::0", "http://[::1]:80/"),
        ("::1", "http://[::1]:80/"),
        ("office.example", "http://office.example:80/"),
    ],
)
def test_every_spelling_of_an_address_is_shown_as_one_that_works(host: str, first: str) -> None:
    shown = own_addresses(host, 80)
    assert shown[0] == first
    assert not any(name in address for name in (EVERYWHERE, "[::]") for address in shown)
    assert len(shown) == 1 or plain_host(host) in (EVERYWHERE, "::")


def test_a_name_that_is_refused_is_told_once_with_what_to_do(
    tmp_path: Path,
) -> None:
    shutil.copytree(BASE, tmp_path / "project")
    with running(tmp_path / "project", free_port()) as preview:
        for host in ("office:1", "office:2", "office", "b" * 200):
            assert preview.ask("/index.html", Host=host)[0] == 403
        said = until(lambda: preview.said() if "bbb" in preview.said() else "", "the last name")
    assert said.count("calls this machine “office” was refused") == 1
    assert "b" * 80 in said
    assert "b" * 81 not in said
    assert "Open one of the addresses above." in said


def test_no_flood_of_names_floods_the_terminal() -> None:
    told: list[str] = []
    refusals = Refusals(told.append)
    for number in range(1000):
        refusals.note(f"host{number}.example")
    assert told == [f"host{number}.example" for number in range(MOST_REFUSALS)]
    assert len(refusals.names) == MOST_REFUSALS


def handshake(running: Running, origin: str) -> int:
    return running.ask(
        "/livereload",
        Origin=origin,
        Connection="Upgrade",
        Upgrade="websocket",
        **{"Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA=="},
    )[0]


def test_a_foreign_origin_may_not_listen_for_reloads(quiet_preview: Running) -> None:
    assert handshake(quiet_preview, "http://evil.example") == 403
    assert handshake(quiet_preview, "null") == 403
    assert handshake(quiet_preview, f"http://127.0.0.1:{quiet_preview.port}") == 101


def answers(preview: Running, *messages: str | bytes) -> list[str | bytes | None]:
    """What a browser is answered to each message; None is the end of the connection."""

    async def talk() -> list[str | bytes | None]:
        found: list[str | bytes | None] = []
        async with listening(preview.port) as browser:
            for message in messages:
                await browser.write_message(message, binary=isinstance(message, bytes))
                found.append(await browser.read_message())
        return found

    return asyncio.run(talk())


@pytest.mark.parametrize(
    "message",
    [
        *("nonsense", "[]", '"command"', "1", "null", "", "1" * 4000, "{" * 2000),
        *("[" * 2000, '{"command":"hello","snipver":' + "[" * 2000, "[" * 200_000),
        *(b"\xff", b"[" * 4096, "中" * 3000),
    ],
    ids=lambda message: f"{message[:12]!r} {len(message)}",
)
def test_nonsense_on_the_socket_ends_it_and_disturbs_nobody(
    quiet_preview: Running, message: str | bytes
) -> None:
    before = quiet_preview.said()
    assert answers(quiet_preview, message) == [None]
    assert quiet_preview.ask("/index.html")[0] == 200
    assert quiet_preview.said() == before


def test_livereloads_script_is_greeted_and_told_to_load_a_newer_page(
    quiet_preview: Running,
) -> None:
    hello = {"command": "hello", "snipver": "an older one"}
    greeting, order = answers(quiet_preview, json.dumps(hello), json.dumps({"command": "info"}))
    assert greeting is not None
    assert order is not None
    assert json.loads(greeting)["protocols"] == ["http://livereload.com/protocols/official-7"]
    assert json.loads(order)["command"] == "reload"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_only_reading_is_possible(quiet_preview: Running, method: str) -> None:
    status, headers, _ = quiet_preview.ask("/index.html", method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/forcereload", "/forcereload?path=*"])
def test_no_address_makes_browsers_reload(quiet_preview: Running, path: str) -> None:
    assert quiet_preview.ask(path)[0] == 404


@pytest.mark.parametrize(
    "path",
    [
        "/../content/site.yaml",
        "/%2e%2e/%2e%2e/content/site.yaml",
        "/..%2f..%2fcontent%2fsite.yaml",
        "/2023/..%2f..%2f..%2f..%2fcontent/site.yaml",
        "/..%5c..%5ccontent%5csite.yaml",
        "/index.html%00.css",
        "/index%0a.html",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/_headers",
        "/.yqsite-manifest.json",
        "/./_headers",
        "//_headers",
        "/%2e/.yqsite-manifest.json",
        "/index.html%c2%85",
        "/" + "a" * 300,
        "/assets",
    ],
)
def test_nothing_but_the_site_is_served(quiet_preview: Running, path: str) -> None:
    assert quiet_preview.ask(path)[0] in (400, 404)


def test_a_request_that_cannot_be_read_says_nothing_in_the_terminal(quiet_preview: Running) -> None:
    before = quiet_preview.said()
    for path in ("/%ff%1b?a=%ff", "/%1b[31m", "/::error::x", "/%"):
        assert quiet_preview.ask(path)[0] in (400, 404)
    assert quiet_preview.said() == before


def test_a_link_out_of_the_site_is_not_followed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "secret.html").write_text("secret", encoding="utf-8")
    (site / "out.html").symlink_to(tmp_path / "secret.html")
    (site / "folder").symlink_to(tmp_path)
    (site / "in.html").write_text("in", encoding="utf-8")
    (site / "also.html").symlink_to(site / "in.html")
    assert file_for(site, "/out.html") is None
    assert file_for(site, "/folder/secret.html") is None
    assert file_for(site, "/also.html") == site / "in.html"
    (site / "circle").symlink_to("circle")
    assert file_for(site, "/circle/a.html") is None


def test_text_is_served_with_its_encoding() -> None:
    assert content_type(Path("a.csv")) == "text/csv; charset=utf-8"
    assert content_type(Path("a.png")) == "image/png"
    assert content_type(Path("a.unheard-of")) == "application/octet-stream"


# Below what systems give away by themselves; whoever looks for some starts at one of these.
STARTS = range(20_000, 32_000, 4)


@contextmanager
def taken_ports() -> Iterator[list[socket.socket]]:
    """Four neighbouring ports that somebody else listens on until the end of the block."""
    for start in STARTS:
        with ExitStack() as stack:
            sockets = [stack.enter_context(socket.socket()) for _ in range(STARTS.step)]
            try:
                for place, taken in enumerate(sockets):
                    taken.bind(("127.0.0.1", start + place))
                    taken.listen()
            except OSError:
                continue
            yield sockets
            return
    raise AssertionError("no neighbouring ports are free")


def test_a_busy_port_moves_on_to_the_next(tmp_path: Path) -> None:
    async def moved(port: int) -> int:
        server = HTTPServer(Application([]))
        try:
            return listen(server, "127.0.0.1", port)
        finally:
            server.stop()

    with taken_ports() as (first, second, *_):
        port = first.getsockname()[1]
        second.close()
        assert asyncio.run(moved(port)) == port + 1


def test_a_busy_port_is_told(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "project")
    with taken_ports() as (first, second, *_):
        port = first.getsockname()[1]
        second.close()
        with running(tmp_path / "project", port) as preview:
            assert preview.port == port + 1
            assert f"Port {port} is taken" in preview.said()


@pytest.mark.parametrize(("language", "words"), [("en", "a free port"), ("zh", "空闲端口")])
def test_no_free_port_is_a_problem_with_words(language: str, words: str) -> None:
    with taken_ports() as sockets:
        port = sockets[0].getsockname()[1]
        with pytest.raises(ProblemsFound) as found:
            listen(HTTPServer(Application([])), "127.0.0.1", port, tries=len(sockets))
    (problem,) = found.value.problems
    told = as_text(problem, language)
    assert told.startswith(f"127.0.0.1:{port}: YQ603 ")
    assert words in told


@pytest.mark.parametrize("host", ["no.such.host.invalid", "a..b", "a" * 70, "", "192.0.2.1"])
def test_a_host_that_is_no_host_of_ours_is_a_problem(host: str) -> None:
    with pytest.raises(ProblemsFound) as found:
        listen(HTTPServer(Application([])), host, 8000)
    assert found.value.problems[0].code == "YQ603"
