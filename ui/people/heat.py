"""The heat map of People: how many customers were met in a quarter, as a figure in a cell, and what the greens mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.words import _
from ui.theme import ColourName, colour, font, theme
from ui.theme.measures import RADIUS_SMALL
from ui.widgets.boxes import row
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

# Ground and figure of 0, 1, 2, and of 3 customers and more.
SHADES: tuple[tuple[ColourName, ColourName], ...] = (
    ("sunken", "ink2"),
    ("heat1", "ink"),
    ("heat2", "ink"),
    ("heat3", "on_accent"),
)
CELL = 34  # px high, of a row of 46
SWATCH, SWATCH_HEIGHT, GAP = 28, 20, 5


def paint_heat(painter: QPainter, rect: QRectF, count: int, words: str = "") -> None:
    """A cell that fills `rect`: the more customers, the greener; the figure stands in it, or `words`."""
    ground, ink = SHADES[min(count, len(SHADES) - 1)]
    rounded(painter, rect, RADIUS_SMALL, colour(ground))
    painter.setFont(font("label" if count else "meta"))
    painter.setPen(colour(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words or str(count))


class HeatLegend(QWidget):
    """What the greens mean, in words and as four cells."""

    def __init__(self) -> None:
        super().__init__()
        line = row(gap=10)
        line.addWidget(PlainText(_("Customers met in the quarter"), "meta", "ink2", wrap=False))
        line.addWidget(_Swatches())
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class _Swatches(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("0, 1, 2, 3 and more: the more customers, the stronger the green"))

    def sizeHint(self) -> QSize:
        return QSize(4 * theme().px(SWATCH) + 3 * GAP, theme().px(SWATCH_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        width = theme().px(SWATCH)
        with painting(self) as painter:
            for count in range(len(SHADES)):
                words = _("{n}+").format(n=count) if count == len(SHADES) - 1 else str(count)
                paint_heat(painter, QRectF(count * (width + GAP), 0, width, self.height()), count, words)
