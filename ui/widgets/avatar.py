"""Initials in a circle: leaders on sidebar colour, customers on green."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import colour, font, theme
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip

SIDE = 28
ROOM = 0.78  # of the circle's width, where a line of letters still lies inside


def initials(name: str) -> str:
    """The first letters of the first and the last word ("Astrid Holm" is AH, "Ingrid, 67" is I)."""
    words = [word for word in name.replace(",", " ").split() if word[0].isalpha()]
    if not words:
        return name.strip()[:1]
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def paint_avatar(painter: QPainter, rect: QRectF, name: str, *, customer: bool) -> None:
    """Paint the circle with the initials of `name` into `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if customer:
        rounded(painter, rect, rect.height() / 2, colour("accent_tint"))
    else:
        rounded(painter, rect, rect.height() / 2, colour("sidebar"), colour("line"))
    painter.setPen(colour("accent" if customer else "ink2"))
    letters = initials(name)
    painter.setFont(_fitting(letters, rect.width() * ROOM))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)


def _fitting(letters: str, room: float) -> QFont:
    """The font of initials, smaller where they are so wide as two ideographs are."""
    style = font("key")
    width = QFontMetricsF(style).horizontalAdvance(letters)
    if width <= room:
        return style
    smaller = QFont(style)
    smaller.setPixelSize(int(style.pixelSize() * room / width))
    return smaller


class Avatar(QLabel):
    """The circle as a widget; a reader says the whole name."""

    def __init__(self, name: str, *, customer: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.customer = customer
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(name)
        self.setToolTip(tip(name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(SIDE), theme().px(SIDE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            paint_avatar(painter, QRectF(self.rect()), self.text(), customer=self.customer)
