"""Paints a card of the board: the words, and below them kind, who, feeling, stars, author."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui.debrief.card_model import ROW, CardModel, Index
from ui.theme import TextBlock, colour, font, lay_out, paint_icon, theme
from ui.theme.icons import kind_colour, kind_icon
from ui.theme.measures import MIN_TARGET, RADIUS_CARD
from ui.widgets.feeling_mark import paint_feeling_number
from ui.widgets.painting import pen, rounded
from ui.widgets.people_words import tip
from ui.widgets.star_mark import paint_stars

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QPainter

    from ui.debrief.card_row import CardRow
    from ui.theme import ColourName

SIDE, GAP, PILE = 10, 10, 4  # around a card in its column, below it, and by how much a pile looks out
PADDING, ABOVE_FOOT = 13, 8
ICON = 15
MOST_LINES = 16
REMEMBERED = 2_000


class Laid(NamedTuple):
    """A card laid out for one width."""

    row: CardRow
    width: int
    words: TextBlock
    height: int


class CardDelegate(QStyledItemDelegate):
    """Lays cards out and paints them. `hovered` is the row the mouse is on, `at_hand` the one the keyboard
    is on, or was on last of all on the board; -1 for none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hovered = self.at_hand = -1
        self._laid: OrderedDict[str, Laid] = OrderedDict()
        theme().themed.connect(self.forget)

    def forget(self) -> None:
        """Lay all cards out anew."""
        self._laid.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.height(index, option.rect.width()))

    def height(self, index: Index, width: int) -> int:
        """How tall a card and the gap below it are in a column of this width."""
        row: CardRow = index.data(ROW)
        return self._lay(row, width).height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: CardRow = index.data(ROW)
        laid = self._lay(row, option.rect.width())
        model = index.model()
        is_picked = isinstance(model, CardModel) and model.is_picked(row.note.uid)
        is_current = index.row() == self.at_hand
        is_hovered = index.row() == self.hovered
        card = card_rect(option.rect)
        edge: ColourName = "accent" if is_picked or is_current else "line_strong" if is_hovered else "line"
        painter.save()
        if row.seen_by:  # a pile: others saw the same moment
            below = card.adjusted(5, PILE, -5, PILE)
            rounded(painter, below, RADIUS_CARD, colour("surface"), pen(colour("line_strong"), 1))
        fill = colour("select" if is_picked else "surface")
        rounded(painter, card, RADIUS_CARD, fill, pen(colour(edge), 2 if is_picked or is_current else 1))
        ink = colour("ink3" if row.is_withheld else "ink")
        laid.words.paint(painter, QPointF(card.left() + PADDING, card.top() + PADDING - 2), ink)
        _paint_foot(painter, _foot(card), row, hovered=is_hovered)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The star says who gave it."""
        row: CardRow | None = index.data(ROW)
        if row is None or not row.stars or not self.star_box(option.rect).contains(event.pos()):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), tip("\n".join(row.starred_by)), view)
        return True

    def star_box(self, rect: QRect) -> QRect:
        """Where a click stars the card that is painted in `rect`."""
        foot = _foot(card_rect(rect))
        side = theme().px(MIN_TARGET)
        middle = QPointF(foot.right() - theme().px(38), foot.center().y())
        return QRect(round(middle.x() - side / 2 - 6), round(middle.y() - side / 2), side + 6, side)

    def is_at_sound(self, row: CardRow, rect: QRect, place: QPoint) -> bool:
        """Whether a click there plays the card that is painted in `rect`."""
        foot = _foot(card_rect(rect))
        return bool(row.sound) and foot.top() - 6 <= place.y() and place.x() < foot.left() + theme().px(ICON) + 4

    def _lay(self, row: CardRow, width: int) -> Laid:
        found = self._laid.get(row.note.uid)
        if found is None or found.width != width or found.row.words != row.words:
            room = width - 2 * SIDE - 2 * PADDING
            words = lay_out(row.words, "quoteS" if row.serif else "body", room, MOST_LINES)
            tall = words.height + ABOVE_FOOT + theme().line_height("meta") + 2 * PADDING - 4 + GAP
            found = self._laid[row.note.uid] = Laid(row, width, words, round(tall))
            if len(self._laid) > REMEMBERED:
                self._laid.popitem(last=False)
        return found


def card_rect(place: QRect) -> QRectF:
    """The card within its row."""
    return QRectF(place).adjusted(SIDE, 0, -SIDE, -GAP)


def _foot(card: QRectF) -> QRectF:
    tall = theme().line_height("meta")
    return QRectF(card.left() + PADDING, card.bottom() - PADDING - tall + 3, card.width() - 2 * PADDING, tall)


def _paint_foot(painter: QPainter, foot: QRectF, row: CardRow, *, hovered: bool) -> None:
    right = _paint_right(painter, foot, row, hovered=hovered)
    side = theme().px(ICON)
    icon = QRectF(foot.left(), foot.center().y() - side / 2, side, side)
    if row.sound:
        paint_icon(painter, "play", icon, colour("accent"))
        icon.translate(side + 4, 0)
    paint_icon(painter, kind_icon(row.note.kind), icon, colour(kind_colour(row.note.kind)))
    left = icon.right() + 7
    feeling = row.note.feeling if not row.is_withheld else None
    room = right - left - (theme().px(24) if feeling is not None else 0)
    left += _write(painter, QRectF(left, foot.top(), room, foot.height()), row.who)
    if feeling is not None:
        paint_feeling_number(painter, QPointF(left + 7, foot.center().y()), feeling)


def _paint_right(painter: QPainter, foot: QRectF, row: CardRow, *, hovered: bool) -> float:
    """Stars and who wrote it, at the right; the left end of them. The star is filled for whoever gives stars now
    where one of them is theirs; the number counts those of all."""
    painter.setFont(font("meta"))
    painter.setPen(colour("ink3"))
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.initials)
    left = foot.right() - theme().px(24)
    if not row.stars and not hovered:
        return left
    return paint_stars(painter, QPointF(left, foot.center().y()), row.stars, mine=bool(row.mine)) - 6


def _write(painter: QPainter, rect: QRectF, words: str) -> float:
    painter.setFont(font("label"))
    painter.setPen(colour("ink2"))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, round(rect.width())))
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
    return float(painter.fontMetrics().horizontalAdvance(shown))
