"""Lists of people as CSV, for any program; nothing in it is calculated by a spreadsheet program."""

from __future__ import annotations

import csv
import unicodedata
from datetime import date
from io import StringIO

from safari.exports import Export
from safari.sharing.people_list import Cell, PeopleList
from safari.words import _

# What begins so is calculated by some spreadsheet program, in wide letters, too.
# See CSV injection in the cheat sheets of OWASP.
_CALCULATED = ("=", "+", "-", "@", "\t", "\r")


def make(people: PeopleList) -> bytes:
    """The file's bytes: UTF-8 with its mark, which Excel needs to know it; commas; days as 2026-11-19."""
    into = StringIO(newline="")
    writer = csv.writer(into)
    writer.writerow([_plain(heading) for heading in people.headings])
    writer.writerows([_plain(cell) for cell in row] for row in people.rows)
    return into.getvalue().encode("utf-8-sig")


def _plain(cell: Cell) -> str:
    if isinstance(cell, str):
        return f"'{cell}" if unicodedata.normalize("NFKC", cell).startswith(_CALCULATED) else cell
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


EXPORT = Export("people_csv", _("CSV"), ".csv", make, PeopleList)
