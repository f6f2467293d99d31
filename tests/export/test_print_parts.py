"""The parts of a printed report become one page again, in their order."""

from pathlib import Path

from generator.export.print_parts import join_parts

PAGE = '<html><head><title>{0}</title></head><body><main id="main" class="wrap">\n{0}\n</main>\n'


def test_the_parts_follow_each_other_in_the_first_page(tmp_path: Path) -> None:
    names = ["print.html", *(f"print-{number}.html" for number in range(2, 12))]
    for name in names:
        (tmp_path / name).write_text(PAGE.format(f"（{name}）"), encoding="utf-8")
    join_parts(tmp_path / "print.html")
    text = (tmp_path / "print.html").read_text(encoding="utf-8")
    assert text.count("<main") == text.count("</main>") == text.count("<title>") == 1
    places = [text.index(f"\n（{name}）") for name in names]
    assert places == sorted(places)


def test_one_page_stays_as_it_is(tmp_path: Path) -> None:
    page = tmp_path / "print.html"
    page.write_text(PAGE.format("一页"), encoding="utf-8")
    join_parts(page)
    assert page.read_text(encoding="utf-8") == PAGE.format("一页")


def test_a_template_without_the_frame_stays_as_it_is(tmp_path: Path) -> None:
    for name in ("print.html", "print-2.html"):
        (tmp_path / name).write_text("<p>自己的模板</p>", encoding="utf-8")
    join_parts(tmp_path / "print.html")
    assert (tmp_path / "print.html").read_text(encoding="utf-8") == "<p>自己的模板</p>"
