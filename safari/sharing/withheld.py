"""What the gate held back, and why, in a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from safari.people.consent import Agreement, Standing, Use
from safari.people.consent_words import use_name
from safari.words import _


@dataclass(frozen=True, slots=True)
class Withheld:
    """A block of a page that may not be shown.

    `block` is the key the page's drawing gives it ("hero", "who", "photo", "moments", "curve"), `part` which of the
    moments (1 ... 3; 0 the block as a whole), `reason` a sentence, `who` the uid of the customer it is about ("" if
    nobody), `use` the consent that would mend it (None: no consent mends it).
    """

    block: str
    reason: str
    who: str = ""
    use: Use | None = None
    part: int = 0


def why_not(alias: str, use: Use, agreement: Agreement, today: date) -> str:
    """Why a customer has not agreed to a use today, as a sentence; "" where they have."""
    sentences = {
        Standing.NOT_ASKED: _("{who} was not asked about this: {use}."),
        Standing.ASKED: _("{who} was asked and has not answered: {use}."),
        Standing.REFUSED: _("{who} said no to this: {use}."),
        Standing.EXPIRED: _("What {who} agreed to has expired: {use}."),
        Standing.WITHDRAWN: _("{who} has withdrawn the consent: {use}."),
        Standing.AGREED: "",
    }
    said = sentences[agreement.standing(use, today)]
    if agreement.lacks_signature(use, today):
        said = _("{who} is a minor, and no parent has agreed to this in writing: {use}.")
    return said.format(who=alias, use=use_name(use).lower())
