"""The desk of the drivers: the business figures that safaris are tied to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safari.errors import SafariError
from safari.people.typed import named
from safari.plan.driver import Driver
from safari.store.in_use import is_used
from safari.store.tables import DRIVERS
from safari.text import fold, line, lines
from safari.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.store.journal import Journal


class DriverDesk:
    """Every driver of the library."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._database = journal.database

    def drivers(self) -> list[Driver]:
        """All drivers, by name."""
        return sorted(DRIVERS.find(self._database), key=lambda driver: fold(driver.name))

    def driver(self, uid: str) -> Driver | None:
        """One driver."""
        return DRIVERS.get(self._database, uid)

    def add(self, name: str, value: str = "", source: str = "") -> Driver:
        """A new driver: where the figure stands, as people say it ("74 %"), and where that comes from.

        Raises SafariError where it has no name, or another one is called so.
        """
        driver = Driver(self._journal.new_uid(), self._own(name), line(value), line(source))
        with self._journal.intention(_("Driver added")) as change:
            return change.add(DRIVERS, driver)

    def edit(self, uid: str, **changes: Any) -> Driver:  # noqa: ANN401 - fields of Driver
        """Change fields of a driver. Raises SafariError as `add` does."""
        if "name" in changes:
            changes["name"] = self._own(changes["name"], uid)
        with self._journal.intention(_("Driver changed")) as change:
            return change.edit(DRIVERS, DRIVERS.standing(self._database, uid), **lines(changes))

    def remove(self, uid: str) -> None:
        """Remove a driver that no safari is tied to. Raises SafariError where one is."""
        driver = DRIVERS.standing(self._database, uid)
        if is_used(self._database, DRIVERS.name, uid):
            raise SafariError(
                _("Safaris are tied to “{name}”.").format(name=driver.name), _("Give them another driver first.")
            )
        with self._journal.intention(_("Driver removed")) as change:
            change.remove(DRIVERS, driver)

    def become(self, drivers: Sequence[Driver]) -> None:
        """Have these drivers and no others: one without uid is new, one that is missing goes.

        Raises SafariError as `add` and `remove` do; nothing is changed then.
        """
        with self._journal.intention(_("Drivers changed")):
            wanted = {one.uid: one for one in drivers if one.uid}
            for gone in (one.uid for one in self.drivers() if one.uid not in wanted):
                self.remove(gone)
            for one in drivers:
                if one.uid:
                    self.edit(one.uid, name=one.name, value=one.value, source=one.source)
                else:
                    self.add(one.name, one.value, one.source)

    def _own(self, name: str, uid: str = "") -> str:
        """A name that no other driver has."""
        cleaned = named(name)
        if any(fold(one.name) == fold(cleaned) and one.uid != uid for one in self.drivers()):
            raise SafariError(
                _("There is a driver “{name}” already.").format(name=cleaned), _("Choose it, or type another name.")
            )
        return cleaned
