"""What one press changes about a call to a customer who left; a second press takes it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from safari.errors import SafariError
from safari.loss_calls.loss_call import MOST_REASONS, LossCall, Outcome
from safari.words import _

Press = Callable[[LossCall], Mapping[str, Any]]


def outcome(chosen: Outcome) -> Press:
    """The call ended so; once more: nobody knows yet."""
    return lambda call: {"outcome": Outcome.OPEN if call.outcome is chosen else chosen}


def reason(name: str) -> Press:
    """They left for this; once more: they did not. Raises SafariError for a third reason."""

    def pressed(call: LossCall) -> Mapping[str, Any]:
        if name in call.reasons:
            return {"reasons": tuple(one for one in call.reasons if one != name)}
        if len(call.reasons) >= MOST_REASONS:
            raise SafariError(
                _("Two reasons are noted already: what began it, and what ended it."), _("Take one away first.")
            )
        return {"reasons": (*call.reasons, name)}

    return pressed


def follow_up() -> Press:
    """We may call again; once more: we may not; once more: nobody asked."""
    return lambda call: {"follow_up": call.follow_up.pressed}


def verbatim(note: str) -> Press:
    """This note (uid) is the one sentence of the call; once more: it is not."""
    return lambda call: {"note": None if call.note == note else note}
