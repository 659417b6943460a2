"""Who sits together: every leader and the customer beside them; adding, changing, taking off."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from safari.guests.participant import Participant
from safari.plan.safari import Setting
from safari.words import _
from ui.plan.choices import free_customers, free_leaders
from ui.plan.picker import Picker
from ui.plan.reason import Reason, reason_to_ask
from ui.plan.seat_row import PAIRED, SeatRow
from ui.plan.seats import seats
from ui.plan.who_words import nobody_yet, title_of
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.people_words import in_menu
from ui.widgets.plain_text import Hairline, PlainText, heading

if TYPE_CHECKING:
    from safari.library import Library
    from ui.screen import Context

LEADERS_ONLY = (Setting.AGENT, Setting.RECORDINGS)  # where no customer is invited


class Who(QWidget):
    """The people of one safari. Writes by itself."""

    TABLES: ClassVar = frozenset({"participants", "leaders", "customers", "safaris", "programme"})

    def __init__(self, context: Context, uid: str) -> None:
        super().__init__()
        self._context, self._uid = context, uid
        self._library: Library = context.library
        self._participants: dict[str, Participant] = {}
        self._rows: dict[str, SeatRow] = {}
        self.setting = Setting.TABLE
        self._pickers: dict[str, Picker] = {}
        self.add = Button(_("Add"), "word", size="small", name=_("Add leaders and customers"))
        self.add.clicked.connect(self._ask_whom)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.empty = PlainText("", "body", "ink2")
        self.heading = heading(title_of(self.setting))
        self.seating = Button(_("Seating plan"), size="small", icon="seat")
        self.seating.clicked.connect(self.open_seating)
        self.run = Button(_("Go on to Run"), size="small")
        self.run.clicked.connect(lambda: self._context.go("safaris", self._uid, "run"))
        below = row(self.seating, self.run, None)
        self.setLayout(column(row(self.heading, None, self.add), 10, self._list, Hairline(), 12, below))
        self.empty.setContentsMargins(0, 0, 0, 12)
        self._list.addWidget(self.empty)
        self._take_setting(self.setting)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the library; a row that is still there stays, and with it the keyboard."""
        self._participants = {one.uid: one for one in self._library.guests.participants(self._uid)}
        safari = self._library.plans.safari(self._uid)
        if safari is not None and safari.setting is not self.setting:
            self._take_setting(safari.setting)
        shown = seats(list(self._participants.values()), self._library.people, self.setting)
        for key in [key for key in self._rows if key not in {seat.key for seat in shown}]:
            gone = self._rows.pop(key)
            gone.hide()
            gone.deleteLater()
        before: QWidget = self.add
        for place, seat in enumerate(shown):
            line = self._rows.get(seat.key)
            if line is None:
                line = self._rows[seat.key] = SeatRow(seat, self._library.guests)
                line.leader_pressed.connect(self._leader_menu)
                line.customer_pressed.connect(self._customer_menu)
            elif line.seat != seat:
                line.show_seat(seat)
            if self._list.indexOf(line) != place:
                self._list.insertWidget(place, line)
                line.show()
            for stop in line.stops():
                QWidget.setTabOrder(before, stop)
                before = stop
        self.empty.setVisible(not shown)
        self.seating.setVisible(bool(shown) and self.setting in PAIRED)
        QWidget.setTabOrder(before, self.seating)

    def settle(self) -> bool:
        """Keep whatever was typed and not kept yet; whether nothing is left to be kept."""
        settled = [line.settle() for line in self._rows.values()]  # each of them, also after one that could not
        return all(settled)

    def name_agent(self, leader: str) -> None:
        """Put the keyboard where the agent of a leader (a participant) is named."""
        field = self._rows[leader].agent if leader in self._rows else None
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_reason(self, participant: str, sentence: str) -> None:
        """Ask why a guarded customer is asked all the same, and keep it."""
        reason = Reason.ask(self, sentence)
        if reason:
            self._context.attempt(lambda: self._library.guests.give_reason(participant, reason))

    def add_leader(self, at: QWidget | None = None) -> None:
        """Open the list of leaders to pick from, or to type a new one."""
        self._picker("leader").open(at or self.add, lambda: free_leaders(self._library, self._uid), self._take_leader)

    def add_customer(self, at: QWidget | None = None, *, beside: str = "") -> None:
        """Open the list of customers; whoever is picked sits beside the leader `beside` (a participant), if named."""
        self._picker("customer").open(
            at or self.add,
            lambda: free_customers(self._library, self._uid),
            lambda uid, name: self._take_customer(uid, name, beside),
            once=bool(beside),
        )

    def take_off(self, participant: str) -> None:
        """Take somebody off, and say so."""
        one = self._participants.get(participant)
        if one is not None:
            name = self._name(one)
            if self._context.attempt(lambda: self._library.guests.uninvite(participant)):
                said = _("{name} is off this safari.").format(name=name)
                self._context.toast(said, _("Undo"), self._library.undo)

    def seat(self, leader: str, customer: str | None) -> None:
        """Seat a leader (a participant) beside a customer, or beside nobody."""
        self._context.attempt(lambda: self._library.guests.pair(leader, customer))

    def open_seating(self) -> None:
        """Open the drawn table."""
        from ui.plan.seating import SeatingPlan

        SeatingPlan.ask(self, self._library, self._uid)

    def _name(self, one: Participant) -> str:
        if one.leader:
            leader = self._library.people.leader(one.leader)
            return leader.name if leader else ""
        customer = self._library.people.customer(one.customer or "")
        return customer.alias if customer else ""

    def _picker(self, kind: str) -> Picker:
        if kind not in self._pickers:
            words = {
                "leader": (_("A leader’s name"), _("New leader: {name}")),
                "customer": (_("A customer’s alias"), _("New customer: {name}")),
            }
            self._pickers[kind] = Picker(self, *words[kind])
        return self._pickers[kind]

    def _take_leader(self, uid: str, name: str) -> None:
        if uid:
            self._library.guests.invite(self._uid, leader=uid)
        else:
            self._library.guests.invite_leader(self._uid, name)

    def _take_customer(self, _uid: str, alias: str, beside: str) -> bool:
        """Invite a customer; one who is guarded only with a reason. Whether they are invited."""
        reason = reason_to_ask(self, self._library, self._uid, alias)
        if reason is None:
            return False
        self._library.guests.invite_customer(self._uid, alias, beside=beside, reason=reason)
        return True

    def _take_setting(self, setting: Setting) -> None:
        self.setting = setting
        self.heading.setText(title_of(setting))
        self.empty.setText(nobody_yet(setting))
        self.run.setVisible(setting is Setting.CHANCE)
        only = setting in LEADERS_ONLY
        self.add.setAccessibleName(_("Add leaders") if only else _("Add leaders and customers"))

    def _ask_whom(self) -> None:
        if self.setting in LEADERS_ONLY:
            self.add_leader()
            return
        menu = QMenu(self)
        menu.addAction(_("A leader…")).triggered.connect(lambda _on=False: self.add_leader())
        menu.addAction(_("A customer…")).triggered.connect(lambda _on=False: self.add_customer())
        self._drop(menu, self.add)

    def _leader_menu(self, line: SeatRow) -> None:
        one = self._participants[line.seat.leader]
        menu = QMenu(self)
        change = menu.addAction(_("Change {name}…").format(name=_short(line.seat.name)))
        change.triggered.connect(lambda: self._change_leader(one.leader or ""))
        menu.addAction(_("Take off this safari")).triggered.connect(lambda: self.take_off(one.uid))
        self._drop(menu, line.leader)

    def _customer_menu(self, line: SeatRow) -> None:
        menu = QMenu(self)
        if line.seat.leader:
            self._add_places(menu, line)
        elif self.setting in PAIRED:
            self._add_leaders(menu, line)
        if line.seat.customer:
            one = self._participants[line.seat.customer]
            alias = _short(line.seat.alias)
            menu.addSeparator()
            change = menu.addAction(_("Change {name}…").format(name=alias))
            change.triggered.connect(lambda: self._change_customer(one.customer or ""))
            consent = menu.addAction(_("What {name} agreed to…").format(name=alias))
            consent.triggered.connect(lambda: self.ask_consent(one.customer or ""))
            menu.addAction(_("Take off this safari")).triggered.connect(lambda: self.take_off(one.uid))
        self._drop(menu, line.anchor())

    def _add_places(self, menu: QMenu, line: SeatRow) -> None:
        """The customers of this safari to sit beside, nobody, or one more."""
        leader = self._participants[line.seat.leader]
        for one in self._participants.values():
            if one.customer:
                place = menu.addAction(_short(self._name(one)))
                place.setCheckable(True)
                place.setChecked(leader.beside == one.customer)
                place.triggered.connect(lambda _on=False, who=one.customer: self.seat(leader.uid, who))
        if leader.beside:
            menu.addAction(_("Nobody")).triggered.connect(lambda: self.seat(leader.uid, None))
        another = menu.addAction(_("Another customer…"))
        another.triggered.connect(lambda: self.add_customer(line.anchor(), beside=leader.uid))

    def _add_leaders(self, menu: QMenu, line: SeatRow) -> None:
        """The leaders of this safari who could sit beside a customer nobody sits beside."""
        customer = self._participants[line.seat.customer].customer
        for one in self._participants.values():
            if one.leader:
                place = menu.addAction(_("Seat {name} here").format(name=_short(self._name(one))))
                place.triggered.connect(lambda _on=False, who=one.uid: self.seat(who, customer))

    def _change_leader(self, leader: str) -> None:
        from ui.people.leader_form import LeaderForm

        LeaderForm.ask(self, self._library, leader)

    def _change_customer(self, customer: str) -> None:
        from ui.people.customer_form import CustomerForm

        CustomerForm.ask(self, self._library, customer)

    def ask_consent(self, customer: str) -> bool:
        """Open what a customer agrees to; whether an answer was kept."""
        from ui.people.consent_form import ConsentForm

        return ConsentForm.ask(self, self._library, customer)

    def _drop(self, menu: QMenu, at: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at.mapToGlobal(QPoint(0, at.height() + 2)))


def _short(name: str) -> str:
    """A name as it fits a menu."""
    return in_menu(name if len(name) <= 40 else f"{name[:39]}…")
