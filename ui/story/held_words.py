"""The story on screen without words that nobody may read any more, and photos nobody may look at. All stays on disk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from safari.run.note import without_words

if TYPE_CHECKING:
    from safari.story.story import Moment
    from ui.story.state import StoryState


def without_held_back(state: StoryState) -> StoryState:
    """The same with nothing in the place of what is held back; `state.held_back_by` and `state.unseen` tell what is
    said there instead.

    Typed into the story by hand, words are taken for those of its customer, as at the gate.
    """
    if not (state.held_back or state.unseen):
        return state
    story, own = state.story, state.story.customer in state.held_back
    if own:
        story = replace(story, who="", since="", curve_note="", photo=None)
    elif story.customer in state.unseen:
        story = replace(story, photo=None)
    if state.held_back_by(story.hero):
        story = replace(story, hero_text="")
    unseen = state.held_back.keys() | state.unseen.keys()
    said_by = {note.uid: note.said_by for note in state.notes}
    return replace(
        state,
        story=story,
        moments=tuple(_unsaid(one) if state.held_back_by(one.note) else one for one in state.moments),
        stops=() if own else state.stops,
        notes=tuple(without_words(one) if one.said_by in state.held_back else one for one in state.notes),
        photos=tuple(one for one in state.photos if said_by.get(one.note) not in unseen),
        heard={uid: there for uid, there in state.heard.items() if not state.held_back_by(uid)},
    )


def _unsaid(moment: Moment) -> Moment:
    return replace(moment, title="", when_said="", text="", feeling=None)
