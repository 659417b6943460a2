"""The desk of rounds: made from the agenda, begun one after the other, with who sits inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from safari.counting.timing import Instant
from safari.rounds.ring import at_hand
from safari.rounds.round import Round
from safari.store.journal import Journal
from safari.store.tables import ROUNDS
from safari.text import line
from safari.words import _

MOST_MINUTES = 24 * 60


class RoundDesk:
    """The rounds of an event. They are on disk once one is begun or changed; until then the agenda says them."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._database = journal.database

    def of_safari(self, safari: str) -> list[Round]:
        """The rounds of a safari, in their order."""
        return ROUNDS.find(self._database, "safari = ?", (safari,), "position, seq")

    def edit(self, planned: Sequence[Round], position: int, title: str, minutes: int, sitting: str = "") -> Round:
        """Another title or length of a round; without a title it keeps the one it has."""
        with self._journal.intention(_("Round changed"), sitting=sitting) as change:
            standing = self._standing(planned, position)
            minutes = max(1, min(MOST_MINUTES, minutes))
            return change.edit(ROUNDS, standing, title=line(title) or standing.title, minutes=minutes)

    def start(self, planned: Sequence[Round], position: int, ring: Sequence[str], now: Instant) -> Round:
        """A round begins, with these participants inside; the one that went on ends."""
        with self._journal.intention(_("Round begun")) as change:
            going = at_hand(self._laid(planned))
            if going is not None:
                change.edit(ROUNDS, going, ended=now.at)
            standing = self._standing(planned, position)
            boot, steady = now.steady
            begun = {"began": now.at, "boot": boot, "steady": steady, "ended": None}
            return change.edit(ROUNDS, standing, inner_ring=tuple(ring), **begun)

    def end(self, planned: Sequence[Round], position: int, now: Instant) -> Round:
        """A round is over."""
        with self._journal.intention(_("Round ended")) as change:
            return change.edit(ROUNDS, self._standing(planned, position), ended=now.at)

    def sit(self, planned: Sequence[Round], position: int, ring: Sequence[str]) -> Round:
        """These participants sit inside, in this order."""
        with self._journal.intention(_("Inner ring changed")) as change:
            return change.edit(ROUNDS, self._standing(planned, position), inner_ring=tuple(ring))

    def _standing(self, planned: Sequence[Round], position: int) -> Round:
        return next(one for one in self._laid(planned) if one.position == position)

    def _laid(self, planned: Sequence[Round]) -> list[Round]:
        """The rounds on disk; where none are, those that the agenda says are laid down, inside the intention at
        hand."""
        safari = planned[0].safari
        standing = self.of_safari(safari)
        if standing:
            return standing
        with self._journal.intention(_("Rounds laid out")) as change:
            return [change.add(ROUNDS, replace(one, uid=self._journal.new_uid())) for one in planned]
