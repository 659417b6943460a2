"""The few strokes that painted widgets have in common."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


@contextmanager
def painting(widget: QWidget) -> Iterator[QPainter]:
    """A smooth painter on a widget, ended even when painting fails (else Qt aborts at the next one)."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor | None, edge: QPen | QColor | None = None
) -> None:
    """A rectangle with round corners whose edge lies inside `rect`, sharp on whole pixels."""
    pen = QPen(edge) if edge is not None else QPen(Qt.PenStyle.NoPen)
    inset = pen.widthF() / 2 if edge is not None else 0.0
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)


def pen(ink: QColor, width: float) -> QPen:
    """A line of a colour and a width, with round ends and corners."""
    return QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
