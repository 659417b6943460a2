"""One row of the table: a leader, and the customer beside them; or a customer whom nobody sits beside yet."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.words import _
from ui.plan.person_button import PersonButton
from ui.theme import ColourName, theme
from ui.widgets.boxes import column, row
from ui.widgets.chip import Chip
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import Hairline, PlainText

ROW = 56


@dataclass(frozen=True, slots=True)
class Seat:
    """What a row shows. `leader` and `customer` are participants' uids ("" for an empty place)."""

    leader: str
    customer: str
    name: str = ""
    below: str = ""
    overdue: bool = False
    alias: str = ""

    @property
    def key(self) -> str:
        """What names the row: its leader, else its customer."""
        return self.leader or self.customer


class SeatRow(QWidget):
    """`leader_pressed(row)` and `customer_pressed(row)` ask what can be done; the second also where nobody sits yet."""

    leader_pressed = Signal(object)
    customer_pressed = Signal(object)

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self.seat = seat
        self.leader = PersonButton(customer=False)
        self.nobody = PlainText(_("Beside nobody yet"), "small", "ink3", wrap=False)
        self.customer = PersonButton(customer=True)
        self.choose = Chip(_("Choose"), icon="plus", does="begin")
        left = _either(self.leader, self.nobody)
        self._place = _either(self.customer, self.choose)
        arrow = IconLabel("arrow_right", "ink2", side=16)
        across = row(gap=8)
        across.addWidget(left, 3)
        across.addWidget(arrow, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self._place, 2)
        across.setContentsMargins(0, 4, 0, 4)
        self.setLayout(column(Hairline(), across))
        self.leader.clicked.connect(lambda: self.leader_pressed.emit(self))
        self.customer.clicked.connect(lambda: self.customer_pressed.emit(self))
        self.choose.clicked.connect(lambda: self.customer_pressed.emit(self))
        self.show_seat(seat)

    def show_seat(self, seat: Seat) -> None:
        """Show another state of the same row."""
        self.seat = seat
        self.leader.setVisible(bool(seat.leader))
        self.nobody.setVisible(not seat.leader)
        self.customer.setVisible(bool(seat.customer))
        self.choose.setVisible(not seat.customer)
        ink: ColourName = "ouch" if seat.overdue else "ink3"
        self.leader.show_person(seat.name, seat.below, ink)
        self.customer.show_person(seat.alias)
        self.customer.setAccessibleDescription(_("Beside {name}").format(name=seat.name) if seat.name else "")
        self.choose.setAccessibleName(_("Choose who sits beside {name}").format(name=seat.name))

    def anchor(self) -> QWidget:
        """What a list of customers opens below."""
        return self.customer if self.seat.customer else self.choose

    def sizeHint(self) -> QSize:
        return QSize(320, theme().px(ROW))


def _either(first: QWidget, second: QWidget) -> QWidget:
    """A place that holds one of two widgets; both keep their own width."""
    place = QWidget()
    place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    inner = row(first, second)
    if isinstance(second, Chip):
        inner.addStretch(1)
    place.setLayout(inner)
    return place
