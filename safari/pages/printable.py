"""The words of a page as the faces of the house and of this computer can show them, and the characters none has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from typing import TypeVar

from safari.pages.breaks import extends, letters_of
from safari.pages.faces import letters
from safari.sharing.story_page import StoryPage

_Part = TypeVar("_Part")

_BREAKING_SPACE = re.compile(r"[\s\u200b\u2028\u2029]+")
_FIXED_SPACES = dict.fromkeys(map(ord, "\u2007\u202f"), "\u00a0")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011"), "-")
_CODES = ("language", "how")


def printable(page: StoryPage) -> tuple[StoryPage, tuple[str, ...]]:
    """The page with every text reduced to what the fonts have, and what they lack, sorted, each character once.

    Parts of which nothing is left count as not written.
    """
    shown, unprintable = as_printed(page)
    return _without_empty_parts(shown), unprintable


def as_printed(document: _Part) -> tuple[_Part, tuple[str, ...]]:
    """Any value of `safari.sharing` with every text in it reduced to what faces have, and what they lack, sorted.

    White space of any kind becomes one space; invisible signs (direction marks, soft hyphens, joiners that join
    nothing) go silently. A letter with accents that no face has keeps its base letter, and is named all the same.
    A joined emoji that no face has comes apart into those it is made of.
    """
    unprintable: set[str] = set()

    def cleaned(typed: str) -> str:
        text, missing = _clean_text(typed)
        unprintable.update(missing)
        return text

    return with_texts(document, cleaned), tuple(sorted(unprintable))


def _without_empty_parts(page: StoryPage) -> StoryPage:
    """Parts of which nothing is left to print count as not written, so that no mark stands around nothing."""
    leader, number = page.leader, page.number
    return replace(
        page,
        hero=page.hero if page.hero and page.hero.text else None,
        original=page.original if page.original and page.original.text else None,
        moments=page.moments if any(moment.title or moment.words.text for moment in page.moments) else (),
        number=number if number and number.figure else None,
        promises=tuple(promise for promise in page.promises if promise.what or promise.owner),
        leader=leader if leader and leader.words.text else None,
    )


def with_texts(part: _Part, change: Callable[[str], str]) -> _Part:
    """Any value of `safari.sharing` with every text in it changed, but for codes such as that of its language."""
    if isinstance(part, str):
        return change(part)  # type: ignore[return-value]  # a str came in, and mypy cannot tell that _Part is str here
    if isinstance(part, tuple):
        return tuple(with_texts(each, change) for each in part)  # type: ignore[return-value]  # the same, a tuple
    if is_dataclass(part) and not isinstance(part, type):
        values = ((field.name, getattr(part, field.name)) for field in fields(part) if field.name not in _CODES)
        return replace(part, **{name: with_texts(value, change) for name, value in values})
    return part


def prints(words: str) -> bool:
    """Whether a face can show a letter or a number of these words: of Tibetan ones, few computers have any."""
    return any(letter.isalnum() for letter in _clean_text(words)[0])


@lru_cache(maxsize=512)
def _clean_text(text: str) -> tuple[str, frozenset[str]]:
    """One text as the faces can show it, on one line, and the characters it had to give up."""
    text = _on_one_line(unicodedata.normalize("NFC", text.translate(_FIXED_SPACES).translate(_HYPHENS)))
    if _plain_letters().issuperset(map(ord, text)):
        return text, frozenset()
    missing: set[str] = set()
    kept = "".join(_shown(letter, missing) for letter in letters_of(text))
    return _on_one_line(kept), frozenset(missing)


@cache
def _plain_letters() -> frozenset[int]:
    """What the house faces show, but for signs that nobody sees."""
    return frozenset(code for code in letters() if not _invisible(chr(code)))


def _shown(letter: str, missing: set[str]) -> str:
    """A letter as some face shows it, else what of it can be shown; what is lost by that goes to `missing`."""
    visible = "".join(sign for sign in letter if not _invisible(sign))
    if letters().issuperset(map(ord, visible)):
        return visible
    from safari.pages.script_faces import shows  # opens faces of this computer: only where the house has none

    if shows(letter):
        return letter
    if len(visible) > 1:
        return "".join(_shown(sign, missing) for sign in visible)
    stand_in, lost = _stand_in(visible)
    if lost and not extends(visible):
        missing.add(visible)
    return stand_in


def _on_one_line(text: str) -> str:
    """Breaking white space as single spaces; spaces that must not break a line stay."""
    return "\u00a0".join(_BREAKING_SPACE.sub(" ", part) for part in text.split("\u00a0")).strip()


def _invisible(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cf", "Cc", "Cs"} or "\ufe00" <= letter <= "\ufe0f"


def _stand_in(letter: str) -> tuple[str, bool]:
    """What to print for a letter without a glyph, and whether anything of it is lost by that."""
    parts = unicodedata.normalize("NFKD", letter)
    stand_in = "".join(part for part in parts if ord(part) in letters())
    return stand_in, stand_in != parts or parts == letter
