"""What is noted about one case: chips with their letters, a few words, the touchpoint. All of it may stay open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from safari.cases import pressing
from safari.cases.case_words import channel_word
from safari.words import _, ngettext
from safari.yes_no import YesNo
from ui.cases.keys import ABOUT, AVOIDABLE, CHANNELS, HANDOVER, NEW_SYSTEM, SOLVED, SYSTEMS, TOUCHPOINT
from ui.widgets.chip import Chip, Does
from ui.widgets.drop_down import DropDown
from ui.widgets.flowing import Flowing
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText
from ui.widgets.small_field import SmallField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safari.cases.case import Case
    from safari.cases.pressing import Asked, Press
    from safari.people.customer import Touchpoint


class CaseForm(QWidget):
    """Shows a case. `changed(str, object)`: this field of it is to hold this. `pressed(Press)`: what a press changes.
    `left`: the keyboard goes back to the line."""

    changed = Signal(str, object)
    pressed = Signal(object)
    left = Signal()

    def __init__(self, touchpoints: Sequence[Touchpoint]) -> None:
        super().__init__()
        self.case: Case | None = None
        self.channels = {channel: _chip(letter, channel_word(channel)) for channel, letter in CHANNELS.items()}
        self.about = SmallField(name=_("What it was about"), placeholder=_("About? Alt+{key}").format(key=ABOUT))
        nowhere = ("", _("Touchpoint? Alt+{key}").format(key=TOUCHPOINT))
        self.touchpoint = DropDown((nowhere, *((one.uid, one.name) for one in touchpoints)), name=_("Touchpoint"))
        self.touchpoint.setVisible(bool(touchpoints))
        self.systems: dict[str, Chip] = {}
        self._systems = Flowing()
        adding = _("System opened? Alt+{key}").format(key=NEW_SYSTEM)
        self.new_system = SmallField(name=_("Another system"), placeholder=adding, limit=60)
        self.handovers = _chip(HANDOVER, does="act")
        self.answers: dict[Asked, Chip] = {"solved": _chip(SOLVED), "avoidable": _chip(AVOIDABLE)}
        self._place()
        self._wire()

    def show_case(self, case: Case, known: Sequence[str]) -> None:
        """Show this case; `known` are the systems to choose from. What is being typed about it stays as it is."""
        if self.case is not None and self.case.uid != case.uid:
            self.about.clear()
            self.new_system.clear()
        self.case = case
        for channel, chip in self.channels.items():
            chip.setChecked(case.channel is channel)
        self.about.show_text(case.about)
        self.touchpoint.choose(case.touchpoint or "")
        self._show_systems(case, known)
        n = case.handovers
        self.handovers.setText(ngettext("{n} handover", "{n} handovers", n).format(n=n) if n else _("Handed over"))
        words = {"solved": (_("Solved"), _("Not solved")), "avoidable": (_("Avoidable"), _("Not avoidable"))}
        for asked, chip in self.answers.items():
            answer: YesNo = getattr(case, asked)
            chip.setText(words[asked][answer is YesNo.NO] + ("?" if answer is YesNo.OPEN else ""))
            chip.setChecked(answer is not YesNo.OPEN)

    def flush(self) -> None:
        """Have written what was typed last, also where nobody pressed Enter."""
        self.about.flush()
        name = " ".join(self.new_system.text().split())
        self.new_system.clear()
        if name:
            self.pressed.emit(pressing.new_system(name))

    def _place(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(PlainText(_("Alt and the letter, while you go on typing"), "meta", "ink3"))
        whole.addWidget(Flowing(self.channels.values()))
        whole.addWidget(self.about)
        whole.addWidget(self.touchpoint)
        whole.addWidget(self._systems)
        whole.addWidget(self.new_system)
        whole.addWidget(Flowing((self.handovers, *self.answers.values())))

    def _wire(self) -> None:
        presses = {chip: pressing.channel(channel) for channel, chip in self.channels.items()}
        presses |= {chip: pressing.answer(asked) for asked, chip in self.answers.items()}
        presses[self.handovers] = pressing.handover()
        for chip, press in presses.items():
            chip.clicked.connect(partial(self._press, press))
        self.about.typed.connect(lambda text: self.changed.emit("about", text))
        self.about.entered.connect(self.left)
        self.touchpoint.activated.connect(self._choose_touchpoint)
        self.new_system.entered.connect(self._add_system)

    def _press(self, press: Press, _on: bool = False) -> None:
        """Ask for the change; the chip shows it once it is on disk."""
        if self.case is not None:
            self.show_case(self.case, tuple(self.systems))
            self.pressed.emit(press)

    def _choose_touchpoint(self, _place: int) -> None:
        self.changed.emit("touchpoint", self.touchpoint.key() or None)
        self.left.emit()

    def _add_system(self) -> None:
        self.flush()
        self.left.emit()

    def _show_systems(self, case: Case, known: Sequence[str]) -> None:
        names = tuple(dict.fromkeys((*known, *case.systems)))
        if names != tuple(self.systems):
            self._systems.clear()
            hints = SYSTEMS.ljust(len(names))
            self.systems = {name: _chip(hint.strip(), name) for name, hint in zip(names, hints, strict=False)}
            for name, chip in self.systems.items():
                chip.clicked.connect(partial(self._press, pressing.system(name)))
                chip.setToolTip(tip(name))
            self._systems.add(*self.systems.values())
        self._systems.setVisible(bool(names))
        for name, chip in self.systems.items():
            chip.setChecked(name in case.systems)


def _chip(letter: str, text: str = "", *, does: Does = "choose") -> Chip:
    chip = Chip(text, hint=letter, does=does)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
    chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # long words are shortened, not cut
    chip.setAccessibleDescription(f"Alt+{letter}" if letter else "")
    return chip
