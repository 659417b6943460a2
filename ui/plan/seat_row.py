"""One row of who sits together: a leader with their bet, and whoever they sit beside; or a customer by themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from safari.plan.safari import Setting
from safari.words import _
from ui.plan.flat_field import FlatLine, FlatText
from ui.plan.kept_field import KeptField
from ui.plan.person_button import PersonButton
from ui.theme import ColourName, theme
from ui.widgets.avatar import SIDE
from ui.widgets.boxes import column, row
from ui.widgets.chip import Chip
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import Hairline, PlainText
from ui.widgets.trouble_line import TroubleLine

PAIRED = frozenset({Setting.TABLE, Setting.RING})  # where every leader has a customer beside them


class Writes(Protocol):
    """Where what is typed into a row is kept: by participant, within a sitting. May raise SafariError."""

    def bet(self, uid: str, text: str, sitting: str = "") -> object:
        """What a leader believes will be said."""

    def agent(self, uid: str, name: str, sitting: str = "") -> object:
        """Whom a leader sits beside, where customers are served."""


@dataclass(frozen=True, slots=True)
class Seat:
    """What a row shows. `leader` and `customer` are participants' uids ("" for an empty place)."""

    leader: str
    customer: str
    name: str = ""
    below: str = ""
    overdue: bool = False
    alias: str = ""
    setting: Setting = Setting.TABLE
    bet: str = ""
    agent: str = ""

    @property
    def key(self) -> str:
        """What names the row: its leader, else its customer."""
        return self.leader or self.customer


class SeatRow(QWidget):
    """`leader_pressed(row)` and `customer_pressed(row)` ask what can be done; the second also where nobody sits yet."""

    leader_pressed = Signal(object)
    customer_pressed = Signal(object)

    def __init__(self, seat: Seat, writes: Writes) -> None:
        super().__init__()
        self.seat, self._writes = seat, writes
        self.leader = PersonButton(customer=False)
        self.nobody: PlainText | None = None  # this and the agent are made where they are needed: few rows have them
        self.agent: FlatLine | None = None
        self.agent_kept: KeptField | None = None
        self.customer = PersonButton(customer=True)
        self.choose = Chip(_("Choose"), icon="plus", does="begin")
        self.bet = FlatText(_("I believe they will say …"))
        self.wrong = TroubleLine()
        self.bet_kept = KeptField(self.bet, self._keep(lambda: self._writes.bet), self.wrong.say)
        self._lay_out()
        self.leader.clicked.connect(lambda: self.leader_pressed.emit(self))
        self.customer.clicked.connect(lambda: self.customer_pressed.emit(self))
        self.choose.clicked.connect(lambda: self.customer_pressed.emit(self))
        self.show_seat(seat)

    def show_seat(self, seat: Seat) -> None:
        """Show another state of the same row; what is being typed stays."""
        self.seat = seat
        paired, beside_agent = seat.setting in PAIRED, seat.setting is Setting.AGENT and bool(seat.leader)
        self._show_agent(seat, wanted=beside_agent)
        self._show_nobody(wanted=not seat.leader and paired)
        self.leader.setVisible(bool(seat.leader))
        self._left.setVisible(bool(seat.leader) or paired)
        self.arrow.setVisible(paired or beside_agent)
        self.customer.setVisible(bool(seat.customer))
        self.choose.setVisible(not seat.customer and paired)
        self._place.setVisible(bool(seat.customer) or paired or beside_agent)
        self._under.setVisible(bool(seat.leader) and seat.setting is not Setting.CHANCE)
        ink: ColourName = "ouch" if seat.overdue else "ink3"
        self.leader.show_person(seat.name, seat.below, ink)
        self.customer.show_person(seat.alias)
        beside = _("Beside {name}").format(name=seat.name) if seat.name else ""
        self.customer.setAccessibleDescription(beside)
        self.choose.setAccessibleName(_("Choose who sits beside {name}").format(name=seat.name))
        self.bet.setAccessibleName(_("What {name} believes they will say").format(name=seat.name))
        self.bet_kept.show(seat.bet)

    def settle(self) -> bool:
        """Keep whatever was typed and not kept yet; whether nothing is left to be kept."""
        settled = [kept.settle() for kept in (self.agent_kept, self.bet_kept) if kept is not None]
        return all(settled)

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops, in order."""
        agent = (self.agent,) if self.agent is not None else ()
        return (self.leader, self.customer, self.choose, *agent, self.bet)

    def anchor(self) -> QWidget:
        """What a list of customers opens below."""
        return self.customer if self.seat.customer else self.choose

    def _lay_out(self) -> None:
        self._left = _either(self.leader)
        self._place = _either(self.customer, self.choose)
        self.arrow = IconLabel("arrow_right", "ink2", side=16)
        across = row(gap=8)
        across.addWidget(self._left, 3)
        across.addWidget(self.arrow, 0, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(self._place, 2)
        across.setContentsMargins(0, 4, 0, 4)
        self._under = QWidget()
        under = column(self.bet, self.wrong)
        under.setContentsMargins(theme().px(SIDE) + 3, 0, 0, 4)  # the words begin where the name above does
        self._under.setLayout(under)
        self.setLayout(column(Hairline(), across, self._under))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _show_agent(self, seat: Seat, *, wanted: bool) -> None:
        if self.agent is None and wanted:
            self.agent = FlatLine(_("Name the agent"))
            self.agent_kept = KeptField(self.agent, self._keep(lambda: self._writes.agent), self.wrong.say)
            _put_into(self._place, self.agent)
        if self.agent is not None and self.agent_kept is not None:
            self.agent.setVisible(wanted)
            self.agent.setAccessibleName(_("Agent beside {name}").format(name=seat.name))
            self.agent_kept.show(seat.agent)

    def _show_nobody(self, *, wanted: bool) -> None:
        if self.nobody is None and wanted:
            self.nobody = PlainText(_("Beside nobody yet"), "small", "ink3", wrap=False)
            _put_into(self._left, self.nobody)
        if self.nobody is not None:
            self.nobody.setVisible(wanted)

    def _keep(self, write: Callable[[], Callable[[str, str, str], object]]) -> Callable[[str, str], object]:
        return lambda text, sitting: write()(self.seat.leader, text, sitting)


def _put_into(place: QWidget, widget: QWidget) -> None:
    layout = place.layout()
    if isinstance(layout, QBoxLayout):
        layout.insertWidget(0, widget, 100)  # all the room there is: what stands there else gives way


def _either(*widgets: QWidget) -> QWidget:
    """A place that holds one of several widgets; each keeps its own width."""
    place = QWidget()
    place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    inner = row(*widgets)
    if any(isinstance(one, Chip) for one in widgets):
        inner.addStretch(1)
    place.setLayout(inner)
    return place
