"""The search line of the Library room: large, with what was found at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy

from safari.words import _
from ui.theme import colour, paint_icon, set_type, theme
from ui.theme.measures import RADIUS_INPUT
from ui.widgets.boxes import row
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import Line

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QPaintEvent

HEIGHT, ICON = 56, 20
DOWNWARDS = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown)


class SearchLine(QFrame):
    """`searched(str)` on every change; `left` when somebody goes on to what was found. Esc empties it."""

    searched = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.line = Line()
        self.line.setFrame(False)
        self.line.setStyleSheet("border: 0; background: transparent; padding: 0")
        self.line.setPlaceholderText(_("Search every note, in any language"))
        self.line.setAccessibleName(_("Search the notes"))
        self.line.setMaxLength(200)
        self.line.textChanged.connect(self.searched)
        self.line.installEventFilter(self)
        set_type(self.line, "quote")
        self.result = PlainText("", "small", "ink2", wrap=False)
        self.setLayout(row(self.line, self.result, gap=16))
        self._fit()
        theme().themed.connect(self._fit)

    def say(self, sentence: str) -> None:
        """What was found: "37 found"."""
        self.result.setText(sentence)

    def take_focus(self) -> None:
        """Put the keyboard here, with what was searched ready to be typed over."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def type_on(self, letter: str) -> None:
        """Take a letter typed somewhere else."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setText(self.line.text() + letter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.line.text():
                self.line.clear()
                return True
            if event.key() in DOWNWARDS:
                self.left.emit()
                return True
        elif event.type() in (event.Type.FocusIn, event.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        focused = self.line.hasFocus()
        edge = QPen(colour("accent"), 2) if focused else QPen(colour("line_strong"), 1)
        with painting(self) as painter:
            rounded(painter, rect, RADIUS_INPUT, colour("surface"), edge)
            side = theme().px(ICON)
            box = QRectF(20, (rect.height() - side) / 2, side, side)
            paint_icon(painter, "search", box, colour("accent" if focused else "ink2"))

    def _fit(self) -> None:
        self.setFixedHeight(theme().px(HEIGHT))
        self.setContentsMargins(36 + theme().px(ICON), 0, 20, 0)
