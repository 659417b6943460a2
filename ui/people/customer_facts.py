"""What is known of customers beyond their entry, read for each when their row comes into sight, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from safari.guests.cool_down import Guarded
    from safari.library import Library
    from safari.people.consent import Agreement


class CustomerFacts:
    """As the library says on the day `today`. Begin another one when something changed."""

    def __init__(self, library: Library, today: date) -> None:
        self.today = today
        self._library = library
        self._agreements: dict[str, Agreement] = {}
        self._guarded: dict[str, Guarded | None] = {}

    def agreement(self, customer: str) -> Agreement:
        """What a customer agreed to."""
        if customer not in self._agreements:
            self._agreements[customer] = self._library.people.agreement(customer)
        return self._agreements[customer]

    def guarded(self, customer: str) -> Guarded | None:
        """Why a customer is not to be asked today; None where they may be."""
        if customer not in self._guarded:
            self._guarded[customer] = self._library.guests.guarded(customer, self.today)
        return self._guarded[customer]
