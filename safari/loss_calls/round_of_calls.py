"""A round of calls: whom to call next, and how many are done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from safari.loss_calls.loss_call import LossCall, Outcome

TO_COME = (Outcome.OPEN, Outcome.LATER)


def is_done(call: LossCall | None) -> bool:
    """Whether a call has come to an end: reached, not answered, declined."""
    return call is not None and call.outcome not in TO_COME


def whom_next(customers: Sequence[str], calls: Mapping[str, LossCall], at_hand: str = "") -> str:
    """The next customer (uid) to call after the one at hand, round and round; "" where all are done.

    Whoever was not called yet comes first; then who is to be called later, or whose call nobody ended.
    """
    place = customers.index(at_hand) + 1 if at_hand in customers else 0
    order = [one for one in (*customers[place:], *customers[:place]) if one != at_hand]
    fresh = [one for one in order if one not in calls or calls[one].called is None]
    waiting = [one for one in order if not is_done(calls.get(one))]
    return next(iter((*fresh, *waiting)), "")
