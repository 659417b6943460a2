"""What the gate held back, and why, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable
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
    return " ".join(why_not_these(alias, (use,), agreement, today))


def why_not_these(alias: str, uses: Iterable[Use], agreement: Agreement, today: date) -> list[str]:
    """Why a customer has not agreed to these uses today: a sentence for all of which the same is to be said."""
    said: dict[str, list[Use]] = {}
    for use in dict.fromkeys(uses):
        said.setdefault(_sentence(use, agreement, today), []).append(use)
    return [
        sentence.format(who=alias, use=_(", ").join(use_name(use).lower() for use in alike))
        for sentence, alike in said.items()
        if sentence
    ]


def _sentence(use: Use, agreement: Agreement, today: date) -> str:
    """Of {who} and {use}; "" where it is agreed to."""
    if agreement.lacks_signature(use, today):
        return _("{who} is a minor, and no parent has agreed to this in writing: {use}.")
    sentences = {
        Standing.NOT_ASKED: _("{who} was not asked about this: {use}."),
        Standing.ASKED: _("{who} was asked and has not answered: {use}."),
        Standing.REFUSED: _("{who} said no to this: {use}."),
        Standing.EXPIRED: _("What {who} agreed to has expired: {use}."),
        Standing.WITHDRAWN: _("{who} has withdrawn the consent: {use}."),
        Standing.AGREED: "",
    }
    return sentences[agreement.standing(use, today)]
