"""What the templates of a peer print: all that our own templates are given, with each project once.

The words and figures are those of `bench.views`, so that no second description of the pages can
fall behind them. There a project stands in full on its own page, in the tables of its level and of
its department, and in the squares. Here it is one record, and the pages name it by its place in
the list of all: as good users keep the data of such a site, and no more of it than must be read.
"""

import json
import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

View = dict[str, Any]

_HASH: Final = re.compile(r"(assets/[a-z0-9-]+)\.[0-9a-f]{10}(?=\.)")
_MARKS: Final = {"exceeded": "▲", "met": "✓"}
_PROJECT: Final = "pages/project.html"


def read_once(views: Path) -> View:
    """The views that `bench.views` wrote into a folder; raises KeyError where they are others."""
    frames = _HASH.sub(r"\1", (views / "frames.json").read_text(encoding="utf-8"))
    told: View = {name: [] for name in ("summaries", "levels", "lists", "departments")}
    projects: dict[str, View] = {}
    others = []
    with (views / "pages.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            if page["template"] == _PROJECT:
                key = page["address"].removesuffix(".html")
                projects[key] = _project(page, key, len(projects))
            else:
                others.append(page)
    for page in others:
        kind, read = _KINDS[page["template"]]
        told[kind].append({**_head(page), **read(page["view"], _Places(page, projects))})
    return {**told, "projects": list(projects.values()), "frames": json.loads(frames)}


class _Places:
    """The records of the projects that a page leads to, found by its links."""

    def __init__(self, page: View, projects: Mapping[str, View]) -> None:
        self._folder = posixpath.dirname(page["address"])
        self._projects = projects
        self.key = posixpath.basename(self._folder)
        self.slug = posixpath.basename(page["address"]).removesuffix(".html")

    def record(self, href: str) -> View:
        """The project that a link leads to."""
        path = posixpath.normpath(posixpath.join(self._folder, href))
        return self._projects[path.removesuffix(".html")]


def _head(page: View) -> View:
    """The address, the frame, and what the head says."""
    social = dict(page["head"]["social"])
    trail = page["head"]["linked"]["itemListElement"]
    return {
        "url": f"/{page['address']}",
        "frame": page["frame"],
        "page_title": social["og:title"],
        "description": page["head"]["description"],
        "trail": [{"item": entry["item"], "name": entry["name"]} for entry in trail],
    }


def _project(page: View, key: str, place: int) -> View:
    view = page["view"]
    (result,) = view["results"]
    _, level, programme = view["crumbs"]
    head = _head(page)
    return {
        **{name: head[name] for name in ("url", "frame", "page_title", "description")},
        "place": place,
        "id": key,
        "level": posixpath.basename(posixpath.dirname(key)),
        "number": posixpath.basename(key),
        "level_label": level["text"],
        "programme": programme,
        "label": view["kicker"],
        "target": _pieces(view["target"]),
        "words": _pieces(view["answer"]["words"]),
        "aside": _pieces(view["answer"]["aside"]),
        "is_long": view["answer"]["is_long"],
        "outcome_head": view["line"]["head"],
        "tag": _tag(view["line"]["tag"]),
        "departments": [_office(link) for link in view["line"]["departments"]["links"]],
        "figure": _figure(view["measures"]),
        "text": result["text"]["text"],
        "people": result["people"]["text"],
        "source": view["sources"][0]["document"],
        "citation": view["citation"],
        "data": view["data"],
        "previous": place - 1 if view["previous"] else None,
        "next": place + 1 if view["next"] else None,
    }


def _pieces(pieces: Sequence[View]) -> list[View]:
    """Runs of a heading: their class, and whether a line may end behind them."""
    last = len(pieces) - 1
    return [
        {
            "kind": "keep" if piece["together"] else "loose" if piece["loose"] else "",
            "text": piece["text"],
            "ends": piece["ends"] and place < last,
        }
        for place, piece in enumerate(pieces)
    ]


def _tag(tag: View) -> View:
    return {"word": tag["word"], "kind": tag["kind"], "mark": _MARKS[tag["kind"]]}


def _office(link: View) -> View:
    slug = posixpath.basename(link["href"]).removesuffix(".html")
    return {"slug": slug, "name": link["text"]}


def _figure(measures: Sequence[View]) -> View | None:
    if not measures:
        return None
    (measure,) = measures
    mark = measure["mark"]
    return {
        **{name: measure[name] for name in ("name", "actual", "target", "percent")},
        **{name: mark[name] for name in ("base", "over", "more", "tone")},
    }


def _summary(view: View, places: _Places) -> View:
    blocks = len(view["departments"]["blocks"])
    levels = [
        {**level, "groups": _groups(level["groups"], places, "square")} for level in view["levels"]
    ]
    headline = [
        [{**run, "pieces": _pieces(run["pieces"])} for run in line] for line in view["headline"]
    ]
    return {
        **{name: view[name] for name in _OF_SUMMARY},
        "headline": headline,
        "levels": levels,
        "strip": _strip(view["strip"]),
        "blocks": blocks,
        "each": view["departments"]["each"],
    }


_OF_SUMMARY: Final = (
    *("kicker", "facts", "search", "search_hint", "ways", "squares_heading", "squares_note"),
    *("by_number", "departments_note", "departments_page", "source", "next_steps"),
)


def _level(view: View, places: _Places) -> View:
    return {
        **{name: view[name] for name in ("crumbs", "kicker", "title", "lead", "others")},
        "id": places.key,
        "squares_heading": view["squares_heading"],
        "views": [
            {**order, "groups": _groups(order["groups"], places, "square")}
            for order in view["views"]
        ],
        "strip": _strip(view["strip"]),
        "columns": _columns(view["columns"]),
        "programmes": [_table(group, places) for group in view["programmes"]],
    }


def _list(view: View, _places: _Places) -> View:
    """The page of all departments; the page of each has its block as well."""
    return {
        **{name: view[name] for name in ("crumbs", "title", "lead", "note")},
        "blocks": view["departments"]["blocks"],
        "each": view["departments"]["each"],
    }


def _department(view: View, places: _Places) -> View:
    sheet = view["sheet"]
    of_sheet = ("kicker", "lead", "dense", "legend", "source")
    return {
        **{name: view[name] for name in ("crumbs", "kicker", "title", "lead", "assessment")},
        "slug": places.slug,
        "squares_heading": view["squares_heading"],
        "squares": _groups(view["squares"], places, "square_away"),
        "strip": _strip(view["strip"]),
        "columns": _columns(view["columns"]),
        "levels": [_table(group, places) for group in view["levels"]],
        "sheet": {name: sheet[name] for name in of_sheet} | {"figures": sheet["ledger"]["figures"]},
        "report_error": view["report_error"],
    }


def _groups(groups: Iterable[View], places: _Places, label: str) -> list[View]:
    """Squares under a word; what a square says is written down with its project."""
    found = []
    for group in groups:
        records = [places.record(square["href"]) for square in group["squares"]]
        for record, square in zip(records, group["squares"], strict=True):
            record[label] = square["label"]
        named = {name: group[name] for name in ("word", "kind", "number")}
        found.append({**named, "projects": [record["place"] for record in records]})
    return found


def _table(group: View, places: _Places) -> View:
    """Rows under a heading; what of a row is on no other page is written down with its project."""
    records = [places.record(row["href"]) for row in group["rows"]]
    for record, row in zip(records, group["rows"], strict=True):
        record["short"], record["title"] = row["short"], row["title"]
    named = {name: group[name] for name in ("id", "heading", "note")}
    return {**named, "href": group["href"], "projects": [record["place"] for record in records]}


def _columns(columns: View) -> View:
    return {
        "figures": columns["figures"],
        "outcome_head": columns["outcome_head"],
        "words": [_tag(word) for word in columns["words"]],
    }


def _strip(strip: View | None) -> View | None:
    """The dots of a bin as their numbers."""
    if strip is None:
        return None
    bins = [*strip["low"], *strip["bins"], strip["beyond"]]
    dots = [
        {"dots": len(bin["even"]) + len(bin["above"]), "above": bool(bin["above"])} for bin in bins
    ]
    names = ("heading", "even", "above", "most", "sentence", "each", "caption", "rows")
    return {**{name: strip[name] for name in names}, "bins": dots}


_KINDS: Final = {
    "pages/summary.html": ("summaries", _summary),
    "pages/level.html": ("levels", _level),
    "pages/departments.html": ("lists", _list),
    "pages/department.html": ("departments", _department),
}
