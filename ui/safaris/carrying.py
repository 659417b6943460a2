"""A safari carried with the mouse from one place to another: its picture follows the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from ui.widgets.painting import painting

if TYPE_CHECKING:
    from collections.abc import Callable

SEEN = 0.9  # how much of what is carried one sees


class Load(NamedTuple):
    """What is carried: a safari, how it looks, and where it was taken hold of within its picture."""

    uid: str
    picture: QPixmap
    hold: QPoint


class _Ghost(QWidget):
    """The picture under way; it lets the mouse through."""

    def __init__(self, parent: QWidget, picture: QPixmap) -> None:
        super().__init__(parent)
        self._picture = picture
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(picture.deviceIndependentSize().toSize())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.setOpacity(SEEN)
            painter.drawPixmap(0, 0, self._picture)


class Carrying(QObject):
    """Takes what a press lands on once the mouse is pulled away from there. Esc puts it back.

    `over(place)` while it is under way and `dropped(uid, place)` where it is let go, both places on the screen;
    `ended()` after either, and after Esc.
    """

    over = Signal(QPoint)
    dropped = Signal(str, QPoint)
    ended = Signal()

    def __init__(self, view: QAbstractItemView, take: Callable[[QPoint], Load | None]) -> None:
        super().__init__(view)
        self._view, self._take = view, take
        self._pressed: QPoint | None = None
        self._load: Load | None = None
        self._ghost: _Ghost | None = None
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    @property
    def is_under_way(self) -> bool:
        """Whether something is carried now."""
        return self._load is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            leaves = self.is_under_way and event.key() == Qt.Key.Key_Escape
            if leaves and event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif leaves and event.type() == QEvent.Type.KeyPress:
                self._end()
            return leaves
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._mouse(event)
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = place if event.button() == Qt.MouseButton.LeftButton else None
            return False
        if event.type() == QEvent.Type.MouseMove and self._pressed is not None:
            far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if self._load is None and far:
                self._begin(self._pressed)
            if self._load is not None:
                self._follow(event.globalPosition().toPoint())
            return self.is_under_way
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
            return self._let_go(event.globalPosition().toPoint())
        return False

    def _begin(self, place: QPoint) -> None:
        self._load = self._take(place)
        if self._load is None:
            self._pressed = None
            return
        self._ghost = _Ghost(self._view.window(), self._load.picture)
        self._ghost.show()
        self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def _follow(self, place: QPoint) -> None:
        if self._ghost is not None and self._load is not None:
            self._ghost.move(self._view.window().mapFromGlobal(place) - self._load.hold)
            self._ghost.raise_()
            self.over.emit(place)

    def _let_go(self, place: QPoint) -> bool:
        load = self._load
        if load is None:
            return False
        self._end()
        self.dropped.emit(load.uid, place)
        return True

    def _end(self) -> None:
        self._load = self._pressed = None
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
        self._view.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.ended.emit()
