"""The head of a moment by chance: nothing, until something is asked."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.boxes import column


class Head(QWidget):
    """As tall as the strip while that is shown."""

    def __init__(self, strip: QWidget) -> None:
        super().__init__()
        self.setLayout(column(strip))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
