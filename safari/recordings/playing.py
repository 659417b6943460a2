"""Whether a recorded call may be played: the customer's consent to sound, on the day somebody wants to listen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from safari.people.consent import Agreement, Use
from safari.sharing.withheld import why_not
from safari.words import _


@dataclass(frozen=True, slots=True)
class Playing:
    """Whether a call may be played. `sentence` says why not, or reminds of what to think of; "" where all is well."""

    may: bool
    sentence: str = ""
    remedy: str = ""


def playing(alias: str, agreement: Agreement, today: date) -> Playing:
    """Whether the call of this customer may be played today: only with a yes to sound that still holds."""
    if agreement.allows(Use.AUDIO, today):
        return Playing(may=True)
    said = why_not(alias, Use.AUDIO, agreement, today)
    return Playing(may=False, sentence=said, remedy=_("It is not played. Note the answer under People first."))


def playing_of_nobody() -> Playing:
    """A call for which nobody is named may be played, if the organisation has the right to: the format's own rule."""
    return Playing(may=True, sentence=_("Nobody is named for this call. Play it only if you may lawfully do so."))
