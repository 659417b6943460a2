"""In which language words were said, as far as that is known."""

from __future__ import annotations

from safari.people.customer import Customer
from safari.run.note import Note

_SAME = {"no": "nb"}


def plain_language(tag: str) -> str:
    """The language of a BCP 47 tag: "nb-NO" is "nb", "no" is "nb"; "" stays unknown."""
    language = tag.partition("-")[0].lower()
    return _SAME.get(language, language)


def spoken_in(note: Note, speaker: Customer | None) -> str:
    """The language of a note's words: as noted, else Greek where its letters are, else what the speaker speaks."""
    if note.language:
        return plain_language(note.language)
    letters = [letter for letter in note.text if letter.isalpha()]
    greek = sum("\u0370" <= letter <= "\u03ff" or "\u1f00" <= letter <= "\u1fff" for letter in letters)
    if greek * 2 > len(letters):
        return "el"
    return plain_language(speaker.language) if speaker else ""
