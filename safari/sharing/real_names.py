"""Who a customer really is, found in what people typed: the alias stands there instead when it leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from typing import NamedTuple

from safari.people.alias import shown_alias
from safari.people.contacts import ADDRESS, Contacts
from safari.people.name_book import SHORTEST, NameBook, keys_of
from safari.people.name_joints import ASIDE, bare
from safari.people.name_keys import folded
from safari.people.name_words import NameWord, NameWords, words_in
from safari.transcripts.masking import name_of
from safari.transcripts.transcript import What


class _Found(NamedTuple):
    """A name of so many words, and what is shown for it ("" for an alias); `turned` if its last word stands first."""

    words: int
    alias: str
    turned: bool = False


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
        near = _Near(alias, self._book.own.get(alias, frozenset()), self._book.heard.get(safari, {}))
        told, end = "", 0
        for starts, ends, shown in sorted(self._reached(text, near)):
            if starts >= end:
                told += self._unnamed(text[end:starts], near) + shown
                end = ends
        return told + self._unnamed(text[end:], near)

    def _reached(self, text: str, near: _Near) -> Iterator[tuple[int, int, str]]:
        for starts, ends, shown in self._contacts.numbers(text):
            yield starts, ends, _told_of(near.alias, shown)
        for found in ADDRESS.finditer(text) if "@" in text else ():
            shown = self._addressed(found[0], near)
            if shown:
                yield found.start(), found.end(), shown
        yield from self._with_asides(text, near)

    def _with_asides(self, text: str, near: _Near) -> Iterator[tuple[int, int, str]]:
        """The names in the midst of which something short stands in brackets."""
        may_have = any(sign in text for sign in "([\uff08")
        without = ASIDE.sub(lambda aside: " " * len(aside[0]), text) if may_have else text
        words = self._words.of(without) if without != text else []
        for place, word in enumerate(words):
            found = None if self._begun.isdisjoint(word.keys) else self._found_at(words, place, near)
            if found and found.alias and not found.turned:
                ends = words[place + found.words - 1].ends
                if ASIDE.search(text, word.starts, ends):
                    yield word.starts, ends, found.alias

    def _unnamed(self, text: str, near: _Near) -> str:
        words = self._words.of(text) if self._begun else []
        told, end, place = "", 0, 0
        while place < len(words):
            found = None if self._begun.isdisjoint(words[place].keys) else self._found_at(words, place, near)
            if found is not None:
                found = self._reaching_on(words, place, found, near)
                last = words[place + found.words - 1]
                told += text[end : words[place].starts] + (found.alias or text[words[place].starts : last.ends])
                place += found.words - 1
                end = last.ends
            place += 1
        return told + text[end:]

    def _reaching_on(self, words: list[NameWord], place: int, found: _Found, near: _Near) -> _Found:
        """The name or alias that stands here, as one with every real name that begins within it and of which something
        would stay behind it."""
        shown, ends, later = [found], place + found.words, place + 1
        while later < ends:
            real, last = self._found_at(words, later, near), shown[-1]
            is_longer = real and later + real.words > self._ends_behind(words, ends, near, last)
            if real and is_longer and _goes_on(last, real, words[ends].behind):
                shown.append(real)
                ends = later + real.words
            later += 1
        return _Found(ends - place, " ".join(dict.fromkeys(one.alias for one in shown if one.alias)))

    def _ends_behind(self, words: list[NameWord], place: int, near: _Near, before: _Found) -> int:
        """Where the real name ends that begins here, behind another one, as it is; `place` where none does."""
        found = self._found_at(words, place, near) if before.alias and place < len(words) else None
        return place + found.words if found and found.alias and not found.turned else place

    def _found_at(self, words: list[NameWord], place: int, near: _Near) -> _Found | None:
        """The longest name that begins here; of several customers of that name, the one it is told of."""
        found, best = None, (1, False, False)
        begun = product(words[place].keys, words[place + 1].keys) if place + 1 < len(words) else ()
        for way in (way for two in begun for way in self._book.ways.get(two, ())):
            size = len(way.words)
            said, rank = words[place : place + size], (size, bool(way.alias), way.alias == near.alias)
            if rank <= best or not way.is_said(said):
                continue
            if way.alias == near.alias or not (way.turned and any(one.is_low for one in said)):
                found, best = _Found(size, way.alias, way.turned), rank
        return found or self._alone_at(words[place], near)

    def _alone_at(self, word: NameWord, near: _Near) -> _Found | None:
        if not word.keys.isdisjoint(near.own):
            return _Found(1, near.alias)
        if word.is_low:
            return None
        called = [shown for key in word.keys for shown in self._book.alone.get(key, ())]
        heard = [near.heard[key] for key in word.keys if key in near.heard]
        if heard and not word.keys.isdisjoint(keys_of(words_in(near.alias))):
            heard = []
        return _Found(1, _told_of(near.alias, called or heard)) if called or heard else None

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


def _goes_on(name: _Found, real: _Found, between: str) -> bool:
    """Whether a real name that begins within a name or alias goes on behind it. Behind a real name it does over blanks
    alone and not last word first: in "Kari Nes, Kari Olsen" the second one is somebody else."""
    is_another = bool(bare(between)) or (real.turned and not name.turned)
    return bool(real.alias) and not (name.alias and is_another)


def _told_of(alias: str, aliases: Sequence[str]) -> str:
    """Of several customers of whom the same is known, the one whose words these are."""
    return alias if alias in aliases else aliases[0]
