"""How a day looks in a month of the calendar: its number, and up to three safaris."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from safari.plan.safari import EARLY, Stage
from ui.safaris.month_model import CELL, DayCell, clock_of
from ui.safaris.safari_delegate import one_line
from ui.theme import ColourName, colour, font, theme
from ui.theme.measures import RADIUS, RADIUS_SMALL
from ui.widgets.painting import pen, rounded

if TYPE_CHECKING:
    from ui.safaris.safari_model import Index, SafariRow

MOST, HEAD, ENTRY, GAP, SIDE = 3, 28, 22, 2, 4
LEAST = HEAD + ENTRY + SIDE + 2  # a day with one safari
HEATS: tuple[ColourName, ColourName, ColourName] = ("heat1", "heat2", "heat3")


class Painter(QStyledItemDelegate):
    """Paints days. `aimed` is the one on which what is carried would land."""

    aimed: date | None = None

    def entry_at(self, rect: QRectF, cell: DayCell, place: QPointF) -> SafariRow | None:
        """The safari at a place within the cell; None where there is none."""
        return next((row for row, box in entries(rect, cell) if box.contains(place)), None)

    def is_at_more(self, rect: QRectF, cell: DayCell, place: QPointF) -> bool:
        """Whether a place is where the cell says how many more there are."""
        side = theme().px(HEAD)
        corner = QRectF(rect.right() - side - SIDE, rect.top(), side + SIDE, side)
        return len(cell.rows) > len(entries(rect, cell)) and corner.contains(place)

    def entry_box(self, rect: QRectF, cell: DayCell, uid: str) -> QRectF:
        """Where a safari stands within the cell."""
        return next((box for row, box in entries(rect, cell) if row.uid == uid), QRectF())


class DayDelegate(Painter):
    """A day of a large month."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL)
        if not isinstance(cell, DayCell):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, rect.adjusted(2, 2, -1, -1), RADIUS, colour("select"))
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), colour("line"))
        if index.column():
            painter.fillRect(QRectF(rect.left(), rect.top(), 1, rect.height()), colour("line"))
        if cell.day == self.aimed:
            rounded(painter, rect.adjusted(2, 2, -1, -1), RADIUS, None, pen(colour("accent"), 2))
        shown = entries(rect, cell)
        _paint_head(painter, rect, cell, len(cell.rows) - len(shown))
        for row, box in shown:
            _paint_entry(painter, box, row)
        painter.restore()


class SmallDayDelegate(Painter):
    """A day of a small month: a number, on a ground that is the darker the more safaris are on it."""

    def entry_at(self, rect: QRectF, cell: DayCell, place: QPointF) -> SafariRow | None:
        return None

    def is_at_more(self, rect: QRectF, cell: DayCell, place: QPointF) -> bool:
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL)
        if not isinstance(cell, DayCell):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(1, 1, -1, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_HasFocus)
        heat = HEATS[min(len(cell.rows), len(HEATS)) - 1] if cell.rows else None
        if heat or chosen:
            rounded(painter, rect, RADIUS_SMALL, colour(heat or "select"))
        if chosen or cell.is_today:
            rounded(painter, rect, RADIUS_SMALL, None, pen(colour("accent" if chosen else "line_strong"), 2))
        painter.setFont(font("small_strong" if cell.rows else "meta"))
        painter.setPen(colour("on_accent" if heat == HEATS[-1] else "ink" if cell.rows else "ink2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(cell.day.day))
        painter.restore()


def entries(rect: QRectF, cell: DayCell) -> list[tuple[SafariRow, QRectF]]:
    """The safaris a cell has room for, three at most, and where each stands."""
    head, height = float(theme().px(HEAD)), float(theme().px(ENTRY))
    room = int((rect.height() - head - SIDE + GAP) // (height + GAP))
    top = rect.top() + head
    boxes = (
        QRectF(rect.left() + SIDE, top + place * (height + GAP), rect.width() - 2 * SIDE + 1, height)
        for place in range(max(0, min(MOST, room)))
    )
    return list(zip(cell.rows, boxes, strict=False))


def _paint_head(painter: QPainter, rect: QRectF, cell: DayCell, more: int) -> None:
    side = float(theme().px(HEAD))
    number = QRectF(rect.left() + 3, rect.top() + 1, side, side)
    if cell.is_today:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent"))
        painter.drawEllipse(number.adjusted(2, 2, -2, -2))
    painter.setFont(font("small_strong" if cell.rows or cell.is_today else "small"))
    painter.setPen(colour("on_accent" if cell.is_today else "ink" if cell.inside else "ink3"))
    painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(cell.day.day))
    if more:
        painter.setFont(font("meta"))
        painter.setPen(colour("ink2"))
        right = QRectF(rect.left(), rect.top() + 1, rect.width() - 8, side)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"+{more}")


def _paint_entry(painter: QPainter, box: QRectF, row: SafariRow) -> None:
    """An idea is outlined in dashes, what is planned green, what was run grey."""
    ahead = row.stage in EARLY
    edge = QPen(colour("line_strong" if row.stage is Stage.IDEA else "accent" if ahead else "line"), 1)
    if row.stage is Stage.IDEA:
        edge.setStyle(Qt.PenStyle.DashLine)
    fill: ColourName = "surface" if row.stage is Stage.IDEA else "accent_tint" if ahead else "sunken"
    rounded(painter, box, RADIUS_SMALL, colour(fill), edge)
    words = box.adjusted(6, 0, -4, 0)
    when = clock_of(row)
    if when and words.width() > QFontMetricsF(font("meta")).averageCharWidth() * 22:
        one_line(painter, words, when, ("meta", "ink2"))
        words.setLeft(words.left() + QFontMetricsF(font("meta")).horizontalAdvance(when))
    one_line(painter, words, row.title, ("meta", "ink"))
