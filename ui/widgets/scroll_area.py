"""A scroll area that looks like the paper around it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class ScrollArea(QScrollArea):
    """Scrolls up and down only; put things into `area.body` (a QVBoxLayout), or give a `content` widget of your own."""

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Not viewport(): asked for a widget that Python has not made, Qt for Python makes all its classes (10 ms).
        self.setViewport(QWidget())
        inner = content or QWidget()
        inner.setAutoFillBackground(False)
        if content is None:
            self.body = QVBoxLayout(inner)
            self.body.setContentsMargins(0, 0, 0, 0)
            self.body.setSpacing(0)
        self.setWidget(inner)  # which fills its background unless told again
        inner.setAutoFillBackground(False)
