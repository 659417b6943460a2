"""Words that are held back: what stands in their place where a customer ended that they may be read."""

from __future__ import annotations

from safari.people.consent import Standing
from safari.words import _


def held_back_words(alias: str, standing: Standing | None) -> str:
    """What stands in the place of a customer's words: "Withheld: Ingrid, 67 has withdrawn consent."; "" where they may
    be read. The rule is that of `safari.people.consent.ENDS_READING`."""
    sentences = {
        Standing.WITHDRAWN: _("Withheld: {alias} has withdrawn consent."),
        Standing.REFUSED: _("Withheld: {alias} said no to notes."),
        Standing.EXPIRED: _("Withheld: the consent of {alias} has run out."),
    }
    sentence = sentences.get(standing) if standing is not None else None
    return sentence.format(alias=alias) if sentence else ""
