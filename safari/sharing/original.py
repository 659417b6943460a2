"""Whose words stand beside a quote as they were said: under one that the page tells in another language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.story.spoken import prints_original, spoken_in
from safari.words import LANGUAGES

if TYPE_CHECKING:
    from safari.run.note import Note
    from safari.sharing.material import StoryMaterial
    from safari.story.story import Story


def language_of(story: Story) -> str:
    """The language of the page of a story: its own, where there are pages in it."""
    return story.language if story.language in LANGUAGES else LANGUAGES[0]


def translated(material: StoryMaterial) -> Note | None:
    """The note of the quote, where the page tells it in another language and hides nothing of it; whether it may be
    printed is another matter."""
    story, note = material.story, material.notes.get(material.story.hero or "")
    if note is None:
        return None
    speaker = material.cast.customers.get(note.said_by or story.customer or "")
    spoken, alias = spoken_in(note, speaker), speaker.alias if speaker else ""
    return note if prints_original(story.hero_text, note.text, spoken, language_of(story), alias) else None
