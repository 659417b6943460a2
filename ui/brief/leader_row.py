"""One leader: pressed, their brief is shown; beside it how it stands, and the words that hand it out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.brief.actions import leader_actions
from ui.brief.state import LeaderLine
from ui.plan.person_button import GAP as AFTER_AVATAR
from ui.plan.person_button import INSET, PersonButton
from ui.theme import theme
from ui.widgets.avatar import SIDE
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.menu_button import drop_menu
from ui.widgets.plain_text import Hairline, PlainText

WIDE = 390  # px, from which on how the brief stands has room beside a name
BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class LeaderRow(QWidget):
    """`chosen(uid)`, also when the keyboard comes to it; `save(uid)`; `act(uid, action)` for the rest."""

    chosen = Signal(str)
    save = Signal(str)
    act = Signal(str, object)

    def __init__(self, line: LeaderLine) -> None:
        super().__init__()
        self.line = line
        self.person = PersonButton(customer=False)
        self.person.setCheckable(True)
        self.person.installEventFilter(self)
        self.stands = PlainText("", "small", "ink2", wrap=False)
        self.save_button = Button(_("Save…"), "word", size="small")
        self.more = Button(icon="dots", size="small", name=_("More"))
        self._across, self._below = row(gap=10), row(None)
        self._across.addWidget(self.person, 1)
        for widget in (self.stands, self.save_button, self.more):
            self._across.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        lines = column(self._across, self._below)
        lines.setContentsMargins(0, 4, 0, 4)
        self.setLayout(column(Hairline(), lines))
        self.person.clicked.connect(lambda: self.chosen.emit(self.line.uid))
        self.save_button.clicked.connect(lambda: self.save.emit(self.line.uid))
        self.more.clicked.connect(self._drop_menu)
        theme().themed.connect(self._fold)
        self.show_line(line)

    def show_line(self, line: LeaderLine) -> None:
        """Show another state of the same leader."""
        self.line = line
        self.person.show_person(line.name, line.below, "ink2")
        self.person.setAccessibleName(f"{line.name}, {line.below}, {line.made}")
        self.stands.setText(line.made)
        self.stands.set_ink("ouch" if line.is_outdated else "ink2")
        self.save_button.setAccessibleName(_("Save the papers of {name}").format(name=line.name))
        self.more.setAccessibleName(_("More for {name}").format(name=line.name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() in BY_KEYBOARD:
            self.chosen.emit(self.line.uid)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Where names would lose their room, how the brief stands comes below them."""
        beside = self.width() >= theme().px(WIDE)
        if beside == (self._across.indexOf(self.stands) >= 0):
            return
        (self._below if beside else self._across).removeWidget(self.stands)
        if beside:
            self._across.insertWidget(1, self.stands, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._below.insertWidget(0, self.stands)
        indent = 0 if beside else theme().px(SIDE) + INSET + AFTER_AVATAR
        self._below.setContentsMargins(indent, 0, 0, 0)

    def _drop_menu(self) -> None:
        drop_menu(self.more, [(one.title, partial(self.act.emit, self.line.uid, one)) for one in leader_actions()])
