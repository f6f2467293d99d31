"""The same content gives the same bytes, whatever surrounds the build."""

from pathlib import Path

import pytest

from tests.site.building import files
from tests.site.variations import VARIATIONS, built

# The others need other Pythons, or show what these show already; all run with the module itself.
SAMPLE = ("west", "east", "odd", "listed backwards", "at another time", "over another build")


@pytest.mark.parametrize("name", SAMPLE)
def test_what_surrounds_a_build_does_not_matter(name: str, tmp_path: Path, site: Path) -> None:
    assert built(VARIATIONS[name], tmp_path) == files(site)


def test_there_are_twenty_surroundings() -> None:
    assert len(VARIATIONS) == 20
    assert len({repr(one) for one in VARIATIONS.values()}) == 20
