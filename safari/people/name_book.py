"""What the names of a library are looked up by: whole, in part, and by whom a part alone tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from safari.people.name_keys import is_low, knows_capitals, name_keys
from safari.people.name_ways import Way
from safari.people.name_words import (
    COMMA,
    addressed_in,
    family_in,
    in_order,
    is_family_first,
    is_within_others,
    signs_in,
    words_in,
)

SHORTEST = 4  # letters of a last name by itself: shorter ones are words of many languages
_SHORTEST_WITHOUT_CAPITALS = 2
_MOST_OF_A_NAME = 2


class NameBook:
    """Names by what they are looked up by: `ways` to write them by their first two words, what tells one `alone` with
    the aliases of whom, what is each alias's `own`, and who was `heard` on a safari."""

    def __init__(self, spared: Iterable[str]) -> None:
        """`spared` may be named: what is theirs as well does not tell a customer."""
        self.ways: dict[tuple[str, str], list[Way]] = {}
        self.alone: dict[str, list[str]] = {}
        self.own: dict[str, frozenset[str]] = {}
        self.heard: dict[str, dict[str, str]] = {}
        self._spared: dict[str, list[set[str]]] = {}  # the keys of those who may be named, by each of them
        for words in map(words_in, spared):
            keys = keys_of([*words, *map(family_in, words)]) | addressed_in(words)
            for key in keys:
                self._spared.setdefault(key, []).append(keys)

    def learn(self, name: str, alias: str) -> None:
        """The real name of a customer, word by word."""
        ordered = in_order(name)
        words = words_in(ordered)
        self._learn_whole(words, alias, signs_in(ordered, words))
        if ordered != name:  # "Gudrun Haugen, Oslo" was none with its last word first
            self._learn_whole(words_in(COMMA.split(name)[0]), alias)
        for word in _called(words):
            keys = name_keys(word)
            if [word] == words or self._spared.keys().isdisjoint(keys):
                for key in keys:
                    self.alone.setdefault(key, []).append(alias)
        for key in addressed_in(words) - self._spared.keys() if not name.isascii() else ():
            self.alone.setdefault(key, []).append(alias)
        own = keys_of(word for word in words if _tells(word)) - keys_of(words_in(alias))
        self.own[alias] = self.own.get(alias, frozenset()) | own

    def learn_alias(self, alias: str) -> None:
        """An alias, which is no name where it stands."""
        words = words_in(alias)
        self._learn_way(Way([name_keys(word) for word in words], "", signs=signs_in(alias, words)))

    def learn_heard(self, name: str, safari: str, shown: str) -> None:
        """A name that was heard on a safari, and what is shown in its place."""
        words = words_in(name)
        if not self._is_spared(words):
            self._learn_way(Way([name_keys(word) for word in words], shown, signs=signs_in(name, words)))
            called = [word for word in words if not is_low(word)]
            if len(words) <= _MOST_OF_A_NAME:  # a machine that knows no capitals may have written it down
                called = called or list(words)
            keys = keys_of([*called, *map(family_in, words)]) | addressed_in(words)
            self.heard.setdefault(safari, {}).update(dict.fromkeys(keys, shown))

    def begun(self) -> frozenset[str]:
        """The keys of all words that a name may begin with."""
        two = (first for first, _second in self.ways)
        return frozenset(two).union(self.alone, *self.own.values(), *self.heard.values())

    def _is_spared(self, words: Sequence[str]) -> bool:
        if not words or self._spared.keys().isdisjoint(name_keys(words[0])):
            return False
        keys = keys_of(words)
        return any(spared >= keys for spared in self._spared.get(next(iter(keys)), ()))

    def _learn_whole(self, words: Sequence[str], alias: str, signs: frozenset[str] = frozenset()) -> None:
        for way in _ways(words):
            if way is words or not self._is_spared(way):
                turned = way is not words and way[0] == words[-1]
                self._learn_way(Way([name_keys(word) for word in way], alias, turned, frozenset() if turned else signs))

    def _learn_way(self, way: Way) -> None:
        for first, second in product(*way.words[:2]) if len(way.words) > 1 else ():
            self.ways.setdefault((first, second), []).append(way)


def _ways(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """The ways a name is written: as it is, without others in the middle, the last one first."""
    if len(words) < 2:  # noqa: PLR2004 - a name of one word is looked for alone
        return
    first, *middle, last = words
    yield words
    yield from ([first, one] for one in middle if _tells(one))
    yield [last, first, *middle]
    if middle:
        yield [first, last]
        yield [last, first]


def _called(words: Sequence[str]) -> Iterator[str]:
    """The words of a name by which it is told from others: the last one, the first where the family's comes first,
    either where the script does not tell, and the family's in a single word."""
    if not words:
        return
    first, last = words[0], words[-1]
    told = [first, last] if is_within_others(first) else [last]
    if is_family_first(first):
        told = [first]
    if len(words) == 1:
        told.append(family_in(first))
    yield from (word for word in told if word and (len(words) == 1 or _tells(word)))


def _tells(word: str) -> bool:
    """Whether it is long enough to tell somebody by itself."""
    return len(word) >= SHORTEST or (len(word) >= _SHORTEST_WITHOUT_CAPITALS and not knows_capitals(word))


def keys_of(words: Iterable[str]) -> set[str]:
    """What any of these words is looked up by."""
    return {key for word in words for key in name_keys(word)}
