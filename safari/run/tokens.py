"""The words with a sign in a jot line: @who, #tag or touchpoint, ^feeling, :) and @@ ## ^^ for the signs themselves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from safari.people.customer import Customer, Touchpoint
from safari.run.faces import face_at, is_kept
from safari.run.note import BEST, WORST
from safari.text import fold
from safari.words import _

What = Literal["off_record", "kind", "who", "tag", "touchpoint", "feeling", "face", "mood", "escape"]

_BEGINNING = re.compile(r"(?<!\S)(?:@@|##|\^\^|＠＠|＃＃|\\+(?=[:🙂😀😍😐🙁😢😡])|[@＠#＃^:])(?=\S)")
_FEELING = re.compile(r"\^([+\-−–]?)(\d+)(?!\S)")
_WORD = re.compile(r"\S+")
_NOT_IN_A_WORD = ".,;:!?…)]}\"'”’»«“。，！？、"
_LETTERS_OR_DIGITS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Known:
    """Who and what a jot line may name: the customers of this safari and the touchpoints of the journey."""

    customers: tuple[Customer, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A word with a sign from `start` to `end`: `value` is a uid, a tag, or a number; `words` the word without it."""

    start: int
    end: int
    what: What
    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word with a sign that could not be read, as typed; `could_be` the aliases where it could be several."""

    typed: str
    could_be: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What to tell the writer. The word itself stays in the note."""
        if self.typed.startswith("^"):
            return _("“{typed}” is no feeling: they go from −3 to +3.").format(typed=self.typed)
        if self.could_be:
            names = _(" or ").join(f"“{alias}”" for alias in self.could_be)
            return _("“{typed}” could be {names}.").format(typed=self.typed, names=names)
        return _("“{typed}” is nobody on this safari.").format(typed=self.typed)


def tokens_in(text: str, known: Known, begin: int = 0, *, faces: bool = True) -> tuple[list[Token], list[Unknown]]:
    """All words with a sign from `begin` on, in order, and those that could not be read; `faces` such as :) too."""
    found: list[Token] = []
    unknown: list[Unknown] = []
    place = begin
    for beginning in _BEGINNING.finditer(text[begin:]):
        start = begin + beginning.start()
        if start < place:
            continue
        sign = beginning.group()
        if sign == ":":
            read: Token | Unknown | None = _face(text, start, begin) if faces else None
        else:
            read = _read(text, start, sign, known)
        if isinstance(read, Token):
            found.append(read)
            place = read.end
        elif read is not None:
            unknown.append(read)
    return found, unknown


def escaped(text: str) -> str:
    """The text with every sign doubled that would be read at the beginning of a word, but for faces."""

    def doubled(found: re.Match[str]) -> str:
        stays = found[0] == ":" or (found[0][0] == "\\" and not is_kept(text, found.start()))
        return found[0] if stays else found[0][0] + found[0]

    return _BEGINNING.sub(doubled, text)


def _read(text: str, start: int, sign: str, known: Known) -> Token | Unknown | None:
    if sign[0] == "\\":
        return Token(start, start + 1, "escape", "", "") if is_kept(text, start) else None
    if len(sign) > 1:
        return Token(start, start + 2, "escape", "", sign[0])
    if sign == "^":
        return _feeling(text, start)
    if sign in "@＠":
        return _who(text, start, known.customers)
    return _tag(text, start, known.touchpoints)


def _feeling(text: str, start: int) -> Token | Unknown | None:
    found = _FEELING.match(text, start)
    if not found:
        return None
    feeling = int(found[2]) * (-1 if found[1] in tuple("-−–") else 1) if len(found[2]) == 1 else BEST + 1
    if not WORST <= feeling <= BEST:
        return Unknown(found[0])
    return Token(start, found.end(), "feeling", str(feeling), found[0])


def _face(text: str, start: int, begin: int) -> Token | None:
    found = face_at(text, start, begin)
    return None if found is None else Token(start, found[1], "face", str(found[0]), text[start : found[1]])


def _who(text: str, start: int, customers: tuple[Customer, ...]) -> Token | Unknown | None:
    aliases = [customer.alias for customer in customers]
    end, fitting = _longest(text, start + 1, aliases) or _by_beginning(text, start + 1, aliases)
    if len(fitting) == 1:
        return Token(start, end, "who", customers[fitting[0]].uid, text[start + 1 : end])
    typed = text[start:end]
    if not typed[1:2].isalpha():
        return None
    return Unknown(typed, tuple(aliases[index] for index in fitting))


def _tag(text: str, start: int, touchpoints: tuple[Touchpoint, ...]) -> Token | None:
    if found := _longest(text, start + 1, [touchpoint.name for touchpoint in touchpoints], whole=True):
        end, (index, *_others) = found
        return Token(start, end, "touchpoint", touchpoints[index].uid, text[start + 1 : end])
    end = _word_end(text, start + 1)
    tag = text[start + 1 : end]
    if not any(letter.isalpha() or unicodedata.category(letter) == "So" for letter in tag):
        return None  # "#12" is a number
    return Token(start, end, "tag", tag, tag)


def _word_end(text: str, start: int) -> int:
    word = _WORD.match(text, start)
    return start + len(word[0].rstrip(_NOT_IN_A_WORD)) if word else start


def _longest(text: str, start: int, names: Sequence[str], *, whole: bool = False) -> tuple[int, list[int]] | None:
    """The longest name that stands here in full, or (unless `whole`) a name's first words in full, and where it ends.

    "@Ingrid, 67" and "@Ingrid 67" both stand for "Ingrid, 67"; half a second word would swallow words of the note.
    """
    best: tuple[int, list[int]] | None = None
    for index, name in enumerate(names):
        end = _spoken_end(text, start, name, whole=whole)
        if end and (best is None or end > best[0]):
            best = end, [index]
        elif end and best and end == best[0]:
            best[1].append(index)
    return best


def _spoken_end(text: str, start: int, name: str, *, whole: bool) -> int:
    """Where the name ends that stands here word for word, or 0."""
    if name and text[start : start + len(name)].casefold() == name.casefold():
        end = start + len(name)
        if not text[end : end + 1].isalnum() or unicodedata.east_asian_width(name[-1]) == "W":
            return end
    words = [fold(word) for word in _LETTERS_OR_DIGITS.findall(name)]
    end, heard = start, 0
    for word, there in zip(words, _LETTERS_OR_DIGITS.finditer(text[start : start + 2 * len(name) + 1]), strict=False):
        between = text[end : start + there.start()]
        if fold(there[0]) != word or not set(between) <= set(" ,_-." if heard else ""):
            break
        end, heard = start + there.end(), heard + 1
    enough = heard > 0 and (heard == len(words) or (heard > 1 and not whole))
    return end if enough and not text[end : end + 1].isalnum() else 0


def _by_beginning(text: str, start: int, names: Sequence[str]) -> tuple[int, list[int]]:
    """The names that begin with the one word standing here; a name whose first word it is comes before the others."""
    end = _word_end(text, start)
    typed = fold(text[start:end])
    if not typed:
        return end, []
    beginning = [index for index, name in enumerate(names) if fold(name).startswith(typed)]
    exact = [index for index in beginning if not fold(names[index])[len(typed) : len(typed) + 1].isalnum()]
    return end, exact or beginning
