"""The desk of what goes out: gathers notes and hands them through the gate, a few hundred at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from safari.errors import SafariError
from safari.finding.desk import FindingDesk
from safari.finding.query import Query
from safari.progress import Progress, Stop, Stopped, never, silent
from safari.sharing.notes_gate import NoteMaterial, NotesGate
from safari.sharing.outgoing_notes import OutgoingNote, OutgoingNotes
from safari.sharing.real_names import RealNames
from safari.store import changes, note_marks, told_notes
from safari.store.agreements import agreements
from safari.store.journal import Journal
from safari.store.names_to_hide import names_to_hide
from safari.store.tables import PROGRAMME, SAFARIS
from safari.words import _


class OutgoingDesk:
    """Notes for other programs: what the Library would show for a query, less what may not leave."""

    def __init__(self, journal: Journal, finding: FindingDesk) -> None:
        self._database = journal.database
        self._clock = journal.clock
        self._finding = finding

    def notes(self, query: Query, progress: Progress = silent, stop: Stop = never) -> OutgoingNotes:
        """The notes a query finds that may leave, read while they are written; safe on any thread.

        Whoever reads them is told how far they are, and meets Stopped once `stop` says so. They meet SafariError where
        none may leave, and where what decides that (a consent, a real name, a note) changed since they were asked for:
        nothing of it may be kept then.
        """
        begun, now = changes.last(self._database), self._clock()
        names = RealNames(*names_to_hide(self._database))
        gate = NotesGate(agreements(self._database), names, now.date())
        organisation = PROGRAMME.find(self._database)[0].organisation
        read = self._read(self._gathered(query, progress, stop), gate, begun)
        return gate.bundle(organisation, self._title(query), now, read)

    def names(self, query: Query) -> tuple[str, ...]:
        """What a file of the notes a query finds may be called: parts of a name, in which nobody is named."""
        organisation = PROGRAMME.find(self._database)[0].organisation
        whose = self._title(query) if len(query.safaris) == 1 else organisation
        names = RealNames(*names_to_hide(self._database).near(whose))
        return names.hidden(whose, safari=next(iter(query.safaris), "")), _("Notes")

    def _title(self, query: Query) -> str:
        return SAFARIS.standing(self._database, *query.safaris).title if len(query.safaris) == 1 else _("Notes")

    def _read(self, gathered: Iterator[list[NoteMaterial]], gate: NotesGate, begun: int) -> Iterator[OutgoingNote]:
        for material in gathered:
            yield from (note for one in material if (note := gate.passed(one)) is not None)
        if changes.took_back_since(self._database, begun):
            raise SafariError(
                _("Somebody took back or changed a consent, a name or a note while the file was written."),
                _("Save it once more. Nothing was changed."),
            )
        if not gate.report.written:
            raise SafariError(
                _("None of these notes may leave the library."),
                _("Ask their customers for consent to notes and quotes first. Nothing was changed."),
            )

    def _gathered(self, query: Query, progress: Progress, stop: Stop) -> Iterator[list[NoteMaterial]]:
        looked_at, steps = 0, self._finding.total(query)
        for material in self._by_safari(query):
            if stop():
                raise Stopped
            looked_at += len(material)
            progress(min(looked_at, steps), steps)
            yield material

    def _by_safari(self, query: Query) -> Iterator[list[NoteMaterial]]:
        """Safari by safari, the oldest first; those without a day last."""
        segments = note_marks.segments(self._database)
        for safari in SAFARIS.find(self._database, order="day IS NULL, day, seq"):
            if query.safaris and safari.uid not in query.safaris:
                continue
            for seqs in self._finding.through(replace(query, safaris=frozenset({safari.uid}))):
                yield self._material(seqs, segments)

    def _material(self, seqs: list[int], segments: dict[str, str]) -> list[NoteMaterial]:
        told = told_notes.told(self._database, seqs)[::-1]
        uids = [one.note.uid for one in told]
        themes, stars = note_marks.themes(self._database, uids), note_marks.stars(self._database, uids)
        return [
            NoteMaterial(
                *(one.note, one.alias, one.spoken, one.author, one.safari, one.day, one.touchpoint),
                *(segments.get(one.note.said_by or "", ""), themes.get(one.note.uid, ""), stars.get(one.note.uid, 0)),
            )
            for one in told
        ]
