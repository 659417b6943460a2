"""A word at the bottom left that something was done, with one way back. It goes by itself and never takes the focus.

One that asks something stays until it is answered. None covers the control the keyboard is on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QHBoxLayout, QSizePolicy, QWidget
from shiboken6 import isValid

from safari.errors import SafariError
from safari.words import _
from ui.theme import colour, font, theme
from ui.theme.measures import MIN_TARGET, RADIUS, TOAST_MS
from ui.widgets.announce import announce
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

MARGIN, TOP_BAR = 24, 56


class _Way(QAbstractButton):
    """The one action of a toast, a word on ink."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        width = int(QFontMetricsF(font("body_strong")).horizontalAdvance(text)) + 16
        self.setFixedSize(width, theme().px(MIN_TARGET))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setFont(font("body_strong"))
            painter.setPen(colour("heat2"))
            painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class Toast(QWidget):
    """One toast. Made by ToastArea. `wanted(self)` when its action is pressed."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget, sentence: str, action: str, do: Callable[[], object] | None) -> None:
        super().__init__(parent)
        self.sentence, self.do = sentence, do
        self.setAccessibleName(sentence)
        layout = self._across = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 10 if action else 18, 8)
        layout.setSpacing(14)
        words = PlainText(sentence, "body", "paper", max_lines=3)
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        layout.addWidget(words, 1)
        self.way: _Way | None = None
        self.later: _Way | None = None
        if action:
            self.way = _Way(action)
            self.way.clicked.connect(lambda: self.wanted.emit(self))
            layout.addWidget(self.way)

    def offer_to_wait(self, later: Callable[[], object]) -> None:
        """For one that stays: a second word, that takes it away."""
        self.later = _Way(_("Not now"))
        self.later.clicked.connect(later)
        self._across.addWidget(self.later)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, colour("ink"))


class ToastArea(QObject):
    """Shows toasts over the bottom left of a widget, one at a time: the newest replaces the one before.

    `before` is done before the action of a toast is: what is typed goes to disk, for that came after it.
    """

    def __init__(self, over: QWidget, milliseconds: int = TOAST_MS, before: Callable[[], object] | None = None) -> None:
        super().__init__(over)
        self._over, self._at_top, self._before = over, False, before
        self.toast: Toast | None = None
        self._is_hushed = False
        self._unsaid: tuple[str, str, Callable[[], object] | None, bool] | None = None
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(self.clear)
        over.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keyboard_moved)

    def show(self, sentence: str, action: str = "", do: Callable[[], object] | None = None) -> None:
        """Say a sentence; `action` is the word of the way back ("Undo") and `do` what it does."""
        self._put(sentence, action, do, stays=False)

    def ask(self, sentence: str, action: str, do: Callable[[], object]) -> None:
        """Say a sentence that stays until it is answered: by its action, by "Not now", or by the toast after it."""
        self._put(sentence, action, do, stays=True)

    @property
    def is_asking(self) -> bool:
        """Whether a toast is shown that waits for an answer."""
        return self.toast is not None and self.toast.later is not None

    def _put(self, sentence: str, action: str, do: Callable[[], object] | None, *, stays: bool) -> None:
        self.clear()
        if self._is_hushed:
            self._unsaid = sentence, action, do, stays
            return
        self.toast = Toast(self._over, sentence, action, do)
        self.toast.wanted.connect(self._take)
        if stays:
            self.toast.offer_to_wait(self.clear)
        else:
            self._timer.start()
        self._place()
        self.toast.show()
        self.toast.raise_()
        announce(self._over, sentence)

    def lay_over(self, over: QWidget, *, at_top: bool = False, hushed: bool = False) -> None:
        """Show toasts over another widget from now on; at its top where the bottom is for writing (Run).

        `hushed`: nothing is said over it (an audience looks on). The last of it is said over the widget after it.
        """
        unsaid, self._is_hushed = self._unsaid, hushed
        self.clear()
        self._over.removeEventFilter(self)
        self._over, self._at_top = over, at_top
        over.installEventFilter(self)
        if unsaid is not None:
            sentence, action, do, stays = unsaid
            self._put(sentence, action, do, stays=stays)

    def come_up(self) -> None:
        """Something else is shown in what toasts lie over: one that stays lies over that, too."""
        if self.toast is not None:
            self.toast.raise_()

    def outdate(self, *ways: Callable[[], object]) -> None:
        """Something changed: take the toast away whose action is one of these, for it would do another thing now."""
        if (self.toast is not None and self.toast.do in ways) or (self._unsaid is not None and self._unsaid[2] in ways):
            self.clear()

    def clear(self) -> None:
        """Take the toast away now, and what was to be said later."""
        self._timer.stop()
        self._unsaid = None
        if self.toast is not None:
            self.toast.hide()
            self.toast.deleteLater()
            self.toast = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _take(self, toast: Toast) -> None:
        toast.hide()
        if self._before is not None:
            self._before()
        if self.toast is toast:
            self.clear()
            if toast.do is not None:
                self._do(toast.do)
        elif self.toast is None:
            self.show(_("Not done, for you changed something since. Ctrl+Z takes back one step after the other."))

    def _do(self, way: Callable[[], object]) -> None:
        try:
            way()
        except SafariError as error:  # a full disk takes nothing back either
            self.show(str(error))

    def _keyboard_moved(self, *_widgets: object) -> None:
        if self.toast is not None and isValid(self):
            QTimer.singleShot(0, self, self._place)  # by then what has the keyboard is scrolled into sight

    def _place(self) -> None:
        if self.toast is None:
            return
        width = min(self.toast.sizeHint().width(), self._over.width() - 2 * MARGIN)
        height = max(self.toast.heightForWidth(width), 44)
        top, bottom = TOP_BAR + MARGIN // 2, self._over.height() - MARGIN - height
        right = self._over.width() - MARGIN - width
        rows = (top, bottom) if self._at_top else (bottom, top)
        places = [QRect(left, row, width, height) for row in rows for left in (MARGIN, right)]
        held = self._held()
        self.toast.setGeometry(next((one for one in places if not one.intersects(held)), places[0]))

    def _held(self) -> QRect:
        """Where the control that has the keyboard is, in what toasts lie over; empty where it is elsewhere. Of a list
        it is the row at hand: the list itself may fill the whole room."""
        focus = QApplication.focusWidget()
        if focus is None or not self._over.isAncestorOf(focus):
            return QRect()
        if isinstance(focus, QAbstractItemView):
            row, view = focus.visualRect(focus.currentIndex()), focus.viewport()
            return QRect(view.mapTo(self._over, row.topLeft()), row.size())
        return QRect(focus.mapTo(self._over, QPoint(0, 0)), focus.size())
