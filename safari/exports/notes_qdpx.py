"""Notes as a REFI-QDA project: a text for each safari, in which every note is a selection with its codes.

Positions are counted in Unicode code points from 0, the end being the first one after (section 9.2 of the standard);
texts are UTF-8 without a mark, a line ends with one line feed. A customer is a case, by alias. Leaders are not in it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from io import TextIOWrapper
from itertools import chain, groupby
from pathlib import Path
from typing import IO
from uuid import UUID
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from safari.exports import Export, poured
from safari.exports.refi_qda import ORIGIN, Codes, Names, Xml, guid
from safari.sharing.outgoing_notes import OutgoingNote, OutgoingNotes
from safari.words import _

NAMESPACE = "urn:QDA-XML:project:1.0"
_BYTES = 16  # of an identifier
_AS_WRITTEN, _ROOM = 70, 1_000_000  # bytes of a reference to one, and of all that neither is one nor a source: far less


def pour(notes: OutgoingNotes, path: Path) -> None:
    """Write the file. The sources are told in a file beside it first: the codes and cases in them stand before them."""
    beside = path.with_name("sources.xml")
    with ZipFile(path, "x", ZIP_DEFLATED) as package:
        with _text(beside.open("xb")) as told:
            project = _Project(notes, Xml(told), package)
            for _safari, of_safari in groupby(notes.notes, lambda note: note.safari):
                project.add(of_safari)
        info = _entry("project.qde")
        info.file_size = beside.stat().st_size + project.most_bytes  # zipfile must know before whether it is huge
        with package.open(info, "w") as file:
            project.write(file, beside)


class _Project:
    """Told while the notes are read: sources go to a file, codes and cases are kept until the end."""

    def __init__(self, notes: OutgoingNotes, sources: Xml, package: ZipFile) -> None:
        self._of, self._sources, self._package = notes, sources, package
        self._codes = Codes()
        self._cases: dict[str, tuple[str, bytearray]] = {}  # by customer: alias, and the identifiers of selections
        self._names = Names()
        self._user = str(guid("user", notes.organisation))

    @property
    def most_bytes(self) -> int:
        """What project.qde takes besides its sources, at most."""
        return _ROOM + sum(
            _ROOM + len(selections) // _BYTES * _AS_WRITTEN for _alias, selections in self._cases.values()
        )

    def add(self, notes: Iterator[OutgoingNote]) -> None:
        """Write the text of a safari, and tell where in it each of its notes stands."""
        first = next(notes)
        name = self._names.free(" - ".join(filter(None, (first.title, first.day.isoformat() if first.day else ""))))
        source = str(guid("source", first.safari))
        attributes = {"guid": source, "name": name, "plainTextPath": f"internal://{source}.txt"}
        made = {"creatingUser": self._user, "creationDateTime": first.at.isoformat()}
        with (
            _text(self._package.open(_entry(f"sources/{source}.txt"), "w", force_zip64=True)) as text,
            self._sources.element("TextSource", **attributes, **made),
        ):
            position = text.write(f"{name}\n")
            for note in chain((first,), notes):
                position += text.write(f"\n{_line_above(note)}\n")
                ends = position + text.write(note.text or _("A photo without words"))
                self._select(note, position, ends)
                position = ends + text.write("\n")

    def _select(self, note: OutgoingNote, starts: int, ends: int) -> None:
        selection = guid("selection", note.uid)
        made = {"creatingUser": self._user, "creationDateTime": note.at.isoformat()}
        place = {"startPosition": str(starts), "endPosition": str(ends)}
        with self._sources.element("PlainTextSelection", guid=str(selection), **place, **made):
            for code in self._codes.of(note):
                with self._sources.element("Coding", guid=str(guid("coding", note.uid, str(code))), **made):
                    self._sources.empty("CodeRef", targetGUID=str(code))
        if note.customer:
            self._cases.setdefault(note.customer, (note.alias, bytearray()))[1].extend(selection.bytes)

    def write(self, file: IO[bytes], sources: Path) -> None:
        """Write project.qde: who, codes, cases, sources, in the order of the schema."""
        with _text(file) as told:
            xml = Xml(told)
            xml.begin()
            made = {"creatingUserGUID": self._user, "creationDateTime": self._of.made_at.isoformat()}
            with xml.element("Project", xmlns=NAMESPACE, name=self._of.title, origin=ORIGIN, **made):
                with xml.element("Users"):
                    xml.empty("User", guid=self._user, name=self._of.organisation)
                with xml.element("CodeBook"):
                    self._codes.write(xml)
                self._write_cases(xml)
                with xml.element("Sources"), sources.open(encoding="utf-8", newline="") as again:
                    xml.close_tag()
                    shutil.copyfileobj(again, told)

    def _write_cases(self, xml: Xml) -> None:
        """A customer's case holds what they said and what was seen of them."""
        if not self._cases:
            return
        names = Names()
        with xml.element("Cases"):
            for customer, (alias, selections) in self._cases.items():
                with xml.element("Case", guid=str(guid("case", customer)), name=names.free(alias)):
                    for place in range(0, len(selections), _BYTES):
                        selection = UUID(bytes=bytes(selections[place : place + _BYTES]))
                        xml.empty("SelectionRef", targetGUID=str(selection))


def _line_above(note: OutgoingNote) -> str:
    return ", ".join(filter(None, (note.at.strftime("%Y-%m-%d %H:%M"), note.alias, note.kind)))


def _entry(name: str) -> ZipInfo:
    """The same notes give the same bytes: no entry says when it was made."""
    info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = ZIP_DEFLATED
    return info


def _text(file: IO[bytes]) -> TextIOWrapper:
    return TextIOWrapper(file, encoding="utf-8", newline="\n")


EXPORT = Export("notes_qdpx", _("REFI-QDA project"), ".qdpx", partial(poured, pour), OutgoingNotes, pour)
