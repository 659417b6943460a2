"""Columns and rows of widgets without Qt's own margins."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

Item = QWidget | QLayout | int | None
Box = TypeVar("Box", bound=QBoxLayout)


def column(*items: Item, gap: int = 0) -> QVBoxLayout:
    """Widgets and layouts below each other; a number is a space in px, None takes what is left."""
    return _fill(QVBoxLayout(), items, gap)


def row(*items: Item, gap: int = 0) -> QHBoxLayout:
    """Widgets and layouts beside each other; a number is a space in px, None takes what is left."""
    return _fill(QHBoxLayout(), items, gap)


def _fill(box: Box, items: Iterable[Item], gap: int) -> Box:
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(gap)
    for item in items:
        if item is None:
            box.addStretch(1)
        elif isinstance(item, int):
            box.addSpacing(item)
        elif isinstance(item, QWidget):
            box.addWidget(item)
        else:
            box.addLayout(item)
    return box
