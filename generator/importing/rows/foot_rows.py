"""Foot rows: those below a table in which people sign and give their numbers, and no project is.

审核人： | 填表人： | 联系电话： stand under columns of the table, and are of none of them.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from generator.characters import HAN
from generator.importing.documents import Cell
from generator.importing.table_heads.columns import without_space
from generator.importing.table_heads.likeness import stands_below
from generator.importing.table_heads.line_offices import names_office, office_of

_SIGNING: Final = re.compile(
    r"(?:(?:单位|部门|科室|本级|主要|分管|签批)*(?:负责人|领导|领导签[字名]|盖章|公章|签[字章名])|经办人?|审[批定签]人?"
    r"|[复校]核人?|核对人?|校对人?|制单人?|统计(?:人|负责人)?|填[报表制](?:人|单位|部门|时间|日期|负责人)?"
    r"|报[送出](?:人|单位|部门|时间|日期)|制表(?:人|单位|部门|时间|日期)?|审核(?:人|领导|单位)?|联系(?:人|方式|电话))"
    r"(?:[(（][^()（）:：]{1,8}[)）])?[:：].*"
)
_LABELLED: Final = re.compile(rf"[{HAN}()（）]{{2,12}}[:：].{{0,30}}")
_BARE: Final = re.compile(rf"[{HAN}()（）]{{2,12}}[:：]")


def is_foot(cells: Sequence[Cell]) -> bool:
    """Whether a row only signs a table: each cell is labelled, or the value of a label before it.

    The first label is one of who signs. One cell alone may be a note, and is no such row.
    """
    words = [without_space(cell.text) for cell in cells]
    if len(words) < 2 or not (stands_below(words[0]) or _SIGNING.fullmatch(words[0])):
        return False
    return all(
        _LABELLED.fullmatch(own) or _BARE.fullmatch(before) for before, own in pairwise(words)
    )


def offices_within(body: Mapping[int, Sequence[Cell]]) -> dict[int, str]:
    """By the number of a row the office that it names for the rows below it: 填报单位：县民政局.

    Such a row has labels alone. The name is empty where it is no office, or there are several.
    """
    found = {}
    for number, cells in body.items():
        texts = [cell.text for cell in cells]
        if (len(cells) == 1 or is_foot(cells)) and names_office(texts[0]):
            found[number] = office_of(texts)
    return found
