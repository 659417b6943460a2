"""The ring around the control that the keyboard is on: 2 px accent, 2 px away from the control."""

from __future__ import annotations

from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.theme import colour
from ui.theme.measures import RADIUS
from ui.widgets.painting import painting, rounded

GAP, WIDTH = 2, 2
OUTSIDE = GAP + WIDTH
BESIDE = 4  # px more at both sides of words that begin at the very edge of their control
# They show focus by their own border. Names, for each class of Qt costs time when Python first sees it.
FIELDS = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox", "QMenuBar")
PLACES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.LayoutRequest}
PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}


class _Ring(QWidget):
    """The painted ring; lies over everything and lets every click through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.radius = float(RADIUS)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            pen = painter.pen()
            pen.setColor(colour("accent"))
            pen.setWidth(WIDTH)
            rounded(painter, QRectF(self.rect()), self.radius + OUTSIDE, None, pen)


class FocusRing(QObject):
    """Draws the ring in one window. Make one per top-level window and keep it.

    It shows for the keyboard only: a press of the mouse takes it away, a key brings it back. Text fields have their
    border instead. A widget may say where its ring goes by a method `focus_rect() -> QRect`, with the property "noRing"
    that it paints its own, and with "ringAtOnce" that it shows even before a key is pressed. One whose words begin at
    its very edge, for they stand in line with others, has the property "ringBeside", so many px that the ring keeps off
    them.
    """

    by_keyboard = False  # for all windows: a dialog opened by a key shows its ring
    by_mouse = False

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._focus: QWidget | None = None
        self._watched: list[QObject] = []
        self._ring: _Ring | None = None
        window.installEventFilter(self)
        _rings.add(self)
        app = QApplication.instance()
        if isinstance(app, QApplication) and not app.property("ringsFollow"):
            app.setProperty("ringsFollow", True)
            app.focusChanged.connect(_follow)

    def visible_rect(self) -> QRect:
        """Where the ring is, in the window; empty where there is none. For tests and for the curious."""
        if self._ring is None or not isValid(self._ring) or not self._ring.isVisible():
            return QRect()
        return QRect(self._ring.mapTo(self._window, QPoint(0, 0)), self._ring.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_let_go():
            return False
        kind = event.type()
        if kind in PRESSES:
            FocusRing.by_keyboard, FocusRing.by_mouse = False, True
            self._place()
        elif kind == QEvent.Type.KeyPress and not self.by_keyboard:
            FocusRing.by_keyboard, FocusRing.by_mouse = True, False
            self._place()
        elif kind in PLACES and watched in self._watched:
            self._place()
        elif kind == QEvent.Type.Show and watched is self._window:
            handle = self._window.windowHandle()
            if isinstance(handle, QWindow):
                handle.installEventFilter(self)
        return False

    def _is_time(self, widget: QWidget) -> bool:
        return self.by_keyboard or (not self.by_mouse and bool(widget.property("ringAtOnce")))

    def _is_let_go(self) -> bool:
        """Whether Python has let go of a thrown away window, whose last events Qt still sends."""
        return "_watched" not in self.__dict__

    def follow(self, now: QWidget | None) -> None:
        """The keyboard is on this widget now, in whatever window."""
        if self._is_let_go():
            return
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._focus = now if now is not None and now.window() is self._window else None
        step: QObject | None = self._focus
        while isinstance(step, QWidget) and step is not self._window:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parent()
        self._place()

    def _place(self) -> None:
        if self._ring is not None and not isValid(self._ring):
            self._ring = None  # it went with what it was laid on
        widget = self._focus if self._focus is not None and isValid(self._focus) else None
        if widget is None or not self._is_time(widget) or not _wants_ring(widget):
            if self._ring is not None:
                self._ring.hide()
            return
        if self._ring is None:
            self._ring = _Ring(self._window)
        inner = _ring_rect(widget)
        place = QRect(widget.mapTo(self._window, inner.topLeft()), inner.size())
        around = place.adjusted(-OUTSIDE, -OUTSIDE, OUTSIDE, OUTSIDE)
        self._ring.radius = min(place.height() / 2, float(widget.property("ringRadius") or RADIUS))
        self._ring.setGeometry(around)
        shown = _in_sight(widget, place, around) & around
        if shown == around:
            self._ring.clearMask()
        else:
            self._ring.setMask(shown.translated(-around.topLeft()))
        self._ring.setVisible(not shown.isEmpty())
        self._ring.raise_()


_rings: WeakSet[FocusRing] = WeakSet()


def _follow(_before: QWidget | None, now: QWidget | None) -> None:
    """Tell all rings. No ring listens itself: Qt would still call one whose window Python is letting go of."""
    for ring in tuple(_rings):
        if isValid(ring):
            ring.follow(now)


def _wants_ring(widget: QWidget) -> bool:
    if any(widget.inherits(name) for name in FIELDS) or widget.property("noRing") or not widget.isVisible():
        return False
    return not (widget.inherits("QComboBox") and widget.property("ringRadius") is None)


def _ring_rect(widget: QWidget) -> QRect:
    own = getattr(widget, "focus_rect", None)
    if callable(own):
        rect = own()
        if isinstance(rect, QRect):
            return rect
    beside = int(widget.property("ringBeside") or 0)
    return widget.rect().adjusted(-beside, 0, beside, 0)


def _in_sight(widget: QWidget, place: QRect, around: QRect) -> QRect:
    """What of the window the ring `around` a place may cover. Where the control is scrolled out of sight, the ring is
    cut as the control is; where all of it is in sight the ring is whole, though the control stand at the very edge.
    """
    window = widget.window()
    sight = window.rect()
    control = place & QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    step = widget.parentWidget()
    while step is not None and step is not window:
        above = step.parentWidget()
        if above is not None and above.inherits("QAbstractScrollArea"):
            view = QRect(step.mapTo(window, QPoint(0, 0)), step.size())
            sight &= view.adjusted(*_beyond(view, control, around))
        step = above
    return sight


def _beyond(view: QRect, control: QRect, around: QRect) -> tuple[int, int, int, int]:
    """How far a ring reaches beyond what scrolls, side by side: nowhere where the control itself is cut."""
    return (
        around.left() - control.left() if control.left() >= view.left() else 0,
        around.top() - control.top() if control.top() >= view.top() else 0,
        around.right() - control.right() if control.right() <= view.right() else 0,
        around.bottom() - control.bottom() if control.bottom() <= view.bottom() else 0,
    )
