"""The index of the search, as classic scripts, so that it works from a disk; and its page.

A small site's index is one part with every text. Beyond `WHOLE` projects it comes in many: the
texts by `PART` projects, and the postings (see `postings`) by shards, each for a run of
projects. A part or shard is made of its own projects alone: an edit changes one of each, and
several processes can make them.

Each part carries a hash of its content in its name. The head says which parts there are, and its
edition, a hash of all their names; the page carries the edition too, so that the two are known to
be of one build.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain, pairwise
from typing import Final

from msgspec import Struct

from generator.analysis.place_readings import named_towns
from generator.pages import addresses
from generator.pages.addresses import relative
from generator.pages.file_content import ScriptFile
from generator.pages.files.postings import MOST, fold, gap_code, postings
from generator.pages.files.traditional import TRADITIONAL
from generator.pages.frame import Framer
from generator.pages.journal import Journal
from generator.pages.outline import Outline
from generator.pages.page import AnyPage, Batch, FilePage
from generator.pages.parts.charts.tiles import said_of
from generator.pages.parts.words.tag import Tag, tag
from generator.pages.parts.words.typography import display
from generator.pages.site.search import search_page
from generator.records import Level, Project

WHOLE: Final = 5_000  # projects whose texts one file may hold
PART: Final = 64  # projects in one part of the texts
BUCKET: Final = 50  # projects of a shard for each file of its postings: 3,000 to 8,000 postings
SHARDS: Final = 4  # a query reads some files of each: more of them would be many
_LEAST: Final = 2_500  # projects of a shard
_EDITION: Final = 8  # bytes
_TOGETHER: Final = 16  # parts of the texts in one batch
_FLAGS: Final = (Tag("曾被通报", "notice"), Tag("亮点", "highlight"))
_ABOUT: Final = f"{addresses.SEARCH_PARTS}about.js"  # the part that is read first
_FOLDS: Final = f"{addresses.SEARCH_PARTS}folds.js"  # read where nothing was found
Member = tuple[Outline, Project]
Words = Mapping[str, Sequence[str]]  # what people type -> the words of reports
# Id, heading, results, programme, people, departments, tags; then, where they are needed, a label
# the parts of the items whose texts stand in the results, each on a line of its own, and towns.
Record = tuple[str | int | list[int] | list[str], ...]


class Layout(Struct, frozen=True):
    """How many projects there are, how many make a shard, and into how many files one comes."""

    projects: int
    shard: int
    buckets: int

    @classmethod
    def of(cls, projects: int) -> "Layout":
        """It depends on the number of projects alone, so that an edit leaves it as it is."""
        shards = max(min(SHARDS, projects // _LEAST), -(-projects // MOST), 1)
        shard = -(-projects // (shards * PART)) * PART
        return cls(projects, shard, shard // BUCKET)


def search_batches(
    framer: Framer, outlines: Sequence[Outline], journal: Journal
) -> Iterator[Batch]:
    """The search page and its index; newer reports come first."""
    newest = tuple(reversed(outlines))
    layout = Layout.of(sum(len(outline.report.projects) for outline in newest))
    tags = _tags(newest)
    yield Batch(
        (addresses.SEARCH, addresses.SEARCH_INDEX),
        make_last=partial(_index_head, framer, newest, tags),
    )
    words = framer.site.words
    if layout.projects <= WHOLE:
        yield Batch(
            (_ABOUT, _FOLDS), partial(_whole_index, newest, tags, words), 4 * layout.projects
        )
        return
    yield Batch((_ABOUT, _FOLDS), partial(_about_parts, newest, layout, words))
    reader = tuple(reversed(journal.outlines))
    for shard in range(-(-layout.projects // layout.shard)):
        pages = tuple([_grams_address(shard, bucket) for bucket in range(layout.buckets)])
        weight = 4 * min(layout.shard, layout.projects - shard * layout.shard)
        yield journal.batch(pages, _grams, reader, layout, shard, weight=weight)
    parts = range(-(-layout.projects // PART))
    for start in parts[::_TOGETHER]:
        some = parts[start : start + _TOGETHER]
        pages = tuple([_text_address(number) for number in some])
        weight = len(some) * PART * 3 // 10
        yield journal.batch(pages, _texts, reader, tags, some, weight=weight)


def _grams_address(shard: int, bucket: int) -> str:
    return f"{addresses.SEARCH_PARTS}grams-{shard}-{bucket}.js"


def _text_address(number: int) -> str:
    return f"{addresses.SEARCH_PARTS}text-{number}.js"


def _index_head(
    framer: Framer, newest: Sequence[Outline], tags: Sequence[Tag], names: Mapping[str, str]
) -> Iterator[AnyPage]:
    """The page, and the one file of the index whose name never changes."""
    folder = addresses.SEARCH_PARTS
    parts = sorted(name.removeprefix(folder) for name in names.values() if name.startswith(folder))
    edition = hashlib.blake2b("\n".join(parts).encode(), digest_size=_EDITION).hexdigest()
    yield search_page(framer, newest, tags, edition)
    yield FilePage(addresses.SEARCH_INDEX, ScriptFile("yqsite.index", (edition, parts)))


def _whole_index(newest: Sequence[Outline], tags: Sequence[Tag], words: Words) -> Iterator[AnyPage]:
    """All records in one part, with the words and characters that lead to one of them."""
    members = [(outline, project) for outline in newest for project in outline.report.projects]
    text = fold("\n".join(chain.from_iterable(_search_fields(*member) for member in members)))
    pairs_of_signs = set(pairwise(text))  # a word of which one is missing need not be looked for

    def is_there(official: str) -> bool:
        folded = fold(official)
        return pairs_of_signs.issuperset(pairwise(folded)) and folded in text

    there = {
        word: leading
        for word, official in words.items()
        if (leading := list(filter(is_there, official)))
    }
    about = _about(newest, len(members)) | {"words": there}
    yield _script(_ABOUT, "about", about | _part(members, tags))
    pairs = zip(TRADITIONAL[::2], TRADITIONAL[1::2], strict=True)
    signs = set(text)
    yield _script(_FOLDS, "folds", "".join(sign + plain for sign, plain in pairs if plain in signs))


def _about_parts(newest: Sequence[Outline], layout: Layout, words: Words) -> Iterator[AnyPage]:
    """What is true of all parts. It depends on no text, so that an edit leaves it as it is."""
    parts = {"part": PART, "shard": layout.shard, "buckets": layout.buckets, "words": words}
    yield _script(_ABOUT, "about", _about(newest, layout.projects) | parts)
    yield _script(_FOLDS, "folds", TRADITIONAL)


def _grams(newest: Sequence[Outline], layout: Layout, shard: int) -> Iterator[AnyPage]:
    """The postings of a shard. They name its projects from 0."""
    start = shard * layout.shard
    found = postings(
        _search_fields(*member) for member in _members(newest, start, start + layout.shard)
    )
    parts: list[list[str]] = [[] for _ in range(layout.buckets)]
    for gram in sorted(found):
        parts[ord(gram[0]) % layout.buckets].append(gram)
    for bucket, grams in enumerate(parts):
        content = {gram: gap_code(found.pop(gram)) for gram in grams}
        yield _script(_grams_address(shard, bucket), "grams", shard, bucket, content)


def _texts(
    newest: Sequence[Outline], tags: Sequence[Tag], numbers: Iterable[int]
) -> Iterator[AnyPage]:
    for number in numbers:
        part = _part(_members(newest, number * PART, (number + 1) * PART), tags)
        yield _script(_text_address(number), "text", number, part)


def _script(address: str, call: str, *arguments: object) -> FilePage:
    return FilePage(address, ScriptFile(f"yqsite.{call}", arguments), has_hash=True)


def _members(newest: Iterable[Outline], start: int, end: int) -> Iterator[Member]:
    """The projects from one place to before another, counted over all reports."""
    for outline in newest:
        projects = outline.report.projects
        for project in projects[max(0, start) : max(0, end)]:
            yield outline, project
        start, end = start - len(projects), end - len(projects)


def _about(newest: Sequence[Outline], projects: int) -> dict[str, object]:
    return _towns(newest) | {
        "projects": projects,
        "years": len(newest),
        "levels": {
            f"{outline.report.folder}/{level.id}": _level_label(outline, level)
            for outline in newest
            for level in outline.report.levels
        },
    }


def _towns(newest: Sequence[Outline]) -> dict[str, object]:
    """The towns of the newest report that tells of places, and where their pages are.

    Each has its slug, its name, its other names and villages a line each, and what is said of it.
    """
    outline = next((each for each in newest if each.has["places"]), None)
    if outline is None:
        return {}
    return {
        "places": relative(addresses.SEARCH, addresses.places(outline.report.folder)).removesuffix(
            "index.html"
        ),
        "towns": [
            (
                slug,
                reading.town.name,
                "\n".join((*reading.town.aliases, *reading.town.villages)),
                said_of(reading),
            )
            for slug, reading in outline.towns.items()
        ],
    }


def _tags(newest: Sequence[Outline]) -> tuple[Tag, ...]:
    """What may stand beside a result, in the order of the page's templates.

    It is worked out once for all parts, and given to their makers as it is: one that read it out
    of all states would depend on every project.
    """
    words = [
        Tag(word.word, word.kind.value) for outline in newest for word in outline.report.outcomes
    ]
    words += [tag(outline, project) for outline in newest for project in outline.report.projects]
    flags = _FLAGS if any(outline.has["flags"] for outline in newest) else ()
    return tuple(dict.fromkeys([*words, *flags]))


def _part(members: Iterable[Member], tags: Sequence[Tag]) -> dict[str, object]:
    """Records, and the names that many of them share, each once; tags go by their places."""
    places = {tag: place for place, tag in enumerate(tags)}
    departments: dict[str, int] = {}
    aliases: dict[str, str] = {}
    programmes = {"": 0}
    records: list[Record] = []
    for outline, project in members:
        own = _own_tags(outline, project)
        names = _departments(outline, project)
        for name, slug in zip(names, (*project.departments, *project.assisting), strict=True):
            if other := outline.departments[slug].aliases:
                aliases[name] = "、".join(other)
        records.append(
            (
                project.id,
                display(project.heading),
                _between(project).join(map(display, _results(project))),
                programmes.setdefault(project.programme, len(programmes)),
                "、".join(project.people),
                [departments.setdefault(name, len(departments)) for name in names],
                [places[tag] for tag in own],
                *_more(outline, project),
            )
        )
    return {
        "departments": list(departments),
        "aliases": aliases,
        "programmes": list(programmes),
        "records": records,
    }


def _own_tags(outline: Outline, project: Project) -> list[Tag]:
    """The word of a project's state, and its flags."""
    flags = (project.id in outline.notices, project.id in outline.highlights)
    raised = [tag for tag, is_raised in zip(_FLAGS, flags, strict=True) if is_raised]
    return [tag(outline, project), *raised]


def _more(outline: Outline, project: Project) -> tuple[str | int | list[int] | list[str], ...]:
    """What few records need: a label other than the page makes of the id, parts of items, towns."""
    is_plain = project.key == project.number and not project.table
    label = "" if is_plain else outline.place_label(project)
    parts = [result.part for result in project.results] if project.items else []
    if towns := _town_names(outline, project):
        return (label, parts or 0, towns)
    return (label, parts) if parts else (label,) if label else ()


def _town_names(outline: Outline, project: Project) -> list[str]:
    """The towns that it names, also where its words have no more than a part of the name."""
    if not outline.has["places"]:
        return []
    return [outline.towns[slug].town.name for slug in named_towns(project)]


def _level_label(outline: Outline, level: Level) -> str:
    """How a level is named before a number; where there is no other, not at all."""
    return level.label if outline.has["levels"] else ""


def _search_fields(outline: Outline, project: Project) -> tuple[str, ...]:
    """The fields that are searched; not set as on the page, for it folds back what that changes."""
    names = "、".join(_departments(outline, project))
    slugs = (*project.departments, *project.assisting)
    aliases = "、".join(alias for slug in slugs for alias in outline.departments[slug].aliases)
    people = "、".join(project.people)
    texts = _between(project).join(_results(project))
    tags = [tag.word for tag in _own_tags(outline, project)]
    words = "、".join((*tags, *_town_names(outline, project)))
    return project.heading, texts, project.programme, people, names, aliases, words, project.id


def _results(project: Project) -> list[str]:
    """What each result says, an item behind its title."""
    return ["：".join(filter(None, (result.title, result.text))) for result in project.results]


def _between(project: Project) -> str:
    """What parts the results: lines of items are counted by the page, others only read."""
    return "\n" if project.items else "　"


def _departments(outline: Outline, project: Project) -> list[str]:
    """The names of those who answer for it, and of those who assist, marked as such."""
    assisting = [f"{outline.departments[slug].name}（配合）" for slug in project.assisting]
    return [*(outline.departments[slug].name for slug in project.departments), *assisting]
