"""What is still missing for the next safari: a few lines, each with the word that leads to its mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.plan.matter import Mend
from safari.plan.settling_words import in_words
from safari.words import _
from ui.theme import theme
from ui.theme.icons import matter_icon
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.icon_label import IconLabel
from ui.widgets.plain_text import Hairline, PlainText, section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from safari.plan.matter import ToSettle

MOST, ROW = 3, 43  # lines; px


class Missing(QWidget):
    """`mend(step)` when somebody takes one of its words: briefs are made in Brief, the rest is settled in the plan."""

    mend = Signal(str)

    def __init__(self, matters: tuple[ToSettle, ...]) -> None:
        super().__init__()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        if not matters:
            self._line(box, IconLabel("check", "accent"), _("Nothing is missing."), None)
            return
        box.addWidget(section(_("Still missing")))
        box.addSpacing(8)
        for matter in matters[:MOST]:
            button = Button(matter.verb, size="small", name=f"{matter.verb}: {matter.sentence}")
            step = "brief" if matter.mend is Mend.MAKE_BRIEF else "plan"
            button.clicked.connect(lambda _on=False, step=step: self.mend.emit(step))
            self._line(box, IconLabel(matter_icon(matter.matter), "ouch"), matter.sentence, button)
        if len(matters) > MOST:
            everything = Button(_("All {n} in the plan").format(n=in_words(len(matters))), "word", size="small")
            everything.clicked.connect(lambda: self.mend.emit("plan"))
            box.addWidget(Hairline())
            box.addSpacing(6)
            box.addWidget(everything)

    def _line(self, box: QBoxLayout, icon: IconLabel, sentence: str, button: Button | None) -> None:
        line = row(icon, gap=12)
        line.setContentsMargins(0, 7, 0, 7)
        line.addWidget(PlainText(sentence, "body"), 1)
        if button is not None:
            line.addWidget(button)
        held = QWidget()
        held.setMinimumHeight(theme().px(ROW))
        held.setLayout(line)
        box.addWidget(Hairline())
        box.addWidget(held)
