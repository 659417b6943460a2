"""Who and what is born in the line: a customer who turned up, a touchpoint nobody had thought of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from safari.clock import new_uid
from safari.people.customer import Customer, Touchpoint
from safari.words import _
from ui.run.day import read_day

if TYPE_CHECKING:
    from safari.jotting.desk import Newborn
    from safari.library import Library
    from safari.run.completion import Offer
    from safari.run.note import Note
    from ui.run.day import Day
    from ui.run.keeper import Keeper


class Births(QObject):
    """`day` is the day with all who were born on it; `changed(Day)` when it is another, `told(str)` once one is kept.

    The line knows a newborn at once. It is on its way to the disk meanwhile; a note that names it bears it, too, where
    the disk has not taken it before.
    """

    changed = Signal(object)
    told = Signal(str)

    def __init__(self, library: Library, day: Day, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self.day, self._keeper = library, day, keeper
        self._named: dict[str, Newborn] = {}
        self._waiting: dict[str, Newborn] = {}  # not on disk yet

    def bear(self, offer: Offer) -> str:
        """Bear who was picked from the list; their uid. A customer whom the library knows keeps theirs."""
        uid = offer.value or new_uid()
        touchpoint = offer.what == "touchpoint"
        newborn: Newborn = Touchpoint(uid, offer.label) if touchpoint else Customer(uid, offer.label)
        self._named[uid] = self._waiting[uid] = newborn
        self._become(self.day.with_newborn(newborn))
        safari = self.day.safari.uid

        def done(_nothing: object) -> None:
            self._waiting.pop(uid, None)
            self.told.emit(_told(newborn))

        self._keeper.do(lambda: self._library.jotting.bear(safari, newborn), done)
        return uid

    def of(self, *notes: Note) -> tuple[Newborn, ...]:
        """Those born here whom these notes name."""
        named = dict.fromkeys(uid for note in notes for uid in (note.said_by, note.touchpoint))
        return tuple(self._named[uid] for uid in named if uid in self._named)

    def read_again(self) -> None:
        """Somebody came or went: read the day again, after all that is being written."""
        uid = self.day.safari.uid
        there = self._library.plans.safari  # a moment by chance may be gone when somebody finishes
        self._keeper.read(lambda: read_day(self._library, uid) if there(uid) else self.day, self._become)

    def _become(self, day: Day) -> None:
        there = {one.uid for one in day.customers} | {one.uid for one in day.touchpoints}
        for uid, newborn in self._waiting.items():
            day = day if uid in there else day.with_newborn(newborn)
        self.day = day
        self.changed.emit(day)


def _told(newborn: Newborn) -> str:
    if isinstance(newborn, Touchpoint):
        return _("“{name}” is a touchpoint now. Ctrl+Z takes it back.").format(name=newborn.name)
    told = _("“{name}” takes part now; what they agree to can be noted later. Ctrl+Z takes it back.")
    return told.format(name=newborn.alias)
