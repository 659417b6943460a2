"""The whole screen for one page: heart, brain, ask; the keyboard or a presenter's remote goes through, Esc leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.words import _
from ui.presenting import ask, brain, heart
from ui.presenting.steps import Step, read_out, steps, title
from ui.story.picture_loading import decoded
from ui.theme import colour
from ui.widgets.announce import announce
from ui.widgets.painting import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from safari.sharing.story_page import StoryPage

LONGEST = 2400  # px of the picture's longer side: enough for a 4K projector
MARGIN = 0.62  # of a unit
_ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Return})
_ON_TOO = frozenset({Qt.Key.Key_Enter, Qt.Key.Key_Forward, Qt.Key.Key_Tab})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace, Qt.Key.Key_Backtab})
_LEAVE = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_F11, Qt.Key.Key_Back})


class Presentation(QWidget):
    """`left` when somebody had enough. 1, 2 and 3 go to a step at once, Home and End to the first and the last."""

    left = Signal()

    def __init__(self, page: StoryPage) -> None:
        super().__init__()
        self.page, self.steps = page, steps(page)
        self.at = 0
        self._picture = decoded(page.photo.jpeg, LONGEST) if page.photo else QImage()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._tell()

    @property
    def step(self) -> Step:
        """What is on screen."""
        return self.steps[self.at]

    def go(self, to: int) -> None:
        """Go to a step; beyond the last and before the first nothing happens."""
        to = max(0, min(to, len(self.steps) - 1))
        if to != self.at:
            self.at = to
            self._tell()
            announce(self, self.accessibleDescription())
            self.update()

    def _tell(self) -> None:
        where = _("{step}, {n} of {all}. Esc leaves.")
        self.setAccessibleName(where.format(step=title(self.step), n=self.at + 1, all=len(self.steps)))
        self.setAccessibleDescription(read_out(self.page, self.step))

    def focusNextPrevChild(self, _next: bool) -> bool:
        return False  # there is nowhere else to go

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _LEAVE:
            self.left.emit()
        elif key in _ON or key in _ON_TOO:
            self.go(self.at + 1)
        elif key in _BACK:
            self.go(self.at - 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go(0 if key == Qt.Key.Key_Home else len(self.steps) - 1)
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_3:
            wanted = list(Step)[key - Qt.Key.Key_1]
            if wanted in self.steps:
                self.go(self.steps.index(wanted))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        on = {Qt.MouseButton.LeftButton: 1, Qt.MouseButton.RightButton: -1}.get(event.button(), 0)
        self.go(self.at + on)

    def paintEvent(self, event: QPaintEvent) -> None:
        unit = min(self.width() / 16, self.height() / 9)
        side = MARGIN * unit + max(0.0, (self.width() - 17.5 * unit) / 2)  # on a very wide screen the sides stay free
        area = QRectF(self.rect()).adjusted(side, MARGIN * unit, -side, -MARGIN * unit)
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour("paper"))
            if self.step is Step.HEART:
                heart.draw(painter, self.page, self._picture, area, unit)
            else:
                (brain if self.step is Step.BRAIN else ask).draw(painter, self.page, area, unit)
