"""Who a customer really is, found in what people typed: the alias stands there instead when it leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from safari.text import fold
from safari.transcripts.spoken_names import greek_stem

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 4  # letters of a last name by itself: shorter ones are words of many languages


class _Found(NamedTuple):
    words: int
    alias: str


class RealNames:
    """`hidden(text)` is the text with the alias in the place of real names, whatever their case, accents and endings.

    Hidden are whole names, and last names and names of one word where they begin with a capital: not every "may" is a
    May. First names are hidden in what the customer said, or what is told of them: elsewhere they are many people's.
    """

    def __init__(self, names: Mapping[str, str], spared: Iterable[str] = ()) -> None:
        """From the alias of each real name; the names of those who may be named (leaders) are spared by themselves."""
        self._whole: dict[str, list[tuple[list[set[str]], str]]] = {}
        self._alone: dict[str, str] = {}
        self._of: dict[str, frozenset[str]] = {}
        self._unspaced = [(real, alias) for real, alias in names.items() if any(" " in word for word in _words(real))]
        spared_words = {key for name in spared for word in _words(name) for key in _keys(word)}
        for real, alias in names.items():
            words = _words(real)
            if not words:
                continue
            for key in _keys(words[0]):
                self._whole.setdefault(key, []).append(([_keys(word) for word in words], alias))
            if len(words) == 1 or (len(words[-1]) >= _SHORTEST and spared_words.isdisjoint(_keys(words[-1]))):
                self._alone.update(dict.fromkeys(_keys(words[-1]), alias))
            own = {key for word in words if len(word) >= _SHORTEST for key in _keys(word)}
            self._of[alias] = frozenset(own - {key for word in _words(alias) for key in _keys(word)})

    def hidden(self, text: str, alias: str = "") -> str:
        """The text as it may leave; `alias` is whose words they are, or whom they are about."""
        if not self._whole:
            return text
        for real, shown in self._unspaced:  # in Chinese or Japanese no space tells where a name begins
            text = text.replace(real, shown)
        words = list(_WORD.finditer(text))
        keys = [_said(word[0]) for word in words]
        told, end, place = "", 0, 0
        while place < len(words):
            found = self._whole_at(keys, place) or self._alone_at(words[place][0], keys[place], alias)
            if found is not None:
                told += text[end : words[place].start()] + found.alias
                place += found.words - 1
                end = words[place].end()
            place += 1
        return told + text[end:]

    def _whole_at(self, keys: list[frozenset[str]], place: int) -> _Found | None:
        for key in keys[place]:
            for words, alias in self._whole.get(key, ()):
                said = keys[place : place + len(words)]
                if len(said) == len(words) > 1 and not any(map(frozenset.isdisjoint, said, words)):
                    return _Found(len(words), alias)
        return None

    def _alone_at(self, word: str, keys: frozenset[str], alias: str) -> _Found | None:
        if word[0].islower():
            return None
        if not keys.isdisjoint(self._of.get(alias, ())):
            return _Found(1, alias)
        return next((_Found(1, self._alone[key]) for key in keys if key in self._alone), None)


def _words(name: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(name)]


def _keys(folded: str) -> set[str]:
    """What a word of a name is looked up by: itself, and in Greek what does not change with its case."""
    return {folded, greek_stem(folded)} - {""}


@lru_cache(maxsize=16384)
def _said(word: str) -> frozenset[str]:
    """What a word in a text may be looked up by: a name may stand in the genitive."""
    folded = fold(word)
    return frozenset(_keys(folded) | {folded.removesuffix("s")})
