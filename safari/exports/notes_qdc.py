"""The codes of notes as a REFI-QDA codebook: themes, touchpoints, tags, feelings, kinds; no note is in it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from safari.exports import Export, poured
from safari.exports.refi_qda import ORIGIN, Codes, Xml
from safari.sharing.outgoing_notes import OutgoingNotes
from safari.words import _

NAMESPACE = "urn:QDA-XML:codebook:1.0"


def pour(notes: OutgoingNotes, path: Path) -> None:
    """Write the file."""
    codes = Codes()
    for note in notes.notes:
        codes.of(note)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        xml = Xml(file)
        xml.begin()
        with xml.element("CodeBook", xmlns=NAMESPACE, origin=ORIGIN):
            codes.write(xml)


EXPORT = Export("notes_qdc", _("REFI-QDA codebook"), ".qdc", partial(poured, pour), OutgoingNotes, pour)
