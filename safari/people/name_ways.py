"""One way to write a name of several words, and whether it stands somewhere among the words of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from safari.people.name_joints import bare, ends_a_name
from safari.people.name_words import NameWord

_IN_AN_ALIAS = ("", ".")  # "Mrs. Berg" is "Mrs Berg"
_BETWEEN_PEOPLE = (",", "\u060c", "\uff0c", "/")


class Joint(NamedTuple):
    """Two words of a text that may be two of a name, by their places, and what is between them: without what stands in
    brackets or quotation marks, where `is_aside`."""

    place: int
    later: int
    between: str
    is_aside: bool = False


class Way(NamedTuple):
    """One way to write a name of several words: what each is looked up by, whether the last one stands first (then all
    have to have capitals), and what else than blanks was typed between them. An alias stands for itself: there `alias`
    is ""."""

    words: list[frozenset[str]]
    alias: str
    turned: bool = False
    signs: frozenset[str] = frozenset()

    def said_at(self, words: Sequence[NameWord], place: int) -> tuple[int, ...]:
        """The places of its words among those of a text where it begins with this one, and nothing ends it; else ()."""
        said = self._said_on(words, place, 0)
        return () if self.turned and said and _are_two_people(words, said) else said

    def _said_on(self, words: Sequence[NameWord], place: int, number: int) -> tuple[int, ...]:
        if words[place].keys.isdisjoint(self.words[number]):
            return ()
        if number + 1 == len(self.words):
            return (place,)
        said: tuple[int, ...] = ()
        for two in joints(words, place):
            if self._goes_on(words, two, number):
                said = max(said, self._said_on(words, two.later, number + 1))
        return (place, *said) if said else ()

    def _goes_on(self, words: Sequence[NameWord], two: Joint, number: int) -> bool:
        """Whatever ends no name may stand in a real one; in an alias, what was typed: what it holds is not hidden."""
        turned, typed = self.turned and not number, bare(two.between)
        if two.is_aside:
            if turned or not self.alias:
                return False
        elif typed in self.signs or not (self.alias or typed in _IN_AN_ALIAS):
            return typed in self.signs
        before = words[two.place]
        told = self._is_told(words, two, is_last=number + 2 == len(self.words))
        return not ends_a_name(two.between, before.ends - before.starts, turned=turned, told=told)

    def _is_told(self, words: Sequence[NameWord], two: Joint, *, is_last: bool) -> bool:
        """Whether the second word goes on with the sentence, or begins one: then another stands behind it."""
        before, one = words[two.place], words[two.later]
        if one.is_low and not before.is_low:
            return True
        begins = is_last and (one.is_high or ":" in two.between)
        return begins and two.later + 1 < len(words) and _is_blank(words[two.later + 1].behind)


def joints(words: Sequence[NameWord], place: int) -> Iterator[Joint]:
    """The word at this place with the next one, and with that behind what stands in brackets or quotation marks."""
    if place + 1 < len(words):
        yield Joint(place, place + 1, words[place + 1].behind)
    if aside := words[place].aside:
        yield Joint(place, place + aside.words, aside.behind, is_aside=True)


def _is_blank(between: str) -> bool:
    return bool(between) and not between.strip(" \u00a0")


def _are_two_people(words: Sequence[NameWord], said: Sequence[int]) -> bool:
    """Whether a last name and, over a comma, a first one are of two people: "Anna Lie, Ola Berg"."""
    first = said[0]
    if not first or bare(words[said[1]].behind) not in _BETWEEN_PEOPLE:
        return False
    behind = [words[two.later] for two in joints(words, said[-1]) if _is_blank(two.between)]
    return (
        words[first - 1].is_high
        and _is_blank(words[first].behind)
        and any(one.is_high and one.keys.isdisjoint(words[first].keys) for one in behind)
    )
