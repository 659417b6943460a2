"""The desk of loss calls: who was called, how it ended, why they left, the one sentence, whether we may call again."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime

from safari.loss_calls.loss_call import LossCall
from safari.loss_calls.pressing import Press
from safari.store.journal import Journal
from safari.store.tables import LOSS_CALLS
from safari.store.told_notes import ended_reading
from safari.text import line
from safari.words import _

_WITH_REASONS = "reasons <> '[]' AND customer NOT IN (SELECT value FROM json_each(?))"


class LossCallDesk:
    """One call for each customer of a safari; it is there from the first thing that is noted about it."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._database = journal.database

    def of_safari(self, safari: str) -> dict[str, LossCall]:
        """The calls of a safari, by customer."""
        return {one.customer: one for one in LOSS_CALLS.find(self._database, "safari = ?", (safari,))}

    def begin(self, safari: str, customer: str, at: datetime) -> LossCall:
        """The customer is being called, at this moment. One who was called before keeps what was noted then."""
        with self._journal.intention(_("Call begun")) as change:
            return change.edit(LOSS_CALLS, self._standing(safari, customer), called=at)

    def press(self, safari: str, customer: str, press: Press) -> LossCall:
        """What a press of a key changes about the call. Raises SafariError for a third reason."""
        with self._journal.intention(_("Call changed")) as change:
            standing = self._standing(safari, customer)
            changes = dict(press(standing))
            if "reasons" in changes:
                changes["reasons"] = tuple(dict.fromkeys(filter(None, map(line, changes["reasons"]))))
            return change.edit(LOSS_CALLS, standing, **changes)

    def say(self, safari: str, customer: str, note: str) -> LossCall:
        """This note (uid) is the one sentence of the call, whichever was before."""
        with self._journal.intention(_("Call changed")) as change:
            return change.edit(LOSS_CALLS, self._standing(safari, customer), note=note)

    def reasons(self) -> tuple[str, ...]:
        """The reasons ever noted in this library, the most frequent first; none known only from words held back."""
        ended = json.dumps(sorted(ended_reading(self._database, self._journal.clock().date())))
        found = LOSS_CALLS.find(self._database, _WITH_REASONS, (ended,), "seq DESC")
        return tuple(name for name, _count in Counter(one for call in found for one in call.reasons).most_common())

    def _standing(self, safari: str, customer: str) -> LossCall:
        """The call of a customer, made where there is none, inside the intention at hand."""
        found = LOSS_CALLS.find(self._database, "safari = ? AND customer = ?", (safari, customer))
        if found:
            return found[0]
        with self._journal.intention(_("Call begun")) as change:
            return change.add(LOSS_CALLS, LossCall(self._journal.new_uid(), safari, customer))
