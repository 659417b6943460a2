"""Which column of the file each of our fields stands in: a drop-down a field."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from safari.newcomers.people_file import FIELDS, Field, Fields, Kind, PeopleFile
from safari.newcomers.wording import field_name
from safari.words import _
from ui.widgets.drop_down import DropDown
from ui.widgets.labelled import Labelled

ACROSS = 4
NOWHERE = "-"
SAMPLE = 24  # letters of a first cell, to tell columns without a heading apart


class Columns(QWidget):
    """`mapped(Field, column)` when somebody says where a field stands; None: in no column."""

    mapped = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[Field, DropDown] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._kind: Kind | None = None
        self._labelled: list[Labelled] = []

    def show_file(self, kind: Kind, file: PeopleFile, fields: Fields) -> None:
        """Show where the fields of a kind stand in a file."""
        if kind is not self._kind:
            self._build(kind)
        choices = [(NOWHERE, _("Not in the file")), *((str(at), _told(file, at)) for at in range(len(file.headings)))]
        for meant, drop_down in self.fields.items():
            drop_down.set_choices(choices)
            drop_down.choose(str(fields.index(meant)) if meant in fields else NOWHERE)

    def _build(self, kind: Kind) -> None:
        self._kind = kind
        focused = next((one for one, drop_down in self.fields.items() if drop_down.hasFocus()), None)
        for labelled in self._labelled:
            labelled.hide()
            labelled.deleteLater()
        self._labelled.clear()
        self.fields = {}
        for number, meant in enumerate(FIELDS[kind]):
            drop_down = self.fields[meant] = DropDown()
            drop_down.activated.connect(lambda _index, one=meant: self._tell(one))
            labelled = Labelled(field_name(meant), drop_down)
            self._labelled.append(labelled)
            self._grid.addWidget(labelled, number // ACROSS, number % ACROSS)
            labelled.show()  # at once: whoever asks how tall this is now, asks before Qt would show it by itself
        for place in range(ACROSS):
            self._grid.setColumnStretch(place, 1)
        if focused in self.fields:
            self.fields[focused].setFocus()

    def _tell(self, meant: Field) -> None:
        key = self.fields[meant].key()
        self.mapped.emit(meant, None if key == NOWHERE else int(key))


def _told(file: PeopleFile, at: int) -> str:
    """A column by its heading, or by what stands in it first."""
    if file.has_heading is not False:
        return file.headings[at]
    first = next((" ".join(row.cells[at].split()) for row in file.rows if row.cells[at].strip()), "")
    shown = first if len(first) <= SAMPLE else f"{first[: SAMPLE - 1]}…"
    return _("{column}: {sample}").format(column=file.headings[at], sample=shown) if shown else file.headings[at]
