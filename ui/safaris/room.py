"""The room Safaris: the list of them, or one of them in its frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.safaris.frame import SafariFrame
from ui.safaris.list_page import ListPage
from ui.safaris.new_safari import NewSafari

if TYPE_CHECKING:
    from safari.library import Library
    from ui.screen import Context


class SafarisRoom(QWidget):
    """Without a uid it shows the list; with one, that safari at a step."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._library: Library = context.library
        self.frame: SafariFrame | None = None
        self.list = ListPage(context)
        self.list.wanted.connect(self.new)
        self.list.opened.connect(lambda uid: context.go("safaris", uid))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)

    def arrive(self, uid: str, step: str) -> None:
        """Show the list, or one safari at a step; "new" without a uid asks for a new one."""
        self._context.leave_alone()
        if uid and self._library.plans.safari(uid) is not None:
            self._show(uid, step)
            return
        self._leave_frame()
        self.list.refresh()
        self.stack.setCurrentWidget(self.list)
        self.list.take_focus()
        if step == "new":
            self.new()

    def refresh(self) -> None:
        """Look again at what is shown."""
        shown = self.stack.currentWidget()
        if isinstance(shown, ListPage | SafariFrame):
            shown.refresh()

    def settle(self) -> None:
        """Put on disk what is typed in the step at hand."""
        if self.frame is not None:
            self.frame.settle()

    def save_pdf(self) -> None:
        """Save the page of the safari at hand."""
        if self.frame is not None:
            self.frame.save_pdf()

    def standing(self) -> tuple[str, str]:
        """The safari and the step one is at."""
        return (self.frame.uid, self.frame.step_key) if self.frame is not None else ("", "")

    def new(self) -> None:
        """Ask for a new safari and go to its plan."""
        made = NewSafari.ask(self, self._library)
        if made is not None:
            self._context.go("safaris", made.uid, "plan")

    def _show(self, uid: str, step: str) -> None:
        if self.frame is None or self.frame.uid != uid:
            self._leave_frame()
            self.frame = SafariFrame(self._context, uid)
            self.frame.gone.connect(lambda: self._context.go("safaris"))
            self.stack.addWidget(self.frame)
        self.stack.setCurrentWidget(self.frame)
        self.frame.show_step(step)

    def _leave_frame(self) -> None:
        if self.frame is not None:
            self.frame.settle()
            self.stack.removeWidget(self.frame)
            self.frame.deleteLater()
            self.frame = None
