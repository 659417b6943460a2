"""What a closed debrief locks: the words of customers, and whose words they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.words import _

if TYPE_CHECKING:
    from safari.run.note import Note


class LockedError(SafariError):
    """A customer's words were to be changed after the debrief was closed, and nobody said why."""

    def __init__(self) -> None:
        super().__init__(
            _("The debrief is closed: what a customer said changes only with a reason."), _("Say why it changes.")
        )


def may_lock(note: Note) -> bool:
    """Whether a closed debrief locks this note: words of a customer, on the record."""
    return note.is_words_of_a_customer and not note.off_record


def changes_words(standing: Note, edited: Note) -> bool:
    """Whether a change touches what a customer said: the words, who said them, or that somebody said them at all.

    What sorts a note (its kind among those of words, its feeling, tags, touchpoint) is nobody's words; and off the
    record it may go at any time, and change there: nothing of what was said first is kept then.
    """
    if not may_lock(standing) or edited.off_record:
        return False
    said = (standing.text, standing.said_by)
    return said != (edited.text, edited.said_by) or not edited.is_words_of_a_customer
