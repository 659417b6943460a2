"""How texts are cut into the words that names are looked up by, in any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from safari.people.name_asides import Aside, asides_in
from safari.people.name_joints import bare
from safari.people.name_keys import is_high, is_low, is_unseen, name_keys, said_as, seen
from safari.text import is_unspaced

_ASCII_WORD = re.compile(r"[A-Za-z0-9]+")
_BREAK = "\u200b"  # a place where a line may end; not seen
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff"
# Latin (the wide letters, too), Greek, Cyrillic, Armenian; and digits, marks, signs and emoji, which are of no script.
_WITH_CAPITALS = "\u0000-\u058f\u1d00-\u200a\u200c-\u2bff\ufe00-\ufe0f\uff01-\uff5a\U0001f000-\U0001faff"
_WITHOUT_CAPITALS = re.compile(f"[^{_WITH_CAPITALS}]")
COMMA = re.compile("[,\u060c\uff0c\u3001]")
_SCRIPTS = re.compile(f"[{_KATAKANA}]+|[{_WITH_CAPITALS}]+|[^{_KATAKANA}{_WITH_CAPITALS}]+")
_THAI = "\u0e00"  # the first of those in which other letters may stand beside a name
_KOREAN_NAME = 3
_HAN = "[\u3005\u3400-\u9fff]"  # with the sign that says the letter before again: 佐々木
_HAN_NAME = re.compile(f"{_HAN}{{3,4}}")
_BEGINS_IN_HAN = re.compile(f"{_HAN}{{1,5}}(?!{_HAN})")
_LONGEST_FAMILY = 3
# How Japanese and Chinese people are addressed: this stands right behind a family's name.
_HONORIFIC = re.compile("さん|さま|様|氏|君|くん|ちゃん|殿|先生|女士|小姐|太太|老师|老師")
# Letters that begin a word of a name inside a run of letters: fewer are part of other words.
_SHORTEST_HAN, _SHORTEST_KANA, _SHORTEST_OTHER = 2, 3, 4


class NameWord(NamedTuple):
    """A word of a text, where it stands, what is between it and the word before, the keys a name may have that is
    spoken like that, whether it begins with a small letter where it could have had a capital, whether with a capital
    before small ones, and what a name may skip behind it."""

    starts: int
    ends: int
    behind: str
    keys: frozenset[str]
    is_low: bool
    is_high: bool
    aside: Aside | None = None


class NameWords:
    """Cuts texts into words: where no space tells where a name begins or ends, where one of these names does."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)
        self._runs: dict[str, tuple[int, ...]] = {}  # names beside other letters, and how long their words are
        self._families: set[str] = set()  # whoever is of one is told where it stands before an honorific
        for words in (words_in(in_order(name)) for name in self._names if not name.isascii()):
            within = [word for word in words if is_within_others(word)]
            self._runs.update({word: (len(word),) for word in within if len(word) >= _shortest_run(word)})
            if len(within) == len(words) and len(whole := "".join(words)) > 1:
                self._runs[whole] = tuple(map(len, words))
            self._families.update(_families_in(words))
        self._lengths = sorted(set(map(len, self._runs)), reverse=True)
        self._first = {name[0] for name in (*self._runs, *self._families)}

    def of(self, text: str) -> list[NameWord]:
        """The words of a text, in order, those of asides among them."""
        if text.isascii():
            found = _ASCII_WORD.finditer(text)
        else:
            found = _word().finditer(text.replace("_", " ") if "_" in text else text)
        words, end = [], 0
        is_plain = text.isascii() or not _WITHOUT_CAPITALS.search(text)
        for starts, ends in map(re.Match.span, found) if is_plain else self._all_parts(text, found):
            words.append(NameWord(starts, ends, text[end:starts], *_spoken(text[starts:ends])))
            end = ends
        words = words if is_plain else self._addressed(text, words)
        for place, aside in asides_in(text, words):
            words[place] = words[place]._replace(aside=aside)
        return words

    def _addressed(self, text: str, words: list[NameWord]) -> list[NameWord]:
        """The words, and those of a family before an honorific told as such."""
        for place, (word, behind) in enumerate(pairwise(words)):
            letters = seen(text[word.starts : word.ends]) if word.ends == behind.starts else ""
            if letters in self._families and _HONORIFIC.fullmatch(seen(text[behind.starts : behind.ends])):
                words[place] = word._replace(keys=word.keys | {_addressed(letters)})
        return words

    @cached_property
    def _keys(self) -> set[str]:
        return {key for name in self._names for word in words_in(name) for key in name_keys(word)}

    def _all_parts(self, text: str, words: Iterable[re.Match[str]]) -> Iterator[tuple[int, int]]:
        for word in words:
            yield from self._cut(text, *word.span()) if _may_hold_a_name(word[0]) else (word.span(),)

    def _cut(self, text: str, starts: int, ends: int) -> Iterator[tuple[int, int]]:
        """A word of the text, or the parts of it that are names and what stands between them."""
        word = text[starts:ends]
        if _BREAK in word and not any(map(is_within_others, word)) and self._keys.isdisjoint(said_as(word)):
            for part in re.finditer(f"[^{_BREAK}]+", word):
                yield from self._cut(text, starts + part.start(), starts + part.end())
            return
        places = [place for place in range(starts, ends) if not is_unseen(text[place])]
        letters = "".join(text[place] for place in places)
        cuts = [0, *self._cuts(letters), len(letters)]
        places.append(ends)
        yield from ((places[begun], places[end]) for begun, end in pairwise(cuts) if begun < end)

    def _cuts(self, letters: str) -> Iterator[int]:
        """Where a name begins and ends within these letters, and where the letters of one script do."""
        for part in _SCRIPTS.finditer(letters):
            yield part.start()
            place = part.start()
            while place < part.end() and self._first and not _is_katakana(part[0]):
                lengths = self._name_at(letters, place, part) if letters[place] in self._first else ()
                if lengths:
                    yield place
                for length in lengths:
                    place += length
                    yield place
                place += not lengths

    def _name_at(self, letters: str, place: int, part: re.Match[str]) -> tuple[int, ...]:
        """The lengths of the words of the longest name that stands here; () where none does."""
        if _is_hangul(letters[place]) and place and _is_hangul(letters[place - 1]):  # particles stand behind a name
            return ()
        for length in self._lengths:
            end = place + length
            lengths = self._runs.get(letters[place:end]) if end <= part.end() else None
            if lengths and not unicodedata.category(letters[end : end + 1] or " ").startswith("M"):
                return lengths
        for end in range(place + _LONGEST_FAMILY, place, -1) if letters[place] in self._families else ():
            honorific = _HONORIFIC.match(letters, end) if letters[place:end] in self._families else None
            if honorific:
                return end - place, len(honorific[0])
        return ()


def words_in(name: str) -> list[str]:
    """The words of a name as it was typed, without what nobody sees; a Korean one is taken apart."""
    if name.isascii():
        return _ASCII_WORD.findall(name)
    found = map(seen, _word().findall(name.replace("_", " ")))
    return [part for word in found for run in _SCRIPTS.findall(word) for part in _korean(run)]


def in_order(name: str) -> str:
    """A name as it is spoken, where it was typed with its last one first: "Haugen, Gudrun". Chinese, Japanese and
    Korean ones have it there anyway."""
    last, *first = (name,) if name.isascii() and "," not in name else COMMA.split(name)
    if len(first) != 1 or not last.strip() or not first[0].strip() or is_family_first(last.strip()):
        return name
    return f"{first[0].strip()} {last.strip()}"


def signs_in(name: str, words: Sequence[str]) -> frozenset[str]:
    """What stands between the words of a name as it was typed, other than blanks: "," in "Ingrid, 67"."""
    if sum(map(len, words)) + name.count(" ") == len(name):
        return frozenset()
    cut = _ASCII_WORD if name.isascii() else _word()
    return frozenset(map(bare, cut.split(name.replace("_", " "))[1:-1])) - {""}


def is_within_others(letters: str) -> bool:
    """Whether these letters are of a script in which other letters may stand right beside a name."""
    return letters[0] >= _THAI and (is_unspaced(letters[0]) or _is_hangul(letters[0]))


def is_family_first(word: str) -> bool:
    """Whether a name that begins with this word is Chinese, Japanese or Korean, and no foreign one in katakana."""
    return is_within_others(word) and word[0] >= "\u3040" and not _is_katakana(word)


def family_in(word: str) -> str:
    """The family's name in a Japanese name that was typed as one word ("田中" in "田中花子"); "" for any other.

    Most family names have two letters, most whole ones three or four; where a name begins and ends nothing tells. So
    these two alone are only looked for as a word of their own.
    """
    return word[:2] if _HAN_NAME.fullmatch(word) else ""


def addressed_in(words: Sequence[str]) -> frozenset[str]:
    """What whoever has a name of these words is looked up by where they are addressed: "王女士", "長谷川さん"."""
    return frozenset(map(_addressed, _families_in(words)))


def _families_in(words: Sequence[str]) -> Iterator[str]:
    """What may be the family's in a Chinese or Japanese name that was typed as one word, or is one letter in any."""
    begins = _BEGINS_IN_HAN.match(words[0]) if words and not words[0].isascii() else None
    if begins and len(words) == 1:
        longest = min(begins.end(), _LONGEST_FAMILY, len(words[0]) - 1)
        yield from (words[0][:size] for size in range(1, longest + 1))
    elif begins and len(words[0]) == 1:
        yield words[0]


def _addressed(family: str) -> str:
    return f"{family} …"  # no word has a blank


def _korean(word: str) -> tuple[str, ...]:
    """Family and first name, where a name is of three syllables as most are."""
    is_whole = len(word) == _KOREAN_NAME and all(map(_is_hangul, word))
    return (word[0], word[1:]) if is_whole else (word,)


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    """Finds a letter or number and those behind it, with their marks, vowel signs, and what nobody sees."""
    kinds = ("Mn", "Mc", "Cf")
    within = "".join(
        sign
        for sign in map(chr, (*range(0xAD, 0x1F000), *range(0xE0100, 0xE01F0)))
        if unicodedata.category(sign) in kinds
    )
    return re.compile(rf"[^\W_][\w{within}]*")


@lru_cache(maxsize=16384)
def _spoken(word: str) -> tuple[frozenset[str], bool, bool]:
    return said_as(word), is_low(word), is_high(word)


@lru_cache(maxsize=16384)
def _may_hold_a_name(word: str) -> bool:
    """Whether a name may stand beside other letters in this word, or letters of another script beside a name."""
    return bool(_WITHOUT_CAPITALS.search(word))


def _is_katakana(word: str) -> bool:
    return "\u30a1" <= word[0] <= "\u30ff"


def _is_hangul(letter: str) -> bool:
    return "\uac00" <= letter <= "\ud7a3"


def _shortest_run(word: str) -> int:
    if any(letter >= "\u3400" for letter in word):
        return _SHORTEST_HAN
    return _SHORTEST_KANA if word[0] >= "\u3040" else _SHORTEST_OTHER
