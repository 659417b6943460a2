"""In which language words were said, as far as that is known."""

from __future__ import annotations

from safari.people.customer import Customer
from safari.run.note import Note
from safari.words import kin


def spoken_in(note: Note, speaker: Customer | None) -> str:
    """The language of a note's words: as noted, else Greek where its letters are, else what the speaker speaks."""
    if note.language:
        return kin(note.language)
    letters = [letter for letter in note.text if letter.isalpha()]
    greek = sum("\u0370" <= letter <= "\u03ff" or "\u1f00" <= letter <= "\u1fff" for letter in letters)
    if greek * 2 > len(letters):
        return "el"
    return kin(speaker.language) if speaker else ""
