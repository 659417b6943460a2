"""How far a long piece of work is: one line, a bar, and the word that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.thousands import grouped
from safari.words import _
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.days_bar import DaysBar
from ui.widgets.plain_text import PlainText


class Progress(QWidget):
    """Shown from the first step to `hide()`; `sentence` says {step} of {steps}, `what` names the bar and `cancel` the
    button for who cannot see them. `stop()` when somebody wants no more."""

    stop = Signal()

    def __init__(self, sentence: str, what: str, cancel: str) -> None:
        super().__init__()
        self._sentence = sentence
        self.words = PlainText("", "small", "ink2", wrap=False)
        self.bar = DaysBar(what)
        self.button = Button(_("Cancel"), "word", size="small", name=cancel)
        self.button.clicked.connect(self.stop)
        self.setLayout(column(row(self.words, None, self.button, gap=12), 2, self.bar, 20))
        self.hide()

    def show_step(self, step: int, steps: int) -> None:
        """So many of so many are done."""
        self.words.setText(self._sentence.format(step=grouped(step), steps=grouped(steps)))
        self.bar.show_value(step, steps, over=False)
        self.button.setEnabled(True)
        self.show()
