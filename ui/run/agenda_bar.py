"""The agenda as a bar along the top of Run: its steps, what of them is over, and when each begins as things go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QToolTip, QWidget

from safari.plan.agenda import timed
from safari.run.pace import Pace
from safari.words import _
from ui.theme import ColourName, TypeName, colour, font, theme
from ui.widgets.announce import announce
from ui.widgets.painting import painting, rounded

if TYPE_CHECKING:
    from datetime import time

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

    from ui.run.day import Day

BAR, SEGMENT_GAP = 6, 6
CHOSEN, BELOW = 2, 3  # the line under the step that was chosen, and its distance
FEWEST_LETTERS = 3
WAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class AgendaBar(QProgressBar):
    """The steps as segments as long as their minutes; what is over is filled, the one at hand in green, in gold where
    it takes longer than it was given.

    Its value, as a reader hears it, are the minutes of the agenda that are over. Left, Right and a
    click choose a step.
    """

    def __init__(self, day: Day, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps, self._starts = day.agenda, day.safari.starts
        self._pace = Pace("unplanned", (0.0,) * len(day.agenda))
        self.chosen = -1
        self.shows_times = True
        self.setRange(0, max(1, sum(step.minutes for step in self._steps)))
        self.setValue(0)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(_("Agenda"))

    def show_pace(self, now: Pace, sentence: str) -> None:
        """Show where one is; `sentence` is what a reader says."""
        self._pace = now
        steps = zip(self._steps, now.over, strict=True)
        self.setValue(round(sum(step.minutes * over for step, over in steps)))
        self.setAccessibleDescription(sentence)
        self.update()

    def set_times(self, *, shown: bool) -> None:
        """In a low window the times below the segments go."""
        self.shows_times = shown
        self.updateGeometry()
        self.update()

    def times(self) -> list[time]:
        """When each step begins: as things go, else as planned; nothing where no time is known."""
        planned = [one.starts for one in timed(self._steps, self._starts)] if self._starts else []
        return list(self._pace.starts) or planned

    def sizeHint(self) -> QSize:
        lines = 2 if self.shows_times else 1
        height = theme().line_height("small") + (lines - 1) * theme().line_height("meta") + BAR + 2 * 6
        return QSize(400, height + self._drop)

    @property
    def _drop(self) -> int:
        """With its times the bar stands a little lower, so that bar and clock share a middle."""
        return 8 if self.shows_times else 0

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose a step, from the one at hand on; F10 and Shift+F10 are then about that one."""
        way = WAYS.get(Qt.Key(event.key()))
        if way is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._steps:
            super().keyPressEvent(event)
            return
        self.choose(max(0, min(self._marked() + way, len(self._steps) - 1)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses a step, too, and once more lets it go; the keyboard stays in the line."""
        place = self._under(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.choose(-1 if place == self.chosen else place)

    def choose(self, place: int) -> None:
        """Choose a step by its place; -1 is none."""
        self.chosen = place
        if place >= 0:
            step, times = self._steps[place], self.times()
            at = f", {times[place]:%H:%M}" if times else ""
            announce(self, _("{step}, {n} min{at}").format(step=step.title, n=step.minutes, at=at))
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.choose(-1)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._under(event.pos().x())
            if place is not None:
                step = self._steps[place]
                QToolTip.showText(event.globalPos(), f"{step.title}, {_('{n} min').format(n=step.minutes)}", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        times = self.times()
        line = theme().line_height("small")
        with painting(self) as painter:
            for index, box in enumerate(self._segments()):
                self._paint_bar(painter, box, index)
                _write(painter, QRectF(box.left(), self._drop, box.width(), line), *self._name(index, box.width()))
                if times and self.shows_times:
                    below = QRectF(box.left(), box.bottom() + 4, box.width(), line)
                    _write(painter, below, _fitting(f"{times[index]:%H:%M}", box.width()), "meta", "ink3")

    def _marked(self) -> int:
        """The step that the keys are about: the one chosen, else the one at hand."""
        return self.chosen if self.chosen >= 0 else max(0, self._pace.step)

    def _under(self, across: float) -> int | None:
        """The step that stands there."""
        boxes = enumerate(self._segments())
        return next((place for place, box in boxes if box.left() <= across < box.right() + SEGMENT_GAP), None)

    def _segments(self) -> list[QRectF]:
        """Where the bars are: as wide as their minutes, with gaps."""
        total = sum(step.minutes for step in self._steps)
        room = self.width() - SEGMENT_GAP * (len(self._steps) - 1)
        top, left, boxes = self._drop + theme().line_height("small") + 6.0, 0.0, []
        for step in self._steps:
            width = room * step.minutes / total
            boxes.append(QRectF(left, top, width, BAR))
            left += width + SEGMENT_GAP
        return boxes

    def _name(self, index: int, room: float) -> tuple[str, TypeName, ColourName]:
        step, here = self._steps[index], index == self._pace.step
        style: TypeName = "small_strong" if here else "small"
        metrics = QFontMetricsF(font(style))
        long = here or not step.short
        name = step.title if long and metrics.horizontalAdvance(step.title) <= room else step.short or step.title
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        told = shown == name or len(shown) > FEWEST_LETTERS  # a letter and three dots tell nothing; the tip tells all
        return shown if told else "", style, "ink" if here else "ink2"

    def _paint_bar(self, painter: QPainter, box: QRectF, index: int) -> None:
        over = self._pace.over[index]
        rounded(painter, box, BAR / 2, colour("line"))
        if over > 0:
            done = QRectF(box.left(), box.top(), max(BAR, box.width() * over), BAR)
            at_hand: ColourName = "aha_mark" if self._pace.phase == "over" else "accent"
            rounded(painter, done, BAR / 2, colour(at_hand if index == self._pace.step else "ink3"))
        if index == self.chosen or (self.hasFocus() and index == self._marked()):
            painter.fillRect(QRectF(box.left(), box.bottom() + BELOW, box.width(), CHOSEN), colour("accent"))


def _fitting(time: str, room: float) -> str:
    """A time of day, "" where it would run into the next one."""
    return time if QFontMetricsF(font("meta")).horizontalAdvance(time) <= room + SEGMENT_GAP - 2 else ""


def _write(painter: QPainter, box: QRectF, text: str, style: TypeName, ink: ColourName) -> None:
    painter.setFont(font(style))
    painter.setPen(colour(ink))
    baseline = box.center().y() + (QFontMetricsF(font(style)).ascent() - QFontMetricsF(font(style)).descent()) / 2
    painter.drawText(QPointF(box.left(), baseline), text)
