"""Two panes beside each other; how wide the right one was made is remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from ui.settings import program_settings
from ui.theme import theme


class Panes(QSplitter):
    """`key` names the place in the settings; `width` is how wide the right pane is before anybody changed it, at normal
    text size."""

    def __init__(self, left: QWidget, right: QWidget, key: str, width: int, *, gap: int = 32) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._key, self._width = f"panes/{key}", width
        self.setChildrenCollapsible(False)
        self.setHandleWidth(gap)
        self.addWidget(left)
        self.addWidget(right)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        wide = round(width * (1 + theme().factor) / 2)  # both panes get some of what larger letters need
        self.setSizes([2000, int(str(program_settings().value(self._key, wide)))])
        self.splitterMoved.connect(self._remember)

    def _remember(self) -> None:
        if self.count() == 2:
            program_settings().setValue(self._key, self.sizes()[1])
