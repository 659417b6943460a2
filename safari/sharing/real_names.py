"""Who a customer really is, found in what people typed: the alias stands there instead when it leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, product
from typing import NamedTuple

from safari.people.alias import shown_alias
from safari.people.name_keys import knows_capitals, name_keys
from safari.people.name_words import NameWord, NameWords, is_family_first, is_within_others, words_in
from safari.text import fold

_ADDRESS = re.compile(r"[^\s<>(),;:\"]*@[^\s<>(),;:\"]+")
_SHORTEST = 4  # letters of a last name by itself: shorter ones are words of many languages
_SHORTEST_WITHOUT_CAPITALS = 2


class _Way(NamedTuple):
    """One way to write a name of several words: what each is looked up by, and whether it has to have capitals. An
    alias stands for itself: there `alias` is ""."""

    words: list[frozenset[str]]
    alias: str
    capitals: bool = False


class _Found(NamedTuple):
    words: int
    alias: str


class RealNames:
    """`hidden(text)` is the text with the alias in the place of real names, whatever their case, accents and endings.

    Hidden are whole names, also without those in the middle or with the last one first; and last names and names of one
    word where they begin with a capital (not every "may" is a May; some scripts have none) or stand in an address.
    First names are hidden in what the customer said, or what is told of them, where no name needs a capital: elsewhere
    they are many people's.
    """

    def __init__(self, names: Iterable[tuple[str, str]], spared: Iterable[str] = ()) -> None:
        """From real names and their aliases; those who may be named (leaders) are spared by what they are called."""
        told = [(words_in(real), shown_alias(alias, real), alias, real) for real, alias in names]
        told = [one for one in told if one[0]]
        self._words = NameWords(real for *_rest, real in told)
        self._shown = {alias: shown for _words, shown, alias, _real in told if shown != alias}
        self._ways: dict[tuple[str, str], list[_Way]] = {}  # by their first two words
        self._alone: dict[str, list[str]] = {}
        self._of: dict[str, frozenset[str]] = {}
        leaders = [_keys_of(words_in(name)) for name in spared]
        for words, shown, _alias, _real in told:
            self._learn(words, shown, leaders)
        for shown in {shown for _words, shown, *_rest in told}:
            self._learn_way(_Way([name_keys(word) for word in words_in(shown)], ""))
        self._begun = {*self._alone, *(first for first, _second in self._ways)}.union(*self._of.values())

    def _learn(self, words: list[str], alias: str, leaders: list[set[str]]) -> None:
        for way in _ways(words):
            if way is words or not any(leader >= _keys_of(way) for leader in leaders):
                turned = way is not words and way[0] == words[-1]
                self._learn_way(_Way([name_keys(word) for word in way], alias, turned))
        for word in _called(words):
            keys = name_keys(word)
            if len(words) == 1 or not any(leader & keys for leader in leaders):
                for key in keys:
                    self._alone.setdefault(key, []).append(alias)
        own = _keys_of(word for word in words if len(word) >= _shortest(word)) - _keys_of(words_in(alias))
        self._of[alias] = self._of.get(alias, frozenset()) | own

    def _learn_way(self, way: _Way) -> None:
        for first, second in product(*way.words[:2]) if len(way.words) > 1 else ():
            self._ways.setdefault((first, second), []).append(way)

    def called(self, alias: str) -> str:
        """An alias as it may leave: one that tells the real name says no more than that it is a customer."""
        return self._shown.get(alias, alias)

    def hidden(self, text: str, alias: str = "") -> str:
        """The text as it may leave; `alias` is whose words they are, or whom they are about."""
        if not self._of:
            return text
        alias = self.called(alias)
        if "@" in text:
            text = _ADDRESS.sub(lambda found: self._addressed(found[0], alias), text)
        words = self._words.of(text)
        told, end, place = "", 0, 0
        while place < len(words):
            found = None if self._begun.isdisjoint(words[place].keys) else self._found_at(words, place, alias)
            if found is not None:
                last = words[place + found.words - 1]
                told += text[end : words[place].starts] + (found.alias or text[words[place].starts : last.ends])
                place += found.words - 1
                end = last.ends
            place += 1
        return told + text[end:]

    def _found_at(self, words: list[NameWord], place: int, alias: str) -> _Found | None:
        """The longest name that begins here; of several customers of that name, the one it is told of."""
        found, best = None, (1, False, False)
        begun = product(words[place].keys, words[place + 1].keys) if place + 1 < len(words) else ()
        for way in (way for two in begun for way in self._ways.get(two, ())):
            size = len(way.words)
            said, rank = words[place : place + size], (size, bool(way.alias), way.alias == alias)
            if (
                rank <= best
                or len(said) < size
                or any(one.keys.isdisjoint(keys) for one, keys in zip(said, way.words, strict=True))
            ):
                continue
            if way.alias == alias or not (way.capitals and any(one.is_low for one in said)):
                found, best = _Found(size, way.alias), rank
        return found or self._alone_at(words[place], alias)

    def _alone_at(self, word: NameWord, alias: str) -> _Found | None:
        if not word.keys.isdisjoint(self._of.get(alias, ())):
            return _Found(1, alias)
        if word.is_low:
            return None
        called = [shown for key in word.keys for shown in self._alone.get(key, ())]
        return _Found(1, alias if alias in called else called[0]) if called else None

    def _addressed(self, address: str, alias: str) -> str:
        """An address that a last name is part of, as in gudrunhauge@ or post@hauge."""
        mailbox, _at, host = fold(address).partition("@")
        parts = {*words_in(mailbox), *words_in(host)}
        own = ((key, alias) for key in self._of.get(alias, ()))
        named = chain(own, ((key, shown[0]) for key, shown in self._alone.items()))
        within = (shown for key, shown in named if key in parts or (len(key) >= _SHORTEST and key in mailbox))
        return next(within, address)


def _ways(words: list[str]) -> Iterator[list[str]]:
    """The ways a name is written: as it is, without others in the middle, the last one first."""
    if len(words) < 2:  # noqa: PLR2004 - a name of one word is looked for alone
        return
    first, *middle, last = words
    yield words
    yield from ([first, one] for one in middle if len(one) >= _shortest(one))
    yield [last, first, *middle]
    if middle:
        yield [first, last]
        yield [last, first]


def _called(words: list[str]) -> Iterator[str]:
    """The words of a name by which it is told from others: the last one, the first where the family's comes first, and
    either where the script does not tell."""
    first, last = words[0], words[-1]
    told = [first, last] if is_within_others(first) else [last]
    if is_family_first(first):
        told = [first]
    yield from (word for word in told if len(words) == 1 or len(word) >= _shortest(word))


def _shortest(word: str) -> int:
    return _SHORTEST if knows_capitals(word) else _SHORTEST_WITHOUT_CAPITALS


def _keys_of(words: Iterable[str]) -> set[str]:
    return {key for word in words for key in name_keys(word)}
