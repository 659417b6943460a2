"""Every typed text enters here once: cleaned, capped, folded for search."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from safari.errors import SafariError
from safari.words import _

LONGEST_NOTE = 20_000
LONGEST_LINE = 300

_BIDI_CONTROLS = "\u202a-\u202e\u2066-\u2069"
_UNWANTED = re.compile(f"[\ud800-\udfff\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff{_BIDI_CONTROLS}]")
_WORD = re.compile(r"[^\W_]+")  # as the search index cuts them: an underscore ends a word
# Letters that Unicode does not take apart, as a reader would look for them.
_LETTERS = {"ς": "σ", "ø": "o", "æ": "ae", "å": "a", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe"}


def clean(typed: str) -> str:
    """The text as it may be stored: one kind of line break, nothing invisible that could mislead, outer space gone.

    Emoji, joiners and combining marks stay. Composed as NFC.
    """
    if typed.isascii() and typed.isprintable():
        return typed.strip()
    return unicodedata.normalize("NFC", without_unseen(typed)).strip()


def hides_something(typed: str) -> bool:
    """Whether `clean` leaves out characters that nobody sees and that could mislead (NUL, bidi overrides ...)."""
    return bool(unseen_in(typed))


def unseen_in(typed: str) -> list[str]:
    """The characters that `clean` leaves out, one by one."""
    return [] if typed.isascii() and typed.isprintable() else _UNWANTED.findall(_one_kind_of_break(typed))


def without_unseen(typed: str) -> str:
    """The text without them and with one kind of line break, else as it was typed."""
    return _UNWANTED.sub("", _one_kind_of_break(typed))


def _one_kind_of_break(typed: str) -> str:
    return typed.replace("\r\n", "\n").replace("\r", "\n")


def note_text(typed: str) -> str:
    """Clean text of a note. Raises SafariError beyond 20,000 characters."""
    return _capped(clean(typed), LONGEST_NOTE)


def line(typed: str) -> str:
    """Clean text that stands on one line (a name, a title). Raises SafariError beyond 300 characters."""
    return _capped(" ".join(clean(typed).split()), LONGEST_LINE)


def lines(fields: dict[str, Any], long: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields with every typed text cleaned: those in `long` may have line breaks, the others stand on one line."""
    return {
        name: (note_text(value) if name in long else line(value)) if type(value) is str else value
        for name, value in fields.items()
    }


def _capped(text: str, longest: int) -> str:
    if len(text) > longest:
        raise SafariError(
            _("This text is too long: {n} characters, and {longest} fit.").format(n=len(text), longest=longest),
            _("Shorten it or split it in two. Nothing was changed."),
        )
    return text


# Scripts written without spaces: every letter is a word of its own, so that any part of a sentence is found.
# First and last letter of each; no pattern, for compiling this one would take every start 2 ms.
_UNSPACED = (
    *(("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u3040", "\u30ff")),
    *(("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0002fa1f")),
)


@lru_cache(maxsize=4096)
def _folded_letter(letter: str) -> str:
    low = letter.casefold()
    plain = "".join(part for part in unicodedata.normalize("NFKD", low) if not unicodedata.combining(part))
    folded = "".join(_LETTERS.get(part, part) for part in plain.casefold())
    return "".join(f" {part} " if is_unspaced(part) or _is_young(part) else part for part in folded)


def is_unspaced(letter: str) -> bool:
    """Whether a letter is of a script written without spaces."""
    return any(first <= letter <= last for first, last in _UNSPACED)


def _is_young(letter: str) -> bool:
    """Whether this became a letter after the search index learnt its letters (Unicode 3.2 knew them all): such a one
    stands as a word of its own, for the index might end a word there."""
    return not letter.isascii() and letter.isalnum() and unicodedata.ucd_3_2_0.category(letter) == "Cn"


def fold(text: str) -> str:
    """The text as it is searched: no case, no accents, no final sigma; å ø æ as a o ae."""
    if text.isascii():
        return text.lower()
    return "".join(map(_folded_letter, text))


def searchable(text: str) -> str:
    """The folded words of a text with spaces between: what the search index keeps, cut where a query is cut."""
    return " ".join(_WORD.findall(fold(text)))


def search_words(typed: str) -> tuple[str, ...]:
    """The folded words of a query, all of which must be there, each as the beginning of a word."""
    return tuple(dict.fromkeys(_WORD.findall(fold(clean(typed)))))


def hits(text: str, words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where in the original text a searched word begins a word: (start, end) pairs, in order, not overlapping."""
    if not words:
        return []
    folded, sources = _fold_with_sources(text)
    marks: list[tuple[int, int]] = []
    for found in _beginning(words).finditer(folded):
        start, last = sources[found.start()], sources[found.end() - 1]
        if marks and start < marks[-1][1]:  # one letter that folds to several words, such as ½
            start, _end = marks.pop()
        marks.append((start, _letter_end(text, last)))
    return marks


@lru_cache(maxsize=64)
def _beginning(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds where a word begins with one of `words`, the longest of them first."""
    longest_first = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?<![^\W_])(?:{longest_first})")


def _fold_with_sources(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its letters the place in `text` it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters = list(map(_folded_letter, text))
    folded = "".join(letters)
    if len(folded) == len(text) == sum(map(bool, letters)):  # letter for letter
        return folded, range(len(text))
    return folded, [place for place, letter in enumerate(letters) for _each in letter]


def _letter_end(text: str, place: int) -> int:
    end = place + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
