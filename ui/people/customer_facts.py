"""What is known of customers beyond their entry, read for each when their row comes into sight, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.people.customer import Customer

if TYPE_CHECKING:
    from datetime import date

    from safari.guests.cool_down import Guarded
    from safari.library import Library
    from safari.people.consent import Agreement


class CustomerFacts:
    """As the library says on the day `today`. Begin another one when something changed, or forget whoever it was."""

    def __init__(self, library: Library, today: date) -> None:
        self.today = today
        self._library = library
        self._segments = {one.uid: one.name for one in library.people.segments()}
        self._customers: dict[str, Customer] = {}
        self._agreements: dict[str, Agreement] = {}
        self._guarded: dict[str, Guarded | None] = {}
        self._asked: dict[str, date | None] = {}

    def customer(self, uid: str) -> Customer:
        """Their entry; an empty one where it was removed a moment ago."""
        if uid not in self._customers:
            self._customers[uid] = self._library.people.customer(uid) or Customer(uid, "")
        return self._customers[uid]

    def forget(self, uid: str) -> bool:
        """Read a customer anew when they are asked for next; whether they are still there."""
        for kept in (self._customers, self._agreements, self._guarded, self._asked):
            kept.pop(uid, None)
        return self._library.people.customer(uid) is not None

    def segment(self, uid: str) -> str:
        """The name of their segment; "" where they are in none."""
        return self._segments.get(self.customer(uid).segment or "", "")

    def agreement(self, uid: str) -> Agreement:
        """What a customer agreed to."""
        if uid not in self._agreements:
            self._agreements[uid] = self._library.people.agreement(uid)
        return self._agreements[uid]

    def asked(self, uid: str) -> date | None:
        """The day they were asked last; None for never."""
        if uid not in self._asked:
            self._asked[uid] = self._library.guests.last_asked(uid).get(uid)
        return self._asked[uid]

    def guarded(self, uid: str) -> Guarded | None:
        """Why a customer is not to be asked today; None where they may be."""
        if uid not in self._guarded:
            self._guarded[uid] = self._library.guests.guarded(uid, self.today)
        return self._guarded[uid]
