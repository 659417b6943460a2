"""What is still missing for the next safari: a few lines, each with the word that leads to its mend."""

from __future__ import annotations

from functools import partial
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

MOST, ROW = 4, 43  # lines; px


class Missing(QWidget):
    """`ask(customer)` where an answer about consent is missing; `mend(step)` for the rest: briefs are made in Brief,
    all else is settled in the plan.

    Never more than four lines: the last of them says how many more there are.
    """

    mend = Signal(str)
    ask = Signal(str)

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
        for matter in matters[: MOST if len(matters) <= MOST else MOST - 1]:
            button = Button(matter.verb, size="small", name=f"{matter.verb}: {matter.sentence}")
            button.clicked.connect(partial(self._take, matter))
            self._line(box, IconLabel(matter_icon(matter.matter), "ouch"), matter.sentence, button)
        if len(matters) > MOST:
            rest = in_words(len(matters) - MOST + 1)
            everything = Button(_("and {n} more").format(n=rest), "word", size="small")
            everything.setAccessibleName(_("And {n} more, in the plan").format(n=rest))
            everything.clicked.connect(lambda: self.mend.emit("plan"))
            box.addWidget(Hairline())
            box.addSpacing(6)
            box.addWidget(everything)

    def _take(self, matter: ToSettle) -> None:
        if matter.mend is Mend.ASK_CONSENT and matter.customer:
            self.ask.emit(matter.customer)
        else:
            self.mend.emit("brief" if matter.mend is Mend.MAKE_BRIEF else "plan")

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
