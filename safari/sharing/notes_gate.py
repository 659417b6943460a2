"""The consent gate for notes that leave in large numbers: to a table, or to a project for analysing them.

What passes is what `shareable_notes` lets pass: on the record, and its customer agreed to notes and to be quoted. Who a
customer is stays here: the alias stands where their real name was typed. Leaders go by name, as on a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import partial
from typing import NamedTuple

from safari.people.consent import NEVER_ASKED, Agreement, Use
from safari.people.expiry import first_end
from safari.run.kind_words import kind_word
from safari.run.note import Note
from safari.sharing.outgoing_notes import OutgoingNote, OutgoingNotes, Report
from safari.sharing.real_names import RealNames
from safari.sharing.shareable_note import shareable_notes
from safari.text import clean
from safari.tongue import tongue


class NoteMaterial(NamedTuple):
    """A note and the words that belong to it; "" and None where there is none. `spoken` is its customer's language."""

    note: Note
    alias: str
    spoken: str
    author: str
    safari: str
    day: date | None
    touchpoint: str
    segment: str
    theme: str
    stars: int


class NotesGate:
    """Lets notes pass one by one, and counts in `report` what came of them."""

    def __init__(self, agreements: Mapping[str, Agreement], names: RealNames, today: date) -> None:
        self.report = Report()
        self._agreements, self._names, self._today = agreements, names, today

    def passed(self, material: NoteMaterial) -> OutgoingNote | None:
        """The note as it may leave; None where it stays."""
        if not shareable_notes((material.note,), self._agreements, self._today):
            self.report.held_back += not material.note.off_record
            return None
        self.report.written += 1
        text = clean(material.note.text)
        told = self._names.hidden(text, material.alias, material.note.safari)
        self.report.renamed += told != text
        return self._outgoing(material, told)

    def bundle(self, organisation: str, title: str, made_at: datetime, passed: Iterable[OutgoingNote]) -> OutgoingNotes:
        """What passed, on its way out; see `OutgoingNotes`."""
        return OutgoingNotes(clean(organisation), self._said(title), made_at, passed, self.report)

    def _outgoing(self, material: NoteMaterial, text: str) -> OutgoingNote:
        note = material.note
        agreed = self._agreements.get(note.said_by or "", NEVER_ASKED)
        said = partial(self._said, safari=note.safari)
        return OutgoingNote(
            uid=note.uid,
            safari=note.safari,
            title=said(material.safari),
            day=material.day,
            at=note.at,
            kind=kind_word(note.kind),
            kind_key=note.kind,
            text=text,
            customer=note.said_by or "",
            alias=clean(self._names.called(material.alias)),
            segment=said(material.segment),
            feeling=note.feeling,
            touchpoint=said(material.touchpoint),
            theme=said(material.theme, material.alias),
            tags=tuple(said(tag, material.alias) for tag in note.tags),
            stars=material.stars,
            language=tongue(text, said(note.language or material.spoken)),
            author=clean(material.author),
            until=first_end(agreed),
            outside=agreed.allows(Use.OUTSIDE, self._today),
        )

    def _said(self, words: str, alias: str = "", safari: str = "") -> str:
        """What somebody typed as a name of something."""
        return self._names.hidden(" ".join(clean(words).split()), alias, safari)
