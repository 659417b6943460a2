"""Icons painted from their paths: any colour, any size, sharp on any screen."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from ui.theme.icon_shapes import KIND_ICONS, MATTER_ICONS, SHAPES
from ui.theme.theme import colour

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QIcon

    from ui.theme.tokens import ColourName

GRID = 20
KIND_COLOURS: dict[str, ColourName] = {"ouch": "ouch_mark", "aha": "aha_mark"}


def paint_icon(painter: QPainter, name: str, rect: QRectF, ink: QColor, stroke: float = 1.5) -> None:
    """Paint the icon `name` (see icon_shapes.SHAPES) into `rect`. `stroke` is in units of the grid of 20."""
    line, fill = icon_paths(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(rect.width(), rect.height())
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    if not line.isEmpty():
        pen = QPen(QBrush(ink), stroke * _thicker(side))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(line, pen)
    if not fill.isEmpty():
        painter.fillPath(fill, ink)
    painter.restore()


def _thicker(side: float) -> float:
    """Small icons keep a line of nearly full width, or they fade."""
    return (GRID / side) ** 0.5 if side < GRID else 1.0


def kind_colour(kind: str, resting: ColourName = "ink2") -> ColourName:
    """The colour of a kind's mark: ouch and aha have their own, the others rest."""
    return KIND_COLOURS.get(kind, resting)


def kind_icon(kind: str) -> str:
    """The name of the icon that marks a kind of note ("quote", "saw", "ouch", "aha", "idea", "question")."""
    return KIND_ICONS.get(kind, kind)


def matter_icon(matter: str) -> str:
    """The name of the icon before a thing to settle for a safari ("no_day", "consent", "alone")."""
    return MATTER_ICONS.get(matter, "people")


def make_icon(name: str, ink: ColourName = "ink2", size: int = 20) -> QIcon:
    """A QIcon in the colours of now, for menus and for what only takes a QIcon. Make it anew when themed."""
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QIcon, QPixmap

    icon = QIcon()
    for mode, token in ((QIcon.Mode.Normal, ink), (QIcon.Mode.Disabled, "disabled")):
        for ratio in (1, 2, 3):
            pixmap = QPixmap(QSize(size, size) * ratio)
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            paint_icon(painter, name, QRectF(0, 0, size, size), colour(token))
            painter.end()
            icon.addPixmap(pixmap, mode)
    return icon


@cache
def icon_paths(name: str) -> tuple[QPainterPath, QPainterPath]:
    """The path to stroke and the path to fill of one icon, on the grid of 20. An unknown name is a KeyError."""
    stroke, _bar, fill = SHAPES[name].partition("|")
    return _path(stroke), _path(fill)


def _path(text: str) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for letter, rest in re.findall(r"([A-Z])([^A-Z]*)", text):
        _draw(path, letter, [float(number) for number in rest.split()])
    return path


def _draw(path: QPainterPath, letter: str, n: list[float]) -> None:  # noqa: C901 - one case a letter reads best
    here = path.currentPosition()
    match letter:
        case "M":
            path.moveTo(n[0], n[1])
        case "L":
            path.lineTo(n[0], n[1])
        case "H":
            path.lineTo(n[0], here.y())
        case "V":
            path.lineTo(here.x(), n[0])
        case "C":
            path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5])
        case "Q":
            path.quadTo(n[0], n[1], n[2], n[3])
        case "Z":
            path.closeSubpath()
        case "O":
            path.addEllipse(QPointF(n[0], n[1]), n[2], n[2])
        case "R":
            path.addRoundedRect(QRectF(n[0], n[1], n[2], n[3]), n[4], n[4])
        case "A":
            square = QRectF(n[0] - n[2], n[1] - n[2], 2 * n[2], 2 * n[2])
            path.arcMoveTo(square, n[3])
            path.arcTo(square, n[3], n[4])
        case _:
            raise ValueError(f"An icon is drawn with a letter nobody knows: {letter}")
