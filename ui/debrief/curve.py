"""How each customer felt along the journey: the curve below the board, and the table behind it."""

from __future__ import annotations

from functools import partial
from itertools import count
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.debrief.curve_words import summary
from safari.plan.settling_words import short_alias
from safari.words import _
from ui.debrief.curve_table import CurveTable
from ui.debrief.panes import Pane
from ui.widgets.announce import announce
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.drop_down import DropDown
from ui.widgets.feeling_curve import FeelingCurve
from ui.widgets.feeling_curve_drawing import Stop
from ui.widgets.menu_button import drop_menu
from ui.widgets.people_words import in_menu
from ui.widgets.plain_text import PlainText, heading
from ui.widgets.reading_order import tab_as_read

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from safari.debrief.curve import Curve
    from safari.library import Library
    from safari.people.customer import Touchpoint
    from ui.screen import Context

MOST_CHIPS, GAP = 6, 8  # customers that have a chip each, more of them are chosen from a list; px between
_sittings = count(1)


class CurvePane(QWidget):
    """One customer's curve at a time; chips choose whose."""

    TABLES: ClassVar = frozenset(
        {"notes", "feelings", "touchpoints", "safari_touchpoints", "customers", "consents", "participants"}
    )

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self._context, self._safari = context, safari_uid
        self._library: Library = context.library
        self._curves: list[Curve] = []
        self._whose = self._sitting = ""
        self._as_table = False
        self.title = heading("")
        self.curve, self.table = FeelingCurve(), CurveTable()
        self.summary = PlainText("", "small", "ink2")
        self.chips: dict[str, Chip] = {}
        self._chosen = row(gap=6)
        self.list = DropDown(name=_("Whose curve"), pill=True)
        self.add = Chip(_("Touchpoint"), icon="plus", does="begin")
        self.add.setAccessibleName(_("Add a touchpoint to the curve"))
        self.switch = Button(_("As a table"), "word", size="small")
        self.switch.setToolTip(_("Ctrl+Shift+T"))
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        head = row(self.title, self._chosen, self.list, self.add, 8, self.switch, gap=8)
        head.setStretch(0, 1)
        self._behind = QWidget()
        self._behind.setLayout(column(self.summary, self.table, gap=6))
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(6)
        self._whole.addLayout(head)
        self._whole.addWidget(self.curve)
        self._whole.addWidget(self._behind)
        self._behind.hide()

    def _wire(self) -> None:
        for view in (self.curve, self.table):
            view.felt.connect(self._feel)
            view.given_back.connect(self._give_back)
            view.left.connect(self._leave_point)
        self.add.clicked.connect(self._offer)
        self.list.activated.connect(lambda _place: self.choose(self.list.key()))
        self.switch.clicked.connect(self.switch_view)
        QShortcut(QKeySequence("Ctrl+Shift+T"), self).activated.connect(self.switch_view)

    def refresh(self) -> None:
        """Read all curves anew."""
        self._curves = self._library.debriefs.curves(self._safari)
        self.setVisible(bool(self._curves))
        if not self._curves:
            return
        if self._whose not in {one.customer.uid for one in self._curves}:
            self._whose = max(self._curves, key=lambda one: len(one.points)).customer.uid
        self._show_choice()
        self._show()

    def choose(self, customer: str) -> None:
        """Show this customer's curve."""
        self._leave_point()
        self._whose = customer
        self._show_choice()
        self._show()
        announce(self, self.summary.text())

    @property
    def shown(self) -> Curve:
        """The curve that is shown."""
        return next(one for one in self._curves if one.customer.uid == self._whose)

    def switch_view(self) -> None:
        """The table instead of the curve, and back; the keyboard goes along."""
        as_table = self._as_table = not self._as_table
        had_focus = self.curve.hasFocus() or self.table.hasFocus()
        self._behind.setVisible(as_table)
        self.curve.setVisible(not as_table and bool(self.shown.points))
        self.switch.setText(_("As a curve") if as_table else _("As a table"))
        if had_focus or as_table:
            (self.table if as_table else self.curve).setFocus()

    def _show_choice(self) -> None:
        """Chips for a few customers, a list for many."""
        customers = [curve.customer for curve in self._curves]
        few = customers if len(customers) <= MOST_CHIPS else []
        for uid in set(self.chips) - {one.uid for one in few}:
            gone = self.chips.pop(uid)
            gone.hide()
            gone.deleteLater()
        for one in few:
            chip = self.chips.get(one.uid) or self._chip(one.uid)
            if chip.text() != one.alias:
                chip.setText(one.alias)
            chip.setChecked(one.uid == self._whose)
        self.list.set_choices([(one.uid, one.alias) for one in customers])
        self.list.choose(self._whose)
        self._fit_choice()
        order = [self.list, *self.chips.values(), self.add, self.switch, self.curve, self.table]
        tab_as_read(order, self.switch)

    def _fit_choice(self) -> None:
        """Chips where there is room for all of them beside the title."""
        others = (self.title, self.add, self.switch)
        room = self.width() - sum(one.sizeHint().width() + GAP for one in others) - GAP
        chips = bool(self.chips) and sum(one.sizeHint().width() + GAP for one in self.chips.values()) <= room
        for chip in self.chips.values():
            chip.setVisible(chips)
        self.list.setHidden(chips)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_choice()

    def _chip(self, customer: str) -> Chip:
        chip = self.chips[customer] = Chip(customer)
        chip.clicked.connect(lambda _on: self.choose(customer))
        self._chosen.addWidget(chip)
        return chip

    def _show(self) -> None:
        curve = self.shown
        name = short_alias(curve.customer.alias, [one.customer.alias for one in self._curves])
        title = _("How {name} felt").format(name=name)
        self.title.setText(title)
        said = summary(curve.customer.alias, curve.points)
        if not curve.points and not curve.open:
            said = f"{said} {_('Touchpoints are added in People.')}"
        self.summary.setText(said)
        stops = [
            Stop(one.touchpoint.uid, one.touchpoint.name, one.feeling, one.said is not None) for one in curve.points
        ]
        self.curve.show_stops(title, stops, self.summary.text())
        self.table.show_points(curve.points)
        self.table.setVisible(bool(stops))
        self.switch.setVisible(bool(stops))
        self.curve.setVisible(bool(stops) and not self._as_table)
        self._behind.setVisible(self._as_table or not stops)
        self.add.setVisible(bool(curve.open))
        self._fit_choice()

    def _feel(self, touchpoint: str, feeling: int) -> None:
        self._sitting = self._sitting or f"feeling {next(_sittings)}"
        self._write(touchpoint, feeling)

    def _give_back(self, touchpoint: str) -> None:
        self._write(touchpoint, None)
        self._leave_point()

    def _write(self, touchpoint: str, feeling: int | None) -> None:
        desk, whose, sitting = self._library.debriefs, self._whose, self._sitting
        if not self._context.attempt(lambda: desk.feel(self._safari, whose, touchpoint, feeling, sitting)):
            self.refresh()

    def _leave_point(self) -> None:
        """What is changed from now on is another undo."""
        self._sitting = ""

    def _offer(self) -> None:
        drop_menu(self.add, [(in_menu(one.name), partial(self._begin_point, one)) for one in self.shown.open])

    def _begin_point(self, touchpoint: Touchpoint) -> None:
        """A point at zero, at hand to be moved."""
        desk, whose = self._library.debriefs, self._whose
        if self._context.attempt(lambda: desk.feel(self._safari, whose, touchpoint.uid, 0)):
            self.refresh()
            places = [point.touchpoint.uid for point in self.shown.points]
            if not self.curve.isHidden() and touchpoint.uid in places:
                self.curve.pick(places.index(touchpoint.uid))
                self.curve.setFocus()


PANES = (Pane("curve", "below", 10, CurvePane),)
