"""How the cells of a workbook look: its styles, and the theme that their fonts come from."""

from typing import Final

PLAIN: Final = 0  # the styles of cells, by their place in cellXfs
HEAD: Final = 1
BODY: Final = 2
FRAMED_HEAD: Final = 3
FRAMED_BODY: Final = 4

_FONT: Final = (
    '<sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/>'
)
_EDGES: Final = "<left/><right/><top/>"


def _line(side: str) -> str:
    return f'<{side} style="thin"><color auto="1"/></{side}>'


_FRAME: Final = "".join(map(_line, ("left", "right", "top", "bottom")))
_FRAMED: Final = 'fillId="0" borderId="2" xfId="0" applyBorder="1" applyAlignment="1"'
STYLES: Final = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    f'<fonts count="2"><font>{_FONT}</font><font><b/>{_FONT}</font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    f'<borders count="3"><border>{_EDGES}<bottom/><diagonal/></border><border>{_EDGES}'
    f"{_line('bottom')}<diagonal/></border><border>{_FRAME}<diagonal/></border></borders>"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" '
    'applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf>'
    f'<xf numFmtId="0" fontId="1" {_FRAMED} applyFont="1"><alignment vertical="top" wrapText="1"/>'
    f'</xf><xf numFmtId="49" fontId="0" {_FRAMED} applyNumberFormat="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)

# The fonts and colours are those that Office begins with. Shapes, which no sheet has, are plain.
_COLOURS: Final = (
    *(("dk2", "1F497D"), ("lt2", "EEECE1"), ("accent1", "4F81BD"), ("accent2", "C0504D")),
    *(("accent3", "9BBB59"), ("accent4", "8064A2"), ("accent5", "4BACC6"), ("accent6", "F79646")),
    *(("hlink", "0000FF"), ("folHlink", "800080")),
)
_SCRIPTS: Final = (
    *(("Jpan", "ＭＳ Ｐゴシック"), ("Hang", "맑은 고딕")),  # noqa: RUF001 - it is called so
    *(("Hans", "宋体"), ("Hant", "新細明體")),
)
_OTHERS: Final = '<a:ea typeface=""/><a:cs typeface=""/>' + "".join(
    f'<a:font script="{script}" typeface="{font}"/>' for script, font in _SCRIPTS
)
_PLAIN: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_STROKE: Final = f'<a:ln w="9525">{_PLAIN}</a:ln>'
_EFFECT: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>"
THEME: Final = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme">'
    '<a:themeElements><a:clrScheme name="Office">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    + "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS)
    + '</a:clrScheme><a:fontScheme name="Office">'
    f'<a:majorFont><a:latin typeface="Cambria"/>{_OTHERS}</a:majorFont>'
    f'<a:minorFont><a:latin typeface="Calibri"/>{_OTHERS}</a:minorFont></a:fontScheme>'
    f'<a:fmtScheme name="Office"><a:fillStyleLst>{_PLAIN * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_STROKE * 3}</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_PLAIN * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)
