"""Choosing how the customer felt: seven numbers in one pill, -3 to +3, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from safari.words import _
from ui.theme import ColourName, colour, font, set_type, theme
from ui.theme.measures import CHIP_RUN
from ui.widgets.feeling_mark import feeling_text, feeling_words
from ui.widgets.painting import painting, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

CELL = 26.5


class FeelingScale(QSlider):
    """The picker of the Run line. `picked(object)` gives -3 ... 3 or None. Left and right move, Delete clears;
    pressing the chosen number clears it, too. `step(1)` and `step(-1)` are Ctrl+Up and Ctrl+Down.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.feeling: int | None = None
        self.setRange(-3, 3)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_type(self, "label")
        self._name()

    def set_feeling(self, feeling: int | None) -> None:
        """Show a feeling, or none; emits nothing."""
        self.feeling = feeling
        self.setValue(feeling or 0)
        self._name()
        self.update()

    def step(self, by: int) -> None:
        """One up or down: starts at 0; past the end clears it (Ctrl+Up and Ctrl+Down in Run)."""
        if self.feeling is None:
            self._pick(0)
        else:
            there = self.feeling + by
            self._pick(there if -3 <= there <= 3 else None)

    def sizeHint(self) -> QSize:
        return QSize(round(7 * theme().px(CELL)) + 8, theme().px(CHIP_RUN))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Up}:
            self.step(1)
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Down}:
            self.step(-1)
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self._pick(None)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = int((event.position().x() - 4) / ((self.width() - 8) / 7))
        feeling = min(3, max(-3, cell - 3))
        self._pick(None if feeling == self.feeling else feeling)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        cell = (rect.width() - 8) / 7
        with painting(self) as painter:
            rounded(painter, rect, rect.height() / 2, colour("sunken"), colour("line"))
            painter.setFont(font("label"))
            for feeling in range(-3, 4):
                middle = QPointF(4 + (feeling + 3.5) * cell, rect.height() / 2)
                ink: ColourName = "ink2" if self.isEnabled() else "disabled"
                if feeling == self.feeling:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(colour("ouch" if feeling < 0 else "aha" if feeling else "ink2"))
                    radius = rect.height() / 2 - 3
                    painter.drawEllipse(middle, radius, radius)
                    ink = "surface"
                painter.setPen(colour(ink))
                box = QRectF(middle.x() - cell / 2, 0, cell, rect.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, feeling_text(feeling))

    def _pick(self, feeling: int | None) -> None:
        self.set_feeling(feeling)
        self.picked.emit(feeling)

    def _name(self) -> None:
        self.setAccessibleName(_("How they felt"))
        self.setAccessibleDescription(_("not chosen") if self.feeling is None else feeling_words(self.feeling))
