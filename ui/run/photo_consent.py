"""The gate of photos: who is in one is asked first, where they did not say yes yet; it waits in the line meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from safari.people.consent import Answer, Given, How, Use
from safari.run.photo_gate import Gate, gate
from safari.words import _

if TYPE_CHECKING:
    from safari.library import Library
    from ui.run.jotting import Jotting
    from ui.run.keeper import Keeper


class PhotoConsent(QObject):
    """`may_keep()` before a note is kept. `asks(alias)` where it has to be asked, "" when it no longer has;
    `says(sentence)`; `answered` once the note may be kept after all."""

    asks = Signal(str)
    says = Signal(str)
    answered = Signal()

    def __init__(self, library: Library, jotting: Jotting, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jotting, self._keeper = library, jotting, keeper
        self._of_nobody: list[object] = []  # pictures in which nobody is to be seen
        self._customer = ""
        jotting.changed.connect(self._look)

    def may_keep(self, *, has_photos: bool = False) -> bool:
        """Whether what stands in the line may be kept with its pictures; where not, it is asked, or said why.

        A note being changed that `has_photos` already is asked about, too, where it becomes another customer's.
        """
        customer, editing = self._jotting.jotted.said_by, self._jotting.editing
        becomes = has_photos and editing is not None and editing.said_by != customer and editing not in self._of_nobody
        pictures = [one for one in self._jotting.pictures if not any(one is other for other in self._of_nobody)]
        if not customer or not (pictures or becomes):
            return True
        alias = self._library.people.called(customer=customer)
        stands = gate(self._library.people.agreement(customer), Use.PHOTO, self._library.journal.clock().date())
        if stands is Gate.CLOSED:
            said = _("{name} said no to photos. Take the photo off, or let somebody else be the one it is about.")
            self.says.emit(said.format(name=alias))
        elif stands is Gate.SIGNED:
            said = _("A parent of {name} signs first, on the consent form. The photo waits in the line.")
            self.says.emit(said.format(name=alias))
        elif stands is Gate.ASKS:
            self._ask(customer, alias)
        return stands is Gate.OPEN

    def answer(self, *, agreed: bool) -> None:
        """They were asked, and said so, aloud, to whoever writes. A yes holds for a year."""
        customer, today = self._customer, self._library.journal.clock().date()
        until = today.replace(year=today.year + 1, day=min(today.day, 28)) if agreed else None
        people = self._library.people

        def note() -> None:
            by = people.called(leader=self._library.journal.author or None)
            given = Given(Answer.YES if agreed else Answer.NO, How.SPOKEN, today, by, until)
            people.answer(customer, (Use.PHOTO,), given)

        self._ask("", "")
        self._keeper.do(note, lambda _nothing: self._noted(customer, agreed=agreed))

    def of_nobody(self) -> None:
        """Nobody is to be seen in the pictures of the line: a letter, a queue ticket."""
        self._of_nobody = [*self._jotting.pictures, self._jotting.editing]
        self._ask("", "")
        self.answered.emit()

    def _noted(self, customer: str, *, agreed: bool) -> None:
        if agreed:
            self.answered.emit()
            return
        taken_off = self._jotting.pictures if self._jotting.jotted.said_by == customer else ()
        for picture in taken_off:
            self._jotting.drop_picture(picture)
        alias = self._library.people.called(customer=customer)
        off = _("{name} said no to photos: the photo is taken off, the words stay.")
        kept = _("{name} said no to photos, and this note has one: it cannot be about them.")
        self.says.emit((off if taken_off else kept).format(name=alias))

    def _ask(self, customer: str, alias: str) -> None:
        self._customer = customer
        self.asks.emit(alias)

    def _look(self) -> None:
        if self._customer and (
            self._jotting.jotted.said_by != self._customer or not (self._jotting.pictures or self._jotting.editing)
        ):
            self._ask("", "")
