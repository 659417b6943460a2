"""A few choices in one frame, one of them chosen: the speeds of the player, yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainterPath
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.theme import colour, font, theme
from ui.theme.measures import CHIP_RUN, RADIUS
from ui.widgets.boxes import row
from ui.widgets.painting import painting, pen
from ui.widgets.people_words import without_key
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

PADDING = 13


class Segment(QAbstractButton):
    """One of the choices."""

    def __init__(self, text: str, name: str, place: tuple[bool, bool]) -> None:
        super().__init__()
        self._first, self._last = place
        self.setText(text)
        without_key(self)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font("small_strong")).horizontalAdvance(self.text())
        return QSize(int(width) + 2 * PADDING, theme().px(CHIP_RUN))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        shape = QPainterPath()
        wide = rect.adjusted(0 if self._first else -2 * RADIUS, 0, 0 if self._last else 2 * RADIUS, 0)
        shape.addRoundedRect(wide.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        with painting(self) as painter:
            painter.setClipRect(rect)
            painter.setPen(pen(colour("ink2" if self.underMouse() else "line_strong"), 1))
            painter.setBrush(colour("accent_tint" if self.isChecked() else "surface"))
            painter.drawPath(shape)
            if not self._first:
                painter.fillRect(QRectF(0, 1, 1, rect.height() - 2), colour("line"))
            painter.setFont(font("small_strong" if self.isChecked() else "small"))
            painter.setPen(colour("accent" if self.isChecked() else "ink2"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(QWidget):
    """`picked(place)` when somebody chooses. With `may_be_none`, the one chosen can be taken back: picked(-1)."""

    picked = Signal(int)

    def __init__(self, words: Sequence[str], name: str, *, may_be_none: bool = False) -> None:
        super().__init__()
        self._may_be_none = may_be_none
        self.setAccessibleName(name)
        last = len(words) - 1
        self.segments = [
            Segment(word, f"{name}: {word}", (place == 0, place == last)) for place, word in enumerate(words)
        ]
        group = QButtonGroup(self)
        group.setExclusive(False)
        for place, segment in enumerate(self.segments):
            group.addButton(segment, place)
        group.idClicked.connect(self._pick)
        self.setLayout(row(*self.segments))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> int:
        """The place of the one chosen, or -1."""
        return next((place for place, segment in enumerate(self.segments) if segment.isChecked()), -1)

    def choose(self, chosen: int) -> None:
        """Show this one as chosen; -1 for none. Tells nobody."""
        for place, segment in enumerate(self.segments):
            segment.setChecked(place == chosen)

    def _pick(self, place: int) -> None:
        chosen = place if self.segments[place].isChecked() or not self._may_be_none else -1
        self.choose(chosen)
        self.picked.emit(chosen)
