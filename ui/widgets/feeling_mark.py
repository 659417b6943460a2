"""How the customer felt, -3 to +3: seven steps, six small dots and one large, always with the number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from safari.sharing.signed import signed
from safari.words import _
from ui.theme import ColourName, colour, font, theme
from ui.widgets.painting import painting

STEP, SMALL, LARGE = 8.5, 3.0, 10.0
DOTS_WIDTH = 6 * STEP + LARGE
NUMBER_WIDTH = 26.0


def feeling_text(feeling: int) -> str:
    """The number as people write it: "−3" with a true minus, "0", "+2"."""
    return signed(feeling)


def feeling_words(feeling: int) -> str:
    """The number as a reader should say it."""
    if feeling < 0:
        return _("feeling minus {n}").format(n=-feeling)
    return _("feeling plus {n}").format(n=feeling) if feeling else _("feeling zero")


def feeling_ink(feeling: int) -> ColourName:
    """The colour of the number."""
    return "ouch" if feeling < 0 else "aha" if feeling > 0 else "ink2"


def feeling_dot(feeling: int) -> ColourName:
    """The colour of the filled dot."""
    return "ouch_mark" if feeling < 0 else "aha_mark" if feeling > 0 else "ink2"


def paint_feeling(painter: QPainter, at: QPointF, feeling: int) -> float:
    """Paint the mark with its left end and vertical middle at `at`; returns its width in px, number included."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(-3, 4):
        size = LARGE if step == feeling else SMALL
        painter.setBrush(colour(feeling_dot(feeling) if step == feeling else "line_strong"))
        painter.drawEllipse(QPointF(at.x() + LARGE / 2 + (step + 3) * STEP, at.y()), size / 2, size / 2)
    width = DOTS_WIDTH + paint_feeling_number(painter, QPointF(at.x() + DOTS_WIDTH + 8, at.y()), feeling) + 8
    painter.restore()
    return width


def paint_feeling_number(painter: QPainter, at: QPointF, feeling: int) -> float:
    """Paint the number alone, as cards do; returns its width."""
    painter.setFont(font("label"))
    painter.setPen(colour(feeling_ink(feeling)))
    text = feeling_text(feeling)
    height = theme().line_height("label")
    width = painter.fontMetrics().horizontalAdvance(text)
    painter.drawText(QRectF(at.x(), at.y() - height / 2, width + 4, height), Qt.AlignmentFlag.AlignVCenter, text)
    return float(width)


class FeelingMark(QLabel):
    """The mark as a widget; a reader says "feeling minus three"."""

    def __init__(self, feeling: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.feeling = feeling
        self.set_feeling(feeling)

    def set_feeling(self, feeling: int) -> None:
        """Show another feeling, -3 to +3."""
        self.feeling = feeling
        self.setText(feeling_text(feeling))
        self.setAccessibleName(feeling_words(feeling))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(DOTS_WIDTH + 8 + NUMBER_WIDTH * theme().factor), theme().line_height("label"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            paint_feeling(painter, QPointF(0, self.height() / 2), self.feeling)
