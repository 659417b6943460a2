"""Whom to call next."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from safari.loss_calls.loss_call import LossCall, Outcome
from safari.loss_calls.round_of_calls import is_done, whom_next

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)
PEOPLE = ("ingrid", "nikos", "sofie")


def called(**outcomes: Outcome) -> dict[str, LossCall]:
    return {who: LossCall(who, "day", who, NOON, outcome) for who, outcome in outcomes.items()}


@pytest.mark.parametrize(
    ("calls", "at_hand", "following"),
    [
        ({}, "", "ingrid"),
        ({}, "ingrid", "nikos"),
        (called(nikos=Outcome.REACHED), "ingrid", "sofie"),
        (called(ingrid=Outcome.LATER), "", "nikos"),
        (called(ingrid=Outcome.LATER, nikos=Outcome.REACHED, sofie=Outcome.NO_ANSWER), "sofie", "ingrid"),
        (called(ingrid=Outcome.REACHED, nikos=Outcome.DECLINED, sofie=Outcome.NO_ANSWER), "sofie", ""),
        (called(nikos=Outcome.REACHED, sofie=Outcome.REACHED), "sofie", "ingrid"),
        ({"ingrid": LossCall("c", "day", "ingrid")}, "", "ingrid"),
    ],
)
def test_whoever_was_not_called_comes_before_who_is_to_be_called_later(calls, at_hand, following):
    assert whom_next(PEOPLE, calls, at_hand) == following


def test_nobody_to_call():
    assert whom_next((), {}) == ""


def test_a_call_is_done_once_its_outcome_is_known():
    done = {outcome: is_done(LossCall("c", "day", "ingrid", NOON, outcome)) for outcome in Outcome}
    assert [outcome for outcome, is_so in done.items() if not is_so] == [Outcome.OPEN, Outcome.LATER]
    assert not is_done(None)
