"""The feeling curve: how one customer felt along the journey, changed by dragging a point or by keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSlider

from safari.words import _
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.feeling_curve_drawing import STRONGEST, Plot, Stop
from ui.widgets.feeling_mark import feeling_words
from ui.widgets.painting import painting
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QFocusEvent,
        QHideEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
        QWheelEvent,
    )

LOW_BELOW = 800  # px of the window's height
NEAR = 18  # px around a point that take hold of it
STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
MOVES = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
GIVES_BACK = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class FeelingCurve(QSlider):
    """A slider over the point at hand: readers hear which point it is and how it felt.

    Left and Right go from point to point, Up and Down change the feeling, Delete gives it back to the notes.
    `felt(uid, feeling)` when it changed: after each key, and once at the end of a drag. `given_back(uid)`. `left`
    when the keyboard goes elsewhere, or to another point.
    """

    felt = Signal(str, int)
    given_back = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.stops: tuple[Stop, ...] = ()
        self.at = 0
        self._title = ""
        self._dragged: int | None = None  # how it felt before
        self._meanwhile: tuple[Sequence[Stop], str] | None = None
        self._showing = False
        self.setRange(-STRONGEST, STRONGEST)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("noRing", True)  # the point at hand has its own
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._moved_by_reader)
        theme().themed.connect(self._fit)

    def show_stops(self, title: str, stops: Sequence[Stop], summary: str) -> None:
        """Show these; the point at hand stays at hand. `title` and `summary` are for readers.

        While a point of the same curve is dragged they wait for its end; another curve lets go of it.
        """
        if self._dragged is not None and title == self._title:
            self._meanwhile = stops, summary
            return
        self._dragged = self._meanwhile = None
        held = self.stops[self.at].uid if self.stops else ""
        self.stops, self._title = tuple(stops), title
        known = [stop.uid for stop in self.stops]
        self.at = known.index(held) if held in known else max(0, min(self.at, len(known) - 1))
        self.setAccessibleDescription(summary)
        self._name()
        self._fit()

    def pick(self, place: int) -> None:
        """Take a point at hand."""
        there = max(0, min(place, len(self.stops) - 1))
        if there != self.at:
            self.at = there
            self.left.emit()
            self._name()
            announce(self, self.accessibleName())
        self.update()

    @property
    def plot(self) -> Plot:
        """Where everything lies now."""
        low = self.window().height() < LOW_BELOW * theme().factor
        return Plot(self.stops, float(self.width()), low)

    def sizeHint(self) -> QSize:
        return QSize(480, round(self.plot.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, round(self.plot.height))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if (
            not self.stops
            or self._dragged is not None
            or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.ShiftModifier
        ):
            event.ignore()
        elif key in MOVES:
            self.pick(self.at + MOVES[key])
        elif key in STEPS:
            self._feel(self.stops[self.at].feeling + STEPS[key])
        elif key in GIVES_BACK:
            self.given_back.emit(self.stops[self.at].uid)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._near(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.pick(place)
            self._dragged = self.stops[place].feeling

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            near = self._near(event.position())
            self.setCursor(Qt.CursorShape.ArrowCursor if near is None else Qt.CursorShape.SizeVerCursor)
            self.setToolTip("" if near is None else tip(self._said_of(near)))
        else:
            self._put(self.plot.feeling_at(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            return
        before, put = self._dragged, self.stops[self.at]
        self._let_go()
        if put.feeling != before and put.uid in {stop.uid for stop in self.stops}:
            self.felt.emit(put.uid, put.feeling)
            self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody lets go of a point that is out of sight: it goes back to where it was."""
        super().hideEvent(event)
        if self._dragged is not None:
            self._put(self._dragged)
            self._let_go()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            self.plot.draw(painter, self.at if self.hasFocus() else None)

    def _fit(self) -> None:
        """As high as it is at this width: names take one line or two."""
        wanted = round(self.plot.height)
        if (self.minimumHeight(), self.maximumHeight()) != (wanted, wanted):
            self.setFixedHeight(wanted)
        self.update()

    def _near(self, where: QPointF) -> int | None:
        """The point that a press there means."""
        points = self.plot.points
        reach = theme().px(NEAR)
        found = [
            (abs(x - where.x()) + abs(y - where.y()), place)
            for place, (x, y) in enumerate(points)
            if abs(x - where.x()) <= reach and abs(y - where.y()) <= reach
        ]
        return min(found)[1] if found else None

    def _feel(self, feeling: int) -> None:
        if -STRONGEST <= feeling <= STRONGEST:
            self._put(feeling)
            self.felt.emit(self.stops[self.at].uid, feeling)

    def _let_go(self) -> None:
        """The drag is over: what waited for that is shown."""
        self._dragged = None
        if self._meanwhile is not None:
            stops, summary = self._meanwhile
            self.show_stops(self._title, stops, summary)

    def _put(self, feeling: int) -> None:
        """The point at hand stands there now."""
        changed = replace(self.stops[self.at], feeling=feeling)
        self.stops = (*self.stops[: self.at], changed, *self.stops[self.at + 1 :])
        self._name()
        self.update()

    def _moved_by_reader(self, feeling: int) -> None:
        if not self._showing and self.stops and feeling != self.stops[self.at].feeling:
            self._feel(feeling)

    def _said_of(self, place: int) -> str:
        stop = self.stops[place]
        return f"{stop.name}, {feeling_words(stop.feeling)}"

    def _name(self) -> None:
        """What readers hear: which point, and its number as the slider's value."""
        self._showing = True
        if self.stops:
            told = _("{title}: {point}, point {n} of {all}")
            n, point = self.at + 1, self._said_of(self.at)
            self.setAccessibleName(told.format(title=self._title, point=point, n=n, all=len(self.stops)))
            self.setValue(self.stops[self.at].feeling)
        else:
            self.setAccessibleName(self._title)
        self._showing = False
