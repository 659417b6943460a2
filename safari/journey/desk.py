"""The desk of the journey: the touchpoints that notes and safaris are about, and their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.people.customer import Touchpoint
from safari.people.typed import named
from safari.store.in_use import is_used
from safari.store.tables import TOUCHPOINTS
from safari.text import fold, line
from safari.words import _

if TYPE_CHECKING:
    from safari.store.journal import Journal


class JourneyDesk:
    """The places of the customer's journey."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._database = journal.database

    def touchpoints(self) -> list[Touchpoint]:
        """All touchpoints, in journey order."""
        return TOUCHPOINTS.find(self._database, order="position, seq")

    def called(self, name: str) -> Touchpoint:
        """The touchpoint of this name, made at the end of the journey where there is none."""
        standing = self.touchpoints()
        found = next((one for one in standing if fold(one.name) == fold(line(name))), None)
        if found:
            return found
        with self._journal.intention(_("Touchpoint added")) as change:
            return change.add(TOUCHPOINTS, Touchpoint(self._journal.new_uid(), named(name), len(standing)))

    def rename(self, uid: str, name: str) -> Touchpoint:
        """Give a touchpoint another name."""
        with self._journal.intention(_("Touchpoint renamed")) as change:
            return change.edit(TOUCHPOINTS, TOUCHPOINTS.standing(self._database, uid), name=named(name))

    def move(self, uid: str, to: int) -> None:
        """Move a touchpoint to place `to` of the journey (0 is its beginning)."""
        moved = TOUCHPOINTS.standing(self._database, uid)
        order = [one for one in self.touchpoints() if one.uid != uid]
        order.insert(max(0, to), moved)
        with self._journal.intention(_("Order of the journey changed")) as change:
            for place, one in enumerate(order):
                change.edit(TOUCHPOINTS, one, position=place)

    def remove(self, uid: str) -> None:
        """Remove a touchpoint that no note names and no safari is about."""
        touchpoint = TOUCHPOINTS.standing(self._database, uid)
        if is_used(self._database, TOUCHPOINTS.name, uid):
            raise SafariError(
                _("{name} is in notes, or a safari is about it.").format(name=touchpoint.name), _("Rename it instead.")
            )
        with self._journal.intention(_("Touchpoint removed")) as change:
            change.remove(TOUCHPOINTS, touchpoint)
