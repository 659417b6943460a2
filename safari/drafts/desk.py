"""The desk of drafts: what is being typed is on disk before anybody keeps it, in the line of Run and in every field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.store import drafts

if TYPE_CHECKING:
    from safari.run.note import Draft
    from safari.store.journal import Journal


class DraftDesk:
    """What is half-typed, outside the journal: no undo speaks of it. safari.store.drafts says how long it lives."""

    def __init__(self, journal: Journal) -> None:
        self._database = journal.database

    def keep(self, draft: Draft) -> None:
        """Put what is being typed on disk; a draft without words or pictures is forgotten."""
        drafts.keep(self._database, draft)

    def move(self, draft: Draft, to: str) -> None:
        """A draft is kept as another author's, or as a field's: there apart from what waits in that field already."""
        drafts.move(self._database, draft, to)

    def of(self, safari: str, author: str) -> Draft | None:
        """What this author, or whoever typed in this field, was typing on this safari and had not kept."""
        return next(iter(drafts.find(self._database, safari, author)), None)

    def waiting(self, safari: str, field: str) -> list[Draft]:
        """What was moved to this field, the oldest first."""
        return drafts.waiting(self._database, safari, field)

    def are_begun(self, safari: str) -> bool:
        """Whether `wipe_out` would take anything away."""
        return drafts.are_begun(self._database, safari)

    def wipe_out(self, safari: str) -> None:
        """Take away for good all that was begun on a safari and is no note yet: what stands in anybody's line, what
        waits because it may not be read, changes of notes, and what was said aloud. No undo brings it back."""
        from safari.store import off_record  # no start needs it

        drafts.wipe_out(self._database, safari)
        off_record.wipe(self._database)

    def left(self) -> list[Draft]:
        """Every draft of a line, newest first: offered again after a crash."""
        return drafts.find(self._database)
