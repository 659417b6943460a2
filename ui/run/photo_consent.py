"""The gate of photos: who is in one is asked first, where they did not say yes yet; it waits in the line meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from safari.people.consent import Use
from safari.run.photo_gate import Gate
from safari.words import _
from ui.run.asked_consent import AskedConsent

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from safari.library import Library
    from safari.people.customer import Customer
    from safari.run.note import Note, Picture
    from ui.run.jotting import Jotting
    from ui.run.keeper import Keeper


class PhotoConsent(AskedConsent):
    """`may_keep()` before a note is kept; `answered` once it may be kept after all.

    Where the note names a customer, theirs is the yes that counts. Where it names nobody, anybody may be in the
    picture: unless every customer of the safari said yes, it is asked who is (`asks_who`, with those who did not; none:
    no longer). Whoever is named there is asked as always, then whether anybody else is in it. The note does not become
    theirs: in a picture, they said nothing. A safari without customers asks nobody here.
    """

    use = Use.PHOTO
    asks_who = Signal(list, bool)  # the customers, and whether somebody in the picture said yes already

    def __init__(self, library: Library, jotting: Jotting, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(library, jotting, keeper, parent)
        self._settled: tuple[Picture, ...] = ()  # in which nobody is to be seen, or nobody else
        self._settled_note: Note | None = None
        self._named: str | None = None  # in the note, when it was asked
        self._asks_who = self._said_yes = False

    @property
    def somebody_agreed(self) -> bool:
        """Whether a customer of the safari said yes to photos, and is not asked about."""
        return any(self.stands(one.uid) is Gate.OPEN for one in self._jotting.known.customers)

    def may_keep(self, *, has_photos: bool = False) -> bool:
        """Whether what stands in the line may be kept with its pictures; where not, it is asked, or said why.

        A note being changed that `has_photos` already is asked about, too, where it becomes another customer's, or
        nobody's.
        """
        customer, editing = self._jotting.jotted.said_by, self._jotting.editing
        becomes = has_photos and editing is not None and editing.said_by != customer and editing != self._settled_note
        pictures = [one for one in self._jotting.pictures if not any(map(one.is_of, self._settled))]
        self._named = customer
        if customer:
            return not (pictures or becomes) or self._may_show(customer)
        return not (pictures or becomes) or self._may_show_anybody()

    def is_in_it(self, customer: str) -> None:
        """This customer is to be seen in a picture of a note that names nobody."""
        self._ask_who([])
        if self._may_show(customer):  # they said yes elsewhere, while it was asked here
            self.answered.emit()

    def of_nobody(self) -> None:
        """Nobody is to be seen in the pictures of the line, or nobody else: a letter, a queue ticket."""
        self._settled, self._settled_note = self._jotting.pictures, self._jotting.editing
        self._said_yes = False
        self._ask("", "")
        self._ask_who([])
        self.answered.emit()

    def _may_show(self, customer: str) -> bool:
        alias = self._library.people.called(customer=customer)
        stands = self.stands(customer)
        if stands is Gate.CLOSED:
            of_theirs = _("{name} said no to photos. Take the photo off, or let somebody else be the one it is about.")
            said = of_theirs if self._named else _("{name} said no to photos. Take the photo off; the words stay.")
            self.says.emit(said.format(name=alias))
        elif stands is Gate.SIGNED:
            said = _("A parent of {name} signs first, on the consent form. The photo waits in the line.")
            self.says.emit(said.format(name=alias))
        elif stands is Gate.ASKS:
            self._ask(customer, alias)
        return stands is Gate.OPEN

    def _may_show_anybody(self) -> bool:
        unasked = [one for one in self._jotting.known.customers if self.stands(one.uid) is not Gate.OPEN]
        if unasked:
            self._ask_who(unasked)
        return not unasked

    def _ask_who(self, customers: list[Customer]) -> None:
        self._asks_who = bool(customers)
        self.asks_who.emit(customers, self._said_yes)

    def _noted(self, customer: str, *, agreed: bool) -> None:
        self._said_yes = agreed and self._named is None
        super()._noted(customer, agreed=agreed)

    def _refused(self, customer: str, alias: str) -> None:
        taken_off = self._jotting.pictures if self._jotting.jotted.said_by == self._named else ()
        for picture in taken_off:
            self._jotting.drop_picture(picture)
        off = _("{name} said no to photos: the photo is taken off, the words stay.")
        kept = _("{name} said no to photos, and this note has one: it cannot be about them.")
        if self._named is None:
            kept = _("{name} said no to photos, and this note has one: whose it is stays as it was.")
        self.says.emit((off if taken_off else kept).format(name=alias))

    def _look(self) -> None:
        gone = not (self._jotting.pictures or self._jotting.editing)
        if self._jotting.jotted.said_by == self._named and not gone:
            return
        self._said_yes = False
        if self._customer:
            self._ask("", "")
        if self._asks_who:
            self._ask_who([])
