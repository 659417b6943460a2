"""What is known of one call, to be put right where one listens: whose it is, what it is called, which day it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from safari.words import _
from ui.listening.strips import Asks
from ui.people.suggest_field import SuggestField
from ui.plan.day_field import DayField
from ui.theme import colour
from ui.theme.measures import RADIUS
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from safari.recordings.recording import Recording

NARROWEST = 90


class Details(Asks):
    """`belongs(uid, alias)` and `changed(uid, field, value)` when somebody has decided about `call`; `left` after."""

    belongs = Signal(str, str)
    changed = Signal(str, str, object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.call = ""
        self._alias = self._title = ""
        self._today: Callable[[], date] | None = None
        self._known = QStringListModel(self)
        self.whose = SuggestField("", ())
        completer = self.whose.completer()
        if completer is not None:
            completer.setModel(self._known)
        self.title = TextField(limit=200)
        self._place()
        self.whose.editingFinished.connect(self._tell_whose)
        self.title.editingFinished.connect(self._tell_title)
        self.done.clicked.connect(self.leave)

    def ask(self, call: Recording, alias: str, known: Iterable[str], today: Callable[[], date]) -> None:
        """Show what is known of a call; the keyboard goes to whose it is. `known` are aliases to pick from."""
        if self.day is None:
            self._add_day(today)
        self.call = call.uid
        self._known.setStringList(sorted(known, key=str.casefold))
        self._show(call, alias)
        self.stand()
        self.whose.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.whose.selectAll()

    def show_call(self, call: Recording, alias: str) -> None:
        """What is known of a call is different now; what somebody is typing stays."""
        if call.uid == self.call and self.isVisible():
            self._show(call, alias)

    def settle(self) -> None:
        """Tell what is typed and not told yet."""
        if self.call:
            self._tell_whose()
            self._tell_title()
            if self.day is not None:
                self.day.kept.settle()

    def leave(self) -> None:
        """All is said."""
        self.settle()
        self.call = ""
        self.go()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field, or Esc: done."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, colour("sunken"))

    def _show(self, call: Recording, alias: str) -> None:
        if not self.whose.hasFocus() or self.whose.text() == self._alias:
            self.whose.setText(alias)
        if not self.title.hasFocus() or self.title.text() == self._title:
            self.title.setText(call.title)
        self._alias, self._title = alias, call.title
        if self.day is not None:
            self.day.show_day(call.called_on)

    def _tell_whose(self) -> None:
        alias = self.whose.text().strip()
        if self.call and alias != self._alias:
            self._alias = alias
            self.belongs.emit(self.call, alias)

    def _tell_title(self) -> None:
        title = self.title.text().strip()
        if not title:
            self.title.setText(self._title)
        elif self.call and title != self._title:
            self._title = title
            self.changed.emit(self.call, "title", title)

    def _place(self) -> None:
        self.setAccessibleName(_("About this call"))
        self.day: DayField | None = None
        for field, name in ((self.whose, _("Whose call is it?")), (self.title, _("What the call is called"))):
            _dress(field, name)
        self.done = Button(_("Done"), "word", size="small")
        self.done.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._across = row(self.whose, self.title, self.done, gap=12)
        self._across.setStretch(0, 2)
        self._across.setStretch(1, 3)
        self._across.setContentsMargins(12, 2, 12, 2)
        self.setLayout(self._across)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _add_day(self, today: Callable[[], date]) -> None:
        """Once somebody asks for it: a calendar takes its time."""
        self.day = DayField(self._keep_day, self._say_day, today)
        _dress(self.day, _("The day of the call"))
        self._across.insertWidget(2, self.day, 3)
        self.setTabOrder(self.title, self.day)
        self.setTabOrder(self.day, self.done)

    def _keep_day(self, day: object, _sitting: str) -> None:
        if self.call:
            self.changed.emit(self.call, "called_on", day)

    def _say_day(self, sentence: str) -> None:
        if self.day is not None:
            self.day.setToolTip(tip(sentence or self.day.accessibleName()))
            self.day.setAccessibleDescription(sentence)


def _dress(field: TextField, name: str) -> None:
    field.setAccessibleName(name)
    field.setPlaceholderText(field.placeholderText() or name)
    field.setToolTip(tip(name))
    field.setMinimumWidth(NARROWEST)
