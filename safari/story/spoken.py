"""In which language words were said, as far as that is known, and whether a page tells them in others."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from safari.people.customer import Customer
from safari.run.note import Note
from safari.text import fold, is_unspaced
from safari.tongue import UNKNOWN, tongue
from safari.transcripts.masking import name_of
from safari.transcripts.transcript import What
from safari.words import LANGUAGES

_MASK = re.compile(r"\[[^\[\]]+\]")


def spoken_in(note: Note, speaker: Customer | None) -> str:
    """The language of a note's words: as noted, else what the speaker speaks, unless its letters are of neither."""
    speaks = speaker.language if speaker else ""
    noted = tongue(note.text, note.language or speaks)
    return tongue(note.text, speaks) if noted.startswith(UNKNOWN) else noted


def prints_original(printed: str, said: str, spoken: str, language: str, alias: str) -> bool:
    """Whether a page in this language, on which the speaker goes by this alias, prints beside its quote what was said.

    It does where it is known in which language that was `spoken`, and the page tells it in another one, or anew. Never
    where somebody hid in the quote who it is: the name would stand beside it.
    """
    if not spoken or not printed.strip() or printed.split() == said.split() or _hides(printed, said, alias):
        return False
    return spoken != language or _is_told_anew(printed, said)


def _is_told_anew(printed: str, said: str) -> bool:
    """Whether any word is not one that was said, in its order: a shortened quote, or one with other marks and capitals,
    is not new.

    One other word is enough. How many are, or how alike they look, tells nothing of what they mean ("now" and "not",
    "ikke fornøyd" and "veldig fornøyd"): beside a slip that was mended what was said does no harm, and a quote that was
    turned must not stand alone.
    """
    heard = iter(_words(said))
    return not all(word in heard for word in _words(printed))


def _hides(printed: str, said: str, alias: str) -> bool:
    """Whether a mask or the alias, which the check before telling writes in the place of a name, stands in the quote
    and not in what was said. One that was in the transcript already hides nothing more."""
    more = Counter(_masked(printed)) - Counter(_masked(said))
    called = alias.partition(",")[0].strip()
    return bool(more) or bool(called and _calls(called, printed) and not _calls(called, said))


def _masked(text: str) -> list[What]:
    """What is hidden in a text, mask by mask."""
    masks = _masks()
    return [masks[found.casefold()] for found in _MASK.findall(text) if found.casefold() in masks]


@cache
def _masks() -> dict[str, What]:
    """What the program writes in the place of what is hidden, in any of its languages; "[the lady]" hides nothing."""
    return {name_of(what, language).casefold(): what for language in LANGUAGES for what in What}


def _calls(name: str, text: str) -> bool:
    """Whether somebody is called this in a text, also in a genitive ("Ingrids"); in some scripts no space tells."""
    escaped = re.escape(name)
    return re.search(escaped if is_unspaced(name[0]) else rf"(?<!\w){escaped}s?(?!\w)", text) is not None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))
