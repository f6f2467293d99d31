"""The towns of a county, as content/places.yaml lists them."""

from typing import Final

from generator.records.values import Filled, Shape, Slug, Tile

# What towns are called by their kind, the longest first; a name without it is short.
TOWN_KINDS: Final = ("民族苏木", "民族乡", "地区办事处", "办事处", "街道", "苏木", "镇", "乡")
_VILLAGE_KINDS: Final = ("社区", "嘎查", "村")


class Town(Shape, frozen=True):
    """A town or street office of the county: its slug, name, aliases and villages.

    `row` and `column` place its tile on the schematic map, from 1; a person gives them.
    """

    slug: Slug
    name: Filled
    aliases: tuple[Filled, ...] = ()
    villages: tuple[Filled, ...] = ()
    row: Tile = ""
    column: Tile = ""

    @property
    def short_name(self) -> str:
        """The name without its kind: 芙蓉 of 芙蓉镇."""
        return _without_kind(self.name, TOWN_KINDS)

    @property
    def short_villages(self) -> dict[str, str]:
        """The villages, and of each the name without its kind: 雁西 of 雁西村."""
        return {village: _without_kind(village, _VILLAGE_KINDS) for village in self.villages}


def _without_kind(name: str, kinds: tuple[str, ...]) -> str:
    """The name without its kind; whole where it has none, or nothing else."""
    for kind in kinds:
        if name.endswith(kind) and len(name) > len(kind):
            return name.removesuffix(kind)
    return name
