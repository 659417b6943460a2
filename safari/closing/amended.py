"""What a customer said first, and why it reads otherwise today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from safari.run.note import Note


@dataclass(frozen=True, slots=True)
class Amended:
    """The words of a note (uid) were changed after its debrief was closed: what was `first_said`, `said_by` which
    customer (uid), `why` each time and `at` which moments, the oldest first."""

    note: str
    first_said: str
    said_by: str | None
    why: tuple[str, ...]
    at: tuple[datetime, ...]

    def is_undone(self, note: Note) -> bool:
        """Whether the note reads again as it did when the debrief was closed, as words of the same customer."""
        return note.is_words_of_a_customer and (note.text, note.said_by) == (self.first_said, self.said_by)
