"""A bulletin as HTML, as CSV and as a text to paste."""

import csv
import io
from html import escape

from generator.characters import with_guard
from generator.export.bulletin import Bulletin, BulletinCell

_PAGE = """\
<!DOCTYPE html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
<h1>{title}</h1>
{opening}
{tables}
</body>
</html>
"""


def as_html(bulletin: Bulletin) -> bytes:
    """A page with merged cells, UTF-8."""
    tables = []
    for table in bulletin.tables:
        heads = "".join(f"<th>{escape(head)}</th>" for head in table.heads)
        rows = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows)
        caption = f"<caption>{escape(table.title)}</caption>"
        tables.append(f'<table border="1">\n{caption}\n<tr>{heads}</tr>\n{rows}\n</table>')
    opening = "\n".join(f"<p>{escape(words)}</p>" for words in bulletin.opening)
    page = _PAGE.format(title=escape(bulletin.title), opening=opening, tables="\n".join(tables))
    return page.encode("utf-8")


def as_text(bulletin: Bulletin) -> bytes:
    """Lines with tabs between the cells, UTF-8; a cell that goes on is empty."""
    lines = [bulletin.title, *bulletin.opening]
    for table in bulletin.tables:
        lines += [table.title, "\t".join(table.heads)]
        lines += ["\t".join(_in_one_line(_words(cell)) for cell in row) for row in table.rows]
    return ("\n".join(lines) + "\n").encode("utf-8")


def as_csv(bulletin: Bulletin) -> bytes:
    """All tables below each other, marked as UTF-8 for Excel; a cell that goes on is empty."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for table in bulletin.tables:
        writer.writerow([with_guard(table.title)])
        writer.writerow(map(with_guard, table.heads))
        writer.writerows([with_guard(_words(cell)) for cell in row] for row in table.rows)
    return out.getvalue().encode("utf-8-sig")


def _words(cell: BulletinCell) -> str:
    return cell.text if cell.rows else ""


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _cell(cell: BulletinCell) -> str:
    if not cell.rows:
        return ""
    down = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    return f"<td{down}>{escape(cell.text).replace(chr(10), '<br>')}</td>"
