"""Lists of people as an Excel workbook; nothing in it is calculated, and no address becomes a link."""

from __future__ import annotations

import re
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from safari.exports import Export
from safari.exports.cells import unmarked
from safari.sharing.people_list import Cell, PeopleList
from safari.words import _

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_ALWAYS = datetime(2000, 1, 1)  # noqa: DTZ001 - the same list gives the same bytes
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
# In letters; the latter two are Excel's own, less one for the space that may have to end a cell.
WIDEST, LONGEST_TITLE, LONGEST_CELL = 48, 31, 32_766


def make(people: PeopleList) -> bytes:
    """The file's bytes; the same list gives the same."""
    from xlsxwriter import Workbook

    into = BytesIO()
    with Workbook(into, _PLAIN) as book:
        book.set_properties({"title": people.title, "created": _ALWAYS})
        _fill(book, people)
    return into.getvalue()


def _fill(book: Workbook, people: PeopleList) -> None:
    sheet = book.add_worksheet(_NOT_IN_TITLES.sub(" ", people.title)[:LONGEST_TITLE])
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
    for column, heading in enumerate(people.headings):
        sheet.write_string(0, column, heading, head)
        longest = max((len(_said(row[column])) for row in people.rows), default=0)
        sheet.set_column(column, column, min(WIDEST, max(longest, len(heading)) + 2))
    for number, row in enumerate(people.rows, 1):
        for column, cell in enumerate(row):
            _write(sheet, (number, column), cell, day)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(people.rows)), len(people.headings) - 1)


def _write(sheet: Worksheet, at: tuple[int, int], cell: Cell, day: Format) -> None:
    if isinstance(cell, str):
        sheet.write_string(*at, unmarked(cell[:LONGEST_CELL]))
    elif isinstance(cell, date):
        sheet.write_datetime(*at, datetime.combine(cell, datetime.min.time()), day)
    elif cell is not None:
        sheet.write_number(*at, cell)


def _said(cell: Cell) -> str:
    return "" if cell is None else max(str(cell).splitlines() or [""], key=len)


EXPORT = Export("people_xlsx", _("Excel workbook"), ".xlsx", make, PeopleList)
