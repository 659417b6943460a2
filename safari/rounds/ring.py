"""The rings of a customer event: the three rounds of an agenda, and who sits inside in which."""

from __future__ import annotations

from collections.abc import Sequence

from safari.plan.agenda import AgendaStep
from safari.rounds.round import Round

ROUNDS = 3  # customers speak; the outer ring asks; places are changed


def rounds_in(agenda: Sequence[AgendaStep]) -> tuple[AgendaStep, ...]:
    """The steps of an agenda that are its rounds, in their order: the main ones and, where these are fewer than three,
    the longest others between the first and the last of them."""
    main = [place for place, step in enumerate(agenda) if step.main]
    if not main:
        return tuple(sorted(sorted(agenda, key=lambda step: -step.minutes)[:ROUNDS], key=agenda.index))
    between = [place for place in range(main[0], main[-1]) if place not in main]
    longest = sorted(between, key=lambda place: -agenda[place].minutes)[: max(0, ROUNDS - len(main))]
    return tuple(agenda[place] for place in sorted((*main, *longest))[:ROUNDS])


def seated(customers: Sequence[tuple[str, int | None]]) -> tuple[str, ...]:
    """Participants (uid, chair) in the order of their chairs; who has none follows, in the order they were asked."""
    last = len(customers) + max((chair or 0 for _uid, chair in customers), default=0)
    return tuple(uid for uid, chair in sorted(customers, key=lambda one: last if one[1] is None else one[1]))


def inner_ring(position: int, customers: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Who sits inside when a round (counted from 1) begins: the customers, in the third whoever sat outside."""
    return tuple(others if position == ROUNDS and others else customers)


def at_hand(rounds: Sequence[Round]) -> Round | None:
    """The round that goes on: the last that has begun, unless it has ended."""
    begun = [one for one in rounds if one.began is not None]
    return begun[-1] if begun and begun[-1].ended is None else None
