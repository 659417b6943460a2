"""How a safari looks as a card of the board: its title, its day, who comes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.safaris.safari_delegate import RowDelegate, one_line
from ui.safaris.safari_model import ROW, Index, SafariRow
from ui.theme import ColourName, colour, lay_out, paint_icon, theme
from ui.theme.measures import RADIUS_CARD
from ui.widgets.painting import pen, rounded

HEIGHT, GAP, SIDE, PADDING, ICON = 116, 10, 10, 12, 16


class CardDelegate(RowDelegate):
    """Paints a card of one height, whatever is on it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(176, theme().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, SafariRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_HasFocus)
        edge = colour("accent" if chosen else "line_strong" if index.row() == self.hovered else "line")
        card = card_rect(QRectF(option.rect))
        rounded(painter, card, RADIUS_CARD, colour("surface"), pen(edge, 2 if chosen else 1))
        _paint_words(painter, card.adjusted(PADDING, PADDING - 2, -PADDING, -PADDING + 2), row)
        painter.restore()


def card_rect(place: QRectF) -> QRectF:
    """The card within its row."""
    return place.adjusted(SIDE, 0, -SIDE, -GAP)


def _paint_words(painter: QPainter, rect: QRectF, row: SafariRow) -> None:
    title = lay_out(row.title, "body_strong", rect.width(), 2)
    title.paint(painter, QPointF(rect.left(), rect.top()), colour("ink"))
    meta, side = theme().line_height("meta"), float(theme().px(ICON))
    foot = rect.bottom() - 2 * meta
    box = QRectF(rect.left(), foot + (meta - side) / 2, side, side)
    paint_icon(painter, row.icon, box, colour("ink2"))
    beside = side + 6
    day: ColourName = "ouch" if row.late else "ink2"
    one_line(painter, QRectF(rect.left() + beside, foot, rect.width() - beside, meta), row.due, ("meta", day))
    one_line(painter, QRectF(rect.left(), foot + meta, rect.width(), meta), row.people, ("meta", "ink3"))
