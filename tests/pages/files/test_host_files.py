"""Mozilla's HTTP Observatory, computed on `_headers`.

The rules are those that scanner applies: 100 points, less what its table takes away, and
what it adds where 90 are left. Rules about the host itself (HTTPS, redirects, preloading) and
about cookies, which the site has none of, count nothing here.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.site.markup import Pages

Headers = Mapping[str, str]
PRIVATE = ("no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin")
HALF_A_YEAR = 15_768_000


def directives(headers: Headers) -> dict[str, list[str]]:
    given = headers.get("Content-Security-Policy", "")
    parts = [one.split() for one in given.split(";") if one.strip()]
    return {name: values for name, *values in parts}


def content_policy(headers: Headers) -> int:
    found = directives(headers)
    if not found:
        return -25
    sources = {one for values in found.values() for one in values}
    scripts = found.get("script-src", found.get("default-src", ["*"]))
    plugins = found.get("object-src", found.get("default-src", ["*"]))
    unsafe = {"'unsafe-inline'", "data:", "https:", "http:", "*"}
    if unsafe.intersection(scripts + plugins) or "http:" in sources:
        return -20
    if "'unsafe-eval'" in sources:
        return -10
    if unsafe & sources:
        return 0
    return 10 if found.get("default-src") == ["'none'"] else 5


def transport(headers: Headers) -> int:
    age = headers.get("Strict-Transport-Security", "").partition("max-age=")[2].partition(";")[0]
    if not age.isdecimal():
        return -20
    return 0 if int(age) >= HALF_A_YEAR else -10


def referrer(headers: Headers) -> int:
    given = headers.get("Referrer-Policy")
    return 0 if given is None else 5 if given in PRIVATE else -5


def types(headers: Headers) -> int:
    return 0 if headers.get("X-Content-Type-Options") == "nosniff" else -5


def framing(headers: Headers) -> int:
    if "frame-ancestors" in directives(headers):
        return 5
    return 0 if headers.get("X-Frame-Options") in ("DENY", "SAMEORIGIN") else -20


def resources(headers: Headers) -> int:
    given = headers.get("Cross-Origin-Resource-Policy")
    known = {None: 0, "cross-origin": 0, "same-site": 10, "same-origin": 10}
    return known.get(given, -5)


def sharing(headers: Headers) -> int:
    given = headers.get("Access-Control-Allow-Origin")
    return -50 if given and headers.get("Access-Control-Allow-Credentials") == "true" else 0


RULES: Mapping[str, Callable[[Headers], int]] = {
    "content policy": content_policy,
    "transport": transport,
    "referrer": referrer,
    "types": types,
    "framing": framing,
    "resources": resources,
    "sharing": sharing,
}


def score(headers: Headers) -> int:
    marks = [rule(headers) for rule in RULES.values()]
    base = 100 + sum(mark for mark in marks if mark < 0)
    return max(0, base + sum(mark for mark in marks if mark > 0) if base >= 90 else base)


@pytest.fixture(scope="module")
def headers(site: Path) -> Headers:
    """Those of every address."""
    lines = (site / "_headers").read_text(encoding="utf-8").split("\n")
    end = next(n for n, line in enumerate(lines) if n and not line.startswith("  "))
    assert lines[0] == "/*"
    return dict(line.strip().split(": ", 1) for line in lines[1:end])


def test_the_sum_is_130(headers: Headers) -> None:
    marks = {name: rule(headers) for name, rule in RULES.items()}
    added = {"content policy": 10, "referrer": 5, "framing": 5, "resources": 10}
    assert marks == dict.fromkeys(RULES, 0) | added
    assert score(headers) == 130


def test_scripts_all_come_from_the_site_itself(pages: Pages) -> None:
    """The scanner's rule on integrity looks at pages; it takes points only for foreign scripts."""
    for address, page in pages.items():
        for script in page.all("script"):
            source = script.attrs.get("src") or ""
            assert "//" not in source, address


@pytest.mark.parametrize("name", ["Content-Security-Policy", "Strict-Transport-Security"])
def test_a_site_without_a_header_is_marked_down(headers: Headers, name: str) -> None:
    assert score({key: value for key, value in headers.items() if key != name}) < 100


@pytest.mark.parametrize("words", ["script-src 'unsafe-inline'", "default-src *", "img-src http:"])
def test_an_unsafe_policy_is_marked_down(headers: Headers, words: str) -> None:
    assert score({**headers, "Content-Security-Policy": words}) <= 100
