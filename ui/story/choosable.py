"""Which notes are offered for a quote or a moment, and what is to be known about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.story.spoken import spoken_in
from safari.words import _
from ui.story.note_rows import Choosable, most_telling_first

if TYPE_CHECKING:
    from safari.run.note import Note
    from ui.story.state import StoryState


def quotes(state: StoryState) -> list[Choosable]:
    """Customers' own words, of the page's customer where one is chosen; the most telling first."""
    customer = state.story.customer
    own = [note for note in state.notes if note.is_words_of_a_customer and _says_something(state, note)]
    return most_telling_first([_row(state, note) for note in own if customer in (None, note.said_by)])


def told(state: StoryState) -> list[Choosable]:
    """What can be told as a moment: words of customers not told yet, those of the page's customer first."""
    used = {moment.note for moment in state.moments} | {state.story.hero}
    free = [one for one in state.notes if one.said_by and _says_something(state, one) and one.uid not in used]
    customer = state.story.customer
    return [_row(state, note) for note in sorted(free, key=lambda note: (note.said_by != customer, note.at))]


def _row(state: StoryState, note: Note) -> Choosable:
    speaker = state.customers.get(note.said_by or "")
    held_back = state.held_back.get(note.said_by or "", "")
    remark = "" if held_back or note.said_by in state.quotable else _("not agreed to be quoted")
    return Choosable(note, speaker.alias if speaker else "", remark, spoken_in(note, speaker), held_back)


def _says_something(state: StoryState, note: Note) -> bool:
    """Words, or words that are held back."""
    return bool(note.text) or note.said_by in state.held_back
