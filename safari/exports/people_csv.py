"""Lists of people as CSV, for any program; nothing in it is calculated by a spreadsheet program."""

from __future__ import annotations

import csv
from io import StringIO

from safari.exports import Export
from safari.exports.cells import harmless
from safari.sharing.people_list import PeopleList
from safari.words import _


def make(people: PeopleList) -> bytes:
    """The file's bytes: UTF-8 with its mark, which Excel needs to know it; commas; days as 2026-11-19."""
    into = StringIO(newline="")
    writer = csv.writer(into)
    writer.writerow([harmless(heading) for heading in people.headings])
    writer.writerows([harmless(cell) for cell in row] for row in people.rows)
    return into.getvalue().encode("utf-8-sig")


EXPORT = Export("people_csv", _("CSV"), ".csv", make, PeopleList)
