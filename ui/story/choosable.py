"""Which notes are offered for a quote or a moment, and what is to be known about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.story.spoken import spoken_in
from safari.words import _
from ui.story.note_rows import Choosable, most_starred_first

if TYPE_CHECKING:
    from datetime import datetime

    from safari.run.note import Note
    from ui.story.state import StoryState


def quotes(state: StoryState) -> list[Choosable]:
    """Customers' own words, of the page's customer where one is chosen; most starred first, then most telling."""
    customer = state.story.customer
    own = [note for note in state.notes if note.is_words_of_a_customer and _says_something(state, note)]
    return most_starred_first([_row(state, note) for note in own if customer in (None, note.said_by)])


def told(state: StoryState) -> list[Choosable]:
    """What can be told as a moment, which prints it as a quote: customers' own words not told yet, those of the page's
    customer first, the most starred on top; with as many stars, as they were told."""
    used = {moment.note for moment in state.moments} | {state.story.hero}
    own = [note for note in state.notes if note.is_words_of_a_customer and _says_something(state, note)]
    free = [note for note in own if note.uid not in used]
    customer = state.story.customer
    stars = state.stars

    def place(note: Note) -> tuple[bool, int, datetime]:
        return note.said_by != customer, -stars.get(note.uid, 0), note.at

    return [_row(state, note) for note in sorted(free, key=place)]


def _row(state: StoryState, note: Note) -> Choosable:
    speaker = state.customers.get(note.said_by or "")
    held_back = state.held_back.get(note.said_by or "", "")
    remark = "" if held_back or note.said_by in state.quotable else _("not agreed to be quoted")
    alias, stars = speaker.alias if speaker else "", state.stars.get(note.uid, 0)
    return Choosable(note, alias, remark, spoken_in(note, speaker), held_back, stars)


def _says_something(state: StoryState, note: Note) -> bool:
    """Words, or words that are held back."""
    return bool(note.text) or note.said_by in state.held_back
