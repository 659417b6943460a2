"""Where a text may be broken: between words, between ideographs, and never within a letter as its readers count.

Chinese and Japanese have no spaces: a line may end after any sign of theirs but before a closing one or a small kana,
and not after an opening one (the plain rules of JIS X 4051, kinsoku). Korean keeps its words whole.
"""

from __future__ import annotations

import re
import unicodedata

_IDEOGRAPHIC = "\u2e80-\u2fdf\u3000-\u312f\u31a0-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffee\U00020000-\U0003ffff"
_WITHOUT_SPACES = re.compile(f"[{_IDEOGRAPHIC}]")
_HANGUL = range(0xAC00, 0xD7A4)
_NEVER_FIRST = frozenset(
    "、。，．：；？！）」』】〉》〕］｝”’…‥ー々〻・ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％‰°℃,.:;?!)]}»%"
)
_NEVER_LAST = frozenset("（「『【〈《〔［｛“‘([{«¥￥$£€")
_JOINER, _NON_JOINER = "\u200d", "\u200c"
_VIRAMA = 9
"""The combining class of the sign that joins a consonant to the next one in the scripts of India."""


def ideographic(letter: str) -> bool:
    """Whether this is a sign of Chinese or Japanese, which stand without spaces between words."""
    return _WITHOUT_SPACES.match(letter) is not None


def units(word: str) -> tuple[str, ...]:
    """What of a word has to stay on one line: the whole of it; of Chinese and Japanese each sign, by itself."""
    if not _WITHOUT_SPACES.search(word):
        return (word,)
    parts = [""]
    for letter in letters_of(word):
        if parts[-1] and _may_part(parts[-1][-1], letter[0]):
            parts.append(letter)
        else:
            parts[-1] += letter
    return tuple(parts)


def spaced_units(text: str) -> list[tuple[str, str]]:
    """The units of a text, each with the space before it or nothing."""
    return [
        (" " if first else "", unit)
        for number, word in enumerate(text.split(" "))
        for first, unit in ((number > 0 and place == 0, unit) for place, unit in enumerate(units(word)))
    ]


def count_words(text: str) -> int:
    """How many words a text has; of Chinese and Japanese, its signs are counted."""
    return sum(len(units(word)) for word in text.split())


def letters_of(text: str) -> list[str]:
    """The text in letters as readers count them: with their marks, joined emoji, and conjuncts of consonants."""
    letters: list[str] = []
    flags = 0
    for sign in text:
        flag = "\U0001f1e6" <= sign <= "\U0001f1ff"
        flags = flags + 1 if flag else 0
        if letters and (_belongs(letters[-1], sign) or (flag and flags % 2 == 0)):
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters


def extends(sign: str) -> bool:
    """Whether a sign only changes the one before it: a mark, a joiner, a selector, a tag, a colour of skin."""
    return (
        unicodedata.category(sign) in {"Mn", "Mc", "Me"}
        or sign in {_JOINER, _NON_JOINER}
        or "\U0001f3fb" <= sign <= "\U0001f3ff"
        or "\U000e0020" <= sign <= "\U000e007f"
    )


def _belongs(letter: str, sign: str) -> bool:
    """Whether a sign goes on a letter that was begun."""
    if extends(sign):
        return True
    last = letter[-1]
    if last == _JOINER:
        return len(letter) > 1
    return unicodedata.combining(last) == _VIRAMA and unicodedata.category(sign) == "Lo"


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two signs of one word."""
    if before in _NEVER_LAST or after in _NEVER_FIRST:
        return False
    return any(ideographic(sign) and ord(sign) not in _HANGUL for sign in (before, after))
