"""Who of the speakers of a transcript are us: a guess by their names, to be put right by a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from safari.text import search_words

# What recordings call those who answer, and those who call, in English, Norwegian, Danish and Greek; folded stems.
_US = (
    *("agent", "adviser", "advisor", "service", "support", "operator", "representative", "rep", "staff", "employee"),
    *("radgiver", "kundebehandler", "saksbehandler", "sagsbehandler", "kundeservice", "medarbeider", "medarbejder"),
    *("konsulent", "kunderadgiver", "servicemedarbeider", "ansatt", "ansat", "us", "oss", "os"),
    *("εκπροσωπ", "υπαλληλ", "συμβουλ", "εξυπηρετησ", "τηλεφωνητ", "εμεισ"),
)
_THEM = (
    *("customer", "caller", "client", "member", "kunde", "kunden", "innringer", "opkalder", "ringer", "medlem"),
    *("πελατ", "καλων", "καλουσα"),
)
_GREEK = re.compile("[α-ω]")
_TWO = 2


def guessed_ours(speakers: Sequence[str], theirs: Sequence[str], ours: Sequence[str]) -> tuple[str, ...]:
    """The speakers who are probably us. `theirs` are names of the customer, `ours` of the organisation and its people.

    Of two speakers of whom one is known the other is the other side; where nobody is known nobody is us.
    """
    sides = {one: _side(one, theirs, ours) for one in speakers}
    if len(speakers) == _TWO and sorted(sides.values()) in ([-1, 0], [0, 1]):
        known = sum(sides.values())
        sides = {one: side or -known for one, side in sides.items()}
    return tuple(one for one in speakers if sides[one] > 0)


def is_part(speaker: str) -> bool:
    """Whether that is what somebody is in the call ("Customer", "Agent 2"), and no name."""
    words = [word for word in search_words(speaker) if not word.isdigit()]
    return bool(words) and all(_is_one_of(word, (*_US, *_THEM)) for word in words)


def _side(speaker: str, theirs: Sequence[str], ours: Sequence[str]) -> int:
    """1: us, -1: the customer, 0: not known. A name counts more than a word such as "service"."""
    words = search_words(speaker)
    for names, side in ((theirs, -1), (ours, 1)):
        if any(_same(words, search_words(name)) for name in names):
            return side
    if any(_is_one_of(word, _US) for word in words):
        return 1
    return -1 if any(_is_one_of(word, _THEM) for word in words) else 0


def _same(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether one is said in the other: "Ingrid" and "Ingrid, 67", "Fjellvik" and "Fjellvik Insurance"."""
    said = [word for word in name if not word.isdigit()]
    heard = [word for word in words if not word.isdigit()]
    return bool(said and heard) and (set(heard) <= set(said) or set(said) <= set(heard))


def _is_one_of(word: str, stems: Sequence[str]) -> bool:
    """Whether the word is one of these, numbered or not ("agent2"); Greek ones have endings."""
    plain = word.rstrip("0123456789")
    return plain in stems or any(_GREEK.match(stem) and plain.startswith(stem) for stem in stems)
