"""The steps of a safari across the top: done ones ticked, the present one underlined, closed ones say why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from safari.words import _
from ui.theme import colour, font, paint_icon, set_type, theme
from ui.theme.measures import RADIUS_CARD, STEP_BAR
from ui.widgets.painting import painting, pen, rounded
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

MARK = 20


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its key ("plan"), its word, whether it is done, and why it cannot be opened yet (empty: it can)."""

    key: str
    word: str
    done: bool = False
    closed_because: str = ""


class StepBar(QTabBar):
    """The steps; `chosen(key)` when somebody goes to one. Arrow keys move, Alt+1 to 5 belong to the screen."""

    chosen = Signal(str)

    def __init__(self, steps: Sequence[Step], current: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setUsesScrollButtons(False)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Steps of the safari"))
        self._steps: tuple[Step, ...] = ()
        set_type(self, "body")
        self.set_steps(steps, current)
        self.currentChanged.connect(self._tell)

    def set_steps(self, steps: Sequence[Step], current: str) -> None:
        """Show these steps, standing at `current`; emits nothing."""
        blocked = self.blockSignals(True)
        self._steps = tuple(steps)
        while self.count() > len(steps):
            self.removeTab(self.count() - 1)
        while self.count() < len(steps):
            self.addTab("")
        for index, step in enumerate(steps):
            self.setTabText(index, step.word)
            self.setTabEnabled(index, not step.closed_because)
            self.setTabToolTip(index, tip(step.closed_because))
            said = _("{step}, done") if step.done else _("{step}")
            self.setAccessibleTabName(index, said.format(step=step.word))
        self.go(current)
        self.blockSignals(blocked)

    def go(self, key: str) -> None:
        """Stand at a step."""
        keys = [step.key for step in self._steps]
        if key in keys:
            self.setCurrentIndex(keys.index(key))

    def tabSizeHint(self, index: int) -> QSize:
        text = QFontMetricsF(font("body_strong")).horizontalAdvance(self.tabText(index))
        even = self.width() // max(1, self.count())
        return QSize(max(int(text) + 2 * _mark() + 24, even - 1), theme().px(STEP_BAR))

    def minimumTabSizeHint(self, index: int) -> QSize:
        text = QFontMetricsF(font("body_strong")).horizontalAdvance(self.tabText(index))
        return QSize(int(text) + 2 * _mark() + 8, theme().px(STEP_BAR))

    def sizeHint(self) -> QSize:
        return QSize(sum(self.minimumTabSizeHint(index).width() for index in range(self.count())), theme().px(STEP_BAR))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focus_rect(self) -> QRect:
        """Where the focus ring goes: inside the present step."""
        return self.tabRect(self.currentIndex()).adjusted(6, 6, -6, -6)

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = QRectF(self.rect())
        with painting(self) as painter:
            clip = QPainterPath()
            clip.addRoundedRect(whole, RADIUS_CARD, RADIUS_CARD)
            painter.setClipPath(clip)
            painter.fillRect(whole, colour("sunken"))
            for index in range(self.count()):
                self._paint_step(painter, index)
            painter.setClipping(False)
            rounded(painter, whole, RADIUS_CARD, None, colour("line"))
            if self.count():
                here = self.tabRect(self.currentIndex())
                painter.setClipPath(clip)
                painter.fillRect(QRectF(here.left(), self.height() - 3, here.width(), 3), colour("accent"))

    def _tell(self, index: int) -> None:
        if 0 <= index < len(self._steps):
            self.chosen.emit(self._steps[index].key)

    def _paint_step(self, painter: QPainter, index: int) -> None:
        step, rect = self._steps[index], QRectF(self.tabRect(index))
        here = index == self.currentIndex()
        under = rect.contains(QPointF(self.mapFromGlobal(self.cursor().pos()))) and self.underMouse()
        if here or (under and not step.closed_because):
            painter.fillRect(rect, colour("surface"))
        if index + 1 < self.count():
            painter.fillRect(QRectF(rect.right() - 1, 0, 1, rect.height()), colour("line"))
        painter.setFont(font("body_strong" if here else "body"))
        metrics = QFontMetricsF(painter.font())
        mark = _mark()
        width = mark + 10 + metrics.horizontalAdvance(step.word)
        left = rect.center().x() - width / 2
        self._paint_mark(painter, QRectF(left, rect.center().y() - mark / 2, mark, mark), index)
        painter.setFont(font("body_strong" if here else "body"))
        painter.setPen(colour("ink" if here else "ink3" if step.closed_because else "ink2"))
        baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(left + mark + 10, baseline), step.word)

    def _paint_mark(self, painter: QPainter, box: QRectF, index: int) -> None:
        here = index == self.currentIndex()
        if self._steps[index].done and not here:
            paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), colour("accent"), 2)
            return
        painter.setPen(Qt.PenStyle.NoPen if here else pen(colour("line_strong"), 1))
        painter.setBrush(colour("accent") if here else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(font("key"))
        painter.setPen(colour("on_accent" if here else "ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(index + 1))


def _mark() -> int:
    """The side of the ring with the number."""
    return theme().px(MARK)
