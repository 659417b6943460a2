"""The second step: one number, why it matters, and one dot among the others."""

from __future__ import annotations

from math import ceil, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from ui.presenting.big_text import Look, big_text
from ui.theme import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from safari.sharing.story_page import StoryPage

MOST_DOTS = 300  # as on the page: more are a grey field, not people
DOTS = 0.4  # of the width


def draw(painter: QPainter, page: StoryPage, area: QRectF, unit: float) -> None:
    """Fill `area`; `unit` as for the heart."""
    number = page.number
    if number is None:
        why = big_text(page.why, Look("title", 1.2), (area.width(), area.height()), 1.0 * unit)
        why.paint(painter, area.left(), area.top() + (area.height() - why.height) / 2, colour("ink"))
        return
    dots = number.customers if number.customers and number.customers <= MOST_DOTS else 0
    width = area.width() * (1 - DOTS) - 0.6 * unit if dots else area.width()
    figure = big_text(number.figure, Look("figure", 1.1), (width, 0.45 * area.height()), 4.2 * unit)
    source = big_text(number.source, Look("lead", 1.35), (width, 0.16 * area.height()), 0.28 * unit)
    room = area.height() - figure.height - (source.height + 0.3 * unit if number.source else 0)
    why = big_text(page.why, Look("lead", 1.3), (width, room), 0.62 * unit)
    used = figure.height + (why.height if page.why else 0) + (source.height + 0.3 * unit if number.source else 0)
    top = area.top() + max(0.0, area.height() - used) / 2
    figure.paint(painter, area.left(), top, colour("ink"))
    top += figure.height
    if page.why:
        why.paint(painter, area.left(), top, colour("ink"))
        top += why.height
    if number.source:
        source.paint(painter, area.left(), top + 0.3 * unit, colour("ink2"))
    if dots:
        left = area.right() - area.width() * DOTS
        _draw_dots(painter, dots, QRectF(left, area.top(), area.right() - left, area.height()))


def _draw_dots(painter: QPainter, many: int, area: QRectF) -> None:
    """One for each customer, one of them marked."""
    across = max(1, ceil(sqrt(many * area.width() / area.height())))
    rows = ceil(many / across)
    pitch = min(area.width() / across, area.height() / rows)
    left = area.right() - pitch * across
    top = area.top() + (area.height() - pitch * rows) / 2
    marked = min(many - 1, (rows // 2) * across + across // 3)
    painter.setPen(Qt.PenStyle.NoPen)
    for place in range(many):
        at = QPointF(left + (place % across + 0.5) * pitch, top + (place // across + 0.5) * pitch)
        is_one = place == marked
        painter.setBrush(colour("ouch_mark" if is_one else "mute"))
        side = pitch * (0.42 if is_one else 0.28)
        painter.drawEllipse(at, side, side)
