"""How far the papers are: one line, a bar, and the word that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.days_bar import DaysBar
from ui.widgets.plain_text import PlainText


class Progress(QWidget):
    """Shown while papers are written. `stop()` when somebody wants no more."""

    stop = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = PlainText("", "small", "ink2", wrap=False)
        self.bar = DaysBar(_("How far the papers are"))
        self.button = Button(_("Cancel"), "word", size="small", name=_("Cancel making the papers"))
        self.button.clicked.connect(self.stop)
        self.setLayout(column(row(self.words, None, self.button, gap=12), 2, self.bar, 20))
        self.hide()

    def show_step(self, step: int, steps: int) -> None:
        """So many of so many are written."""
        self.words.setText(_("Making papers: {step} of {steps}").format(step=step, steps=steps))
        self.bar.show_value(step, steps, over=False)
        self.button.setEnabled(True)
        self.show()
