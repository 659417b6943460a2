"""What stands in the midst of a name and is skipped: "Ola (Mr.) Lie", "Kari “Kaia” Nes"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from safari.people.contacts import NUMBER
from safari.people.name_keys import seen

_QUOTES, _SINGLE = '"\u201c-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f', "'\u2018-\u201b"
_OPEN, _CLOSE = r"(\[\uff08", r")\]\uff09"
_BRACKET = rf"[^{_OPEN}{_CLOSE}\n]{{1,24}}[{_CLOSE}]"
# A nickname stands between blanks and says nothing: "“Why?” May be" is no name.
_NICKNAME = r"(?<=\s[{0}])[^{0}\n!?,;:\u2026()\[\]]{{1,24}}[{0}](?=\s)"
_OPENED = rf"(?:(?<=[{_OPEN}]){_BRACKET}|{_NICKNAME.format(_QUOTES)}|{_NICKNAME.format(_SINGLE)})"
# It begins with a set of signs: that a text has none is seen at once.
_ASIDE = rf"[{_OPEN}{_QUOTES}{_SINGLE}]{_OPENED}"
_ONE, _ASIDES = re.compile(_ASIDE), re.compile(rf"{_ASIDE}(?:\s{{0,8}}{_ASIDE}){{0,7}}")
_IN_BRACKETS = re.compile(rf"[{_OPEN}]{_BRACKET}")
_IN_QUOTES = re.compile(rf"[{_QUOTES}{_SINGLE}].*[{_QUOTES}{_SINGLE}]")
_AROUND = re.compile(rf"[\s.*_~{_QUOTES}{_SINGLE}]*")  # "Chr. (x) Lie", "*Ola* (x) *Lie*"
_ANOTHER = re.compile(rf"[^\S\n]*[{_OPEN}{_QUOTES}]")


class Aside(NamedTuple):
    """How many words further the next one of a name may stand, what is between the two without what is skipped, and
    what of that shows behind the alias: a nickname, a phone number and an address do not."""

    words: int
    behind: str
    shown: str


class _Placed(Protocol):
    @property
    def starts(self) -> int: ...
    @property
    def ends(self) -> int: ...


def asides_in(text: str, words: Sequence[_Placed]) -> Iterator[tuple[int, Aside]]:
    """What may be skipped in a text of these words, with the place of the word it stands behind."""
    for found in _ASIDES.finditer(text):
        behind = bisect_left(words, found.end(), key=_starts)
        for one in _ONE.finditer(text, found.start()):  # the first may be of the name: "“Kari” (Mrs.) Nes"
            if behind == len(words) or one.start() >= found.end():
                break
            before = bisect_left(words, one.start(), hi=behind, key=_starts) - 1
            if not 0 <= before < behind - 1:
                continue
            around = seen(text[words[before].ends : one.start()] + text[found.end() : words[behind].starts])
            # Two people of a list: "Kari (67)", and on the next line "Nes (70)".
            is_list = "\n" in around and _ANOTHER.match(text, words[behind].ends)
            if _AROUND.fullmatch(around) and not is_list:
                yield before, Aside(behind - before, around, _shown(text, one.start(), found.end()))


def _starts(word: _Placed) -> int:
    return word.starts


def _shown(text: str, starts: int, ends: int) -> str:
    said = (one for one in _IN_BRACKETS.findall(text[starts:ends]) if "@" not in one and not NUMBER.search(one))
    blank = " " * text[starts - 1].isspace()
    return "".join(blank + one for one in said if not _IN_QUOTES.fullmatch(one, 1, len(one) - 1))
