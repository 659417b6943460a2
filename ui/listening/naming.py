"""Whose call it is, as it is written: a customer whom the library knows, or a new one who takes part from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.clock import new_uid
from safari.people.customer import Customer

if TYPE_CHECKING:
    from safari.library import Library


def give_to(library: Library, recording: str, alias: str) -> None:
    """The call is that of the customer called so; without an alias it is nobody's."""
    if not alias:
        library.recordings.edit(recording, customer=None)
        return
    customer = library.people.customer_called(alias) or Customer(new_uid(), alias)
    library.jotting.give_call(recording, customer)
