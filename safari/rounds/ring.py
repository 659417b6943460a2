"""The rings of a customer event: the three rounds of an agenda, and who sits inside in which."""

from __future__ import annotations

from collections.abc import Sequence

from safari.counting.timing import Instant
from safari.plan.agenda import AgendaStep
from safari.rounds.round import Round
from safari.steady import Reading, lasted
from safari.words import _

ROUNDS = 3  # customers speak; the outer ring asks; places are changed
USUAL_MINUTES, MINUTE_MS = 20, 60_000


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


def planned(safari: str, agenda: Sequence[AgendaStep]) -> tuple[Round, ...]:
    """The rounds as the agenda says them, not on disk yet; three of twenty minutes where there is no agenda."""
    said = [(step.title, step.minutes) for step in rounds_in(agenda)]
    usual = (_("Only the customers speak"), _("The outer ring asks, to understand"), _("Places changed"))
    steps = said or [(title, USUAL_MINUTES) for title in usual]
    return tuple(Round("", safari, place, title, minutes) for place, (title, minutes) in enumerate(steps, 1))


def left(going: Round, now: Instant) -> int:
    """Milliseconds that are left of a round that has begun; negative once it is over its time."""
    if going.began is None:
        return going.minutes * MINUTE_MS
    gone = lasted(going.began, Reading(going.boot, going.steady), now.at, now.steady)
    return going.minutes * MINUTE_MS - gone


def following(rounds: Sequence[Round]) -> Round | None:
    """The round that begins next: the first after the last one begun."""
    begun = max((one.position for one in rounds if one.began is not None), default=0)
    return next((one for one in rounds if one.position > begun), None)
