"""The field for a reason that is not listed: with two reasons noted it takes no third, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from safari.words import _
from ui.loss_calls.keys import NEW_REASON
from ui.run.any_letter import is_letter
from ui.widgets.small_field import SmallField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class ReasonField(SmallField):
    """While it is full its letters go nowhere, least of all into the line: `refused` at each."""

    refused = Signal()

    def __init__(self) -> None:
        super().__init__(name=_("Another reason"), limit=80)
        self.set_full(full=False)

    def set_full(self, *, full: bool) -> None:
        """Whether two reasons are noted. What was begun here may still be finished, or taken away."""
        self.setReadOnly(full and not self.text())
        asks = _("Why they left? Alt+{key}").format(key=NEW_REASON)
        self.setPlaceholderText(_("Two reasons at most") if full else asks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly() and is_letter(event):
            self.refused.emit()
        else:
            super().keyPressEvent(event)
