"""The seating plan of a safari: the drawn table, the rules that do not hold, and one button that seats everyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from safari.errors import SafariError
from safari.guests.seating import Broken, Seating, Shape, broken_rules
from safari.words import _, ngettext
from ui.plan.seating_table import SeatingTable
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.dialog import PADDING, Dialog
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import PlainText, section
from ui.widgets.room_on_screen import room_on_screen
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from safari.library import Library

WIDTH, RULES, TALL = 900, 236, 430
LOW, GAP = 88, 24  # px of the rules where they stand below the table; between both where they stand beside it
SHAPES = (Shape.LONG, Shape.ROUND)


class SeatingPlan(Dialog):
    """Everything done here is kept at once; Ctrl+Z takes back what was done here, one by one."""

    def __init__(self, parent: QWidget | None, library: Library, safari: str) -> None:
        super().__init__(parent, _("Seating plan"), width=WIDTH)
        self._library, self._safari = library, safari
        self._done = self._undone = 0  # how much of what was done here can be taken back, or done again
        self.shape = Tabs((_("Long table"), _("Round table")), name=_("Shape of the table"))
        self.seat = Button(_("Seat everyone"), "primary")
        self.undo = Button(_("Undo"), "word", icon="undo")
        self.table = SeatingTable()
        self.area = ScrollArea(self.table)
        self.wrong = PlainText("", "small", "ouch")
        self._rules = QVBoxLayout()
        self._title = section("")
        self.table.show_seating(library.guests.seating(safari), ())
        self._lay_out()
        self.shape.currentChanged.connect(self._take_shape)
        self.seat.clicked.connect(lambda: self._do(lambda: self._library.guests.take_seats(self._safari)))
        self.undo.clicked.connect(self.take_back)
        self.table.put.connect(lambda uid, chair: self._do(lambda: self._library.guests.sit(uid, chair)))
        self.table.reached.connect(self._reach)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.take_back)
        QShortcut(QKeySequence.StandardKey.Redo, self, self.do_again)
        self.refresh()
        if self.table.seating.waiting:
            self.seat.setFocus()
        else:
            self.table.begin()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, safari: str) -> None:
        """Open the seating plan until it is closed."""
        cls(parent, library, safari).exec()

    def refresh(self) -> None:
        """Show what stands in the library."""
        seating = self._library.guests.seating(self._safari)
        broken = broken_rules(seating)
        self.shape.blockSignals(True)
        self.shape.setCurrentIndex(SHAPES.index(seating.shape))
        self.shape.blockSignals(False)
        self.table.show_seating(seating, broken)
        self._show_rules(seating, broken)
        nobody = not (seating.guests or seating.waiting)
        self.seat.setEnabled(not nobody)
        self.seat.setToolTip(_("Add leaders and customers to the plan first.") if nobody else "")
        self.undo.setVisible(self._done > 0)

    def take_back(self) -> None:
        """Undo the last that was done here; nothing of before."""
        if self._done and self._kept(self._library.undo):
            self._done, self._undone = self._done - 1, self._undone + 1
            self.refresh()

    def do_again(self) -> None:
        """Do again the last that was taken back here."""
        if self._undone and self._kept(self._library.redo):
            self._done, self._undone = self._done + 1, self._undone - 1
            self.refresh()

    def _do(self, do: Callable[[], Seating]) -> None:
        before = self._library.guests.seating(self._safari)
        if self._kept(do):
            changed = self._library.guests.seating(self._safari) != before
            self._done, self._undone = self._done + changed, 0 if changed else self._undone
        self.refresh()

    def _kept(self, do: Callable[[], object]) -> bool:
        """Whether it could be kept; why not stands over the buttons."""
        self.wrong.hide()
        try:
            do()
        except SafariError as error:
            self.wrong.setText(str(error))
            self.wrong.show()
            announce(self, str(error))
            return False
        return True

    def _take_shape(self, index: int) -> None:
        self._do(lambda: self._library.guests.shape_table(self._safari, SHAPES[index]))

    def _reach(self, place: QRect) -> None:
        middle = place.center()
        self.area.ensureVisible(middle.x(), middle.y(), 40, place.height() // 2 + 24)

    def _lay_out(self) -> None:
        right = QWidget()
        inner = column(self._title, 8, self._rules, None)
        right.setLayout(inner)
        rules = ScrollArea(right)
        high = max(theme().px(TALL), self.table.sizeHint().height() + 12)
        self.area.setMinimumHeight(min(high, room_on_screen(self).height() - theme().px(340)))
        how = _("Drag somebody to another chair, or go there with the arrow keys: Space picks up and puts down.")
        self.body.addLayout(row(self.shape, None, self.undo, self.seat, gap=12))
        self.body.addLayout(self._with_rules(rules), 1)
        self.body.addWidget(PlainText(how, "meta", "ink3"))
        self.body.addWidget(self.wrong)
        self.wrong.hide()
        close = self.add_button(_("Close"))
        close.clicked.connect(self.accept)
        QWidget.setTabOrder(self.shape, self.undo)
        QWidget.setTabOrder(self.undo, self.seat)
        QWidget.setTabOrder(self.seat, close)

    def _with_rules(self, rules: ScrollArea) -> QBoxLayout:
        """The rules beside the table; below it where a small screen and large letters leave no room beside it."""
        room = self.minimumWidth() - 2 * PADDING - GAP - self.area.verticalScrollBar().sizeHint().width()
        across: QBoxLayout = row(gap=GAP)
        if room - theme().px(RULES) >= self.table.minimumSizeHint().width():
            rules.setFixedWidth(theme().px(RULES))
        else:
            across = column(gap=12)
            rules.setFixedHeight(theme().px(LOW))
        across.addWidget(self.area, 1)
        across.addWidget(rules)
        return across

    def _show_rules(self, seating: Seating, broken: Sequence[Broken]) -> None:
        while (item := self._rules.takeAt(0)) is not None:
            line = item.widget()
            if line is not None:
                line.hide()
                line.deleteLater()
        self._title.setText(_headline(seating, len(broken)))
        self._title.set_ink("ouch" if broken else "ink")
        for one in broken:
            words = row(gap=8)
            words.setContentsMargins(0, 5, 0, 5)
            words.addWidget(IconLabel("warning", "ouch", beside="small"), 0, Qt.AlignmentFlag.AlignTop)
            words.addWidget(PlainText(one.sentence, "small"), 1)
            line = QWidget()
            line.setLayout(words)
            self._rules.addWidget(line)
        if seating.guests and not broken:
            every = _("Every leader sits between customers, and nobody beside a customer of their own.")
            self._rules.addWidget(PlainText(every, "small", "ink2"))
        safari = self._library.plans.safari(self._safari)
        if safari is not None and safari.host:
            stands = _("{name} leads through the day and has no chair here.").format(name=safari.host)
            self._rules.addSpacing(12)
            self._rules.addWidget(PlainText(stands, "small", "ink2"))


def _headline(seating: Seating, broken: int) -> str:
    """How the seating stands, in a few words."""
    if not seating.guests:
        return _("Nobody has a chair yet")
    if not broken:
        return _("Every rule holds")
    return ngettext("{n} rule does not hold", "{n} rules do not hold", broken).format(n=broken)
