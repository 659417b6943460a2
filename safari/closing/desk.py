"""The desk of closing: the clock of a debrief, its end, and what was changed afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from safari.closing.amended import Amended
from safari.closing.left_over import Debriefing, left_over
from safari.closing.lock import may_lock
from safari.debrief.debrief import Debrief
from safari.errors import SafariError
from safari.plan.safari import Setting, Stage
from safari.store.removal import check_stays_closed
from safari.store.tables import DEBRIEFS, NOTES, PROGRAMME, SAFARIS
from safari.words import _

if TYPE_CHECKING:
    from safari.debrief.desk import DebriefDesk
    from safari.formats.desk import FormatDesk
    from safari.plan.format import FormatStep
    from safari.store.journal import Journal

_LENDER = "breakfast"  # whose half hour a format without one of its own borrows
_AMENDED = (
    "SELECT amendments.note, first_said, amendments.said_by, reason,"
    " (SELECT at FROM revisions WHERE of_table = 'amendments' AND record = amendments.uid AND after IS NOT NULL"
    " ORDER BY seq LIMIT 1) FROM amendments"
    " JOIN notes ON notes.uid = amendments.note WHERE notes.off_record = 0 AND {which} = ? ORDER BY amendments.seq"
)
_HAS_NOTES = "SELECT EXISTS(SELECT 1 FROM notes WHERE safari = ? AND off_record = 0)"
_HOW_FAR = """\
SELECT
    (SELECT count(*) FROM notes WHERE safari = ?1 AND off_record = 0 AND uid NOT IN (SELECT note FROM cards)),
    EXISTS(SELECT 1 FROM findings WHERE safari = ?1 AND text <> ''),
    (SELECT count(*) FROM issues WHERE safari = ?1),
    (SELECT count(*) FROM commitments WHERE safari = ?1 AND (owner IS NULL OR due IS NULL))"""


class ClosingDesk:
    """Begins, closes and opens debriefs again."""

    def __init__(self, journal: Journal, formats: FormatDesk, debriefs: DebriefDesk) -> None:
        self._journal = journal
        self._database = journal.database
        self._formats, self._debriefs = formats, debriefs

    def debrief(self, safari: str) -> Debrief:
        """The debrief of a safari; without a uid where nobody began or closed it yet."""
        return next(iter(DEBRIEFS.find(self._database, "safari = ?", (safari,))), Debrief("", safari))

    def protocol(self, uid: str) -> tuple[FormatStep, ...]:
        """The half hour of a safari, step by step, in the language of its papers. Empty for a moment met by chance,
        around which no leaders sit, where its format does not say otherwise."""
        safari = SAFARIS.standing(self._database, uid)
        language = safari.language or PROGRAMME.find(self._database)[0].language
        own = self._formats.find(safari.format, language)
        if own is not None and own.debrief:
            return own.debrief
        lender = None if safari.setting is Setting.CHANCE else self._formats.find(_LENDER, language)
        return lender.debrief if lender else ()

    def begin(self, safari: str) -> Debrief:
        """Start the clock of its half hour."""
        return self._write(_("Debrief begun"), safari, began=self._journal.clock())

    def leave(self, safari: str) -> Debrief:
        """Put the clock away; all that was written stays."""
        return self._write(_("Clock put away"), safari, began=None)

    def close(self, uid: str) -> Debrief:
        """Close the debrief: its safari is debriefed, and customers' words change with a reason alone from now on.

        What is closed stays as it was closed first. Raises SafariError where nothing was noted yet.
        """
        if (standing := self.debrief(uid)).closed is not None:
            return standing
        if not self._database.value(_HAS_NOTES, (uid,)):
            raise SafariError(_("Nothing was noted on this safari yet."), _("A debrief is made of notes."))
        safari = SAFARIS.standing(self._database, uid)
        with self._journal.intention(_("Debrief closed")) as change:
            if safari.stage is not Stage.TOLD:
                change.edit(SAFARIS, safari, stage=Stage.DEBRIEFED)
            return self._write(_("Debrief closed"), uid, closed=self._journal.clock())

    def reopen(self, uid: str) -> Debrief:
        """Open a closed debrief again. Raises SafariError once something rests on what was said: words that were
        changed with a reason, or a story that was told."""
        check_stays_closed(self._database, uid)
        safari = SAFARIS.standing(self._database, uid)
        with self._journal.intention(_("Debrief opened again")) as change:
            if safari.stage is Stage.DEBRIEFED:
                change.edit(SAFARIS, safari, stage=Stage.RUN)
            return self._write(_("Debrief opened again"), uid, closed=None)

    def is_locked(self, note: str) -> bool:
        """Whether this note holds words of a customer that change only with a reason; off the record it does not."""
        found = NOTES.get(self._database, note)
        return found is not None and may_lock(found) and self.debrief(found.safari).closed is not None

    def amended(self, safari: str) -> dict[str, Amended]:
        """What was changed on a safari after its debrief was closed and reads otherwise today, by note (uid)."""
        return self._amended("notes.safari", safari)

    def amended_note(self, note: str) -> Amended | None:
        """The same for one note; None where its words are those that stood when the debrief was closed."""
        return self._amended("notes.uid", note).get(note)

    def left_over(self, safari: str) -> tuple[str, ...]:
        """What is not done yet, a sentence each."""
        unsorted, has_sense, issues, no_owner = self._database.rows(_HOW_FAR, (safari,))[0]
        silent = tuple(leader.name for leader in self._debriefs.silent(safari))
        return left_over(Debriefing(unsorted, silent, bool(has_sense), issues, no_owner))

    def _amended(self, which: str, uid: str) -> dict[str, Amended]:
        found: dict[str, Amended] = {}
        for note, first_said, said_by, why, at in self._database.rows(_AMENDED.format(which=which), (uid,)):
            before = found.get(note, Amended(note, first_said, said_by, (), ()))
            moments = (*before.at, datetime.fromisoformat(at))
            found[note] = replace(before, why=(*before.why, why), at=moments)
        return {uid: one for uid, one in found.items() if not one.is_undone(NOTES.standing(self._database, uid))}

    def _write(self, label: str, safari: str, **changes: Any) -> Debrief:  # noqa: ANN401 - fields of Debrief
        standing = self.debrief(safari)
        with self._journal.intention(label) as change:
            if not standing.uid:
                born = Debrief(self._journal.new_uid(), safari)
                return change.add(DEBRIEFS, replace(born, **changes))
            return change.edit(DEBRIEFS, standing, **changes)
