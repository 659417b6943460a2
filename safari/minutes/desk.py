"""The desk of minutes: gathers what was made of a safari, and hands it through the gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.sharing.minutes_gate import MinutesMaterial, Sense, language_of, minutes
from safari.sharing.real_names import RealNames
from safari.store.agreements import of_customers
from safari.store.names_to_hide import names_to_hide
from safari.store.tables import (
    CARDS,
    CUSTOMERS,
    FINDINGS,
    LEADERS,
    NOTES,
    PARTICIPANTS,
    PROGRAMME,
    REFLECTIONS,
    SAFARIS,
    STARS,
    THEMES,
)

if TYPE_CHECKING:
    from safari.closing.desk import ClosingDesk
    from safari.debrief.desk import DebriefDesk
    from safari.follow_through.desk import FollowThroughDesk
    from safari.sharing.minutes_page import MinutesPage
    from safari.store.journal import Journal

_SAFARI, _ORDER = "safari = ?", "position, seq"
_OF_ITS_NOTES = "note IN (SELECT uid FROM notes WHERE safari = ?)"
_OF_ITS_THEMES = "theme IN (SELECT uid FROM themes WHERE safari = ?)"


class MinutesDesk:
    """The minutes of a safari."""

    def __init__(
        self, journal: Journal, closing: ClosingDesk, debriefs: DebriefDesk, follow_through: FollowThroughDesk
    ) -> None:
        self._journal = journal
        self._database = journal.database
        self._closing, self._debriefs, self._follow_through = closing, debriefs, follow_through

    def page(self, safari: str) -> MinutesPage:
        """What was made of a safari, as it may be read outside the library today."""
        return minutes(self._material(safari))

    def _material(self, uid: str) -> MinutesMaterial:
        safari, programme = SAFARIS.standing(self._database, uid), PROGRAMME.find(self._database)[0]
        notes = NOTES.find(self._database, "safari = ? AND off_record = 0", (uid,))
        participants = PARTICIPANTS.find(self._database, _SAFARI, (uid,), _ORDER)
        sense = self._sense(uid)
        said_by = (*(one.said_by for one in notes), *(one.said_by for one in sense.amended.values()))
        spoken_of = {uid for uid in (*said_by, *(one.customer for one in participants)) if uid}
        return MinutesMaterial(
            programme=programme,
            safari=safari,
            debrief=self._closing.debrief(uid),
            notes=notes,
            participants=participants,
            customers={uid: CUSTOMERS.standing(self._database, uid) for uid in spoken_of},
            leaders={one.uid: one for one in LEADERS.find(self._database)},
            agreements=of_customers(self._database, spoken_of),
            names=RealNames(*names_to_hide(self._database), language=language_of(safari, programme)),
            sense=sense,
            today=self._journal.clock().date(),
        )

    def _sense(self, safari: str) -> Sense:
        return Sense(
            themes=THEMES.find(self._database, _SAFARI, (safari,), _ORDER),
            cards=CARDS.find(self._database, _OF_ITS_THEMES, (safari,), _ORDER),
            stars=STARS.find(self._database, _OF_ITS_NOTES, (safari,)),
            findings=FINDINGS.find(self._database, _SAFARI, (safari,), _ORDER),
            reflections=REFLECTIONS.find(self._database, _SAFARI, (safari,)),
            curves=self._debriefs.curves(safari),
            issues=self._follow_through.issues(safari),
            commitments=self._follow_through.commitments(safari),
            behind=self._follow_through.notes_behind(safari),
            amended=self._closing.amended(safari),
        )
