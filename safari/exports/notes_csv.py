"""Notes as CSV, for any program; nothing in it is calculated by a spreadsheet program."""

from __future__ import annotations

import csv
from functools import partial
from pathlib import Path

from safari.exports import Export, poured
from safari.exports.cells import harmless
from safari.sharing.notes_table import cells, headings
from safari.sharing.outgoing_notes import OutgoingNotes
from safari.words import _


def pour(notes: OutgoingNotes, path: Path) -> None:
    """Write the file: UTF-8 with its mark, which Excel needs to know it; commas; a row a note."""
    with path.open("x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings())
        writer.writerows(map(harmless, cells(note, notes.report)) for note in notes.notes)


EXPORT = Export("notes_csv", _("CSV"), ".csv", partial(poured, pour), OutgoingNotes, pour)
