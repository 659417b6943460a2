"""Several quotes pasted at once: asked once, under the line, whether they are as many notes or one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from safari.run.note import Kind
from safari.run.several import quotes_in
from safari.text import LONGEST_NOTE
from safari.words import _

if TYPE_CHECKING:
    from safari.run.jot_line import Jotted
    from ui.run.jotting import Jotting


class Several(QObject):
    """What was pasted and is asked about. `asks(question, yes, no)`; `settled` when it is no longer a question."""

    asks = Signal(str, str, str)
    settled = Signal()

    def __init__(self, jotting: Jotting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jotting = jotting
        self._before = self._after = ""  # the line without and with what was pasted
        self._quotes: tuple[str, ...] = ()
        self.is_asking = False
        self.are_in_line = True  # False for more than one note can hold: nothing but this knows them
        jotting.changed.connect(self._look)

    def takes(self, pasted: str) -> bool:
        """Look at what is about to be pasted; whether it is not for the line, for it would not fit there."""
        jotting = self._jotting
        is_free = not (jotting.jotted.text or jotting.pictures or jotting.editing)  # pictures are of one note
        self._quotes = quotes_in(pasted) if is_free else ()
        self._before = self._jotting.text
        self.are_in_line = not self._quotes or len(self._before) + len(pasted) <= LONGEST_NOTE
        if not self.are_in_line:
            self._ask(_("Esc: none"))
        return not self.are_in_line

    def pasted(self) -> None:
        """It stands in the line now."""
        if self._quotes:
            self._ask(_("Esc: one"))

    def notes(self) -> list[Jotted]:
        """The question is answered: what each note says, with what was chosen beside the line."""
        jotting = self._jotting
        said = jotting.said_in(self._before, replace(jotting.chosen, kind=jotting.chosen.kind or Kind.QUOTE))
        notes = [replace(said, text=quote, unknown=(), marks=()) for quote in self._quotes]
        self.settle()
        return notes

    def settle(self) -> None:
        """No longer ask."""
        self._quotes = ()
        if self.is_asking:
            self.is_asking = False
            self.settled.emit()

    def _ask(self, otherwise: str) -> None:
        n = len(self._quotes)
        self._after, self.is_asking = self._jotting.text, True
        many = _("{n} quotes. Keep them as {n} notes?").format(n=n)
        self.asks.emit(many, _("Enter: {n} notes").format(n=n), otherwise)

    def _look(self) -> None:
        """Whoever types on wants one note, and so does whoever brings a picture."""
        if self.is_asking and (self._jotting.text != self._after or self._jotting.pictures):
            self.settle()
