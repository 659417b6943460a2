"""What a place says that has nothing in it yet: one sentence, one line of help, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.button import Button
from ui.widgets.illustration import Illustration
from ui.widgets.plain_text import PlainText


class EmptyState(QWidget):
    """`sentence` in serif, `help_text` below, and with `action` a button that emits `wanted`."""

    wanted = Signal()

    def __init__(
        self, sentence: str, help_text: str = "", action: str = "", *, icon: str = "", picture: bool = False
    ) -> None:
        super().__init__()
        centre = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(0)
        layout.addStretch(1)
        if picture:
            layout.addWidget(Illustration(360), 0, centre)
            layout.addSpacing(28)
        self.sentence = PlainText(sentence, "quote").centred()
        layout.addWidget(self.sentence)
        self.help = PlainText(help_text, "body", "ink2").centred()
        layout.addSpacing(6)
        layout.addWidget(self.help)
        self.help.setVisible(bool(help_text))
        self.button: Button | None = None
        if action:
            self.button = Button(action, icon=icon)
            self.button.clicked.connect(self.wanted)
            layout.addSpacing(18)
            layout.addWidget(self.button, 0, centre)
        layout.addStretch(1)

    def say(self, sentence: str, help_text: str = "") -> None:
        """Another sentence: nothing found instead of nothing there."""
        self.sentence.setText(sentence)
        self.help.setText(help_text)
        self.help.setVisible(bool(help_text))
