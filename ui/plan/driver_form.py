"""The form in which a driver is added or changed: a business figure, where it stands, where that comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.run.note import in_field
from safari.words import _
from ui.people.form import Form
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from safari.plan.driver import Driver


class DriverForm(Form):
    """`kept` is the driver once it is in the library."""

    def __init__(self, parent: QWidget | None, library: Library, driver: Driver | None = None) -> None:
        title = _("Change the driver") if driver else _("New driver")
        super().__init__(parent, title, _("Keep") if driver else _("Add driver"))
        self._drivers, self._driver = library.drivers, driver
        self.kept: Driver | None = None
        self.name = TextField(driver.name if driver else "", limit=500)
        self.value = TextField(driver.value if driver else "", limit=500)
        self.source = TextField(driver.source if driver else "", limit=500)
        self.add(_("Name"), self.name, _("A figure the business is led by, such as renewal after a claim."))
        self.add(_("Where it stands"), self.value, _("As people say it: 74 %."))
        self.add(_("Source"), self.source, _("Who says so, and as of when."))
        what = in_field("driver", driver.uid if driver else "new")
        self.bring_back(library, what, self.name, self.value, self.source)
        self.name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, driver_uid: str = "") -> str:
        """Show the form for a driver, or for a new one; its uid once kept, "" where nothing was."""
        form = cls(parent, library, library.drivers.driver(driver_uid) if driver_uid else None)
        return form.kept.uid if form.is_kept() and form.kept else ""

    def keep(self) -> None:
        """Write the driver. Raises SafariError without a name, or where another one has it."""
        name, value, source = self.name.text(), self.value.text(), self.source.text()
        if self._driver is None:
            self.kept = self._drivers.add(name, value, source)
        else:
            self.kept = self._drivers.edit(self._driver.uid, name=name, value=value, source=source)
