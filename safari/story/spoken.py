"""In which language words were said, as far as that is known, and whether a page tells them in others."""

from __future__ import annotations

import re

from safari.people.customer import Customer
from safari.run.note import Note
from safari.text import fold
from safari.tongue import UNKNOWN, tongue


def spoken_in(note: Note, speaker: Customer | None) -> str:
    """The language of a note's words: as noted, else what the speaker speaks, unless its letters are of neither."""
    speaks = speaker.language if speaker else ""
    noted = tongue(note.text, note.language or speaks)
    return tongue(note.text, speaks) if noted.startswith(UNKNOWN) else noted


def prints_original(printed: str, said: str, spoken: str, language: str) -> bool:
    """Whether a page in this language prints beside its quote what was said: where it is known in which language that
    was `spoken`, and the page tells it in another one, or in other words."""
    if not spoken or printed.split() == said.split():
        return False
    return spoken != language or is_told_anew(printed, said)


def is_told_anew(printed: str, said: str) -> bool:
    """Whether words are told in others than they were said in: a translation, or put differently. What was only
    shortened, or has other marks, is not."""
    return not set(_words(printed)) <= set(_words(said))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))
