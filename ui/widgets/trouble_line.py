"""A line under a field: what is in the way of keeping what is typed."""

from __future__ import annotations

from ui.widgets.plain_text import PlainText


class TroubleLine(PlainText):
    """`say(sentence)` shows it; "" takes it away."""

    def __init__(self) -> None:
        super().__init__("", "meta", "ouch")
        self.hide()

    def say(self, sentence: object) -> None:
        """Show what is in the way, or nothing."""
        self.setText(str(sentence))
        self.setVisible(bool(sentence))
