"""The formats to choose from: each with its icon, its name and one line about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import ColourName, TypeName, colour, font, paint_icon, theme
from ui.theme.icon_shapes import SHAPES
from ui.theme.measures import RADIUS
from ui.widgets.painting import pen, rounded
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from safari.plan.format import Format

Index = QModelIndex | QPersistentModelIndex
ROW, ICON, INSET, GAP = 48, 20, 12, 12  # px
MOST_SHOWN = 7.5  # rows; the half one says that there are more
KIND = Qt.ItemDataRole.UserRole


class FormatDelegate(QStyledItemDelegate):
    """Paints a row of 48 px; it grows with the text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, theme().px(ROW))

    def kept_free(self, index: Index) -> float:
        """How many px at the right of a row are for something else than its words."""
        return 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        icon, title, about = index.data(KIND)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            rounded(painter, rect, RADIUS, colour("accent_tint"), pen(colour("accent"), 1))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            rounded(painter, rect, RADIUS, colour("sunken"))
        side = theme().px(ICON)
        place = QRectF(rect.left() + INSET, rect.center().y() - side / 2, side, side)
        paint_icon(painter, icon if icon in SHAPES else "cup", place, colour("accent"))
        left = place.right() + GAP
        words = QRectF(left, rect.top(), rect.right() - INSET - self.kept_free(index) - left, rect.height())
        above, below = theme().line_height("body"), theme().line_height("meta")
        top = words.center().y() - (above + below) / 2
        _line(painter, QRectF(words.left(), top, words.width(), above), title, ("body_strong", "ink"))
        _line(painter, QRectF(words.left(), top + above, words.width(), below), about, ("meta", "ink2"))
        painter.restore()


class FormatList(QListWidget):
    """One is always chosen. `currentRowChanged` tells of another one."""

    def __init__(self) -> None:
        super().__init__()
        self._kinds: list[Format] = []
        self._delegate = FormatDelegate()
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setStyleSheet("QListWidget { background: transparent; outline: 0; }")
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_formats(self, kinds: Sequence[Format]) -> None:
        """Offer these; the one that was chosen stays chosen, in another language, too."""
        before = self.chosen()
        self._kinds = list(kinds)
        blocked = self.blockSignals(True)
        self.clear()
        for kind in kinds:
            item = QListWidgetItem()
            item.setData(KIND, (kind.icon, kind.title, kind.about))
            item.setData(Qt.ItemDataRole.DisplayRole, kind.title)  # typing its first letters goes there
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind.title}. {kind.about}")
            item.setToolTip(tip(kind.about))
            self.addItem(item)
        keys = [kind.key for kind in kinds]
        self.setCurrentRow(keys.index(before.key) if before and before.key in keys else 0)
        self.blockSignals(blocked)
        self.setFixedHeight(self.tallest())

    def tallest(self) -> int:
        """How many px show all of them, or as many as are worth showing at once."""
        return round(min(self.count() or 1, MOST_SHOWN) * theme().px(ROW))

    def chosen(self) -> Format | None:
        """The format at hand; None where there is none to choose from."""
        row = self.currentRow()
        return self._kinds[row] if 0 <= row < len(self._kinds) else None

    def choose(self, key: str) -> None:
        """Go to a format."""
        row = next((place for place, kind in enumerate(self._kinds) if kind.key == key), -1)
        if row >= 0:
            self.setCurrentRow(row)

    def focus_rect(self) -> QRect:
        """The row the keyboard is on, for the focus ring."""
        return self.visualItemRect(self.currentItem()) if self.currentItem() is not None else self.rect()


def _line(painter: QPainter, rect: QRectF, words: str, look: tuple[TypeName, ColourName]) -> None:
    """One line, shortened where the room ends."""
    style, ink = look
    painter.setFont(font(style))
    painter.setPen(colour(ink))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(QPointF(rect.left(), rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), shown)
