"""Lists of people as CSV: what Outlook, Google and spreadsheet programs write, whatever stands between the cells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from itertools import islice

from safari.errors import SafariError
from safari.newcomers.decoding import check_lines, decode
from safari.newcomers.headings import guessed, meant_by, recognised
from safari.newcomers.people_file import MOST_ROWS, PeopleFile, Row
from safari.words import _

SEPARATORS = ",;\t|"
LOOKED_AT = 30  # rows, to see what stands between cells
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # how Excel is told


def read(data: bytes, name: str, encoding: str = "", *, has_heading: bool | None = None) -> PeopleFile:
    """The people in the bytes of a file called `name`, with nothing taken in.

    `encoding` and `has_heading` are what somebody chose where the file does not say. Raises SafariError for what is no
    such list, with the line where that shows.
    """
    found = decode(data, encoding)
    check_lines(found.text)
    said = _SAID.match(found.text)
    text = found.text[said.end() :] if said else found.text
    separator = said[1] if said else _separator(text)
    rows = list(_rows(text, separator, first=2 if said else 1))
    if not rows:
        raise SafariError(_("There is nobody in this file."), _("Choose another one. Nothing was changed."))
    head = recognised(rows[0].cells) > 0 if has_heading is None else has_heading
    return _file(name, rows, found.encoding, is_guess=found.is_guess, has_heading=head)


def _file(name: str, rows: list[Row], encoding: str, *, is_guess: bool, has_heading: bool) -> PeopleFile:
    body = rows[1:] if has_heading else rows
    if len(body) > MOST_ROWS:
        raise SafariError(
            _("This file has {n} rows, and {most} fit.").format(n=len(body), most=MOST_ROWS),
            _("Split it in two. Nothing was changed."),
        )
    width = max(len(row.cells) for row in rows)
    titles = [*rows[0].cells, *[""] * width][:width] if has_heading else [""] * width
    headings = tuple(" ".join(title.split()) or _("Column {n}").format(n=n) for n, title in enumerate(titles, 1))
    fields = meant_by(headings) if has_heading else guessed([row.cells for row in body[:LOOKED_AT]], width)
    known = len(rows[0].cells) if has_heading else width
    filled = tuple(_filled(row, known, width) for row in body)
    return PeopleFile(name, headings, filled, fields, encoding, is_guess, has_heading)


def _filled(row: Row, known: int, width: int) -> Row:
    """A row as wide as the table; one with more in it than the `known` columns have headings says so."""
    cells = (*row.cells, *("",) * (width - len(row.cells)))
    if not any(cell.strip() for cell in cells[known:]):
        return Row(row.line, cells)
    return Row(row.line, cells, remark=_("This row has more cells than there are headings."))


def _rows(text: str, separator: str, first: int) -> Iterator[Row]:
    """Every row that is not blank, with the line it begins on."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    begins = first
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Row(begins, tuple(_plain(cell) for cell in cells))
            begins = reader.line_num + first
    except csv.Error as error:
        raise SafariError(
            _("Line {line} is not as a line of CSV should be: a quotation mark is not closed, or a cell never ends.")
            .format(line=begins),
            _("Mend the line or save the file anew as CSV. Nothing was changed."),
        ) from error  # fmt: skip


def _plain(cell: str) -> str:
    """The cell without the apostrophe that keeps spreadsheet programs from calculating with it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r") else cell


def _separator(text: str) -> str:
    """What stands between cells: what makes the most known headings, then the most rows as wide as the first."""
    return max(SEPARATORS, key=lambda one: _fit(text, one))


def _fit(text: str, separator: str) -> tuple[int, int, int]:
    rows: list[list[str]] = []
    with suppress(csv.Error):
        rows.extend(islice(csv.reader(StringIO(text, newline=""), delimiter=separator), LOOKED_AT))
    rows = [row for row in rows if any(row)]
    width = len(rows[0]) if rows else 0
    if width < 2:  # noqa: PLR2004 - one column is what every wrong guess gives
        return recognised(rows[0]) if rows else 0, 0, 0
    return recognised(rows[0]), sum(len(row) == width for row in rows), width
