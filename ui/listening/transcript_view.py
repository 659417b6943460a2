"""The transcript running along: the line being said is tinted and stays in view; words of a line can be picked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView

from safari.words import _
from ui.listening.transcript_delegate import TranscriptDelegate
from ui.listening.transcript_model import SPOKEN, Spoken
from ui.listening.word_boxes import character_at, whole_words, words_in
from ui.theme import theme
from ui.widgets.announce import announce
from ui.widgets.one_column import one_column, top_row_held

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from ui.listening.transcript_model import Span, TranscriptModel

AT_ONCE = 150  # lines measured at a time, in idle moments
DRAG = 4  # px: a hand that moves less has clicked
MOVING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
ENDS = {Qt.Key.Key_Home, Qt.Key.Key_End}
Shift = Qt.KeyboardModifier.ShiftModifier


class TranscriptView(QTableView):
    """`sought(ms)` when somebody goes to a line, `doubted(row)` on a click at who speaks; `picked(row)` when words of
    a line are chosen, -1 when they are not any more; `quoted` on Enter while they are. Right and Left pick a word, with
    Shift one more or one less."""

    sought = Signal(int)
    picked = Signal(int)
    quoted = Signal()
    doubted = Signal(int)

    def __init__(self, model: TranscriptModel) -> None:
        super().__init__()
        self._model, self._delegate = model, TranscriptDelegate(self)
        self._unmeasured = 0
        self._follows = True
        self._pressed: tuple[int, int, QPointF] | None = None
        self._dress()
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._measure_some)
        model.modelReset.connect(self._begin)
        theme().themed.connect(self._measure)
        self.verticalScrollBar().actionTriggered.connect(lambda: QTimer.singleShot(0, self, self._look_where_it_is))

    def words(self) -> tuple[int, Span] | None:
        """The row and the characters that are picked."""
        return self._delegate.picked

    def go_to(self, moment: int) -> None:
        """This moment is being said."""
        if self._model.go_to(moment):
            self._delegate.current = self._model.current
            if self._follows:
                self._show_current()

    def usual_height(self) -> int:
        """The height of a line that is not wrapped."""
        return self._delegate.usual_height()

    def follow(self) -> None:
        """Run along again, after somebody scrolled away."""
        self._follows = True
        self._show_current()

    def drop_words(self) -> None:
        """Nothing is picked any more."""
        self._pick(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are not looked up here, they go to the input line."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not held:
            self._enter()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and not held & ~Shift:
            self._step(1 if key == Qt.Key.Key_Right else -1, more=bool(held & Shift))
        elif key == Qt.Key.Key_Escape and self._delegate.picked is not None:
            self.drop_words()
        elif key in ENDS and not held:  # a table would go along its one row
            self.setCurrentIndex(self._model.index(0 if key == Qt.Key.Key_Home else self._model.rowCount() - 1))
            self._look_where_it_is()
        elif key in MOVING and not held:
            super().keyPressEvent(event)
            self._look_where_it_is()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._pressed = None
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self._pressed = (index.row(), self._character(index.row(), event.position()), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pick words of the line where the button went down; who speaks can be pressed."""
        index = self.indexAt(event.position().toPoint())
        is_name = self._pressed is None and index.isValid() and self._is_name(index.row(), event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_name else Qt.CursorShape.ArrowCursor)
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        row, anchor, where = self._pressed
        if self._delegate.picked or (event.position() - where).manhattanLength() > DRAG:
            span = whole_words(self._model.rows[row].text, anchor, self._character(row, event.position()))
            self._pick((row, span) if span[0] < span[1] else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click without words picked goes there; one at who speaks asks about them."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or (event.position() - pressed[2]).manhattanLength() > DRAG:
            return
        self.drop_words()
        if self._is_name(pressed[0], pressed[2]):
            self.doubted.emit(pressed[0])
        else:
            self._go(pressed[0])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Pick the word."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            place = self._character(index.row(), event.position())
            span = whole_words(self._model.rows[index.row()].text, place, place)
            self._pick((index.row(), span) if span[0] < span[1] else None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event)
        self._look_where_it_is()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()
        if self._follows:
            self._show_current()

    def _enter(self) -> None:
        if self._delegate.picked is not None:
            self.quoted.emit()
        elif self.currentIndex().isValid():
            self._go(self.currentIndex().row())

    def _go(self, row: int) -> None:
        self._follows = True
        self.sought.emit(self._model.rows[row].starts)

    def _step(self, by: int, *, more: bool) -> None:
        """Pick a word, the next one, or one more."""
        row = self.currentIndex().row() if self.currentIndex().isValid() else max(0, self._model.current)
        if not 0 <= row < len(self._model.rows):
            return
        self.setCurrentIndex(self._model.index(row))
        text = self._model.rows[row].text
        spans = words_in(text)
        picked = self._delegate.picked
        if not spans:
            return
        if picked is None or picked[0] != row:
            first = last = 0 if by > 0 else len(spans) - 1
        else:
            first = next(n for n, span in enumerate(spans) if span[1] > picked[1][0])
            last = max(n for n, span in enumerate(spans) if span[0] < picked[1][1])
            last = max(0, min(last + by, len(spans) - 1))
            first = min(first, last) if more else last
        span = (spans[first][0], spans[last][1])
        self._pick((row, span))
        announce(self, self._model.rows[row].shown(span))

    def _pick(self, picked: tuple[int, Span] | None) -> None:
        if picked != self._delegate.picked:
            self._delegate.picked = picked
            self.viewport().update()
            self.picked.emit(-1 if picked is None else picked[0])

    def _is_name(self, row: int, at: QPointF) -> bool:
        first, last = self._delegate.name_at(self._model.rows[row], self.viewport().width())
        return first <= at.x() < last

    def _character(self, row: int, at: QPointF) -> int:
        spoken: Spoken = self._model.index(row).data(SPOKEN)
        width = self.viewport().width()
        inside = QPointF(at.x(), at.y() - self.rowViewportPosition(row)) - self._delegate.text_at(width)
        return character_at(self._delegate.block(spoken.text, width), inside)

    def _dress(self) -> None:
        self.setAccessibleName(_("What is said in the call"))
        one_column(self, self._delegate.usual_height())
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _begin(self) -> None:
        self._delegate.current = -1
        self.drop_words()
        self._follows = True
        self._measure()

    def _measure(self) -> None:
        """Measure all lines, the first at once and the rest when there is time; until then each counts as one line."""
        self.verticalHeader().setDefaultSectionSize(self._delegate.usual_height())
        self._unmeasured = 0
        self._measure_some()

    def _measure_some(self) -> None:
        width, header = self.viewport().width(), self.verticalHeader()
        put_back = top_row_held(self)
        until = min(self._unmeasured + AT_ONCE, len(self._model.rows))
        header.setUpdatesEnabled(False)
        for row in range(self._unmeasured, until):
            height = self._delegate.height(self._model.rows[row], width)
            if height != header.sectionSize(row):
                header.resizeSection(row, height)
        header.setUpdatesEnabled(True)
        self._unmeasured = until
        if self._follows:
            self._show_current()
        else:
            put_back()
        self._idle.start() if until < len(self._model.rows) else self._idle.stop()

    def _show_current(self) -> None:
        """The current line stands in the middle, once there are lines before it."""
        if self._model.current >= 0:
            self.scrollTo(self._model.index(self._model.current), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _look_where_it_is(self) -> None:
        """Somebody scrolled: it runs along only while the line being said is in view."""
        top = self.rowViewportPosition(self._model.current) if self._model.current >= 0 else 0
        self._follows = 0 <= top < self.viewport().height()
