"""A window with a focus ring; whoever changes the look puts it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from ui.widgets.boxes import column
from ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.fixture(autouse=True)
def put_back(look):
    """Every test here may change it."""


class Window(QWidget):
    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        layout = column(*widgets, gap=20)
        layout.setContentsMargins(20, 20, 20, 20)
        self.setLayout(layout)
        self.ring = FocusRing(self)


@pytest.fixture
def shown(qtbot):
    """Shows a widget in a window with a focus ring."""

    def show(*widgets: QWidget) -> Window:
        window = Window(widgets)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show
