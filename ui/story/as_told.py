"""The line over a told page while it is looked at in the draft's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.errors import SafariError
from safari.words import _
from ui.widgets.announce import announce
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText
from ui.widgets.said_line import said_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from safari.sharing.story_page import StoryPage


class AsTold(QWidget):
    """Which version it is, and the way back: `left` when the draft is wanted again."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said = PlainText("", "small", "ink2")
        self.button = Button(_("Show the draft"), size="small")
        self.button.clicked.connect(self.left)
        self._read: Callable[[], StoryPage] | None = None
        across = said_line("clock", "ink2", self.said, self.button)
        across.setContentsMargins(0, 6, 0, 0)
        self.setLayout(across)
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether a told page is what is shown."""
        return self._read is not None

    @property
    def refusal(self) -> SafariError:
        """Why the draft is not given away meanwhile."""
        return SafariError(self.said.text(), _("To save, present or tell the draft, show it first."))

    def begin(self, number: int, read: Callable[[], StoryPage]) -> None:
        """Version `number` is shown from now on, as `read` reads it."""
        self._read = read
        self.said.setText(_("This is version {n} as it was told.").format(n=number))
        self.show()
        announce(self, self.said.text())

    def end(self) -> None:
        """The draft is shown again."""
        self._read = None
        self.hide()

    def page(self) -> StoryPage | None:
        """The told page; None where none is looked at. Raises SafariError where it may not be shown any more."""
        return self._read() if self._read is not None else None
