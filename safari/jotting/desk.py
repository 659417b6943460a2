"""The desk of the line: what Enter keeps as one, with whoever and whatever was named there for the first time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from safari.people.customer import Customer, Touchpoint
from safari.people.typed import named
from safari.store import drafts
from safari.store.held_words import check_may_be_read
from safari.store.tables import CUSTOMERS, RECORDINGS
from safari.words import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from safari.guests.desk import GuestDesk
    from safari.journey.desk import JourneyDesk
    from safari.recordings.recording import Recording
    from safari.run.desk import NoteDesk
    from safari.run.note import Draft, Note, Picture
    from safari.store.journal import Journal

Newborn = Customer | Touchpoint


class JottingDesk:
    """Notes with customers and touchpoints that are born in the line; several notes at once."""

    def __init__(self, journal: Journal, notes: NoteDesk, guests: GuestDesk, journey: JourneyDesk) -> None:
        self._journal, self._notes, self._guests, self._journey = journal, notes, guests, journey
        self._database = journal.database

    def bear(self, safari: str, newborn: Newborn) -> None:
        """Somebody takes part in a safari, a new customer without any consent yet where the library does not know
        them; or a touchpoint is added at the end of the journey. What is there already stays as it is.

        Raises SafariError for one without a name.
        """
        if isinstance(newborn, Touchpoint):
            self._journey.add(newborn)
        else:
            self._welcome(safari, newborn)

    def give_call(self, uid: str, customer: Customer) -> Recording:
        """A recorded call is that of a customer, who takes part in its safari from now on; one undo takes back both.

        Raises SafariError while the words of the customer whose it was are held back.
        """
        recording = RECORDINGS.standing(self._database, uid)
        if recording.customer != customer.uid:
            check_may_be_read(self._database, recording.customer, self._journal.clock().date())
        with self._journal.intention(_("Recording changed")) as change:
            self._welcome(recording.safari, customer)
            return change.edit(RECORDINGS, recording, customer=customer.uid)

    def keep(
        self,
        note: Note,
        pictures: tuple[Picture, ...],
        born: Sequence[Newborn] = (),
        along: Callable[[Note], object] | None = None,
    ) -> Note:
        """Keep the note of the line, and end its draft; whoever is named in it and not there yet is born with it.

        What `along` writes about the note is written with it, all or nothing, and taken back with it.
        """
        with self._journal.intention(_("Note kept")):
            self._bear(note.safari, born)
            kept = self._notes.keep(note, pictures, ends_draft=True)
            if along is not None:
                along(kept)
            return kept

    def change(
        self,
        uid: str,
        draft: Draft,
        born: Sequence[Newborn] = (),
        **changes: Any,  # noqa: ANN401 - fields of Note, and pictures to add
    ) -> Note:
        """Change a note in the line, which holds the `draft` from now on."""
        with self._journal.intention(_("Note changed")):
            self._bear(draft.safari, born)
            return self._notes.edit(uid, draft=draft, **changes)

    def keep_all(self, notes: Sequence[Note], born: Sequence[Newborn] = ()) -> Note:
        """Keep several notes of one line as one: all of them or none, and one undo for all. The last of them.

        Raises SafariError where one of them is empty.
        """
        label = ngettext("{n} note kept", "{n} notes kept", len(notes)).format(n=len(notes))
        with self._journal.intention(label):
            self._bear(notes[0].safari, born)
            kept = [self._notes.keep(note) for note in notes]
            drafts.drop(self._database, notes[0].safari, notes[0].author or "")
        return kept[-1]

    def _bear(self, safari: str, born: Sequence[Newborn]) -> None:
        for newborn in born:
            self.bear(safari, newborn)

    def _welcome(self, safari: str, customer: Customer) -> None:
        with self._journal.intention(_("{name} added").format(name=customer.alias)) as change:
            if CUSTOMERS.get(self._database, customer.uid) is None:
                change.add(CUSTOMERS, replace(customer, alias=named(customer.alias)))
            self._guests.invite(safari, customer=customer.uid, reason=_("Was there on the day"))
