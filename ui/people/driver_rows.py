"""The drivers in the programme's form: a business figure a row, where it stands, and where that comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.plan.driver import Driver
from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from safari.library import Library


class DriverRow(QWidget):
    """One driver, or a new one (`uid` ""). `gone(row)` when it is to be taken away."""

    gone = Signal(object)

    def __init__(self, driver: Driver | None = None) -> None:
        super().__init__()
        self.uid = driver.uid if driver else ""
        said = (driver.name, driver.value, driver.source) if driver else ("", "", "")
        self._names = (_("Business figure"), _("Where it stands"), _("Source"))
        self.fields = [TextField(text, placeholder=name) for text, name in zip(said, self._names, strict=True)]
        for field in self.fields:
            field.setCursorPosition(0)  # what is too long for its field is read from its beginning
        remove = Button(icon="close", name=_("Take away {name}").format(name=said[0] or _("this figure")))
        remove.clicked.connect(lambda: self.gone.emit(self))
        across = row(gap=8)
        for field, share in zip(self.fields, (5, 2, 3), strict=True):
            across.addWidget(field, share)
        across.addWidget(remove)
        self.setLayout(across)

    def say_place(self, place: int, count: int) -> None:
        """Where there are several, a reader says to which of them a field belongs: "Source, 2 of 3"."""
        told = _("{name}, {n} of {all}")
        for field, name in zip(self.fields, self._names, strict=True):
            field.setAccessibleName(told.format(name=name, n=place + 1, all=count) if count > 1 else name)

    def words(self) -> tuple[str, str, str]:
        """Name, value and source as typed."""
        name, value, source = (field.text() for field in self.fields)
        return name, value, source


class DriverRows(QWidget):
    """All drivers. Nothing is written here."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._rows = column(gap=8)
        self.add = Button(_("Add a business figure"), "word", size="small", icon="plus")
        self.add.clicked.connect(self._add_new)
        whole = column(gap=8)
        whole.addLayout(self._rows)
        whole.addLayout(row(self.add, None))
        self.setLayout(whole)
        for driver in library.drivers.drivers():
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
        self._say_places()
        return made

    def drivers(self) -> list[Driver]:
        """The drivers as they are typed; a row that is empty is none."""
        return [Driver(one.uid, *one.words()) for one in self.rows if one.uid or any(map(str.strip, one.words()))]

    def _add_new(self) -> None:
        self.add_row().fields[0].setFocus()

    def _take_away(self, gone: DriverRow) -> None:
        self._rows.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._say_places()
        self.add.setFocus()

    def _say_places(self) -> None:
        rows = self.rows
        for place, each in enumerate(rows):
            each.say_place(place, len(rows))
