"""What a customer agreed to, in one line: a green pill, or what is missing and a button that mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import colour, font, paint_icon, set_type, theme
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

HEIGHT, PADDING, ICON = 30, 12, 16


class Pill(QLabel):
    """A green pill with a tick: something is as it should be."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        set_type(self, "small_strong")
        self.setText(text)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font("small_strong")).horizontalAdvance(self.text()) + 2 * PADDING + theme().px(ICON) + 8
        return QSize(int(width) + 1, theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(120, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        with painting(self) as painter:
            rounded(painter, rect, rect.height() / 2, colour("accent_tint"))
            ink = colour("accent")
            side = theme().px(ICON)
            icon = QRectF(PADDING, (rect.height() - side) / 2, side, side)
            paint_icon(painter, "check", icon, ink, 2)
            painter.setPen(ink)
            painter.setFont(font("small_strong"))
            metrics = QFontMetricsF(painter.font())
            room = rect.width() - icon.right() - 8 - PADDING + 2
            text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
            self.setToolTip(tip(self.text()) if text != self.text() else "")
            baseline = (rect.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(icon.right() + 8, baseline), text)


class ConsentPill(QWidget):
    """`show_agreed` or `show_missing`; the button of a missing consent emits `mend`."""

    mend = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pill = Pill("")
        self._missing = PlainText("", "small_strong", "ouch", max_lines=2)
        self._button = Button("", size="small")
        self._button.clicked.connect(self.mend)
        self.setLayout(row(self._pill, self._missing, self._button, None, gap=10))
        self.show_agreed("")

    def show_agreed(self, sentence: str) -> None:
        """For instance "Ingrid agreed: quotes, photo, alias"; nothing at all when empty."""
        self._pill.setText(sentence)
        self._show(agreed=True)

    def show_missing(self, sentence: str, verb: str) -> None:
        """What is missing, and the verb of the button that mends it."""
        self._missing.setText(sentence)
        self._button.setText(verb)
        self._show(agreed=False)

    def _show(self, *, agreed: bool) -> None:
        self._pill.setVisible(agreed and bool(self._pill.text()))
        self._missing.setVisible(not agreed)
        self._button.setVisible(not agreed)
