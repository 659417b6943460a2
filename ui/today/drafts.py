"""A line for each safari in which words or a photo wait that were not kept, and the way to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.today.pressable import WIDER
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from ui.today.left_behind import LeftBehind


class Drafts(QWidget):
    """`wanted(safari)` when somebody goes on writing there. The lines stay as long as the words wait."""

    wanted = Signal(str)

    def __init__(self, drafts: tuple[LeftBehind, ...]) -> None:
        super().__init__()
        lines = column(gap=4)
        for one in drafts:
            said = _("Half a sentence waits in “{title}”.") if one.has_words else _("A photo waits in “{title}”.")
            said = said.format(title=one.title)
            go_on = Button(_("Go on writing"), "word", name=_("{what} Go on writing").format(what=said))
            go_on.clicked.connect(lambda _on=False, safari=one.safari: self.wanted.emit(safari))
            line = row(gap=14)
            line.setContentsMargins(WIDER, 0, 0, 0)
            line.addWidget(PlainText(said, "body", max_lines=2), 1)
            line.addWidget(go_on, 0, Qt.AlignmentFlag.AlignTop)
            lines.addLayout(line)
        self.setLayout(lines)
