"""The timeline: the notes of the day, the newest at the bottom, just above the line one types in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QModelIndex, QSize, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtWidgets import QSizePolicy, QStyle, QTableView, QWidget

from safari.words import _
from ui.run.timeline_delegate import WIDER, TimelineDelegate
from ui.run.timeline_model import ROW, TimelineModel
from ui.theme import colour, theme
from ui.theme.measures import APPEAR_MS
from ui.widgets.one_column import one_column, top_row_held
from ui.widgets.painting import painting

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

SLIDE = 8.0  # px that a kept note slides up
USUAL = 72  # height of a row of one line, taken for granted until it is measured
AT_ONCE = 40  # rows measured before the next paint; the others in idle moments, so many at a time
ENDS = {Qt.Key.Key_Home, Qt.Key.Key_End}
MOVING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, *ENDS}


class Timeline(QTableView):
    """One column, a row as tall as its note. `wanted(uid)` when somebody asks to change a note (Enter, double click).

    It is as tall as its rows while there is room, so that few notes stand at the bottom; then it scrolls.
    """

    wanted = Signal(str)

    def __init__(self, model: TimelineModel, delegate: TimelineDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._delegate = model, delegate
        self._unmeasured: list[int] = []
        self._total = 0
        self._sticks = True  # to the bottom, until somebody scrolls up
        self._dress()
        self.verticalScrollBar().actionTriggered.connect(lambda: QTimer.singleShot(0, self, self._look_where_it_is))
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._measure_some)
        self._slide = QVariantAnimation(self, startValue=SLIDE, endValue=0.0)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._slid)
        self._slide.finished.connect(lambda: self._slid(0.0))
        model.modelReset.connect(self._measure_all)
        model.rowsInserted.connect(lambda _parent, first, last: self._changed(range(first, last + 1)))
        model.rowsRemoved.connect(lambda *_args: self._changed(range(0)))
        model.dataChanged.connect(lambda first, last: self._changed(range(first.row(), last.row() + 1)))
        model.renamed.connect(self._renamed)
        theme().themed.connect(self._measure_all)
        self._measure_all()

    def show_newest(self, uid: str = "") -> None:
        """Scroll to the bottom; the row of the note `uid` slides into its place."""
        self._sticks = True
        self.scrollToBottom()
        pace = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        if uid and pace:  # zero where the system asks for less motion
            self._delegate.sliding = uid
            self._slide.stop()
            self._slide.setDuration(APPEAR_MS)
            self._slide.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def forget_choice(self) -> None:
        """No note is chosen any more; who comes here next comes to the newest."""
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def sizeHint(self) -> QSize:
        return QSize(480, self._total)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, min(self._total, theme().px(USUAL)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline says that there are notes above."""
        super().paintEvent(event)
        if self.verticalScrollBar().value() > 0:
            with painting(self.viewport()) as painter:
                painter.fillRect(WIDER, 0, self.viewport().width() - 2 * WIDER, 1, colour("line"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; letters are not looked up here, they go to the input line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.wanted.emit(self.currentIndex().data(ROW).note.uid)
        elif event.key() in MOVING and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if event.key() in ENDS:  # by itself, Qt goes to the ends of the row
                last = self._model.rowCount() - 1
                self.setCurrentIndex(self._model.index(0 if event.key() == Qt.Key.Key_Home else last))
            else:
                super().keyPressEvent(event)
            self._look_where_it_is()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        self._look_where_it_is()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index: QModelIndex = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.wanted.emit(index.data(ROW).note.uid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure_all()
        else:
            self._stay()

    def _dress(self) -> None:
        self.setAccessibleName(_("Notes of the day"))
        one_column(self, theme().px(USUAL))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def _slid(self, below: float) -> None:
        self._delegate.slide = below
        if not below:
            self._delegate.sliding = ""
        self.viewport().update()

    def _renamed(self) -> None:
        self._delegate.forget()
        self.viewport().update()

    def _measure_all(self) -> None:
        """Measure what can be seen now and the rest when there is time; until then a row counts as one of one line."""
        self._unmeasured = list(range(self._model.rowCount()))
        self._measure_some()

    def _changed(self, rows: range) -> None:
        if rows and rows.stop <= self._model.rowCount() and self._unmeasured:
            self._unmeasured = list(range(self._model.rowCount()))
        self._measure(rows)
        self._stay()

    def _measure_some(self) -> None:
        """The newest first; what is on screen does not move while rows above it get their height."""
        put_back = top_row_held(self)
        now, self._unmeasured = self._unmeasured[-AT_ONCE:], self._unmeasured[:-AT_ONCE]
        self._measure(now)
        if self._sticks:
            self._stay()
        else:
            put_back()
        if self._unmeasured:
            self._idle.start()
        else:
            self._idle.stop()

    def _measure(self, rows: range | list[int]) -> None:
        width, header = self.viewport().width(), self.verticalHeader()
        header.setUpdatesEnabled(False)
        for place in rows:
            header.resizeSection(place, self._delegate.height(self._model.index(place), width))
        header.setUpdatesEnabled(True)
        total = header.length()
        if total != self._total:
            self._total = total
            self.updateGeometry()
        self.updateGeometries()

    def _look_where_it_is(self) -> None:
        """Somebody scrolled: the newest stays in sight only if it is now."""
        bar = self.verticalScrollBar()
        self._sticks = bar.value() >= bar.maximum() - 2

    def _stay(self) -> None:
        if self._sticks:
            self.scrollToBottom()
