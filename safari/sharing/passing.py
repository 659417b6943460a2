"""What of a story passes the gate, still as records: read before it is told, where the fields they stand in matter."""

from __future__ import annotations

from dataclasses import replace

from safari.sharing.door import Door
from safari.sharing.material import StoryMaterial


def passing(material: StoryMaterial) -> StoryMaterial:
    """The same story with the words alone that its page prints today, and the notes they come from; `cast` holds its
    customer only where something of theirs may be shown. The picture is left out: there are no words in it."""
    door, story, cast = Door(material), material.story, material.cast
    if door.customer("who"):
        story = replace(story, who="", since="", curve_note="", leader_role="")
        cast = replace(cast, customers={uid: one for uid, one in cast.customers.items() if uid != story.customer})
    if door.own("hero", material.notes.get(story.hero or "")):
        story = replace(story, hero=None, hero_text="")

    def may(block: str, note: str | None) -> bool:
        return door.note(block, material.notes.get(note or "")) is None

    moments = tuple(one for one in material.moments if may("moments", one.note))
    stops = tuple(one for one in material.stops if may("curve", one.note))
    told = {story.hero, *(one.note for one in moments), *(one.note for one in stops)}
    notes = {uid: note for uid, note in material.notes.items() if uid in told}
    return replace(material, story=story, moments=moments, stops=stops, notes=notes, cast=cast, photo=None, jpeg=b"")
