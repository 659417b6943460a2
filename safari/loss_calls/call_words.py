"""A call to a customer who left, in words."""

from __future__ import annotations

from safari.loss_calls.loss_call import Outcome
from safari.words import _


def outcome_word(outcome: Outcome) -> str:
    """How a call ended, "" for one that goes on or is still to come."""
    words = {
        Outcome.REACHED: _("Reached"),
        Outcome.NO_ANSWER: _("No answer"),
        Outcome.DECLINED: _("Declined"),
        Outcome.LATER: _("Later"),
    }
    return words.get(outcome, "")
