"""What a file is read as, where its name says something else."""

import pytest

from generator.importing.sources import read_source
from generator.importing.sources.kinds import kind_of
from tests.importing.book_files import book, row

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PAGE = "<html><table><tr><td>甲</td><td>乙</td></tr></table></html>"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.xls", PAGE.encode(), ".html"),
        ("a.xls", b"\xef\xbb\xbf  <TABLE border=1><tr>", ".html"),
        ("a.xls", PAGE.encode("utf-16"), ".xls"),
        ("a.xls", "序号\t项目\n1\t甲\n".encode("gb18030"), ".csv"),
        ("a.xls", "序号\t项目\n1\t甲\n".encode("utf-16"), ".csv"),
        ("a.xls", "标题\n序号\t项目\n".encode(), ".txt"),
        ("a.xls", "序号,项目\n1,甲\n".encode(), ".csv"),
        ("a.xls", b"hello", ".xls"),
        ("a.xls", b"hello, world", ".xls"),
        (
            "a.xls",
            b'<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/></Workbook>',
            ".xls",
        ),
        ("a.xls", b"<?xml version='1.0'?><Workbook/>", ".xls"),
        ("a.xls", b"PK\x03\x04 ...", ".xlsx"),
        ("a.xlsx", OLE + "Workbook".encode("utf-16-le"), ".xls"),
        ("a.xls", OLE + "EncryptedPackage".encode("utf-16-le"), ".xlsx"),
        ("a.xlsx", OLE, ".xlsx"),
        ("a.xlsx", PAGE.encode(), ".xlsx"),
        ("a.csv", PAGE.encode(), ".csv"),
        ("-", PAGE.encode(), ""),
    ],
)
def test_the_first_bytes_say_what_it_is(name: str, content: bytes, kind: str) -> None:
    assert kind_of(name, content) == kind


@pytest.mark.parametrize(
    "content", [PAGE.encode(), "甲\t乙\n".encode("gb18030"), book(row(1, "甲", "乙"))]
)
def test_a_file_that_only_is_named_xls_is_read(content: bytes) -> None:
    (grid,) = read_source("下载.xls", content)
    assert [cell.text for cell in grid.cells] == ["甲", "乙"]
