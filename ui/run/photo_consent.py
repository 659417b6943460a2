"""The gate of photos: who is in one is asked first, where they did not say yes yet; it waits in the line meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.people.consent import Use
from safari.run.photo_gate import Gate
from safari.words import _
from ui.run.asked_consent import AskedConsent

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from safari.library import Library
    from ui.run.jotting import Jotting
    from ui.run.keeper import Keeper


class PhotoConsent(AskedConsent):
    """`may_keep()` before a note is kept; `answered` once it may be kept after all."""

    use = Use.PHOTO

    def __init__(self, library: Library, jotting: Jotting, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(library, jotting, keeper, parent)
        self._of_nobody: list[object] = []  # pictures in which nobody is to be seen

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
        stands = self.stands(customer)
        if stands is Gate.CLOSED:
            said = _("{name} said no to photos. Take the photo off, or let somebody else be the one it is about.")
            self.says.emit(said.format(name=alias))
        elif stands is Gate.SIGNED:
            said = _("A parent of {name} signs first, on the consent form. The photo waits in the line.")
            self.says.emit(said.format(name=alias))
        elif stands is Gate.ASKS:
            self._ask(customer, alias)
        return stands is Gate.OPEN

    def of_nobody(self) -> None:
        """Nobody is to be seen in the pictures of the line: a letter, a queue ticket."""
        self._of_nobody = [*self._jotting.pictures, self._jotting.editing]
        self._ask("", "")
        self.answered.emit()

    def _refused(self, customer: str, alias: str) -> None:
        taken_off = self._jotting.pictures if self._jotting.jotted.said_by == customer else ()
        for picture in taken_off:
            self._jotting.drop_picture(picture)
        off = _("{name} said no to photos: the photo is taken off, the words stay.")
        kept = _("{name} said no to photos, and this note has one: it cannot be about them.")
        self.says.emit((off if taken_off else kept).format(name=alias))

    def _look(self) -> None:
        super()._look()
        if self._customer and not (self._jotting.pictures or self._jotting.editing):
            self._ask("", "")
