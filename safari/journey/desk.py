"""The desk of the journey: the touchpoints that notes and safaris are about, and their order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.people.customer import Touchpoint
from safari.people.typed import named
from safari.plan.safari import SafariTouchpoint
from safari.store.in_use import is_used
from safari.store.tables import SAFARI_TOUCHPOINTS, TOUCHPOINTS
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
        return self.add(Touchpoint(self._journal.new_uid(), name))

    def add(self, touchpoint: Touchpoint) -> Touchpoint:
        """A touchpoint at the end of the journey; one that is there already (by its uid) stays as it is. Raises
        SafariError where it has no name."""
        with self._journal.intention(_("Touchpoint added")) as change:
            standing = TOUCHPOINTS.get(self._database, touchpoint.uid)
            if standing is not None:
                return standing
            place = len(self.touchpoints())
            return change.add(TOUCHPOINTS, replace(touchpoint, name=named(touchpoint.name), position=place))

    def choose(self, safari: str, touchpoint: str, *, chosen: bool = True) -> None:
        """Say whether a safari is about a touchpoint."""
        standing = SAFARI_TOUCHPOINTS.find(self._database, "safari = ? AND touchpoint = ?", (safari, touchpoint))
        label = _("Touchpoint chosen") if chosen else _("Touchpoint taken off the safari")
        with self._journal.intention(label) as change:
            if chosen and not standing:
                change.add(SAFARI_TOUCHPOINTS, SafariTouchpoint(self._journal.new_uid(), safari, touchpoint))
            for link in standing if not chosen else []:
                change.remove(SAFARI_TOUCHPOINTS, link)

    def choose_called(self, safari: str, name: str) -> None:
        """Say that a safari is about the touchpoint of this name, a new one where there is none."""
        with self._journal.intention(_("Touchpoint added")):
            self.choose(safari, self.called(name).uid)

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
