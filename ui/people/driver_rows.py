"""The drivers in the programme's form: a business figure a row, where it stands, and where that comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from safari.library import Library
    from safari.plan.driver import Driver


class DriverRow(QWidget):
    """One driver, or a new one (`uid` ""). `gone(row)` when it is to be taken away."""

    gone = Signal(object)

    def __init__(self, driver: Driver | None = None) -> None:
        super().__init__()
        self.uid = driver.uid if driver else ""
        said = (driver.name, driver.value, driver.source) if driver else ("", "", "")
        names = (_("Business figure"), _("Where it stands"), _("Source"))
        self.fields = [TextField(text, placeholder=name) for text, name in zip(said, names, strict=True)]
        for field in self.fields:
            field.setCursorPosition(0)  # what is too long for its field is read from its beginning
        self._before = self.words()
        remove = Button(icon="close", name=_("Take away {name}").format(name=said[0] or _("this figure")))
        remove.clicked.connect(lambda: self.gone.emit(self))
        across = row(gap=8)
        for field, share in zip(self.fields, (5, 2, 3), strict=True):
            across.addWidget(field, share)
        across.addWidget(remove)
        self.setLayout(across)

    def words(self) -> tuple[str, str, str]:
        """Name, value and source as typed."""
        name, value, source = (field.text() for field in self.fields)
        return name, value, source

    @property
    def is_changed(self) -> bool:
        """Whether something else is typed than what stands in the library."""
        return self.words() != self._before


class DriverRows(QWidget):
    """All drivers. Nothing is written before `keep`."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._drivers = library.drivers
        self._rows = column(gap=8)
        self._removed: list[str] = []
        self.add = Button(_("Add a business figure"), "word", size="small", icon="plus")
        self.add.clicked.connect(self._add_new)
        whole = column(gap=8)
        whole.addLayout(self._rows)
        whole.addLayout(row(self.add, None))
        self.setLayout(whole)
        for driver in self._drivers.drivers():
            self.add_row(driver)

    @property
    def rows(self) -> list[DriverRow]:
        """The rows that are there."""
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        return [one for item in items if item and isinstance(one := item.widget(), DriverRow)]

    def add_row(self, driver: Driver | None = None) -> DriverRow:
        """A row for a driver, or for a new one."""
        made = DriverRow(driver)
        made.gone.connect(self._take_away)
        self._rows.addWidget(made)
        return made

    def keep(self) -> None:
        """Write what was changed. Raises SafariError where a figure has no name, or is in use and was taken away."""
        for uid in self._removed:
            self._drivers.remove(uid)
        for one in self.rows:
            name, value, source = one.words()
            if one.uid and one.is_changed:
                self._drivers.edit(one.uid, name=name, value=value, source=source)
            elif not one.uid and any(text.strip() for text in one.words()):
                self._drivers.add(name, value, source)

    def _add_new(self) -> None:
        self.add_row().fields[0].setFocus()

    def _take_away(self, gone: DriverRow) -> None:
        if gone.uid:
            self._removed.append(gone.uid)
        self._rows.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self.add.setFocus()
