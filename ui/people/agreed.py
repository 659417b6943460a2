"""What customers agreed to, in short: the few whose consent ends first, below the heat map of leaders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QWidget

from safari.thousands import grouped
from safari.words import _
from ui.people.customer_table import CustomerRow, consent_columns
from ui.people.table import PeopleTable
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.plain_text import heading

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

MOST, ROW, HEAD = 4, 42, 30


class FirstToEnd(PeopleTable):
    """A few customers. Nobody is chosen until the keyboard comes here; Enter or a press opens one."""

    def __init__(self) -> None:
        super().__init__(consent_columns(), _("Customers whose consent ends first"), height=ROW)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.opened.emit(self.people.rows[index.row()].uid))

    def choose(self, uid: str) -> None:
        """Choose one of those there; nobody otherwise."""
        if self.people.row_of(uid) >= 0:
            super().choose(uid)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if by_keyboard and self.people.rows:
            first = self.people.index(max(0, self.currentIndex().row()), 0)
            every = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().setCurrentIndex(first, every)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()


class Agreed(QWidget):
    """`wanted(uid)` when somebody opens a customer, or all of them ("")."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.table = FirstToEnd()
        self.table.opened.connect(self.wanted)
        self.all = Button(_("All {n}").format(n=0), "word", size="small")
        self.all.clicked.connect(lambda: self.wanted.emit(""))
        self._title = row(gap=12)
        self._title.addWidget(heading(_("What customers agreed to")), 1)
        self._title.addWidget(self.all)
        self.setLayout(column(self._title, self.table, gap=4))

    def show_first(self, rows: Sequence[CustomerRow], of: int) -> None:
        """Show these customers, of so many in all."""
        self.table.show_people(rows)
        self.all.setText(_("All {n}").format(n=grouped(of)))
        self.all.setAccessibleName(_("All {n} customers").format(n=grouped(of)))

    def height_for(self, rows: int) -> int:
        """How high it is with so many rows in sight, px."""
        return self._title.sizeHint().height() + 4 + self.table.height_for(rows)
