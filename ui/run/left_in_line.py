"""What stood in the line when Run was left: brought back, or aside on disk while its customer's words are held back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from safari.run.note import ASIDE, in_field
from safari.run.tokens import Known, tokens_in
from safari.words import _
from ui.run.jotting import chosen_from

if TYPE_CHECKING:
    from collections.abc import Iterable

    from safari.library import Library
    from safari.run.note import Draft
    from ui.run.day import Day
    from ui.run.jotting import Jotting


def left_in_line(library: Library, day: Day, author: str, jotting: Jotting) -> tuple[Draft | None, str]:
    """What this author left in the line, and why it is not brought back ("": it is, or there is nothing).

    Put aside, it is neither shown nor written over; it is brought back once the words of all its customers may be read
    again, of several the oldest first. Each stays as it was: two in one line would share what is chosen beside it.
    """
    drafts, safari, why_not = library.drafts, day.safari.uid, ""
    aside = drafts.waiting(safari, in_field(ASIDE, author))
    if (draft := drafts.of(safari, author)) is not None:
        customers = _customers(library, draft, jotting)
        why_not = _held_back(day, customers)
        if not why_not:
            return draft, ""
        drafts.move(draft, in_field(ASIDE, "/".join((author, *sorted(customers)))))
    held_back = [_held_back_aside(library, day, draft, jotting) for draft in aside]
    for draft, is_held_back in zip(aside, held_back, strict=True):
        if not is_held_back:
            drafts.move(draft, author)
            return replace(draft, author=author), why_not
    return None, next((one for one in (why_not, *held_back) if one), "")


def _customers(library: Library, draft: Draft, jotting: Jotting) -> set[str]:
    """Whose words they may be: of whoever was chosen, whomever the line names, whose note was being changed. Who is
    named and not on the safari any more is looked for among all customers."""
    chosen, editing = chosen_from(draft.chips)
    note = library.notes.note(editing) if editing else None
    tokens, unknown = tokens_in(draft.text, jotting.known)
    if unknown:
        tokens += tokens_in(draft.text, Known(tuple(library.people.customers())))[0]
    named = {token.value for token in tokens if token.what == "who"}
    said_by = (chosen.said_by, jotting.said_in(draft.text, chosen).said_by, note.said_by if note else None)
    return named | {customer for customer in said_by if customer}


def _held_back(day: Day, customers: Iterable[str]) -> str:
    """Why words of these customers are not read today, "" where they may be."""
    return next((day.held_back[one] for one in sorted(customers) if one in day.held_back), "")


def _held_back_aside(library: Library, day: Day, draft: Draft, jotting: Jotting) -> str:
    """The same for what was put aside: also of those whom it was put aside for, whatever is known of it by now. Who was
    removed says yes no more."""
    _author, *put_aside_for = draft.author.split("/")
    customers = {one for one in put_aside_for if not one.isdigit()}
    if customers - day.aliases.keys():
        return _("Withheld: whose words they are is not in the library any more.")
    return _held_back(day, customers | _customers(library, draft, jotting))
