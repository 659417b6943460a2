"""In which language words were said, as far as that is known, and whether a page tells them in others."""

from __future__ import annotations

import re

from safari.people.customer import Customer
from safari.run.note import Note
from safari.text import fold
from safari.tongue import UNKNOWN, tongue

_HIDDEN = re.compile(r"\[[^\]]+\]")  # as the check before telling writes "[name]"


def spoken_in(note: Note, speaker: Customer | None) -> str:
    """The language of a note's words: as noted, else what the speaker speaks, unless its letters are of neither."""
    speaks = speaker.language if speaker else ""
    noted = tongue(note.text, note.language or speaks)
    return tongue(note.text, speaks) if noted.startswith(UNKNOWN) else noted


def prints_original(printed: str, said: str, spoken: str, language: str) -> bool:
    """Whether a page in this language prints beside its quote what was said: where it is known in which language that
    was `spoken`, and the page tells it in another one, or anew; not where somebody hid a name or a number in it."""
    if not spoken or printed.split() == said.split():
        return False
    return spoken != language or (_is_told_anew(printed, said) and not _HIDDEN.search(printed))


def _is_told_anew(printed: str, said: str) -> bool:
    """Whether fewer than half of the words are those that were said: a shorter quote, or a mended slip, is not new."""
    words = _words(printed)
    return 2 * len(words & _words(said)) < len(words)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))
