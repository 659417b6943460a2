"""Notes of the day whose words nobody reads any more: what became one of them is held back with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.library import Library

TABLES = frozenset({"notes", "consents"})
"""Where a change may hold a note back, or let it be read again."""


def held_notes(library: Library, notes: Iterable[str | None]) -> dict[str, str]:
    """Of these notes (uids), those whose customer ended that their words may be read, with what stands in their place.
    The rule is that of PeopleDesk.held_back."""
    held = library.people.held_back()
    asked = {uid for uid in notes if uid} if held else set()
    found = (note for uid in sorted(asked) if (note := library.notes.note(uid)) is not None)
    return {note.uid: held[note.said_by] for note in found if note.said_by in held}
