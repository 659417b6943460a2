"""A line that says that files of told pages are to be called back, and leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import ngettext
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText
from ui.widgets.said_line import said_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.tellings.recall import Recall


class RecallLine(QWidget):
    """Why, how many files, and a button; `wanted` when somebody wants to see to them. Nothing is out: not shown."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said = PlainText("", "small", "ouch")
        self.button = Button(" ", size="small")
        self.button.clicked.connect(self.wanted)
        across = said_line("warning", "ouch", self.said, self.button)
        across.setContentsMargins(0, 6, 0, 0)
        self.setLayout(across)
        self.hide()

    def show_recalls(self, recalls: Sequence[Recall]) -> None:
        """Say it of those that have files out."""
        out = [one for one in recalls if one.out]
        files = sum(len(one.out) for one in out)
        self.setVisible(bool(files))
        if not files:
            return
        said = ngettext("{reason} {n} file is to be called back.", "{reason} {n} files are to be called back.", files)
        self.said.setText(said.format(reason=out[0].reasons[0], n=files))
        self.button.setText(ngettext("See the file", "See the files", files))
        self.button.setAccessibleDescription(self.said.text())
