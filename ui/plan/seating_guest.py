"""A guest at the drawn table: a circle with initials, the name beside it; taken by mouse or by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from safari.guests.table import Side
from ui.theme import colour, font, paint_icon, set_type, theme
from ui.theme.measures import MIN_TARGET, RADIUS
from ui.widgets.avatar import SIDE, paint_avatar
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip, without_key

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPaintEvent

    from safari.guests.seating import Guest

GAP, EDGE, MARK = 8, 4, 16


class GuestButton(QAbstractButton):
    """One guest. `chair` is where they sit (-1: nowhere yet), `side` where their name stands.

    `key_pressed(self, key)` tells keys the table answers to; `dragged(self, place)` and `dropped(self, place)` tell
    where the pointer is, within the table. Esc is the table's only while it holds somebody.
    """

    key_pressed = Signal(object, int)
    focused = Signal(object)
    dragged = Signal(object, QPoint)
    dropped = Signal(object, QPoint)

    def __init__(self, guest: Guest, parent: QWidget) -> None:
        super().__init__(parent)
        self.guest, self.chair, self.side = guest, -1, Side.RIGHT
        self.wrong = ""  # the sentences of the rules that do not hold for them
        self.held = self.is_target = False
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        set_type(self, "small")

    def show_guest(self, guest: Guest, spoken: str, wrong: str) -> None:
        """Another state of the same guest: what a reader says of them, and which rules do not hold."""
        self.guest, self.wrong = guest, wrong
        self.setText(guest.name)
        without_key(self)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(wrong)
        self.setToolTip(tip("\n".join(part for part in (guest.name, wrong) if part)))
        self.update()

    def sizeHint(self) -> QSize:
        words = int(QFontMetricsF(self._font()).horizontalAdvance(self.text())) + 2
        high, mark = self._high(), theme().px(MARK) + 4 if self.wrong else 0
        if self.side in {Side.TOP, Side.BOTTOM}:
            return QSize(max(high, words + mark) + 2 * EDGE, high + theme().line_height("small"))
        return QSize(high + GAP + words + mark + 2 * EDGE, high)

    def circle(self) -> QRectF:
        """Where the circle is, within the widget."""
        side, high = theme().px(SIDE), self._high()
        inset = (high - side) / 2
        left = {Side.RIGHT: EDGE, Side.LEFT: self.width() - EDGE - side}.get(self.side, (self.width() - side) / 2)
        top = self.height() - high + inset if self.side is Side.TOP else inset
        return QRectF(left, top, side, side)

    def focus_rect(self) -> QRect:
        """Where the focus ring goes."""
        return self.rect().adjusted(2, 2, -2, -2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        doers = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        key = Qt.Key(event.key())
        if key in arrows or (key in doers and not event.isAutoRepeat()) or (key == Qt.Key.Key_Escape and self._may_esc):
            self.key_pressed.emit(self, int(key.value))
        elif key not in doers:
            event.ignore()

    _may_esc = False

    def let_esc(self, *, may: bool) -> None:
        """Whether Esc is for the table: it holds somebody. Else it closes the dialog."""
        self._may_esc = may

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed_at is None:
            return
        far = (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or far
        if self._dragging:
            self.dragged.emit(self, self.mapToParent(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragging, self._dragging, self._pressed_at = self._dragging, False, None
        if dragging:
            self.dropped.emit(self, self.mapToParent(event.position().toPoint()))

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, circle = QRectF(self.rect()), self.circle()
        with painting(self) as painter:
            if self.is_target or self.held:  # a dashed line around the chair somebody leaves
                edge = QPen(colour("accent"), 2, Qt.PenStyle.DashLine if self.held else Qt.PenStyle.SolidLine)
                fill = None if self.held else colour("accent_tint")
                rounded(painter, rect.adjusted(1, 1, -1, -1), RADIUS, fill, edge)
            elif self.underMouse():
                rounded(painter, rect, RADIUS, colour("sunken"))
            paint_avatar(painter, circle, self.text(), customer=not self.guest.is_leader)
            words, mark = self._words(circle), QRectF()
            if self.wrong:
                side = theme().px(MARK)
                words, mark = self._with_mark(words, side)
                paint_icon(painter, "warning", mark, colour("ouch"))
            painter.setFont(self._font())
            painter.setPen(colour("ouch" if self.wrong else "ink"))
            shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
            painter.drawText(words, self._aligned() | Qt.AlignmentFlag.AlignVCenter, shown)

    def _words(self, circle: QRectF) -> QRectF:
        """Where the name stands."""
        line = theme().line_height("small")
        if self.side is Side.TOP:
            return QRectF(EDGE, 0, self.width() - 2 * EDGE, line)
        if self.side is Side.BOTTOM:
            return QRectF(EDGE, self.height() - line, self.width() - 2 * EDGE, line)
        if self.side is Side.LEFT:
            return QRectF(EDGE, 0, circle.left() - GAP - EDGE, self.height())
        return QRectF(circle.right() + GAP, 0, self.width() - circle.right() - GAP - EDGE, self.height())

    def _with_mark(self, words: QRectF, side: float) -> tuple[QRectF, QRectF]:
        """The room of the name and of a warning before it."""
        room = words.width() - side - 4
        name = min(room, QFontMetricsF(self._font()).horizontalAdvance(self.text()) + 1)
        left = words.left()
        if self.side is Side.LEFT:
            left = words.right() - name - side - 4
        elif self.side is not Side.RIGHT:
            left += (room - name) / 2
        mark = QRectF(left, words.center().y() - side / 2, side, side)
        return QRectF(left + side + 4, words.top(), name, words.height()), mark

    def _aligned(self) -> Qt.AlignmentFlag:
        if self.side is Side.LEFT:
            return Qt.AlignmentFlag.AlignRight
        return Qt.AlignmentFlag.AlignLeft if self.side is Side.RIGHT or self.wrong else Qt.AlignmentFlag.AlignHCenter

    def _font(self) -> QFont:
        return font("small_strong" if self.guest.is_leader else "small")

    @staticmethod
    def _high() -> int:
        return theme().px(max(SIDE, MIN_TARGET)) + 6
