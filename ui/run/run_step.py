"""Run, the third step of a safari: first who writes, then the screen of the day."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from safari.clock import now
from safari.errors import SafariError
from safari.plan.safari import Setting
from safari.words import _
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
        sat = context.library.notes.sat()
        is_back = sat is not None and sat.safari == safari_uid and self._may_write(sat.author)
        known, writer = (True, sat.author or None) if sat and is_back else remembered_writer(self._day)
        if known:
            self._write_as(writer, is_back=is_back)
        else:
            self._ask_who()

    def settle(self) -> bool:
        """Put everything on disk and wait for it; False, and said on the screen, where something would be lost."""
        return self.screen_of_day is None or self.screen_of_day.settle()

    def leave(self) -> None:
        """Back to the safari: to its debrief once there are notes, else to its plan. A moment by chance in which
        nothing was typed is gone then."""
        if not self.settle() or not self._may_leave():
            return
        self._get_up()
        notes = self._context.library.notes.on_record(self._uid)
        if self._day.safari.setting is Setting.CHANCE and self._context.library.chance.vanish(self._uid):
            self._context.leave_alone()
            self._context.go("today")
        else:
            self._context.go("safaris", self._uid, "debrief" if notes else "plan")

    def _may_leave(self) -> bool:
        return self.screen_of_day is None or all(part.leaving() for part in self.screen_of_day.parts)

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

    def _write_as(self, writer: str | None, *, is_back: bool = False) -> None:
        sitting = Sitting(self._context.library, self._context.bridge, self._day, writer)
        try:
            screen = DayScreen(self._context.library, self._day, sitting, self._clock)
            has_words = sitting.bring_back()
        except SafariError:
            sitting.deleteLater()  # its writer ends with it
            raise
        screen.finished.connect(self.leave)
        screen.other_writer.connect(self._somebody_else)
        self.screen_of_day = screen
        self._show(screen)
        with suppress(SafariError):  # a full disk says so where something is written
            self._context.library.notes.sit_down(self._uid, writer)
        self._say_what_came_back(screen, is_back=is_back, has_words=has_words)

    def _may_write(self, author: str) -> bool:
        return not author or any(one.uid == author for one in self._day.leaders)

    def _say_what_came_back(self, screen: DayScreen, *, is_back: bool, has_words: bool) -> None:
        """All of it where Run was left in the middle; what was said aloud and is no note yet, always."""
        left = self._context.library.notes.left_open(self._uid, screen.sitting.author)
        said = _("Brought back what you were typing.") if has_words else ""
        if is_back or left.spoken:
            from ui.run.brought_back import brought_back

            said = brought_back(screen.sitting.jotting, left)
        if said := " ".join(filter(None, (said, screen.sitting.stays_away))):
            screen.messages.say_what_came_back(said)
        if left.spoken:
            screen.saying.bring_back()

    def _get_up(self) -> None:
        with suppress(SafariError):
            self._context.library.notes.get_up(self._uid)

    def _somebody_else(self) -> None:
        if self.settle():
            self._get_up()
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
