"""Files of told pages that are to be called back, because a consent ended since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safari.words import _, ngettext
from ui.tellings.recall_block import RecallBlock
from ui.today.pressable import WIDER
from ui.widgets.boxes import column
from ui.widgets.plain_text import Hairline, PlainText, heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.tellings.recall import Recall

MOST, AIR = 3, 10


class Recalls(QWidget):
    """The newest few; `recalled(file)`, `heard(telling)` and `wanted(safari)`."""

    recalled = Signal(str)
    heard = Signal(str)
    wanted = Signal(str)

    def __init__(self, recalls: Sequence[Recall]) -> None:
        super().__init__()
        whole = column(heading(_("To call back")), AIR)
        for one in recalls[:MOST]:
            block = RecallBlock(one)
            block.recalled.connect(self.recalled)
            block.heard.connect(self.heard)
            block.wanted.connect(lambda safari=one.safari: self.wanted.emit(safari))
            whole.addWidget(Hairline())
            whole.addSpacing(AIR)
            whole.addWidget(block)
            whole.addSpacing(AIR)
        more = len(recalls) - MOST
        if more > 0:
            said = ngettext("and {n} more told page", "and {n} more told pages", more).format(n=more)
            whole.addWidget(PlainText(said, "small", "ink2"))
        whole.setContentsMargins(WIDER, 0, WIDER, 0)
        self.setLayout(whole)
