"""The names that Windows hands to a script, as Explorer and cmd really put them together."""

import pytest

from generator.cli.beginning.dropped_files import CALL, dropped_files

CMD = "C:\\WINDOWS\\system32\\cmd.exe /c"


@pytest.mark.parametrize(
    ("behind", "files"),
    [
        ("", ()),
        (r" C:\表\完成情况.xlsx", (r"C:\表\完成情况.xlsx",)),
        (r' "C:\a b\c d.docx"', (r"C:\a b\c d.docx",)),
        (r' C:\a&b.xlsx "C:\c d & e.docx"', (r"C:\a&b.xlsx", r"C:\c d & e.docx")),
        (r' "C:\c d.docx" C:\！通报(1)^%x%.docx', (r"C:\c d.docx", r"C:\！通报(1)^%x%.docx")),
        (" C:\\一　二.xlsx", ("C:\\一　二.xlsx",)),  # a full-width space parts no names
        (r" \\server\share\a,b;c=d!.xlsx", (r"\\server\share\a,b;c=d!.xlsx",)),
        (r' "D:\开始.cmd files\x.xlsx"', (r"D:\开始.cmd files\x.xlsx",)),
    ],
)
@pytest.mark.parametrize("script", [r"C:\民生 实事\开始.cmd", r"D:\开始.CMD", r"C:\R&D！\开始.cmd"])
def test_names_are_those_behind_the_script(
    script: str, behind: str, files: tuple[str, ...]
) -> None:
    assert dropped_files({CALL: f'{CMD} ""{script}"{behind}"'}) == files
    assert dropped_files({CALL: f'{CMD} ""{script}"{behind}" '}) == files


@pytest.mark.parametrize("call", ["", "C:\\WINDOWS\\system32\\cmd.exe", "cmd"])
def test_a_call_without_the_script_has_no_files(call: str) -> None:
    assert dropped_files({CALL: call}) == ()
    assert dropped_files({}) == ()
