"""The question above the line why a customer's words change after the debrief was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.announce import announce
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText
from ui.widgets.reason_field import ReasonField, why_question

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from ui.run.why_changed import WhyChanged


class WhyQuestion(QWidget):
    """Enter keeps the change with what is written here; Esc goes back to the line."""

    def __init__(self, why: WhyChanged, to_line: Callable[[], object]) -> None:
        super().__init__()
        self._why, self._to_line = why, to_line
        self.words, self.field = PlainText(why_question(), "small"), ReasonField()
        self.wanted = self.field.wanted
        self.keep = Button(_("Keep it"), size="small")
        across = row(gap=10)
        across.addWidget(self.field, 1)
        across.addWidget(self.keep)
        self.setLayout(column(self.words, across, self.wanted, gap=6))
        self.hide()
        why.asks.connect(self._ask)
        self.field.entered.connect(self._answer)
        self.field.textChanged.connect(why.typed)
        self.keep.clicked.connect(self._answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._to_line()
        else:
            super().keyPressEvent(event)

    def _ask(self, asks: bool) -> None:
        self.field.setText(self._why.half_typed if asks else "")
        self.wanted.hide()
        self.setVisible(asks)
        if asks:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.words.text())

    def _answer(self) -> None:
        self._why.answer(self.field.text())
        if self._why.reason:
            self._to_line()
        else:
            self.wanted.show()
            announce(self.field, self.wanted.text())
