"""The clock and the agenda along the top of Run: where one is, and how much is left, at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QToolTip, QWidget

from safari.plan.agenda import timed
from safari.run.pace import Pace, pace
from safari.words import _, ngettext
from ui.theme import ColourName, TypeName, colour, font, theme
from ui.widgets.boxes import column
from ui.widgets.dates import long_day
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from safari.clock import Clock
    from safari.plan.agenda import AgendaStep
    from ui.run.day import Day

SECOND = 1_000
BAR, SEGMENT_GAP = 6, 6
CLOCK_WIDTH = 190
FEWEST_LETTERS = 3


class AgendaBar(QProgressBar):
    """The steps as segments as long as their minutes; what is over is filled, the one at hand in green.

    Its value, as a reader hears it, are the minutes of the agenda that are over.
    """

    def __init__(self, day: Day, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps, self._starts = day.agenda, day.safari.starts
        self._pace = Pace("unplanned", (0.0,) * len(day.agenda))
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

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for step, box in zip(self._steps, self._segments(), strict=True):
                if box.left() <= event.pos().x() < box.right() + SEGMENT_GAP:
                    minutes = _("{n} min").format(n=step.minutes)
                    QToolTip.showText(event.globalPos(), f"{step.title}, {minutes}", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        times = timed(self._steps, self._starts) if self._starts else []
        line = theme().line_height("small")
        with painting(self) as painter:
            for index, box in enumerate(self._segments()):
                self._paint_bar(painter, box, index)
                _write(painter, QRectF(box.left(), self._drop, box.width(), line), *self._name(index, box.width()))
                if times and self.shows_times:
                    below = QRectF(box.left(), box.bottom() + 4, box.width(), line)
                    _write(painter, below, _fitting(f"{times[index].starts:%H:%M}", box.width()), "meta", "ink3")

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
            rounded(painter, done, BAR / 2, colour("accent" if index == self._pace.step else "ink3"))


class ClockBar(QWidget):
    """The time of day, what is left of the step at hand, and the agenda. The clock comes from outside."""

    def __init__(self, day: Day, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._clock = day, clock
        self.time = PlainText("", "clock", wrap=False)
        self.left_over = PlainText("", "meta", "ink2", wrap=False)
        self.agenda = AgendaBar(day)
        self._face = QWidget()
        self._face.setLayout(column(self.time, self.left_over))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 20, 0, 10)
        across.setSpacing(0)
        across.addWidget(self._face)
        across.addWidget(self.agenda, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self, interval=SECOND)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        theme().themed.connect(self._measure)
        self._measure()
        self.tick()

    def tick(self) -> None:
        """Look at the clock; what shows changes once a minute."""
        moment = self._clock()
        time = f"{moment:%H:%M}"
        if time == self.time.text():
            return
        self.time.setText(time)
        now = pace(self._day.agenda, self._day.safari.day, self._day.safari.starts, moment)
        sentence = self._sentence(now)
        self.left_over.setText(sentence)
        self.agenda.show_pace(now, sentence)

    def _sentence(self, now: Pace) -> str:
        if now.phase == "during":
            step: AgendaStep = self._day.agenda[now.step]
            left = ngettext("{n} min left: {step}", "{n} min left: {step}", now.minutes)
            return left.format(n=now.minutes, step=step.short or step.title.partition(":")[0])
        if now.phase == "before":
            return ngettext("Begins in {n} min", "Begins in {n} min", now.minutes).format(n=now.minutes)
        if now.phase == "after":
            return _("The agenda is over")
        return long_day(self._day.safari.day) if self._day.safari.day else _("No day is set")

    def _measure(self) -> None:
        self._face.setFixedWidth(round(CLOCK_WIDTH * theme().factor))


def _fitting(time: str, room: float) -> str:
    """A time of day, "" where it would run into the next one."""
    return time if QFontMetricsF(font("meta")).horizontalAdvance(time) <= room + SEGMENT_GAP - 2 else ""


def _write(painter: QPainter, box: QRectF, text: str, style: TypeName, ink: ColourName) -> None:
    painter.setFont(font(style))
    painter.setPen(colour(ink))
    baseline = box.center().y() + (QFontMetricsF(font(style)).ascent() - QFontMetricsF(font(style)).descent()) / 2
    painter.drawText(QPointF(box.left(), baseline), text)
