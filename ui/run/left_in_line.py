"""What stood in the line when Run was left: brought back, or aside on disk while its customer's words are held back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from safari.run.note import ASIDE, in_field
from ui.run.jotting import chosen_from

if TYPE_CHECKING:
    from safari.library import Library
    from safari.run.note import Draft
    from ui.run.day import Day
    from ui.run.jotting import Jotting


def left_in_line(library: Library, day: Day, author: str, jotting: Jotting) -> tuple[Draft | None, str]:
    """What this author left in the line, and why it is not brought back ("": it is, or there is nothing).

    Put aside, it is neither shown nor written over; it is brought back once the customer's words may be read again, of
    several the oldest first. Each stays as it was: two in one line would share what is chosen beside it.
    """
    drafts, safari, held_back = library.drafts, day.safari.uid, ""
    if (draft := drafts.of(safari, author)) is not None:
        customer = next((one for one in _customers(library, draft, jotting) if one in day.held_back), "")
        if not customer:
            return draft, ""
        drafts.move(draft, _aside(author, customer))
        held_back = day.held_back[customer]
    for customer in (one.uid for one in day.customers if one.uid not in day.held_back):
        for draft in drafts.waiting(safari, _aside(author, customer))[:1]:
            drafts.move(draft, author)
            return replace(draft, author=author), held_back
    return None, held_back


def _customers(library: Library, draft: Draft, jotting: Jotting) -> set[str]:
    """Whose words they may be: of whoever was chosen, whoever the line names, whose note was being changed."""
    chosen, editing = chosen_from(draft.chips)
    note = library.notes.note(editing) if editing else None
    named = (chosen.said_by, jotting.said_in(draft.text, chosen).said_by, note.said_by if note else None)
    return {customer for customer in named if customer}


def _aside(author: str, customer: str) -> str:
    return in_field(ASIDE, f"{author}/{customer}")
