"""Chips in rows that wrap where the width ends, as one widget that is as tall as its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable


class Flowing(QWidget):
    """Widgets one after another, in as many rows as they need; Tab goes through them in that order."""

    def __init__(self, widgets: Iterable[QWidget] = (), *, gap: int = 6) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=gap, row_gap=gap)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.add(*widgets)

    def add(self, *widgets: QWidget) -> None:
        """Add widgets at the end, or put those that stand here already there."""
        before: QWidget = self
        for widget in widgets:
            self._flow.addWidget(widget)
            QWidget.setTabOrder(before, widget)
            before = widget

    def clear(self) -> None:
        """Take all of them away."""
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
