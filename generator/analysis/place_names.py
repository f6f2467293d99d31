"""Which towns and villages the texts of a project name.

Certain is a name with its kind: a town's full name or other name, a village's or community's where
only one of the county is called so, or its town stands right before it; and only where a name can
begin. A name without its kind (芙蓉, 雁西) is proposed where a building, a road or the like stands
behind it. All names of a county are looked for in one pass.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.analysis.occurrences import WordSearch
from generator.characters import HAN_SIGN
from generator.patterns import pattern
from generator.records import Project
from generator.records.place import Town

_SHORTEST: Final = 2  # characters of a name without its kind that can be told from other words
_BEGINS_ANEW: Final = frozenset("市县区旗州镇乡道苏木盟在于为对至从到和与及跨由将把是有位省内")
# What makes another word of a name: 城东街道路, 石桥村镇银行.
_GOES_ON: Final = {"街道": "路", "村": "镇", "镇": "级"}
# What stands behind the name of a place that is written without its kind: what was built there, or
# the next place of a list.
_BUILT: Final = pattern(
    r"[^，。；,;]{0,4}?(?:园|校|院|站|馆|场|中心|桥|路|库|塘|河|溪|港|区|段|村|工程|书房|学堂|食堂|基地|码头|隧道)"
)
_LISTED: Final = pattern(r"(?:[、和及]|等[0-9一二三四五六七八九十]|等地)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that a text names: the town's slug, the village where it is one, and the words.

    What is not certain is for a person to confirm. `others` are further towns that it may be.
    """

    town: str
    village: str
    words: str
    is_certain: bool
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Name:
    town: Town
    village: str  # empty: the town itself
    is_full: bool


class PlaceNames:
    """The names of a county's towns and villages, to be found in texts."""

    def __init__(self, towns: Sequence[Town]) -> None:
        self._names: dict[str, list[_Name]] = defaultdict(list)
        for town in towns:
            for words, name in _names_of(town):
                self._names[words].append(name)
        self._search = WordSearch(self._names)

    def mentions(self, project: Project) -> tuple[Mention, ...]:
        """The places that a project's title and results name, each once, the certain first."""
        found: dict[tuple[str, str], Mention] = {}
        for text in _texts(project):
            for mention in self._of_text(text):
                key = (mention.town, mention.village)
                if key not in found or (mention.is_certain and not found[key].is_certain):
                    found[key] = mention
        villages = {mention.town for mention in found.values() if mention.village}
        kept = (each for each in found.values() if each.village or each.town not in villages)
        return tuple(sorted(kept, key=lambda mention: not mention.is_certain))

    def _of_text(self, text: str) -> Iterator[Mention]:
        before: tuple[int, Town] | None = None  # where the town ended that was named last
        for start, end in self._places(text):
            words = text[start:end]
            names = self._names[words]
            above = before[1] if before is not None and before[0] == start else None
            mention = _mention(text, start, end, names, above)
            if mention is not None:
                yield mention
            towns = [name.town for name in names if not name.village]
            before = (end, towns[0]) if len(towns) == 1 else None

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        """Where names stand: the longest of those that end at a place, none inside another."""
        ends = list(self._search.longest_ends(text))
        taken = [(end - length, end) for end, length in enumerate(ends, start=1) if length]
        for number, (start, end) in enumerate(taken):
            following = taken[number + 1 : number + 1 + end - start]
            if not any(begin <= start and after > end for begin, after in following):
                yield start, end


def _names_of(town: Town) -> Iterator[tuple[str, _Name]]:
    """Every way to write a town and its villages."""
    for full in (town.name, *town.aliases):
        yield full, _Name(town, "", is_full=True)
    if len(town.short_name) >= _SHORTEST and town.short_name != town.name:
        yield town.short_name, _Name(town, "", is_full=False)
    for village, short in town.short_villages.items():
        yield village, _Name(town, village, is_full=True)
        if len(short) >= _SHORTEST and short != village:
            yield short, _Name(town, village, is_full=False)


def _mention(
    text: str, start: int, end: int, names: Sequence[_Name], above: Town | None
) -> Mention | None:
    """What a name at a place means; None where it is part of another word."""
    full = [name for name in names if name.is_full]
    meant = full or list(names)
    if above is not None and (own := [name for name in meant if name.town is above]):
        meant, words = own, text[start:end]
        start -= len(_name_before(text, start, above))
        words = text[start:end]
    else:
        words = text[start:end]
    first = meant[0]
    if any(words.endswith(kind) and text.startswith(sign, end) for kind, sign in _GOES_ON.items()):
        return None
    begins = above is not None or start == 0 or not HAN_SIGN.match(text[start - 1])
    begins = begins or text[start - 1] in _BEGINS_ANEW
    is_town = not first.village
    has_own_kind = is_town and len(first.town.short_name) >= _SHORTEST
    if full and (begins or has_own_kind) and len(meant) == 1:
        return Mention(first.town.slug, first.village, words, is_certain=True)
    if not full:
        is_built = (begins or is_town) and _BUILT.match(text, end)
        if not (is_built or (begins and is_town and _LISTED.match(text, end))):
            return None
    slugs = dict.fromkeys(name.town.slug for name in meant)
    others = tuple(slug for slug in slugs if slug != first.town.slug)
    return Mention(first.town.slug, first.village, words, is_certain=False, others=others)


def _name_before(text: str, end: int, town: Town) -> str:
    """The town's name that ends at a place."""
    spellings = (town.name, *town.aliases, town.short_name)
    return next((name for name in spellings if text.endswith(name, 0, end)), "")


def _texts(project: Project) -> Iterable[str]:
    """The words of a project that may name a place: targets and what was delivered."""
    return filter(
        None,
        (
            project.title,
            *(words for result in project.results for words in (result.title, result.text)),
        ),
    )
