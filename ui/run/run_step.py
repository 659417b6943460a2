"""Run, the third step of a safari: first who writes, then the screen of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from safari.clock import now
from safari.errors import SafariError
from ui.run.day import read_day
from ui.run.day_screen import DayScreen
from ui.run.sitting import Sitting
from ui.run.who_writes import WhoWrites, remember_writer, remembered_writer

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

    from safari.clock import Clock
    from ui.screen import Context


class RunStep(QWidget):
    """The whole window while a safari runs. Nobody leaves it, and nobody else writes, before `settle()` allows it."""

    def __init__(self, context: Context, safari_uid: str, clock: Clock = now) -> None:
        super().__init__()
        self._context, self._uid, self._clock = context, safari_uid, clock
        self._day = read_day(context.library, safari_uid)
        self._stack = QStackedLayout(self)
        self.screen_of_day: DayScreen | None = None
        known, writer = remembered_writer(self._day)
        if known:
            self._write_as(writer)
        else:
            self._ask_who()

    def settle(self) -> bool:
        """Put everything on disk and wait for it; False, and said on the screen, where something would be lost."""
        return self.screen_of_day is None or self.screen_of_day.settle()

    def leave(self) -> None:
        """Back to the safari: to its story once there are notes, else to its plan."""
        if not self.settle():
            return
        rows = self.screen_of_day.sitting.model.rowCount() if self.screen_of_day is not None else 0
        self._context.go("safaris", self._uid, "story" if rows else "plan")

    def _ask_who(self) -> None:
        asking = WhoWrites(self._day)
        asking.chosen.connect(self._chosen)
        asking.left.connect(self.leave)
        self._show(asking)

    def _chosen(self, writer: str | None) -> None:
        try:
            self._write_as(writer)
        except SafariError as error:  # the notes could not be read: said here, for Run has no dialogs
            self._context.toast(str(error))
        else:
            remember_writer(self._day, writer)

    def _write_as(self, writer: str | None) -> None:
        sitting = Sitting(self._context.library, self._context.bridge, self._day, writer)
        try:
            screen = DayScreen(self._context.library, self._day, sitting, self._clock)
            sitting.bring_back()
        except SafariError:
            sitting.deleteLater()  # its writer ends with it
            raise
        screen.finished.connect(self.leave)
        screen.other_writer.connect(self._somebody_else)
        self.screen_of_day = screen
        self._show(screen)

    def _somebody_else(self) -> None:
        if self.settle():
            self.screen_of_day = None
            self._ask_who()

    def _show(self, widget: QWidget) -> None:
        before = self._stack.currentWidget()
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        if self.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on. A focus proxy would have Tab skip all that stands before the line."""
        shown = self._stack.currentWidget()
        if shown is not None:
            shown.setFocus(event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, also where the frame around has another ground."""
        from ui.theme import colour
        from ui.widgets.painting import painting

        with painting(self) as painter:
            painter.fillRect(self.rect(), colour("paper"))
