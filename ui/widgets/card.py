"""A card: surface on paper. For what can be picked up, or for the one thing that matters now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import ColourName, colour
from ui.theme.measures import RADIUS_CARD
from ui.widgets.painting import painting, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Card(QFrame):
    """A box with round corners and a hairline edge. Put things into `card.body` (a QVBoxLayout)."""

    def __init__(
        self, *, padding: int = 28, gap: int = 0, fill: ColourName = "surface", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.fill: ColourName = fill
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(gap)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            rounded(painter, QRectF(self.rect()), RADIUS_CARD, colour(self.fill), QPen(colour("line"), 1))
