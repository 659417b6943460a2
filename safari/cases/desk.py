"""The desk of cases: what comes in on a day in customer service is started, noted down, ended, made a note of."""

from __future__ import annotations

import json
from typing import Any

from safari.cases.case import Case
from safari.cases.case_words import as_note
from safari.cases.pressing import Press
from safari.counting.timing import Instant, length_of
from safari.errors import SafariError
from safari.run.desk import NoteDesk
from safari.run.note import Kind, Note
from safari.store.journal import Journal
from safari.store.tables import CASES
from safari.store.told_notes import ended_reading
from safari.text import line
from safari.words import _

_NEXT = "SELECT coalesce(max(position), 0) + 1 FROM cases WHERE safari = ?"
_WITH_SYSTEMS = (
    "systems <> '[]' AND coalesce(note, '') NOT IN"
    " (SELECT uid FROM notes WHERE said_by IN (SELECT value FROM json_each(?)))"
)


class CaseDesk:
    """Cases. Whoever writes has one open at a time; its time is that of the steady clock."""

    def __init__(self, journal: Journal, notes: NoteDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._notes = notes

    def of_safari(self, safari: str) -> list[Case]:
        """The cases of a safari in the order they came, the open ones too."""
        return CASES.find(self._database, "safari = ?", (safari,), "position, seq")

    def case(self, uid: str) -> Case | None:
        """One case."""
        return CASES.get(self._database, uid)

    def open_case(self, safari: str, author: str | None) -> Case | None:
        """The case that this author (a leader, or None for the programme's lead) has open."""
        where = "safari = ? AND author IS ? AND ended IS NULL"
        return next(iter(CASES.find(self._database, where, (safari, author), "seq DESC")), None)

    def start(self, safari: str, author: str | None, now: Instant) -> Case:
        """A case has come; one that the author has open is ended by it."""
        with self._journal.intention(_("Case started")) as change:
            standing = self.open_case(safari, author)
            if standing is not None:
                self.stop(standing.uid, now)
            position = int(self._database.value(_NEXT, (safari,)))
            case = Case(self._journal.new_uid(), safari, author, position, now.at, *now.steady)
            return change.add(CASES, case)

    def stop(self, uid: str, now: Instant) -> Case:
        """The case is over. One that has ended stays as long as it was. Raises SafariError where it is gone."""
        case = CASES.standing(self._database, uid)
        if case.ended is not None:
            return case
        with self._journal.intention(_("Case ended")) as change:
            return change.edit(CASES, case, ended=now.at, lasted=length_of(case, now))

    def turn(self, safari: str, author: str | None, now: Instant) -> Case:
        """The case that is open ends; where none is, the next one starts."""
        standing = self.open_case(safari, author)
        return self.start(safari, author, now) if standing is None else self.stop(standing.uid, now)

    def edit(self, uid: str, sitting: str = "", **changes: Any) -> Case:  # noqa: ANN401 - fields of Case
        """Note something about a case. Systems are named once each. Raises SafariError where the case is gone."""
        case = CASES.standing(self._database, uid)
        if "about" in changes:
            changes["about"] = line(changes["about"])
        if "systems" in changes:
            changes["systems"] = tuple(dict.fromkeys(filter(None, map(line, changes["systems"]))))
        with self._journal.intention(_("Case changed"), sitting=sitting) as change:
            return change.edit(CASES, case, **changes)

    def press(self, uid: str, press: Press) -> Case:
        """What a press of a key changes, held against what is noted when its turn to be written comes."""
        return self.edit(uid, **press(CASES.standing(self._database, uid)))

    def remove(self, uid: str) -> None:
        """It was none."""
        with self._journal.intention(_("Case removed")) as change:
            change.remove(CASES, CASES.standing(self._database, uid))

    def systems(self) -> tuple[str, ...]:
        """The systems ever noted in this library, those used most first; none known only from words held back."""
        counts: dict[str, int] = {}
        ended = json.dumps(sorted(ended_reading(self._database, self._journal.clock().date())))
        for case in CASES.find(self._database, _WITH_SYSTEMS, (ended,), "seq DESC"):
            for name in case.systems:
                counts[name] = counts.get(name, 0) + 1
        return tuple(sorted(counts, key=lambda name: -counts[name]))

    def make_note(self, uid: str, language: str) -> Note:
        """The note that says a case with its figures, in `language` (BCP 47), and the case tells which it is: one undo
        for both.

        Raises SafariError where the case is gone or has its note.
        """
        case = CASES.standing(self._database, uid)
        if case.note is not None and self._notes.note(case.note) is not None:
            raise SafariError(_("This case is a note already."), _("It stands among the notes of the day."))
        with self._journal.intention(_("Note kept")) as change:
            moment, words = self._journal.clock(), as_note(case, language)
            note = Note(
                *("", case.safari, case.author, Kind.SAW, words, moment), touchpoint=case.touchpoint, language=language
            )
            kept = self._notes.keep(note)
            change.edit(CASES, case, note=kept.uid)
        return kept
