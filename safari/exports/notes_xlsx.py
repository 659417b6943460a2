"""Notes as an Excel workbook, a row each; nothing in it is calculated, and no address becomes a link."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.exports import Export, poured
from safari.exports.cells import unmarked
from safari.sharing.notes_table import Cell, cells, headings
from safari.sharing.outgoing_notes import OutgoingNotes
from safari.thousands import grouped
from safari.words import _

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_NOTES = 1_048_575  # Excel's rows, less the one of the headings
# A row at a time: what was written is not held in memory.
_PLAIN = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ALWAYS = datetime(2000, 1, 1)  # noqa: DTZ001 - the same notes give the same bytes
_WIDTHS = (28, 11, 17, 10, 80, 18, 20, 9, 20, 20, 20, 7, 10, 20, 13, 13)  # of the columns, in digits
_WORDS = 4  # the column of the words themselves


def pour(notes: OutgoingNotes, path: Path) -> None:
    """Write the workbook. Raises SafariError where there are more notes than Excel has rows."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    book = Workbook(str(path), {**_PLAIN, "tmpdir": str(path.parent)})
    book.set_properties(
        {"title": notes.title, "author": notes.organisation, "company": notes.organisation, "created": _ALWAYS}
    )
    book.use_zip64()  # where it has to be
    sheet = book.add_worksheet(_("Notes"))
    try:
        _fill(book, sheet, notes)
        book.close()
    except FileCreateError as error:
        raise error.args[0] from error
    finally:
        sheet._opt_close()  # noqa: SLF001 - what was begun and given up holds its rows open


def _fill(book: Workbook, sheet: Worksheet, notes: OutgoingNotes) -> None:
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    top = book.add_format({"valign": "top"})
    formats = (
        book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"}),
        book.add_format({"num_format": "yyyy-mm-dd hh:mm", "align": "left", "valign": "top"}),
        top,
        book.add_format({"text_wrap": True, "valign": "top"}),
    )
    for column, (heading, width) in enumerate(zip(headings(), _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, head)
    row = 0
    for row, note in enumerate(notes.notes, 1):
        if row > MOST_NOTES:
            raise _too_many()
        for column, cell in enumerate(cells(note, notes.report)):
            _write(sheet, (row, column), cell, formats)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)  # whoever prints it gets all columns on one page
    sheet.repeat_rows(0)
    sheet.autofilter(0, 0, max(1, row), len(_WIDTHS) - 1)


def _write(sheet: Worksheet, at: tuple[int, int], cell: Cell, formats: tuple[Format, ...]) -> None:
    day, moment, top, words = formats
    if isinstance(cell, str):
        sheet.write_string(*at, unmarked(cell), words if at[1] == _WORDS else top)
    elif isinstance(cell, datetime):
        sheet.write_datetime(*at, cell, moment)
    elif isinstance(cell, date):
        sheet.write_datetime(*at, datetime.combine(cell, datetime.min.time()), day)
    elif cell is not None:
        sheet.write_number(*at, cell, top)


def _too_many() -> SafariError:
    return SafariError(
        _("These are more notes than an Excel workbook has rows: {n} at most.").format(n=grouped(MOST_NOTES)),
        _("Save them as CSV, or choose fewer. Nothing was changed."),
    )


EXPORT = Export("notes_xlsx", _("Excel workbook"), ".xlsx", partial(poured, pour), OutgoingNotes, pour)
