"""In which language words were said, as far as that is known, and whether a page prints them beside its own."""

from __future__ import annotations

import re
from functools import cache

from safari.people.customer import Customer
from safari.run.note import Note
from safari.text import fold
from safari.tongue import UNKNOWN, tongue
from safari.transcripts.masking import name_of
from safari.transcripts.transcript import What
from safari.words import LANGUAGES

_GENITIVE = r"(?:\W?s(?!\w))?"
_DOTS = " ... "
# What stands for anything but a name is told from the three dots of whoever shortens: folded, they are the same.
_MASK, _FOLDED_MASK = "[…]", "[\ue000]"


def spoken_in(note: Note, speaker: Customer | None) -> str:
    """The language of a note's words: as noted, else what the speaker speaks, unless its letters are of neither."""
    speaks = speaker.language if speaker else ""
    noted = tongue(note.text, note.language or speaks)
    return tongue(note.text, speaks) if noted.startswith(UNKNOWN) else noted


def prints_original(printed: str, said: str, spoken: str, language: str, alias: str) -> bool:
    """Whether a page in this language, on which the speaker goes by this alias, prints beside its quote what was said.

    It does under a translation: where it is known in which language that was `spoken`, and the page tells it in another
    one. A page in the same language prints its quote alone: whoever puts it in other words may do so to hide who it is.
    """
    return is_translated(printed, said, spoken, language) and not hides(printed, said, alias)


def is_translated(printed: str, said: str, spoken: str, language: str) -> bool:
    """Whether a page in this language tells in it what was `spoken` in another one, as far as that is known."""
    return bool(spoken) and spoken != language and bool(printed.strip()) and printed.split() != said.split()


def hides(printed: str, said: str, alias: str) -> bool:
    """Whether a quote has what the check before telling writes in the place of a name: a mask, of which nobody knows
    what it stands for, or the alias more often than it was said. Who leaves words out writes "[...]" or three dots."""
    page, name = _plain(printed), _called(alias)
    return bool(_masks().search(page)) or len(name.findall(page)) > len(name.findall(_plain(said)))


def unhidden(text: str, alias: str) -> str:
    """A text, folded, with three dots in the place of its masks and the alias: something was left out there."""
    return _called(alias).sub(_DOTS, _masks().sub(_DOTS, _plain(text)))


@cache
def _masks() -> re.Pattern[str]:
    """What the program writes in the place of what is hidden, in any of its languages; "[the lady]" hides nothing."""
    names = {re.escape(_plain(name_of(what, language))) for language in LANGUAGES for what in What}
    return re.compile(f"(?:{'|'.join(sorted(names))}){_GENITIVE}")


def _called(alias: str) -> re.Pattern[str]:
    """Where somebody is called by an alias ("Ingrid" of "Ingrid, 67") in a plain text, also in a genitive."""
    name = re.escape(_plain(alias.partition(",")[0]))
    return re.compile(rf"(?<!\w){name}{_GENITIVE}(?!\w)" if name else "(?!)")


def _plain(text: str) -> str:
    """Folded, in which letters of scripts without spaces are words each, and with one space between words."""
    return " ".join(fold(text.replace(_MASK, _FOLDED_MASK)).split())
