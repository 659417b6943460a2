"""Who a customer really is, found in what people typed: the alias stands there instead when it leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from safari.people.alias import tells_name
from safari.text import fold
from safari.transcripts.spoken_names import name_keys, said_as
from safari.words import _

_WORD = re.compile(r"[^\W_]+")
_ADDRESS = re.compile(r"[^\s<>(),;:\"]*@[^\s<>(),;:\"]+")
_SHORTEST = 4  # letters of a last name by itself: shorter ones are words of many languages


class _Way(NamedTuple):
    """One way to write a name of several words: what each is looked up by, and whether it has to have capitals."""

    words: list[set[str]]
    alias: str
    capitals: bool


class _Found(NamedTuple):
    words: int
    alias: str


class RealNames:
    """`hidden(text)` is the text with the alias in the place of real names, whatever their case, accents and endings.

    Hidden are whole names, also without those in the middle or with the last one first; and last names and names of one
    word where they begin with a capital (not every "may" is a May) or stand in an address. First names are hidden in
    what the customer said, or what is told of them, where no name needs a capital: elsewhere they are many people's.
    """

    def __init__(self, names: Iterable[tuple[str, str]], spared: Iterable[str] = ()) -> None:
        """From real names and their aliases; those who may be named (leaders) are spared by what they are called."""
        told = [(real, _shown_alias(alias, real), alias) for real, alias in names if _words(real)]
        self._shown = {alias: shown for _real, shown, alias in told if shown != alias}
        self._unspaced = [(real, shown) for real, shown, _alias in told if any(" " in word for word in _words(real))]
        self._ways: dict[tuple[str, str], list[_Way]] = {}  # by their first two words
        self._alone: dict[str, str] = {}
        self._of: dict[str, frozenset[str]] = {}
        leaders = [_keys_of(_words(name)) for name in spared]
        for real, shown, _alias in told:
            self._learn(_words(real), shown, leaders)

    def _learn(self, words: list[str], alias: str, leaders: list[set[str]]) -> None:
        for way in _ways(words):
            if way is words or not any(leader.issuperset(way) for leader in leaders):
                turned = way is not words and way[0] == words[-1]
                for keys in product(name_keys(way[0]), name_keys(way[1])):
                    self._ways.setdefault(keys, []).append(_Way([name_keys(word) for word in way], alias, turned))
        last = name_keys(words[-1])
        if len(words) == 1 or (len(words[-1]) >= _SHORTEST and not any(leader & last for leader in leaders)):
            self._alone.update(dict.fromkeys(last, alias))
        own = _keys_of(word for word in words if len(word) >= _SHORTEST) - _keys_of(_words(alias))
        self._of[alias] = self._of.get(alias, frozenset()) | own

    def called(self, alias: str) -> str:
        """An alias as it may leave: one that tells the real name says no more than that it is a customer."""
        return self._shown.get(alias, alias)

    def hidden(self, text: str, alias: str = "") -> str:
        """The text as it may leave; `alias` is whose words they are, or whom they are about."""
        if not self._of:
            return text
        alias = self.called(alias)
        for real, shown in self._unspaced:  # in Chinese or Japanese no space tells where a name begins
            text = text.replace(real, shown)
        if "@" in text:
            text = _ADDRESS.sub(lambda found: self._addressed(found[0], alias), text)
        words = list(_WORD.finditer(text))
        keys = [said_as(word[0]) for word in words]
        told, end, place = "", 0, 0
        while place < len(words):
            found = self._found_at(words, keys, place, alias)
            if found is not None:
                told += text[end : words[place].start()] + found.alias
                place += found.words - 1
                end = words[place].end()
            place += 1
        return told + text[end:]

    def _found_at(
        self, words: list[re.Match[str]], keys: list[frozenset[str]], place: int, alias: str
    ) -> _Found | None:
        """The longest name that begins here."""
        found = None
        begun = product(keys[place], keys[place + 1]) if place + 1 < len(keys) else ()
        for way in (way for two in begun for way in self._ways.get(two, ())):
            size, said = len(way.words), keys[place : place + len(way.words)]
            if len(said) < size or any(map(frozenset.isdisjoint, said, way.words)) or (found and found.words >= size):
                continue
            is_low = any(word[0][0].islower() for word in words[place : place + size])
            if not (way.capitals and is_low) or way.alias == alias:
                found = _Found(size, way.alias)
        return found or self._alone_at(words[place][0], keys[place], alias)

    def _alone_at(self, word: str, keys: frozenset[str], alias: str) -> _Found | None:
        if not keys.isdisjoint(self._of.get(alias, ())):
            return _Found(1, alias)
        if word[0].islower():
            return None
        return next((_Found(1, self._alone[key]) for key in keys if key in self._alone), None)

    def _addressed(self, address: str, alias: str) -> str:
        """An address that a last name is part of, as in gudrunhauge@ or post@hauge."""
        mailbox, _at, host = fold(address).partition("@")
        parts = {*_WORD.findall(mailbox), *_WORD.findall(host)}
        named = {**self._alone, **dict.fromkeys(self._of.get(alias, ()), alias)}
        within = (shown for key, shown in named.items() if key in parts or (len(key) >= _SHORTEST and key in mailbox))
        return next(within, address)


def _shown_alias(alias: str, real_name: str) -> str:
    """The alias; where it tells the real name, as one from before that was refused may, no more than "A customer"."""
    return _("A customer") if tells_name(alias, real_name) else alias


def _ways(words: list[str]) -> Iterator[list[str]]:
    """The ways a name is written: as it is, without others in the middle, the last one first."""
    if len(words) < 2:  # noqa: PLR2004 - a name of one word is looked for alone
        return
    first, *middle, last = words
    yield words
    yield from ([first, one] for one in middle if len(one) >= _SHORTEST)
    yield [last, first, *middle]
    if middle:
        yield [first, last]
        yield [last, first]


def _words(name: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(name)]


def _keys_of(words: Iterable[str]) -> set[str]:
    return {key for word in words for key in name_keys(word)}
