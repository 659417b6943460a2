"""Who a customer really is, found in what people typed: the alias stands there instead when it leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, product
from typing import NamedTuple

from safari.people.alias import shown_alias
from safari.people.contacts import ADDRESS, Contacts
from safari.people.name_book import SHORTEST, NameBook, keys_of
from safari.people.name_joints import bare
from safari.people.name_keys import folded
from safari.people.name_ways import joints
from safari.people.name_words import NameWord, NameWords, words_in
from safari.transcripts.masking import name_of
from safari.transcripts.transcript import What

_Hidden = tuple[int, int, str]  # where it begins and ends, and what is shown for it


class _Found(NamedTuple):
    """A name by the places of its words, and what is shown for it ("" for an alias); `turned` if its last word stands
    first."""

    said: tuple[int, ...]
    alias: str
    turned: bool = False

    @property
    def ends(self) -> int:
        """The place of the word behind it."""
        return self.said[-1] + 1


class _Near(NamedTuple):
    """What a text is of: the alias of its customer, what only they are called, and who was heard on its safari."""

    alias: str
    own: frozenset[str]
    heard: dict[str, str]


class RealNames:
    """`hidden(text)` is the text with the alias in the place of real names, whatever their case, accents and endings.

    Hidden are whole names, also without those in the middle or with the last one first; and last names and names of one
    word where they begin with a capital (not every "may" is a May; some scripts have none) or stand in an address.
    First names are hidden in what the customer said, or what is told of them, where no name needs a capital: elsewhere
    they are many people's. So are the phone number and the address of a customer; and whom somebody hid in the
    transcript of a call: in what was noted of that safari by any part of the name, elsewhere by the whole of it.
    """

    def __init__(
        self,
        names: Iterable[tuple[str, str]],
        spared: Iterable[str] = (),
        heard: Iterable[tuple[str, str, str]] = (),
        contacts: Iterable[tuple[str, str]] = (),
        *,
        language: str = "",
    ) -> None:
        """From real names and their aliases; those who may be named (leaders) are spared by what they are called.
        `heard` are names with the safari of their call and its language, `contacts` have the alias of whose they are.
        `language` is that of what leaves ("": the program's).
        """
        names, heard = list(names), list(heard)
        self._words = NameWords(name for name, *_rest in (*names, *heard))
        called = ((alias, shown_alias(alias, real, language)) for real, alias in names)
        self._shown = {alias: shown for alias, shown in called if shown != alias}
        self._contacts = Contacts((contact, self.called(alias)) for contact, alias in contacts)
        self._book = NameBook(spared)
        for real, alias in names:
            self._book.learn(real, self.called(alias))
        for shown in {self.called(alias) for _real, alias in names}:
            self._book.learn_alias(shown)
        for name, safari, spoken in heard:
            self._book.learn_heard(name, safari, name_of(What.NAME, spoken))
        self._begun = self._book.begun()

    def called(self, alias: str) -> str:
        """An alias as it may leave: one that tells the real name says no more than that it is a customer."""
        return self._shown.get(alias, alias)

    def hidden(self, text: str, alias: str = "", safari: str = "") -> str:
        """The text as it may leave; `alias` is whose words they are, or whom they are about, and `safari` the one they
        were noted on."""
        alias = self.called(alias)
        return self._told(text, _Near(alias, self._book.own.get(alias, frozenset()), self._book.heard.get(safari, {})))

    def _told(self, text: str, near: _Near) -> str:
        reached = _apart(self._reached(text, near))
        words = self._words.of(_without(text, reached)) if self._begun else []
        told, end = "", 0
        for starts, ends, shown in _apart((*reached, *self._named(words, near))):
            told += text[end:starts] + shown
            end = ends
        return told + text[end:]

    def _reached(self, text: str, near: _Near) -> Iterator[_Hidden]:
        for starts, ends, shown in self._contacts.numbers(text):
            yield starts, ends, _told_of(near.alias, shown)
        for found in ADDRESS.finditer(text) if "@" in text else ():
            shown = self._addressed(found[0], near)
            if shown:
                yield found.start(), found.end(), shown

    def _named(self, words: list[NameWord], near: _Near) -> Iterator[_Hidden]:
        ends, names_nobody = 0, self._begun.isdisjoint
        for place, word in enumerate(words):
            if place < ends or names_nobody(word.keys):
                continue
            if found := self._found_at(words, place, near):
                names = self._reaching_on(words, place, found, near)
                ends = max(one.ends for one in names)
                if shown := " ".join(dict.fromkeys(one.alias for one in names if one.alias)):
                    yield word.starts, words[ends - 1].ends, shown + self._beside(words, names, near)

    def _beside(self, words: list[NameWord], names: Iterable[_Found], near: _Near) -> str:
        """What these names have in brackets between their words, as it may be shown behind them."""
        two = {(before, after) for one in names for before, after in pairwise(one.said) if after - before > 1}
        asides = (aside for before, _after in sorted(two) if (aside := words[before].aside))
        told, aliases = (self._told(aside.shown, near) for aside in asides), {one.alias for one in names}
        return "".join(one for one in told if one.strip()[1:-1] not in aliases)

    def _reaching_on(self, words: list[NameWord], place: int, found: _Found, near: _Near) -> list[_Found]:
        """The name or alias that stands here, and every real name that begins within it and of which something would
        stay behind it."""
        names, ends, later = [found], found.ends, place + 1
        while later < ends:
            real, last = self._found_at(words, later, near), names[-1]
            is_longer = real and real.ends > self._ends_behind(words, ends, near, last)
            if real and is_longer and _goes_on(last, real, _between(words, real, ends)):
                names.append(real)
                ends = real.ends
            later += 1
        return names

    def _ends_behind(self, words: list[NameWord], place: int, near: _Near, before: _Found) -> int:
        """Where the real name ends that begins here, behind another one, as it is; `place` where none does."""
        found = self._found_at(words, place, near) if before.alias and place < len(words) else None
        return found.ends if found and found.alias and not found.turned else place

    def _found_at(self, words: list[NameWord], place: int, near: _Near) -> _Found | None:
        """The longest name that begins here; of several customers of that name, the one it is told of."""
        found, best = None, (1, False, False)
        begun = (key for two in joints(words, place) for key in product(words[place].keys, words[two.later].keys))
        for way in (way for two in begun for way in self._book.ways.get(two, ())):
            rank = (len(way.words), bool(way.alias), way.alias == near.alias)
            said = way.said_at(words, place) if rank > best else ()
            if said and (way.alias == near.alias or not (way.turned and any(words[one].is_low for one in said))):
                found, best = _Found(said, way.alias, way.turned), rank
        return found or self._alone_at(words, place, near)

    def _alone_at(self, words: list[NameWord], place: int, near: _Near) -> _Found | None:
        word = words[place]
        if not word.keys.isdisjoint(near.own):
            return _Found((place,), near.alias)
        if word.is_low:
            return None
        called = [shown for key in word.keys for shown in self._book.alone.get(key, ())]
        heard = [near.heard[key] for key in word.keys if key in near.heard]
        if heard and not word.keys.isdisjoint(keys_of(words_in(near.alias))):
            heard = []
        return _Found((place,), _told_of(near.alias, called or heard)) if called or heard else None

    def _addressed(self, address: str, near: _Near) -> str:
        """Whose address it is, or whose last name is part of it, as in gudrunhauge@ or post@hauge; "" for others."""
        if known := self._contacts.of_address(address):
            return _told_of(near.alias, known)
        mailbox, _at, host = folded(address).partition("@")
        parts = {*words_in(mailbox), *words_in(host)}
        named = chain(
            dict.fromkeys(near.own, near.alias).items(), ((key, told[0]) for key, told in self._book.alone.items())
        )
        within = (shown for key, shown in named if key in parts or (len(key) >= SHORTEST and key in mailbox))
        return next(within, "")


def _apart(found: Iterable[_Hidden]) -> Sequence[_Hidden]:
    """Of these, in order, all that begin behind the one before."""
    apart: list[_Hidden] = []
    for one in sorted(found):
        if not apart or one[0] >= apart[-1][1]:
            apart.append(one)
    return apart


def _without(text: str, found: Sequence[_Hidden]) -> str:
    """The text with a sign that is in no text for all letters of these."""
    if not found:
        return text
    parts, end = [], 0
    for starts, ends, _shown in found:
        parts += [text[end:starts], "\x00" * (ends - starts)]
        end = ends
    return "".join((*parts, text[end:]))


def _between(words: list[NameWord], name: _Found, place: int) -> str:
    """What stands between two words of the name, of which the second is the first that is not before this place; ""
    for an aside."""
    before, after = next(two for two in pairwise(name.said) if two[1] >= place)
    return words[after].behind if after == before + 1 else ""


def _goes_on(name: _Found, real: _Found, between: str) -> bool:
    """Whether a real name that begins within a name or alias goes on behind it. Behind a real name it does over blanks
    alone and not last word first: in "Kari Nes, Kari Olsen" the second one is somebody else."""
    is_another = bool(bare(between)) or (real.turned and not name.turned)
    return bool(real.alias) and not (name.alias and is_another)


def _told_of(alias: str, aliases: Sequence[str]) -> str:
    """Of several customers of whom the same is known, the one whose words these are."""
    return alias if alias in aliases else aliases[0]
