"""A bulletin as text for spreadsheets: no cell of it becomes a formula."""

import csv
import io

import pytest

from generator.export.bulletin import Bulletin, BulletinCell, BulletinTable
from generator.export.texts import as_csv


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"])
def test_the_title_the_heads_and_the_cells_of_a_csv_file_are_guarded(first: str) -> None:
    text = f"{first}1+1"
    table = BulletinTable(text, (text, "项目内容"), ((BulletinCell(text), BulletinCell("1")),))
    content = as_csv(Bulletin("标题", (), (table,))).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(content, newline=""))) == [
        [f"'{text}"],
        [f"'{text}", "项目内容"],
        [f"'{text}", "1"],
    ]
