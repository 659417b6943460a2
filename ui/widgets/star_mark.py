"""How many leaders starred a note: a star and the number, as cards and lists of notes show it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from safari.words import ngettext
from ui.theme import colour, font, paint_icon, theme

SIDE, GAP = 15, 4


def stars_words(count: int) -> str:
    """The stars as a reader should say them; "" for none."""
    return ngettext("{n} star", "{n} stars", count).format(n=count) if count else ""


def paint_stars(painter: QPainter, right: QPointF, count: int, *, mine: bool = False) -> float:
    """Paint the mark with its right end and vertical middle at `right`; the left end of it. The star is filled where
    one of them is `mine`; without any it stands alone, to be clicked."""
    left = right.x()
    if count:
        painter.setFont(font("label"))
        painter.setPen(colour("aha"))
        number, tall = str(count), theme().line_height("meta")
        wide = painter.fontMetrics().horizontalAdvance(number)
        left -= wide
        place = QRectF(left, right.y() - tall / 2, wide + 2, tall)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, number)
        left -= GAP
    side = theme().px(SIDE)
    left -= side
    star = QRectF(left, right.y() - side / 2 - 1, side, side)
    paint_icon(painter, "star" if mine else "star_outline", star, colour("aha" if count else "ink3"))
    return left
