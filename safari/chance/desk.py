"""The desk of chance: a moment that nobody planned begins at once; who it was, and where, is told afterwards."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from safari.chance.met import Known, Met
from safari.errors import SafariError
from safari.people.aloud import answer_aloud
from safari.people.consent import Use
from safari.plan.safari import EARLY, Safari, Setting
from safari.run.note import Kind
from safari.run.photo_gate import Gate, gate
from safari.store.removal import check_may_go, is_half_typed
from safari.store.tables import NOTES, PHOTOS, PROGRAMME, SAFARIS
from safari.text import line
from safari.words import _

if TYPE_CHECKING:
    from safari.formats.desk import FormatDesk
    from safari.guests.desk import GuestDesk
    from safari.people.desk import PeopleDesk
    from safari.plan.desk import PlanDesk
    from safari.plan.format import Format
    from safari.store.journal import Journal

_WITH_PHOTOS = "SELECT 1 FROM photos WHERE note IN (SELECT uid FROM notes WHERE safari = ? AND said_by IS NULL)"
_ASKED = (Use.NOTES, Use.ANONYMOUS_QUOTE)  # anonymous by default: their name is not asked for here

_BORN = "SELECT at FROM revisions WHERE of_table = 'safaris' AND record = ? ORDER BY seq LIMIT 1"


class ChanceDesk:
    """Moments by chance."""

    def __init__(
        self, journal: Journal, people: PeopleDesk, plans: PlanDesk, guests: GuestDesk, formats: FormatDesk
    ) -> None:
        self._journal = journal
        self._database = journal.database
        self._people, self._plans, self._guests, self._formats = people, plans, guests, formats
        self._begun: dict[str, str] = {}  # safaris begun here in this session, and the sitting of their undo

    def begin(self, title: str, leader: str | None = None) -> Safari:
        """A safari by chance, today and now, with its leader where one is known. One undo takes it back. One that was
        begun before and in which nothing was done is gone then.

        Raises SafariError where there is no format for it.
        """
        for before in tuple(self._begun):
            self.vanish(before)
        now = self._journal.clock()
        sitting = self._journal.new_uid()
        with self._journal.intention(_("Moment begun"), sitting=sitting):
            kind = self._kind()
            starts = now.time().replace(second=0, microsecond=0, tzinfo=None)
            safari = self._plans.plan(kind, title, day=now.date(), starts=starts)
            if leader and self._people.leader(leader) is not None:
                self._guests.invite(safari.uid, leader=leader)
        self._begun[safari.uid] = sitting
        return safari

    def vanish(self, uid: str) -> bool:
        """Take a moment away that was begun here and in which nothing was typed, timed, counted; whether it is gone.

        One of a session before counts as begun here where it was born the minute it starts: nobody plans so."""
        safari = SAFARIS.get(self._database, uid)
        begun_here = uid in self._begun or (safari is not None and self._is_begun_at_once(safari))
        if safari is None or not begun_here or not self._is_empty(safari):
            return False
        sitting = self._begun.pop(uid, "")
        if not self._journal.give_up(sitting):  # something else was done meanwhile
            self._plans.remove(uid)
        return True

    def _is_begun_at_once(self, safari: Safari) -> bool:
        born = datetime.fromisoformat(self._database.value(_BORN, (safari.uid,)))
        return (
            safari.setting is Setting.CHANCE
            and safari.day == born.date()
            and safari.starts == born.time().replace(second=0, microsecond=0)
        )

    def _is_empty(self, safari: Safari) -> bool:
        """Whether nothing would be lost with this moment."""
        if safari.stage not in EARLY or self.known(safari.uid).is_told or is_half_typed(self._database, safari.uid):
            return False
        try:
            check_may_go(self._database, safari.uid, self._journal.clock().date())
        except SafariError:
            return False
        return True

    def known(self, uid: str) -> Known:
        """What is known of a moment: the first customer of it, where it was, and whether anything was jotted down."""
        safari = SAFARIS.standing(self._database, uid)
        customers = [one.customer for one in self._guests.participants(uid) if one.customer]
        today = self._journal.clock().date()
        return Known(
            customer=customers[0] if customers else None,
            alias=self._people.called(customer=customers[0]) if customers else "",
            place=safari.place,
            standing=self._people.agreement(customers[0]).standing(Use.NOTES, today) if customers else None,
            has_notes=bool(self._database.value("SELECT 1 FROM notes WHERE safari = ?", (uid,))),
            has_photos=bool(self._database.value(_WITH_PHOTOS, (uid,))),
        )

    def tell(self, uid: str, met: Met) -> int:
        """Who it was, where, and what they said when asked: they take part, said the quotes that nobody is named for,
        and their answer is kept. One undo takes all of it back. Raises SafariError where there is nothing to tell.

        A quote with a photo becomes theirs where they said yes to photos; how many did not, for want of that.
        """
        alias, place = line(met.alias), line(met.place)
        if not alias and (not place or met.agreed is not None):
            raise SafariError(_("Nobody is named yet."), _("Type what you call them, such as “Ingrid, 67”."))
        with self._journal.intention(_("Who it was is noted")) as change:
            if place:
                self._plans.edit(uid, place=place)
            if not alias:
                return 0
            guest = self._guests.invite_customer(uid, alias, reason=_("Met by chance"))
            if met.agreed is not None and guest.customer:
                asked = (*_ASKED, Use.PHOTO) if met.photos or not met.agreed else _ASKED  # "nothing" is no photo, too
                answer_aloud(self._people, self._journal, guest.customer, asked, agreed=met.agreed)
            quotes = NOTES.find(self._database, "safari = ? AND said_by IS NULL AND kind = ?", (uid, Kind.QUOTE))
            theirs = [note for note in quotes if self._may_be_of(note.uid, guest.customer)]
            for note in theirs:
                change.edit(NOTES, note, said_by=guest.customer)
        return len(quotes) - len(theirs)

    def _may_be_of(self, note: str, customer: str | None) -> bool:
        """Whether a note may be about a customer: one with a photo only where they said yes to photos."""
        if customer is None or not PHOTOS.find(self._database, "note = ?", (note,)):
            return True
        today = self._journal.clock().date()
        return gate(self._people.agreement(customer), Use.PHOTO, today) is Gate.OPEN

    def _kind(self) -> Format:
        kinds = self._formats.formats(PROGRAMME.find(self._database)[0].language)[0]
        found = next((one for one in kinds if one.setting is Setting.CHANCE), None)
        if found is None:
            raise SafariError(_("There is no format for a moment by chance."), _("Make one under Formats first."))
        return found
