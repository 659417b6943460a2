"""How a safari looks in the list: its day, its title and place, who comes, how far it is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from safari.plan.safari import Stage
from safari.plan.wording import stage_word
from ui.safaris.safari_model import ROW, SafariRow
from ui.theme import ColourName, TypeName, colour, font, theme
from ui.theme.measures import RADIUS
from ui.widgets.painting import rounded

Index = QModelIndex | QPersistentModelIndex
HEIGHT, INSET, DAY, STAGE, PEOPLE = 58, 12, 116, 110, 210
# Fill and ink of the word that says how far a safari is.
STAGES: dict[Stage, tuple[ColourName, ColourName]] = {
    Stage.IDEA: ("sunken", "ink2"),
    Stage.PLANNED: ("accent_tint", "accent"),
    Stage.READY: ("accent_tint", "accent"),
    Stage.RUN: ("aha_tint", "aha"),
    Stage.DEBRIEFED: ("aha_tint", "aha"),
    Stage.TOLD: ("surface", "ink"),
}


class RowDelegate(QStyledItemDelegate):
    """Paints a safari, and knows which one the mouse is over (by its row; -1: none)."""

    hovered = -1


class SafariDelegate(RowDelegate):
    """Paints a row of 58 px; it grows with the text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(320, theme().px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, SafariRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        painter.fillRect(QRectF(rect.left() + INSET, rect.top(), rect.width() - 2 * INSET, 1), colour("line"))
        chosen = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen or index.row() == self.hovered:
            rounded(painter, rect.adjusted(0, 1, 0, 0), RADIUS, colour("select" if chosen else "sunken"))
        self._paint_words(painter, rect.adjusted(INSET, 0, -INSET, 0), row)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, row: SafariRow) -> None:
        factor = max(1.0, theme().factor)
        day, stage = DAY * factor, STAGE * factor
        people = PEOPLE * factor if rect.width() > 700 * factor else 0.0
        middle = rect.center().y()
        one_line(painter, QRectF(rect.left(), rect.top(), day - 12, rect.height()), row.day, ("small", "ink2"))
        words = QRectF(rect.left() + day, rect.top(), rect.width() - day - people - stage - 16, rect.height())
        if row.safari.place:
            half = theme().line_height("body")
            one_line(
                painter, QRectF(words.left(), middle - half, words.width(), half), row.title, ("body_strong", "ink")
            )
            below = QRectF(words.left(), middle, words.width(), theme().line_height("meta"))
            one_line(painter, below, row.safari.place, ("meta", "ink3"))
        else:
            one_line(painter, words, row.title, ("body_strong", "ink"))
        if people:
            right = rect.right() - stage - people
            one_line(painter, QRectF(right, rect.top(), people - 12, rect.height()), row.people, ("small", "ink2"))
        self._paint_stage(painter, QRectF(rect.right() - stage, middle - 13, stage, 26), row.stage)

    @staticmethod
    def _paint_stage(painter: QPainter, place: QRectF, stage: Stage) -> None:
        fill, ink = STAGES[stage]
        word = stage_word(stage)
        width = QFontMetricsF(font("small")).horizontalAdvance(word) + 24
        height = theme().px(26)
        box = QRectF(place.right() - width, place.center().y() - height / 2, width, height)
        rounded(painter, box, height / 2, colour(fill), colour("line"))
        painter.setFont(font("small"))
        painter.setPen(colour(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)


def one_line(painter: QPainter, rect: QRectF, words: str, look: tuple[TypeName, ColourName]) -> None:
    """One line, shortened where the room ends."""
    style, ink = look
    painter.setFont(font(style))
    painter.setPen(colour(ink))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(rect.left(), baseline), shown)
