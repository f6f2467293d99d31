"""content/addresses.txt: every address that the site has had, one a line, in order.

A line is an address, the day that it was seen first, and the day since which it is not made any
more: `2022/county/3.html 2023-01-06 2024-02-01`. Both days may be missing. `merged_addresses`
writes what the next text of the file is; a build only reads it.
"""

from collections.abc import Iterable
from typing import Final

from generator.content.content_files import ContentFiles
from generator.content.folders import ADDRESSES
from generator.content.readers import decode
from generator.patterns import pattern
from generator.problems import Location, Problem, ProblemsFound
from generator.records.offering import FormerAddress
from generator.records.settings import DEVICES

_DAY: Final = r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
# Folders are plain words, and a file has an ending: so no file is in the way of a folder.
_NO_DEVICE: Final = rf"(?!(?i:{DEVICES})[./])"
_FOLDER: Final = rf"{_NO_DEVICE}[a-z0-9]+(-[a-z0-9]+)*/"
_FILE: Final = rf"{_NO_DEVICE}[^\W_][^\s/\\?#%:*\"<>|]*\.[A-Za-z0-9]+"
_ADDRESS: Final = rf"(?=.{{1,200}}( |$))({_FOLDER}){{0,4}}{_FILE}"
_NOT_LASTING: Final = "assets/"  # each carries a hash of its content
_MOST: Final = 20  # wrong lines that are told; a file of other things has one on every line
_LINE: Final = pattern(rf"(?P<address>{_ADDRESS})( (?P<first>{_DAY}))?( (?P<gone>{_DAY}))?")


def addresses_from(files: ContentFiles) -> tuple[FormerAddress, ...]:
    """The addresses in the order of the file; raises ProblemsFound (YQ102, YQ106, YQ118).

    Lines that are empty or begin with # are passed over; of two with one address the first counts.
    """
    file = files.root / ADDRESSES
    if not files.exists(file):
        return ()
    name = files.name(file)
    found: dict[str, FormerAddress] = {}
    problems = []
    for number, line in enumerate(decode(name, files.read_bytes(file, "yaml")).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            problems.append(Problem("YQ118", Location(name, number, 1), line))
            if len(problems) == _MOST:
                break
        else:
            address = match["address"]
            former = FormerAddress(address, match["first"] or "", match["gone"] or "")
            found.setdefault(address, former)
    if problems:
        raise ProblemsFound(problems)
    return tuple(found.values())


def merged_addresses(before: Iterable[FormerAddress], now: Iterable[str], day: str) -> str:
    """The next text of addresses.txt: what it has, and the lasting addresses of a build.

    `day` is the ISO date of the publication. An address that is made again is withdrawn no more.
    """
    lasting = (address for address in now if not address.startswith(_NOT_LASTING))
    made = {address for address in lasting if _LINE.fullmatch(address)}
    known = {former.address: former for former in before}
    lines = []
    for address in sorted(made | known.keys()):
        former = known.get(address)
        first = former.first if former else day
        gone = "" if address in made else (former.gone if former else "") or day
        first = first or (day if gone else "")
        lines.append(" ".join(filter(None, (address, first, gone))))
    return "".join(f"{line}\n" for line in lines)
