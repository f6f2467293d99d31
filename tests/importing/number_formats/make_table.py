"""Makes `shown.json`: what LibreOffice and npm's ssf show for formats and values.

Run by hand where a format or a value is added; the tests need neither program:

    npm install --prefix FOLDER ssf@0.11.2
    python -m tests.importing.number_formats.make_table FOLDER/node_modules/ssf

A format's row has, for each value, what LibreOffice shows in a Chinese office, and behind it what
ssf shows where that is something else. White space around is left out, as in a cell that is read.
"""

import csv
import json
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from tests.importing.number_formats.formats import BUILT_IN, FORMATS, VALUES
from tests.processes import output_of

TABLE: Final = Path(__file__).with_name("shown.json")
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_FIRST_OWN: Final = 164
_CSV: Final = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,true"
_SETTINGS: Final = """<?xml version="1.0"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>zh-CN</value></prop></item></oor:items>"""
_SSF: Final = """
const ssf = require(process.argv[1]);
const {formats, values} = JSON.parse(require('fs').readFileSync(process.argv[2], 'utf-8'));
const shown = (format, value) => { try { return ssf.format(format, value) } catch { return null } };
process.stdout.write(JSON.stringify(formats.map(f => values.map(v => shown(f, v)))));
"""


def main() -> None:
    """Writes the table; the one argument is the folder of the package ssf."""
    package = Path(sys.argv[1]).resolve()
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    codes: list[int | str] = [*BUILT_IN, *FORMATS]
    office = _libreoffice(codes)
    other = _ssf(package, codes)
    program = output_of(["soffice", "--version"]).split()
    head = {
        "made_by": [f"{program[0]} {program[1]}, zh-CN", f"ssf {version}"],
        "values": list(VALUES),
    }
    lines = [json.dumps(head, ensure_ascii=False)]
    for code, mine, theirs in zip(codes, office, other, strict=True):
        pairs = [
            one.strip() if two is not None and one.strip() == two.strip() else [one.strip(), two]
            for one, two in zip(mine, theirs, strict=True)
        ]
        lines.append(json.dumps([code, pairs], ensure_ascii=False))
    TABLE.write_text("[\n" + ",\n".join(lines) + "\n]\n", "utf-8")


def _ssf(package: Path, codes: list[int | str]) -> list[list[str | None]]:
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "given.json"
        given.write_text(json.dumps({"formats": codes, "values": VALUES}), "utf-8")
        shown = output_of(["node", "-e", _SSF, str(package), str(given)])
    found: list[list[str | None]] = json.loads(shown)
    return found


def _libreoffice(codes: list[int | str]) -> list[list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder) / "book.xlsx"
        _write_book(book, codes)
        settings = Path(folder) / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_SETTINGS, "utf-8")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", _CSV, "--outdir", folder]
        output_of([*command, str(book)])
        with book.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
    return [[row[place] for row in rows] for place in range(len(codes))]


def _write_book(path: Path, codes: list[int | str]) -> None:
    """A workbook with a column for each format and a row for each value."""
    own = [code for code in codes if isinstance(code, str)]
    numbers = [code if isinstance(code, int) else _FIRST_OWN + own.index(code) for code in codes]
    forms = "".join(
        f'<numFmt numFmtId="{_FIRST_OWN + place}" formatCode={quoteattr(code)}/>'
        for place, code in enumerate(own)
    )
    styles = "".join(
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>'
        for number in numbers
    )
    rows = "".join(
        f"<row>{''.join(_cell(value, style) for style in range(len(codes)))}</row>"
        for value in VALUES
    )
    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{types}.styles+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts>{forms}</numFmts><fonts><font/>'
        "</fonts><fills><fill/></fills><borders><border/></borders>"
        f"<cellStyleXfs><xf/></cellStyleXfs><cellXfs>{styles}</cellXfs></styleSheet>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData>'
        "</worksheet>",
    }
    with zipfile.ZipFile(path, "w") as book:
        for name, part in parts.items():
            book.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{part}')


def _cell(value: float | str, style: int) -> str:
    if isinstance(value, str):
        return f'<c s="{style}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c s="{style}"><v>{value!r}</v></c>'


if __name__ == "__main__":
    main()
