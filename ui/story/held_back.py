"""What the page may not show, and what mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.pages.drawn import block_name
from safari.words import _
from ui.widgets.button import Button
from ui.widgets.plain_text import PlainText
from ui.widgets.said_line import said_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.sharing.withheld import Withheld


class HeldBack(QWidget):
    """One line for each reason: what is left out, why, and a button. `mend(customer uid)`."""

    mend = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sentences: list[str] = []
        self.buttons: list[Button] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)

    def show_withheld(self, withheld: Sequence[Withheld]) -> None:
        """Say what was held back, each reason once."""
        reasons: dict[tuple[str, str], list[Withheld]] = {}
        for one in withheld:
            reasons.setdefault((one.reason, one.who if one.use else ""), []).append(one)
        sentences = [_sentence(reason, blocks) for (reason, _who), blocks in reasons.items()]
        self.setVisible(bool(sentences))
        if sentences == self.sentences:
            return
        self.sentences = sentences
        self._clear()
        for sentence, (_reason, who) in zip(sentences, reasons, strict=True):
            self._add(sentence, who)

    def _clear(self) -> None:
        self.buttons = []
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, sentence: str, who: str) -> None:
        line, button = QWidget(), None
        if who:
            button = Button(_("Note the answer"), size="small")
            button.setAccessibleDescription(sentence)
            button.clicked.connect(lambda: self.mend.emit(who))
            self.buttons.append(button)
        line.setLayout(said_line("warning", "ouch", PlainText(sentence, "small", "ouch"), button))
        self._lines.addWidget(line)


def _sentence(reason: str, blocks: Sequence[Withheld]) -> str:
    moments = [one.part for one in blocks if one.block == "moments"]
    names = [block_name(one.block, one.part if len(moments) == 1 else 0) for one in blocks]
    lowered = ", ".join(dict.fromkeys(name[:1].lower() + name[1:] for name in names))
    return _("{reason} Left out: {blocks}.").format(reason=reason, blocks=lowered)
