"""The safaris that have no day yet, in a strip above the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyleOptionViewItem, QWidget

from safari.words import _
from ui.safaris.carrying import Carrying, Load
from ui.safaris.safari_delegate import RowDelegate, one_line
from ui.safaris.safari_model import ROW, Index, SafariModel, SafariRow
from ui.safaris.safari_table import ENTER, uid_of
from ui.theme import colour, paint_icon, theme
from ui.theme.measures import RADIUS
from ui.widgets.boxes import row
from ui.widgets.painting import pen, rounded
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT, GAP, ICON, BAR = 212, 32, 8, 16, 10


class _SlipDelegate(RowDelegate):
    """A slip: the icon of its kind, and its title."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(WIDTH) + GAP, theme().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(ROW)
        if not isinstance(one, SafariRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(_slip(option.rect))
        chosen = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = pen(colour("accent" if chosen else "line_strong"), 2 if chosen else 1)
        if not chosen:
            edge.setStyle(Qt.PenStyle.DashLine)
        rounded(painter, box, RADIUS, colour("surface"), edge)
        side = float(theme().px(ICON))
        paint_icon(painter, one.icon, QRectF(box.left() + 10, box.center().y() - side / 2, side, side), colour("ink2"))
        one_line(painter, box.adjusted(side + 18, 0, -10, 0), one.title, ("small", "ink"))
        painter.restore()


def _slip(place: QRect) -> QRect:
    """The slip within the place the list gives it, which is as tall as the list."""
    return QRect(place.left(), place.top(), place.width() - GAP, theme().px(HEIGHT))


class Slips(QListView):
    """The slips side by side. `opened(uid)` by Enter or a click: pressed and released on the same slip."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.slips = SafariModel()
        self._pressed = ""  # the safari the mouse went down on
        self._delegate = _SlipDelegate()
        self.setModel(self.slips)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Safaris without a day"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setStyleSheet("QListView { background: transparent; border: 0; }")
        self.setProperty("noRing", True)  # the slip paints its own
        self.carrying = Carrying(self, self._load)
        self.fit()
        theme().themed.connect(self.fit)

    def fit(self) -> None:
        """As tall as a slip and its scroll bar."""
        self.setFixedHeight(theme().px(HEIGHT) + BAR + 2)
        self.doItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.slips.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ROW).uid)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = uid_of(self.indexAt(event.position().toPoint()))
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        uid = uid_of(self.indexAt(event.position().toPoint()))
        pressed, self._pressed = self._pressed, ""
        if event.button() == Qt.MouseButton.LeftButton and pressed and uid == pressed:
            self.opened.emit(uid)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel goes along the strip."""
        bar = self.horizontalScrollBar()
        turned = event.angleDelta()
        bar.setValue(bar.value() - (turned.y() or turned.x()))
        event.accept()

    def _load(self, place: QPoint) -> Load | None:
        index = self.indexAt(place)
        if not index.isValid():
            return None
        box = _slip(self.visualRect(index)) & self.viewport().rect()
        return Load(index.data(ROW).uid, self.viewport().grab(box), place - box.topLeft())


class Dayless(QWidget):
    """How many there are, and the slips; gone where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.slips = Slips()
        self.count = PlainText("", "label", "ink2", wrap=False)
        across = row(self.count, gap=14)
        across.addWidget(self.slips, 1)
        across.setAlignment(self.count, Qt.AlignmentFlag.AlignTop)
        self.count.setContentsMargins(0, 6, 0, 0)
        self.setLayout(across)

    def show_rows(self, rows: Sequence[SafariRow]) -> None:
        """Show these."""
        self.slips.slips.show_rows(rows)
        self.count.setText(_("No day yet: {n}").format(n=len(rows)))
        self.setVisible(bool(rows))
