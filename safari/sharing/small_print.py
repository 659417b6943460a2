"""What the small print may say about the consents a page relies on."""

from __future__ import annotations

from collections.abc import Iterable

from safari.people.consent import Consent, How, Use
from safari.sharing.door import Door
from safari.sharing.story_page import ConsentPrint

# The print says how consent was given once for all: it claims no more than the weakest of them.
_WEAKEST_FIRST = (How.SPOKEN, How.RECORDED, How.WRITTEN)


def small_print(door: Door, beyond: frozenset[Use], others: Iterable[str]) -> ConsentPrint:
    """From the answers the page relies on: the customer's for words, for the uses `beyond` them, and those of the other
    customers quoted on it.

    The day is the latest of the customer's own answers (by then all was agreed), the end the earliest of all.
    """
    customer = door.material.story.customer or ""
    outside = door.allows(customer, Use.OUTSIDE)
    own = _relied_on(door, customer, beyond | ({Use.OUTSIDE} if outside else frozenset()))
    everyones = own + [consent for other in others for consent in _relied_on(door, other, frozenset())]
    return ConsentPrint(
        given_on=max(consent.given_on for consent in own),
        how=min((consent.how for consent in own), key=_WEAKEST_FIRST.index),
        photo=Use.PHOTO in beyond,
        named=Use.NAMED_QUOTE in beyond,
        outside=outside,
        until=min((consent.until for consent in everyones if consent.until), default=None),
    )


def _relied_on(door: Door, customer: str, beyond: frozenset[Use]) -> list[Consent]:
    """The answers that let a customer's words through, notes and one kind of quote, and those for the uses `beyond`."""
    by_alias = Use.NAMED_QUOTE not in beyond and door.allows(customer, Use.ANONYMOUS_QUOTE)
    uses = {Use.NOTES, Use.ANONYMOUS_QUOTE if by_alias else Use.NAMED_QUOTE} | beyond
    answers = door.agreement(customer).answers
    return [answers[use] for use in sorted(uses)]
