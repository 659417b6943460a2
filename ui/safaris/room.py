"""The room Safaris: all of them, or the frame around the safari one went to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from ui.safaris.frame import SafariFrame
from ui.safaris.overview import Overview
from ui.safaris.steps import steps

if TYPE_CHECKING:
    from datetime import date

    from ui.screen import Context

NEW = "new"  # the step that Ctrl+N asks for


class SafarisRoom(QStackedWidget):
    """Where one was in it is where one comes back to; asked for again while it is shown, it goes to all of them."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.overview = Overview(context)
        self.overview.opened.connect(lambda uid: self.arrive(uid, ""))
        self.overview.new_wanted.connect(self.plan_new)
        self.addWidget(self.overview)
        self.frame: SafariFrame | None = None
        self._was_here = False

    def arrive(self, uid: str, step: str) -> None:
        """Go to a safari and a step of it; to a new one; or where one was."""
        self._context.leave_alone()
        if not uid and step == NEW:
            self.plan_new()
        elif uid and self._is_there(uid):
            self._open(uid, step or self._step_of(uid))
        elif self._was_here or self.frame is None:
            self.show_list()
        self._was_here = True

    def refresh(self) -> None:
        """Look again: one may have come back from another room."""
        self._was_here = self.isVisible()
        if self.frame is not None and self._is_there(self.frame.uid):
            self.frame.ask("refresh")
        elif self.frame is not None:
            self.show_list()

    def standing(self) -> tuple[str, str]:
        """Where one is: a safari and its step, or ("", "") at all of them."""
        return (self.frame.uid, self.frame.step) if self.frame is not None else ("", "")

    def settle(self) -> bool:
        """Keep whatever was typed and not kept yet; False where some of it could not be kept."""
        return self.frame is None or self.frame.settle()

    def save_pdf(self) -> bool:
        """Have the story saved; False where one does not stand at it."""
        return self.frame is not None and self.frame.ask("save_pdf") is not False

    def plan_new(self, day: date | None = None) -> None:
        """Ask for a new safari, on a day where one was chosen, and go to its plan."""
        from ui.safaris.new_safari import NewSafari

        if not self.settle():
            return
        uid = NewSafari.ask(self, self._context.library, day, lambda: self._context.go("formats"))
        if uid:
            self._open(uid, steps()[0].key)
            if self.frame is not None:
                self.frame.ask("begin")

    def show_list(self) -> None:
        """Back to all safaris, standing at the one one comes from; not while something typed there is not kept."""
        if self.frame is not None and self._is_there(self.frame.uid) and not self.frame.settle():
            return
        gone, self.frame = self.frame, None
        self.overview.catch_up()
        self.setCurrentWidget(self.overview)
        if gone is not None:
            self.overview.stand_at(gone.uid)
            self.removeWidget(gone)
            gone.deleteLater()
        self.overview.take_focus()

    def _open(self, uid: str, step: str) -> None:
        if self.frame is None or self.frame.uid != uid:
            if not self.settle():
                return
            gone, self.frame = self.frame, SafariFrame(self._context, uid)
            self.frame.left.connect(self.show_list)
            self.addWidget(self.frame)
            self.setCurrentWidget(self.frame)
            if gone is not None:
                self.removeWidget(gone)
                gone.deleteLater()
        self.frame.go(step)

    def _step_of(self, uid: str) -> str:
        """The step one wants to see of a safari: where one was in it, else the plan."""
        return self.frame.step if self.frame is not None and self.frame.uid == uid else steps()[0].key

    def _is_there(self, uid: str) -> bool:
        return self._context.library.plans.safari(uid) is not None
