"""Word files for tests, put together from pieces of WordprocessingML."""

import io
import zipfile
from xml.sax.saxutils import escape

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = {"header1": "header", "footer1": "footer"}  # whose kind is not the name of the file


def run(text: str, properties: str = "") -> str:
    """A run of text, with the elements of its properties."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*pieces: str, properties: str = "") -> str:
    """A paragraph; pieces that are no elements become runs."""
    runs = (piece if piece.startswith("<") else run(piece) for piece in pieces)
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def cell(content: str, properties: str = "") -> str:
    """A cell; what is no element becomes a paragraph."""
    inner = content if content.startswith("<") else paragraph(content) if content else "<w:p/>"
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells."""
    inner = (c if c.startswith(("<w:tc>", "<w:sdt>", "<w:customXml>")) else cell(c) for c in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(inner)}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def control(content: str, properties: str = "") -> str:
    """A content control around something."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def text_box(content: str) -> str:
    """A run with a text box, as Word writes one: for itself, and again for older programs."""
    inner = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f"{inner}</w:drawing></mc:Choice><mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def ruby(base: str, reading: str) -> str:
    """Characters with their reading above."""
    return (
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{run(reading)}</w:rt>"
        f"<w:rubyBase>{run(base)}</w:rubyBase></w:ruby></w:r>"
    )


def word_file(body: str, **parts: str) -> bytes:
    """A .docx file; `parts` are the insides of the roots of further parts, by their names.

    They are `styles numbering footnotes endnotes comments header1 footer1`.
    """
    roots = {"header1": "hdr", "footer1": "ftr"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        package.writestr("_rels/.rels", _links({"word/document.xml": "officeDocument"}))
        links = {f"{name}.xml": _KINDS.get(name, name) for name in parts}
        package.writestr("word/_rels/document.xml.rels", _links(links))
        package.writestr("word/document.xml", _part("document", f"<w:body>{body}</w:body>"))
        for name, inner in parts.items():
            package.writestr(f"word/{name}.xml", _part(roots.get(name, name), inner))
    return out.getvalue()


def _links(targets: dict[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _part(root: str, inner: str) -> str:
    return f"<w:{root} {_SPACES}>{inner}</w:{root}>"
