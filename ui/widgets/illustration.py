"""The window with mountains and water, a table, two cups and two chairs. Flat shapes, drawn, no picture file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainterPath, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import theme
from ui.widgets.painting import painting, rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

WIDTH, HEIGHT = 560, 316
FAR = ((142, 104), (186, 66), (222, 96), (320, 42), (356, 88), (386, 66), (418, 90), (418, 160), (142, 160))
NEAR = ((142, 132), (198, 108), (254, 132), (320, 102), (376, 130), (418, 112), (418, 160), (142, 160))
LIGHT = {
    "wall": "#E6DAC5", "frame": "#F6F1E5", "sky": "#E3E5DA", "sun": "#F0D5A2", "far": "#BACFC7", "near": "#8FADA6",
    "snow": "#F2F1EA", "water": "#C9D8D2", "glint": "#EEF1EC", "shade": "#CDBFA6", "green": "#204945", "red": "#A63A26",
    "top": "#B08E5E", "leg": "#967348", "cup": "#FBF7EC", "print": "#BFB49E",
}  # fmt: skip
DARK = {
    "wall": "#332C22", "frame": "#4A4235", "sky": "#3A4543", "sun": "#C9A566", "far": "#4C625C", "near": "#334843",
    "snow": "#A9B1A9", "water": "#435651", "glint": "#6F827C", "shade": "#282219", "green": "#2F6A61", "red": "#A34D38",
    "top": "#80653F", "leg": "#634C2E", "cup": "#D8CFBD", "print": "#8D8270",
}  # fmt: skip


class Illustration(QWidget):
    """The drawing, 560 x 316, or smaller with the same proportions. A reader skips it: it decorates."""

    def __init__(self, width: int = WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_width(self, width: int) -> None:
        """Another width; the height follows."""
        if width != self._width:
            self._width = width
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._width, round(self._width * HEIGHT / WIDTH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            scale = self.width() / WIDTH
            painter.scale(scale, scale)
            paint_illustration(painter, dark=theme().tokens.dark)


def paint_illustration(painter: QPainter, *, dark: bool) -> None:
    """Paint the drawing into 0, 0, 560, 316 of the painter."""
    pots = {name: QColor(value) for name, value in (DARK if dark else LIGHT).items()}
    clip = QPainterPath()
    clip.addRoundedRect(QRectF(0, 0, WIDTH, HEIGHT), 8, 8)
    painter.save()
    painter.setClipPath(clip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), pots["wall"])
    _paint_view(painter, pots)
    _paint_chairs(painter, pots)
    _paint_table(painter, pots)
    painter.restore()


def _paint_view(painter: QPainter, pots: dict[str, QColor]) -> None:
    painter.fillRect(QRectF(132, 0, 296, 176), pots["frame"])
    glass = QRectF(142, 0, 276, 174)
    painter.save()
    painter.setClipRect(glass, Qt.ClipOperation.IntersectClip)
    painter.fillRect(glass, pots["sky"])
    _shape(painter, pots["far"], *FAR)
    painter.setBrush(pots["sun"])
    painter.drawEllipse(QPointF(228, 62), 22, 22)
    _shape(painter, pots["snow"], (298, 54), (319, 42), (330, 56), (318, 63), (310, 55))
    _shape(painter, pots["near"], *NEAR)
    painter.fillRect(QRectF(142, 154, 276, 24), pots["water"])
    for left, top, width in ((163, 162, 52), (248, 160, 73), (349, 166, 47)):
        rounded(painter, QRectF(left, top, width, 2.5), 1.2, pots["glint"])
    painter.restore()
    painter.fillRect(QRectF(275, 0, 9, 176), pots["frame"])
    painter.fillRect(QRectF(122, 174, 316, 12), pots["frame"])
    painter.fillRect(QRectF(122, 186, 316, 5), pots["shade"])


def _paint_chairs(painter: QPainter, pots: dict[str, QColor]) -> None:
    for left, legs, pot in ((60, (66, 104), "green"), (442, (448, 486), "red")):
        back = QPainterPath()
        back.addRoundedRect(QRectF(left, 166, 58, 60), 14, 14)
        back.addRect(QRectF(left, 200, 58, 56))
        back.setFillRule(Qt.FillRule.WindingFill)
        painter.fillPath(back.simplified(), pots[pot])
        for leg in legs:
            painter.fillRect(QRectF(leg, 256, 8, 60), pots[pot])


def _paint_table(painter: QPainter, pots: dict[str, QColor]) -> None:
    for left in (134, 414):
        painter.fillRect(QRectF(left, 246, 12, 70), pots["leg"])
    for left, handle in ((176, 204), (357, 355)):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = painter.pen()
        edge.setColor(pots["cup"])
        edge.setWidthF(3)
        edge.setStyle(Qt.PenStyle.SolidLine)
        painter.setPen(edge)
        painter.drawEllipse(QPointF(handle, 219), 5.5, 6)
        bowl, rim = QPainterPath(), QPainterPath()
        bowl.addRoundedRect(QRectF(left, 212, 27, 23), 8, 8)
        rim.addRect(QRectF(left, 211, 27, 12))
        painter.fillPath(bowl.united(rim), pots["cup"])
    painter.setPen(Qt.PenStyle.NoPen)
    _shape(painter, pots["cup"], (249, 234), (256, 228), (304, 228), (312, 234))
    painter.fillRect(QRectF(268, 230, 26, 2), pots["print"])
    rounded(painter, QRectF(98, 234, 364, 12), 2, pots["top"])
    painter.fillRect(QRectF(98, 246, 364, 5), pots["leg"])


def _shape(painter: QPainter, pot: QColor, *corners: tuple[float, float]) -> None:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()
    painter.fillPath(path, pot)
