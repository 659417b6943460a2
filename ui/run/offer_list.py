"""The list that @ and # open: it lies above the input line, and the keyboard stays in the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from safari.words import _
from ui.theme import colour, font, theme
from ui.theme.measures import RADIUS, RADIUS_SMALL
from ui.widgets.announce import announce
from ui.widgets.painting import painting, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

    from safari.run.completion import Completion, Offer

MOST_SHOWN, ROW, WIDTH, EDGE = 8, 34, 280, 5
PICKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Line(QStyledItemDelegate):
    """One offer: its word on the select colour where it is the one that Enter picks."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, theme().px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect, RADIUS_SMALL, colour("select"))
        painter.setFont(font("body"))
        painter.setPen(colour("ink"))
        room = rect.adjusted(12, 0, -12, 0)
        text = QFontMetricsF(font("body")).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if index.row() == 0 and not self.view.currentIndex().isValid():  # nothing is chosen: Enter keeps the note
            painter.setFont(font("key"))
            painter.setPen(colour("ink3"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, _("Tab"))
        painter.restore()


class OfferList(QWidget):
    """What could be meant. `picked(Offer, Completion)` by Enter, Tab or a click; Esc closes it until one types on.

    What would be new is not picked by Enter until somebody has gone to it: nobody is born by a slip of the finger.
    """

    picked = Signal(object, object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._completion: Completion | None = None
        self._declined = -1
        self._words = QStringListModel(self)
        self.view = _view(self._words)
        self.view.setItemDelegate(_Line(self.view))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        whole.addWidget(self.view)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.clicked.connect(lambda index: self._pick(index.row()))
        self.view.entered.connect(self.view.setCurrentIndex)
        self.hide()

    @property
    def labels(self) -> list[str]:
        """What is offered now; nothing where the list is closed."""
        return self._words.stringList() if self.isVisible() else []

    def offer(self, completion: Completion | None, above: QPoint) -> None:
        """Show what is offered, its lower left corner at `above`; None closes the list."""
        if completion is None or completion.start == self._declined:
            if completion is None:
                self._declined = -1
            self._completion = None
            self.hide()
            return
        if completion != self._completion:
            self._completion = completion
            self._words.setStringList([offer.says for offer in completion.offers])
            self.view.setCurrentIndex(QModelIndex() if completion.is_new else self._words.index(0))
            if completion.is_new:
                self.view.clearSelection()
            people = completion.offers[0].what == "who"
            self.view.setAccessibleName(_("Who said it") if people else _("Touchpoints and tags"))
        rows = min(MOST_SHOWN, len(completion.offers))
        width, height = theme().px(WIDTH), rows * theme().px(ROW) + 2 * EDGE
        left = max(0, min(above.x(), self._over.width() - width))
        self.setGeometry(left, max(0, above.y() - height), width, height)
        self.show()
        self.raise_()

    def takes(self, event: QKeyEvent) -> bool:
        """Deal with a key typed in the line while the list is open; whether it was one for the list."""
        if not self.isVisible() or self._completion is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        chosen = self.view.currentIndex().row()
        if event.key() in PICKING:
            if chosen < 0 and event.key() != Qt.Key.Key_Tab:
                self.hide()
                return False
            self._pick(max(0, chosen))
        elif event.key() in STEPS:
            self._step(STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self._declined = self._completion.start
            self._completion = None
            self.hide()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS, colour("surface"), colour("line_strong"))

    def _step(self, by: int) -> None:
        here = self.view.currentIndex().row()
        there = self._words.rowCount() - 1 if here < 0 and by < 0 else here + by
        index = self._words.index(there % self._words.rowCount())
        self.view.setCurrentIndex(index)
        announce(self.view, str(index.data()))

    def _pick(self, place: int) -> None:
        completion = self._completion
        self._completion = None
        self.hide()
        if completion is not None:
            offer: Offer = completion.offers[place]
            self.picked.emit(offer, completion)


def _view(words: QStringListModel) -> QListView:
    view = QListView()
    view.setModel(words)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setStyleSheet("QListView { background: transparent; border: 0; }")
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.viewport().setAutoFillBackground(False)
    return view
